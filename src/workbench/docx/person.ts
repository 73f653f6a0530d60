/** What a person does to a document in Word: the tests' and the page's hands. */
import { ControlProperties } from "./control-properties";
import { childOf, childrenOf, closest, insertAfter, make, remove, through, valueOf, within } from "./dom";
import type { DocxDocument } from "./document";
import { markInserted, removeTracked } from "./revisions";
import { lookOf, setParagraphsText } from "./text";

export class WordPerson {
  constructor(private readonly document: DocxDocument) {}

  /** Types over a paragraph, as a whole; a placeholder disappears under what is typed. */
  typeOver(paragraph: Element, text: string): void {
    const control = closest(paragraph, "sdt");
    if (control && new ControlProperties(control).showsPlaceholder) this.leavePlaceholder(control, paragraph);
    this.document.changed(paragraph);
    if (!this.document.tracksRevisions) {
      setParagraphsText(paragraph, text);
      return;
    }
    const fresh = paragraph.cloneNode(true) as Element;
    setParagraphsText(fresh, text, lookOf(paragraph));
    removeTracked(this.document, paragraph);
    for (const run of childrenOf(fresh, "r")) {
      paragraph.appendChild(run);
      markInserted(this.document, run);
    }
  }
  /** Types into the first paragraph of a control. */
  typeInto(tag: string, text: string): void {
    this.typeOver(within(this.control(tag), "p")[0], text);
  }
  setStyle(paragraph: Element, styleId: string): void {
    const properties =
      childOf(paragraph, "pPr") ?? paragraph.insertBefore(make(paragraph, "pPr"), paragraph.firstChild);
    childrenOf(properties, "pStyle").forEach(remove);
    properties.insertBefore(make(properties, "pStyle", { val: styleId }), properties.firstChild);
    this.document.changed(paragraph);
  }
  /** Gives every cell of a table's row a background: "FFF2CC". */
  shadeRow(table: Element, row: number, color: string): void {
    for (const cell of through(through(table, "tr")[row], "tc")) {
      const properties = childOf(cell, "tcPr") ?? cell.insertBefore(make(cell, "tcPr"), cell.firstChild);
      childrenOf(properties, "shd").forEach(remove);
      const shading = make(cell, "shd", { val: "clear", color: "auto", fill: color });
      const before = ["tcBorders", "vMerge", "gridSpan", "tcW"].map((name) => childOf(properties, name)).find(Boolean);
      if (before) insertAfter(shading, before);
      else properties.insertBefore(shading, properties.firstChild);
    }
    this.document.changed(table);
  }
  removeColumn(table: Element, column: number): void {
    for (const row of through(table, "tr")) remove(through(row, "tc")[column]);
    const grid = childOf(table, "tblGrid");
    if (grid) remove(childrenOf(grid, "gridCol")[column]);
    this.document.changed(table);
  }
  moveColumn(table: Element, from: number, to: number): void {
    for (const row of through(table, "tr")) {
      const cells = through(row, "tc");
      row.insertBefore(cells[from], from < to ? cells[to].nextSibling : cells[to]);
    }
    this.document.changed(table);
  }
  /** Restricts editing of a control's content, as its properties in Word do. */
  lock(tag: string): void {
    const control = this.control(tag);
    new ControlProperties(control).locks = { content: true, control: false };
    this.document.changed(control);
  }
  /** Deletes a control together with its content. */
  removeControl(tag: string): void {
    const control = this.control(tag);
    this.document.changed(control);
    remove(control);
  }
  trackRevisions(on: boolean): void {
    this.document.tracksRevisions = on;
  }

  /** The first control of a tag. */
  control(tag: string): Element {
    const found = this.document.stories
      .flatMap(({ root }) => within(root, "sdt"))
      .find((control) => new ControlProperties(control).value("tag") === tag);
    if (!found) throw new Error(`The document has no control ${tag}.`);
    return found;
  }
  table(tag: string, index = 0): Element {
    return within(this.control(tag), "tbl", true)[index];
  }

  /** What was typed takes the place of all of the placeholder, in the look of the paragraph and not of the hint. */
  private leavePlaceholder(control: Element, paragraph: Element): void {
    new ControlProperties(control).showsPlaceholder = false;
    for (const other of within(childOf(control, "sdtContent")!, "p")) if (other !== paragraph) remove(other);
    for (const style of within(paragraph, "rStyle"))
      if (valueOf(style.parentNode!, "rStyle") === "PlaceholderText") remove(style);
  }
}
