/** Characters within which the declaration of a part ends. */
const DECLARATION = 200;

/**
 * What a part is written in. ISO/IEC 29500-2 6.2.5 knows UTF-8 and UTF-16, which the byte order mark or the first `<` tells; other
 * programs also write what their declaration names, such as GB18030.
 * @param bytes the beginning of the part
 * @returns a label for `TextDecoder`, which throws a RangeError where it knows none
 */
export function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  const head = String.fromCharCode(...bytes.subarray(0, DECLARATION));
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/.exec(head)?.[1] ?? "utf-8";
  // A declaration that can be read byte by byte is not UTF-16, whatever it says.
  return /^(?:utf-?16|ucs-?2|iso-10646)/i.test(declared) ? "utf-8" : declared;
}

/** The text of a whole part. @throws TypeError or RangeError where the bytes are not what the part says it is written in */
export const decodeXml = (bytes: Uint8Array): string =>
  new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);

/** The text of a part with its byte order mark, to be written again in what it was written in: `encodeXml`. */
export const decodeWhole = (bytes: Uint8Array): string =>
  new TextDecoder(encodingOf(bytes), { fatal: true, ignoreBOM: true }).decode(bytes);

/**
 * The text of a part as bytes again: in UTF-8 or UTF-16 as before, to the byte; in UTF-8, and declared so, where it was in anything else,
 * which nothing here can write and few programs read.
 * @param before the bytes it was read from
 */
export function encodeXml(text: string, before: Uint8Array): Uint8Array {
  const encoding = new TextDecoder(encodingOf(before)).encoding;
  if (encoding === "utf-16le" || encoding === "utf-16be") return utf16(text, encoding === "utf-16le");
  const encoder = new TextEncoder();
  if (encoding === "utf-8") return encoder.encode(text);
  return encoder.encode(text.replace(DECLARED, (_, start: string, quote: string) => `${start}${quote}UTF-8${quote}`));
}

const DECLARED = /^(<\?xml[^>]*?\sencoding\s*=\s*)(["'])[^"']*\2/;

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), littleEndian);
  return bytes;
}
