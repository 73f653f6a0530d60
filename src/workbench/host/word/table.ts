import { childOf, childrenOf, closest, isElement, make, remove, through, valueOf, within } from "../../docx/dom";
import { markInserted, removeTracked } from "../../docx/revisions";
import { setCellText, textOf } from "../../docx/text";
import { HostError, invalidArgument, itemNotFound } from "../errors";
import { method, model, navigation, NULL_OBJECT, scalar, type HostObject, type NullObject } from "../model";
import { parentControlOf, parentTableOf, WordNode, WordNodes } from "./node";
import { isMergedAway, TableCell, TableRowCollection } from "./table-row";

@model("Word", "Table")
export class Table extends WordNode {
  /** Rows in controls included. */
  get rowElements(): Element[] {
    return through(this.element, "tr");
  }

  @scalar
  get rowCount(): number {
    return this.rowElements.length;
  }
  /** Ragged where cells are merged: so the other members of the model suggest, documented is nothing. */
  @scalar
  get values(): string[][] {
    return this.rowElements.map((row) => through(row, "tc").map(textOf));
  }
  set values(values: unknown) {
    const cells = this.rowElements.map((row) => through(row, "tc"));
    const texts = textsOf(values, "Table.values");
    if (texts.length !== cells.length || texts.some((row, i) => row.length !== cells[i].length))
      throw invalidArgument("Table.values");
    cells.forEach((row, i) => row.forEach((cell, j) => (this.word.object(TableCell, cell).value = texts[i][j])));
  }
  @scalar
  get headerRowCount(): number {
    const rows = this.rowElements;
    const body = rows.findIndex((row) => !childOf(childOf(row, "trPr"), "tblHeader"));
    return body < 0 ? rows.length : body;
  }
  @scalar
  get isUniform(): boolean {
    const widths = this.rowElements.map((row) => through(row, "tc").length);
    return widths.every((width) => width === widths[0]) && within(this.element, "vMerge").length === 0;
  }
  @scalar
  get nestingLevel(): number {
    let level = 1;
    for (let table = closest(this.element, "tbl"); table; table = closest(table, "tbl")) level++;
    return level;
  }
  @scalar
  get style(): string {
    return this.word.document.styleName(valueOf(childOf(this.element, "tblPr"), "tblStyle"));
  }
  @scalar
  get _Id(): string {
    return this.word.idOf(this.element);
  }
  @navigation
  get rows(): TableRowCollection {
    return new TableRowCollection(this.word, () => this.rowElements);
  }
  @navigation
  get tables(): HostObject {
    return this.word.make.tables(this.word, () => within(this.element, "tbl", true));
  }
  @navigation
  get parentContentControl(): HostObject {
    const parent = parentControlOf(this);
    if (parent === NULL_OBJECT) throw itemNotFound("Table.parentContentControl");
    return parent as HostObject;
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
  getCell(row: number, cell: number): TableCell {
    const found = this.getCellOrNullObject(row, cell);
    if (found === NULL_OBJECT) throw itemNotFound("Table.getCell");
    return found as TableCell;
  }
  @method
  getCellOrNullObject(row: number, cell: number): TableCell | NullObject {
    const element = this.rowElements[row] && through(this.rowElements[row], "tc")[cell];
    return element ? this.word.object(TableCell, element) : NULL_OBJECT;
  }
  /** "Using the first or last existing row as a template", say the typings. */
  @method
  addRows(where: "Start" | "End", count: number, values?: unknown): TableRowCollection {
    if (where !== "Start" && where !== "End") throw invalidArgument("Table.addRows");
    if (++this.word.addRowsInBatch > 1 && this.word.behaviour.oneAddRowsPerBatch)
      throw new HostError("GeneralException", "Sorry, something went wrong.", "Table.addRows");
    const rows = this.rowElements;
    const like = where === "Start" ? rows[0] : rows[rows.length - 1];
    return this.grow(like, where === "Start" ? "before" : "after", count, values, "Table.addRows");
  }
  @method
  deleteRows(index: number, count = 1): void {
    const rows = this.rowElements;
    if (!rows[index] || count < 0) throw invalidArgument("Table.deleteRows");
    if (this.word.behaviour.noRowsDeleted && closest(this.element, "sdt")) throw itemNotFound("Table.deleteRows");
    rows.slice(index, index + count).forEach((row) => this.dropRow(row));
  }
  @method
  delete(): void {
    this.word.changed(this.element);
    removeTracked(this.word.document, this.element);
  }
  @method
  getRange(): HostObject {
    return this.word.make.range(this.word, this.element);
  }
  @method
  select(): void {
    this.word.document.select(this.element);
  }

  /** Rows beside `like`, in its look: properties of row and cells, of each cell's first paragraph and first run. */
  grow(like: Element, side: "before" | "after", count: number, values: unknown, location: string): TableRowCollection {
    const width = through(like, "tc").length;
    const texts = values === undefined || values === null ? [] : textsOf(values, location);
    if (!(count > 0) || texts.length > count || texts.some((row) => row.length > width))
      throw invalidArgument(location);
    if (through(like, "tc").some(isMergedAway)) throw new HostError("GeneralException", "Sorry, something went wrong.");
    const place = outermost(like, this.element);
    const reference = side === "before" ? place : place.nextSibling;
    const pattern = likeRow(like);
    const added = Array.from({ length: count }, (_, i) => {
      const row = pattern.cloneNode(true) as Element;
      through(row, "tc").forEach((cell, j) => setCellText(cell, this.word.given(texts[i]?.[j] ?? "")));
      this.element.insertBefore(row, reference);
      markInserted(this.word.document, row);
      return row;
    });
    this.word.changed(this.element);
    return new TableRowCollection(this.word, () => added);
  }
  dropRow(row: Element): void {
    if (through(row, "tc").some((cell) => within(cell, "vMerge").length > 0))
      throw new HostError("GeneralException", "Sorry, something went wrong.");
    const holder = row.parentNode!;
    this.word.changed(this.element);
    if (!removeTracked(this.word.document, row)) return;
    if (isElement(holder, "sdtContent") && !holder.firstChild) remove(holder.parentNode!);
    if (this.rowElements.length === 0) remove(this.element);
  }
}

@model("Word", "TableCollection")
export class TableCollection extends WordNodes<Table> {
  protected wrap(element: Element): Table {
    return this.word.object(Table, element);
  }
}

/** A row like another, without the marks of revisions that belong to the record there. */
function likeRow(like: Element): Element {
  const row = like.cloneNode(true) as Element;
  for (const mark of ["ins", "del"]) childrenOf(childOf(row, "trPr") ?? row, mark).forEach(remove);
  return row;
}

/** The element itself, or the control around it, that is a child of the table. */
function outermost(row: Element, table: Element): Element {
  let place: Element = row;
  while (place.parentNode !== table) place = place.parentNode as Element;
  return place;
}

function textsOf(values: unknown, location: string): string[][] {
  if (!Array.isArray(values) || !values.every(Array.isArray)) throw invalidArgument(location);
  return (values as unknown[][]).map((row) => row.map(String));
}

/** A table as `insertTable` makes it: plain grid, one paragraph a cell. */
export function makeTable(near: Element, rows: number, columns: number, values: unknown): Element {
  const texts = values === undefined || values === null ? [] : textsOf(values, "insertTable");
  const table = make(near, "tbl");
  const properties = make(near, "tblPr");
  properties.appendChild(make(near, "tblStyle", { val: "TableGrid" }));
  properties.appendChild(make(near, "tblW", { w: "0", type: "auto" }));
  const grid = make(near, "tblGrid");
  for (let i = 0; i < columns; i++) grid.appendChild(make(near, "gridCol"));
  table.append(properties, grid);
  for (let i = 0; i < rows; i++) {
    const row = make(near, "tr");
    for (let j = 0; j < columns; j++) {
      const cell = make(near, "tc");
      setCellText(cell, texts[i]?.[j] ?? "");
      row.appendChild(cell);
    }
    table.appendChild(row);
  }
  return table;
}
