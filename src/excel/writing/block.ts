import { areaAddress, type Area, type CellPosition, type CellValue } from "../../check";
import type { Standing } from "../../host/workbook";
import { wouldConvert } from "./kept-text";

/** What a rectangle of cells is to hold; undefined where a cell is none of ours and stays whatever it is. */
export type WantedCells = readonly (readonly (CellValue | undefined)[])[];

/** A cell of a tab that was added in the same batch: nothing stands there. */
export const NOTHING: Standing = { row: 0, column: 0, formulas: [] };

/** One write: an area with its values, null where a cell is left alone. */
export interface Block {
  readonly area: Area;
  readonly values: readonly (readonly (CellValue | null)[])[];
  /** "@" for every text that Excel would convert; undefined where there is none. */
  readonly formats: readonly (readonly (string | null)[])[] | undefined;
}

export interface PlannedBlock {
  /** undefined when every cell stands as it is wanted, or is not ours to change. */
  readonly block: Block | undefined;
  /** Cells that hold something else, which is left as it is. */
  readonly foreign: readonly CellPosition[];
  /** Cells that hold what is wanted already. */
  readonly equal: readonly CellPosition[];
}

/** Whether what stands in a cell may give way. Empty cells always may, equal ones need not. */
export type MayReplace = (standing: CellValue, cell: CellPosition) => boolean;

const never: MayReplace = () => false;

export const standingAt = ({ row, column, formulas }: Standing, cell: CellPosition): CellValue =>
  formulas[cell.row - row]?.[cell.column - column] ?? "";

/**
 * Plans a write against what stands there: cells that are equal are left alone, cells that hold something unexpected are
 * left to the user and told.
 * @param at the first cell of `wanted`
 * @param wanted "" empties a cell that may be replaced
 */
export function planBlock(
  at: CellPosition,
  wanted: WantedCells,
  standing: Standing,
  mayReplace: MayReplace = never,
): PlannedBlock {
  const foreign: CellPosition[] = [];
  const equal: CellPosition[] = [];
  const values = wanted.map((line, r) =>
    line.map((value, c): CellValue | null => {
      if (value === undefined) return null;
      const cell = { row: at.row + r, column: at.column + c };
      const stands = standingAt(standing, cell);
      if (stands === value) {
        if (value !== "") equal.push(cell);
        return null;
      }
      if (stands === "" || mayReplace(stands, cell)) return value;
      foreign.push(cell);
      return null;
    }),
  );
  return { block: trimmed(at, values), foreign, equal };
}

/** Without the rows and columns at the edges in which nothing is to be written. */
function trimmed(at: CellPosition, values: readonly (readonly (CellValue | null)[])[]): Block | undefined {
  let top = Infinity;
  let bottom = -1;
  let left = Infinity;
  let right = -1;
  values.forEach((line, r) =>
    line.forEach((value, c) => {
      if (value === null) return;
      top = Math.min(top, r);
      bottom = r;
      left = Math.min(left, c);
      right = Math.max(right, c);
    }),
  );
  if (bottom < 0) return undefined;
  const kept = values.slice(top, bottom + 1).map((line) => {
    const cut = line.slice(left, right + 1);
    return cut.length === right - left + 1
      ? cut
      : [...cut, ...new Array<null>(right - left + 1 - cut.length).fill(null)];
  });
  const isText = (value: CellValue | null): boolean => typeof value === "string" && wouldConvert(value);
  return {
    area: { row: at.row + top, column: at.column + left, rows: kept.length, columns: kept[0].length },
    values: kept,
    formats: kept.some((line) => line.some(isText))
      ? kept.map((line) => line.map((value) => (isText(value) ? "@" : null)))
      : undefined,
  };
}

/** Writes a planned block: the text format first, which changes no value, then all values in one action. */
export function writeBlock(sheet: Excel.Worksheet, block: Block | undefined): void {
  if (!block) return;
  const range = sheet.getRange(areaAddress(block.area));
  // In an array null leaves a cell as it is; the typings do not say so.
  if (block.formats) range.numberFormat = block.formats as string[][];
  range.values = block.values as CellValue[][];
}
