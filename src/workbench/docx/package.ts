/** A document's package: its parts, what is added to it, and why a file that is none cannot be opened. */
import { strFromU8, zipSync, type Zippable } from "fflate";
import { ZIP_ENTRY } from "../../files/opc/zip-entry";
import {
  contentTypeOf,
  openContainer,
  readRelationships,
  relationshipsPart,
  UnreadableContainer,
  type ContainerFault,
  type Relationship,
} from "../opc/container";
import { RELATIONSHIPS } from "./dom";

export type DocumentRefusal = "notDocx" | "encrypted" | "legacyDoc" | "macros" | "damaged" | "tooLarge";

const REFUSALS: Readonly<Record<ContainerFault, DocumentRefusal>> = {
  notZip: "notDocx",
  compound: "legacyDoc",
  encrypted: "encrypted",
  damaged: "damaged",
  tooLarge: "tooLarge",
};

/** A file that cannot be opened, and why. Nothing else has happened when it is thrown. */
export class UnreadableDocument extends Error {
  override readonly name = "UnreadableDocument";
  constructor(
    readonly refusal: DocumentRefusal,
    detail: string,
  ) {
    super(`${refusal}: ${detail}`);
  }
}

export type Parts = Map<string, Uint8Array>;

const DOCUMENT = ".wordprocessingml.document.main+xml";
const TYPES = "[Content_Types].xml";
/** The first moment a zip can name: the same document saved twice is the same bytes. */
const EPOCH = new Date(1980, 0, 1);

/** @throws UnreadableDocument for anything that is not an unencrypted .docx without macros */
export function readPackage(bytes: Uint8Array): Parts {
  try {
    const parts: Parts = new Map(Object.entries(openContainer(bytes)));
    const main = mainPart(parts);
    const type = main && contentTypeOf(parts, main);
    if (main === undefined || !parts.has(main)) throw new UnreadableDocument("notDocx", "no main part");
    if (type?.includes("macroEnabled")) throw new UnreadableDocument("macros", main);
    if (!type?.endsWith(DOCUMENT)) throw new UnreadableDocument("notDocx", `${main} is ${type}`);
    return parts;
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    if (error instanceof UnreadableContainer) throw new UnreadableDocument(REFUSALS[error.fault], error.detail);
    throw new UnreadableDocument("damaged", String(error));
  }
}

export function writePackage(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const [path, bytes] of parts) entries[path] = [bytes, { ...ZIP_ENTRY, mtime: EPOCH, level: 6 }];
  return zipSync(entries);
}

/** The path of the main document part. */
export const mainPart = (parts: ReadonlyMap<string, Uint8Array>): string | undefined =>
  relationshipsOf(parts, "").find(({ type }) => type === "officeDocument")?.target;

/** Read once as long as the bytes of their part are the same; a part that changes gets others. */
const known = new WeakMap<Uint8Array, readonly Relationship[]>();

/** Relationships of a part; of the package for "". */
export function relationshipsOf(parts: ReadonlyMap<string, Uint8Array>, path: string): readonly Relationship[] {
  const bytes = parts.get(relationshipsPart(path));
  if (!bytes) return [];
  const read = known.get(bytes) ?? readRelationships(strFromU8(bytes), path);
  known.set(bytes, read);
  return read;
}

/** Adds a relationship of a part and returns its id, which no other has. */
export function addRelationship(parts: Parts, path: string, type: string, target: string): string {
  const taken = new Set(relationshipsOf(parts, path).map(({ id }) => id));
  let n = taken.size + 1;
  while (taken.has(`rId${n}`)) n++;
  const file = relationshipsPart(path);
  const before = parts.has(file)
    ? strFromU8(parts.get(file)!)
    : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
  const entry = `<Relationship Id="rId${n}" Type="${RELATIONSHIPS}/${type}" Target="/${target}"/>`;
  parts.set(file, new TextEncoder().encode(before.replace("</Relationships>", `${entry}</Relationships>`)));
  return `rId${n}`;
}

/** Makes the type of a file ending known to the package. */
export function addDefaultType(parts: Parts, extension: string, type: string): void {
  const xml = strFromU8(parts.get(TYPES)!);
  if (xml.includes(`Extension="${extension}"`)) return;
  const entry = `<Default Extension="${extension}" ContentType="${type}"/>`;
  parts.set(TYPES, new TextEncoder().encode(xml.replace(/(<Types\b[^>]*>)/, `$1${entry}`)));
}
