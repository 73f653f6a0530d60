/** The zip around a workbook or document (ISO/IEC 29500-2): its parts as bytes, its relationships, what only looks like one. */
import { FileError } from "../../files/errors";
import { kindOfFile } from "../../files/file-kind";
import { LIMITS, type Limits } from "../../files";
import { decodeXml } from "../../files/opc/xml-encoding";
import { ZipArchive } from "../../files/opc/zip";
import { bytesOf } from "../../files/opc/zip-bytes";
import { parseXml } from "./xml";

/** `compound`: the container of Office 97-2003, and of nothing that is encrypted. */
export type ContainerFault = "notZip" | "compound" | "encrypted" | "damaged" | "tooLarge";

/** The bytes are no archive that can be opened, and why. */
export class UnreadableContainer extends Error {
  override readonly name = "UnreadableContainer";
  constructor(
    readonly fault: ContainerFault,
    readonly detail: string,
  ) {
    super(`${fault}: ${detail}`);
  }
}

/** Bytes. A plan of 100,000 rows is some 10 MB packed and 100 MB unpacked; more than this is a mistake or an attack. */
const PACKED = 60e6;
export const UNPACKED: Limits = { ...LIMITS, partBytes: 400e6, totalBytes: 400e6, ratio: 400, ratioFromBytes: 1e6 };
const COMPOUND_FILE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** By path; slashes are ordinary ones whoever wrote them. */
export type Parts = Record<string, Uint8Array>;

/** @throws UnreadableContainer */
export function openContainer(bytes: Uint8Array): Parts {
  if (startsWith(bytes, COMPOUND_FILE_SIGNATURE)) {
    const isEncrypted = containsUtf16(bytes, "EncryptedPackage");
    throw new UnreadableContainer(isEncrypted ? "encrypted" : "compound", "a compound file, not a zip");
  }
  if (bytes.length > PACKED) throw new UnreadableContainer("tooLarge", `${bytes.length} bytes`);
  const kind = kindOfFile(bytes);
  if (kind !== "archive") throw new UnreadableContainer("notZip", kind);
  try {
    const archive = ZipArchive.open(bytes, UNPACKED);
    const paths = archive.paths.filter((path) => !path.endsWith("/"));
    return Object.fromEntries(paths.map((path) => [path.replace(/^\/+/, ""), bytesOf(archive, path)]));
  } catch (error) {
    if (error instanceof FileError) throw new UnreadableContainer(faultOf(error), error.message);
    throw error;
  }
}

function faultOf({ fault }: FileError): ContainerFault {
  if (fault === "encrypted") return "encrypted";
  if (fault === "tooLarge" || fault === "tooManyParts") return "tooLarge";
  return "damaged";
}

export interface Relationship {
  readonly id: string;
  /** The last word of the type: "header", "image", "styles". */
  readonly type: string;
  /** Path of the target inside the zip, or the address when `external`. */
  readonly target: string;
  readonly external: boolean;
}

/** Where the relationships of a part are; those of the package for "". */
export function relationshipsPart(path: string): string {
  const slash = path.lastIndexOf("/");
  return `${folderOf(path)}_rels/${path.slice(slash + 1)}.rels`;
}

/** @param xml the relationships of the part at `path`. @throws Error where that is not well-formed */
export function readRelationships(xml: string, path: string): Relationship[] {
  return parseXml(xml)
    .all("Relationship")
    .map(({ attributes: { Id = "", Type = "", Target = "", TargetMode } }) => {
      const external = TargetMode === "External";
      const target = external ? Target : resolve(folderOf(path), Target);
      return { id: Id, type: Type.slice(Type.lastIndexOf("/") + 1), target, external };
    });
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);

/** Targets are relative to the part's folder (Office) or start at the root (openpyxl); some writers use the other slash. */
const resolve = (folder: string, target: string): string =>
  decodeURI(new URL(target.replaceAll("\\", "/"), `zip:///${folder}`).pathname).replace(/^\/+/, "");

/** What the package says a part is; undefined for one it says nothing of. @throws Error where that is not well-formed */
export function contentTypeOf(parts: Pick<ReadonlyMap<string, Uint8Array>, "get">, path: string): string | undefined {
  const bytes = parts.get("[Content_Types].xml");
  if (!bytes) return undefined;
  const types = parseXml(decodeXml(bytes));
  const extension = path.slice(path.lastIndexOf(".") + 1);
  const found =
    types.all("Override").find(({ attributes }) => attributes.PartName === `/${path}`) ??
    types.all("Default").find(({ attributes }) => attributes.Extension === extension);
  return found?.attributes.ContentType;
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

/** Names in a compound file's directory are UTF-16LE; the directory is near neither end for certain, so look everywhere. */
const containsUtf16 = (bytes: Uint8Array, text: string): boolean =>
  new TextDecoder("latin1").decode(bytes).includes([...text].join("\0"));
