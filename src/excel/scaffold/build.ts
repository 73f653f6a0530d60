import { VOCABULARY_TAB } from "../../guide";
import type { TableLocation } from "../../check";
import type { Field, Table, TableId } from "../../guide";
import { ProtectedSheetError, ProtectedWorkbookError } from "../../host/errors";
import { run } from "../run";
import type {
  InitialRecords,
  LocatedTable,
  PlannedTable,
  ScaffoldOutcome,
  ScaffoldPlan,
  Unfinished,
} from "../../host/workbook";
import { NOTHING } from "../writing/block";
import { requestPlanned } from "./as-planned";
import { formatColumns, hasFormat, type FormattedColumn } from "./column-formats";
import { addMissingColumns, prepareColumn } from "./complete";
import { tabContent } from "./content";
import { buildForm } from "./form";
import { plannedLocation } from "./inspect";
import { freezeTitles } from "./head";
import { FIRST_RECORD_ROW } from "./layout";
import { buildList } from "./list";
import { buildOverview, overviewRecords } from "./overview";
import { isLocated } from "./free-places";
import { tellTaken } from "./taken";
import { tellUnfinished } from "./unfinished";
import type { LocationOf } from "./validation";
import { completeVocabulary, isDependent } from "./vocabulary";

/**
 * Builds the tabs of the plan that are absent or unfinished, and adds missing columns where asked; nothing that stands is
 * overwritten. Three syncs: the formats of whole columns, everything else, and last what a tab can do without; where
 * something is written on a tab that stands, one before, to see whether it is as it was planned for.
 *
 * Excel carries a batch out in order and keeps what it did before a failure. A workbook setting names what is left to do,
 * shortened tab by tab, so that the next run tells a tab of ours half built from a tab of the user's.
 * @param records what some tables hold from the start
 * @throws ProtectedWorkbookError when tabs are to be added and the structure is protected, ProtectedSheetError when a tab
 * that is to be gone on with is protected; nothing is written then. ChangedMeanwhileError when a tab is not as it was planned
 * for: no cell is written then, but tabs that were absent may stand empty. TakenTabError when a chart's tab has the name of
 * one of ours
 */
export async function scaffoldTables(
  plan: ScaffoldPlan,
  complete: readonly TableId[],
  records: InitialRecords,
  progress: (table: TableId) => void,
): Promise<ScaffoldOutcome> {
  const toBuild = plan.tables.filter((planned) => planned.state !== "standing");
  const located = plan.tables.filter(isLocated);
  const toComplete = located.filter((planned) => isToComplete(planned, complete));
  const toFinish = located.filter((planned) => planned.began.length > 0);
  const kept = plan.tables.filter(
    (planned) => planned.state === "standing" && !toComplete.some((one) => one === planned),
  );
  const outcome = { built: idsOf(toBuild), completed: idsOf(toComplete), kept: idsOf(kept), ...firstRecord(toBuild) };
  const touched = [...toBuild, ...toComplete, ...toFinish];
  const toFreeze = plan.tables.filter((planned) => planned.isUnfrozen && !toBuild.includes(planned));
  if (touched.length + toFreeze.length === 0) return outcome;
  assertWritable(plan, touched);
  const targets = [...touched.map(({ sheet, table }) => sheet ?? table.tab), VOCABULARY_TAB];
  const added = [...toBuild.flatMap(({ sheet, table }) => (sheet === undefined ? [table.tab] : [])), VOCABULARY_TAB];
  await run(async (context) => {
    const { workbook } = context;
    const { worksheets } = workbook;
    const locationOf: LocationOf = (id) => plannedLocation(plan, id, idsOf(toComplete));
    const columns = [...toComplete, ...toFinish].flatMap(({ table, missing, began }) =>
      [...(complete.includes(table.id) ? missing : []), ...began].map((field) => ({ table: table.id, field })),
    );
    const tellLeft = (left: Unfinished): void => tellUnfinished(workbook, together(left, plan.elsewhere));
    const tell = (built: number): void => {
      const unfrozen = [...idsOf(toFreeze), ...idsOf(toBuild.slice(0, built))];
      tellLeft({ tables: idsOf(toBuild.slice(built)), columns, unfrozen });
    };
    const assertPlanned = requestPlanned(context, touched);
    if (assertPlanned) {
      await context.sync();
      assertPlanned();
    }
    tell(0);
    // Drop-downs refer to other tabs: all tabs stand before the first rule is set.
    let sheets = toBuild.map(({ sheet, table }) =>
      sheet === undefined ? worksheets.add(table.tab) : worksheets.getItem(sheet),
    );
    const sheetsAgain = (): readonly Excel.Worksheet[] =>
      (sheets = toBuild.map(({ sheet, table }) => worksheets.getItem(sheet ?? table.tab)));
    const standing = standingColumns(worksheets, located, complete);
    const formatted = (on: readonly Excel.Worksheet[]) => [...builtColumns(on, toBuild), ...standing].filter(hasFormat);
    if (formatted(sheets).length > 0) {
      let assertStill = requestPlanned(context, touched);
      await formatColumns(context, formatted(sheets), () => {
        assertStill = requestPlanned(context, touched);
        return formatted(sheetsAgain());
      });
      assertStill?.();
    }
    if (needsVocabulary(touched)) completeVocabulary(worksheets, plan.vocabulary);
    toBuild.forEach((planned, i) => {
      buildTab(sheets[i], planned, plan, records, locationOf);
      tell(i + 1);
    });
    for (const planned of toComplete)
      addMissingColumns(worksheets.getItem(planned.location.sheet), planned, locationOf);
    for (const planned of toFinish) finishColumns(worksheets.getItem(planned.location.sheet), planned, locationOf);
    const unfrozen = idsOf([...toFreeze, ...toBuild]);
    tellLeft({ tables: [], columns: [], unfrozen });
    await context.sync();
    if (unfrozen.length === 0) return;
    const earlier = toFreeze.flatMap(({ sheet }) => (sheet === undefined ? [] : [worksheets.getItem(sheet)]));
    await freezeAll(context, [...earlier, ...sheets], () => tellLeft(NOTHING_LEFT));
  }, targets).catch((error: unknown) => tellTaken(error, added));
  for (const planned of toBuild) progress(planned.table.id);
  return outcome;
}

const NOTHING_LEFT: Unfinished = { tables: [], columns: [], unfrozen: [] };

const together = (left: Unfinished, elsewhere: Unfinished = NOTHING_LEFT): Unfinished => ({
  tables: [...left.tables, ...elsewhere.tables],
  columns: [...left.columns, ...elsewhere.columns],
  unfrozen: [...left.unfrozen, ...elsewhere.unfrozen],
});

/**
 * What a tab can do without comes last, and does not fail what stands. Tried twice; then it is given up. Where not even
 * that can be told, the next run tries again.
 */
async function freezeAll(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  tellDone: () => void,
): Promise<void> {
  const attempt = async (targets: readonly Excel.Worksheet[]): Promise<boolean> => {
    targets.forEach(freezeTitles);
    tellDone();
    return context.sync().then(
      () => true,
      () => false,
    );
  };
  const isDone = (await attempt(sheets)) || (await attempt(sheets));
  if (!isDone) await attempt([]);
}

/** 总览 is not for filling in. */
function firstRecord(built: readonly PlannedTable[]): Pick<ScaffoldOutcome, "first"> {
  const first = built.find(({ table }) => table.id !== "overview");
  if (!first) return {};
  const { table, sheet = table.tab } = first;
  return { first: { sheet, cell: { row: FIRST_RECORD_ROW, column: table.layout === "form" ? 1 : 0 } } };
}

const idsOf = (tables: readonly PlannedTable[]): readonly TableId[] => tables.map((planned) => planned.table.id);

const isToComplete = ({ table, missing, places }: PlannedTable, complete: readonly TableId[]): boolean =>
  missing.length > 0 && places.length === missing.length && complete.includes(table.id);

/** Whether a drop-down that is to be set takes its choices from the vocabulary tab. */
const needsVocabulary = (touched: readonly PlannedTable[]): boolean =>
  touched.some(({ table, state, missing, began }) =>
    table.columns.some(
      (column) =>
        isDependent(column) && (state !== "standing" || missing.includes(column.field) || began.includes(column.field)),
    ),
  );

function assertWritable(plan: ScaffoldPlan, touched: readonly PlannedTable[]): void {
  const addsTab = touched.some(({ sheet }) => sheet === undefined) || (needsVocabulary(touched) && !plan.vocabulary);
  if (plan.structureProtected && addsTab) throw new ProtectedWorkbookError();
  const inTheWay = touched.find((planned) => planned.isProtected);
  if (inTheWay) throw new ProtectedSheetError(inTheWay.sheet);
}

function buildTab(
  sheet: Excel.Worksheet,
  planned: PlannedTable,
  plan: ScaffoldPlan,
  records: InitialRecords,
  locationOf: LocationOf,
): void {
  const { table, standing = NOTHING, endRow } = planned;
  const initial = table.id === "overview" ? overviewRecords(plan, records) : (records.get(table.id) ?? []);
  const content = tabContent(table, initial, standing, endRow);
  if (table.id === "overview") buildOverview(sheet, planned, plan, content);
  else if (table.layout === "form") buildForm(sheet, table, content, locationOf);
  else buildList(sheet, planned, content, locationOf);
}

/** The columns of lists that are built. */
const builtColumns = (
  sheets: readonly Excel.Worksheet[],
  toBuild: readonly PlannedTable[],
): readonly FormattedColumn[] =>
  toBuild.flatMap(({ table }, i) =>
    table.layout === "list" && table.id !== "overview"
      ? table.columns.map(({ field }, place) => ({ sheet: sheets[i], table: table.id, field, place }))
      : [],
  );

/** The columns that are added to lists that stand, and those that were begun. */
const standingColumns = (
  worksheets: Excel.WorksheetCollection,
  located: readonly LocatedTable[],
  complete: readonly TableId[],
): readonly FormattedColumn[] =>
  located
    .filter(({ table }) => table.layout === "list")
    .flatMap((planned) => {
      const { table, location, missing, began, places } = planned;
      const added = isToComplete(planned, complete) ? missing.map((field, i) => ({ field, place: places[i] })) : [];
      const finished = began.map((field) => ({ field, place: placeOf(table, location, field) }));
      const sheet = worksheets.getItem(location.sheet);
      return [...added, ...finished].map((column) => ({ ...column, sheet, table: table.id }));
    });

const placeOf = (table: Table, { positions }: TableLocation, field: Field): number =>
  positions[table.columns.findIndex((column) => column.field === field)];

function finishColumns(sheet: Excel.Worksheet, planned: LocatedTable, locationOf: LocationOf): void {
  const { table, began, location } = planned;
  for (const field of began) {
    prepareColumn(sheet, planned, field, placeOf(table, location, field), locationOf);
  }
}
