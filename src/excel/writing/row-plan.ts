import type { Area, CellValue, TableSnapshot } from "../../check";
import type { AddedRows, RecordCells, RevisedRows, RowsRevision } from "../../host/workbook";
import { NOTHING, planBlock, type Block, type WantedCells } from "./block";

/** What stands on the sheet of a list, from the row under its titles on, as it stands now. */
export interface ListBody {
  /** Whole rows of the sheet from column 0; `formulas`, so that a formula is known for one. */
  readonly lines: readonly (readonly CellValue[])[];
  /** The Excel table around the list. */
  readonly list?: { readonly name: string; readonly area: Area };
}

/** One action on the sheet; rows are the sheet's at the time its turn comes. */
export type RowStep =
  | { readonly kind: "insert" | "delete"; readonly row: number; readonly count: number }
  /** Rows at the foot of the Excel table, which grows by them. */
  | { readonly kind: "extend"; readonly list: string; readonly count: number; readonly columns: number }
  | { readonly kind: "write"; readonly block: Block };

export interface RowPlan {
  readonly steps: readonly RowStep[];
  readonly outcome: RevisedRows;
}

/**
 * Plans a revision as whole rows inserted and deleted: so a record takes everything along that stands in its row, cells of
 * the user's own, formulas, formats and notes included, and after every step each record is whole. Steps run from the
 * bottom up; blank rows are used before new ones are inserted, so that a revision that stopped between inserting and
 * writing is completed and not doubled.
 *
 * Where something else stands beside the list on its rows, inserting or deleting rows would tear it: then new records go
 * below the list and no row goes.
 */
export function planRows(table: TableSnapshot, body: ListBody, revision: RowsRevision): RowPlan {
  const sheet = new BodyLines(table, body);
  const removed = revision.removable.filter((row) => sheet.mayGo(row));
  const last = table.dataRows.at(-1) ?? -1;
  const groups = sheet.standsAlone
    ? revision.added
    : [{ after: last, records: revision.added.flatMap(({ records }) => records) }];
  const serials = new Serials(table, removed, groups);
  const moves: { at: number; by: number }[] = [];
  const steps: RowStep[] = [];
  const deleted = runsOf(removed).map((run) => ({ ...run, row: table.rowNumber(run.row) }));
  const places = groups
    .filter(({ records }) => records.length > 0)
    .map(({ after, records }) => ({ ...sheet.roomAfter(after, records.length), after, records }));
  const turns = [
    ...deleted.map((run) => ({ row: run.row, steps: (): void => void steps.push({ kind: "delete", ...run }) })),
    ...places.map(({ at, insert, extend, after, records }) => ({
      row: at,
      steps: (): void => {
        if (insert > 0) steps.push({ kind: "insert", row: at, count: insert });
        if (extend > 0) steps.push({ kind: "extend", ...sheet.listShape!, count: extend });
        const wanted = records.map((record, i) => sheet.cellsOf(record, serials.ofAdded(after, i)));
        const { block } = planBlock({ row: at, column: 0 }, wanted, NOTHING);
        if (block) steps.push({ kind: "write", block });
      },
    })),
  ];
  for (const turn of turns.sort((a, b) => b.row - a.row)) turn.steps();
  for (const { row, count } of deleted) moves.push({ at: row, by: -count });
  for (const { at, insert } of places) moves.push({ at, by: insert });
  const movedBy = (row: number): number => moves.reduce((sum, { at, by }) => (at <= row ? sum + by : sum), 0);
  const blocks = sheet.cellBlocks(revision, new Set(removed), serials, movedBy);
  for (const block of blocks) steps.push({ kind: "write", block });
  return {
    steps,
    outcome: {
      added: groups.reduce((sum, { records }) => sum + records.length, 0),
      removed: removed.length,
      cells: blocks.reduce((sum, { values }) => sum + values.filter(([value]) => value !== null).length, 0),
      kept: revision.removable.length - removed.length,
    },
  };
}

/** Consecutive rows as runs, ascending. */
function runsOf(rows: readonly number[]): readonly { row: number; count: number }[] {
  const runs: { row: number; count: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last.row + last.count === row) last.count++;
    else runs.push({ row, count: 1 });
  }
  return runs;
}

/** The number of each record in the order they will stand. */
class Serials {
  private readonly standing = new Map<number, number>();
  private readonly added = new Map<number, number>();

  constructor(table: TableSnapshot, removed: readonly number[], groups: readonly AddedRows[]) {
    const gone = new Set(removed);
    const countAfter = new Map(groups.map(({ after, records }) => [after, records.length]));
    let next = 1;
    const count = (row: number): void => {
      this.added.set(row, next);
      next += countAfter.get(row) ?? 0;
    };
    count(-1);
    for (const row of table.rows.keys()) {
      if (table.rowClasses[row] === "data" && !gone.has(row)) this.standing.set(row, next++);
      count(row);
    }
  }

  ofStanding(row: number): number | undefined {
    return this.standing.get(row);
  }
  ofAdded(after: number, index: number): number {
    return this.added.get(after)! + index;
  }
}

/** The rows of a list as they stand on its sheet, with what stands beside it. */
class BodyLines {
  readonly standsAlone: boolean;
  readonly listShape: { readonly list: string; readonly columns: number } | undefined;
  private readonly known: readonly number[];
  private readonly region: { readonly from: number; readonly to: number };

  constructor(
    private readonly table: TableSnapshot,
    private readonly body: ListBody,
  ) {
    this.known = table.location.positions.filter((p) => p >= 0);
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

  private line(row: number): readonly CellValue[] {
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
    const { table, body } = this;
    let first = after + 1;
    if (!this.standsAlone) while (!this.isFree(first, count) && first < body.lines.length) first++;
    const at = table.rowNumber(first);
    let blank = 0;
    const bottom = this.bottomFor(first);
    while (blank < count && first + blank < bottom && this.isBlank(first + blank)) blank++;
    const lacking = count - blank;
    const list = body.list?.area;
    const isAtFoot = list !== undefined && at + blank === list.row + list.rows;
    return isAtFoot ? { at, insert: 0, extend: lacking } : { at, insert: lacking, extend: 0 };
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

  /** Blank in the columns of the list and those next to it. */
  private isBlank(row: number): boolean {
    const { from, to } = this.region;
    return this.line(row)
      .slice(from, to + 1)
      .every((value) => value === "");
  }

  /** A record's cells over the whole width from column 0, undefined where a column is none of the list's. */
  cellsOf(record: RecordCells, serial: number): readonly (CellValue | undefined)[] {
    const { positions } = this.table.location;
    const cells = new Array<CellValue | undefined>(Math.max(...this.known) + 1).fill(undefined);
    this.table.table.columns.forEach(({ field, kind }, i) => {
      const value = kind === "serial" ? serial : record[field];
      if (positions[i] >= 0 && value !== "") cells[positions[i]] = value;
    });
    return cells;
  }

  /** Numbers and empty cells of the rows that stay, one block a column. */
  cellBlocks(
    { filled }: RowsRevision,
    removed: ReadonlySet<number>,
    serials: Serials,
    movedBy: (row: number) => number,
  ): readonly Block[] {
    const { table } = this;
    const staying = table.dataRows.filter((row) => !removed.has(row));
    const finalRow = (row: number): number => table.rowNumber(row) + movedBy(table.rowNumber(row));
    return table.table.columns.flatMap(({ field, kind }, i): Block[] => {
      const position = table.location.positions[i];
      if (position < 0) return [];
      const column = new Map<number, CellValue>();
      for (const row of staying) {
        if (table.isCovered(row, field)) continue;
        const stands = this.line(row)[position] ?? "";
        const value = kind === "serial" ? serials.ofStanding(row) : filled.get(row)?.[field];
        if (value === undefined || value === "" || String(stands) === String(value)) continue;
        if (stands === "" || (kind === "serial" && isNumber(stands))) column.set(finalRow(row), value);
      }
      const block = columnBlock(column, position);
      return block ? [block] : [];
    });
  }
}

const isFormula = (value: CellValue): boolean => typeof value === "string" && value.startsWith("=");
const isNumber = (value: CellValue): boolean =>
  typeof value === "number" || (typeof value === "string" && /^\d{1,15}$/.test(value));

/** Cells of one column as one write. */
function columnBlock(cells: ReadonlyMap<number, CellValue>, column: number): Block | undefined {
  if (cells.size === 0) return undefined;
  const rows = [...cells.keys()];
  const top = rows.reduce((a, b) => Math.min(a, b));
  const bottom = rows.reduce((a, b) => Math.max(a, b));
  const wanted: WantedCells = Array.from({ length: bottom - top + 1 }, (_, i) => [cells.get(top + i)]);
  return planBlock({ row: top, column }, wanted, NOTHING).block;
}
