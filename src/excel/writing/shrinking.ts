import type { SheetWork } from "../../check/mend/work";
import { offers } from "../run";
import { isFormula } from "./formula";
import { standingAt } from "./block";
import type { Stands } from "./repair-standing";

/** Rows that are made for records at the foot of an Excel table and give way by its growing shorter. */
export interface Shrinking {
  readonly list: string;
  readonly rows: ReadonlySet<number>;
}

/**
 * An Excel table that grew into free cells moved nothing. Where something stands beside it, in its new rows or below, these are not
 * deleted, which would move that up: they are emptied, and the table is made as short as it was.
 * @returns undefined where whole rows may go, or where something stands below the table that must come up with them
 */
export function shrinkingOf({ remove, body }: SheetWork, { list, below, unwritten }: Stands): Shrinking | undefined {
  if (!offers("1.13") || !list || !below || list.row !== body.location.headerRow) return undefined;
  const made = new Set([...remove.flatMap(({ row, filled }) => (filled ? [row] : [])), ...unwritten]);
  const filled = new Map(remove.map((one) => [one.row, one.filled ?? []]));
  const foot = list.row + list.rows;
  let first = foot;
  while (made.has(first - 1)) first--;
  if (first === foot || foot - first < made.size || remove.length + unwritten.length > made.size) return undefined;
  const isInside = (column: number): boolean => column >= list.column && column < list.column + list.columns;
  let isBeside = false;
  for (let row = first; row < below.row + below.formulas.length; row++)
    for (const [column, value] of (below.formulas[row - below.row] ?? []).entries()) {
      if (value === "") continue;
      if (!isInside(column)) isBeside = true;
      else if (row >= foot || !isOurs(row, column)) return undefined;
    }
  return isBeside ? { list: list.name, rows: made } : undefined;

  function isOurs(row: number, column: number): boolean {
    const now = standingAt(below ?? { row: 0, column: 0, formulas: [] }, { row, column });
    return (filled.get(row) ?? []).some(({ cell, from }) => cell.column === column && !isFormula(now) && from === now);
  }
}

/** Of the rows that were made and not written those that may go whole: nothing stands in them but formulas. */
export const blankRows = ({ body }: SheetWork, { body: list, unwritten }: Stands): readonly number[] =>
  unwritten.filter((row) =>
    (list?.lines[row - body.rowNumber(0)] ?? []).every((value) => value === "" || isFormula(value)),
  );
