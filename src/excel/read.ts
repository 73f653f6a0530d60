import {
  bodyArea,
  locateTables,
  readTable,
  type Area,
  type CellValue,
  type TableLocation,
  type TableSnapshot,
} from "../check";
import { locateDismissals } from "../check/dismissals/locate";
import { readHeads, requestSheets, type SheetHead } from "./heads";
import { mayBeMerges, readMergesInBlocks, requestMerges } from "./merges";
import { readPieces, type ReadOptions } from "./pieces";
import { run } from "./run";
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
    const grids = heads.map((head) => head.grid);
    const dismissals = locateDismissals(grids);
    const located = [...locateTables(grids), ...(dismissals ? [dismissals] : [])];
    const bodies = located.map((location) => bodyOf(location, heads));
    const values = await readBodies(context, bodies, progress);
    const tables = new Map(bodies.map((body, i) => [body.location.table.id, tableOf(body, values[i])]));
    const dismissed = tables.get("dismissals");
    tables.delete("dismissals");
    return {
      snapshot: { tables, ...(dismissed && { dismissals: dismissed }) },
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
  const wanted = bodies.map(({ location, area }) => ({ sheet: location.sheet, area, member: "values" as const }));
  let mergesOf: (() => readonly (readonly Area[])[]) | undefined;
  const alongside = (): void => void (mergesOf = requestMerges(context, wanted));
  const read = (options: ReadOptions): Promise<CellValue[][][]> => readPieces(context, wanted, options);
  const values = await read({ progress, alongside }).catch((error: unknown) => {
    if (!mayBeMerges(error)) throw error;
    mergesOf = undefined;
    return read({ progress });
  });
  const merges = mergesOf?.() ?? (await readMergesInBlocks(context, wanted));
  return values.map((rows, body) => ({ values: rows, merges: merges[body] }));
}

function tableOf({ location, head, area }: Body, { values, merges }: BodyValues): TableSnapshot {
  const grid = { name: head.grid.name, firstRow: area.row, firstColumn: area.column, values, merges };
  return readTable(location, grid);
}
