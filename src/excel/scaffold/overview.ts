import { columnOf, type Table } from "../../guide";
import { writeHead } from "./head";
import { charactersOf, FIRST_RECORD_ROW, heightOf } from "./layout";
import type { ScaffoldPlan } from "../types";

/** The tab 总览: one row a table, with a link to it. Its counts are written by every check (src/excel/marks/counts). */
export function buildOverview(sheet: Excel.Worksheet, table: Table, plan: ScaffoldPlan): void {
  writeHead(sheet, table);
  const noteWidth = charactersOf(columnOf("overview", "fillingNote"));
  const listed = plan.tables.filter((planned) => planned.table !== table);
  const body = sheet.getRangeByIndexes(FIRST_RECORD_ROW, 0, listed.length, table.columns.length);
  body.values = listed.map(({ table: { tab, clauses, note } }) => [
    tab,
    clauses.join("、"),
    note,
    0,
    "",
    "",
    STATUS.empty,
  ]);
  body.format.verticalAlignment = "Center";
  sheet.getRangeByIndexes(FIRST_RECORD_ROW, 1, listed.length, 2).format.wrapText = true;
  listed.forEach((planned, i) => {
    const { tab, note } = planned.table;
    sheet.getRangeByIndexes(FIRST_RECORD_ROW + i, 0, 1, 1).format.rowHeight = heightOf(note, noteWidth);
    const target = (planned.sheet ?? tab).replace(/'/g, "''");
    sheet.getRangeByIndexes(FIRST_RECORD_ROW + i, 0, 1, 1).hyperlink = {
      documentReference: `'${target}'!A1`,
      textToDisplay: tab,
      screenTip: `转到“${tab}”`,
    };
  });
}

/** The words of 状态. */
export const STATUS = { empty: "未填", error: "有错误", warning: "有提醒", done: "已完成", absent: "未建" } as const;
