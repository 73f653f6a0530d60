import { HostError } from "../office/errors";
import { goTo, selection } from "./go-to";
import { clearMarks, markFindings, type WrittenMarks } from "./marks/marks";
import { openWorkbook } from "./open-workbook";
import { readWorkbook } from "./read";
import { recheckEdit } from "./recheck";
import { buildTables } from "./scaffold/build";
import { inspectWorkbook } from "./scaffold/inspect";
import type { Workbook } from "./types";
import { watchWorkbook } from "./watch";
import { reviseRows } from "./writing/rows";

/** A tab that was renamed or removed since it was read: only a full run can tell what is where now. */
function undefinedIfGone(error: unknown): undefined {
  if (error instanceof HostError && error.code === "ItemNotFound") return undefined;
  throw error;
}

/** The workbook open in Excel, through Office.js. The one place where the parts of this room are put together. */
export function excelWorkbook(): Workbook {
  /** The marks written last by this pane; unknown after it was reopened, until the next full check. */
  let written: WrittenMarks | undefined;
  return {
    inspect: inspectWorkbook,
    scaffold: buildTables,
    read: readWorkbook,
    async mark(reading, findings, unlisted) {
      written = undefined;
      const marked = await markFindings(reading, findings, unlisted);
      written = marked.written;
      return marked.outcome;
    },
    async recheck(reading, result, sheet, area) {
      if (!written) return undefined;
      const before = written;
      written = undefined;
      const done = await recheckEdit(reading, result, before, sheet, area).catch(undefinedIfGone);
      written = done?.written;
      return done?.rechecked;
    },
    async clear() {
      written = undefined;
      return clearMarks();
    },
    reviseRows,
    openWorkbook,
    goTo: (sheet, cell, reveal = false) => goTo(sheet, cell, reveal),
    watch: watchWorkbook,
    selection,
  };
}
