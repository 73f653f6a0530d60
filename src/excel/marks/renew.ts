import type { Area } from "../../check";
import { RefusedError } from "../../host/errors";
import type { Marking, RowsRead, WrittenMarks } from "../../host/workbook";
import { run, valuesOf } from "../run";
import { markedCells, type MarkedCells } from "./areas";
import { requestStanding, writeCounts } from "./counts";
import { addMarks } from "./marks";

/**
 * Reads areas of a sheet again, what stands where the counts are, and which formats there are. One sync.
 * @returns undefined when one of the marks is not there any more, or a tab is gone
 */
export const readRows = (sheet: string, areas: readonly Area[], marks: WrittenMarks): Promise<RowsRead | undefined> =>
  run(async (context) => {
    const { worksheets } = context.workbook;
    const ranges = areas.map(({ row, column, rows, columns }) => {
      const range = worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
      range.load("values");
      return range;
    });
    const known = [...marks.ids].map(([name, ids]) => {
      const formats = worksheets.getItem(name).getRange().conditionalFormats;
      formats.load("items/id");
      return { ids, formats };
    });
    const counts = marks.counts && requestStanding(context, marks.counts);
    await context.sync();
    const stands = known.every(({ ids, formats }) => {
      const standing = new Set(formats.items.map(({ id }) => id));
      return ids.every((id) => standing.has(id));
    });
    if (!stands) return undefined;
    const values = ranges.map(valuesOf);
    return { values, marks: { ...marks, counts: counts?.() } };
  }).catch(undefinedIfGone);

/**
 * Deletes and writes anew the marks of every sheet on which the marked cells are not the same as before, and writes the
 * counts that changed. One sync, none where nothing changed.
 * @returns undefined when a tab, or one of the marks, went meanwhile
 */
export function renewMarks(marks: WrittenMarks, { findings, statuses }: Marking): Promise<WrittenMarks | undefined> {
  const before = markedCells(marks.findings);
  const wanted = markedCells(findings);
  const changed = [...new Set([...before.keys(), ...wanted.keys()])].filter(
    (name) => !same(before.get(name), wanted.get(name)),
  );
  if (changed.length === 0 && !marks.counts) return Promise.resolve({ ...marks, findings });
  return run(async (context) => {
    const { worksheets } = context.workbook;
    for (const name of changed) {
      const formats = worksheets.getItem(name).getRange().conditionalFormats;
      for (const id of marks.ids.get(name) ?? []) formats.getItem(id).delete();
    }
    const added = changed.map((name) => [name, addMarks(context, name, wanted.get(name) ?? new Map())] as const);
    const counts = marks.counts && writeCounts(context, marks.counts, statuses);
    await context.sync();
    const renewed = added.map(([name, formats]) => [name, formats.map(({ id }) => id)] as const);
    return { findings, ids: new Map([...marks.ids, ...renewed]), counts };
  }).catch(undefinedIfGone);
}

const same = (a: MarkedCells | undefined, b: MarkedCells | undefined): boolean =>
  JSON.stringify([...(a ?? [])]) === JSON.stringify([...(b ?? [])]);

/** A tab that was renamed or removed since it was read, or a mark that somebody took away. */
function undefinedIfGone(error: unknown): undefined {
  if (error instanceof RefusedError && error.code === "ItemNotFound") return undefined;
  throw error;
}
