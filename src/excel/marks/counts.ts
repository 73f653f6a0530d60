import type { CellValue, Finding, Severity, TableSnapshot } from "../../check";
import { nameKey } from "../../check/normalise";
import { columnOf, FILLED_TABLES, tableOf, type Field, type TableId } from "../../guide";
import { STATUS } from "../scaffold/overview";
import type { Reading } from "../types";

/** How a table stands. */
export interface TableCounts {
  readonly rows: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** `absent`: no tab. `empty`: no row filled. `done`: rows and neither error nor warning. */
  readonly state: "absent" | "empty" | "error" | "warning" | "done";
}

/** Counts and state of every table a user fills. */
export function countsOf(reading: Reading, findings: readonly Finding[]): ReadonlyMap<TableId, TableCounts> {
  const counted = new Map<TableId, Record<Severity, number>>();
  for (const { table, severity } of findings) {
    const counts = counted.get(table) ?? { error: 0, warning: 0, info: 0 };
    counts[severity]++;
    counted.set(table, counts);
  }
  return new Map(
    FILLED_TABLES.map(({ id }) => {
      const table = reading.snapshot.tables.get(id);
      const { error, warning, info } = counted.get(id) ?? { error: 0, warning: 0, info: 0 };
      const rows = table ? filledRows(table) : 0;
      const state = !table
        ? "absent"
        : rows === 0 && table.isReadable
          ? "empty"
          : error
            ? "error"
            : warning
              ? "warning"
              : "done";
      return [id, { rows, errors: error, warnings: warning, infos: info, state }];
    }),
  );
}

/** Rows with data; a form counts as one row once any of its cells is filled. */
const filledRows = (table: TableSnapshot): number =>
  table.table.layout === "form" ? Number(table.values[0].some((value) => value !== "")) : table.dataRows.length;

const COUNTED: readonly Field[] = ["rowCount", "errorCount", "warningCount", "status"];

/** The columns of 总览 we write, found by their titles; undefined when it was removed, renamed or rearranged beyond that. */
export interface OverviewPlace {
  readonly sheet: string;
  readonly firstRow: number;
  readonly column: number;
  /** The table of each row, by the name in the first column; undefined for a row that is not ours. */
  readonly tables: readonly (TableId | undefined)[];
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
  range.load("values,rowIndex,columnIndex");
  const { protection } = worksheet;
  protection.load("protected");
  return { sheet, range, protection };
}

/** The place of the counts; undefined when 总览 is protected, or rearranged beyond recognition. */
export function overviewOf({ sheet, range, protection }: OverviewRequest): OverviewPlace | undefined {
  if (range.isNullObject || protection.protected) return undefined;
  return overviewPlace(sheet, range.rowIndex, range.columnIndex, range.values as CellValue[][]);
}

function overviewPlace(
  sheet: string,
  firstRow: number,
  firstColumn: number,
  values: readonly (readonly CellValue[])[],
): OverviewPlace | undefined {
  const titles = COUNTED.map((field) => columnOf("overview", field).title);
  const nameTitle = columnOf("overview", "tab").title;
  const header = values.findIndex((row) => row.includes(nameTitle) && titles.every((title) => row.includes(title)));
  if (header < 0) return undefined;
  const row = values[header];
  const column = row.indexOf(titles[0]);
  if (!titles.every((title, i) => row[column + i] === title)) return undefined;
  const names = values.slice(header + 1).map((cells) => String(cells[row.indexOf(nameTitle)] ?? ""));
  const tables = names.map((name) => FILLED_TABLES.find((table) => table.tab === name)?.id);
  return { sheet, firstRow: firstRow + header + 1, column: firstColumn + column, tables };
}

/** Writes 行数, 错误, 提醒 and 状态 of every table. */
export function writeCounts(
  context: Excel.RequestContext,
  place: OverviewPlace,
  counts: ReadonlyMap<TableId, TableCounts>,
): void {
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  place.tables.forEach((id, i) => {
    const count = id && counts.get(id);
    if (!count) return;
    const { rows, errors, warnings, state } = count;
    sheet.getRangeByIndexes(place.firstRow + i, place.column, 1, COUNTED.length).values = [
      [rows, errors || "", warnings || "", STATUS[state]],
    ];
  });
}
