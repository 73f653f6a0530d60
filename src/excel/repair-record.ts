import { readRecord, writeRecord } from "../check/mend/kept-record";
import type { RepairRecord } from "../check/mend/record";
import { SIDES, type Side } from "../check/mend/table-plan";
import type { KeptRepair } from "../host/workbook";
import { keepText, readKept, requestParts } from "./kept-texts";
import { REPAIR_NAMESPACE } from "./own-names";
import { run } from "./run";

/** The workbook setting that stands from before the first thing a repair changes until the last is changed. */
const UNDER_WAY_SETTING = "rending.repairing";

/** The record of the last repair, and whether the host left it half done. */
export const findRepair = (): Promise<KeptRepair | undefined> =>
  run(async (context) => {
    const underWay = requestUnderWay(context.workbook);
    const record = await readLast(context);
    const unfinished = underWay();
    return record && { record, ...(unfinished && { unfinished }) };
  });

/** Asks for the setting; the returned function gives what it says once the caller has synced. */
function requestUnderWay(workbook: Excel.Workbook): () => Side | undefined {
  const setting = workbook.settings.getItemOrNullObject(UNDER_WAY_SETTING);
  setting.load("value");
  return () => SIDES.find((side) => side === valueOf(setting));
}

const valueOf = (setting: Excel.Setting): unknown => (setting.isNullObject ? undefined : setting.value);

/** Says that a workbook is being brought to one side of a record; undefined says that it is there. */
export function tellUnderWay({ settings }: Excel.Workbook, side: Side | undefined): void {
  if (side) settings.add(UNDER_WAY_SETTING, side);
  else settings.getItem(UNDER_WAY_SETTING).delete();
}

/** The record of the last repair, in custom XML parts of the workbook. */
export async function readLast(context: Excel.RequestContext): Promise<RepairRecord | undefined> {
  const texts = await readKept(context, REPAIR_NAMESPACE);
  const records = texts.flatMap((json) => readRecord(json) ?? []);
  return records.sort((a, b) => (a.at < b.at ? 1 : -1)).at(0);
}

/** Asks for the parts of earlier records. */
export const requestRecords = (context: Excel.RequestContext): Excel.CustomXmlPartScopedCollection =>
  requestParts(context, REPAIR_NAMESPACE);

/** Keeps a record, and none of the earlier ones, when the batch is sent. */
export const keepRecord = (
  context: Excel.RequestContext,
  earlier: Excel.CustomXmlPartScopedCollection,
  record: RepairRecord,
): Promise<void> =>
  keepText(context, earlier, {
    namespace: REPAIR_NAMESPACE,
    element: "repair",
    set: record.at,
    text: writeRecord(record),
  });
