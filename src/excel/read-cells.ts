import { parseArea, type Area, type CellValue } from "../check";
import { isBlank } from "../check/cells/normalise";
import { HiddenRowCount, type HiddenRows } from "../check/snapshot/hidden-rows";
import type { CellsRead, CellsWanted } from "../host/workbook";
import { mayBeMerges, readMergesInBlocks, requestMerges } from "./merges";
import { readPieces, type ReadOptions } from "./pieces";
import { run } from "./run";

/** See `Workbook.readCells`. */
export const readCells = (
  wanted: CellsWanted,
  progress: (rows: number, of: number) => void = () => undefined,
): Promise<CellsRead | undefined> =>
  run(
    async (context) => {
      const range = rangeOf(context, wanted);
      // Whole columns may be selected: what is read is what stands in them.
      const used = range.getUsedRangeOrNullObject(true);
      used.load("address,rowHidden,worksheet/name");
      await context.sync();
      if (used.isNullObject) return undefined;
      const area = parseArea(used.address);
      if (!area) return undefined;
      const { name } = used.worksheet;
      const place = { sheet: name, area };
      let mergesOf: ReturnType<typeof requestMerges> | undefined;
      const alongside = (): void => void (mergesOf = requestMerges(context, [place]));
      const read = (options: ReadOptions) => readPieces(context, [{ ...place, member: "values" }], options);
      const [values] = await read({ progress, alongside }).catch((error: unknown) => {
        if (!mayBeMerges(error)) throw error;
        mergesOf = undefined;
        return read({ progress });
      });
      const [merges] = mergesOf?.() ?? (await readMergesInBlocks(context, [place]));
      // Null: some of them are.
      const hiddenRows = used.rowHidden === false ? undefined : await hiddenIn(context, name, area, values);
      return {
        ...{ name, firstRow: area.row, firstColumn: area.column, values, merges },
        ...(hiddenRows && { hiddenRows }),
      };
    },
    wanted === "selection" ? [] : [wanted.sheet],
  );

/** Rows of which it is asked in one sync whether they are hidden; an answer takes some 20 bytes. */
const ROWS_PER_SYNC = 100_000;

async function hiddenIn(
  context: Excel.RequestContext,
  sheet: string,
  { row, column, rows }: Area,
  values: readonly (readonly CellValue[])[],
): Promise<HiddenRows | undefined> {
  const hidden = new HiddenRowCount();
  for (let at = 0; at < rows; at += ROWS_PER_SYNC) {
    const some = context.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(row + at, column, Math.min(ROWS_PER_SYNC, rows - at), 1)
      .getRowProperties({ rowHidden: true });
    // One answer must stay under the host's limit.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    some.value.forEach(({ rowHidden }, i) => {
      if (rowHidden && values[at + i]?.some((value) => !isBlank(value))) hidden.add(row + at + i);
    });
  }
  return hidden.found;
}

const rangeOf = ({ workbook }: Excel.RequestContext, wanted: CellsWanted): Excel.Range =>
  wanted === "selection" ? workbook.getSelectedRange() : workbook.worksheets.getItem(wanted.sheet).getRange();
