import type { Field, TableId } from "../../guide";
import type { CellValue, Snapshot, TableSnapshot } from "../snapshot";
import { additionOf, type RecordedAddition } from "./additions";
import type { Change } from "./change";
import { bodyRow } from "./repairs";
import { RowMarker, type RowMark } from "./row-identity";

/** What a change was made for: by it a person is told what was done. */
export const PURPOSES = ["repair", "import", "occupation", "follow", "rename", "media"] as const;
export type Purpose = (typeof PURPOSES)[number];

/**
 * What was to be changed, kept in the workbook before the first cell is changed: by it what is half done is finished, and
 * all of it put back. Places are told by table, column and what stands in the row, so that they are found where rows and columns
 * moved and tabs got other names.
 */
export interface RepairRecord {
  readonly version: typeof RECORD_VERSION;
  /** When, as ISO 8601 has it. */
  readonly at: string;
  readonly purpose: Purpose;
  readonly rows: readonly RecordedRow[];
  readonly merges: readonly RecordedMerge[];
  readonly removed: readonly RecordedRun[];
  readonly titles: readonly RecordedTitle[];
  readonly added: readonly RecordedAddition[];
}

export const RECORD_VERSION = 1;

/** Cells of one row of a table's body. */
export interface RecordedRow {
  readonly table: TableId;
  readonly mark: RowMark;
  readonly cells: readonly RecordedCell[];
}

export interface RecordedCell {
  readonly field: Field;
  readonly from: CellValue;
  readonly to: CellValue;
  /** The number format that gave way to that of text; filled in when the cell is changed. */
  readonly format?: string;
}

/** A merged area that is undone: over one after the other of these rows. */
export interface RecordedMerge {
  readonly table: TableId;
  readonly marks: readonly RowMark[];
  /** A column of the table in the area, and how many columns the area reaches before it and has in all. */
  readonly field: Field;
  readonly before: number;
  readonly columns: number;
  /** What stood in the first cell, and what fills the first column. */
  readonly from: CellValue;
  readonly fill: CellValue;
}

/** A title of a table. */
export interface RecordedTitle {
  readonly table: TableId;
  readonly field: Field;
  readonly from: CellValue;
  readonly to: CellValue;
}

/** Rows that go, one after the other, between two that stay. */
export interface RecordedRun {
  readonly table: TableId;
  /** The row above, absent under the titles; the row below, absent at the end. */
  readonly above?: RowMark;
  readonly below?: RowMark;
  readonly rows: readonly RecordedRemoval[];
}

export interface RecordedRemoval {
  /** What stood in the columns of the table, from the first known title on. */
  readonly content: readonly CellValue[];
  /** What stood in the whole row, from the first column on: formulas where there were some. Filled in when the row goes. */
  readonly formulas: readonly CellValue[];
  /** It was the last row of the Excel table around the list: what comes below such a table is none of it by itself. */
  readonly isFoot?: true;
}

/** What of one table is changed, rows counted in its body. */
class TableRecord {
  readonly cells = new Map<number, RecordedCell[]>();
  readonly merges: { readonly row: number; readonly change: Change & { readonly kind: "unmerge" } }[] = [];
  readonly removed = new Set<number>();
  /** Values that cells may hold before, after and between. */
  readonly changes = new Map<number, Partial<Record<Field, readonly CellValue[]>>>();

  constructor(readonly table: TableSnapshot) {}

  change(row: number, field: Field, values: readonly CellValue[]): void {
    const known = this.changes.get(row) ?? {};
    known[field] = [...(known[field] ?? []), ...values];
    this.changes.set(row, known);
  }
}

/** @param snapshot what the changes were made of */
export function recordOf(
  changes: readonly Change[],
  snapshot: Snapshot,
  at: Date,
  purpose: Purpose = "repair",
): RepairRecord {
  const tables = new Map<TableId, TableRecord>();
  const titles: RecordedTitle[] = [];
  const added: RecordedAddition[] = [];
  for (const change of changes) {
    const table = snapshot.tables.get(change.table);
    if (!table) continue;
    const record = tables.get(change.table) ?? new TableRecord(table);
    tables.set(change.table, record);
    switch (change.kind) {
      case "cell":
      case "number":
        for (const { cell, field, from, to } of change.kind === "cell" ? [change] : change.cells) {
          const row = bodyRow(table, cell);
          record.cells.set(row, [...(record.cells.get(row) ?? []), { field, from, to }]);
          record.change(row, field, [from, to]);
        }
        break;
      case "title": {
        const { from, to } = change;
        const column = table.table.columns.find(({ title }) => title === to);
        if (column) titles.push({ table: change.table, field: column.field, from, to });
        break;
      }
      case "unmerge":
        record.merges.push({ row: change.area.row - table.rowNumber(0), change });
        break;
      case "remove":
        record.removed.add(change.row - table.rowNumber(0));
        break;
      case "append":
        added.push(additionOf(table, change.records));
    }
  }
  const rows: RecordedRow[] = [];
  const merges: RecordedMerge[] = [];
  const removed: RecordedRun[] = [];
  for (const [id, record] of tables) {
    const planned = record.merges.flatMap((merge) => mergeOf(record, merge) ?? []);
    const marker = new RowMarker(record.table, record.changes);
    for (const [row, cells] of record.cells) rows.push({ table: id, mark: marker.markOf(row), cells });
    for (const { first, count, ...merge } of planned)
      merges.push({ table: id, marks: Array.from({ length: count }, (_, i) => marker.markOf(first + i)), ...merge });
    for (const run of runsOf(record.removed)) removed.push({ table: id, ...runOf(record, run, marker) });
  }
  return { version: RECORD_VERSION, at: at.toISOString(), purpose, rows, merges, removed, titles, added };
}

/** What fills an area is what its first cell is mended to; it comes to stand in all its rows. */
function mergeOf(record: TableRecord, { row, change: { area, fill } }: TableRecord["merges"][number]) {
  const { table, cells } = record;
  const at = table.location.positions.findIndex((p) => p >= area.column && p < area.column + area.columns);
  if (at < 0) return undefined;
  const { field } = table.table.columns[at];
  const before = table.location.positions[at] - area.column;
  const first = before === 0 ? cells.get(row)?.find((cell) => cell.field === field) : undefined;
  const filled = first?.to ?? fill;
  for (let i = 0; i < area.rows; i++) {
    if (before === 0) record.change(row + i, field, [fill, filled]);
    // Beside the first column of an area nothing stands once it is undone.
    for (const [k, position] of table.location.positions.entries())
      if (position > area.column && position < area.column + area.columns)
        record.change(row + i, table.table.columns[k].field, [""]);
  }
  return { first: row, count: area.rows, field, before, columns: area.columns, from: fill, fill: filled };
}

function runOf({ table, removed }: TableRecord, { row, count }: { row: number; count: number }, marker: RowMarker) {
  const staying = (from: number, step: 1 | -1): RowMark | undefined => {
    for (let at = from; at >= 0 && at < table.rows.length; at += step)
      if (!removed.has(at) && contentOf(table, at).length > 0) return marker.markOf(at);
    return undefined;
  };
  const above = staying(row - 1, -1);
  const below = staying(row + count, 1);
  const rows = Array.from({ length: count }, (_, i) => ({ content: contentOf(table, row + i), formulas: [] }));
  return { ...(above && { above }), ...(below && { below }), rows };
}

/** Consecutive rows as runs, ascending. */
function runsOf(rows: ReadonlySet<number>): readonly { row: number; count: number }[] {
  const runs: { row: number; count: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.row + last.count === row) last.count++;
    else runs.push({ row, count: 1 });
  }
  return runs;
}

/** What stands in the columns of a table, outer empty cells at the end left out; nothing outside the body. */
export function contentOf({ rows }: TableSnapshot, row: number): readonly CellValue[] {
  const cells = rows[row] ?? [];
  let length = cells.length;
  while (length > 0 && cells[length - 1] === "") length--;
  return cells.slice(0, length);
}
