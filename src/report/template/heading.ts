/** A heading to which the contents of the document lead. */
export interface Heading {
  readonly markup: string;
  /** The bookmark around its text. */
  readonly bookmark: string;
}

/** Word and we name the bookmark of a heading in the contents so. */
const BOOKMARK = /<w:bookmarkStart\s[^>]*w:name="(_Toc\d+)"/;

/** @returns undefined of a paragraph that is none */
export function headingOf(markup: string): Heading | undefined {
  const bookmark = BOOKMARK.exec(markup)?.[1];
  return bookmark === undefined ? undefined : { markup, bookmark };
}

/** Where the field of the contents itself begins or ends: a paragraph with that stays. */
const OF_THE_FIELD = /TOC \\o/;

/** A text without the paragraph of the contents that leads to a heading. */
export function withoutEntry(text: string, { bookmark }: Heading): string {
  const link = text.indexOf(`w:anchor="${bookmark}"`);
  if (link < 0) return text;
  const start = Math.max(text.lastIndexOf("<w:p>", link), text.lastIndexOf("<w:p ", link));
  const end = text.indexOf("</w:p>", link) + "</w:p>".length;
  return start < 0 || OF_THE_FIELD.test(text.slice(start, end)) ? text : text.slice(0, start) + text.slice(end);
}
