const POLYNOMIAL = 0xedb88320;
/** Bytes taken at a time ("slicing by 8"): byte by byte, the checksum would cost as much as the rest of writing an archive. */
const SLICE = 8;

/** `TABLES[n][byte]`: what a byte followed by `n` zero bytes adds to the checksum. */
const TABLES: readonly Uint32Array[] = makeTables();

function makeTables(): readonly Uint32Array[] {
  const first = Uint32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
    return crc;
  });
  const tables = [first];
  while (tables.length < SLICE) tables.push(tables[tables.length - 1].map((crc) => first[crc & 0xff] ^ (crc >>> 8)));
  return tables;
}

/**
 * CRC-32 of zip archives (ISO 3309), unsigned. A single flipped bit could otherwise turn one digit of an ID into another.
 * @param crc the checksum of the bytes before these
 */
export function crc32(bytes: Uint8Array, crc = 0): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = TABLES;
  let rest = ~crc;
  let i = 0;
  for (const end = bytes.length - SLICE; i <= end; i += SLICE) {
    rest ^= bytes[i] | (bytes[i + 1] << 8) | (bytes[i + 2] << 16) | (bytes[i + 3] << 24);
    rest =
      t7[rest & 0xff] ^
      t6[(rest >>> 8) & 0xff] ^
      t5[(rest >>> 16) & 0xff] ^
      t4[rest >>> 24] ^
      t3[bytes[i + 4]] ^
      t2[bytes[i + 5]] ^
      t1[bytes[i + 6]] ^
      t0[bytes[i + 7]];
  }
  for (; i < bytes.length; i++) rest = t0[(rest ^ bytes[i]) & 0xff] ^ (rest >>> 8);
  return ~rest >>> 0;
}
