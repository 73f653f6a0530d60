import type { TableId } from "../../guide";
import { ProtectedWorkbookError } from "../errors";
import { run } from "../run";
import type { PlannedTable, ScaffoldOutcome, ScaffoldPlan } from "../types";
import { addMissingColumns } from "./complete";
import { buildForm } from "./form";
import { plannedLocation, UNFINISHED_SETTING } from "./inspect";
import { buildList } from "./list";
import { buildOverview } from "./overview";
import { writeRecords, type Records } from "./records";
import type { LocationOf } from "./validation";
import { writeVocabulary } from "./vocabulary";

/**
 * Builds the tabs of the plan that are absent or unfinished, and adds missing columns where asked; nothing that stands is
 * overwritten. One sync.
 *
 * Excel carries a batch out in order and keeps what it did before a failure. A workbook setting names the tables being
 * built until all stand, so that the next run tells a tab of ours half built from a tab of the user's.
 * @param records what some tables hold from the start
 * @throws ProtectedWorkbookError when tabs are to be added and the structure is protected
 */
export async function buildTables(
  plan: ScaffoldPlan,
  complete: readonly TableId[],
  records: ReadonlyMap<TableId, Records>,
  progress: (table: TableId) => void,
): Promise<ScaffoldOutcome> {
  const toBuild = plan.tables.filter((planned) => planned.state !== "standing");
  const toComplete = plan.tables.filter((planned) => planned.missing.length > 0 && complete.includes(planned.table.id));
  const kept = plan.tables.filter((planned) => planned.state === "standing" && !toComplete.includes(planned));
  const outcome = { built: idsOf(toBuild), completed: idsOf(toComplete), kept: idsOf(kept) };
  if (toBuild.length + toComplete.length === 0) return outcome;
  if (plan.structureProtected && toBuild.some((planned) => planned.sheet === undefined))
    throw new ProtectedWorkbookError();
  await run(async (context) => {
    const { settings, worksheets } = context.workbook;
    const locationOf: LocationOf = (id) => plannedLocation(plan, id);
    if (toBuild.length) settings.add(UNFINISHED_SETTING, idsOf(toBuild));
    // Drop-downs refer to other tabs: all tabs stand before the first rule is set.
    const sheets = toBuild.map(({ sheet, table }) =>
      sheet === undefined ? worksheets.add(table.tab) : worksheets.getItem(sheet),
    );
    if (toBuild.length && !plan.hasVocabulary) writeVocabulary(worksheets.add());
    toBuild.forEach((planned, i) => {
      buildTab(sheets[i], planned, plan, locationOf);
      const initial = records.get(planned.table.id);
      if (initial && !planned.hasRecords) writeRecords(sheets[i], locationOf(planned.table.id)!, initial);
    });
    for (const planned of toComplete) addMissingColumns(context, planned, locationOf);
    if (toBuild.length) settings.getItem(UNFINISHED_SETTING).delete();
    await context.sync();
  });
  for (const planned of toBuild) progress(planned.table.id);
  return outcome;
}

const idsOf = (tables: readonly PlannedTable[]): readonly TableId[] => tables.map((planned) => planned.table.id);

function buildTab(sheet: Excel.Worksheet, planned: PlannedTable, plan: ScaffoldPlan, locationOf: LocationOf): void {
  const { table, listObject } = planned;
  if (table.id === "overview") buildOverview(sheet, table, plan);
  else if (table.layout === "form") buildForm(sheet, table, locationOf);
  else buildList(sheet, table, listObject !== undefined, locationOf);
}
