/** Characters of a piece: Excel on the web takes 5 MB at once, and a Chinese character has three bytes. */
const PIECE = 1_000_000;

/**
 * Texts in custom XML parts of the workbook: they are saved with it, and seen nowhere. One that is too large for a batch stands in
 * several parts, `piece` after `piece` of one `set`.
 */
export async function readKept(context: Excel.RequestContext, namespace: string): Promise<readonly string[]> {
  const parts = requestParts(context, namespace);
  await context.sync();
  const xmls: string[] = [];
  for (const part of parts.items) {
    const answer = part.getXml();
    // Each by itself: together they may be more than the host answers at once.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    xmls.push(answerOf(answer));
  }
  return joined(xmls);
}

const answerOf = ({ value }: OfficeExtension.ClientResult<string>): string => value;

/** Asks for the parts that stand. */
export function requestParts(context: Excel.RequestContext, namespace: string): Excel.CustomXmlPartScopedCollection {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace);
  parts.load("items/id");
  return parts;
}

/**
 * Keeps a text, and none of the earlier ones, when the batch is sent. What is too large for one batch is sent piece by piece
 * before: until the last piece is there the earlier one holds.
 * @param set what tells its pieces from those of others
 */
export async function keepText(
  context: Excel.RequestContext,
  earlier: Excel.CustomXmlPartScopedCollection,
  { namespace, element, set, text }: KeptText,
): Promise<void> {
  const json = escaped(text);
  const count = Math.ceil(json.length / PIECE);
  for (let i = 0; i < count; i++) {
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    if (i > 0) await context.sync();
    const place = `set="${set}" piece="${i + 1}" of="${count}"`;
    const piece = json.slice(i * PIECE, (i + 1) * PIECE);
    context.workbook.customXmlParts.add(`<${element} xmlns="${namespace}" ${place}>${piece}</${element}>`);
  }
  forget(earlier);
}

export interface KeptText {
  readonly namespace: string;
  readonly element: string;
  readonly set: string;
  /** JSON. */
  readonly text: string;
}

export function forget(earlier: Excel.CustomXmlPartScopedCollection): void {
  for (const part of earlier.items) part.delete();
}

/** What XML cannot hold, or takes for its own, as JSON's escapes: so it comes back from every parser. */
const UNSAFE = /[&<>\u007f-\u009f\ud800-\udfff\ufffe\uffff]/g;
const escaped = (json: string): string =>
  json.replace(UNSAFE, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** The texts of which every piece is there. */
function joined(xmls: readonly string[]): readonly string[] {
  const sets = new Map<string, Map<number, string>>();
  const counts = new Map<string, number>();
  for (const xml of xmls) {
    const tag = /<(?:[\w.-]+:)?(?:repair|headings)\b[^>]*>/.exec(xml)?.[0] ?? "";
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
