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
