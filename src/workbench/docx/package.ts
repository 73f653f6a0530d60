/** The zip around a document (ISO/IEC 29500-2), and the files that only look like one. */
import { strFromU8, unzipSync, zipSync, type Zippable } from "fflate";
import { RELATIONSHIPS } from "./dom";

export type DocumentRefusal = "notDocx" | "encrypted" | "legacyDoc" | "macros" | "damaged" | "tooLarge";

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

export interface Relationship {
  readonly id: string;
  /** The last word of the type: "header", "image", "styles". */
  readonly type: string;
  /** The path of the part inside the zip; the address of an external one. */
  readonly target: string;
  readonly isExternal: boolean;
}

export type Parts = Map<string, Uint8Array>;

/** Bytes, unpacked. A volume with a 20,000-row roster has 40 MB. */
const MOST_BYTES = 400e6;
const ZIP = "PK";
const COMPOUND = "\u00d0\u00cf";
const DOCUMENT = ".wordprocessingml.document.main+xml";
/** The first moment a zip can name: the same document saved twice is the same bytes. */
const EPOCH = new Date(1980, 0, 1);

/** @throws UnreadableDocument for anything that is not an unencrypted .docx without macros */
export function readPackage(bytes: Uint8Array): Parts {
  const start = String.fromCharCode(...bytes.subarray(0, 2));
  if (start === COMPOUND) {
    const isEncrypted = strFromU8(bytes, true).includes([..."EncryptedPackage"].join("\0"));
    throw new UnreadableDocument(isEncrypted ? "encrypted" : "legacyDoc", "a compound file, not a zip");
  }
  if (start !== ZIP) throw new UnreadableDocument("notDocx", "not a zip file");
  const parts: Parts = new Map(Object.entries(unzip(bytes)));
  const main = mainPart(parts);
  const type = main && contentTypeOf(parts, main);
  if (main === undefined || !parts.has(main)) throw new UnreadableDocument("notDocx", "no main part");
  if (type?.includes("macroEnabled")) throw new UnreadableDocument("macros", main);
  if (!type?.endsWith(DOCUMENT)) throw new UnreadableDocument("notDocx", `${main} is ${type}`);
  return parts;
}

function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter({ name, originalSize }) {
        total += originalSize;
        if (total > MOST_BYTES) throw new UnreadableDocument("tooLarge", name);
        return !name.endsWith("/");
      },
    });
  } catch (error) {
    throw error instanceof UnreadableDocument ? error : new UnreadableDocument("damaged", String(error));
  }
}

export function writePackage(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const [path, bytes] of parts) entries[path] = [bytes, { mtime: EPOCH, level: 6 }];
  return zipSync(entries);
}

/** The path of the main document part. */
export const mainPart = (parts: ReadonlyMap<string, Uint8Array>): string | undefined =>
  relationshipsOf(parts, "").find(({ type }) => type === "officeDocument")?.target;

export const relationshipsPart = (path: string): string => {
  const at = path.lastIndexOf("/") + 1;
  return `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
};

/** Relationships of a part; of the package for "". */
export function relationshipsOf(parts: ReadonlyMap<string, Uint8Array>, path: string): Relationship[] {
  const bytes = parts.get(relationshipsPart(path));
  if (!bytes) return [];
  const base = path.slice(0, path.lastIndexOf("/") + 1);
  return [...strFromU8(bytes).matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].map(([tag]) => {
    const attribute = (name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
    const isExternal = attribute("TargetMode") === "External";
    const type = attribute("Type");
    return {
      id: attribute("Id"),
      type: type.slice(type.lastIndexOf("/") + 1),
      target: isExternal ? attribute("Target") : resolve(base, attribute("Target")),
      isExternal,
    };
  });
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

export function contentTypeOf(parts: ReadonlyMap<string, Uint8Array>, path: string): string | undefined {
  const bytes = parts.get("[Content_Types].xml");
  if (!bytes) return undefined;
  const tags = [...strFromU8(bytes).matchAll(/<(?:\w+:)?(?:Override|Default)\b[^>]*>/g)].map(([tag]) => tag);
  const extension = path.slice(path.lastIndexOf(".") + 1);
  const tag =
    tags.find((candidate) => candidate.includes(`PartName="/${path}"`)) ??
    tags.find((candidate) => candidate.includes(`Extension="${extension}"`));
  return /ContentType="([^"]*)"/.exec(tag ?? "")?.[1];
}

/** Makes the type of a file ending known to the package. */
export function addDefaultType(parts: Parts, extension: string, type: string): void {
  const path = "[Content_Types].xml";
  const xml = strFromU8(parts.get(path)!);
  if (xml.includes(`Extension="${extension}"`)) return;
  const entry = `<Default Extension="${extension}" ContentType="${type}"/>`;
  parts.set(path, new TextEncoder().encode(xml.replace(/(<Types\b[^>]*>)/, `$1${entry}`)));
}

function resolve(base: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path: string[] = [];
  for (const step of `${base}${target}`.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}
