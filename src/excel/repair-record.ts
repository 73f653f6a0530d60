import { readRecord, writeRecord } from "../check/mend/kept-record";
import type { RepairRecord } from "../check/mend/record";
import { keepText, readKept, requestParts } from "./kept-texts";
import { REPAIR_NAMESPACE } from "./own-names";
import { run } from "./run";

/** The record of the last repair, in custom XML parts of the workbook. */
export const findRepair = (): Promise<RepairRecord | undefined> => run(readLast);

/** The same within a batch. */
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
