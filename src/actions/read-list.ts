import type { SheetGrid } from "../check";
import type { CellsWanted } from "../host/workbook";
import type { Action } from "./types";

/** A tab of the workbook, or what is selected in it, as a list that is to be brought in. Nothing is written. */
export const readList: Action<{ readonly wanted: CellsWanted }, SheetGrid | undefined> = {
  perform: ({ workbook }, { wanted }, { progress }) =>
    workbook.readCells(wanted, (rows, of) => progress({ step: "reading", rows, of })),
};

/** What a person said of headings other times, as it is kept in the workbook. */
export const recallHeadings: Action<Record<string, never>, string | undefined> = {
  perform: ({ workbook }) => workbook.findHeadings(),
};

/** Keeps what was said of headings for the next time. */
export const rememberHeadings: Action<{ readonly text: string }, void> = {
  perform: ({ workbook }, { text }) => workbook.keepHeadings(text),
};
