import { FORM_SEARCH_ROWS, type CellValue, type SheetGrid } from "../check";

/** Titles are not looked for to the right of this column (CV). */
const HEAD_COLUMNS = "CV";

/** A tab, its first rows and how far it is filled. */
export interface SheetHead {
  readonly id: string;
  readonly protected: boolean;
  /** The first rows; `values` is empty for an empty tab. */
  readonly grid: SheetGrid;
  /** Row and column after the last filled cell of the whole tab. */
  readonly endRow: number;
  readonly endColumn: number;
}

/** What can be asked about a workbook before its tabs are known. Loaded, not yet synced. */
export function requestSheets(context: Excel.RequestContext): Excel.WorksheetCollection {
  const sheets = context.workbook.worksheets;
  sheets.load("items/id,items/name,items/protection/protected");
  return sheets;
}

/** Asks for the heads of tabs; the returned function gives them once the caller has synced. */
export function requestHeads(sheets: readonly Excel.Worksheet[]): () => readonly SheetHead[] {
  const requests = sheets.map((sheet) => {
    const head = sheet.getRange(`A1:${HEAD_COLUMNS}${FORM_SEARCH_ROWS}`).getUsedRangeOrNullObject(true);
    const used = sheet.getUsedRangeOrNullObject(true);
    head.load("values,rowIndex,columnIndex");
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return { sheet, head, used };
  });
  return () =>
    requests.map(({ sheet, head, used }) => ({
      id: sheet.id,
      protected: sheet.protection.protected,
      grid: {
        name: sheet.name,
        firstRow: head.isNullObject ? 0 : head.rowIndex,
        firstColumn: head.isNullObject ? 0 : head.columnIndex,
        values: head.isNullObject ? [] : (head.values as CellValue[][]),
        merges: [],
      },
      endRow: used.isNullObject ? 0 : used.rowIndex + used.rowCount,
      endColumn: used.isNullObject ? 0 : used.columnIndex + used.columnCount,
    }));
}
