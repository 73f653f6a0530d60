import { FileError } from "../errors";
import type { ReadSteps } from "../read-step";
import { readXml } from "./xml";
import type { ZipArchive } from "./zip";

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address, which transitional and strict files have in common: `worksheet`. */
  readonly type: string;
  /** The path of the part in the archive. */
  readonly part: string;
}

/** The relationships of a part, or of the whole package for "" (ISO/IEC 29500-2 6.5); none when the part has no such file. */
export function* relationshipsOf(archive: ZipArchive, part: string): ReadSteps<readonly Relationship[]> {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const path = `${folder}_rels/${part.slice(folder.length)}.rels`;
  if (!archive.has(path)) return [];
  const found: Relationship[] = [];
  yield* readXml(archive, path, () => ({
    open(name, { Id, Type, Target, TargetMode }) {
      if (name !== "Relationship" || !Type || !Target || TargetMode === "External") return;
      found.push({ id: Id, type: Type.slice(Type.lastIndexOf("/") + 1), part: resolve(folder, Target) });
      const limit = archive.limits.parts;
      if (found.length > limit) throw new FileError("tooManyParts", { limit });
    },
  }));
  return found;
}

/** The part of the first relationship of a type. */
export const partOfType = (relationships: readonly Relationship[], type: string): string | undefined =>
  relationships.find((relationship) => relationship.type === type)?.part;

/** A target is relative to the folder of its source, or absolute within the package, and may be percent-encoded. */
function resolve(folder: string, target: string): string {
  try {
    return decodeURIComponent(new URL(target, `zip:///${folder}`).pathname).replace(/^\/+/, "");
  } catch {
    throw new FileError("missingPart", { part: target });
  }
}
