import { Zip, ZipDeflate, ZipPassThrough, type AsyncFlateStreamHandler, type ZipInputFile } from "fflate";
import { breather, type Turns } from "../../check";
import { joined } from "./bytes";
import { crc32 } from "./crc32";
import { ZIP_ENTRY } from "./zip-entry";

/** Text of a part is encoded in pieces of about so many characters, so that no part is ever held as a whole. */
const CHUNK = 1 << 16;
/** The first moment a zip archive can name. The same contents are the same bytes on any day. */
const EPOCH = new Date(1980, 0, 1);
/** And the last year; a clock may say anything. */
const LAST_YEAR = 2099;
const NO_BYTES = new Uint8Array();
const DEFLATED = 8;
/** Nobody waits. */
const NO_TURNS: Turns<undefined> = { clock: () => 0, rest: () => Promise.resolve() };
/** Pieces of text after which one is encoded, however short they are: they may have taken long to make. */
const PIECES = 4096;

export type PartContent = Uint8Array | Iterable<string>;

/**
 * An archive of parts in their order; text is written as UTF-8. The same parts give the same bytes wherever the same deflate
 * is at hand.
 * @param turns where others wait; what they throw ends the writing
 */
export async function zipParts(
  parts: Iterable<readonly [path: string, content: PartContent]>,
  turns: Turns<undefined> = NO_TURNS,
): Promise<Uint8Array> {
  const breathe = breather(turns);
  const { zip, bytes } = archive();
  for (const [path, content] of parts) {
    const entry = Object.assign(entryAt(path), ZIP_ENTRY, { mtime: EPOCH });
    zip.add(entry);
    for (const piece of content instanceof Uint8Array ? [content] : encoded(content)) {
      await entry.take(piece);
      const rest = breathe(undefined);
      if (rest) await rest;
    }
    await entry.end();
  }
  return bytes();
}

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Files that are compressed already, laid into one archive as they are, each when it comes.
 * @param modified what the archive says of each; local time, in steps of two seconds
 */
export async function zipFiles(
  files: Iterable<NamedFile> | AsyncIterable<NamedFile>,
  modified: Date,
): Promise<Uint8Array> {
  const { zip, bytes } = archive();
  const year = modified.getFullYear();
  for await (const file of files) {
    const mtime = year >= EPOCH.getFullYear() && year <= LAST_YEAR ? modified : EPOCH;
    const entry = Object.assign(new ZipPassThrough(file.name), ZIP_ENTRY, { mtime });
    zip.add(entry);
    entry.push(file.bytes, true);
  }
  return bytes();
}

/** @returns an archive to add entries to, and what ends it */
function archive(): { readonly zip: Zip; bytes(): Uint8Array } {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  const bytes = (): Uint8Array => {
    zip.end();
    return joined(pieces);
  };
  return { zip, bytes };
}

type Entry = NativeEntry | PortableEntry;

/** `deflate-raw` came to Safari with 16.4 and to Node with 20.12. */
function entryAt(path: string): Entry {
  try {
    return new NativeEntry(path, new CompressionStream("deflate-raw"));
  } catch {
    return new PortableEntry(path);
  }
}

/** Compressed by the platform, on a thread of its own and several times as fast as any script. */
class NativeEntry implements ZipInputFile {
  readonly compression = DEFLATED;
  size = 0;
  crc = 0;
  /** Given by the archive the entry is added to. */
  ondata?: AsyncFlateStreamHandler;
  private readonly writer: WritableStreamDefaultWriter<BufferSource>;
  private readonly emitted: Promise<void>;
  private written = Promise.resolve();

  constructor(
    readonly filename: string,
    stream: CompressionStream,
  ) {
    this.writer = stream.writable.getWriter();
    this.emitted = this.emit(stream.readable.getReader());
  }

  async take(bytes: Uint8Array): Promise<void> {
    this.size += bytes.length;
    this.crc = crc32(bytes, this.crc);
    // One piece is compressed while the next is made, and no more are held.
    await this.written;
    this.written = this.writer.write(bytes as BufferSource);
    // `take` and `end` tell what went wrong.
    this.written.catch(() => undefined);
  }

  async end(): Promise<void> {
    await this.writer.close();
    await this.emitted;
  }

  private async emit(reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>): Promise<void> {
    for (;;) {
      const { value = NO_BYTES, done } = await reader.read();
      this.ondata!(null, value, done);
      if (done) return;
    }
  }
}

/** What a browser or Node without `deflate-raw` gets. */
class PortableEntry extends ZipDeflate {
  constructor(path: string) {
    super(path, { level: 6 });
  }

  take(bytes: Uint8Array): Promise<void> {
    this.push(bytes);
    return Promise.resolve();
  }

  end(): Promise<void> {
    this.push(NO_BYTES, true);
    return Promise.resolve();
  }
}

function* encoded(texts: Iterable<string>): Iterable<Uint8Array> {
  const encoder = new TextEncoder();
  let chunk = "";
  let pieces = 0;
  for (const text of texts) {
    chunk += text;
    if (chunk.length < CHUNK && ++pieces % PIECES > 0) continue;
    yield encoder.encode(chunk);
    chunk = "";
  }
  yield encoder.encode(chunk);
}
