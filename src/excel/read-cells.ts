import { parseArea, type SheetGrid } from "../check";
import type { CellsWanted } from "../host/workbook";
import { mayBeMerges, readMergesInBlocks, requestMerges } from "./merges";
import { readPieces, type ReadOptions } from "./pieces";
import { run } from "./run";

/** See `Workbook.readCells`. */
export const readCells = (
  wanted: CellsWanted,
  progress: (rows: number, of: number) => void = () => undefined,
): Promise<SheetGrid | undefined> =>
  run(
    async (context) => {
      const range = rangeOf(context, wanted);
      // Whole columns may be selected: what is read is what stands in them.
      const used = range.getUsedRangeOrNullObject(true);
      used.load("address,worksheet/name");
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
      return { name, firstRow: area.row, firstColumn: area.column, values, merges };
    },
    wanted === "selection" ? [] : [wanted.sheet],
  );

const rangeOf = ({ workbook }: Excel.RequestContext, wanted: CellsWanted): Excel.Range =>
  wanted === "selection" ? workbook.getSelectedRange() : workbook.worksheets.getItem(wanted.sheet).getRange();
