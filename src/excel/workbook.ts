import type { Workbook } from "../host/workbook";
import { selectCell, selection } from "./selection";
import { removeMarks, markFindings } from "./marks/marks";
import { readRows, renewMarks } from "./marks/renew";
import { openWorkbook } from "./open-workbook";
import { readWorkbook } from "./read";
import { scaffoldTables } from "./scaffold/build";
import { inspectWorkbook } from "./scaffold/inspect";
import { watchWorkbook } from "./watch";
import { reviseRows } from "./writing/rows";

/** The workbook open in Excel, through Office.js. The one place where the parts of this room are put together. */
export const excelWorkbook = (): Workbook => ({
  inspect: inspectWorkbook,
  scaffold: scaffoldTables,
  read: readWorkbook,
  mark: markFindings,
  readRows,
  renewMarks,
  clear: removeMarks,
  reviseRows,
  openWorkbook,
  goTo: selectCell,
  watch: watchWorkbook,
  selection,
});
