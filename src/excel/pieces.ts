import type { Area, CellValue } from "../check";
import { formatsOf, formulasOf, isTooLarge, valuesOf } from "./run";

/** Cells asked for in one sync: Excel on the web answers with at most 5 MB, and a cell of a roster takes some 25 bytes. */
const CELLS_PER_SYNC = 150_000;

/** An area to be read, and what of its cells. */
export interface Wanted {
  readonly sheet: string;
  readonly area: Area;
  readonly member: "values" | "formulas" | "numberFormat";
}

const CELLS = { values: valuesOf, formulas: formulasOf, numberFormat: formatsOf } as const;

interface Piece {
  readonly index: number;
  readonly area: Area;
}

export interface ReadOptions {
  /** Told how many rows of how many are read. */
  readonly progress?: (rows: number, of: number) => void;
  /** Asks for what is to come with the first answer; called again where that one was lost. */
  readonly alongside?: () => void;
}

/**
 * Reads areas of any size, in as many syncs as the host's limit demands, at least one.
 * @returns the rows of each area
 */
export async function readPieces(
  context: Excel.RequestContext,
  wanted: readonly Wanted[],
  { progress, alongside }: ReadOptions = {},
): Promise<CellValue[][][]> {
  const results = wanted.map((): CellValue[][] => []);
  const total = wanted.reduce((rows, { area }) => rows + Math.max(0, area.rows), 0);
  let budget = CELLS_PER_SYNC;
  let queue = wanted.flatMap(({ area }, index): Piece[] => (area.rows > 0 ? [{ index, area }] : []));
  let isFirst = true;
  do {
    if (isFirst) alongside?.();
    const { now, later } = share(queue, budget);
    const ranges = now.map(({ index, area: { row, column, rows, columns } }) => {
      const { sheet, member } = wanted[index];
      const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
      if (member === "formulas") range.load("formulas");
      else if (member === "values") range.load("values");
      else range.load("numberFormat");
      return range;
    });
    let read: readonly CellValue[][][];
    try {
      // Reading in pieces is what the loop is for: one answer must stay under the host's limit.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      read = ranges.map((range, i) => CELLS[wanted[now[i].index].member](range));
    } catch (error) {
      // A single row is the least that is asked for.
      const isLeast = now.length < 2 && now.every(({ area }) => area.rows === 1);
      if (!isTooLarge(error) || isLeast) throw error;
      const asked = now.reduce((cells, { area }) => cells + area.rows * area.columns, 0);
      budget = Math.floor(Math.min(budget, asked) / 2);
      continue;
    }
    isFirst = false;
    now.forEach(({ index }, i) => {
      for (const row of read[i]) results[index].push(row);
    });
    queue = later;
    if (total > 0) progress?.(total - later.reduce((rows, { area }) => rows + area.rows, 0), total);
  } while (queue.length > 0);
  return results;
}

/** As many whole rows, in order, as fit the budget; at least one row. */
function share(queue: readonly Piece[], budget: number): { now: Piece[]; later: Piece[] } {
  const now: Piece[] = [];
  let left = budget;
  for (const [i, piece] of queue.entries()) {
    const { index, area } = piece;
    const fits = Math.max(now.length ? 0 : 1, Math.floor(left / area.columns));
    if (fits >= area.rows) {
      now.push(piece);
      left -= area.rows * area.columns;
      continue;
    }
    if (fits > 0) now.push({ index, area: { ...area, rows: fits } });
    const rest = { index, area: { ...area, row: area.row + fits, rows: area.rows - fits } };
    return { now, later: [rest, ...queue.slice(i + 1)] };
  }
  return { now, later: [] };
}
