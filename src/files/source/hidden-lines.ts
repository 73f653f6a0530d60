import type { Area, CellValue } from "../../check";

interface Grid {
  readonly values: readonly (readonly CellValue[])[];
  readonly merges: readonly Area[];
}

/** The grid without some of its rows and columns; a merged area keeps its value in what is left of it. */
export function withoutLines(grid: Grid, rows: ReadonlySet<number>, columns: ReadonlySet<number>): Grid {
  if (rows.size === 0 && columns.size === 0) return grid;
  const values = grid.values.map((row) => [...row]);
  for (const area of grid.merges) {
    const value = values[area.row]?.[area.column] ?? "";
    const row = firstKept(area.row, area.rows, rows);
    const column = firstKept(area.column, area.columns, columns);
    if (value === "" || row === undefined || column === undefined || !values[row]) continue;
    while (values[row].length <= column) values[row].push("");
    values[row][column] = value;
  }
  const newRow = placesWithout(rows);
  const newColumn = placesWithout(columns);
  const merges = grid.merges.flatMap((area) => {
    const [row, column] = [newRow(area.row), newColumn(area.column)];
    const left = {
      row,
      column,
      rows: newRow(area.row + area.rows) - row,
      columns: newColumn(area.column + area.columns) - column,
    };
    return left.rows > 0 && left.columns > 0 && left.rows * left.columns > 1 ? [left] : [];
  });
  return {
    values: values.filter((_, i) => !rows.has(i)).map((row) => row.filter((_, i) => !columns.has(i))),
    merges,
  };
}

function firstKept(start: number, count: number, left: ReadonlySet<number>): number | undefined {
  for (let i = start; i < start + count; i++) if (!left.has(i)) return i;
  return undefined;
}

/** How many of the places before each one stay. */
function placesWithout(left: ReadonlySet<number>): (place: number) => number {
  const sorted = [...left].sort((a, b) => a - b);
  return (place) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] < place) low = middle + 1;
      else high = middle;
    }
    return place - low;
  };
}
