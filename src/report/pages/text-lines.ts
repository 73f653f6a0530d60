/** Signs that begin no line (避头), as Word's Chinese edition has them. */
const NOT_FIRST = new Set("！），．：；？］｝、。〉》」』】〕〗”’…—%!),.:;?]}·");

/** Widths of Latin signs in ems, of a wide serif face: where a line is told too full, a page number is rather right than early. */
const LATIN = { digit: 0.636, capital: 0.73, sign: 0.36, other: 0.6 } as const;
/** Between Chinese and Latin text (ISO/IEC 29500-1 17.3.1.2), in ems. */
const GAP = 0.2;

const isLatin = (char: string): boolean => char < "\u2000" && !/[×·]/.test(char);
const latinWidth = (char: string): number =>
  /\d/.test(char) ? LATIN.digit : /[A-Z]/.test(char) ? LATIN.capital : /[a-z]/.test(char) ? LATIN.other : LATIN.sign;

/** Words, numbers, and Chinese characters one by one; a line break is a piece of its own. */
const PIECES = /\n|[^\s\u2000-\u{10ffff}×·]+|./gsu;

/**
 * How many lines a text takes: Chinese breaks between any two characters, a Latin word or number only where it is longer
 * than a line.
 * @param size of the type, `width` of a line, and `indent` by which the first is shorter, in twips
 */
export function linesOf(text: string, size: number, width: number, indent = 0): number {
  let lines = 1;
  let left = width - indent;
  let wasLatin: boolean | undefined;
  for (const [piece] of text.matchAll(PIECES)) {
    if (piece === "\n") {
      lines++;
      left = width;
      wasLatin = undefined;
      continue;
    }
    const isWord = isLatin(piece);
    const isText = /[\p{L}\p{N}]/u.test(piece);
    if (wasLatin !== undefined && isText && wasLatin !== isWord) left -= GAP * size;
    wasLatin = isText ? isWord : undefined;
    const wide = isWord ? [...piece].reduce((sum, char) => sum + latinWidth(char), 0) * size : size;
    if (wide <= left) {
      left -= wide;
      continue;
    }
    // A sign that begins no line hangs on half its width, as punctuation is compressed at the end of a line.
    if (NOT_FIRST.has(piece) && wide / 2 <= left) {
      left = 0;
      continue;
    }
    if (wide <= width) {
      lines++;
      left = width - wide - (NOT_FIRST.has(piece) ? size : 0);
      continue;
    }
    // A word longer than a line goes on from where it is.
    const over = Math.ceil((wide - left) / width);
    lines += over;
    left = width * over - (wide - left);
  }
  return lines;
}
