/**
 * The zip around a workbook (ECMA-376 part 2): its parts as bytes, its relationships, and the files that only look like one.
 */
import { strFromU8, unzipSync } from "fflate";
import { parseXml, type XmlElement } from "./xml";

export type Refusal = "notXlsx" | "encrypted" | "legacyXls" | "binaryXlsb" | "damaged" | "tooLarge";

/** A file that cannot be opened, and why. Nothing else has happened when it is thrown. */
export class UnreadableFile extends Error {
  override name = "UnreadableFile";
  constructor(
    readonly refusal: Refusal,
    detail: string,
  ) {
    super(`${refusal}: ${detail}`);
  }
}

/** Bytes. A plan of 100,000 rows is some 10 MB packed and 100 MB unpacked; more than this is a mistake or an attack. */
const LIMITS = { packed: 60e6, unpacked: 400e6, ratio: 400 };
const ZIP_SIGNATURE = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND_FILE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export interface Relationship {
  type: string;
  /** Path of the target inside the zip, or the address when `external`. */
  target: string;
  external: boolean;
}

export class Package {
  private constructor(private readonly parts: Readonly<Record<string, Uint8Array>>) {}

  /** @throws {UnreadableFile} for anything that is not an unencrypted .xlsx or .xlsm of reasonable size. */
  static read(bytes: Uint8Array): Package {
    if (startsWith(bytes, COMPOUND_FILE_SIGNATURE)) {
      const encrypted = containsUtf16(bytes, "EncryptedPackage");
      throw new UnreadableFile(encrypted ? "encrypted" : "legacyXls", "a compound file, not a zip");
    }
    if (!startsWith(bytes, ZIP_SIGNATURE)) throw new UnreadableFile("notXlsx", "not a zip file");
    if (bytes.length > LIMITS.packed) throw new UnreadableFile("tooLarge", `${bytes.length} bytes`);
    const parts = unzip(bytes);
    if (parts["xl/workbook.bin"]) throw new UnreadableFile("binaryXlsb", "xl/workbook.bin");
    if (!parts["[Content_Types].xml"]) throw new UnreadableFile("notXlsx", "no [Content_Types].xml");
    return new Package(parts);
  }

  get paths(): string[] {
    return Object.keys(this.parts);
  }

  /** The part as text, or undefined when there is none. */
  text(path: string): string | undefined {
    const bytes = this.parts[path];
    return bytes && strFromU8(bytes);
  }

  /** The part as XML, or undefined when there is none. @throws {UnreadableFile} "damaged" when it is not well-formed. */
  xml(path: string): XmlElement | undefined {
    const text = this.text(path);
    if (text === undefined) return undefined;
    try {
      return parseXml(text);
    } catch (error) {
      throw new UnreadableFile("damaged", `${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  /** The relationships of a part by id. The root's are those of the path "". */
  relationships(path: string): ReadonlyMap<string, Relationship> {
    const slash = path.lastIndexOf("/");
    const folder = path.slice(0, slash + 1);
    const list = this.xml(`${folder}_rels/${path.slice(slash + 1)}.rels`)?.all("Relationship") ?? [];
    return new Map(
      list.map(({ attributes: { Id = "", Type = "", Target = "", TargetMode } }) => {
        const external = TargetMode === "External";
        return [
          Id,
          {
            type: Type.slice(Type.lastIndexOf("/") + 1),
            target: external ? Target : resolve(folder, Target),
            external,
          },
        ];
      }),
    );
  }
}

/** Targets are relative to the part's folder (Excel) or start at the root (openpyxl). */
function resolve(folder: string, target: string): string {
  return decodeURI(new URL(target, `zip:///${folder}`).pathname).slice(1);
}

function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  let unpacked = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize, size }) => {
        unpacked += originalSize;
        const bomb = originalSize > 1e6 && originalSize > size * LIMITS.ratio;
        if (unpacked > LIMITS.unpacked || bomb) throw new UnreadableFile("tooLarge", `${unpacked} bytes unpacked`);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile("damaged", error instanceof Error ? error.message : String(error));
  }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

/** Names in a compound file's directory are UTF-16LE; the directory is near neither end for certain, so look everywhere. */
function containsUtf16(bytes: Uint8Array, text: string): boolean {
  return new TextDecoder("latin1").decode(bytes).includes([...text].join("\0"));
}
