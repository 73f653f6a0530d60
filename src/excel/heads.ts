import { columnLetters, FORM_SEARCH_ROWS, type Area, type CellValue, type SheetGrid } from "../check";
import { readPieces, type Wanted } from "./pieces";
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
    return headsOf().map(({ head }) => head);
  } catch (error) {
    if (!isTooLarge(error)) throw error;
  }
  if (sheets.length < 2) return readInPieces(context, sheets, content, alongside);
  const half = Math.ceil(sheets.length / 2);
  return [
    ...(await readHeads(context, sheets.slice(0, half), content, alongside)),
    ...(await readHeads(context, sheets.slice(half), content)),
  ];
}

/** The same for a tab whose head alone is more than one answer holds: where it stands first, then some rows at a time. */
async function readInPieces(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  content: HeadContent,
  alongside?: () => void,
): Promise<readonly SheetHead[]> {
  alongside?.();
  const placesOf = requestHeads(sheets, "places");
  await context.sync();
  const places = placesOf();
  const read = async (member: Wanted["member"]): Promise<CellValue[][][]> =>
    readPieces(
      context,
      places.map(({ head, area }) => ({ sheet: head.grid.name, area, member })),
    );
  const values = await read("values");
  const formulas = content === "values,formulas" ? await read("formulas") : values.map(() => []);
  return places.map(({ head }, i) => ({ ...head, grid: { ...head.grid, values: values[i] }, formulas: formulas[i] }));
}

/** A head, and the area of the cells in it. */
interface PlacedHead {
  readonly head: SheetHead;
  readonly area: Area;
}

/** The cells of a tab's head in which anything stands. */
export const requestHead = (sheet: Excel.Worksheet): Excel.Range =>
  sheet.getRange(`A1:${columnLetters(HEAD_COLUMN_COUNT - 1)}${HEAD_ROW_COUNT}`).getUsedRangeOrNullObject(true);

/** Asks for the heads of tabs; the returned function gives them once the caller has synced. */
function requestHeads(
  sheets: readonly Excel.Worksheet[],
  content: HeadContent | "places",
): () => readonly PlacedHead[] {
  const requests = sheets.map((sheet) => {
    const head = requestHead(sheet);
    const used = sheet.getUsedRangeOrNullObject(true);
    head.load("rowIndex,columnIndex,rowCount,columnCount");
    if (content !== "places") head.load("values");
    if (content === "values,formulas") head.load("formulas");
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return { sheet, head, used };
  });
  return () =>
    requests.map(({ sheet, head, used }) => {
      const area = areaOf(head);
      return {
        area,
        head: {
          id: sheet.id,
          protected: sheet.protection.protected,
          isVisible: sheet.visibility === Excel.SheetVisibility.visible,
          grid: {
            name: sheet.name,
            firstRow: area.row,
            firstColumn: area.column,
            values: head.isNullObject || content === "places" ? [] : valuesOf(head),
            merges: [],
            isHidden: sheet.visibility !== Excel.SheetVisibility.visible,
          },
          formulas: head.isNullObject || content !== "values,formulas" ? [] : formulasOf(head),
          endRow: used.isNullObject ? 0 : used.rowIndex + used.rowCount,
          endColumn: used.isNullObject ? 0 : used.columnIndex + used.columnCount,
        },
      };
    });
}

const areaOf = (range: Excel.Range): Area =>
  range.isNullObject
    ? { row: 0, column: 0, rows: 0, columns: 0 }
    : { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
