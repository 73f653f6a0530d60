import type { Attributes } from "../opc/xml";

const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** `_x000D_` and its like stand for characters that XML cannot carry (ST_Xstring, ECMA-376 22.9.2.19). */
export const unescapeXstring = (text: string): string =>
  text.includes("_x") ? text.replace(ESCAPE, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text;

// eslint-disable-next-line no-control-regex -- control characters are what must be escaped
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}|_(?=x[0-9A-Fa-f]{4}_)/gu;

/** The text with what XML cannot carry, and what would be taken for such an escape, written `_xHHHH_`. */
export const escapeXstring = (text: string): string =>
  text.replace(UNSAFE, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);

/** From this length on an engine does not copy a part of a text but points into the whole, and so keeps the whole. */
const SHARED_FROM = 13;
const PER_CALL = 256;

/** The same text, that holds on to nothing else: an ID must not keep the page of XML it stood in. */
export function detached(text: string): string {
  if (text.length < SHARED_FROM) return text;
  let copy = "";
  for (let at = 0; at < text.length; at += PER_CALL) {
    const codes = new Array<number>(Math.min(PER_CALL, text.length - at));
    for (let i = 0; i < codes.length; i++) codes[i] = text.charCodeAt(at + i);
    copy += String.fromCharCode(...codes);
  }
  return copy;
}

/** Whether blanks at the ends of this element's text are meant. */
export const preservesBlanks = (attributes: Attributes): boolean => attributes["xml:space"] === "preserve";

/**
 * The text of a string item (`si`, `is`): its runs joined, without their phonetic readings. Excel cuts blanks at the ends
 * of the whole unless the run there preserves them.
 */
export class StringItem {
  private text = "";
  private reading = false;
  private phonetic = false;
  private keepsStart = false;
  private keepsEnd = false;

  open(name: string, attributes: Attributes): void {
    if (name === "rPh") this.phonetic = true;
    if (name !== "t" || this.phonetic) return;
    this.reading = true;
    this.keepsEnd = preservesBlanks(attributes);
    if (this.text === "") this.keepsStart = this.keepsEnd;
  }

  add(text: string): void {
    if (this.reading) this.text += text;
  }

  close(name: string): void {
    if (name === "rPh") this.phonetic = false;
    if (name === "t") this.reading = false;
  }

  /** The text, and an empty item again. */
  take(): string {
    const text = cutBlanks(this.text, this.keepsStart, this.keepsEnd);
    this.text = "";
    return unescapeXstring(detached(text));
  }
}

/** The text of a string item of one run. */
export const plainText = (text: string, keepsBlanks: boolean): string =>
  unescapeXstring(detached(cutBlanks(text, keepsBlanks, keepsBlanks)));

/** The text without XML's blanks at the ends that are not to be kept. */
export function cutBlanks(text: string, keepStart: boolean, keepEnd: boolean): string {
  let start = 0;
  let end = text.length;
  if (!keepStart) while (start < end && isBlank(text.charCodeAt(start))) start++;
  if (!keepEnd) while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return end - start === text.length ? text : text.slice(start, end);
}

/** Blanks in the sense of XML; an ideographic or no-break blank is none and stays. */
const isBlank = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
