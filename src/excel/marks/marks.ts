import { ChangedMeanwhileError, type RefusedError } from "../../host/errors";
import type { Reading } from "../../host/workbook";
import type { ClearOutcome, Marking, MarkOutcome, WrittenFormat, WrittenMarks } from "../../host/marks";
import { asRefusal, run } from "../run";
import { askEach } from "../tolerant";
import { addressesOf } from "./areas";
import { overviewOf, requestOverview, writeCounts, type OverviewRequest } from "./counts";
import { findFormats, type FoundMarks } from "./find";
import { addMark } from "./marker";
import { planMarks, type SheetPlan } from "./plan";
import { Holdings, wantedMarks, type WantedMark } from "./wanted";

/**
 * Makes our marks those of the findings, and writes the counts of 总览. Three syncs: which formats there are, which of them are
 * ours, what has to change. The user's own formats are told apart by their formula and never touched.
 */
export async function markFindings(reading: Reading, marking: Marking): Promise<MarkOutcome> {
  const targets: string[] = [];
  return run(async (context) => {
    const { snapshot, findings, statuses } = marking;
    const wanted = wantedMarks(findings, new Holdings(snapshot));
    let overview: OverviewRequest | undefined;
    let changedSheet: () => string | undefined = () => undefined;
    const found = await findFormats(context, reading.sheets, () => {
      overview = requestOverview(context, reading.sheets);
      changedSheet = requestChanges(context, reading, [...wanted.keys()]);
    });
    const changed = changedSheet();
    if (changed !== undefined) throw new ChangedMeanwhileError(changed);
    targets.push(...reading.sheets.filter((sheet) => !found.protectedSheets.includes(sheet)));
    const place = overview && overviewOf(overview);
    const counting = (): void => {
      if (place) writeCounts(context, place, statuses);
    };
    const { written, failure } = await write(context, reading.sheets, found, marking, counting);
    const protectedSheets = found.protectedSheets.filter((sheet) => wanted.has(sheet) || found.stuck.includes(sheet));
    const marked = [...wanted].filter(([sheet]) => !found.protectedSheets.includes(sheet));
    const cells = marked.flatMap(([, marks]) => marks).reduce((sum, mark) => sum + mark.cells.length, 0);
    return { cells, protectedSheets, written, ...(failure && { failure }) };
  }, targets);
}

/**
 * Everything in one sync; where a format cannot be taken away (Excel lists some that it then does not find), those that can go
 * go one by one, and the rest is written without them.
 */
async function write(
  context: Excel.RequestContext,
  sheets: readonly string[],
  found: FoundMarks,
  marking: Marking,
  alongside: () => void,
): Promise<{ readonly written: WrittenMarks; readonly failure?: RefusedError }> {
  const plans = planMarks(found, marking, { tidy: true });
  try {
    const written = requestMarks(context, found, plans);
    alongside();
    await context.sync();
    return { written: written() };
  } catch (error) {
    if (!asRefusal(error) || plans.every(({ removed }) => removed.length === 0)) throw error;
  }
  const standing = await findFormats(context, sheets);
  const again = planMarks(standing, marking, { tidy: true });
  const old = again.flatMap(({ sheet, removed }) => removed.map(({ id }) => ({ sheet, id })));
  const { refusal } = await removeEach(context, old);
  const written = requestMarks(
    context,
    standing,
    again.map((plan) => ({ ...plan, removed: [] })),
  );
  alongside();
  await context.sync();
  return { written: written(), ...(refusal && { failure: refusal }) };
}

/** Queues what the plans say; the returned function gives the marks that stand once the caller has synced. */
export function requestMarks(
  context: Excel.RequestContext,
  marks: WrittenMarks,
  plans: readonly SheetPlan[],
): () => WrittenMarks {
  const { worksheets } = context.workbook;
  for (const { sheet, removed } of plans) {
    const formats = worksheets.getItem(sheet).getRange().conditionalFormats;
    for (const { id } of removed) formats.getItem(id).delete();
  }
  const added = plans.map(({ sheet, added: wanted }) => requestAdded(context, sheet, wanted));
  return () => {
    const formats = new Map(marks.formats);
    plans.forEach(({ sheet, removed }, i) => {
      const kept = (formats.get(sheet) ?? []).filter((format) => !removed.includes(format));
      formats.set(sheet, [...kept, ...added[i]()]);
    });
    return { ...marks, formats };
  };
}

function requestAdded(
  context: Excel.RequestContext,
  name: string,
  wanted: readonly WantedMark[],
): () => readonly WrittenFormat[] {
  const sheet = context.workbook.worksheets.getItem(name);
  const formats = wanted.flatMap(({ severity, formula, cells }) =>
    addressesOf(cells, name).map(({ address, areas }) => ({
      format: addMark(sheet, address, severity, formula),
      formula,
      areas,
    })),
  );
  return () => formats.map(({ format, formula, areas }) => ({ id: format.id, formula, areas }));
}

/**
 * Asks how far tabs are filled now; the returned function, once the caller has synced, gives the first tab that is filled
 * further or less far than when it was read: findings on it may stand some rows off.
 */
function requestChanges(
  context: Excel.RequestContext,
  { extents }: Reading,
  sheets: readonly string[],
): () => string | undefined {
  const requests = sheets.map((name) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return { name, used };
  });
  return () =>
    requests.find(({ name, used }) => {
      const endRow = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
      const endColumn = used.isNullObject ? 0 : used.columnIndex + used.columnCount;
      const read = extents.get(name);
      return read && (read.endRow !== endRow || read.endColumn !== endColumn);
    })?.name;
}

/** Removes our marks and only ours, also those of an earlier day. Four syncs; more where one cannot be taken away. */
export async function removeMarks(): Promise<ClearOutcome> {
  const targets: string[] = [];
  return run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/name");
    await context.sync();
    const names = sheets.items.map((sheet) => sheet.name);
    const found = await findFormats(context, names);
    const ours = idsOf(found);
    targets.push(...ours.map(({ sheet }) => sheet));
    const { refusal } = await removeEach(context, ours);
    const left = refusal ? idsOf(await findFormats(context, names)).length : 0;
    const failure = left > 0 ? refusal : undefined;
    return { removed: ours.length - left, protectedSheets: found.stuck, ...(failure && { failure }) };
  }, targets);
}

const idsOf = ({ formats }: WrittenMarks): readonly FormatId[] =>
  [...formats].flatMap(([sheet, list]) => list.map(({ id }) => ({ sheet, id })));

interface FormatId {
  readonly sheet: string;
  readonly id: string;
}

/** Takes formats away: all in one sync, those that can be where one cannot. One that is gone already is none of these. */
const removeEach = (context: Excel.RequestContext, formats: readonly FormatId[]) =>
  askEach(context, formats, ({ sheet, id }) => {
    context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats.getItem(id).delete();
    return () => true;
  });

/** The marks that stand, whoever wrote them and when. */
export async function findMarks(): Promise<WrittenMarks> {
  return run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/name");
    await context.sync();
    return findFormats(
      context,
      sheets.items.map((sheet) => sheet.name),
    );
  });
}
