import type { TableSnapshot } from "../../check";
import type { TableId } from "../../guide";
import { ChangedMeanwhileError, ProtectedSheetError } from "../../host/errors";
import { requestListAreas } from "../list-areas";
import { readPieces, type Wanted } from "../pieces";
import { run } from "../run";
import type { Reading, RevisedRows, RowsRevision } from "../../host/workbook";
import { endOf, isAsRead, isInPlace, requestUsed, tellingAreas } from "./as-read";
import type { ListBody } from "./body-lines";
import { planRows, type RowStep } from "./row-plan";
import { extending, takeSteps, writing, type WritingStep } from "./batches";

/**
 * Carries out a revision of a list's rows: what stands there is read once more and compared with the reading the revision
 * was made for, then everything is written. Three syncs, more where more is to be read or written than the host takes at once.
 * @throws ChangedMeanwhileError when the list is not as it was read, ProtectedSheetError with the tab's name: nothing is
 * written then; Error when the table was not read: a mistake of ours
 */
export async function reviseRows(id: TableId, reading: Reading, revision: RowsRevision): Promise<RevisedRows> {
  const { snapshot } = reading;
  const table = id === "dismissals" ? snapshot.dismissals : snapshot.tables.get(id);
  if (!table) throw new Error(`The table ${id} does not stand in this workbook.`);
  return run(
    async (context) => {
      const sheet = context.workbook.worksheets.getItem(table.sheet);
      const body = await readBody(context, sheet, table);
      const { steps, outcome } = planRows(table, body, revision);
      if (steps.length > 0) {
        await takeSteps(context, [...allSteps(sheet, steps)]);
        await context.sync();
      }
      return outcome;
    },
    [table.sheet],
  );
}

async function readBody(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  table: TableSnapshot,
): Promise<ListBody> {
  sheet.protection.load("protected");
  sheet.tables.load("items/name");
  const used = requestUsed(sheet);
  await context.sync();
  if (sheet.protection.protected) throw new ProtectedSheetError(table.sheet);
  const top = table.rowNumber(0);
  const rows = used.isNullObject ? 0 : used.rowIndex + used.rowCount - top;
  const columns = used.isNullObject ? 0 : used.columnIndex + used.columnCount;
  const area = { row: top, column: 0, rows: Math.max(0, rows), columns };
  let listAreasOf: ReturnType<typeof requestListAreas> = () => [];
  let usedNow = used;
  const alongside = (): void => {
    listAreasOf = requestListAreas(sheet.tables.items);
    usedNow = requestUsed(sheet);
  };
  const areas = [area, ...tellingAreas(table, [])];
  const wanted = areas.map((one): Wanted => ({ sheet: table.sheet, area: one, member: "formulas" }));
  const [lines, ...titles] = await readPieces(context, wanted, { alongside });
  const telling = titles.map((formulas, i) => ({ ...areas[i + 1], formulas }));
  const isMoved = endOf(used) !== endOf(usedNow) || !isInPlace(table, telling);
  if (isMoved || !isAsRead(table, lines)) throw new ChangedMeanwhileError(table.sheet);
  const list = listAreasOf().find(({ area: { row } }) => row === table.location.headerRow);
  return { lines, ...(list && { list }) };
}

function* allSteps(sheet: Excel.Worksheet, steps: readonly RowStep[]): Generator<WritingStep> {
  for (const step of steps)
    switch (step.kind) {
      case "insert":
        yield { cells: 1, take: () => void rowsOf(sheet, step).insert("Down") };
        break;
      case "delete":
        yield { cells: 1, take: () => rowsOf(sheet, step).delete("Up") };
        break;
      case "extend":
        yield* extending(sheet, step);
        break;
      case "write":
        yield* writing(sheet, step.block);
    }
}

const rowsOf = (
  sheet: Excel.Worksheet,
  { row, count }: { readonly row: number; readonly count: number },
): Excel.Range => sheet.getRangeByIndexes(row, 0, count, 1).getEntireRow();
