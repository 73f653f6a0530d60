import { cellAddress, type Area, type CellPosition } from "../address";
import { Merges } from "../snapshot/merges";
import type { SheetGrid, Snapshot, TableSnapshot } from "../snapshot";

/**
 * For each sheet, whether a cell must be left alone because of a merged area: it is hidden by one, or it holds what several
 * records have in common. A fix that is right for the first of them need not be for the others.
 */
export function mergedCells(
  sheets: readonly SheetGrid[],
  snapshot: Snapshot,
): (sheet: string, cell: CellPosition) => boolean {
  const made = new Map<string, (cell: CellPosition) => boolean>();
  const grids = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return (name, cell) => {
    const merges = grids.get(name)?.merges ?? [];
    if (merges.length === 0) return false;
    const known = made.get(name) ?? mergedOn(merges, tablesOn(snapshot, name));
    made.set(name, known);
    return known(cell);
  };
}

const tablesOn = ({ tables }: Snapshot, sheet: string): readonly TableSnapshot[] =>
  [...tables.values()].filter((table) => table.sheet === sheet);

function mergedOn(merges: readonly Area[], tables: readonly TableSnapshot[]): (cell: CellPosition) => boolean {
  const anchors = new Map(merges.map((area) => [cellAddress(area), area]));
  const covered = new Map<number, Merges>();
  return (cell) => {
    const { row, column } = cell;
    const area = anchors.get(cellAddress(cell));
    if (area) return tables.some((table) => recordsIn(table, area) > 1);
    const known = covered.get(column) ?? new Merges(merges, [column], Infinity);
    covered.set(column, known);
    return known.anchorRow(row, column) !== undefined;
  };
}

/** How many records, of a form how many fields, lie in the rows of an area; counting ends with the second. */
function recordsIn(table: TableSnapshot, { row, rows }: Area): number {
  const isWithin = (at: number): boolean => at >= row && at < row + rows;
  if (table.table.layout === "form") return table.location.positions.filter(isWithin).length;
  let count = 0;
  for (const record of table.dataRows) if (isWithin(table.rowNumber(record)) && ++count > 1) break;
  return count;
}
