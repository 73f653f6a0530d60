import { columnLetters, FORM_SEARCH_ROWS, type CellValue, type SheetGrid } from "../check";
import { isTooLarge, formulasOf, valuesOf } from "./run";

/** Titles are not looked for further to the right, nor below. */
export const HEAD_COLUMN_COUNT = 100;
export const HEAD_ROW_COUNT = FORM_SEARCH_ROWS;

/** A tab, its first rows and how far it is filled. */
export interface SheetHead {
  readonly id: string;
  readonly protected: boolean;
  readonly isVisible: boolean;
  /** The first rows; `values` is empty for an empty tab. */
  readonly grid: SheetGrid;
  /** The same cells with formulas where there are some; empty where they were not asked for. */
  readonly formulas: readonly (readonly CellValue[])[];
  /** Row and column after the last filled cell of the whole tab. */
  readonly endRow: number;
  readonly endColumn: number;
}

/** What can be asked about a workbook before its tabs are known. Loaded, not yet synced. */
export function requestSheets(context: Excel.RequestContext): Excel.WorksheetCollection {
  const sheets = context.workbook.worksheets;
  sheets.load("items/id,items/name,items/visibility,items/protection/protected");
  return sheets;
}

/** What of the cells of a head is asked for. */
type HeadContent = "values" | "values,formulas";

/**
 * Reads the heads of tabs: one sync, more where one answer cannot hold them all.
 * @param alongside asks for what is to come with the first answer; called again where that one was lost
 */
export async function readHeads(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  content: HeadContent = "values",
  alongside?: () => void,
): Promise<readonly SheetHead[]> {
  alongside?.();
  const headsOf = requestHeads(sheets, content);
  try {
    await context.sync();
    return headsOf();
  } catch (error) {
    if (!isTooLarge(error) || sheets.length < 2) throw error;
  }
  const half = Math.ceil(sheets.length / 2);
  return [
    ...(await readHeads(context, sheets.slice(0, half), content, alongside)),
    ...(await readHeads(context, sheets.slice(half), content)),
  ];
}

/** Asks for the heads of tabs; the returned function gives them once the caller has synced. */
function requestHeads(sheets: readonly Excel.Worksheet[], content: HeadContent): () => readonly SheetHead[] {
  const window = `A1:${columnLetters(HEAD_COLUMN_COUNT - 1)}${HEAD_ROW_COUNT}`;
  const requests = sheets.map((sheet) => {
    const head = sheet.getRange(window).getUsedRangeOrNullObject(true);
    const used = sheet.getUsedRangeOrNullObject(true);
    head.load("values,rowIndex,columnIndex");
    if (content === "values,formulas") head.load("formulas");
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return { sheet, head, used };
  });
  return () =>
    requests.map(({ sheet, head, used }) => ({
      id: sheet.id,
      protected: sheet.protection.protected,
      isVisible: sheet.visibility === Excel.SheetVisibility.visible,
      grid: {
        name: sheet.name,
        firstRow: head.isNullObject ? 0 : head.rowIndex,
        firstColumn: head.isNullObject ? 0 : head.columnIndex,
        values: head.isNullObject ? [] : valuesOf(head),
        merges: [],
      },
      formulas: head.isNullObject || content === "values" ? [] : formulasOf(head),
      endRow: used.isNullObject ? 0 : used.rowIndex + used.rowCount,
      endColumn: used.isNullObject ? 0 : used.columnIndex + used.columnCount,
    }));
}
