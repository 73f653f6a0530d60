import type { TextEncoding } from "./types";

/** A text, and what it was read in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: TextEncoding;
  /** Places that are no characters in this encoding and read as U+FFFD. */
  readonly undecodable: number;
}

/** Bytes that are looked at for zeros: text in UTF-16 has its separators, digits and line ends in any stretch of it. */
const HEAD = 65_536;

/**
 * The text of a file that says nowhere for certain what it is written in: its byte order mark, then zeros as only UTF-16 has
 * them, then what was declared, UTF-8 or GB 18030 where the bytes are strictly that. Both may be: 联通 in GBK is also well-formed
 * UTF-8, of two characters nobody writes; UTF-8 is then believed only with as many Chinese characters as others beyond ASCII.
 * Where nothing fits, what cannot be read is U+FFFD.
 * @param chosen by a person, who has seen the other
 * @param declared by the file itself, which may be wrong
 */
export function decodeText(bytes: Uint8Array, chosen?: TextEncoding, declared?: TextEncoding): Decoded {
  const sure = chosen ?? (hasUtf8Mark(bytes) ? "utf-8" : utf16Of(bytes));
  if (sure) return loosely(bytes, sure);
  const strictly = (encoding: TextEncoding): Decoded | undefined => {
    const text = strict(bytes, encoding);
    return text === undefined ? undefined : { text: without(text), encoding, undecodable: 0 };
  };
  const byItsWord = declared && strictly(declared);
  if (byItsWord) return byItsWord;
  const utf8 = strictly("utf-8");
  if (utf8 && (isAscii(utf8.text) || looksChinese(utf8.text))) return utf8;
  // Cut off in its last character, or with some bytes that are none: in GB 18030 nearly anything is a character.
  const mostlyUtf8 = utf8 ? undefined : mostly(bytes);
  if (mostlyUtf8) return mostlyUtf8;
  const gb = strictly("gb18030");
  return gb ?? utf8 ?? loosely(bytes, "gb18030");
}

const hasUtf8Mark = ([first, second, third]: Uint8Array): boolean =>
  first === 0xef && second === 0xbb && third === 0xbf;

/** The UTF-16 a text is in, by its byte order mark (Unicode 23.8) or by its zeros. */
export function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return utf16ByZeros(bytes);
}

/**
 * No other text has zeros: the upper half of every ASCII character. A few stand on the other side, since 一 is U+4E00. Zeros on
 * both sides alike are no text.
 */
function utf16ByZeros(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const zeros = [0, 0];
  const end = Math.min(bytes.length, HEAD);
  for (let i = 0; i < end; i++) if (bytes[i] === 0) zeros[i % 2]++;
  const [even, odd] = zeros;
  if (odd > 2 * even) return "utf-16le";
  return even > 2 * odd ? "utf-16be" : undefined;
}

function strict(bytes: Uint8Array, encoding: TextEncoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** With U+FFFD for what is no character; one that is in the text itself counts too. */
function loosely(bytes: Uint8Array, encoding: TextEncoding): Decoded {
  const text = without(new TextDecoder(encoding).decode(bytes));
  return { text, encoding, undecodable: text.split("\ufffd").length - 1 };
}

/** As UTF-8, where Chinese characters come of it and hardly anything is left over: of text in GBK nearly everything is. */
function mostly(bytes: Uint8Array): Decoded | undefined {
  const decoded = loosely(bytes, "utf-8");
  const chinese = chineseIn(decoded.text).chinese;
  const isCut = decoded.undecodable === 1 && decoded.text.endsWith("\ufffd");
  return chinese >= (isCut ? 1 : LEAST_CHINESE * decoded.undecodable) ? decoded : undefined;
}

/** Chinese characters for each place that is no character. */
const LEAST_CHINESE = 20;

/** Files that were joined have a byte order mark in their middle; it is no character of any value, and hides a quotation mark. */
const without = (text: string): string => (text.includes("\ufeff") ? text.replaceAll("\ufeff", "") : text);

// eslint-disable-next-line no-control-regex -- all of ASCII is meant
const isAscii = (text: string): boolean => /^[\u0000-\u007f]*$/.test(text);

/** Whether at least half of what is beyond ASCII is Chinese. */
function looksChinese(text: string): boolean {
  const { chinese, other } = chineseIn(text);
  return chinese >= other;
}

/** How much of what is beyond ASCII is Chinese: ideographs, their punctuation, full-width forms. */
function chineseIn(text: string): { readonly chinese: number; readonly other: number } {
  let chinese = 0;
  let other = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    // Surrogates are the ideographs beyond the first plane, mostly.
    const isChinese =
      (code >= 0x2e80 && code <= 0x9fff) ||
      (code >= 0xd800 && code <= 0xdfff) ||
      (code >= 0xf900 && code <= 0xfaff) ||
      code >= 0xff00;
    if (isChinese && code !== 0xfffd) chinese++;
    else other++;
  }
  return { chinese, other };
}
