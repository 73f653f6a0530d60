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
  readonly end = "</si>";
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

  isBetween(): boolean {
    return this.isAfterItem;
  }

  /** `<si><t>电工</t></si>`; runs, phonetic readings and attributes are the XML parser's. */
  take(text: string, at: number): number {
    if (!text.startsWith("<si><t>", at)) return -1;
    const from = at + 7;
    const to = scanText(text, from);
    if (to < 0 || !text.startsWith("</t></si>", to)) return -1;
    this.add(plainText(text.slice(from, to)));
    return to + 9;
  }

  private add(text: string): void {
    if (this.strings.push(text) > this.limit) throw new FileError("tooManyTexts", { limit: this.limit });
  }
}
