import type { TableId } from "../../guide";
import { ProtectedSheetError, ProtectedWorkbookError } from "../../host/errors";
import { run } from "../run";
import type { InitialRecords, LocatedTable, PlannedTable, ScaffoldOutcome, ScaffoldPlan } from "../../host/workbook";
import { NOTHING } from "../writing/block";
import { addMissingColumns, prepareColumn } from "./complete";
import { tabContent } from "./content";
import { buildForm } from "./form";
import { plannedLocation } from "./inspect";
import { FIRST_RECORD_ROW } from "./layout";
import { buildList } from "./list";
import { buildOverview, overviewRecords } from "./overview";
import { isLocated } from "./places";
import { tellUnfinished } from "./unfinished";
import type { LocationOf } from "./validation";
import { completeVocabulary, isDependent } from "./vocabulary";

/**
 * Builds the tabs of the plan that are absent or unfinished, and adds missing columns where asked; nothing that stands is
 * overwritten. One sync.
 *
 * Excel carries a batch out in order and keeps what it did before a failure. A workbook setting names what is left to do,
 * shortened tab by tab, so that the next run tells a tab of ours half built from a tab of the user's.
 * @param records what some tables hold from the start
 * @throws ProtectedWorkbookError when tabs are to be added and the structure is protected, ProtectedSheetError when a tab
 * that is to be gone on with is protected; nothing is written then
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
  if (touched.length === 0) return outcome;
  assertWritable(plan, touched);
  await run(async (context) => {
    const { workbook } = context;
    const { worksheets } = workbook;
    const locationOf: LocationOf = (id) => plannedLocation(plan, id, idsOf(toComplete));
    const columns = [...toComplete, ...toFinish].flatMap(({ table, missing, began }) =>
      [...(complete.includes(table.id) ? missing : []), ...began].map((field) => ({ table: table.id, field })),
    );
    tellUnfinished(workbook, { tables: idsOf(toBuild), columns });
    // Drop-downs refer to other tabs: all tabs stand before the first rule is set.
    const sheets = toBuild.map(({ sheet, table }) =>
      sheet === undefined ? worksheets.add(table.tab) : worksheets.getItem(sheet),
    );
    if (needsVocabulary(touched)) completeVocabulary(worksheets, plan.vocabulary);
    toBuild.forEach((planned, i) => {
      buildTab(sheets[i], planned, plan, records, locationOf);
      tellUnfinished(workbook, { tables: idsOf(toBuild.slice(i + 1)), columns });
    });
    for (const planned of toComplete)
      addMissingColumns(worksheets.getItem(planned.location.sheet), planned, locationOf);
    for (const planned of toFinish) finishColumns(worksheets.getItem(planned.location.sheet), planned, locationOf);
    if (columns.length > 0) tellUnfinished(workbook, { tables: [], columns: [] });
    await context.sync();
  });
  for (const planned of toBuild) progress(planned.table.id);
  return outcome;
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

function finishColumns(sheet: Excel.Worksheet, planned: LocatedTable, locationOf: LocationOf): void {
  const { table, began, location } = planned;
  for (const field of began) {
    const place = location.positions[table.columns.findIndex((column) => column.field === field)];
    prepareColumn(sheet, planned, field, place, locationOf);
  }
}
