import stringWidth from "string-width";

/** What looks like a terminal's own codes is text of the workbook's. */
const AS_IT_STANDS = { countAnsiEscapeCodes: true };

/** What is seen as one character: a letter with its marks, an emoji of several parts. */
const characters = new Intl.Segmenter();

/** How many columns of a terminal the text takes: East Asian Wide and Fullwidth (Unicode Annex 11) take two. */
export const displayWidth = (text: string): number => stringWidth(text, AS_IT_STANDS);

/** The text with blanks after it, `width` columns wide; longer text stays as it is. */
export const padTo = (text: string, width: number): string =>
  text + " ".repeat(Math.max(0, width - displayWidth(text)));

/** The text, or its beginning and an ellipsis, in at most `width` columns. */
export function cutTo(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = "";
  let used = 1;
  for (const { segment } of characters.segment(text)) {
    used += displayWidth(segment);
    if (used > width) break;
    kept += segment;
  }
  return `${kept}…`;
}
