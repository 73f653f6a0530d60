import type { Workbook } from "../host/workbook";
import { selectCell, selection } from "./selection";
import { findMarks, markFindings, removeMarks } from "./marks/marks";
import { pendingMarks } from "./marks/plan";
import { readRows, renewMarks } from "./marks/renew";
import { openWorkbook } from "./open-workbook";
import { keepsUndo } from "./run";
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
  keepsUndo,
  mark: markFindings,
  findMarks,
  readRows,
  renewMarks,
  pendingMarks,
  clear: removeMarks,
  reviseRows,
  openWorkbook,
  goTo: selectCell,
  watch: watchWorkbook,
  selection,
});
