import { readRecord, writeRecord } from "../check/mend/kept-record";
import type { RepairRecord } from "../check/mend/record";
import { REPAIR_NAMESPACE } from "./own-names";
import { run } from "./run";

/** The record of the last repair, in a custom XML part of the workbook: it is saved with it, and seen nowhere. */
export const findRepair = (): Promise<RepairRecord | undefined> =>
  run(async (context) => {
    const parts = requestParts(context);
    await context.sync();
    if (parts.items.length === 0) return undefined;
    const answers = parts.items.map((part) => part.getXml());
    await context.sync();
    const records = answers.flatMap(({ value }) => readRecord(jsonIn(value)) ?? []);
    return records.sort((a, b) => (a.at < b.at ? 1 : -1)).at(0);
  });

/** Asks for the parts of earlier records. */
export function requestParts(context: Excel.RequestContext): Excel.CustomXmlPartScopedCollection {
  const parts = context.workbook.customXmlParts.getByNamespace(REPAIR_NAMESPACE);
  parts.load("items/id");
  return parts;
}

/** Keeps a record, and none of the earlier ones. */
export function keepRecord(
  context: Excel.RequestContext,
  earlier: Excel.CustomXmlPartScopedCollection,
  record: RepairRecord,
): void {
  context.workbook.customXmlParts.add(`<repair xmlns="${REPAIR_NAMESPACE}">${escaped(writeRecord(record))}</repair>`);
  forget(earlier);
}

export function forget(earlier: Excel.CustomXmlPartScopedCollection): void {
  for (const part of earlier.items) part.delete();
}

/** What XML cannot hold, or takes for its own, as JSON's escapes: so it comes back from every parser. */
const UNSAFE = /[&<>\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g;
const escaped = (json: string): string =>
  json.replace(UNSAFE, (sign) => (sign.length === 1 ? `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}` : sign));

const jsonIn = (xml: string): string => {
  const begin = xml.indexOf(">", xml.indexOf("<repair")) + 1;
  return xml.slice(begin, Math.max(begin, xml.lastIndexOf("</"))).replace(/&quot;/g, '"');
};
