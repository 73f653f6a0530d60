import {
  childOf,
  childrenOf,
  elementsOf,
  empty,
  firstWithin,
  insertAfter,
  isElement,
  make,
  remove,
  within,
} from "../../docx/dom";
import { ControlProperties, type Locks } from "../../docx/control-properties";
import { markInserted, removeTracked } from "../../docx/revisions";
import { insertRun, lookOf, makeRun, setParagraphsText, textOf } from "../../docx/text";
import { accessDenied, HostError, invalidArgument } from "../errors";
import { method, model, navigation, scalar, type HostObject, type NullObject } from "../model";
import { decodeDocx, importOoxml, unwrap } from "./flat-opc";
import { parentControlOf, parentTableOf, WordStory } from "./node";
import { makeTable } from "./table";

type Place = "Replace" | "Start" | "End";
const INSIDE: readonly string[] = ["Replace", "Start", "End"];
/** What Word shows in an emptied control without a placeholder of its own. */
const GENERIC_HINT = "单击或点击此处输入文字。";
@model("Word", "ContentControl")
export class ContentControl extends WordStory {
  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.id };
  }
  override get content(): Element {
    return childOf(this.element, "sdtContent")!;
  }
  private get properties(): ControlProperties {
    return new ControlProperties(this.element);
  }

  @scalar
  get id(): number {
    return Number(this.properties.value("id"));
  }
  @scalar
  get tag(): string {
    return this.properties.value("tag");
  }
  set tag(value: string) {
    this.setName("tag", value);
  }
  @scalar
  get title(): string {
    return this.properties.value("alias");
  }
  set title(value: string) {
    this.setName("alias", value);
  }
  @scalar
  override get text(): string {
    return this.properties.showsPlaceholder && this.word.behaviour.placeholderReadsEmpty ? "" : super.text;
  }
  @scalar
  get type(): string {
    return this.properties.kind;
  }
  /** The names are documented; that a table with a paragraph is "Paragraphs" is our guess. */
  @scalar
  get subtype(): string {
    if (this.type !== "RichText") return this.type;
    const holder = this.element.parentNode;
    if (isElement(holder, "tbl")) return "RichTextTableRow";
    if (isElement(holder, "tr")) return "RichTextTableCell";
    const children = elementsOf(this.content);
    if (children.every(({ localName }) => localName !== "p" && localName !== "tbl" && localName !== "sdt"))
      return "RichTextInline";
    return children.length === 1 && isElement(children[0], "tbl") ? "RichTextTable" : "RichTextParagraphs";
  }
  @scalar
  get placeholderText(): string {
    if (this.word.behaviour.web) return "";
    return this.word.document.placeholderText(this.element) ?? (this.properties.showsPlaceholder ? super.text : "");
  }
  @scalar
  get cannotEdit(): boolean {
    return this.properties.locks.content;
  }
  set cannotEdit(value: boolean) {
    this.setLocks({ content: value });
  }
  @scalar
  get cannotDelete(): boolean {
    return this.properties.locks.control;
  }
  set cannotDelete(value: boolean) {
    this.setLocks({ control: value });
  }
  @scalar
  get appearance(): string {
    const given = elementsOf(this.properties.element).find(({ localName }) => localName === "appearance");
    const value = given && Array.from(given.attributes).find(({ localName }) => localName === "val")?.value;
    return value === "hidden" ? "Hidden" : value === "tags" ? "Tags" : "BoundingBox";
  }
  @scalar
  get removeWhenEdited(): boolean {
    return childOf(this.properties.element, "temporary") !== undefined;
  }

  @navigation
  get parentContentControlOrNullObject(): HostObject | NullObject {
    return parentControlOf(this);
  }
  @navigation
  get parentTableOrNullObject(): HostObject | NullObject {
    return parentTableOf(this);
  }

  @method
  insertText(text: string, where: Place): HostObject {
    this.assertWritable("ContentControl.insertText", where);
    const look = this.typingLook();
    const given = this.word.given(text);
    const isFresh = where === "Replace" || this.properties.showsPlaceholder;
    // An empty control does not tell any more.
    const { isInline } = this;
    const old = isFresh ? this.takeContent() : undefined;
    this.properties.showsPlaceholder = false;
    if (isInline) this.insertInLine(makeRun(this.element, given, look), where);
    else if (old) {
      // The style of the placeholder goes with it.
      if (!look) within(old, "r").forEach((run) => childrenOf(run, "rPr").forEach(remove));
      this.insertParagraphs(old, given, look);
    } else this.insertIntoParagraph(makeRun(this.element, given, look), where);
    this.word.changed(this.element);
    return this.getRange();
  }
  /** The placeholder shows again (#1515). */
  @method
  clear(): void {
    this.assertWritable("ContentControl.clear", "Start");
    const { document } = this.word;
    const block = document.buildingBlock(this.properties.placeholder);
    const lines = (block ? textOf(block) : GENERIC_HINT).split("\n");
    const hint = make(this.element, "rPr");
    hint.appendChild(make(this.element, "rStyle", { val: "PlaceholderText" }));
    if (this.isInline) {
      this.takeContent();
      this.content.appendChild(makeRun(this.element, lines.join(" "), hint));
    } else this.insertParagraphs(this.takeContent(), lines.join("\n"), hint);
    this.properties.showsPlaceholder = true;
    this.word.changed(this.element);
  }
  @method
  insertOoxml(flatOpc: string, where: Place): HostObject {
    const location = "ContentControl.insertOoxml";
    this.assertWritable(location, where);
    const { document, behaviour } = this.word;
    const blocks = importOoxml(document, flatOpc, this.element);
    if (this.isInline) return this.insertInline(blocks, where, location);
    if (behaviour.leadingParagraph && isElement(blocks[0] ?? null, "tbl")) blocks.unshift(make(this.element, "p"));
    if (behaviour.trailingParagraph) blocks.push(make(this.element, "p"));
    if (where === "Replace" || this.properties.showsPlaceholder) this.takeContent();
    this.properties.showsPlaceholder = false;
    const reference = where === "Start" ? this.content.firstChild : null;
    for (const block of blocks) {
      this.content.insertBefore(block, reference);
      markInserted(document, block);
    }
    this.word.changed(this.element);
    return this.getRange();
  }
  @method
  insertFileFromBase64(base64: string, where: Place): HostObject {
    return this.insertOoxml(decodeDocx(base64), where);
  }
  @method
  insertParagraph(text: string, where: "Before" | "After" | "Start" | "End"): HostObject {
    const paragraph = make(this.element, "p");
    if (text) paragraph.appendChild(makeRun(paragraph, text));
    this.insertBlock(paragraph, where);
    return this.word.make.paragraph(this.word, paragraph);
  }
  @method
  insertTable(
    rows: number,
    columns: number,
    where: "Before" | "After" | "Start" | "End",
    values?: unknown,
  ): HostObject {
    const table = makeTable(this.element, rows, columns, values);
    this.insertBlock(table, where);
    return this.word.make.table(this.word, table);
  }
  @method
  delete(keepContent: boolean): void {
    if (this.cannotDelete) throw accessDenied("The content control is locked.", "ContentControl.delete");
    this.word.changed(this.element);
    if (keepContent) unwrap(this.element);
    else removeTracked(this.word.document, this.element);
  }
  @method
  getRange(): HostObject {
    return this.word.make.range(this.word, this.element);
  }

  private get isInline(): boolean {
    return this.subtype === "RichTextInline";
  }

  /** Which code Word gives for a locked control is our guess. */
  private assertWritable(location: string, where: string): void {
    if (this.cannotEdit) throw accessDenied("The content control is locked.", location);
    if (!INSIDE.includes(where)) throw invalidArgument(location);
    if (where === "Replace" && /^RichTextTable(Row)?$/.test(this.subtype)) throw invalidArgument(location);
  }
  /** The look of what is typed: the control's own, or that of the first run without the placeholder's style. */
  private typingLook(): Element | undefined {
    const first = firstWithin(this.content, "r");
    if (this.word.behaviour.staysGrey && this.properties.showsPlaceholder && first) {
      const shown = childOf(first, "rPr");
      return shown && (shown.cloneNode(true) as Element);
    }
    const own = childOf(this.properties.element, "rPr");
    const look = own ? (own.cloneNode(true) as Element) : lookOf(within(this.content, "p")[0] ?? this.content);
    if (look && this.properties.showsPlaceholder) childrenOf(look, "rStyle").forEach(remove);
    return look?.firstChild ? look : undefined;
  }
  /** Empties the control; where revisions are tracked the old content stays, marked. @returns its first paragraph */
  private takeContent(): Element {
    const first = within(this.content, "p")[0]?.cloneNode(true) as Element | undefined;
    const { document } = this.word;
    if (document.tracksRevisions && !this.properties.showsPlaceholder) removeTracked(document, this.content);
    else empty(this.content);
    return first ?? make(this.element, "p");
  }
  private insertInLine(run: Element, where: Place): void {
    this.content.insertBefore(run, where === "Start" ? this.content.firstChild : null);
    markInserted(this.word.document, run);
  }
  private insertParagraphs(like: Element, text: string, look: Element | undefined): void {
    this.content.appendChild(like);
    for (const paragraph of setParagraphsText(like, text, look)) markInserted(this.word.document, paragraph);
  }
  private insertIntoParagraph(run: Element, where: Place): void {
    const paragraphs = within(this.content, "p");
    const paragraph = paragraphs[where === "Start" ? 0 : paragraphs.length - 1];
    insertRun(paragraph, run, where);
    markInserted(this.word.document, run);
  }
  private insertInline(blocks: readonly Element[], where: Place, location: string): HostObject {
    const [block, ...more] = blocks;
    if (more.length > 0 || !isElement(block ?? null, "p"))
      throw new HostError("GeneralException", "Sorry, something went wrong.", location);
    if (where === "Replace" || this.properties.showsPlaceholder) this.takeContent();
    this.properties.showsPlaceholder = false;
    for (const run of elementsOf(block)) if (!isElement(run, "pPr")) this.insertInLine(run, where);
    this.word.changed(this.element);
    return this.getRange();
  }
  private insertBlock(block: Element, where: "Before" | "After" | "Start" | "End"): void {
    if (where === "Before") this.element.parentNode!.insertBefore(block, this.element);
    else if (where === "After") insertAfter(block, this.element);
    else {
      this.assertWritable("ContentControl", where);
      this.properties.showsPlaceholder = false;
      this.content.insertBefore(block, where === "Start" ? this.content.firstChild : null);
    }
    markInserted(this.word.document, block);
    this.word.changed(block);
  }
  private setName(name: "tag" | "alias", value: string): void {
    this.properties.setName(name, value);
    this.word.changed(this.element);
  }
  private setLocks(locks: Partial<Locks>): void {
    const { properties } = this;
    properties.locks = { ...properties.locks, ...locks };
    this.word.changed(this.element);
  }
}
