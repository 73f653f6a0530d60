import { recheck, type Area, type CellValue, type CheckResult, type Finding, type TableSnapshot } from "../check";
import { toTell } from "../check/plan/status";
import { markedCells, type MarkedCells } from "./marks/areas";
import { requestStanding, statusesOf, writeCounts } from "./marks/counts";
import { addMarks, type WrittenMarks } from "./marks/marks";
import { run } from "./run";
import type { Reading, Rechecked } from "./types";

/** More changed rows than this are read again as a whole. */
const ROW_LIMIT = 2_000;

/** What an edit touched of one table: rows of its body, from `first`. */
interface Touched {
  readonly table: TableSnapshot;
  readonly first: number;
  readonly count: number;
}

/**
 * After an edit that moved nothing: reads the touched rows (one sync), rechecks them, and renews the marks of the sheets
 * whose findings changed and the counts of 总览 (one more).
 * @returns undefined when a full run is needed: titles touched, too many rows, or the marks are not those we wrote
 */
export async function recheckEdit(
  reading: Reading,
  result: CheckResult,
  written: WrittenMarks,
  sheet: string,
  area: Area,
): Promise<{ rechecked: Rechecked; written: WrittenMarks } | undefined> {
  const touched = touchedRows(reading, sheet, area);
  if (touched === "titles") return undefined;
  if (touched.length === 0) return { rechecked: { reading, result }, written };
  return run(async (context) => {
    const values = touched.map(({ table, first, count }) => {
      const { row, column, rows, columns } = bodyArea(table, first, count);
      const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
      range.load("values");
      return range;
    });
    const known = [...written.ids].map(([name, ids]) => {
      const formats = context.workbook.worksheets.getItem(name).getRange().conditionalFormats;
      formats.load("items/id");
      return { name, ids, formats };
    });
    const overviewOf = written.overview && requestStanding(context, written.overview);
    await context.sync();
    const standing = known.map(({ name, ids, formats }) => ({
      name,
      ours: formats.items.filter(({ id }) => ids.includes(id)),
      ids,
    }));
    if (standing.some(({ ours, ids }) => ours.length !== ids.length)) return undefined;

    const tables = new Map(reading.snapshot.tables);
    const changed = new Map(
      touched.map(({ table, first, count }, i) => {
        const rows = rowsOf(table, first, values[i].values as CellValue[][]);
        tables.set(table.table.id, table.withRows(rows));
        return [table.table.id, Array.from({ length: count }, (_, r) => first + r)];
      }),
    );
    const next: Rechecked = {
      reading: { ...reading, snapshot: { tables } },
      result: recheck(result, { tables }, changed),
    };
    const before = toTell(reading.snapshot, result);
    const after = toTell(next.reading.snapshot, next.result);
    const ids = renewMarks(context, before.findings, after.findings, standing);
    const overview = overviewOf && writeCounts(context, overviewOf(), statusesOf(next.reading, after));
    await context.sync();
    return {
      rechecked: next,
      written: {
        overview,
        ids: new Map([...ids].map(([name, formats]) => [name, formats.map((format) => format.id)])),
      },
    };
  });
}

/** Deletes and writes anew the marks of every sheet on which the marked cells are not the same as before. */
function renewMarks(
  context: Excel.RequestContext,
  before: readonly Finding[],
  after: readonly Finding[],
  standing: readonly { name: string; ours: Excel.ConditionalFormat[] }[],
): ReadonlyMap<string, readonly Excel.ConditionalFormat[]> {
  const old = markedCells(before);
  const wanted = markedCells(after);
  const formats = new Map(standing.map(({ name, ours }) => [name, ours]));
  for (const name of new Set([...old.keys(), ...wanted.keys()])) {
    if (same(old.get(name), wanted.get(name))) continue;
    for (const format of formats.get(name) ?? []) format.delete();
    const cells = wanted.get(name);
    formats.set(name, cells ? addMarks(context, name, cells) : []);
  }
  return formats;
}

const same = (a: MarkedCells | undefined, b: MarkedCells | undefined): boolean =>
  JSON.stringify([...(a ?? [])]) === JSON.stringify([...(b ?? [])]);

function touchedRows(reading: Reading, sheet: string, area: Area): readonly Touched[] | "titles" {
  // A tab renamed since the reading: what stood on it is no longer known by its name.
  if (!reading.sheets.includes(sheet)) return "titles";
  const touched: Touched[] = [];
  for (const table of reading.snapshot.tables.values()) {
    if (table.sheet !== sheet) continue;
    const { location } = table;
    if (!table.isReadable) return "titles";
    if (table.table.layout === "form") {
      if (area.column < location.valueColumn) return "titles";
      touched.push({ table, first: 0, count: 1 });
      continue;
    }
    if (area.row <= location.headerRow || area.rows > ROW_LIMIT) return "titles";
    if (area.row >= location.endRow) continue;
    const first = area.row - location.headerRow - 1;
    // A row far below the table leaves blank rows between; those are part of what changed.
    const start = Math.min(first, table.values.length);
    const count = first + area.rows - start;
    if (count > ROW_LIMIT) return "titles";
    touched.push({ table, first: start, count });
  }
  return touched;
}

/** The cells of the sheet that hold these rows of the body. */
function bodyArea({ table, location, firstColumn }: TableSnapshot, first: number, count: number): Area {
  const known = location.positions.filter((p) => p >= 0);
  if (table.layout === "form") {
    const top = Math.min(...known);
    return { row: top, column: location.valueColumn, rows: Math.max(...known) - top + 1, columns: 1 };
  }
  return {
    row: location.headerRow + 1 + first,
    column: firstColumn,
    rows: count,
    columns: Math.max(...known) - firstColumn + 1,
  };
}

function rowsOf(
  table: TableSnapshot,
  first: number,
  values: readonly (readonly CellValue[])[],
): Map<number, readonly CellValue[]> {
  if (table.table.layout === "list") return new Map(values.map((row, i) => [first + i, row]));
  const top = Math.min(...table.location.positions.filter((p) => p >= 0));
  return new Map([[0, table.location.positions.map((p) => (p < 0 ? "" : values[p - top][0]))]]);
}
