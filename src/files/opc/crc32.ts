const POLYNOMIAL = 0xedb88320;
/** Bytes taken at a time ("slicing by 16"): byte by byte, the checksum would cost as much as the rest of writing an archive. */
const SLICE = 16;
const WORDS = SLICE / 4;
const NONE = new Int32Array();

/** At `n * 256 + byte`: what a byte followed by `n` zero bytes adds to the checksum. */
const TABLE = makeTable();

function makeTable(): Uint32Array {
  const table = new Uint32Array(SLICE * 256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
    table[byte] = crc;
  }
  for (let i = 256; i < table.length; i++) table[i] = table[table[i - 256] & 0xff] ^ (table[i - 256] >>> 8);
  return table;
}

/**
 * CRC-32 of zip archives (ISO 3309), unsigned. A single flipped bit could otherwise turn one digit of an ID into another.
 * @param crc the checksum of the bytes before these
 */
export function crc32(bytes: Uint8Array, crc = 0): number {
  let rest = ~crc;
  let i = 0;
  // Words begin at every fourth byte; on every machine there is a browser for their lowest byte comes first.
  for (const start = Math.min(bytes.length, -bytes.byteOffset & 3); i < start; i++) rest = next(rest, bytes[i]);
  const words = i < bytes.length ? new Int32Array(bytes.buffer, bytes.byteOffset + i, (bytes.length - i) >>> 2) : NONE;
  let word = 0;
  for (const end = words.length - WORDS; word <= end; word += WORDS) {
    const first = added(rest ^ words[word], 12);
    rest = first ^ added(words[word + 1], 8) ^ added(words[word + 2], 4) ^ added(words[word + 3], 0);
  }
  for (i += word * 4; i < bytes.length; i++) rest = next(rest, bytes[i]);
  return ~rest >>> 0;
}

const next = (rest: number, byte: number): number => TABLE[(rest ^ byte) & 0xff] ^ (rest >>> 8);

/** What four bytes add that so many others follow. */
const added = (word: number, others: number): number =>
  TABLE[(others + 3) * 256 + (word & 0xff)] ^
  TABLE[(others + 2) * 256 + ((word >>> 8) & 0xff)] ^
  TABLE[(others + 1) * 256 + ((word >>> 16) & 0xff)] ^
  TABLE[others * 256 + (word >>> 24)];
