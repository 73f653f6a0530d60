import type { ZipArchive } from "./zip";

/** The bytes of an entry as a whole. @throws FileError as expanding does */
export function bytesOf(archive: ZipArchive, path: string): Uint8Array {
  const pieces = [...archive.expand(path)];
  if (pieces.length === 1) return pieces[0].slice();
  const all = new Uint8Array(pieces.reduce((length, { length: more }) => length + more, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
