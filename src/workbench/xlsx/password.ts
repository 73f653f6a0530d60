/**
 * The 16-bit password hash of sheet and workbook protection (ECMA-376 part 4, 14.7.1), as hexadecimal. It keeps honest people from
 * a slip and nobody from anything else; every Excel, WPS and LibreOffice still reads it.
 */
export function legacyPasswordHash(password: string): string {
  let hash = 0;
  for (const character of [...password].reverse()) hash = rotate(hash) ^ character.charCodeAt(0);
  hash = rotate(hash) ^ password.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, "0");
}

/** One bit to the left within 15 bits. */
function rotate(hash: number): number {
  return ((hash << 1) & 0x7fff) | ((hash >> 14) & 1);
}
