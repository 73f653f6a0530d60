import type { Field, Table, TableId } from "../../guide";
import { nameKey } from "../cells/normalise";
import type { CellValue, RecordCells, TableSnapshot } from "../snapshot";
import type { RowAddition } from "./work";

/** Records that come below those of a list. */
export interface RecordedAddition {
  readonly table: TableId;
  readonly rows: readonly RecordedNewRow[];
}

export interface RecordedNewRow {
  /** What its columns are to hold; its number is told when it is written. */
  readonly cells: RecordCells;
  /** As many rows held just the same before; absent where none did. */
  readonly twins?: number;
  /** The number that was written; absent where one stood, or the list has none. */
  readonly serial?: number;
  /** The row was made for it, and not one that stood blank. */
  readonly isMade?: true;
}

export function additionOf(table: TableSnapshot, records: readonly RecordCells[]): RecordedAddition {
  const standing = new RowsByContent(table);
  return {
    table: table.table.id,
    rows: records.map((cells) => {
      const twins = standing.rowsOf(cells).length;
      return { cells, ...(twins > 0 && { twins }) };
    }),
  };
}

/** How the records of an addition stand in a table: each with its row of the body, undefined where it is not there. */
export function standingRows(
  table: TableSnapshot,
  { rows }: RecordedAddition,
): readonly (readonly [RecordedNewRow, number | undefined])[] {
  const standing = new RowsByContent(table);
  const wanted = new Map<string, number>();
  for (const { cells } of rows) {
    const key = standing.keyOf(cells);
    wanted.set(key, (wanted.get(key) ?? 0) + 1);
  }
  const taken = new Map<string, number>();
  return rows.map((row): readonly [RecordedNewRow, number | undefined] => {
    const key = standing.keyOf(row.cells);
    const alike = standing.rowsOf(row.cells);
    // Those that stood before come first: what was added was added below them.
    const first = Math.min(row.twins ?? 0, alike.length);
    const lacking = Math.max(0, (wanted.get(key) ?? 0) - (alike.length - first));
    // Half put back, the first of them are blank again, above those that stand.
    const next = taken.get(key) ?? first - Math.min(lacking, blankRowsAbove(table, alike.at(first)));
    taken.set(key, next + 1);
    return [row, next < first ? undefined : alike.at(next)];
  });
}

function blankRowsAbove({ rows }: TableSnapshot, row = 0): number {
  let top = row;
  while (top > 0 && rows[top - 1].every((value) => value === "")) top--;
  return row - top;
}

/** Rows of a body by what their columns hold, numbers aside. */
class RowsByContent {
  private readonly fields: readonly Field[];
  private readonly rows = new Map<string, number[]>();

  constructor(table: TableSnapshot) {
    this.fields = contentFields(table.table).filter((field) => table.columnOf(field) >= 0);
    // Rows that only name an occupation are no data yet, and are there all the same.
    for (const row of table.rows.keys()) {
      const key = this.written((field) => table.value(row, field));
      const known = this.rows.get(key);
      if (known) known.push(row);
      else this.rows.set(key, [row]);
    }
  }

  keyOf(cells: RecordCells): string {
    return this.written((field) => cells[field] ?? "");
  }

  rowsOf(cells: RecordCells): readonly number[] {
    return this.rows.get(this.keyOf(cells)) ?? [];
  }

  private written(valueOf: (field: Field) => CellValue): string {
    return JSON.stringify(this.fields.map((field) => String(valueOf(field))));
  }
}

const contentFields = ({ columns }: Table): readonly Field[] =>
  columns.filter(({ kind }) => kind !== "serial").map(({ field }) => field);

/**
 * The numbers of records that come below those of a list: 六（一） numbers examiners within their occupation, everything else is
 * numbered through.
 * @returns undefined for a list whose rows have no numbers
 */
export function numbersFor(table: TableSnapshot, rows: readonly RecordedNewRow[]): readonly RowAddition[] {
  const isNumbered =
    table.columnOf("serial") >= 0 &&
    (table.dataRows.length === 0 || table.dataRows.some((row) => table.text(row, "serial") !== ""));
  if (!isNumbered) return rows.map((recorded) => ({ recorded }));
  const isByOccupation = table.table.isNumberedByOccupation === true;
  const groupOf = (occupation: CellValue): string => (isByOccupation ? nameKey(String(occupation)) : "");
  const counts = new Map<string, number>();
  const next = (occupation: CellValue): number => {
    const group = groupOf(occupation);
    const number = (counts.get(group) ?? 0) + 1;
    counts.set(group, number);
    return number;
  };
  for (const row of table.dataRows) next(table.value(row, "occupationName"));
  return rows.map((recorded) => ({ recorded, serial: next(recorded.cells.occupationName ?? "") }));
}
