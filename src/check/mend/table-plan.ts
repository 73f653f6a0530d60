import type { TableId } from "../../guide";
import type { Area, CellPosition } from "../address";
import type { CellValue, TableSnapshot } from "../snapshot";
import { numbersFor, standingRows, type RecordedAddition, type RecordedNewRow } from "./additions";
import {
  contentOf,
  type RecordedMerge,
  type RecordedRemoval,
  type RecordedRow,
  type RecordedRun,
  type RecordedTitle,
} from "./record";
import { identityFields, RowFinder, type Holding } from "./row-identity";
import type { CellRewrite, FilledArea, FormatRestoration, RowRemoval, RowRestoration, SheetWork } from "./work";

/** Which state of a record the workbook is to be brought to: mended, or as it was. */
export const SIDES = ["to", "from"] as const;
export type Side = (typeof SIDES)[number];

/** A place that stays as it is, since it is neither as it was nor as it was to be. */
export interface LeftPlace {
  readonly table: TableId;
  /** Absent where the table, or the column of it, is nowhere to be found. */
  readonly sheet?: string;
  /** Absent where the row is nowhere to be found. */
  readonly cell?: CellPosition;
}

/** What is left to do on one table, and what of it is done. */
export class TablePlan {
  readonly left: LeftPlace[] = [];
  reached = 0;
  /** Records below the others that are or will be there on side `to`, or are to be taken away on side `from`. */
  records = 0;
  private readonly cells: CellRewrite[] = [];
  private readonly formats: FormatRestoration[] = [];
  private readonly unmerged: FilledArea[] = [];
  private readonly merged: FilledArea[] = [];
  private readonly remove: RowRemoval[] = [];
  private readonly restore: RowRestoration[] = [];
  private readonly feet: number[] = [];
  private readonly append: RecordedNewRow[] = [];
  private readonly emptied: (readonly CellRewrite[])[] = [];
  private readonly unwritten = { made: 0, kept: 0 };
  private readonly finder: RowFinder;

  constructor(
    private readonly table: TableSnapshot,
    private readonly side: Side,
  ) {
    this.finder = new RowFinder(table);
  }

  get work(): SheetWork {
    const { table, sheet } = { table: this.table.table.id, sheet: this.table.sheet };
    const { cells, formats, remove, restore, feet, unwritten } = this;
    const append = this.append.length > 0 ? numbersFor(this.table, this.append) : [];
    const moved = { unmerge: this.unmerged, merge: this.merged, remove, restore, feet };
    return {
      table,
      sheet,
      body: this.table,
      cells,
      empty: this.emptied,
      formats,
      ...moved,
      append,
      ...(unwritten.made > 0 && { unwritten }),
    };
  }

  get pending(): number {
    const { cells, emptied, unmerged, merged, remove, restore, append } = this;
    const steps = [cells, emptied, unmerged, merged, remove, restore, append];
    return steps.reduce((sum, { length }) => sum + length, 0);
  }

  get isBusy(): boolean {
    return this.pending + this.formats.length + this.feet.length + this.unwritten.made > 0;
  }

  row({ mark, cells }: RecordedRow): void {
    const found = this.finder.find(mark);
    for (const recorded of cells) {
      const { field, from, to, format } = recorded;
      const cell = found === undefined ? undefined : this.table.cellOf(found, field);
      if (found === undefined || !cell) {
        // Where its title was changed, the column may be found again.
        if (this.table.location.missing.includes(field)) this.left.push({ table: this.table.table.id });
        else this.leave(undefined);
        continue;
      }
      const [before, after] = this.side === "to" ? [from, to] : [to, from];
      const stands = this.table.standingAt(cell)?.value ?? "";
      if (stands === after || (isSame(stands, after) && !isSame(before, after))) this.reached++;
      else if (isSame(stands, before)) this.cells.push({ cell, from: stands, to: after, recorded });
      else {
        this.leave(cell);
        continue;
      }
      if (this.side === "from" && format !== undefined) this.formats.push({ cell, format });
    }
  }

  /** Titles are found by what they are, and by where one is that is none. */
  title({ field, from, to }: RecordedTitle): void {
    const { table, location } = this.table;
    const isMended = !location.missing.includes(field);
    const stray = location.strays.find(({ value }) => isSame(value, from))?.position;
    const at =
      table.layout === "form"
        ? stray && { row: stray, column: location.labelColumn }
        : stray && { row: location.headerRow, column: stray };
    const cell = isMended ? this.table.titleOf(field) : at;
    if (isMended === (this.side === "to")) this.reached++;
    else if (!cell) this.leave(undefined);
    else this.cells.push(isMended ? { cell, from: to, to: from } : { cell, from, to });
  }

  merge({ marks, field, before, columns, from, fill }: RecordedMerge): void {
    const { table } = this;
    const rows = marks.map((mark) => this.finder.find(mark));
    const [top] = rows;
    const place = top === undefined ? undefined : table.cellOf(top, field);
    if (top === undefined || !place || place.column < before || !rows.every((row, i) => row === top + i)) {
      this.leave(undefined);
      return;
    }
    const area = { row: place.row, column: place.column - before, rows: rows.length, columns };
    const isMerged = table.bodyMerges.some((one) => isSameArea(one, area));
    const stands = (row: number): CellValue => table.rows[row]?.[area.column - table.firstColumn] ?? "";
    // Half put back, the first cell is as it was and the rows below it are still filled.
    const isFirst = isSame(stands(top), fill) || isSame(stands(top), from);
    // Half undone, they are not yet.
    const below = marks.slice(1).map((_, i) => stands(top + 1 + i));
    const isFilled = below.every((value) => isSame(value, fill));
    const mayBeFilled = below.every((value) => value === "" || isSame(value, fill));
    const willBe = isSame(stands(top), fill) || this.willBe(area, fill);
    if (this.side === "to") {
      if (!isMerged && isFilled && isSame(stands(top), fill)) this.reached++;
      else if (willBe && (isMerged || mayBeFilled)) this.unmerged.push({ area, fill, from });
      else this.leave(area);
    } else if (isMerged) this.reached++;
    else if (isFirst && mayBeFilled) this.merged.push({ area, fill, from });
    else this.leave(area);
  }

  /** The first cell of the area is mended to that with the same press. */
  private willBe({ row, column }: Area, fill: CellValue): boolean {
    return this.cells.some(({ cell, to }) => cell.row === row && cell.column === column && isSame(to, fill));
  }

  /** Rows that go, or went, one after the other: looked for between the rows that stay. */
  run(run: RecordedRun): void {
    const bounds = this.boundsOf(run);
    let at = bounds?.top;
    for (const removal of run.rows) {
      const here = bounds && at !== undefined && at < bounds.end ? at : undefined;
      const isHere = here !== undefined && this.isIt(here, removal);
      const found = isHere ? here : this.elsewhere(removal);
      if (found !== undefined) {
        if (found === at) at++;
        if (this.side === "to") this.remove.push({ row: this.table.rowNumber(found), removal });
        else {
          this.reached++;
          if (removal.isFoot) this.feet.push(this.table.rowNumber(found));
        }
      } else if (here !== undefined && this.isChanged(here, removal)) {
        at = here + 1;
        this.leave(this.table.firstCell(here));
      } else if (this.side === "to") this.reached++;
      else if (at === undefined) this.leave(undefined);
      else {
        const isEmpty = here !== undefined && contentOf(this.table, here).length === 0;
        this.restore.push({ row: this.table.rowNumber(at), removal, isEmpty });
        if (isEmpty) at++;
      }
    }
  }

  /** Records that come, or came, below the others. */
  addition(addition: RecordedAddition): void {
    const made: (readonly [number, RecordedNewRow])[] = [];
    for (const [recorded, row] of standingRows(this.table, addition)) {
      if (this.side === "to") {
        this.records++;
        if (row === undefined) this.append.push(recorded);
        else this.reached++;
      } else if (row === undefined) {
        // Changed since, it is hers; where it is nowhere she took it away herself.
        const changed = this.finder.find({ identity: identityOf(this.table, recorded), nth: 0 });
        if (changed === undefined) {
          this.reached++;
          this.unwritten[recorded.isMade ? "made" : "kept"]++;
        } else this.leave(this.table.firstCell(changed));
      } else {
        this.records++;
        if (recorded.isMade) made.push([row, recorded]);
        else this.emptied.push(this.filledOf(row, recorded));
      }
    }
    for (const [row, recorded] of made.sort(([a], [b]) => a - b))
      this.remove.push({
        row: this.table.rowNumber(row),
        removal: { content: contentOf(this.table, row), formulas: [] },
        filled: this.filledOf(row, recorded),
      });
  }

  /** What is to be done where the row stays, as blank as it was. */
  private filledOf(row: number, { cells, serial }: RecordedNewRow): readonly CellRewrite[] {
    const rewrites: CellRewrite[] = [];
    for (const { field, kind } of this.table.table.columns) {
      const cell = this.table.cellOf(row, field);
      const isOurs = kind === "serial" ? serial !== undefined : (cells[field] ?? "") !== "";
      const stands = cell && this.table.standingAt(cell)?.value;
      if (!cell || !isOurs || stands === undefined || stands === "") continue;
      rewrites.push({ cell, from: stands, to: "" });
    }
    return rewrites;
  }

  /** Between which rows of the body a run stands or stood: from the first on, before `end`. */
  private boundsOf({ above, below, rows }: RecordedRun): { top: number; end: number } | undefined {
    const last = this.table.rows.length;
    const after = above && this.finder.find(above);
    const before = below && this.finder.find(below);
    if (after !== undefined) {
      const isInOrder = before !== undefined && before > after;
      return { top: after + 1, end: isInOrder ? before : last };
    }
    if (!above) return { top: 0, end: before ?? last };
    if (before === undefined) return undefined;
    // Only the row below is there: those that stand still stand next above it.
    let top = before;
    for (const removal of [...rows].reverse()) if (top > 0 && this.isIt(top - 1, removal)) top--;
    return { top, end: before };
  }

  private isIt(row: number, { content }: RecordedRemoval): boolean {
    return row < this.table.rows.length && isSameContent(contentOf(this.table, row), content);
  }

  /** A row that says something, where it is the only one that says it. */
  private elsewhere({ content }: RecordedRemoval): number | undefined {
    if (content.length === 0) return undefined;
    const rows = this.byContent.get(contentKey(content)) ?? [];
    return rows.length === 1 ? rows[0] : undefined;
  }

  private contents: Map<string, number[]> | undefined;
  private get byContent(): ReadonlyMap<string, readonly number[]> {
    if (this.contents) return this.contents;
    const contents = new Map<string, number[]>();
    for (const row of this.table.rows.keys()) {
      const key = contentKey(contentOf(this.table, row));
      const rows = contents.get(key);
      if (rows) rows.push(row);
      else contents.set(key, [row]);
    }
    return (this.contents = contents);
  }

  /** Something of the row stands there still. */
  private isChanged(row: number, { content }: RecordedRemoval): boolean {
    const now = this.table.rows[row] ?? [];
    return content.some((value, i) => value !== "" && isSame(value, now[i] ?? ""));
  }

  private leave(cell: CellPosition | undefined): void {
    const { table, sheet } = { table: this.table.table.id, sheet: this.table.sheet };
    this.left.push({ table, sheet, ...(cell && { cell: { row: cell.row, column: cell.column } }) });
  }
}

const identityOf = ({ table }: TableSnapshot, { cells }: RecordedNewRow): Holding =>
  Object.fromEntries(identityFields(table).map((field) => [field, [cells[field] ?? ""]]));

/** A number kept as text is the same to a person. */
const isSame = (a: CellValue, b: CellValue): boolean => a === b || String(a) === String(b);
const isSameContent = (a: readonly CellValue[], b: readonly CellValue[]): boolean =>
  a.length === b.length && a.every((value, i) => isSame(value, b[i]));
const isSameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
const contentKey = (content: readonly CellValue[]): string => JSON.stringify(content.map(String));
