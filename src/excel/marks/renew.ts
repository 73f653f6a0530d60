import { areasOverlap, type Area } from "../../check";
import { RefusedError, SheetGoneError } from "../../host/errors";
import type { RowsRead } from "../../host/workbook";
import type { Marking, WrittenMarks } from "../../host/marks";
import { run, valuesOf } from "../run";
import { askEach } from "../tolerant";
import { formulaFormats, requestFormat } from "./find";
import { isMarker } from "./marker";
import { requestMarks } from "./marks";
import { planMarks } from "./plan";

/**
 * Reads areas of a sheet again, and which formats touch them. One sync; one more where there are formats nobody knows.
 * @returns undefined when a mark of ours came or went there, or the tab is gone
 */
export const readRows = (sheet: string, areas: readonly Area[], marks?: WrittenMarks): Promise<RowsRead | undefined> =>
  run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const requests = areas.map(({ row, column, rows, columns }) => {
      const range = worksheet.getRangeByIndexes(row, column, rows, columns);
      range.load("values");
      const { conditionalFormats: formats } = worksheet.getRangeByIndexes(row, column, rows, columns);
      if (marks) formats.load("items/id,items/type");
      return { range, formats };
    });
    await context.sync();
    const values = requests.map(({ range }) => valuesOf(range));
    if (!marks) return { values };
    const known = marks.formats.get(sheet) ?? [];
    const touching = new Set(requests.flatMap(({ formats }) => formulaFormats(formats)));
    const expected = known.filter((format) =>
      format.areas.some((own) => areas.some((area) => areasOverlap(own, area))),
    );
    const isMissing = expected.some(({ id }) => !touching.has(id));
    const isSpread = known.some((format) => touching.has(format.id) && !expected.includes(format));
    if (isMissing || isSpread) return undefined;
    const ours = new Set(known.map(({ id }) => id));
    const unknown = [...touching].filter((id) => !ours.has(id) && !marks.others.has(id));
    if (unknown.length === 0) return { values, marks };
    const { answers } = await askEach(context, unknown, (id) => requestFormat(context, { sheet, id }));
    if (answers.some((format) => format && isMarker(format.formula))) return undefined;
    return { values, marks: { ...marks, others: new Set([...marks.others, ...unknown]) } };
  }).catch(undefinedIfGone);

/**
 * Writes those marks that are missing and takes away those that are untrue. One sync, none where all are true.
 * @returns undefined when a tab, or one of the marks, went meanwhile
 */
export async function renewMarks(marks: WrittenMarks, marking: Marking): Promise<WrittenMarks | undefined> {
  const plans = planMarks(marks, marking);
  if (plans.length === 0) return marks;
  return run(
    async (context) => {
      const written = requestMarks(context, marks, plans);
      await context.sync();
      return written();
    },
    plans.map(({ sheet }) => sheet),
  ).catch(undefinedIfGone);
}

/** A tab that was renamed or removed since it was read, or a mark that somebody took away. */
function undefinedIfGone(error: unknown): undefined {
  const isGone = error instanceof SheetGoneError || (error instanceof RefusedError && error.code === "ItemNotFound");
  if (isGone) return undefined;
  throw error;
}
