/** The attributes of an opening tag that rows and cells are read by, "" where absent, and where the tag ends. */
export interface ScannedTag {
  readonly r: string;
  readonly s: string;
  readonly t: string;
  readonly end: number;
  /** The tag closes itself. */
  readonly isEmpty: boolean;
}

const SPACE = 0x20;
const QUOTE = 0x22;
const AMPERSAND = 0x26;
const SLASH = 0x2f;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const BRACKET = 0x5d;

/**
 * Reads attributes written ` name="value"`, the names in ASCII, with a prefix or without (Excel puts `x14ac:dyDescent` on every
 * row), no name twice, nothing in a value that XML would change or refuse.
 * @param at the blank before the first one
 * @returns undefined where it is anything else
 */
export function scanAttributes(text: string, at: number): ScannedTag | undefined {
  let r = "";
  let s = "";
  let t = "";
  const others: string[] = [];
  let i = at;
  while (text.charCodeAt(i) === SPACE) {
    const nameStart = ++i;
    if (isLetter(text.charCodeAt(i)))
      do i++;
      while (isNameChar(text.charCodeAt(i)));
    if (i === nameStart || text.charCodeAt(i) !== EQUALS || text.charCodeAt(i + 1) !== QUOTE) return undefined;
    const nameEnd = i;
    const valueStart = (i += 2);
    for (let c = text.charCodeAt(i); c !== QUOTE; c = text.charCodeAt(++i)) if (!isPlain(c)) return undefined;
    if (i === valueStart) return undefined;
    const value = text.slice(valueStart, i++);
    const name = nameEnd === nameStart + 1 ? text[nameStart] : text.slice(nameStart, nameEnd);
    if (name === "r" && r === "") r = value;
    else if (name === "s" && s === "") s = value;
    else if (name === "t" && t === "") t = value;
    else if (name === "r" || name === "s" || name === "t" || others.includes(name)) return undefined;
    else if (others.push(name) > MOST_OTHERS) return undefined;
  }
  const isEmpty = text.charCodeAt(i) === SLASH;
  if (isEmpty) i++;
  return text.charCodeAt(i) === GREATER ? { r, s, t, end: i + 1, isEmpty } : undefined;
}

/** `spans`, `ht`, `customHeight` and their like. */
const MOST_OTHERS = 16;

/** Where the text that begins at `at` ends; -1 where anything in it is more than itself. */
export function scanText(text: string, at: number): number {
  for (let i = at; ; i++) {
    const c = text.charCodeAt(i);
    if (c === LESS) return i;
    if (!isPlain(c) || c === BRACKET) return -1;
  }
}

/** Neither markup, nor a control character, nor half of a surrogate pair; false at the end of the text, too. */
const isPlain = (c: number): boolean =>
  c >= SPACE && (c < 0xd800 || (c > 0xdfff && c < 0xfffe)) && c !== LESS && c !== AMPERSAND;

/** Of those of XML 1.0 2.3 the ASCII ones, which is what anybody writes. */
const isNameChar = (c: number): boolean => isLetter(c) || (c >= 0x2d && c <= 0x3a && c !== SLASH) || c === 0x5f;

const isLetter = (c: number): boolean => (c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a);
