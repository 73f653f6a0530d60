import { FileError } from "../errors";
import type { ReadSteps } from "../read-step";
import { readXml, type ElementHandler, type PlainRecords } from "../opc/xml";
import type { ZipArchive } from "../opc/zip";
import { scanText } from "./plain-scan";
import { plainText, StringItem } from "./text";

/**
 * The texts that cells name by their number (ECMA-376 18.4.9).
 * @throws FileError tooManyTexts, and what reading a part throws
 */
export function* readSharedStrings(archive: ZipArchive, part: string): ReadSteps<readonly string[]> {
  const reader = new StringsReader(archive.limits.cells);
  yield* readXml(archive, part, () => reader);
  return reader.strings;
}

class StringsReader implements ElementHandler, PlainRecords {
  readonly strings: string[] = [];
  readonly root = "sst";
  end = "</si>";
  private opening = "<si><t";
  private closing = "</t></si>";
  private readonly item = new StringItem();
  private isAfterItem = false;

  constructor(private readonly limit: number) {}

  get plain(): PlainRecords {
    return this;
  }

  open(name: string, attributes: Parameters<StringItem["open"]>[1]): void {
    this.isAfterItem = false;
    this.item.open(name, attributes);
  }

  text(text: string): void {
    this.item.add(text);
  }

  close(name: string): void {
    this.item.close(name);
    this.isAfterItem = name === "si";
    if (name === "si") this.add(this.item.take());
  }

  begin(prefix: string): void {
    this.end = `</${prefix}si>`;
    this.opening = `<${prefix}si><${prefix}t`;
    this.closing = `</${prefix}t>${this.end}`;
  }

  isBetween(): boolean {
    return this.isAfterItem;
  }

  /** `<si><t>电工</t></si>`, blanks preserved or not; runs and phonetic readings are the XML parser's. */
  take(text: string, at: number): number {
    const { opening, closing } = this;
    if (!text.startsWith(opening, at)) return -1;
    const after = at + opening.length;
    const keepsBlanks = text.startsWith(PRESERVE, after);
    const from = after + (keepsBlanks ? PRESERVE.length : 0) + 1;
    if (text[from - 1] !== ">") return -1;
    const to = scanText(text, from);
    if (to < 0 || !text.startsWith(closing, to)) return -1;
    this.add(plainText(text.slice(from, to), keepsBlanks));
    return to + closing.length;
  }

  private add(text: string): void {
    if (this.strings.push(text) > this.limit) throw new FileError("tooManyTexts", { limit: this.limit });
  }
}

const PRESERVE = ` xml:space="preserve"`;
