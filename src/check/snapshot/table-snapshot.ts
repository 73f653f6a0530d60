import type { Field, Table } from "../../guide";
import type { Area, CellPosition } from "../address";
import { cleanText, isBlank } from "../cells/normalise";
import { pairAt, type TableLocation } from "./locate";
import { Merges, wideRows } from "./merges";
import { classifyRows, type ClassifiedBefore, type ClassifiedBody, type RowClass, type RowClasses } from "./row-class";
import { isErrorValue, type CellValue, type SheetGrid } from "./types";

/**
 * One table as it was read. Rows stay the arrays the host gave: 100,000 rows must not become a million objects.
 * Row indexes count the rows of the body from 0; only `cellOf` speaks of the sheet.
 */
export class TableSnapshot {
  readonly table: Table;
  readonly sheet: string;
  readonly rowClasses: readonly RowClass[];
  /** Indexes of the data rows, ascending. */
  readonly dataRows: readonly number[];
  /** What each row means: as it was read, merged cells filled down. */
  readonly values: readonly (readonly CellValue[])[];
  /** Merged areas that begin in the body of a list, in the sheet's coordinates. */
  readonly bodyMerges: readonly Area[];
  private readonly classes: RowClasses;
  private readonly covered: Merges;
  private readonly indexes: readonly number[];
  private readonly indexOf: ReadonlyMap<Field, number>;

  /**
   * @param location where the table was found
   * @param rows the body: for a list one array a row from the row under the titles, for a form one array of all values
   * @param firstColumn the sheet column of `rows[i][0]`
   * @param merges merged areas of the sheet
   * @param before the rows of this table as they were classified before some of them changed
   */
  constructor(
    readonly location: TableLocation,
    readonly rows: readonly (readonly CellValue[])[],
    readonly firstColumn: number,
    readonly merges: readonly Area[],
    before?: ClassifiedBefore & { readonly dataRows: readonly number[] },
  ) {
    this.table = location.table;
    this.sheet = location.sheet;
    const form = this.table.layout === "form";
    this.indexes = location.positions.map((p, i) => (p < 0 ? -1 : form ? i : p - firstColumn));
    this.indexOf = new Map(this.table.columns.map((column, i) => [column.field, this.indexes[i]]));
    const top = location.headerRow + 1;
    this.bodyMerges = form ? [] : merges.filter(({ row }) => row >= top && row < top + rows.length);
    const merged = this.bodyMerges.map((a) => ({ ...a, row: a.row - top, column: a.column - firstColumn }));
    this.covered = new Merges(merged, this.indexes, rows.length);
    this.values = this.covered.filledDown(rows);
    this.classes = form ? FORM_CLASSES : classifyRows(this.bodyOf(merged), before);
    this.rowClasses = this.classes.inContext;
    const isAsBefore = before && areEqual(this.rowClasses, before.classes.inContext);
    this.dataRows = isAsBefore ? before.dataRows : dataRowsOf(this.rowClasses);
  }

  private bodyOf(merged: readonly Area[]): ClassifiedBody {
    const { table, rows, values, indexes } = this;
    const wide = wideRows(merged, indexes);
    return { table, rows, values, indexes, isMergedAcross: (row) => wide.has(row) };
  }

  /** Whether the titles are as they must be; a table whose titles are not is not checked further (GEN-10). */
  get isReadable(): boolean {
    return this.location.missing.length === 0 && this.location.doubled.length === 0;
  }

  /** Whether nothing at all was filled in. */
  get isEmpty(): boolean {
    return this.table.layout === "form" ? this.values[0].every(isBlank) : this.dataRows.length === 0;
  }

  /** Whether the cell is hidden by a merged one: what it means stands elsewhere, and nothing can be written into it. */
  isCovered(row: number, field: Field): boolean {
    return this.anchorRow(row, field) !== undefined;
  }

  /** The row in which the merged area that hides the cell begins; undefined for a cell that is not hidden. */
  anchorRow(row: number, field: Field): number | undefined {
    return this.bodyMerges.length > 0 ? this.covered.anchorRow(row, this.columnOf(field)) : undefined;
  }

  /** Whether any of these rows of the body is a data row; found by halving, for merged areas are asked one by one. */
  hasRecord(first: number, count: number): boolean {
    let low = 0;
    let high = this.dataRows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.dataRows[middle] < first) low = middle + 1;
      else high = middle;
    }
    return this.dataRows[low] < first + count;
  }

  /** Index of the field within each array of `values`, or -1 where the column is absent. */
  columnOf(field: Field): number {
    return this.indexOf.get(field) ?? -1;
  }

  /** What stands in the cell; "" where the column is absent. */
  value(row: number, field: Field): CellValue {
    const index = this.columnOf(field);
    return index < 0 ? "" : (this.values[row][index] ?? "");
  }

  /** The cell as text, invisible characters and outer blanks removed; "" for an error value, which GEN-03 alone reports. */
  text(row: number, field: Field): string {
    const value = this.value(row, field);
    if (typeof value === "string") return isErrorValue(value) ? "" : cleanText(value);
    return String(value);
  }

  /** The cell in the sheet's coordinates; undefined where the column is absent. */
  cellOf(row: number, field: Field): CellPosition | undefined {
    const i = this.table.columns.findIndex((column) => column.field === field);
    const position = this.location.positions[i] ?? -1;
    if (position < 0) return undefined;
    if (this.table.layout === "form") return { row: position, column: pairAt(this.location, i).valueColumn };
    return { row: this.rowNumber(row), column: position };
  }

  /**
   * What stands in a cell of the sheet, and whether anything stands in its row; undefined for a cell that is not of the body:
   * a title, or a column of nobody's.
   */
  standingAt({ row, column }: CellPosition): { readonly value: CellValue; readonly isRowFilled: boolean } | undefined {
    const { positions, headerRow, endRow } = this.location;
    if (this.table.layout === "form") {
      const index = positions.findIndex((p, i) => p === row && pairAt(this.location, i).valueColumn === column);
      return index < 0 ? undefined : { value: this.rows[0][index], isRowFilled: true };
    }
    if (row <= headerRow || row >= endRow || !positions.includes(column)) return undefined;
    const cells = this.rows[row - headerRow - 1] ?? [];
    return { value: cells[column - this.firstColumn] ?? "", isRowFilled: cells.some((cell) => cell !== "") };
  }

  /** The first cell of a body row but for its number: where a finding stands when the column it is about is absent. */
  firstCell(row: number): CellPosition | undefined {
    const first = this.table.columns.find((column) => column.kind !== "serial" && this.columnOf(column.field) >= 0);
    return first && this.cellOf(row, first.field);
  }

  /** The cell of the field's title. */
  titleOf(field: Field): CellPosition | undefined {
    const i = this.table.columns.findIndex((column) => column.field === field);
    const position = this.location.positions[i] ?? -1;
    if (position < 0) return undefined;
    return this.table.layout === "form"
      ? { row: position, column: pairAt(this.location, i).labelColumn }
      : { row: this.location.headerRow, column: position };
  }

  /** The sheet row of a body row. */
  rowNumber(row: number): number {
    return this.location.headerRow + 1 + row;
  }

  /** The same table with some rows replaced or appended, as after an edit that moved nothing. */
  withRows(rows: ReadonlyMap<number, readonly CellValue[]>): TableSnapshot {
    const values = [...this.rows];
    for (const [row, cells] of rows) {
      while (values.length < row) values.push([]);
      values[row] = cells;
    }
    const { location, firstColumn, merges, classes, dataRows } = this;
    const before = { classes, differing: rows.keys(), dataRows };
    return new TableSnapshot(location, trimmed(values, location, firstColumn), firstColumn, merges, before);
  }
}

/** A form is one record. */
const FORM_CLASSES: RowClasses = { alone: ["data"], inContext: ["data"] };

function dataRowsOf(classes: readonly RowClass[]): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < classes.length; row++) if (classes[row] === "data") rows.push(row);
  return rows;
}

function areEqual(a: readonly RowClass[], b: readonly RowClass[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Without the empty rows after the last filled one. */
function trimmed(
  rows: readonly (readonly CellValue[])[],
  { table, positions }: TableLocation,
  firstColumn: number,
): readonly (readonly CellValue[])[] {
  if (table.layout === "form") return rows;
  const known = positions.filter((p) => p >= 0).map((p) => p - firstColumn);
  let length = rows.length;
  while (length > 0 && known.every((c) => (rows[length - 1][c] ?? "") === "")) length--;
  return length === rows.length ? rows : rows.slice(0, length);
}

/** The body of a located table, cut from the grid of its sheet. Rows after the last filled one are left out. */
export function readTable(location: TableLocation, grid: SheetGrid): TableSnapshot {
  const { table, positions } = location;
  if (table.layout === "form") {
    const valueAt = (row: number, i: number): CellValue =>
      grid.values[row - grid.firstRow]?.[pairAt(location, i).valueColumn - grid.firstColumn] ?? "";
    const values = positions.map((p, i) => (p < 0 ? "" : valueAt(p, i)));
    return new TableSnapshot(location, [values], 0, grid.merges);
  }
  const body = grid.values.slice(location.headerRow + 1 - grid.firstRow, location.endRow - grid.firstRow);
  return new TableSnapshot(location, trimmed(body, location, grid.firstColumn), grid.firstColumn, grid.merges);
}
