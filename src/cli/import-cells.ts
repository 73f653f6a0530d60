import type { CellPosition, CellValue, TableSnapshot } from "../check";
import type { Change } from "../check/mend/change";
import { numbersFor } from "../check/mend/additions";
import { isBlank } from "../check/cells/normalise";
import type { CellChange, Growth } from "../files";

/** What is written into the sheet of a table. */
export interface ImportCells {
  readonly cells: readonly CellChange[];
  /** Absent where no record is added. */
  readonly growth?: Growth;
}

/** Below the list something stands: rows of a file are not moved. Row of the sheet, and how many rows there are before it. */
export interface NoRoom {
  readonly row: number;
  readonly free: number;
}

/** Cells by which changes of one table come into its sheet: records in the blank rows below the last one, numbered on. */
export function importCells(
  target: TableSnapshot,
  values: readonly (readonly CellValue[])[],
  changes: readonly Change[],
): ImportCells | NoRoom {
  const cells: CellChange[] = [];
  const records = changes.flatMap((change) => (change.kind === "append" ? change.records : []));
  for (const change of changes) if (change.kind === "cell") cells.push({ ...change.cell, to: change.to });
  if (records.length === 0) return { cells };
  const last = target.dataRows.at(-1) ?? -1;
  const first = target.rowNumber(last + 1);
  const inTheWay = rowInTheWay(target, values, first, records.length);
  if (inTheWay !== undefined) return { row: inTheWay, free: inTheWay - first };
  const rows = records.map((record) => ({ cells: record }));
  for (const [i, { recorded, serial }] of numbersFor(target, rows).entries()) {
    const row = first + i;
    target.table.columns.forEach(({ field, kind }, at) => {
      const column = target.location.positions[at];
      if (column < 0) return;
      // An empty cell of the row gets its format all the same; a number prepared there gives way to the record's.
      if (kind !== "serial") cells.push({ row, column, to: recorded.cells[field] ?? "" });
      else if (serial !== undefined) cells.push({ row, column, to: serial });
    });
  }
  return { cells, growth: { like: last < 0 ? first : first - 1, last: first + records.length - 1 } };
}

const IS_NUMBER = /^\s*\d{1,7}\s*$/;

/** The first of some rows of a sheet in which anything stands but a prepared number; undefined where none does. */
function rowInTheWay(
  { location, table }: TableSnapshot,
  values: readonly (readonly CellValue[])[],
  first: number,
  count: number,
): number | undefined {
  const serial = location.positions[table.columns.findIndex(({ kind }) => kind === "serial")] ?? -1;
  for (let row = first; row < first + count; row++) {
    const isTaken = (values[row] ?? []).some(
      (value, column) => !isBlank(value) && !(column === serial && IS_NUMBER.test(String(value))),
    );
    if (isTaken || row >= location.endRow) return row;
  }
  return undefined;
}

export const isRoom = (made: ImportCells | NoRoom): made is ImportCells => "cells" in made;

/** The first cell that may not be written into. */
export const firstObstacle = <T>(
  cells: readonly CellPosition[],
  obstacleAt: (cell: CellPosition) => T | undefined,
): { readonly cell: CellPosition; readonly obstacle: T } | undefined => {
  for (const cell of cells) {
    const obstacle = obstacleAt(cell);
    if (obstacle !== undefined) return { cell, obstacle };
  }
  return undefined;
};
