import { childOf, elementsOf, isElement, make } from "../../docx/dom";
import { markInserted, removeTracked } from "../../docx/revisions";
import { makeRun } from "../../docx/text";
import { HostError, invalidArgument } from "../errors";
import { method, model, scalar, type HostObject } from "../model";
import { decodeDocx, importOoxml } from "./flat-opc";
import { WordStory } from "./node";
import { Paragraph } from "./paragraph";
import { makeTable } from "./table";

type Place = "Replace" | "Start" | "End";
/** Bytes; larger files are refused, say the typings. */
const LARGEST_FILE = 4 * 2 ** 20;

/** The body of the document, of a header or footer, or of a table's cell. */
@model("Word", "Body")
export class Body extends WordStory {
  /** It is reached through what it belongs to. */
  override identity(): Readonly<Record<string, unknown>> {
    return {};
  }
  @scalar
  get type(): string {
    return { body: "MainDoc", tc: "TableCell", hdr: "Header", ftr: "Footer" }[this.element.localName] ?? "Unknown";
  }
  @method
  insertParagraph(text: string, where: "Start" | "End"): HostObject {
    const paragraph = make(this.element, "p");
    if (text) paragraph.appendChild(makeRun(paragraph, text));
    this.insert([paragraph], where, "Body.insertParagraph");
    return this.word.object(Paragraph, paragraph);
  }
  @method
  insertTable(rows: number, columns: number, where: "Start" | "End", values?: unknown): HostObject {
    const table = makeTable(this.element, rows, columns, values);
    this.insert([table], where, "Body.insertTable");
    return this.word.make.table(this.word, table);
  }
  @method
  insertOoxml(flatOpc: string, where: Place): HostObject {
    const blocks = importOoxml(this.word.document, flatOpc, this.element);
    if (this.word.behaviour.trailingParagraph) blocks.push(make(this.element, "p"));
    if (where === "Replace") this.clearBlocks();
    this.insert(blocks, where === "Replace" ? "Start" : where, "Body.insertOoxml");
    return this.getRange();
  }
  /** Headers, footers, sections and styles of the file stay behind. */
  @method
  insertFileFromBase64(base64: string, where: Place): HostObject {
    if (base64.length * 0.75 > LARGEST_FILE)
      throw new HostError("InvalidArgument", "The file is over 4 MB.", "Body.insertFileFromBase64");
    return this.insertOoxml(decodeDocx(base64), where);
  }
  @method
  clear(): void {
    this.clearBlocks();
    this.insert([make(this.element, "p")], "End", "Body.clear");
  }
  @method
  getRange(): HostObject {
    return this.word.make.range(this.word, this.element);
  }

  protected override exported(): readonly Element[] {
    return elementsOf(this.element).filter((element) => !isElement(element, "sectPr"));
  }
  private clearBlocks(): void {
    for (const element of elementsOf(this.element))
      if (!isElement(element, "sectPr") && !isElement(element, "tcPr")) removeTracked(this.word.document, element);
  }
  private insert(blocks: readonly Element[], where: string, location: string): void {
    if (where !== "Start" && where !== "End") throw invalidArgument(location);
    const end = childOf(this.element, "sectPr") ?? null;
    const start = childOf(this.element, "tcPr")?.nextSibling ?? this.element.firstChild;
    for (const block of blocks) {
      this.element.insertBefore(block, where === "Start" ? start : end);
      markInserted(this.word.document, block);
    }
    this.word.changed(this.element);
  }
}
