import {
  bodyArea,
  locateTables,
  parseArea,
  readTable,
  type Area,
  type CellValue,
  type TableLocation,
  type TableSnapshot,
} from "../check";
import { readHeads, requestSheets, type SheetHead } from "./heads";
import { readPieces } from "./pieces";
import { offers, run } from "./run";
import type { Reading } from "../host/workbook";

interface Body {
  readonly location: TableLocation;
  readonly head: SheetHead;
  /** The rows under the titles and the columns between the first and the last known title. */
  readonly area: Area;
}

/**
 * Reads every table of the guide, wherever it stands: one sync for the tabs, one for their heads, one for the bodies;
 * a large workbook takes more (src/excel/pieces).
 */
export async function readWorkbook(progress: (rows: number, of: number) => void = () => undefined): Promise<Reading> {
  return run(async (context) => {
    const sheets = requestSheets(context);
    await context.sync();
    const heads = await readHeads(context, sheets.items);
    const bodies = locateTables(heads.map((head) => head.grid)).map((location) => bodyOf(location, heads));
    const values = await readBodies(context, bodies, progress);
    return {
      snapshot: { tables: new Map(bodies.map((body, i) => [body.location.table.id, tableOf(body, values[i])])) },
      sheets: heads.map((head) => head.grid.name),
      extents: new Map(heads.map(({ grid, endRow, endColumn }) => [grid.name, { endRow, endColumn }])),
    };
  });
}

function bodyOf(location: TableLocation, heads: readonly SheetHead[]): Body {
  const head = heads.find((h) => h.grid.name === location.sheet)!;
  const rows = Math.min(head.endRow, location.endRow) - location.headerRow - 1;
  return { location, head, area: bodyArea(location, 0, rows) };
}

interface BodyValues {
  readonly values: CellValue[][];
  readonly merges: readonly Area[];
}

async function readBodies(
  context: Excel.RequestContext,
  bodies: readonly Body[],
  progress: (rows: number, of: number) => void,
): Promise<readonly BodyValues[]> {
  if (bodies.length === 0) return [];
  let merged: readonly (() => readonly Area[])[] = [];
  const alongside = (): void => {
    if (offers("1.13")) merged = bodies.map((body) => requestMerges(context, body));
  };
  const wanted = bodies.map(({ location, area }) => ({ sheet: location.sheet, area, member: "values" as const }));
  const values = await readPieces(context, wanted, { progress, alongside });
  return values.map((rows, body) => ({ values: rows, merges: merged[body]?.() ?? [] }));
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
