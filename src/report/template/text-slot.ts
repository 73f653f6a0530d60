import { ancestorsOf, childOf, firstWithin, type WordElement } from "./elements";

/** Where a text goes: the markup before the text's own, up to and with the run's properties, and the markup after it. */
export interface TextSlot {
  readonly before: string;
  readonly after: string;
}

/** Ids that must be unique in a document, on elements about to be repeated. Word gives new ones. */
const UNIQUE_IDS = /\s[\w.-]+:(?:paraId|textId)\s*=\s*(?:"[^"]*"|'[^']*')/g;

export const withoutIds = (markup: string): string => markup.replace(UNIQUE_IDS, "");

/** The opening tag, also of an element that has no content. */
export const openingTag = (xml: string, { start, openEnd }: WordElement): string =>
  xml.slice(start, openEnd).replace(/\/>$/, ">");

export const closingTag = ({ prefix, name }: WordElement): string => `</${prefix}${name}>`;

/**
 * The slot a cell or a control's content gives: its first paragraph and first run keep their properties, everything else in
 * it goes. A control within a line has no paragraph of its own.
 * @param styled what gives the text its look in place of the first run, where something does
 * @param keepsNext whether its paragraph stays with what follows; as it stands where that is left open
 */
export function textSlot(
  xml: string,
  content: WordElement,
  { styled, keepsNext }: { readonly styled?: RunLook; readonly keepsNext?: boolean } = {},
): TextSlot {
  const { prefix } = content;
  const paragraph = childOf(content, "p");
  const isInLine = !paragraph && isWithinLine(content);
  const look = styled ?? lookOf(paragraph ?? content);
  const run = `<${prefix}r>${look ? runProperties(xml, look) : ""}`;
  const properties = paragraphProperties(xml, paragraph, prefix, keepsNext);
  const opening = paragraph ? withoutIds(openingTag(xml, paragraph)) : isInLine ? "" : `<${prefix}p>`;
  return {
    before: opening + properties + run,
    after: `</${prefix}r>${isInLine ? "" : `</${prefix}p>`}`,
  };
}

function paragraphProperties(
  xml: string,
  paragraph: WordElement | undefined,
  prefix: string,
  keepsNext: boolean | undefined,
): string {
  const properties = childOf(paragraph, "pPr");
  if (keepsNext === undefined) return markupWithout(xml, properties, REVISIONS);
  if (!keepsNext) {
    const isOnly = properties?.children.every(({ name }) => BUT_KEEPING.has(name));
    return isOnly ? "" : markupWithout(xml, properties, BUT_KEEPING);
  }
  const markup = (name: string): string => markupWithout(xml, childOf(properties, name), REVISIONS);
  const others = properties?.children.filter(({ name }) => name !== "pStyle" && !BUT_KEEPING.has(name)) ?? [];
  // In the schema's order (ISO/IEC 29500-1 17.3.1.26): the style first.
  const all = [markup("pStyle"), `<${prefix}keepNext/>`, ...others.map((one) => markupWithout(xml, one, REVISIONS))];
  return `<${prefix}pPr>${all.join("")}</${prefix}pPr>`;
}

/** Whether a control stands among the text of a paragraph; in a cell, or in the place of a paragraph, it does not. */
const isWithinLine = (content: WordElement): boolean =>
  [content, ...ancestorsOf(content)].find(({ name }) => ["p", "tc", "txbxContent"].includes(name))?.name === "p";

/** What an element looks like in its part, elements of some names within it left out; nothing where it is absent. */
export function markupWithout(xml: string, element: WordElement | undefined, names: ReadonlySet<string>): string {
  if (!element) return "";
  let markup = "";
  let at = element.start;
  const leaveOut = ({ children }: WordElement): void => {
    for (const child of children) {
      if (!names.has(child.name)) {
        leaveOut(child);
        continue;
      }
      markup += xml.slice(at, child.start);
      at = child.end;
    }
  };
  leaveOut(element);
  return markup + xml.slice(at, element.end);
}

/** Run properties, and those of them that are not the text's own. */
export interface RunLook {
  readonly properties: WordElement;
  readonly without: readonly string[];
}

/** Marks of tracked changes in properties: they belong to the text, row or cell that was there (ISO/IEC 29500-1 17.13.5). */
export const REVISIONS: ReadonlySet<string> = new Set([
  ...["ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge"],
  ...["rPrChange", "pPrChange", "tblPrExChange", "trPrChange", "tcPrChange"],
]);

const BUT_KEEPING: ReadonlySet<string> = new Set([...REVISIONS, "keepNext"]);

/** The look of the first run, or of the paragraph's mark where there is none. */
export function lookOf(content: WordElement, without: readonly string[] = []): RunLook | undefined {
  const run = firstWithin(content, "r");
  const properties = run ? childOf(run, "rPr") : childOf(childOf(content, "pPr"), "rPr");
  return properties && { properties, without };
}

function runProperties(xml: string, { properties, without }: RunLook): string {
  const left = new Set([...REVISIONS, ...without]);
  const kept = properties.children.filter(({ name }) => !left.has(name));
  if (kept.length === 0) return "";
  return markupWithout(xml, properties, left);
}

// eslint-disable-next-line no-control-regex -- XML cannot carry control characters, nor halves of surrogate pairs (XML 1.0, 2.2)
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;
// eslint-disable-next-line no-control-regex -- see above
const NEEDS_CARE = /[\u0000-\u001f&<>\ud800-\udfff\ufffe\uffff]/;

function escapeText(text: string): string {
  return text.replace(FORBIDDEN, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** What is seen of a text in a run: no signs that XML cannot carry, lines as `runContent` makes them. */
export const plainText = (text: string): string =>
  NEEDS_CARE.test(text) ? text.replace(/\r\n?/g, "\n").replace(FORBIDDEN, "") : text;

/** The text as the content of a run; a line break within a cell becomes one within the paragraph. */
export function runContent(text: string, prefix: string): string {
  if (text === "") return "";
  const open = `<${prefix}t xml:space="preserve">`;
  const close = `</${prefix}t>`;
  if (!NEEDS_CARE.test(text)) return open + text + close;
  const lines = text.split(/\r\n?|\n/).map((line) => open + escapeText(line) + close);
  return lines.join(`<${prefix}br/>`);
}
