/** A workbook's package: its parts, its relationships, and why a file that is none cannot be opened. */
import { decodeXml } from "../../files/opc/xml-encoding";
import {
  openContainer,
  readRelationships,
  relationshipsPart,
  UnreadableContainer,
  type ContainerFault,
  type Parts,
  type Relationship,
} from "../opc/container";
import { parseXml, type Taken, type XmlElement } from "../opc/xml";

export type Refusal = "notXlsx" | "encrypted" | "legacyXls" | "binaryXlsb" | "damaged" | "missingText" | "tooLarge";

const REFUSALS: Readonly<Record<ContainerFault, Refusal>> = {
  notZip: "notXlsx",
  compound: "legacyXls",
  encrypted: "encrypted",
  damaged: "damaged",
  tooLarge: "tooLarge",
};

/** Where in a workbook something stands. */
export interface Place {
  readonly sheet: string;
  /** "H2"; absent when it is the sheet as a whole. */
  readonly cell?: string;
}

/** A file that cannot be opened, and why. Nothing else has happened when it is thrown. */
export class UnreadableFile extends Error {
  override name = "UnreadableFile";
  constructor(
    readonly refusal: Refusal,
    readonly detail: string,
    readonly place?: Place,
  ) {
    super(`${refusal}: ${detail}`);
  }

  /** The same of a part that is a sheet's, where it does not say so already. */
  inSheet(sheet: string): UnreadableFile {
    return this.place ? this : new UnreadableFile(this.refusal, this.detail, { sheet });
  }
}

export class Package {
  /** Part names are the same in either case (ISO/IEC 29500-2 6.3.5). */
  private readonly byKey: ReadonlyMap<string, Uint8Array>;

  private constructor(parts: Parts) {
    this.byKey = new Map(Object.entries(parts).map(([path, bytes]) => [keyOf(path), bytes]));
  }

  /** @throws {UnreadableFile} for anything that is not an unencrypted .xlsx or .xlsm of reasonable size. */
  static read(bytes: Uint8Array): Package {
    const file = new Package(open(bytes));
    if (file.has("xl/workbook.bin")) throw new UnreadableFile("binaryXlsb", "xl/workbook.bin");
    return file;
  }

  /** In lower case. */
  get paths(): string[] {
    return [...this.byKey.keys()];
  }

  has(path: string): boolean {
    return this.byKey.has(keyOf(path));
  }

  /**
   * The part as text, or undefined when there is none.
   * @throws {UnreadableFile} "damaged" when it is not written as it says it is.
   */
  text(path: string): string | undefined {
    const bytes = this.byKey.get(keyOf(path));
    return bytes && wellFormed(path, () => decodeXml(bytes));
  }

  /** The part as XML, or undefined when there is none. @throws {UnreadableFile} "damaged" when it is not well-formed. */
  xml(path: string, taken?: Taken): XmlElement | undefined {
    const text = this.text(path);
    return text === undefined ? undefined : wellFormed(path, () => parseXml(text, taken));
  }

  /** The relationships of a part by id. The root's are those of the path "". */
  relationships(path: string): ReadonlyMap<string, Relationship> {
    const part = relationshipsPart(path);
    const text = this.text(part);
    const list = text === undefined ? [] : wellFormed(part, () => readRelationships(text, path));
    return new Map(list.map((relationship) => [relationship.id, relationship]));
  }
}

const keyOf = (path: string): string => path.toLowerCase();

function open(bytes: Uint8Array): Parts {
  try {
    return openContainer(bytes);
  } catch (error) {
    if (!(error instanceof UnreadableContainer)) throw error;
    throw new UnreadableFile(REFUSALS[error.fault], error.detail);
  }
}

function wellFormed<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile("damaged", `${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
