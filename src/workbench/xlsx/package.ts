/** A workbook's package: its parts, its relationships, and why a file that is none cannot be opened. */
import { strFromU8 } from "fflate";
import {
  openContainer,
  readRelationships,
  relationshipsPart,
  UnreadableContainer,
  type ContainerFault,
  type Parts,
  type Relationship,
} from "../opc/container";
import { parseXml, type XmlElement } from "../opc/xml";

export type Refusal = "notXlsx" | "encrypted" | "legacyXls" | "binaryXlsb" | "damaged" | "tooLarge";

const REFUSALS: Readonly<Record<ContainerFault, Refusal>> = {
  notZip: "notXlsx",
  compound: "legacyXls",
  encrypted: "encrypted",
  damaged: "damaged",
  tooLarge: "tooLarge",
};

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

export class Package {
  private constructor(private readonly parts: Parts) {}

  /** @throws {UnreadableFile} for anything that is not an unencrypted .xlsx or .xlsm of reasonable size. */
  static read(bytes: Uint8Array): Package {
    const parts = open(bytes);
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
    return text === undefined ? undefined : wellFormed(path, () => parseXml(text));
  }

  /** The relationships of a part by id. The root's are those of the path "". */
  relationships(path: string): ReadonlyMap<string, Relationship> {
    const part = relationshipsPart(path);
    const text = this.text(part);
    const list = text === undefined ? [] : wellFormed(part, () => readRelationships(text, path));
    return new Map(list.map((relationship) => [relationship.id, relationship]));
  }
}

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
    throw new UnreadableFile("damaged", `${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
