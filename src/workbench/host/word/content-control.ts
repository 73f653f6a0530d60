import {
  childOf,
  childrenOf,
  elementsOf,
  empty,
  insertAfter,
  isElement,
  make,
  remove,
  valueOf,
  within,
} from "../../docx/dom";
import { markInserted, removeTracked } from "../../docx/revisions";
import { lookOf, makeRun, setParagraphsText, textOf } from "../../docx/text";
import { accessDenied, HostError, invalidArgument } from "../errors";
import { method, model, navigation, NULL_OBJECT, scalar, type HostObject, type NullObject } from "../model";
import { decodeDocx, exportOoxml, importOoxml, unwrap } from "./flat-opc";
import { WordNode, WordNodes } from "./node";
import { makeTable } from "./table";

type Place = "Replace" | "Start" | "End";
const INSIDE: readonly string[] = ["Replace", "Start", "End"];
/** What Word shows in an emptied control without a placeholder of its own. */
const GENERIC_HINT = "单击或点击此处输入文字。";
/** Kinds of controls by the element that makes them so (ISO/IEC 29500-1 §17.5.2); all others are rich text. */
const KINDS: Readonly<Record<string, string>> = {
  text: "PlainText",
  date: "DatePicker",
  dropDownList: "DropDownList",
  comboBox: "ComboBox",
  picture: "Picture",
  docPartObj: "BuildingBlockGallery",
  docPartList: "BuildingBlockGallery",
  group: "Group",
  repeatingSection: "RepeatingSection",
  repeatingSectionItem: "Unknown",
  checkbox: "CheckBox",
  citation: "Unknown",
  equation: "Unknown",
  bibliography: "Unknown",
};

@model("Word", "ContentControl")
export class ContentControl extends WordNode {
  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.id };
  }
  override get content(): Element {
    return childOf(this.element, "sdtContent")!;
  }
  private get properties(): Element {
    return childOf(this.element, "sdtPr")!;
  }
  get showsPlaceholder(): boolean {
    return childOf(this.properties, "showingPlcHdr") !== undefined;
  }

  @scalar
  get id(): number {
    return Number(valueOf(this.properties, "id"));
  }
  @scalar
  get tag(): string {
    return valueOf(this.properties, "tag") ?? "";
  }
  set tag(value: string) {
    this.setProperty("tag", value);
  }
  @scalar
  get title(): string {
    return valueOf(this.properties, "alias") ?? "";
  }
  set title(value: string) {
    this.setProperty("alias", value);
  }
  @scalar
  get text(): string {
    return this.showsPlaceholder && this.word.behaviour.placeholderReadsEmpty ? "" : this.ownText;
  }
  @scalar
  get type(): string {
    const kind = elementsOf(this.properties).find(({ localName }) => localName in KINDS);
    return kind ? KINDS[kind.localName] : "RichText";
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
    return this.word.document.placeholderText(this.element) ?? (this.showsPlaceholder ? this.ownText : "");
  }
  @scalar
  get cannotEdit(): boolean {
    return /ontentLocked$/.test(this.lock);
  }
  set cannotEdit(value: boolean) {
    this.setLock(value, this.cannotDelete);
  }
  @scalar
  get cannotDelete(): boolean {
    return this.lock.startsWith("sdt");
  }
  set cannotDelete(value: boolean) {
    this.setLock(this.cannotEdit, value);
  }
  @scalar
  get appearance(): string {
    const given = elementsOf(this.properties).find(({ localName }) => localName === "appearance");
    const value = given && Array.from(given.attributes).find(({ localName }) => localName === "val")?.value;
    return value === "hidden" ? "Hidden" : value === "tags" ? "Tags" : "BoundingBox";
  }
  @scalar
  get removeWhenEdited(): boolean {
    return childOf(this.properties, "temporary") !== undefined;
  }

  @navigation
  get contentControls(): HostObject {
    return this.contentControlsWithin();
  }
  @navigation
  get paragraphs(): HostObject {
    return this.paragraphsWithin();
  }
  @navigation
  get tables(): HostObject {
    return this.tablesWithin();
  }
  @navigation
  get parentContentControlOrNullObject(): HostObject | NullObject {
    return this.parentControl();
  }
  @navigation
  get parentTableOrNullObject(): HostObject | NullObject {
    return this.parentTableOf();
  }

  @method
  insertText(text: string, where: Place): HostObject {
    this.assertWritable("ContentControl.insertText", where);
    const look = this.typingLook();
    const isFresh = where === "Replace" || this.showsPlaceholder;
    const old = isFresh ? this.takeContent() : undefined;
    this.settle();
    if (this.isInline) this.insertRun(makeRun(this.element, text, look), where);
    else if (old) this.insertParagraphs(old, text, look);
    else this.insertIntoParagraph(makeRun(this.element, text, look), where);
    this.word.changed(this.element);
    return this.getRange();
  }
  /** The placeholder shows again (#1515). */
  @method
  clear(): void {
    this.assertWritable("ContentControl.clear", "Start");
    const { document } = this.word;
    const block = document.buildingBlock(valueOf(childOf(this.properties, "placeholder"), "docPart"));
    const lines = (block ? textOf(block) : GENERIC_HINT).split("\n");
    const hint = make(this.element, "rPr");
    hint.appendChild(make(this.element, "rStyle", { val: "PlaceholderText" }));
    if (this.isInline) {
      this.takeContent();
      this.content.appendChild(makeRun(this.element, lines.join(" "), hint));
    } else this.insertParagraphs(this.takeContent(), lines.join("\n"), hint);
    if (!this.showsPlaceholder) this.properties.appendChild(make(this.element, "showingPlcHdr"));
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
    if (where === "Replace" || this.showsPlaceholder) this.takeContent();
    this.settle();
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
  getOoxml(): string {
    return exportOoxml(this.word.document, [this.element], this.word.behaviour.web);
  }
  @method
  getRange(): HostObject {
    return this.word.make.range(this.word, this.element);
  }
  @method
  search(text: string, options?: { readonly matchCase?: boolean }): HostObject {
    return this.searchWithin(text, options?.matchCase ?? false);
  }
  @method
  select(): void {
    this.word.document.select(this.element);
  }

  private get lock(): string {
    return valueOf(this.properties, "lock") ?? "";
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
  private settle(): void {
    childrenOf(this.properties, "showingPlcHdr").forEach(remove);
  }
  /** The look of what is typed: the control's own, or that of the first run without the placeholder's style. */
  private typingLook(): Element | undefined {
    const own = childOf(this.properties, "rPr");
    const look = own ? (own.cloneNode(true) as Element) : lookOf(within(this.content, "p")[0] ?? this.content);
    if (look && this.showsPlaceholder) childrenOf(look, "rStyle").forEach(remove);
    return look?.firstChild ? look : undefined;
  }
  /** Empties the control; where revisions are tracked the old content stays, marked. @returns its first paragraph */
  private takeContent(): Element {
    const first = within(this.content, "p")[0]?.cloneNode(true) as Element | undefined;
    const { document } = this.word;
    if (document.tracksRevisions && !this.showsPlaceholder) removeTracked(document, this.content);
    else empty(this.content);
    return first ?? make(this.element, "p");
  }
  private insertRun(run: Element, where: Place): void {
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
    const properties = childOf(paragraph, "pPr");
    if (where === "End") paragraph.appendChild(run);
    else if (properties) insertAfter(run, properties);
    else paragraph.insertBefore(run, paragraph.firstChild);
    markInserted(this.word.document, run);
  }
  private insertInline(blocks: readonly Element[], where: Place, location: string): HostObject {
    const [block, ...more] = blocks;
    if (more.length > 0 || !isElement(block ?? null, "p"))
      throw new HostError("GeneralException", "Sorry, something went wrong.", location);
    if (where === "Replace" || this.showsPlaceholder) this.takeContent();
    this.settle();
    for (const run of elementsOf(block)) if (!isElement(run, "pPr")) this.insertRun(run, where);
    this.word.changed(this.element);
    return this.getRange();
  }
  private insertBlock(block: Element, where: "Before" | "After" | "Start" | "End"): void {
    if (where === "Before") this.element.parentNode!.insertBefore(block, this.element);
    else if (where === "After") insertAfter(block, this.element);
    else {
      this.assertWritable("ContentControl", where);
      this.settle();
      this.content.insertBefore(block, where === "Start" ? this.content.firstChild : null);
    }
    markInserted(this.word.document, block);
    this.word.changed(block);
  }
  private setProperty(name: "tag" | "alias", value: string): void {
    childrenOf(this.properties, name).forEach(remove);
    const property = make(this.element, name, { val: value });
    const before = name === "tag" ? childOf(this.properties, "alias") : undefined;
    if (before) insertAfter(property, before);
    else
      this.properties.insertBefore(
        property,
        childOf(this.properties, "rPr")?.nextSibling ?? this.properties.firstChild,
      );
    this.word.changed(this.element);
  }
  private setLock(content: boolean, control: boolean): void {
    childrenOf(this.properties, "lock").forEach(remove);
    const value = content && control ? "sdtContentLocked" : content ? "contentLocked" : control ? "sdtLocked" : "";
    const id = childOf(this.properties, "id");
    if (value && id) insertAfter(make(this.element, "lock", { val: value }), id);
    this.word.changed(this.element);
  }
}

@model("Word", "ContentControlCollection")
export class ContentControlCollection extends WordNodes<ContentControl> {
  protected wrap(element: Element): ContentControl {
    return this.word.object(ContentControl, element);
  }
  /** Below WordApi 1.5 only rich text controls are seen (#2160 "by design", #228, #6144). */
  override list(): readonly ContentControl[] {
    return super.list().filter(({ type }) => type === "RichText");
  }
  override find(key: unknown): ContentControl | undefined {
    return this.list().find(({ id }) => id === Number(key));
  }
  @method
  getById(id: number): ContentControl {
    return this.getItem(id);
  }
  @method
  getByIdOrNullObject(id: number): ContentControl | NullObject {
    return this.find(id) ?? NULL_OBJECT;
  }
  @method
  getByTag(tag: string): ContentControlCollection {
    return this.those((control) => control.tag === tag);
  }
  @method
  getByTitle(title: string): ContentControlCollection {
    return this.those((control) => control.title === title);
  }
  @method
  getByTypes(types: readonly string[]): ContentControlCollection {
    return this.those((control) => types.includes(control.type) || types.includes(control.subtype));
  }
  private those(fits: (control: ContentControl) => boolean): ContentControlCollection {
    return new ContentControlCollection(this.word, () =>
      this.list()
        .filter(fits)
        .map(({ element }) => element),
    );
  }
}
