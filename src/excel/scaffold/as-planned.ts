import { areaAddress } from "../../check";
import { areSameCells } from "../../check/snapshot/same-cells";
import { ChangedMeanwhileError } from "../../host/errors";
import type { LocatedTable, PlannedTable } from "../../host/workbook";
import { requestHead } from "../heads";
import { formulasOf } from "../run";
import { isTitled, titleArea } from "../writing/as-read";
import { isLocated, requestPlaces } from "./free-places";

/**
 * Asks once more, just before 建表 writes, for what it was planned against on tabs that stand; the returned function, once
 * the caller has synced, holds it against the plan. undefined: all that is written goes onto tabs that are yet to be added.
 * @throws ChangedMeanwhileError from the returned function, with the first tab on which something moved, came or went
 */
export function requestPlanned(
  context: Excel.RequestContext,
  touched: readonly PlannedTable[],
): (() => void) | undefined {
  const placesOf = requestPlaces(context, touched);
  const looks = touched.flatMap((planned) => {
    const { sheet } = planned;
    if (sheet === undefined) return [];
    const isAsPlanned =
      isLocated(planned) && planned.state === "standing"
        ? requestTitles(context, planned)
        : requestStanding(context, sheet, planned);
    return [{ sheet, isAsPlanned: () => isAsPlanned() && areSameCells([placesOf(planned)], [planned.places]) }];
  });
  if (looks.length === 0) return undefined;
  return () => {
    const changed = looks.find(({ isAsPlanned }) => !isAsPlanned());
    if (changed) throw new ChangedMeanwhileError(changed.sheet);
  };
}

/** Whether the titles stand where they stood. */
function requestTitles(context: Excel.RequestContext, planned: LocatedTable): () => boolean {
  const area = titleArea(planned);
  if (!area) return () => true;
  const titles = context.workbook.worksheets.getItem(planned.location.sheet).getRange(areaAddress(area));
  titles.load("formulas");
  return () => isTitled(planned, { row: area.row, column: area.column, formulas: formulasOf(titles) });
}

/** Whether an unfinished or empty tab holds in its first rows what it held. */
function requestStanding(context: Excel.RequestContext, sheet: string, { standing }: PlannedTable): () => boolean {
  const head = requestHead(context.workbook.worksheets.getItem(sheet));
  head.load("rowIndex,columnIndex,formulas");
  return () => {
    if (head.isNullObject) return (standing?.formulas ?? []).length === 0;
    return (
      standing?.row === head.rowIndex &&
      standing.column === head.columnIndex &&
      areSameCells(standing.formulas, formulasOf(head))
    );
  };
}
