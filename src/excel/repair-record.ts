import { readRecord, writeRecord } from "../check/mend/kept-record";
import type { RepairRecord } from "../check/mend/record";
import { REPAIR_NAMESPACE } from "./own-names";
import { run } from "./run";

/** Characters of a piece: Excel on the web takes 5 MB at once, and a Chinese character has three bytes. */
const PIECE = 1_000_000;

/** The record of the last repair, in custom XML parts of the workbook: it is saved with it, and seen nowhere. */
export const findRepair = (): Promise<RepairRecord | undefined> =>
  run(async (context) => {
    const parts = requestParts(context);
    await context.sync();
    const xmls: string[] = [];
    for (const part of parts.items) {
      const answer = part.getXml();
      // Each by itself: together they may be more than the host answers at once.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      xmls.push(answerOf(answer));
    }
    const records = joined(xmls).flatMap((json) => readRecord(json) ?? []);
    return records.sort((a, b) => (a.at < b.at ? 1 : -1)).at(0);
  });

const answerOf = ({ value }: OfficeExtension.ClientResult<string>): string => value;

/** Asks for the parts of earlier records. */
export function requestParts(context: Excel.RequestContext): Excel.CustomXmlPartScopedCollection {
  const parts = context.workbook.customXmlParts.getByNamespace(REPAIR_NAMESPACE);
  parts.load("items/id");
  return parts;
}

/**
 * Keeps a record, and none of the earlier ones, when the batch is sent. What is too large for one batch is sent piece by piece
 * before: until the last piece is there the earlier record holds.
 */
export async function keepRecord(
  context: Excel.RequestContext,
  earlier: Excel.CustomXmlPartScopedCollection,
  record: RepairRecord,
): Promise<void> {
  const json = escaped(writeRecord(record));
  const count = Math.ceil(json.length / PIECE);
  for (let i = 0; i < count; i++) {
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    if (i > 0) await context.sync();
    const place = `set="${record.at}" piece="${i + 1}" of="${count}"`;
    const piece = json.slice(i * PIECE, (i + 1) * PIECE);
    context.workbook.customXmlParts.add(`<repair xmlns="${REPAIR_NAMESPACE}" ${place}>${piece}</repair>`);
  }
  forget(earlier);
}

export function forget(earlier: Excel.CustomXmlPartScopedCollection): void {
  for (const part of earlier.items) part.delete();
}

/** What XML cannot hold, or takes for its own, as JSON's escapes: so it comes back from every parser. */
const UNSAFE = /[&<>\u007f-\u009f\ud800-\udfff\ufffe\uffff]/g;
const escaped = (json: string): string =>
  json.replace(UNSAFE, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** The texts of records of which every piece is there. */
function joined(xmls: readonly string[]): readonly string[] {
  const sets = new Map<string, Map<number, string>>();
  const counts = new Map<string, number>();
  for (const xml of xmls) {
    const tag = /<(?:[\w.-]+:)?repair\b[^>]*>/.exec(xml)?.[0] ?? "";
    const set = attribute(tag, "set");
    const pieces = sets.get(set) ?? new Map<number, string>();
    sets.set(set, pieces.set(Number(attribute(tag, "piece") || 1), textIn(xml)));
    counts.set(set, Number(attribute(tag, "of") || 1));
  }
  return [...sets].flatMap(([set, pieces]) => {
    if (pieces.size !== counts.get(set)) return [];
    return [
      [...pieces]
        .sort(([a], [b]) => a - b)
        .map(([, text]) => text)
        .join(""),
    ];
  });
}

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? "";

/** The text of an element without children, whatever wrote it: of XML's signs our own text has only quotation marks. */
const textIn = (xml: string): string =>
  xml
    .replace("<![CDATA[", "")
    .replace("]]>", "")
    .split("<")
    .map((part, i) => (i === 0 ? part : part.slice(part.indexOf(">") + 1)))
    .join("")
    .replace(/&(?:quot|#34|#x22);/g, '"')
    .replace(/&(?:apos|#39|#x27);/g, "'");
