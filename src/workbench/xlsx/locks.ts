/**
 * Which cells are unlocked. The engine keeps them as areas; a file says it in the formats of cells, rows and columns, the nearer of
 * which counts. Neither way may cost what the grid could hold: only what is stated is looked at.
 */
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../engine/a1";
import type { Cell, Format, Sheet, Span } from "./book";
import { spanFinder } from "./spans";

/** Rows from `from`, before `to`. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/** Columns that are unlocked in the same rows. */
interface Band {
  readonly first: number;
  readonly count: number;
  readonly runs: readonly Run[];
}

export interface Locks {
  isLocked(row: number, column: number): boolean;
  /** Whether the column is locked where nothing is stated: at its end. */
  isColumnLocked(column: number): boolean;
  /** Whether most of the row's cells are. */
  isRowLocked(row: number): boolean;
  /** The columns that are unlocked where nothing is stated. */
  unlockedColumns(): number[];
  /** Rows of which most cells differ from their columns. */
  readonly rows: readonly Run[];
  /** The cells, empty ones included, that differ from their row where it is formatted, else from their column. */
  forEachException(formattedRows: readonly Span[], visitor: (row: number, column: number) => void): void;
}

/** @param unlocked areas that do not overlap */
export function locksOf(unlocked: readonly Area[]): Locks {
  const bands = bandsOf(unlocked);
  const find = spanFinder(bands);
  const isLocked = (row: number, column: number) => !contains(find(column)!.runs, row);
  const isColumnLocked = (column: number) => isLocked(MAX_ROWS - 1, column);
  const exceptions = bands.map((band) => ({ ...band, runs: exceptionsOf(band) }));
  const usual = isColumnLocked(MAX_COLUMNS - 1);
  const rows = commonRows(exceptions.filter(({ first }) => isColumnLocked(first) === usual));
  return {
    isLocked,
    isColumnLocked,
    isRowLocked: (row) => contains(rows, row) !== usual,
    unlockedColumns: () => bands.filter(({ first }) => !isColumnLocked(first)).flatMap(indices),
    rows,
    forEachException(formattedRows, visitor) {
      if (unlocked.length === 0) return;
      const rowAt = spanFinder(formattedRows);
      for (const band of exceptions)
        for (const { from, to } of band.runs)
          for (let row = from; row < to; row++)
            if (!rowAt(row)) for (const column of indices(band)) visitor(row, column);
      for (const { first, count, format } of formattedRows)
        for (const band of bands)
          for (let row = first; row < first + count; row++)
            if (isLocked(row, band.first) !== format!.locked) for (const column of indices(band)) visitor(row, column);
    },
  };
}

const indices = ({ first, count }: { readonly first: number; readonly count: number }): number[] =>
  Array.from({ length: count }, (_, index) => first + index);

/** All the columns, the first to the last. */
function bandsOf(unlocked: readonly Area[]): Band[] {
  const cuts = new Set([0, MAX_COLUMNS, ...unlocked.flatMap(({ column, columns }) => [column, column + columns])]);
  const edges = [...cuts].sort((a, b) => a - b);
  const indexOf = new Map(edges.map((edge, index) => [edge, index]));
  const runs = edges.slice(1).map((): Run[] => []);
  for (const { row, rows, column, columns } of unlocked) {
    const last = indexOf.get(column + columns)!;
    for (let band = indexOf.get(column)!; band < last; band++) runs[band].push({ from: row, to: row + rows });
  }
  return runs.map((list, index) => ({
    first: edges[index],
    count: edges[index + 1] - edges[index],
    runs: joined(list.sort((a, b) => a.from - b.from)),
  }));
}

function joined(runs: readonly Run[]): Run[] {
  const found: Run[] = [];
  for (const run of runs) {
    const last = found[found.length - 1];
    if (last && last.to >= run.from) found[found.length - 1] = { from: last.from, to: Math.max(last.to, run.to) };
    else found.push(run);
  }
  return found;
}

function contains(runs: readonly Run[], row: number): boolean {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle].to <= row) low = middle + 1;
    else high = middle;
  }
  return low < runs.length && runs[low].from <= row;
}

/** Unlocked rows of a locked column; locked rows of an unlocked one. */
function exceptionsOf({ runs }: Band): readonly Run[] {
  if (runs[runs.length - 1]?.to !== MAX_ROWS) return runs;
  return runs.flatMap(({ from }, index) => {
    const before = index === 0 ? 0 : runs[index - 1].to;
    return before < from ? { from: before, to: from } : [];
  });
}

/** Exceptions of most columns. */
function commonRows(bands: readonly Band[]): readonly Run[] {
  const widths = new Map<string, { run: Run; width: number }>();
  for (const { runs, count } of bands) {
    for (const run of runs) {
      const key = `${run.from}-${run.to}`;
      const known = widths.get(key) ?? { run, width: 0 };
      widths.set(key, { run, width: known.width + count });
    }
  }
  const common = [...widths.values()].filter(({ width }) => width > MAX_COLUMNS / 2).map(({ run }) => run);
  return common.sort((a, b) => a.from - b.from);
}

/** The unlocked areas of a sheet as the formats of its cells, rows and columns say them; they do not overlap. */
export function unlockedAreas({ cells, columns, rows }: Sheet): Area[] {
  const isUnlocked = (format: Format | undefined) => format?.locked === false;
  const formattedRows = rows.filter(({ format }) => format);
  const rowAt = spanFinder(formattedRows);
  const columnAt = spanFinder(columns);
  const gaps = between(formattedRows);
  const whole = [
    ...columns
      .filter(({ format }) => isUnlocked(format))
      .flatMap(({ first, count }) =>
        gaps.map(({ from, to }) => ({ row: from, rows: to - from, column: first, columns: count })),
      ),
    ...formattedRows
      .filter(({ format }) => isUnlocked(format))
      .map(({ first, count }) => ({ row: first, rows: count, column: 0, columns: MAX_COLUMNS })),
  ];
  const unlocked: Cell[] = [];
  const locked: Cell[] = [];
  for (const cell of cells) {
    const line = rowAt(cell.row) ?? columnAt(cell.column);
    if (isUnlocked(line?.format) === isUnlocked(cell.format)) continue;
    (isUnlocked(cell.format) ? unlocked : locked).push(cell);
  }
  return [...rectangles(unlocked.map(areaOf)), ...carved(whole, locked)];
}

const areaOf = ({ row, column }: Cell): Area => ({ row, column, rows: 1, columns: 1 });

/** The rows between the spans, down to the last. */
function between(spans: readonly Span[]): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const { first, count } of spans) {
    if (first > from) runs.push({ from, to: first });
    from = first + count;
  }
  return from < MAX_ROWS ? [...runs, { from, to: MAX_ROWS }] : runs;
}

/** What is left of the areas without the cells: strips of whole rows, and the pieces of the rows that lose cells. */
function carved(areas: readonly Area[], cells: readonly Cell[]): Area[] {
  const columnsOf = new Map<number, number[]>();
  for (const { row, column } of cells) {
    const list = columnsOf.get(row);
    if (list) list.push(column);
    else columnsOf.set(row, [column]);
  }
  const rows = [...columnsOf.keys()].sort((a, b) => a - b);
  return areas.flatMap((area) => {
    const touched = rows.filter((row) => row >= area.row && row < area.row + area.rows);
    const pieces: Area[] = [];
    let next = area.row;
    for (const row of touched) {
      const cut = columnsOf.get(row)!.filter((column) => column >= area.column && column < area.column + area.columns);
      if (cut.length === 0) continue;
      if (row > next) pieces.push({ ...area, row: next, rows: row - next });
      let column = area.column;
      for (const end of [...cut.sort((a, b) => a - b), area.column + area.columns]) {
        if (end > column) pieces.push({ row, rows: 1, column, columns: end - column });
        column = end + 1;
      }
      next = row + 1;
    }
    const bottom = area.row + area.rows;
    if (next < bottom) pieces.push({ ...area, row: next, rows: bottom - next });
    return rectangles(pieces);
  });
}

/** Neighbours in a row joined, then equal runs in successive rows. By row, then column. */
function rectangles(areas: readonly Area[]): Area[] {
  const inRows: Area[] = [];
  for (const area of areas) {
    const last = inRows[inRows.length - 1];
    const isNext = last?.row === area.row && last.rows === area.rows && last.column + last.columns === area.column;
    if (isNext) inRows[inRows.length - 1] = { ...last, columns: last.columns + area.columns };
    else inRows.push(area);
  }
  const open = new Map<string, Area>();
  const done: Area[] = [];
  for (const run of inRows) {
    const key = `${run.column}+${run.columns}`;
    const above = open.get(key);
    if (above && above.row + above.rows === run.row) open.set(key, { ...above, rows: above.rows + run.rows });
    else {
      if (above) done.push(above);
      open.set(key, run);
    }
  }
  return [...done, ...open.values()];
}
