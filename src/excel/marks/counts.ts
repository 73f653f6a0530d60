import type { CellValue } from "../../check";
import { formulasOf } from "../run";
import { nameKey } from "../../check/cells/normalise";
import type { TableStatus } from "../../check/plan/status";
import { columnOf, FILLED_TABLES, tableOf, type Field, type TableId } from "../../guide";
import { STATUS } from "../scaffold/overview";
import { planBlock, writeBlock, type MayReplace } from "../writing/block";
import type { Standing } from "../../host/workbook";

const COUNTED: readonly Field[] = ["rowCount", "errorCount", "warningCount", "status"];

/** The columns of 总览 that hold counts. */
interface CountsPlace {
  readonly sheet: string;
  readonly firstRow: number;
  readonly column: number;
  /** The table of each row, by the name in the first column; undefined for a row that is not ours. */
  readonly tables: readonly (TableId | undefined)[];
  /** What stands in the columns. */
  readonly standing: Standing;
}

/** What is asked about 总览, to be read after the caller's sync. */
export interface OverviewRequest {
  readonly sheet: string;
  readonly range: Excel.Range;
  readonly protection: Excel.WorksheetProtection;
}

/** Where the titles of 总览 are looked for. */
const SEARCHED = "A1:Z60";

/** Asks for the titles and names of 总览; undefined when there is no such tab. */
export function requestOverview(context: Excel.RequestContext, sheets: readonly string[]): OverviewRequest | undefined {
  const sheet = sheets.find((name) => nameKey(name) === tableOf("overview").tab);
  if (sheet === undefined) return undefined;
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const range = worksheet.getRange(SEARCHED).getUsedRangeOrNullObject(true);
  range.load("formulas,rowIndex,columnIndex");
  const { protection } = worksheet;
  protection.load("protected");
  return { sheet, range, protection };
}

/** The columns of 总览 we write, found by their titles; undefined when it is protected, or rearranged beyond recognition. */
export function overviewOf({ sheet, range, protection }: OverviewRequest): CountsPlace | undefined {
  if (range.isNullObject || protection.protected) return undefined;
  return overviewPlace(sheet, range.rowIndex, range.columnIndex, formulasOf(range));
}

function overviewPlace(
  sheet: string,
  firstRow: number,
  firstColumn: number,
  values: readonly (readonly CellValue[])[],
): CountsPlace | undefined {
  const titles = COUNTED.map((field) => columnOf("overview", field).title);
  const nameTitle = columnOf("overview", "tab").title;
  const header = values.findIndex((row) => row.includes(nameTitle) && titles.every((title) => row.includes(title)));
  if (header < 0) return undefined;
  const row = values[header];
  const column = row.indexOf(titles[0]);
  if (!titles.every((title, i) => row[column + i] === title)) return undefined;
  const body = values.slice(header + 1);
  if (body.length === 0) return undefined;
  const names = body.map((cells) => String(cells[row.indexOf(nameTitle)] ?? ""));
  const at = { row: firstRow + header + 1, column: firstColumn + column };
  return {
    sheet,
    firstRow: at.row,
    column: at.column,
    tables: names.map((name) => FILLED_TABLES.find((table) => table.tab === name)?.id),
    standing: { ...at, formulas: body.map((cells) => cells.slice(column, column + COUNTED.length)) },
  };
}

/**
 * Writes 行数, 错误, 提醒 and 状态 of the tables for which they changed. A cell in which somebody wrote anything but a count or
 * one of our words is hers.
 */
export function writeCounts(
  context: Excel.RequestContext,
  place: CountsPlace,
  statuses: ReadonlyMap<TableId, TableStatus>,
): void {
  const wanted = place.tables.map((id) => {
    const status = id && statuses.get(id);
    if (!status) return COUNTED.map(() => undefined);
    const { filled, errors, warnings, state } = status;
    return [filled, errors || "", warnings || "", STATUS[state]];
  });
  const at = { row: place.firstRow, column: place.column };
  const { block } = planBlock(at, wanted, place.standing, isCount);
  writeBlock(context.workbook.worksheets.getItem(place.sheet), block);
}

const WORDS: readonly CellValue[] = Object.values(STATUS);
const isCount: MayReplace = (standing) => typeof standing === "number" || WORDS.includes(standing);
