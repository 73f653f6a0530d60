import type { Field } from "../../guide";
import type { LocatedTable, PlannedTable } from "../../host/workbook";
import { requestUsed } from "../writing/as-read";
import { HEAD_COLUMN_COUNT, HEAD_ROW_COUNT } from "../heads";

/** Columns or rows beside those needed that are looked at, for the user's own may stand between. */
const SPARE = 30;

/**
 * Asks which whole columns to the right of tables with missing columns (rows below, for a form) are empty; the returned
 * function, once the caller has synced, gives the sheet column of each missing column, or the sheet row of each label.
 *
 * In an Excel table with nothing beside it the columns go to its right edge. Elsewhere they go into the first run of wholly
 * empty columns: a column of the user's own, titled or not, stays where it is and is not adopted.
 */
export function requestPlaces(
  context: Excel.RequestContext,
  tables: readonly PlannedTable[],
): (planned: PlannedTable) => readonly number[] {
  const requests = new Map(
    tables
      .filter(isLocated)
      .filter(({ missing }) => missing.length > 0)
      .map((planned) => [planned.table.id, requestFree(context, planned)] as const),
  );
  return (planned) => requests.get(planned.table.id)?.() ?? [];
}

function requestFree(context: Excel.RequestContext, planned: LocatedTable): () => readonly number[] {
  const { location, table, missing } = planned;
  const sheet = context.workbook.worksheets.getItem(location.sheet);
  const right = listEdge(planned);
  if (right !== undefined) {
    const used = requestUsed(sheet);
    return () => (endColumnOf(used) <= right ? missing.map((_, i) => right + i) : []);
  }
  const isForm = table.layout === "form";
  const first = Math.max(...location.positions) + 1;
  const limit = isForm ? HEAD_ROW_COUNT : HEAD_COLUMN_COUNT;
  const count = Math.max(0, Math.min(limit - first, missing.length + SPARE));
  const used = Array.from({ length: count }, (_, i) => {
    const cell = sheet.getRangeByIndexes(isForm ? first + i : 0, isForm ? 0 : first + i, 1, 1);
    const content = (isForm ? cell.getEntireRow() : cell.getEntireColumn()).getUsedRangeOrNullObject(true);
    content.load("address");
    return content;
  });
  return () => {
    const isFree = (i: number): boolean => i < count && used[i].isNullObject;
    const at = used.findIndex((_, i) => missing.every((_field: Field, k) => isFree(i + k)));
    return at < 0 ? [] : missing.map((_, k) => first + at + k);
  };
}

const endColumnOf = ({ columnIndex, columnCount }: Excel.Range): number => columnIndex + columnCount;

export const isLocated = (planned: PlannedTable): planned is LocatedTable => planned.location !== undefined;

/** The column after an Excel table beside which nothing stands on the whole tab, so that it can grow without moving anything. */
export function listEdge({ list, endColumn, table }: PlannedTable): number | undefined {
  if (!list || table.layout === "form") return undefined;
  const edge = list.area.column + list.area.columns;
  return edge >= endColumn ? edge : undefined;
}
