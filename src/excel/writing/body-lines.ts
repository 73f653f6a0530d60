import type { Area, CellValue, RecordCells, TableSnapshot } from "../../check";
import type { UnwrittenRows } from "../../check/mend/work";
import { isFormula } from "./formula";

/** What stands on the sheet of a list, from the row under its titles on, as it stands now. */
export interface ListBody {
  /** Whole rows of the sheet from column 0; `formulas`, so that a formula is known for one. */
  readonly lines: readonly (readonly CellValue[])[];
  /** The Excel table around the list. */
  readonly list?: { readonly name: string; readonly area: Area };
}

/** The rows of a list as they stand on its sheet, with what stands beside it. */
export class BodyLines {
  readonly standsAlone: boolean;
  readonly listShape: { readonly list: string; readonly columns: number } | undefined;
  private readonly known: readonly number[];
  private readonly serialColumn: number;
  private readonly region: { readonly from: number; readonly to: number };

  constructor(
    private readonly table: TableSnapshot,
    private readonly body: ListBody,
  ) {
    this.known = table.location.positions.filter((p) => p >= 0);
    this.serialColumn = table.location.positions[table.table.columns.findIndex(({ kind }) => kind === "serial")] ?? -1;
    this.region = this.regionOf();
    const { from, to } = this.region;
    this.standsAlone = body.lines.every((line) =>
      line.every((value, column) => value === "" || (column >= from && column <= to)),
    );
    const { list } = body;
    this.listShape = list && { list: list.name, columns: list.area.columns };
  }

  /** The columns of the list and those next to them in which anything stands, up to the first empty one. */
  private regionOf(): { from: number; to: number } {
    const filled = new Set<number>(this.known);
    for (const line of this.body.lines) line.forEach((value, column) => value !== "" && filled.add(column));
    let from = Math.min(...this.known);
    let to = Math.max(...this.known);
    while (filled.has(from - 1)) from--;
    while (filled.has(to + 1)) to++;
    return { from, to };
  }

  line(row: number): readonly CellValue[] {
    return this.body.lines[row] ?? [];
  }

  /** Nothing but what the list itself holds stands in the row, none of it a formula, and no merged area runs through it. */
  mayGo(row: number): boolean {
    if (!this.standsAlone) return false;
    const number = this.table.rowNumber(row);
    const isMerged = this.table.bodyMerges.some((area) => area.row <= number && number < area.row + area.rows);
    const { rows, firstColumn } = this.table;
    // Text that begins like a formula is what was read, a formula never is.
    const isText = (value: CellValue, column: number): boolean => rows[row]?.[column - firstColumn] === value;
    const isHers = (value: CellValue, column: number): boolean =>
      value !== "" && (!this.known.includes(column) || (isFormula(value) && !isText(value, column)));
    return !isMerged && !this.line(row).some(isHers);
  }

  /**
   * Where records that follow a row go: over the blank rows there, and as many new ones as those do not suffice for.
   * @returns the sheet row of the first, the rows to insert there, and the rows by which the Excel table must grow
   */
  roomAfter(after: number, count: number): { at: number; insert: number; extend: number } {
    const { first, blank } = this.blankAfter(after, count);
    const at = this.table.rowNumber(first);
    const lacking = count - blank;
    const list = this.body.list?.area;
    const isAtFoot = list !== undefined && at + blank === list.row + list.rows;
    return isAtFoot ? { at, insert: 0, extend: lacking } : { at, insert: lacking, extend: 0 };
  }

  /** The blank rows there, no more than so many. */
  private blankAfter(after: number, count: number): { first: number; blank: number } {
    let first = after + 1;
    if (!this.standsAlone) while (!this.isFree(first, count) && first < this.body.lines.length) first++;
    let blank = 0;
    const bottom = this.bottomFor(first);
    while (blank < count && first + blank < bottom && this.isBlank(first + blank)) blank++;
    return { first, blank };
  }

  /**
   * Rows that were made below a row and not written: of the blank rows there the last, as many as are more than are kept.
   * @returns sheet rows; beside the list something may stand in them
   */
  unwrittenAfter(after: number, { made, kept }: UnwrittenRows): readonly number[] {
    const { first, blank } = this.blankAfter(after, made + kept);
    const count = Math.max(0, blank - kept);
    return Array.from({ length: count }, (_, i) => this.table.rowNumber(first + kept + i));
  }

  /** The row after the last that may be written without more ado: the foot of the Excel table, or the next table's head. */
  private bottomFor(row: number): number {
    const top = this.table.rowNumber(0);
    const end = this.table.location.endRow - top;
    const list = this.body.list?.area;
    if (!list) return end;
    const foot = list.row + list.rows - top;
    return row <= foot ? Math.min(end, foot) : end;
  }

  private isFree(row: number, count: number): boolean {
    return Array.from({ length: count }, (_, i) => row + i).every((r) => this.isBlank(r));
  }

  /** Blank in the columns of the list and those next to it, but for a number that waits for a record. */
  private isBlank(row: number): boolean {
    const { from, to } = this.region;
    return this.line(row)
      .slice(from, to + 1)
      .every((value, i) => value === "" || (from + i === this.serialColumn && isNumbering(value)));
  }

  /** Whether the row has its number before it has a record. */
  isNumbered(row: number): boolean {
    return (this.line(row)[this.serialColumn] ?? "") !== "";
  }

  /** A record's cells over the whole width from column 0, undefined where a column is none of the list's. */
  cellsOf(record: RecordCells, serial: number | undefined): readonly (CellValue | undefined)[] {
    const { positions } = this.table.location;
    const cells = new Array<CellValue | undefined>(Math.max(...this.known) + 1).fill(undefined);
    this.table.table.columns.forEach(({ field, kind }, i) => {
      const value = kind === "serial" ? serial : record[field];
      if (positions[i] >= 0 && value !== "") cells[positions[i]] = value;
    });
    return cells;
  }
}

/** A number, or a formula that counts. */
const isNumbering = (value: CellValue): boolean =>
  typeof value === "number" || isFormula(value) || /^\d{1,6}$/.test(String(value));
