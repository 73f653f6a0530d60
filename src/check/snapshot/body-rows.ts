import type { Area } from "../address";
import { pairAt, type TableLocation } from "./locate";
import type { TableSnapshot } from "./table-snapshot";
import type { CellValue } from "./types";

/** Rows of a table's body, `count` of them from `first` on; a form has one. */
export interface BodyRows {
  readonly table: TableSnapshot;
  readonly first: number;
  readonly count: number;
}

/**
 * The cells of the sheet that hold rows of a body: the columns between the first and the last known title; of a form, which
 * is one row, the values beside its labels. Without a cell where no title was found.
 */
export function bodyArea(location: TableLocation, first: number, count: number): Area {
  const known = location.positions.filter((position) => position >= 0);
  if (known.length === 0) return { row: 0, column: 0, rows: 0, columns: 0 };
  const least = Math.min(...known);
  const across = Math.max(...known) - least + 1;
  if (location.table.layout === "form") {
    const columns = valueColumns(location);
    const column = Math.min(...columns);
    return { row: least, column, rows: across, columns: Math.max(...columns) - column + 1 };
  }
  return { row: location.headerRow + 1 + first, column: least, rows: count, columns: across };
}

/** The sheet columns in which a form's values stand. */
const valueColumns = ({ valueColumn, aside }: TableLocation): readonly number[] => [
  valueColumn,
  ...[...(aside?.values() ?? [])].map((pair) => pair.valueColumn),
];

/** The rows of a body as `bodyArea` gives their values, by their index. */
export function rowsByIndex(
  { table: { table, location }, first }: BodyRows,
  values: readonly (readonly CellValue[])[],
): ReadonlyMap<number, readonly CellValue[]> {
  if (table.layout === "list") return new Map(values.map((row, i) => [first + i, row]));
  const top = Math.min(...location.positions.filter((position) => position >= 0));
  const left = Math.min(...valueColumns(location));
  const valueAt = (row: number, i: number): CellValue =>
    values[row - top]?.[pairAt(location, i).valueColumn - left] ?? "";
  return new Map([[0, location.positions.map((position, i) => (position < 0 ? "" : valueAt(position, i)))]]);
}

/**
 * The rows of the tables of a sheet that an edit of an area touched.
 * @param most more rows than these are not worth looking at one by one
 * @returns undefined when titles may be touched, or too many rows: then nothing is known to stand where it stood
 */
export function rowsTouched(
  tables: Iterable<TableSnapshot>,
  sheet: string,
  area: Area,
  most: number,
): readonly BodyRows[] | undefined {
  const touched: BodyRows[] = [];
  for (const table of tables) {
    if (table.sheet !== sheet) continue;
    const { location } = table;
    if (!table.isReadable) return undefined;
    if (table.table.layout === "form") {
      const isOneValue = area.columns === 1 && valueColumns(location).includes(area.column);
      if (location.aside ? !isOneValue : area.column < location.valueColumn) return undefined;
      touched.push({ table, first: 0, count: 1 });
      continue;
    }
    if (area.row <= location.headerRow || area.rows > most) return undefined;
    if (area.row >= location.endRow) continue;
    // A row far below the table leaves blank rows between; those are part of what changed.
    const first = Math.min(area.row - location.headerRow - 1, table.values.length);
    const count = area.row + area.rows - location.headerRow - 1 - first;
    if (count > most) return undefined;
    touched.push({ table, first, count });
  }
  return touched;
}
