import type { CellValue } from "./types";

type Cells = readonly (readonly CellValue[])[];

/** Whether two areas have the same size and in each place the same value, of the same type. */
export const areSameCells = (a: Cells, b: Cells): boolean =>
  a.length === b.length &&
  a.every((line, r) => line.length === b[r].length && line.every((value, c) => value === b[r][c]));
