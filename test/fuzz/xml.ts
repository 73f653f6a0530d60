/** XML as pieces of its text, without minding whether it makes sense: what is to be damaged must first be taken apart. */

/** From the "<" of an element's opening tag to behind its closing tag. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Behind the opening tag, before the closing one; both at `end` of an empty element. */
  readonly openEnd: number;
  readonly closeStart: number;
  readonly depth: number;
}

const TAG = /<(\/?)([A-Za-z_][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/g;

/** The elements in the order of their opening tags, at most `limit`. */
export function elementsOf(xml: string, limit = 20_000): Span[] {
  const found: Span[] = [];
  const open: number[] = [];
  for (const tag of xml.matchAll(TAG)) {
    const [text, closing, , , empty] = tag;
    const end = tag.index + text.length;
    if (closing) {
      const at = open.pop();
      if (at !== undefined) found[at] = { ...found[at], closeStart: tag.index, end };
      continue;
    }
    if (found.length >= limit) break;
    found.push({ start: tag.index, openEnd: end, closeStart: end, end, depth: open.length });
    if (!empty) open.push(found.length - 1);
  }
  return found;
}

/** Attribute values, without their quotes. */
export const attributesOf = (xml: string): { readonly start: number; readonly end: number }[] =>
  [...xml.matchAll(/[\w:]="([^"<]*)"/g)].map((match) => {
    const start = match.index + match[0].length - match[1].length - 1;
    return { start, end: start + match[1].length };
  });

/** Texts between tags that are not blank. */
export const textsOf = (xml: string): { readonly start: number; readonly end: number }[] =>
  [...xml.matchAll(/>([^<>]*[^<>\s][^<>]*)</g)].map((match) => ({
    start: match.index + 1,
    end: match.index + 1 + match[1].length,
  }));

export const replaced = (
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  by: string,
): string => text.slice(0, start) + by + text.slice(end);
