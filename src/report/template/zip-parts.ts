import { Zip, ZipDeflate } from "fflate";

/** Characters gathered before they are encoded and compressed, so that no part is ever held as a whole. */
const CHUNK = 1 << 16;
/** The first moment a zip archive can name. The same contents are the same bytes on any day. */
const EPOCH = new Date(1980, 0, 1);
const NO_BYTES = new Uint8Array();

export type PartContent = Uint8Array | Iterable<string>;

/** An archive of parts in their order; text is written as UTF-8. */
export function zipParts(parts: Iterable<readonly [path: string, content: PartContent]>): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const [path, content] of parts) {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = EPOCH;
    zip.add(file);
    if (content instanceof Uint8Array) {
      file.push(content, true);
    } else {
      for (const bytes of encoded(content)) file.push(bytes);
      file.push(NO_BYTES, true);
    }
  }
  zip.end();
  return joined(pieces);
}

function* encoded(texts: Iterable<string>): Iterable<Uint8Array> {
  const encoder = new TextEncoder();
  let chunk = "";
  for (const text of texts) {
    chunk += text;
    if (chunk.length < CHUNK) continue;
    yield encoder.encode(chunk);
    chunk = "";
  }
  yield encoder.encode(chunk);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
