import {
  locateTables,
  parseArea,
  readTable,
  type Area,
  type CellValue,
  type TableLocation,
  type TableSnapshot,
} from "../check";
import { requestHeads, requestSheets, type SheetHead } from "./heads";
import { isTooLarge, offers, run } from "./run";
import type { Reading } from "./types";

/** Cells asked for in one sync: Excel on the web answers with at most 5 MB, and a cell of a roster takes some 25 bytes. */
const CELLS_PER_SYNC = 150_000;

interface Body {
  readonly location: TableLocation;
  readonly head: SheetHead;
  /** The rows under the titles and the columns between the first and the last known title. */
  readonly area: Area;
}

/**
 * Reads every table of the guide, wherever it stands: one sync for the tabs, one for their heads, one for the bodies;
 * a large workbook takes one more for every further CELLS_PER_SYNC cells.
 */
export async function readWorkbook(progress: (rows: number, of: number) => void = () => undefined): Promise<Reading> {
  return run(async (context) => {
    const sheets = requestSheets(context);
    await context.sync();
    const headsOf = requestHeads(sheets.items);
    await context.sync();
    const heads = headsOf();
    const bodies = locateTables(heads.map((head) => head.grid)).map((location) => bodyOf(location, heads));
    const values = await readBodies(context, bodies, progress);
    return {
      snapshot: { tables: new Map(bodies.map((body, i) => [body.location.table.id, tableOf(body, values[i])])) },
      sheets: heads.map((head) => head.grid.name),
    };
  });
}

function bodyOf(location: TableLocation, heads: readonly SheetHead[]): Body {
  const head = heads.find((h) => h.grid.name === location.sheet)!;
  const known = location.positions.filter((p) => p >= 0);
  const first = Math.min(...known);
  const last = Math.max(...known);
  const area =
    location.table.layout === "form"
      ? { row: first, column: location.valueColumn, rows: last - first + 1, columns: 1 }
      : {
          row: location.headerRow + 1,
          column: first,
          rows: Math.min(head.endRow, location.endRow) - location.headerRow - 1,
          columns: last - first + 1,
        };
  return { location, head, area: known.length ? area : { row: 0, column: 0, rows: 0, columns: 0 } };
}

interface Piece {
  readonly body: number;
  readonly area: Area;
}

interface BodyValues {
  readonly values: CellValue[][];
  merges: readonly Area[];
}

async function readBodies(
  context: Excel.RequestContext,
  bodies: readonly Body[],
  progress: (rows: number, of: number) => void,
): Promise<readonly BodyValues[]> {
  const results = bodies.map((): BodyValues => ({ values: [], merges: [] }));
  const total = bodies.reduce((rows, { area }) => rows + Math.max(0, area.rows), 0);
  const merged = offers("1.13") ? bodies.map((body) => requestMerges(context, body)) : [];
  let budget = CELLS_PER_SYNC;
  let queue = bodies.flatMap(({ area }, body): Piece[] => (area.rows > 0 ? [{ body, area }] : []));
  while (queue.length > 0) {
    const { now, later } = share(queue, budget);
    const ranges = now.map(({ body, area }) => rangeOf(context, bodies[body], area));
    try {
      // Reading in pieces is what the loop is for: one answer must stay under the host's limit.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
    } catch (error) {
      if (!isTooLarge(error) || budget < 1_000) throw error;
      budget = Math.floor(budget / 2);
      continue;
    }
    now.forEach(({ body }, i) => results[body].values.push(...(ranges[i].values as CellValue[][])));
    queue = later;
    progress(total - later.reduce((rows, { area }) => rows + area.rows, 0), total);
  }
  if (merged.length && total === 0) await context.sync();
  merged.forEach((areas, body) => (results[body].merges = areas()));
  return results;
}

/** As many whole rows, in order, as fit the budget; at least one row. */
function share(queue: readonly Piece[], budget: number): { now: Piece[]; later: Piece[] } {
  const now: Piece[] = [];
  let left = budget;
  for (const [i, piece] of queue.entries()) {
    const { body, area } = piece;
    const fits = Math.max(now.length ? 0 : 1, Math.floor(left / area.columns));
    if (fits >= area.rows) {
      now.push(piece);
      left -= area.rows * area.columns;
      continue;
    }
    if (fits > 0) now.push({ body, area: { ...area, rows: fits } });
    const rest = { body, area: { ...area, row: area.row + fits, rows: area.rows - fits } };
    return { now, later: [rest, ...queue.slice(i + 1)] };
  }
  return { now, later: [] };
}

function rangeOf(context: Excel.RequestContext, { location }: Body, { row, column, rows, columns }: Area): Excel.Range {
  const range = context.workbook.worksheets.getItem(location.sheet).getRangeByIndexes(row, column, rows, columns);
  range.load("values");
  return range;
}

/** Asks for the merged areas of a body (ExcelApi 1.13); the returned function gives them after the sync. */
function requestMerges(context: Excel.RequestContext, { location, area }: Body): () => readonly Area[] {
  if (area.rows <= 0) return () => [];
  const { row, column, rows, columns } = area;
  const sheet = context.workbook.worksheets.getItem(location.sheet);
  const merged = sheet.getRangeByIndexes(row, column, rows, columns).getMergedAreasOrNullObject();
  merged.load("areas/items/address");
  return () => (merged.isNullObject ? [] : merged.areas.items.flatMap(({ address }) => parseArea(address) ?? []));
}

function tableOf({ location, head, area }: Body, { values, merges }: BodyValues): TableSnapshot {
  const grid = { name: head.grid.name, firstRow: area.row, firstColumn: area.column, values, merges };
  return readTable(location, grid);
}
