import { areaAddress, type Area, type CellPosition } from "../../check";

/**
 * Excel takes at most 8,192 characters for the areas of one format; told where they stand, it puts the sheet's name before each
 * of them, and may cut off what is longer.
 */
const ADDRESS_LIMIT = 8_000;

export interface AddressList {
  readonly address: string;
  readonly areas: readonly Area[];
}

/**
 * The cells as addresses for `getRanges`: runs down a column become one area, and the list is cut where Excel's limit
 * demands it, so that 5,000 cells need a handful of formats.
 */
export function addressesOf(cells: readonly CellPosition[], sheet: string): readonly AddressList[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { row: number; column: number; rows: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs[runs.length - 1];
    if (last && last.column === column && last.row + last.rows === row) last.rows++;
    else runs.push({ row, column, rows: 1 });
  }
  const prefix = sheet.length + "''!,".length;
  const lists: Area[][] = [];
  let left = 0;
  for (const run of runs) {
    const area = { ...run, columns: 1 };
    const length = prefix + areaAddress(area).length;
    if (lists.length === 0 || length > left) {
      lists.push([]);
      left = ADDRESS_LIMIT;
    }
    lists[lists.length - 1].push(area);
    left -= length;
  }
  return lists.map((areas) => ({ address: areas.map(areaAddress).join(","), areas }));
}
