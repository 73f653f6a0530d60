import { attribute, childOf, closest, through } from "../../docx/dom";
import { markInserted, removeTracked } from "../../docx/revisions";
import { setCellText, textOf } from "../../docx/text";
import { HostError, invalidArgument } from "../errors";
import { method, model, navigation, scalar, type HostObject } from "../model";
import { WordNode, WordNodes } from "./node";
import type { Table } from "./table";

@model("Word", "TableRow")
export class TableRow extends WordNode {
  private get cellElements(): Element[] {
    return through(this.element, "tc");
  }
  private get table(): Table {
    return this.word.make.table(this.word, closest(this.element, "tbl")!) as Table;
  }

  @scalar
  get cellCount(): number {
    return this.cellElements.length;
  }
  @scalar
  get isHeader(): boolean {
    return childOf(childOf(this.element, "trPr"), "tblHeader") !== undefined;
  }
  @scalar
  get rowIndex(): number {
    return this.table.rowElements.indexOf(this.element);
  }
  @scalar
  get values(): string[][] {
    return [this.cellElements.map(textOf)];
  }
  set values(values: unknown) {
    const [texts, ...more] = Array.isArray(values) ? (values as unknown[]) : [];
    if (!Array.isArray(texts) || more.length > 0 || texts.length !== this.cellCount)
      throw invalidArgument("TableRow.values");
    this.cellElements.forEach((cell, i) => (this.word.object(TableCell, cell).value = String(texts[i])));
  }
  @scalar
  get _Id(): string {
    return this.word.idOf(this.element);
  }
  @navigation
  get cells(): TableCellCollection {
    return new TableCellCollection(this.word, () => this.cellElements);
  }
  @navigation
  get parentTable(): HostObject {
    return this.table;
  }
  @method
  insertRows(where: "Before" | "After", count: number, values?: unknown): TableRowCollection {
    if (where !== "Before" && where !== "After") throw invalidArgument("TableRow.insertRows");
    return this.table.grow(
      this.element,
      where === "Before" ? "before" : "after",
      count,
      values,
      "TableRow.insertRows",
    ) as TableRowCollection;
  }
  @method
  delete(): void {
    this.table.dropRow(this.element);
  }
  @method
  select(): void {
    this.word.document.select(this.element);
  }
}

@model("Word", "TableRowCollection")
export class TableRowCollection extends WordNodes<TableRow> {
  protected wrap(element: Element): TableRow {
    return this.word.object(TableRow, element);
  }
}

@model("Word", "TableCell")
export class TableCell extends WordNode {
  @scalar
  get value(): string {
    return textOf(this.element);
  }
  set value(text: string) {
    this.assertNotMerged();
    this.word.changed(this.element);
    const { document } = this.word;
    const given = this.word.given(text);
    if (!document.tracksRevisions) {
      setCellText(this.element, given);
      return;
    }
    // The old runs stay, marked; the new one stands after them.
    const copy = this.element.cloneNode(true) as Element;
    setCellText(copy, given);
    removeTracked(document, this.element);
    const [written, place] = [copy, this.element].map((cell) => childOf(cell, "p"));
    for (const run of through(written!, "r")) {
      place!.appendChild(run);
      markInserted(document, run);
    }
  }
  @scalar
  get rowIndex(): number {
    return this.parentRow.rowIndex;
  }
  @scalar
  get cellIndex(): number {
    this.assertNotMerged();
    return through(this.parentRow.element, "tc").indexOf(this.element);
  }
  @scalar
  get _Id(): string {
    return this.word.idOf(this.element);
  }
  @navigation
  get parentRow(): TableRow {
    return this.word.object(TableRow, closest(this.element, "tr")!);
  }
  @navigation
  get parentTable(): HostObject {
    return this.word.make.table(this.word, closest(this.element, "tbl")!);
  }
  @navigation
  get body(): HostObject {
    return this.word.make.body(this.word, this.element);
  }

  /** The lower cells of a vertical merge spoil the whole batch in Word (#3200). */
  private assertNotMerged(): void {
    if (isMergedAway(this.element)) throw new HostError("GeneralException", "Sorry, something went wrong.");
  }
}

@model("Word", "TableCellCollection")
export class TableCellCollection extends WordNodes<TableCell> {
  protected wrap(element: Element): TableCell {
    return this.word.object(TableCell, element);
  }
}

/** One of the lower cells of a vertical merge. */
export function isMergedAway(cell: Element): boolean {
  const merge = childOf(childOf(cell, "tcPr"), "vMerge");
  return merge !== undefined && attribute(merge, "val") !== "restart";
}
