/** Signs that begin no line (避头), as Word's Chinese edition has them. */
const NOT_FIRST = new Set("！），．：；？］｝、。〉》」』】〕〗”’…—%!),.:;?]}·");

/** Widths of Latin signs in ems, of a wide serif face: where a line is told too full, a page number is rather right than early. */
const LATIN = { digit: 0.636, capital: 0.73, sign: 0.36, other: 0.6 } as const;
/** Between Chinese and Latin text (ISO/IEC 29500-1 17.3.1.2), in ems. */
const GAP = 0.2;

const latinWidth = (char: string): number =>
  /\d/.test(char) ? LATIN.digit : /[A-Z]/.test(char) ? LATIN.capital : /[a-z]/.test(char) ? LATIN.other : LATIN.sign;

/** What the setting of a text asks of one of its characters. */
interface Sign {
  /** Not divided from the others of its word but at the end of a line. */
  readonly isOfWord: boolean;
  readonly isLatin: boolean;
  /** A letter or a number, not a sign between them. */
  readonly isText: boolean;
  /** In ems. */
  readonly width: number;
  readonly isNeverFirst: boolean;
}

const LINE_BREAK = 10;
/** The first character beyond the basic plane; in a text it counts as two. */
const BEYOND = 0x10000;

/** Of the basic plane: what is beyond stands in few texts. */
const signs = new Map<number, Sign>();

function signOf(code: number): Sign {
  let sign = signs.get(code);
  if (!sign) {
    const char = String.fromCodePoint(code);
    const isLatin = char < "\u2000" && !/[×·]/.test(char);
    sign = {
      isOfWord: isLatin && !/\s/.test(char),
      isLatin,
      isText: /[\p{L}\p{N}]/u.test(char),
      width: isLatin ? latinWidth(char) : 1,
      isNeverFirst: NOT_FIRST.has(char),
    };
    if (code < BEYOND) signs.set(code, sign);
  }
  return sign;
}

const codeAt = (text: string, at: number): number => text.codePointAt(at) ?? 0;
const lengthOf = (code: number): number => (code < BEYOND ? 1 : 2);

/**
 * How many lines a text takes: Chinese breaks between any two characters, a Latin word or number only where it is longer
 * than a line.
 * @param size of the type, `width` of a line, and `indent` by which the first is shorter, in twips
 */
export function linesOf(text: string, size: number, width: number, indent = 0): number {
  let lines = 1;
  let left = width - indent;
  let wasLatin: boolean | undefined;
  for (let at = 0; at < text.length;) {
    const code = codeAt(text, at);
    at += lengthOf(code);
    if (code === LINE_BREAK) {
      lines++;
      left = width;
      wasLatin = undefined;
      continue;
    }
    const first = signOf(code);
    const { isLatin } = first;
    let { isText, isNeverFirst, width: ems } = first;
    if (first.isOfWord)
      for (let next = at; next < text.length; at = next) {
        const sign = signOf(codeAt(text, next));
        if (!sign.isOfWord) break;
        next++;
        ems += sign.width;
        isText ||= sign.isText;
        isNeverFirst = false;
      }
    if (wasLatin !== undefined && isText && wasLatin !== isLatin) left -= GAP * size;
    wasLatin = isText ? isLatin : undefined;
    const wide = ems * size;
    if (wide <= left) {
      left -= wide;
      continue;
    }
    // A sign that begins no line hangs on half its width, as punctuation is compressed at the end of a line.
    if (isNeverFirst && wide / 2 <= left) {
      left = 0;
      continue;
    }
    if (wide <= width) {
      lines++;
      left = width - wide - (isNeverFirst ? size : 0);
      continue;
    }
    // A word longer than a line goes on from where it is.
    const over = Math.ceil((wide - left) / width);
    lines += over;
    left = width * over - (wide - left);
  }
  return lines;
}
