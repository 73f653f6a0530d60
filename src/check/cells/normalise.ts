/**
 * What a person meant by what stands in a cell. Rules compare these forms, so that a cell with a stray blank gets the
 * finding about the blank and not a second one saying that the ID is wrong.
 */

/** Blanks of every width, tabs and line breaks. */
export const isBlankCode = (c: number): boolean =>
  c === 0x20 ||
  (c >= 0x09 && c <= 0x0d && c !== 0x0b && c !== 0x0c) ||
  c === 0xa0 ||
  c === 0x1680 ||
  (c >= 0x2000 && c <= 0x200a) ||
  c === 0x2028 ||
  c === 0x2029 ||
  c === 0x202f ||
  c === 0x205f ||
  c === 0x3000;

/** Invisible characters that copying from Word, WeChat or a phone's contacts leaves behind (GEN-01). */
export const isInvisibleCode = (c: number): boolean =>
  c < 0x09 ||
  c === 0x0b ||
  c === 0x0c ||
  (c >= 0x0e && c < 0x20) ||
  c === 0x7f ||
  c === 0xad ||
  (c >= 0x200b && c <= 0x200f) ||
  (c >= 0x202a && c <= 0x202e) ||
  c === 0x2060 ||
  (c >= 0x2066 && c <= 0x2069) ||
  c === 0xfeff;

/** Hyphens as people type them, of which only "-" belongs in a code. */
const HYPHENS = new Set([..."‐‑‒–—―−﹘﹣"].map((hyphen) => hyphen.charCodeAt(0)));
const HYPHEN = 0x2d;
/** From a full-width sign, U+FF01 to U+FF5E, to its half-width form. */
const FULL_TO_HALF = 0xfee0;

const narrow = (c: number): number =>
  c >= 0xff01 && c <= 0xff5e ? c - FULL_TO_HALF : c >= 0x2010 && HYPHENS.has(c) ? HYPHEN : c;

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

/**
 * Rule after rule asks about the same cell, and cell after cell holds the same text: the last answer is kept. What is plain
 * is its own answer.
 */
function memoized(read: (text: string) => string): (text: string) => string {
  let asked = "";
  let answer = "";
  return (text) => {
    if (isPlain(text)) return text;
    if (text === asked) return answer;
    answer = read(text);
    asked = text;
    return answer;
  };
}

/**
 * The text with each character changed, or left out where that is undefined. Nothing is copied as long as nothing differs:
 * of the cells that come here, most hold a blank or a sign of no harm.
 */
function mapped(text: string, change: (c: number) => number | undefined): string {
  let out = "";
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    const changed = change(c);
    if (changed === c) continue;
    out += text.slice(from, i);
    if (changed !== undefined) out += String.fromCharCode(changed);
    from = i + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}

/** Invisible characters removed, blanks at both ends cut. */
export const cleanText = memoized((text) =>
  withoutBlankEnds(mapped(text, (c) => (isInvisibleCode(c) ? undefined : c))),
);

/** From the ends inwards, by hand: a pattern for the end of a text is tried at every blank within it. */
function withoutBlankEnds(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlankCode(text.charCodeAt(start))) start++;
  while (end > start && isBlankCode(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

const MARKS = "。.，,、;；:：";

/** Without the marks people set behind a value, 本科。 and 张三、; by hand, for the reason above. */
export function withoutEndMarks(text: string, marks = MARKS): string {
  let end = text.length;
  while (end > 0 && marks.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Full-width digits, letters, brackets and hyphen variants as half-width (GEN-02). */
export const halfWidth = memoized((text) => mapped(text, narrow));

/** A code as meant: invisible characters and every blank removed, half-width throughout. */
export const codeText = memoized((text) =>
  mapped(text, (c) => (isInvisibleCode(c) || isBlankCode(c) ? undefined : narrow(c))),
);

/**
 * A name for comparing: no blanks, full- and half-width brackets alike.
 * @alias codeText
 */
export const nameKey = codeText;

/** Whether a cell shows nothing: it is empty, or holds only blanks and invisible characters. */
export function isBlank(value: string | number | boolean): boolean {
  if (value === "") return true;
  if (typeof value !== "string") return false;
  const first = value.charCodeAt(0);
  const mayBeBlank = first < 0x21 || (first > 0x7e && first < 0x3001) || first === 0xfeff;
  return mayBeBlank && cleanText(value) === "";
}

/** How much of a cell is repeated in a sentence about it. */
const SHOWN = 30;

/** What stands in a cell, for a sentence that names it: in one line, line breaks and tabs shown as ↵ and ⇥, the end of a long text left out. */
export function quoted(value: string | number | boolean): string {
  const text = cleanText(String(value));
  if (text.length <= SHOWN && isPlain(text)) return text;
  const signs = [...text.replace(/\r\n?|\n/g, "↵").replace(/\t/g, "⇥")];
  return signs.length > SHOWN ? `${signs.slice(0, SHOWN - 1).join("")}…` : signs.join("");
}
