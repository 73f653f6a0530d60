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
  /** The columns that are unlocked where nothing is stated. */
  unlockedColumns(): number[];
  /** Rows of which every cell differs from its column. */
  readonly rows: readonly Run[];
  /** The other cells that differ from their column, empty ones included. */
  forEachException(visitor: (row: number, column: number) => void): void;
}

/** @param unlocked areas that do not overlap */
export function locksOf(unlocked: readonly Area[]): Locks {
  const bands = bandsOf(unlocked);
  const find = spanFinder(bands);
  const isLocked = (row: number, column: number) => !contains(find(column)?.runs ?? [], row);
  const isColumnLocked = (column: number) => isLocked(MAX_ROWS - 1, column);
  const exceptions = bands.map((band) => ({ ...band, runs: exceptionsOf(band) }));
  const rows = commonRows(exceptions);
  const own = exceptions.map((band) => ({ ...band, runs: band.runs.filter((run) => !rows.some(same(run))) }));
  const forEachException = (visitor: (row: number, column: number) => void) => {
    for (const { first, count, runs } of own)
      for (const { from, to } of runs)
        for (let row = from; row < to; row++)
          for (let column = first; column < first + count; column++) visitor(row, column);
  };
  const unlockedColumns = () =>
    bands
      .filter(({ first }) => !isColumnLocked(first))
      .flatMap(({ first, count }) => Array.from({ length: count }, (_, index) => first + index));
  return { isLocked, isColumnLocked, unlockedColumns, rows, forEachException };
}

function bandsOf(unlocked: readonly Area[]): Band[] {
  const cuts = new Set(unlocked.flatMap(({ column, columns }) => [column, column + columns]));
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

/** Exceptions that go from the first column to the last. */
function commonRows(bands: readonly Band[]): readonly Run[] {
  const width = bands.reduce((sum, { count }) => sum + count, 0);
  if (width < MAX_COLUMNS) return [];
  return bands[0].runs.filter((run) => bands.every(({ runs }) => runs.some(same(run))));
}

const same = (a: Run) => (b: Run) => a.from === b.from && a.to === b.to;

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
