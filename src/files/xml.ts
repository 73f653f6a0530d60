import { SaxesParser } from "saxes";
import { FileError } from "./errors";
import { encodingOf } from "./xml-encoding";
import type { ZipArchive } from "./zip";

export type Attributes = Readonly<Record<string, string>>;

/** What a part is told of, element by element. Names come without their prefix, attributes as they are written. */
export interface ElementHandler {
  open(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Reads a part of the archive while it is being expanded; no tree is built.
 * @param makeHandler is given `malformed`, which makes the error to throw where the content cannot be
 * @throws FileError malformed, documentType, and what expanding throws
 */
export function readXml(
  archive: ZipArchive,
  part: string,
  makeHandler: (malformed: () => FileError) => ElementHandler,
): void {
  const parser = new SaxesParser();
  const malformed = (): FileError => new FileError("malformed", { part, line: parser.line });
  const handler = makeHandler(malformed);
  parser.on("error", () => {
    throw malformed();
  });
  parser.on("doctype", () => {
    throw new FileError("documentType", { part });
  });
  parser.on("opentag", (tag) => handler.open(localName(tag.name), tag.attributes));
  parser.on("closetag", (tag) => handler.close?.(localName(tag.name)));
  const text = (piece: string): void => handler.text?.(piece);
  parser.on("text", text);
  parser.on("cdata", text);

  let decoder: TextDecoder | undefined;
  const decode = (bytes?: Uint8Array): string => {
    try {
      decoder ??= new TextDecoder(encodingOf(bytes ?? new Uint8Array()), { fatal: true });
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw malformed();
    }
  };
  archive.expand(part, (bytes) => parser.write(decode(bytes)));
  parser.write(decode()).close();
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}
