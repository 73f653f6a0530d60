import type { TableState } from "../../check/plan/status";
import { columnOf } from "../../guide";
import type { InitialRecords, PlannedTable, Records, ScaffoldPlan } from "../../host/workbook";
import { standingAt } from "../writing/block";
import { linkCell } from "../writing/link";
import type { TabContent } from "./content";
import { writeHead } from "./head";
import { charactersOf, FIRST_RECORD_ROW, heightOf } from "./layout";

/**
 * The rows of 总览: one a table. Its counts are written by every check (src/excel/marks/counts); until the first, those of
 * a table that is built now are known, those of one that stood before are not.
 */
export const overviewRecords = (plan: ScaffoldPlan, records: InitialRecords): Records =>
  listedIn(plan).map(({ table: { id, tab, clauses, note }, state }) => {
    const rows = records.get(id)?.length ?? 0;
    const counts = state === "standing" ? ["", ""] : [rows, rows > 0 ? STATUS.outstanding : STATUS.empty];
    return [tab, clauses.join("、"), note, counts[0], "", "", counts[1]];
  });

const listedIn = (plan: ScaffoldPlan): readonly PlannedTable[] =>
  plan.tables.filter(({ table }) => table.id !== "overview");

/** The tab 总览: one row a table, with a link to it. */
export function buildOverview(
  sheet: Excel.Worksheet,
  { table, standing }: PlannedTable,
  plan: ScaffoldPlan,
  content: TabContent,
): void {
  writeHead(sheet, table, content);
  const noteWidth = charactersOf(columnOf("overview", "fillingNote"));
  const listed = listedIn(plan);
  const first = content.recordsRow ?? FIRST_RECORD_ROW;
  const body = sheet.getRangeByIndexes(first, 0, listed.length, table.columns.length);
  body.format.verticalAlignment = "Center";
  sheet.getRangeByIndexes(first, 1, listed.length, 2).format.wrapText = true;
  listed.forEach((planned, i) => {
    const { tab, note } = planned.table;
    const cell = { row: first + i, column: 0 };
    // A link brings its text along: it goes only where the name of its tab stands.
    const isThere = content.recordsRow !== undefined || (standing && standingAt(standing, cell) === tab);
    if (!isThere) return;
    const name = sheet.getRangeByIndexes(cell.row, cell.column, 1, 1);
    name.format.rowHeight = heightOf(note, noteWidth);
    linkCell(name, tab, { sheet: planned.sheet ?? tab, screenTip: `转到“${tab}”` });
  });
}

/** The words of 状态. */
export const STATUS: Readonly<Record<TableState, string>> = {
  absent: "未建",
  empty: "未填",
  error: "有错误",
  outstanding: "未备齐",
  warning: "有提醒",
  done: "已完成",
};
