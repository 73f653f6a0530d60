import type { CellPosition } from "../check";
import type { GoToOutcome } from "../host/workbook";
import type { Action } from "./types";

export interface GoToInput {
  readonly sheet: string;
  /** The tab's first cell when absent. */
  readonly cell?: CellPosition;
  /** Unhide the tab, or clear the filter that hides the row. */
  readonly reveal?: boolean;
}

/** 转到: selects a cell in Excel and shows its tab. */
export const goTo: Action<GoToInput, GoToOutcome> = {
  perform: ({ workbook }, { sheet, cell, reveal }) => workbook.goTo(sheet, cell, reveal),
};
