import { ChangedMeanwhileError } from "../../host/errors";
import { run } from "../run";
import type { ClearOutcome, Marking, MarkOutcome, Reading } from "../../host/workbook";
import { addressesOf, markedCells, type MarkedCells } from "./areas";
import { overviewOf, requestOverview, writeCounts } from "./counts";
import { addMark, isMarker } from "./marker";

/**
 * Replaces our marks by those of the findings, and writes the counts of 总览. Three syncs: which formats there are, which
 * of them are ours, the change. The user's own formats are told apart by their formula and never touched.
 */
export async function markFindings(reading: Reading, { findings, statuses }: Marking): Promise<MarkOutcome> {
  return run(async (context) => {
    const overviewRequest = requestOverview(context, reading.sheets);
    const wanted = markedCells(findings);
    const changedSheet = requestChanges(context, reading, [...wanted.keys()]);
    const found = await findMarks(context, reading.sheets);
    const changed = changedSheet();
    if (changed !== undefined) throw new ChangedMeanwhileError(changed);
    const overview = overviewRequest && overviewOf(overviewRequest);
    for (const mark of found.removable) mark.delete();
    const marked = [...wanted].filter(([sheet]) => !found.protectedSheets.includes(sheet));
    const formats = marked.map(([sheet, cells]) => [sheet, addMarks(context, sheet, cells)] as const);
    const counts = overview && writeCounts(context, overview, statuses);
    await context.sync();
    return {
      cells: marked.reduce((sum, [, cells]) => sum + countCells(cells), 0),
      protectedSheets: found.protectedSheets.filter((sheet) => wanted.has(sheet) || found.stuck.includes(sheet)),
      written: { findings, ids: new Map(formats.map(([sheet, list]) => [sheet, list.map(({ id }) => id)])), counts },
    };
  });
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

/** Removes our marks and only ours, also those of an earlier day. Four syncs. */
export async function removeMarks(): Promise<ClearOutcome> {
  return run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/name");
    await context.sync();
    const found = await findMarks(
      context,
      sheets.items.map((sheet) => sheet.name),
    );
    for (const mark of found.removable) mark.delete();
    await context.sync();
    return { removed: found.removable.length, protectedSheets: found.stuck };
  });
}

/** Adds the marks of one sheet; the least severe first, since Excel puts the newest format on top. */
export function addMarks(context: Excel.RequestContext, sheet: string, cells: MarkedCells): Excel.ConditionalFormat[] {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  return [...cells]
    .reverse()
    .flatMap(([severity, list]) => addressesOf(list).map((address) => addMark(worksheet, address, severity)));
}

const countCells = (cells: MarkedCells): number => [...cells.values()].reduce((sum, list) => sum + list.length, 0);

interface FoundMarks {
  /** Our formats on sheets that can be written. */
  readonly removable: readonly Excel.ConditionalFormat[];
  readonly protectedSheets: readonly string[];
  /** Protected sheets that carry marks of ours, which cannot be removed now. */
  readonly stuck: readonly string[];
}

/** Two syncs: the formats of every sheet, then the formulas of those that have one. */
async function findMarks(context: Excel.RequestContext, sheets: readonly string[]): Promise<FoundMarks> {
  const requests = sheets.map((name) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.protection.load("protected");
    const { conditionalFormats: formats } = sheet.getRange();
    formats.load("items/id,items/type");
    return { name, sheet, formats };
  });
  await context.sync();
  const candidates = requests.flatMap(({ name, sheet, formats }) =>
    formats.items
      .filter((format) => format.type === Excel.ConditionalFormatType.custom)
      .map((format) => {
        const { rule } = format.custom;
        rule.load("formula");
        return { name, format, rule, isProtected: sheet.protection.protected };
      }),
  );
  await context.sync();
  const ours = candidates.filter(({ rule }) => isMarker(rule.formula));
  return {
    removable: ours.filter((mark) => !mark.isProtected).map((mark) => mark.format),
    protectedSheets: requests.filter(({ sheet }) => sheet.protection.protected).map(({ name }) => name),
    stuck: [...new Set(ours.filter((mark) => mark.isProtected).map((mark) => mark.name))],
  };
}
