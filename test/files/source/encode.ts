import type { TextEncoding } from "../../../src/files/source";

/** The two-byte characters of GBK, made from the decoder: no platform has an encoder. */
const gbk = new Map<string, readonly [number, number]>();
for (let first = 0x81; first <= 0xfe; first++)
  for (let second = 0x40; second <= 0xfe; second++) {
    if (second === 0x7f) continue;
    const char = new TextDecoder("gb18030").decode(Uint8Array.of(first, second));
    if (char.length === 1 && char !== "\ufffd") gbk.set(char, [first, second]);
  }

export const isInGbk = (char: string): boolean => char < "\u0080" || gbk.has(char);

/** The text in an encoding; GB 18030 as far as GBK goes. */
export function encode(text: string, encoding: Exclude<TextEncoding, "big5">): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "gb18030")
    return Uint8Array.from([...text].flatMap((char) => gbk.get(char) ?? [char.charCodeAt(0)]));
  const bytes = Buffer.from(text, "utf16le");
  return Uint8Array.from(encoding === "utf-16le" ? bytes : bytes.swap16());
}

const MARKS = { "utf-8": [0xef, 0xbb, 0xbf], "utf-16le": [0xff, 0xfe], "utf-16be": [0xfe, 0xff] };

/** The same, behind a byte order mark. */
export const encodeMarked = (text: string, encoding: keyof typeof MARKS): Uint8Array =>
  Uint8Array.from([...MARKS[encoding], ...encode(text, encoding)]);
