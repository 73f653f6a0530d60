/**
 * What a person meant by what stands in a cell. Rules compare these forms, so that a cell with a stray blank gets the
 * finding about the blank and not a second one saying that the ID is wrong.
 */

/** Invisible characters that copying from Word, WeChat or a phone's contacts leaves behind (GEN-01). */
// Control characters are what it looks for.
const INVISIBLE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
/** Blanks of every width, tabs and line breaks. */
const BLANK = "[\\s\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]";
const ONE_BLANK = new RegExp(BLANK);
const ALL_BLANKS = new RegExp(`${BLANK}+`, "g");
/** Hyphens as people type them, of which only "-" belongs in a code. */
const HYPHENS = /[‐‑‒–—―−﹘﹣－]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;

/**
 * Half-width signs and Han characters only: nothing to clean, and what nearly every cell holds.
 * A loop, since starting a regular expression costs more than walking a short text.
 */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < 0x21 || (c > 0x7e && c < 0x3001) || c > 0x9fff) return false;
  }
  return true;
}

/** Invisible characters removed, blanks at both ends cut. */
export function cleanText(text: string): string {
  return isPlain(text) ? text : withoutBlankEnds(text.replace(INVISIBLE, ""));
}

/** From the ends inwards, by hand: a pattern for the end of a text is tried at every blank within it. */
function withoutBlankEnds(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && ONE_BLANK.test(text[start])) start++;
  while (end > start && ONE_BLANK.test(text[end - 1])) end--;
  return text.slice(start, end);
}

/** Full-width digits, letters, brackets and hyphen variants as half-width (GEN-02). */
export function halfWidth(text: string): string {
  return isPlain(text)
    ? text
    : text.replace(HYPHENS, "-").replace(FULL_WIDTH, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

/** A code as meant: invisible characters and every blank removed, half-width throughout. */
export function codeText(text: string): string {
  return isPlain(text) ? text : halfWidth(text.replace(INVISIBLE, "").replace(ALL_BLANKS, ""));
}

/** A name for comparing: no blanks, full- and half-width brackets alike. */
export const nameKey = codeText;

/** Whether a cell shows nothing: it is empty, or holds only blanks and invisible characters. */
export function isBlank(value: string | number | boolean): boolean {
  if (value === "") return true;
  if (typeof value !== "string") return false;
  const first = value.charCodeAt(0);
  const mayBeBlank = first < 0x21 || (first > 0x7e && first < 0x3001) || first === 0xfeff;
  return mayBeBlank && cleanText(value) === "";
}
