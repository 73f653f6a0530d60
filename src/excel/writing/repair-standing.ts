import type { Area, CellValue } from "../../check";
import type { CellRewrite, SheetWork } from "../../check/mend/work";
import { ProtectedSheetError } from "../../host/errors";
import type { Standing } from "../../host/workbook";
import { requestListAreas } from "../list-areas";
import { readPieces, type Wanted } from "../pieces";
import { requestRecords } from "../repair-record";
import { endOf, requestUsed, tellingAreas } from "./as-read";
import { BodyLines, type ListBody } from "./body-lines";
import { wouldConvert } from "./kept-text";
import { rowsPointedAt } from "./row-references";
import { runsOf } from "./runs";

/** What stands in the cells that are to be changed, and in the rows that are to go. */
export interface Stands {
  /** One a column, from the first of its cells to the last. */
  readonly columns: readonly Standing[];
  /** The number formats of the same, where some may give way or come back. */
  readonly formats: readonly (readonly (readonly CellValue[])[] | undefined)[];
  readonly areas: readonly Standing[];
  /** The whole of each row that goes, then of each where one comes back, from the first column on. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Rows of the sheet at which a formula points that does not go with them. */
  readonly pointedAt: ReadonlySet<number>;
  /** The Excel table in the rows that go or come back. */
  readonly list: (Area & { readonly name: string }) | undefined;
  /** What tells whether the table is where it was read (`tellingAreas`). */
  readonly telling: readonly Standing[];
  /** Cells came or went at the end of the tab while it was looked at. */
  readonly isMoved: boolean;
  /** The list below which records come or came, and what stands beside it. */
  readonly body: ListBody | undefined;
  /** Everything from the first row on that was made for a record and goes. */
  readonly below: Standing | undefined;
  /** Rows of the sheet that were made for records and stand blank. */
  readonly unwritten: readonly number[];
}

/**
 * Reads what a repair is held against.
 * @throws ProtectedSheetError where one of the tabs is protected
 */
export async function readStanding(
  context: Excel.RequestContext,
  work: readonly SheetWork[],
): Promise<{ standing: readonly Stands[]; earlier: Excel.CustomXmlPartScopedCollection }> {
  const sheets = work.map(({ sheet }) => context.workbook.worksheets.getItem(sheet));
  const used = sheets.map(requestUsed);
  sheets.forEach((sheet) => sheet.protection.load("protected"));
  const moves = work.map(
    ({ remove, restore, feet, append, unwritten }) =>
      remove.length + restore.length + feet.length + append.length > 0 || unwritten !== undefined,
  );
  const tables = sheets.map((sheet, i) => (moves[i] ? sheet.tables : undefined));
  for (const one of tables) one?.load("items/name");
  const goes = work.some(({ remove, unwritten }) => remove.length > 0 || unwritten !== undefined);
  const all = goes ? context.workbook.worksheets : undefined;
  all?.load("items/name");
  const earlier = requestRecords(context);
  await context.sync();
  sheets.forEach((sheet, i) => {
    if (sheet.protection.protected) throw new ProtectedSheetError(work[i].sheet);
  });
  const lists = tables.map((one) => (one ? requestListAreas(one.items) : undefined));
  const pointers = await readFormulas(context, all?.items ?? [], goes);
  const asked = work.map((one, i) => {
    const width = used[i].isNullObject ? 1 : used[i].columnIndex + used[i].columnCount;
    const columns = columnAreas(rewritesOf(one));
    const top = one.body.rowNumber(0);
    const below = used[i].isNullObject ? 1 : Math.max(1, used[i].rowIndex + used[i].rowCount - top);
    return {
      body: isOfList(one) ? [{ row: top, column: 0, rows: below, columns: width }] : [],
      below: belowOf(one, used[i]).map((area) => ({ ...area, columns: width })),
      // Where the whole list is read, its titles suffice.
      telling: tellingAreas(one.body, isOfList(one) ? [] : rowsOf(one)),
      columns,
      formats: columns.filter(({ column }) => mayConvert(one, column)),
      areas: [...one.unmerge, ...one.merge].map(({ area }) => area),
      // One after the other they are read as one.
      rows: runsOf([...one.remove, ...one.restore].map(({ row }) => row)).map(({ row, count }) => ({
        ...{ row, column: 0, rows: count, columns: width },
      })),
    };
  });
  const wanted = asked.flatMap(({ body, below, telling, columns, formats, areas, rows }, i): Wanted[] => [
    ...[...body, ...below, ...telling, ...columns, ...areas, ...rows].map((area): Wanted => ({
      sheet: work[i].sheet,
      area,
      member: "formulas",
    })),
    ...formats.map((area): Wanted => ({ sheet: work[i].sheet, area, member: "numberFormat" })),
  ]);
  let usedNow = used;
  const alongside = (): void => void (usedNow = sheets.map(requestUsed));
  const read = wanted.length > 0 ? await readPieces(context, wanted, { alongside }) : [];
  let at = 0;
  const next = (areas: readonly Area[]): Standing[] =>
    areas.map(({ row, column }) => ({ row, column, formulas: read[at++] }));
  const standing = asked.map((ask, i): Stands => {
    const [body] = next(ask.body);
    const [below] = next(ask.below);
    const telling = next(ask.telling);
    const columns = next(ask.columns);
    const areas = next(ask.areas);
    const whole = new Map(
      next(ask.rows).flatMap(({ row, formulas }) =>
        formulas.map((line, k): [number, readonly CellValue[]] => [row + k, line]),
      ),
    );
    const rows = [...work[i].remove, ...work[i].restore].map(({ row }) => whole.get(row) ?? []);
    const formats = new Map(next(ask.formats).map(({ column, formulas }) => [column, formulas]));
    const removed = work[i].remove.map(({ row }) => row);
    const areasOfLists = lists[i]?.() ?? [];
    const { headerRow } = work[i].body.location;
    const around = areasOfLists.find(({ area }) => area.row === headerRow);
    const lines = body && { lines: body.formulas, ...(around && { list: around }) };
    const unwritten = lines ? unwrittenRows(work[i], lines) : [];
    const going = new Set([...removed, ...unwritten]);
    const touched = [...going, ...work[i].restore.map(({ row }) => row), ...work[i].feet];
    const list = areasOfLists.find(({ area }) => touched.some((row) => area.row < row && row <= area.row + area.rows));
    return {
      telling,
      isMoved: endOf(used[i]) !== endOf(usedNow[i]),
      body: lines,
      below: below ?? body,
      unwritten,
      columns,
      formats: columns.map(({ column }) => formats.get(column)),
      areas,
      rows,
      pointedAt: rowsPointedAt(work[i].sheet, going, pointers),
      list: list && { ...list.area, name: list.name },
    };
  });
  return { standing, earlier };
}

/** From the first row that was made for a record to the last in which anything stands; all is known where the list is read. */
function belowOf(work: SheetWork, { isNullObject, rowIndex, rowCount }: Excel.Range): readonly Omit<Area, "columns">[] {
  const made = work.remove.find(({ filled }) => filled);
  if (!made || isOfList(work) || isNullObject) return [];
  return [{ row: made.row, column: 0, rows: Math.max(1, rowIndex + rowCount - made.row) }];
}

/** Whether what is done depends on all that stands in the list. */
const isOfList = ({ append, unwritten }: SheetWork): boolean => append.length > 0 || unwritten !== undefined;

/** The rows of the sheet that were made for records which stand nowhere, as far as they are blank still. */
export function unwrittenRows({ body, unwritten }: SheetWork, lines: ListBody): readonly number[] {
  const last = body.dataRows.at(-1) ?? -1;
  return unwritten ? new BodyLines(body, lines).unwrittenAfter(last, unwritten) : [];
}

/** What stands on every tab, formulas as such. */
async function readFormulas(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  isAsked: boolean,
): Promise<ReadonlyMap<string, Standing>> {
  const used = sheets.map(requestUsed);
  if (isAsked) await context.sync();
  const wanted = sheets.flatMap(({ name }, i): Wanted[] => {
    const { isNullObject, rowIndex, rowCount, columnIndex, columnCount } = used[i];
    const area = { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
    return isNullObject ? [] : [{ sheet: name, area, member: "formulas" }];
  });
  const read = wanted.length > 0 ? await readPieces(context, wanted) : [];
  return new Map(wanted.map(({ sheet, area: { row, column } }, i) => [sheet, { row, column, formulas: read[i] }]));
}

/** The rows of the sheet that are written to, moved or come back. */
const rowsOf = (work: SheetWork): readonly number[] => [
  ...rewritesOf(work).map(({ cell }) => cell.row),
  ...[...work.unmerge, ...work.merge].flatMap(({ area: { row, rows } }) => [row, row + rows - 1]),
  ...[...work.remove, ...work.restore].map(({ row }) => row),
];

/** Whether a text that Excel would convert comes into the column, or a format comes back. */
const mayConvert = ({ cells, formats }: SheetWork, column: number): boolean =>
  formats.some(({ cell }) => cell.column === column) ||
  cells.some(
    ({ cell, to, recorded }) => recorded && cell.column === column && typeof to === "string" && wouldConvert(to),
  );

/** One area a column, from the first of its cells to the last. */
function columnAreas(cells: readonly CellRewrite[]): readonly Area[] {
  return [...byColumn(cells)].map(([column, rewrites]) => {
    const rows = rewrites.map(({ cell }) => cell.row);
    const row = rows.reduce((a, b) => Math.min(a, b));
    return { row, column, rows: rows.reduce((a, b) => Math.max(a, b)) - row + 1, columns: 1 };
  });
}

/** All cells that are rewritten one by one. */
const rewritesOf = ({ cells, empty }: SheetWork): readonly CellRewrite[] =>
  empty.length > 0 ? [...cells, ...empty.flat()] : cells;

export function byColumn(cells: readonly CellRewrite[]): ReadonlyMap<number, readonly CellRewrite[]> {
  const columns = new Map<number, CellRewrite[]>();
  for (const rewrite of cells) {
    const known = columns.get(rewrite.cell.column);
    if (known) known.push(rewrite);
    else columns.set(rewrite.cell.column, [rewrite]);
  }
  return columns;
}
