/** Puts elements of ours in the place of those a sheet has, or where the schema wants them (ECMA-376 part 1, 18.3.1.99). */
import type { OpenTag } from "../../../files/opc/xml-spans";
import { siblingName, tagMarkup } from "../../../files/xlsx/patch/markup";
import type { Splice } from "../../../files/xlsx/patch/splices";
import { inVocabularyOf, relationshipAttribute, type Child } from "./markup";

const ORDER = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter " +
  "sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks " +
  "printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags " +
  "drawing drawingHF legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst"
).split(" ");

export class SheetElements {
  readonly splices: Splice[] = [];

  /** @param elements those of the root's own and their children, in order */
  constructor(
    readonly text: string,
    readonly root: OpenTag,
    private readonly elements: readonly Child[],
  ) {}

  all(name: string): Child[] {
    return this.elements.filter(({ tag }) => tag.depth === 1 && tag.name === name);
  }

  /** The children of an element of the root's own. */
  within({ tag, end }: Child): Child[] {
    return this.elements.filter((other) => other.tag.depth === 2 && other.tag.start > tag.start && other.end < end);
  }

  markupOf({ tag, end }: Child): string {
    return this.text.slice(tag.start, end);
  }

  /** An element of ours, or several, in place of those of that name; nothing where it is "". */
  replace(name: string, markup: string): void {
    this.replaceVerbatim(name, this.ours(markup));
  }

  /** The same with markup that is the file's own. */
  replaceVerbatim(name: string, text: string): void {
    const [first, ...others] = this.all(name);
    for (const { tag, end } of others) this.splices.push({ start: tag.start, end, text: "" });
    if (first) this.splices.push({ start: first.tag.start, end: first.end, text });
    else if (text !== "") this.insert(name, text);
  }

  /** What is not ours stands as it is. */
  ours(markup: string): string {
    const related = markup.replace(/ r:id="(rId\d+)"/g, (_, id: string) => ` ${relationshipAttribute(this.root, id)}`);
    return inVocabularyOf(this.root, related);
  }

  /** An element that holds what the sheet had in one of that name, and more. @param kept markup of the file's own */
  holding(name: string, kept: readonly string[], added: readonly string[]): void {
    const count = kept.length + added.length;
    const [first, ...others] = this.all(name);
    const written = first?.tag.written ?? siblingName(this.root, name);
    const tag = tagMarkup(written, { ...first?.tag.attributes, count: String(count) }, ">");
    const text = count === 0 ? "" : `${tag}${kept.join("")}${this.ours(added.join(""))}</${written}>`;
    for (const other of others) this.splices.push({ start: other.tag.start, end: other.end, text: "" });
    if (first) this.splices.push({ start: first.tag.start, end: first.end, text });
    else if (text !== "") this.insert(name, text);
  }

  put(splice: Splice): void {
    this.splices.push(splice);
  }

  private insert(name: string, text: string): void {
    const order = ORDER.indexOf(name);
    const before = this.elements.filter(({ tag }) => tag.depth === 1 && ORDER.indexOf(tag.name) < order);
    const at = before.reduce((last, { end }) => Math.max(last, end), this.root.end);
    this.splices.push({ start: at, end: at, text });
  }
}
