import type { Area, CellPosition, CellValue, TableSnapshot } from "../../check";
import { identityFields } from "../../check/mend/row-identity";
import { pairAt } from "../../check/snapshot";
import { columnFinder } from "../../check/snapshot/title-names";
import type { Standing } from "../../host/workbook";
import { standingAt } from "./block";
import { isFormula } from "./formula";

/** Whether the list's own cells hold what was read; a formula may have come to another result. */
export function isAsRead(
  { location, rows, firstColumn }: TableSnapshot,
  lines: readonly (readonly CellValue[])[],
): boolean {
  const known = location.positions.filter((p) => p >= 0);
  const length = Math.min(Math.max(rows.length, lines.length), location.endRow - location.headerRow - 1);
  return Array.from({ length }, (_, row) => row).every((row) =>
    known.every((column) => isSame(lines[row]?.[column] ?? "", rows[row]?.[column - firstColumn] ?? "")),
  );
}

const isSame = (now: CellValue, read: CellValue): boolean => now === read || isFormula(now);

/**
 * The cells of a table by which it is seen, just before it is written to, whether rows or columns moved since it was read: its titles or
 * labels, and over some of its rows the columns that tell what each is about.
 * @param rows sheet rows that are written to
 */
export function tellingAreas(table: TableSnapshot, rows: readonly number[]): readonly Area[] {
  const titles = titleArea(table);
  if (!titles) return [];
  const written = around(rows.map((row) => ({ row, column: 0 })));
  if (!written) return [titles];
  return [titles, ...tellingColumns(table).map((column) => ({ ...written, column }))];
}

/** The smallest area that has all titles or labels of a table that were found; undefined where none was. */
export const titleArea = (table: Located): Area | undefined => around(titleCells(table).map(({ cell }) => cell));

/** @param titles what stands in `titleArea` */
export function isTitled(table: Located, titles: Standing): boolean {
  const find = columnFinder(table.table.columns);
  return titleCells(table).every(({ cell, index }) => find(String(standingAt(titles, cell))) === index);
}

type Located = Pick<TableSnapshot, "table" | "location">;

/** @param standings what stands in `tellingAreas`, in their order */
export function isInPlace(table: TableSnapshot, [titles, ...columns]: readonly Standing[]): boolean {
  if (!titles) return true;
  const top = table.rowNumber(0);
  return (
    isTitled(table, titles) &&
    columns.every(({ row, column, formulas }) =>
      formulas.every(
        ([now], i) =>
          // Titles that are written to, and what stands below the table, are none of its rows.
          row + i < top ||
          row + i >= table.location.endRow ||
          isSame(now, table.rows[row + i - top]?.[column - table.firstColumn] ?? ""),
      ),
    )
  );
}

/** The last cell of a tab in which anything stands, as a text: another one when cells came or went there. */
export const endOf = ({ isNullObject, rowIndex, rowCount, columnIndex, columnCount }: Excel.Range): string =>
  isNullObject ? "" : `${rowIndex + rowCount} ${columnIndex + columnCount}`;

/** Asks for the cells of a tab in which anything stands. */
export function requestUsed(sheet: Excel.Worksheet): Excel.Range {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,rowCount,columnIndex,columnCount");
  return used;
}

/** The cells of the titles that were found, with the index of the column of each. */
function titleCells({ table, location }: Located): readonly { cell: CellPosition; index: number }[] {
  return location.positions.flatMap((position, index) => {
    if (position < 0) return [];
    const cell =
      table.layout === "form"
        ? { row: position, column: pairAt(location, index).labelColumn }
        : { row: location.headerRow, column: position };
    return [{ cell, index }];
  });
}

const tellingColumns = ({ table, location }: TableSnapshot): readonly number[] => {
  const fields = identityFields(table);
  return location.positions.filter((position, i) => position >= 0 && fields.includes(table.columns[i].field));
};

/** The smallest area that has all of these cells; undefined for none. */
function around(cells: readonly CellPosition[]): Area | undefined {
  if (cells.length === 0) return undefined;
  const [rows, columns] = [cells.map(({ row }) => row), cells.map(({ column }) => column)];
  const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b));
  const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b));
  const [row, column] = [least(rows), least(columns)];
  return { row, column, rows: most(rows) - row + 1, columns: most(columns) - column + 1 };
}
