import type { Limits } from "../../check/limits";
import { guardShape, XmlParser } from "../../xml/parser";
import { FileError } from "../errors";
import type { ReadSteps } from "../read-step";
import { encodingOf } from "./xml-encoding";
import type { ZipArchive } from "./zip";

export type Attributes = Readonly<Record<string, string>>;

/** What a part is told of, element by element. Names come without their prefix, attributes as they are written. */
export interface ElementHandler {
  open(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
  readonly plain?: PlainRecords;
}

/**
 * Records that nearly every program writes in one and the same way, one after another: rows, texts. Taken without the XML
 * parser they cost a quarter of the time. Anything out of the way is left to the parser, to the letter.
 */
export interface PlainRecords {
  /** The root element, before anything is taken. */
  readonly root: string;
  /** With what a record ends, once the prefix of the part is known: `</row>`. */
  readonly end: string;
  /** Is told the prefix the part gives its elements, with its colon: `x:`, or nothing. */
  begin(prefix: string): void;
  /** Whether what was read last is the end of a record, so that the next may follow. */
  isBetween(): boolean;
  /** Takes the record that begins at `at`. @returns where it ends; -1 when it is not plain or not whole, and nothing was taken */
  take(text: string, at: number): number;
}

/**
 * Reads a part of the archive while it is being expanded; no tree is built.
 * @param makeHandler is given `malformed`, which makes the error to throw where the content cannot be
 * @throws FileError malformed, documentType, tooDeep, tooManyAttributes, and what expanding throws
 */
export function* readXml(
  archive: ZipArchive,
  part: string,
  makeHandler: (malformed: () => FileError<"malformed">) => ElementHandler,
): ReadSteps<void> {
  const { parser, malformed, leave } = parserOf(part, archive.limits);
  const handler = makeHandler(malformed);
  parser.on("opentag", ({ name, attributes }) => handler.open(localName(name), attributes));
  parser.on("closetag", ({ name }) => {
    leave();
    handler.close?.(localName(name));
  });
  if (handler.text) {
    const text = (piece: string): void => handler.text!(piece);
    parser.on("text", text);
    parser.on("cdata", text);
  }

  let decoder: TextDecoder | undefined;
  const decode = (bytes?: Uint8Array): string => {
    try {
      decoder ??= new TextDecoder(encodingOf(bytes ?? new Uint8Array()), { fatal: true });
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw malformed();
    }
  };
  const parse = (text: string): void => {
    archive.parse(text.length, part);
    parser.write(text);
  };
  const lanes = handler.plain ? new Lanes(handler.plain, parse) : undefined;
  for (const bytes of archive.expand(part)) {
    const text = decode(bytes);
    if (lanes) lanes.write(text);
    else parse(text);
    yield archive.step;
  }
  parse((lanes?.left ?? "") + decode());
  parser.close();
}

/** A parser that refuses what no part of a workbook has. `leave` is to be called at the end of each element. */
export function parserOf(
  part: string,
  limits: Limits,
): { readonly parser: XmlParser<{ xmlns: false }>; malformed(): FileError<"malformed">; leave(): void } {
  const parser = new XmlParser<{ xmlns: false }>();
  const malformed = (): FileError<"malformed"> => new FileError("malformed", { part, line: parser.line });
  parser.on("error", () => {
    throw malformed();
  });
  parser.on("doctype", () => {
    throw new FileError("documentType", { part });
  });
  const leave = guardShape(parser, limits, (fault) => new FileError(fault, { part, line: parser.line }));
  return { parser, malformed, leave };
}

/** Divides the text of a part between its plain records and the XML parser, in order. */
class Lanes {
  /** What came last, in pieces: the beginning of a record perhaps. */
  private waiting: string[] = [];
  private waitingLength = 0;
  private isOpen = true;
  private isBegun = false;
  private isFirst = true;

  constructor(
    private readonly plain: PlainRecords,
    private readonly parse: (text: string) => void,
  ) {}

  /** What belongs to no whole record. */
  get left(): string {
    return this.waiting.join("");
  }

  write(text: string): void {
    if (!this.isOpen) return this.parse(text);
    const { plain } = this;
    if (!this.isBegun) plain.begin(prefixOf(plain.root, text));
    this.isBegun = true;
    this.waiting.push(text);
    this.waitingLength += text.length;
    if (this.waitingLength > AT_SIGHT && this.waitingLength <= LONGEST_RECORD && !this.mayEndIn(text)) return;
    const all = this.left;
    let at = 0;
    for (;;) {
      if (plain.isBetween()) for (let end = at; (end = plain.take(all, at)) >= 0;) at = end;
      const end = this.isOpen ? all.indexOf(plain.end, at) : -1;
      if (end < 0) break;
      this.toParser(all.slice(at, (at = end + plain.end.length)));
    }
    const left = all.slice(at);
    this.waitingLength = left.length;
    this.waiting = [left];
    if (this.isOpen && left.length <= LONGEST_RECORD) return;
    this.isOpen = false;
    this.parse(left);
    this.waiting = [];
  }

  /** Whether a record ends in the piece that came last, or between it and the one before. */
  private mayEndIn(text: string): boolean {
    const { end } = this.plain;
    const before = this.waiting[this.waiting.length - 2] ?? "";
    return text.includes(end) || (before.slice(-end.length) + text.slice(0, end.length)).includes(end);
  }

  /** In a part with comments or CDATA, in which what looks like a record may be none, everything is the parser's. */
  private toParser(text: string): void {
    const first = this.isFirst ? 1 : 0;
    this.isFirst = false;
    if (text.includes("<!") || text.includes("<?", first)) this.isOpen = false;
    this.parse(text);
  }
}

/** The prefix of an element's first opening tag: several programs write `<x:worksheet>`. */
const prefixOf = (name: string, text: string): string =>
  new RegExp(`<((?:[A-Za-z][\\w.-]{0,30}:)?)${name}[\\s/>]`).exec(text.slice(0, ROOT_WITHIN))?.[1] ?? "";
/** Characters within which the root element stands. */
const ROOT_WITHIN = 4096;

/** Characters; what is longer goes to the parser unseen. A row as wide as a sheet has 16,384 cells of some 40. */
const LONGEST_RECORD = 2 ** 20;
/** Characters that are looked through whether a record ends in them or not: two pieces as they come. */
const AT_SIGHT = 2 ** 17;

export function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}
