import type { Field, TableId } from "../../guide";
import type { Area, CellPosition } from "../address";
import type { CellValue, Snapshot, TableSnapshot } from "../snapshot";
import {
  contentOf,
  type RecordedMerge,
  type RecordedRemoval,
  type RecordedRow,
  type RecordedTitle,
  type RepairRecord,
} from "./record";
import { RowFinder } from "./row-identity";

/** Which state of a record the workbook is to be brought to: mended, or as it was. */
export type Side = "to" | "from";

/** What is to be done on one tab. Areas and rows are the sheet's; cells first, then merged areas, then rows from below. */
export interface SheetWork {
  readonly table: TableId;
  readonly sheet: string;
  readonly cells: readonly CellRewrite[];
  /** Undone, and `fill` in every row of their first column; only where the area holds it and nothing else. */
  readonly unmerge: readonly FilledArea[];
  /** Merged again; only where each row of the first column holds `fill`, which stays in the first cell alone. */
  readonly merge: readonly FilledArea[];
  readonly remove: readonly RowRemoval[];
  readonly restore: readonly RowRestoration[];
}

export interface CellRewrite {
  readonly cell: CellPosition;
  readonly from: CellValue;
  readonly to: CellValue;
}

export interface FilledArea {
  readonly area: Area;
  readonly fill: CellValue;
}

/** A row goes that holds this in the table's columns and nothing beside them. */
export interface RowRemoval {
  readonly row: number;
  readonly removal: RecordedRemoval;
}

/** A row comes back: in front of what stands in `row` now. */
export interface RowRestoration {
  readonly row: number;
  readonly formulas: readonly CellValue[];
}

/** A place that stays as it is, since it is neither as it was nor as it was to be. */
export interface LeftPlace {
  readonly table: TableId;
  readonly sheet?: string;
  /** Absent where the row is nowhere to be found. */
  readonly cell?: CellPosition;
}

export interface Toward {
  readonly work: readonly SheetWork[];
  readonly left: readonly LeftPlace[];
  readonly tables: readonly TableProgress[];
}

/** How far one table is. */
export interface TableProgress {
  readonly table: TableId;
  /** The tab, whatever it is called; absent where the table is gone. */
  readonly sheet?: string;
  /** Places that are as they are to be. */
  readonly reached: number;
  /** Places that are yet to be changed. */
  readonly pending: number;
}

/** Places of all tables. */
export const sumOf = (tables: readonly TableProgress[], what: "reached" | "pending"): number =>
  tables.reduce((sum, progress) => sum + progress[what], 0);

/** What is left to do to bring a workbook to one side of a record. Places that hold neither side were changed since, and stay. */
export function toward(side: Side, record: RepairRecord, { tables }: Snapshot): Toward {
  const left: LeftPlace[] = [];
  const work: SheetWork[] = [];
  const progress: TableProgress[] = [];
  const ids = new Set(
    [...record.rows, ...record.merges, ...record.removed, ...record.titles].map(({ table }) => table),
  );
  for (const id of ids) {
    const ofTable = <T extends { readonly table: TableId }>(all: readonly T[]): readonly T[] =>
      all.filter((one) => one.table === id);
    const [rows, merges, removed] = [ofTable(record.rows), ofTable(record.merges), ofTable(record.removed)];
    const titles = ofTable(record.titles);
    const table = tables.get(id);
    if (!table) {
      const places = rows.reduce(
        (sum, { cells }) => sum + cells.length,
        merges.length + removed.length + titles.length,
      );
      for (let i = 0; i < places; i++) left.push({ table: id });
      continue;
    }
    const plan = new TablePlan(table, side);
    rows.forEach((row) => plan.row(row));
    merges.forEach((merge) => plan.merge(merge));
    titles.forEach((title) => plan.title(title));
    plan.removals(removed);
    left.push(...plan.left);
    progress.push({ table: id, sheet: table.sheet, reached: plan.reached, pending: plan.pending });
    if (plan.pending > 0) work.push(plan.work);
  }
  return { work, left, tables: progress };
}

class TablePlan {
  readonly left: LeftPlace[] = [];
  reached = 0;
  private readonly cells: CellRewrite[] = [];
  private readonly unmerged: FilledArea[] = [];
  private readonly merged: FilledArea[] = [];
  private readonly remove: RowRemoval[] = [];
  private readonly restore: RowRestoration[] = [];
  private readonly finder: RowFinder;

  constructor(
    private readonly table: TableSnapshot,
    private readonly side: Side,
  ) {
    this.finder = new RowFinder(table);
  }

  get work(): SheetWork {
    const { table, sheet } = { table: this.table.table.id, sheet: this.table.sheet };
    const { cells, remove, restore } = this;
    return { table, sheet, cells, unmerge: this.unmerged, merge: this.merged, remove, restore };
  }

  get pending(): number {
    const { cells, unmerged, merged, remove, restore } = this;
    return [cells, unmerged, merged, remove, restore].reduce((sum, steps) => sum + steps.length, 0);
  }

  row({ row, identity, cells }: RecordedRow): void {
    const alternatives = new Map<Field, readonly CellValue[]>(cells.map(({ field, from, to }) => [field, [from, to]]));
    const found = this.finder.find(row, identity, alternatives);
    for (const { field, from, to } of cells) {
      const cell = found === undefined ? undefined : this.table.cellOf(found, field);
      if (found === undefined || !cell) {
        this.leave(undefined);
        continue;
      }
      const [before, after] = this.side === "to" ? [from, to] : [to, from];
      const stands = this.table.standingAt(cell)?.value ?? "";
      if (isSame(stands, after)) this.reached++;
      else if (isSame(stands, before)) this.cells.push({ cell, from: stands, to: after });
      else this.leave(cell);
    }
  }

  /** What stands in a title is not part of what was read: that is seen when it is written. */
  title({ cell, from, to }: RecordedTitle): void {
    this.cells.push(this.side === "to" ? { cell, from, to } : { cell, from: to, to: from });
  }

  merge({ area, fill }: RecordedMerge): void {
    const { table } = this;
    const onSheet = { ...area, row: area.row + table.rowNumber(0) };
    const isMerged = table.bodyMerges.some((one) => isSameArea(one, onSheet));
    const holds = rowsOf(area).every((row) => isSame(table.rows[row]?.[area.column - table.firstColumn] ?? "", fill));
    const first = table.rows[area.row]?.[area.column - table.firstColumn] ?? "";
    if (this.side === "to") {
      if (isMerged && isSame(first, fill)) this.unmerged.push({ area: onSheet, fill });
      else if (isMerged && this.willBe(onSheet, fill)) this.unmerged.push({ area: onSheet, fill });
      else if (!isMerged && holds) this.reached++;
      else this.leave(onSheet);
    } else if (isMerged) this.reached++;
    else if (holds) this.merged.push({ area: onSheet, fill });
    else this.leave(onSheet);
  }

  /** The first cell of the area is mended to that with the same press. */
  private willBe({ row, column }: Area, fill: CellValue): boolean {
    return this.cells.some(({ cell, to }) => cell.row === row && cell.column === column && isSame(to, fill));
  }

  /** Rows are known by the row above; those that go with it are looked for together. */
  removals(removed: readonly RecordedRemoval[]): void {
    let gone = 0;
    for (const removal of [...removed].sort((a, b) => a.row - b.row)) {
      const isGoing = this.side === "to";
      const at = this.find(removal, gone);
      if (at === undefined) {
        if (isGoing) {
          const changed = this.changed(removal, gone);
          if (changed) this.leave(changed);
          else {
            this.reached++;
            gone++;
          }
          continue;
        }
        const place = this.placeFor(removal, gone);
        if (place === undefined) this.leave(undefined);
        else {
          this.restore.push({ row: this.table.rowNumber(place), formulas: removal.formulas });
          gone++;
        }
      } else if (isGoing) this.remove.push({ row: this.table.rowNumber(at), removal });
      else this.reached++;
    }
  }

  /** The row itself, at its place less the rows above that are gone, or alone of its kind elsewhere; blank rows only at their place. */
  private find({ row, content, above }: RecordedRemoval, gone: number): number | undefined {
    const { table } = this;
    const isIt = (at: number): boolean =>
      at >= 0 && at < table.rows.length && isSameContent(contentOf(table, at), content);
    const follows = (at: number): boolean => isSameContent(contentOf(table, at - 1), above);
    if (isIt(row - gone) && (content.length > 0 || follows(row - gone))) return row - gone;
    const found = [...table.rows.keys()].filter((at) => isIt(at) && follows(at));
    return found.length === 1 ? found[0] : undefined;
  }

  /** The row, where it stands and something of it was changed. */
  private changed({ row, content }: RecordedRemoval, gone: number): CellPosition | undefined {
    const now = this.table.rows[row - gone] ?? [];
    const isLeft = content.some((value, i) => value !== "" && isSame(value, now[i] ?? ""));
    return isLeft ? this.table.firstCell(row - gone) : undefined;
  }

  /** In front of which row it stood. */
  private placeFor({ row, above }: RecordedRemoval, gone: number): number | undefined {
    const { table } = this;
    const follows = (at: number): boolean =>
      at >= 0 && at <= table.rows.length && isSameContent(contentOf(table, at - 1), above);
    if (follows(row - gone)) return row - gone;
    const found = [...Array(table.rows.length + 1).keys()].filter(follows);
    if (found.length === 1) return found[0];
    // The row above went with it.
    return gone > 0 && row - gone <= table.rows.length ? row - gone : undefined;
  }

  private leave(cell: CellPosition | undefined): void {
    const { table, sheet } = { table: this.table.table.id, sheet: this.table.sheet };
    this.left.push({ table, sheet, ...(cell && { cell: { row: cell.row, column: cell.column } }) });
  }
}

/** A number kept as text is the same to a person. */
const isSame = (a: CellValue, b: CellValue): boolean => a === b || String(a) === String(b);
const isSameContent = (a: readonly CellValue[], b: readonly CellValue[]): boolean =>
  a.length === b.length && a.every((value, i) => isSame(value, b[i]));
const isSameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
const rowsOf = ({ row, rows }: Area): readonly number[] => Array.from({ length: rows }, (_, i) => row + i);
