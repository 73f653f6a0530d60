import { cellAddress, parseArea, type CellPosition } from "../check";
import { OtherWorkbookError } from "../host/errors";
import { run } from "./run";
import type { GoToOutcome, SheetCell } from "../host/workbook";

/**
 * Selects a cell and shows its tab; without a cell, the tab's first.
 * @param reveal unhide the tab, or clear the filters that hide the row, instead of saying so
 */
export async function selectCell(name: string, cell: CellPosition | undefined, reveal = false): Promise<GoToOutcome> {
  return run(
    async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load("visibility");
      await context.sync();
      if (sheet.isNullObject) return "gone";
      const range = sheet.getRange(cellAddress(cell ?? { row: 0, column: 0 }));
      range.load("rowHidden");
      sheet.tables.load("items/name");
      await context.sync();
      if (sheet.visibility !== Excel.SheetVisibility.visible && !reveal) return "sheetHidden";
      if (range.rowHidden && !reveal) return "rowHidden";
      if (reveal) {
        sheet.visibility = Excel.SheetVisibility.visible;
        if (range.rowHidden) {
          for (const table of sheet.tables.items) table.clearFilters();
          range.rowHidden = false;
        }
      }
      sheet.activate();
      range.select();
      await context.sync();
      return "selected";
    },
    [name],
  );
}

/** The sheet and cell selected now; undefined where the window of another workbook is in front, or no cell is selected. */
export async function selection(): Promise<SheetCell | undefined> {
  try {
    return await run(async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load("address,worksheet/name");
      await context.sync();
      const { row, column } = parseArea(cell.address) ?? { row: 0, column: 0 };
      return { sheet: cell.worksheet.name, cell: { row, column } };
    });
  } catch (error) {
    if (error instanceof OtherWorkbookError) return undefined;
    throw error;
  }
}
