import type { Change } from "../check/mend/change";
import type { CellValue, SheetGrid, Snapshot, TableSnapshot } from "../check/snapshot";
import { columnLetters } from "../check/address";
import type { ImportPlan, ImportRecord } from "./plan";

/**
 * The rows of a table whose contents stand in other columns than theirs (GEN-13), as a list that is to be brought in: all that stands
 * on the tab from its titles on. The titles say nothing of what stands below them, and give way to the columns' letters.
 * @param cells the whole tab
 */
export function misplacedList(table: TableSnapshot, { firstRow, firstColumn, values, ...rest }: SheetGrid): SheetGrid {
  const { headerRow, endRow } = table.location;
  const body = values.slice(headerRow + 1 - firstRow, Math.min(values.length, endRow - firstRow));
  const width = body.reduce((widest, row) => Math.max(widest, row.length), 0);
  const letters = Array.from({ length: width }, (_, i) => columnLetters(firstColumn + i));
  return { ...rest, firstRow: headerRow, firstColumn, values: [letters, ...body] };
}

/** The same without the letters: heads that were pasted along speak for themselves. */
export const withoutLetters = ({ firstRow, values, ...rest }: SheetGrid): SheetGrid => ({
  ...rest,
  firstRow: firstRow + 1,
  values: values.slice(1),
});

/** The workbook as if the rows of a table were yet to be brought in. */
export function withoutRows(snapshot: Snapshot, table: TableSnapshot): Snapshot {
  const none = table.withRows(new Map([...table.rows.keys()].map((row) => [row, []])));
  return { ...snapshot, tables: new Map(snapshot.tables).set(table.table.id, none) };
}

/**
 * The changes by which each record comes to stand in the right columns of its own row, and heads that were pasted along go. Numbers
 * stay; what is none in their column goes.
 */
export function inPlaceChanges(
  { records, left, layouts }: ImportPlan,
  table: TableSnapshot,
  isTaken: (record: ImportRecord) => boolean,
): readonly Change[] {
  const place = { table: table.table.id, sheet: table.sheet };
  const moved = records.filter(isTaken).flatMap(({ row, cells }): readonly Change[] => {
    const at = row - table.rowNumber(0);
    return table.table.columns.flatMap(({ field, kind }): readonly Change[] => {
      const cell = table.cellOf(at, field);
      const from = cell && table.standingAt(cell)?.value;
      if (!cell || from === undefined) return [];
      const to: CellValue = kind === "serial" ? (isNumber(from) ? from : "") : (cells[field] ?? "");
      return from === to ? [] : [{ kind: "cell", ...place, cell, field, from, to }];
    });
  });
  const repeated = left.filter(({ reason }) => reason === "head");
  const pasted = layouts
    .flatMap(({ blocks }) => blocks)
    .map(({ grid, head: { first, last } }) => ({ row: grid.firstRow + first, rows: last - first + 1 }));
  const heads = new Set(
    [...repeated, ...pasted].flatMap(({ row, rows }) => Array.from({ length: rows }, (_, i) => row + i)),
  );
  const gone = [...heads].filter((row) => row > table.location.headerRow).sort((a, b) => a - b);
  return [...moved, ...gone.map((row): Change => ({ kind: "remove", ...place, row }))];
}

const isNumber = (value: CellValue): boolean => typeof value === "number" || /^\d{1,6}$/.test(String(value));
