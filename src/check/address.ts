/** A1 arithmetic. Rows and columns are counted from 0 everywhere in the program; only A1 text counts from 1. */

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

export interface Area extends CellPosition {
  readonly rows: number;
  readonly columns: number;
}

/** `A` for 0, `Z` for 25, `AA` for 26. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** 0 for `A`; letters in either case. */
function columnIndex(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

/** `E7` for row 6, column 4. */
export const cellAddress = ({ row, column }: CellPosition): string => `${columnLetters(column)}${row + 1}`;

/** `B2:C9`, or `B2` for a single cell. */
export function areaAddress({ row, column, rows, columns }: Area): string {
  const first = cellAddress({ row, column });
  return rows === 1 && columns === 1
    ? first
    : `${first}:${cellAddress({ row: row + rows - 1, column: column + columns - 1 })}`;
}

/** The area of `B2:C9` or `$B$2`, with or without a sheet before it; undefined for whole rows or columns and anything else. */
export function parseArea(address: string): Area | undefined {
  const match = /^(?:.*!)?\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(address.trim());
  if (!match) return undefined;
  const [, c1, r1, c2 = c1, r2 = r1] = match;
  const [left, right] = [columnIndex(c1), columnIndex(c2)].sort((a, b) => a - b);
  const [top, bottom] = [Number(r1) - 1, Number(r2) - 1].sort((a, b) => a - b);
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Whether two areas of one sheet have a cell in common. */
export const areasOverlap = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;
