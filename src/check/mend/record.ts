import type { Field, TableId } from "../../guide";
import type { Area, CellPosition } from "../address";
import type { CellValue, Snapshot, TableSnapshot } from "../snapshot";
import { bodyRow, type Repair } from "./repairs";
import { identityOf, type RowIdentity } from "./row-identity";

/**
 * What a repair was to change, kept in the workbook before the first cell is changed: by it what is half done is finished, and
 * all of it put back. Places are told by table, column and row's identity, so that they are found where rows and columns
 * moved and tabs got other names.
 */
export interface RepairRecord {
  readonly version: typeof RECORD_VERSION;
  /** When, as ISO 8601 has it. */
  readonly at: string;
  readonly rows: readonly RecordedRow[];
  readonly merges: readonly RecordedMerge[];
  readonly removed: readonly RecordedRemoval[];
  readonly titles: readonly RecordedTitle[];
}

export const RECORD_VERSION = 1;

/** Cells of one row of a table's body. */
export interface RecordedRow {
  readonly table: TableId;
  /** Counted in the body, as it stood. */
  readonly row: number;
  readonly identity: RowIdentity;
  readonly cells: readonly RecordedCell[];
}

export interface RecordedCell {
  readonly field: Field;
  readonly from: CellValue;
  readonly to: CellValue;
}

/** A merged area that is undone, counted in the body and in the columns of the sheet. */
export interface RecordedMerge {
  readonly table: TableId;
  readonly area: Area;
  readonly fill: CellValue;
}

/** A title, where it stands on the sheet. */
export interface RecordedTitle {
  readonly table: TableId;
  readonly cell: CellPosition;
  readonly from: CellValue;
  readonly to: CellValue;
}

/** A row that goes, counted in the body as it stood; rows above it may go too. */
export interface RecordedRemoval {
  readonly table: TableId;
  readonly row: number;
  /** What stood in the columns of the table, from the first known title on. */
  readonly content: readonly CellValue[];
  /** The same of the row above; empty for the title row. */
  readonly above: readonly CellValue[];
  /** What stood in the whole row, from the first column on: formulas where there were some. Filled in when the row goes. */
  readonly formulas: readonly CellValue[];
}

/** @param snapshot what the repairs were made of */
export function recordOf(repairs: readonly Repair[], snapshot: Snapshot, at: Date): RepairRecord {
  const rows = new Map<string, RecordedRow & { readonly cells: RecordedCell[] }>();
  const merges: RecordedMerge[] = [];
  const removed: RecordedRemoval[] = [];
  const titles: RecordedTitle[] = [];
  for (const repair of repairs) {
    const table = snapshot.tables.get(repair.table);
    if (!table) continue;
    const top = table.rowNumber(0);
    switch (repair.kind) {
      case "cell":
      case "number":
        for (const cell of repair.kind === "cell" ? [repair] : repair.cells) {
          const row = bodyRow(table, cell.cell);
          const { field, from, to } = cell;
          const key = `${repair.table} ${row}`;
          const known = rows.get(key);
          if (known) known.cells.push({ field, from, to });
          else
            rows.set(key, {
              table: repair.table,
              row,
              identity: identityOf(table, row),
              cells: [{ field, from, to }],
            });
        }
        break;
      case "title": {
        const { cell, from, to } = repair;
        titles.push({ table: repair.table, cell, from, to });
        break;
      }
      case "unmerge": {
        const { area } = repair;
        merges.push({ table: repair.table, area: { ...area, row: area.row - top }, fill: repair.fill });
        break;
      }
      case "remove": {
        const row = repair.row - top;
        const content = contentOf(table, row);
        removed.push({ table: repair.table, row, content, above: contentOf(table, row - 1), formulas: [] });
      }
    }
  }
  const cells = [...rows.values()];
  return { version: RECORD_VERSION, at: at.toISOString(), rows: cells, merges: merges.map(filled), removed, titles };

  /** What fills an area is what its first cell is mended to. */
  function filled(merge: RecordedMerge): RecordedMerge {
    const table = snapshot.tables.get(merge.table);
    const anchor = rows.get(`${merge.table} ${merge.area.row}`);
    const changed = anchor?.cells.find(({ field }) => table?.cellOf(0, field)?.column === merge.area.column);
    return changed ? { ...merge, fill: changed.to } : merge;
  }
}

/** What stands in the columns of a table, outer empty cells at the end left out; nothing outside the body. */
export function contentOf({ rows }: TableSnapshot, row: number): readonly CellValue[] {
  const cells = rows[row] ?? [];
  let length = cells.length;
  while (length > 0 && cells[length - 1] === "") length--;
  return cells.slice(0, length);
}
