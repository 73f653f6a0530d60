import type { Area } from "../address";
import type { CellValue } from "./types";

/** Cells that a merged area hides; they hold nothing of their own. */
export interface Covered {
  /** The row of the merged area that hides the body's cell at a row and an index of its array; undefined for any other cell. */
  anchorRow(row: number, index: number): number | undefined;
}

/**
 * The rows with the value of every vertically merged area in all the rows it spans: that is what the person who merged
 * 认定职业 over five examiners meant, and without it one merged cell (GEN-04) would be reported as four empty ones.
 * Only the rows concerned are copied.
 * @param merges areas in the coordinates of `rows`
 */
export function filledDown(
  rows: readonly (readonly CellValue[])[],
  merges: readonly Area[],
): readonly (readonly CellValue[])[] {
  const tall = merges.filter((area) => area.rows > 1 && area.row < rows.length);
  if (!tall.length) return rows;
  const filled = [...rows];
  for (const { row, column, rows: height } of tall) {
    for (let r = row + 1; r < Math.min(row + height, rows.length); r++) {
      const copy = [...filled[r]];
      copy[column] = rows[row][column] ?? "";
      filled[r] = copy;
    }
  }
  return filled;
}

/** The hidden cells of merged areas: all but the first of each. */
export function coveredBy(merges: readonly Area[]): Covered {
  const byRow = new Map<number, Area[]>();
  for (const area of merges)
    for (let row = area.row; row < area.row + area.rows; row++) byRow.set(row, [...(byRow.get(row) ?? []), area]);
  return {
    anchorRow: (row, index) =>
      byRow
        .get(row)
        ?.find((a) => index >= a.column && index < a.column + a.columns && (row > a.row || index > a.column))?.row,
  };
}
