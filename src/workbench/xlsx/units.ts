/** How a file measures and names what the engine port measures and names otherwise. */

import { columnLetters, type Area } from "../engine/a1";

/** Pixels of the widest digit in the default font at 11 points; widths of columns are stated in it (18.3.1.13). */
const DIGIT_PIXELS = 7;
const POINTS_PER_PIXEL = 72 / 96;

/** The width the engine gives a new column. */
export const DEFAULT_COLUMN_POINTS = 54;

export function columnPoints(width: number): number {
  return Math.round(width * DIGIT_PIXELS) * POINTS_PER_PIXEL;
}

export function columnWidth(points: number): number {
  return Math.round((points / POINTS_PER_PIXEL / DIGIT_PIXELS) * 256) / 256;
}

/** Always from corner to corner: other readers know no "1:1000". */
export function fileArea({ row, column, rows, columns }: Area): string {
  const first = `${columnLetters(column)}${row + 1}`;
  return rows * columns === 1 ? first : `${first}:${columnLetters(column + columns - 1)}${row + rows}`;
}

/**
 * Options of a protected sheet (18.3.1.85): Excel's API names what stays allowed, the file what is locked; the third member
 * says whether an absent attribute means locked.
 */
export const PROTECTION_FLAGS: readonly (readonly [option: string, attribute: string, locked: boolean])[] = [
  ["allowEditObjects", "objects", false],
  ["allowEditScenarios", "scenarios", false],
  ["allowFormatCells", "formatCells", true],
  ["allowFormatColumns", "formatColumns", true],
  ["allowFormatRows", "formatRows", true],
  ["allowInsertColumns", "insertColumns", true],
  ["allowInsertRows", "insertRows", true],
  ["allowInsertHyperlinks", "insertHyperlinks", true],
  ["allowDeleteColumns", "deleteColumns", true],
  ["allowDeleteRows", "deleteRows", true],
  ["allowSort", "sort", true],
  ["allowAutoFilter", "autoFilter", true],
  ["allowPivotTables", "pivotTables", true],
];
