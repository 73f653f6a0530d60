import type { CellPosition } from "../address";
import { isBlank } from "../cells/normalise";
import type { TableSnapshot } from "../snapshot";

/**
 * The cell at which a person goes on filling a table: of a form the first empty required field, else the first empty one; of
 * a list the first empty cell, its number aside, of the row after the last record.
 * @returns undefined where nothing is left to fill, or the columns are not there
 */
export function cellToFill(table: TableSnapshot): CellPosition | undefined {
  const columns = table.table.columns.filter(({ kind, field }) => kind !== "serial" && table.cellOf(0, field));
  const isEmpty = (row: number, field: (typeof columns)[number]["field"]): boolean =>
    row >= table.values.length || isBlank(table.value(row, field));
  if (table.table.layout === "form") {
    const empty = columns.filter(({ field }) => isEmpty(0, field));
    const next = empty.find(({ required }) => required) ?? empty[0];
    return next && table.cellOf(0, next.field);
  }
  const row = nextRow(table);
  const next = columns.find(({ field }) => isEmpty(row, field)) ?? columns[0];
  return next && table.cellOf(row, next.field);
}

/**
 * The first required cell that is empty, row by row.
 * @param at the row of the sheet in which alone is looked; everywhere where absent
 */
export function emptyCell(table: TableSnapshot, at?: number): CellPosition | undefined {
  const required = table.table.columns.filter((column) => column.required);
  const rows = table.dataRows.filter((row) => at === undefined || table.rowNumber(row) === at);
  for (const row of table.table.layout === "form" ? [0] : rows) {
    const column = required.find(({ field }) => isBlank(table.value(row, field)) && table.cellOf(row, field));
    if (column) return table.cellOf(row, column.field);
  }
  return undefined;
}

/** The first row after the last record that nothing but a number stands in: totals and notes are passed over. */
function nextRow({ rowClasses, dataRows }: TableSnapshot): number {
  let row = (dataRows[dataRows.length - 1] ?? -1) + 1;
  while (row < rowClasses.length && rowClasses[row] !== "blank" && rowClasses[row] !== "placeholder") row++;
  return row;
}
