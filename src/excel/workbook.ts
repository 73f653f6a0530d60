import type { Workbook } from "../host/workbook";
import { selectCell, selection } from "./selection";
import { findMarks, markFindings, removeMarks } from "./marks/marks";
import { pendingMarks } from "./marks/plan";
import { readRows, renewMarks } from "./marks/renew";
import { openWorkbook } from "./open-workbook";
import { keepsUndo } from "./run";
import { readWorkbook } from "./read";
import { readCells } from "./read-cells";
import { findHeadings, keepHeadings } from "./remembered";
import { scaffoldTables } from "./scaffold/build";
import { inspectWorkbook } from "./scaffold/inspect";
import { SheetNames } from "./sheet-names";
import { watchWorkbook } from "./watch";
import { findRepair } from "./repair-record";
import { repair, unwritten } from "./writing/repair";
import { reviseRows } from "./writing/rows";

/** The workbook open in Excel, through Office.js. The one place where the parts of this room are put together. */
export function excelWorkbook(): Workbook {
  const names = new SheetNames();
  return {
    inspect: inspectWorkbook,
    scaffold: scaffoldTables,
    // Tabs are looked at anew then: the events that follow bear the names that were found.
    read: (progress) => {
      names.forget();
      return readWorkbook(progress);
    },
    keepsUndo,
    mark: markFindings,
    findMarks,
    readRows,
    renewMarks,
    pendingMarks,
    clear: removeMarks,
    reviseRows,
    readCells,
    repair,
    unwritten,
    findRepair,
    findHeadings,
    keepHeadings,
    openWorkbook,
    goTo: selectCell,
    watch: (listener) => watchWorkbook(names, listener),
    selection,
  };
}
