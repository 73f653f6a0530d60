import { Inflate } from "fflate";
import { crc32 } from "./crc32";
import { FileError } from "../errors";
import { allowance, megabytes, type Limits } from "../../check/limits";
import type { ReadStep } from "../read-step";

/** What the central directory says of an entry (APPNOTE.TXT 4.3.12). */
interface Entry {
  readonly path: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly offset: number;
}

const STORED = 0;
const DEFLATED = 8;
/** Packed bytes expanded at a time. Deflate expands at most 1032-fold, so no step can yield more than 4 MB before it is counted. */
const STEP = 4_096;
/** Expanded bytes handed on at a time. */
const PIECE = 65_536;

/**
 * A zip archive whose entries are expanded on demand, piece by piece. What an entry may become is judged from the central
 * directory before expanding it, and again while expanding, since a declared size can lie.
 */
export class ZipArchive {
  private expanded = 0;
  private packed = 0;
  private markup = 0;

  private constructor(
    private readonly bytes: Uint8Array,
    private readonly entries: ReadonlyMap<string, Entry>,
    readonly limits: Limits,
  ) {}

  /** @throws FileError truncated, damaged, tooManyParts */
  static open(bytes: Uint8Array, limits: Limits): ZipArchive {
    const entries = new Map<string, Entry>();
    for (const entry of readDirectory(bytes, limits)) {
      const key = keyOf(entry.path);
      // Two programs could read two different workbooks out of such a file.
      if (entries.has(key)) throw new FileError("damaged", { part: entry.path });
      entries.set(key, { ...entry, path: entry.path.replaceAll("\\", "/") });
    }
    return new ZipArchive(bytes, entries, limits);
  }

  /** The paths of all entries, as they are written but for the slashes, in the order of the directory. */
  get paths(): readonly string[] {
    return [...this.entries.values()].map(({ path }) => path);
  }

  has(path: string): boolean {
    return this.entries.has(keyOf(path));
  }

  /**
   * The path of an entry as it is written, which may differ in case.
   * @throws FileError missingPart
   */
  pathOf(path: string): string {
    return this.entryOf(path).path;
  }

  /** How far the reading is; a part that is read twice counts twice. */
  get step(): ReadStep {
    const of = this.bytes.length;
    return { bytes: Math.min(this.packed, of), of };
  }

  /** Bytes of the file. */
  get size(): number {
    return this.bytes.length;
  }

  /**
   * The entry's bytes, piece by piece; a piece is overwritten by no later one.
   * @throws FileError missingPart, encrypted, tooLarge, damaged
   */
  *expand(path: string): Generator<Uint8Array, void, void> {
    const entry = this.entryOf(path);
    if (entry.encrypted) throw new FileError("encrypted", {});
    this.admit(entry);
    const damaged = new FileError("damaged", { part: entry.path });
    const packed = packedBytes(this.bytes, entry);
    let bytes = 0;
    let crc = 0;
    for (const piece of expanded(packed, entry.method, damaged)) {
      bytes += piece.length;
      if (bytes > entry.bytes) throw damaged;
      crc = crc32(piece, crc);
      this.expanded += piece.length;
      this.packed += (piece.length / entry.bytes) * packed.length;
      yield piece;
    }
    if (bytes !== entry.bytes || crc !== entry.crc) throw damaged;
  }

  /**
   * Counts characters that go through the XML parser.
   * @throws FileError tooLarge
   */
  parse(characters: number, part: string): void {
    this.markup += characters;
    const { markup, markupPerByte } = this.limits;
    if (this.markup > allowance(markup, markupPerByte, this.size))
      throw new FileError("tooLarge", { part, megabytes: megabytes(this.expanded) });
  }

  private entryOf(path: string): Entry {
    const entry = this.entries.get(keyOf(path));
    if (!entry) throw new FileError("missingPart", { part: path });
    return entry;
  }

  private admit({ path, bytes, packedBytes }: Entry): void {
    const { partBytes, totalBytes, perByte, ratio, ratioFromBytes } = this.limits;
    const bomb = bytes >= ratioFromBytes && bytes > packedBytes * ratio;
    if (bomb || bytes > partBytes || this.expanded + bytes > allowance(totalBytes, perByte, this.size))
      throw new FileError("tooLarge", { part: path, megabytes: megabytes(this.expanded + bytes) });
  }
}

/** Part names are the same in either case (ISO/IEC 29500-2 6.3.5); some writers use the other slash. */
const keyOf = (path: string): string => path.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();

function* expanded(packed: Uint8Array, method: number, damaged: FileError): Generator<Uint8Array, void, void> {
  if (method === STORED) yield* cut(packed);
  else if (method === DEFLATED) for (const piece of inflated(packed, damaged)) yield* cut(piece);
  else throw damaged;
}

function* cut(bytes: Uint8Array): Generator<Uint8Array, void, void> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

function* inflated(packed: Uint8Array, damaged: FileError): Generator<Uint8Array, void, void> {
  const pieces: Uint8Array[] = [];
  const stream = new Inflate((piece) => void pieces.push(piece));
  for (let at = 0; at < packed.length; at += STEP) {
    try {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    } catch {
      throw damaged;
    }
    yield* pieces;
    pieces.length = 0;
  }
}

const END = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
const END64_LOCATOR_BYTES = 20;
const CENTRAL = 0x02014b50;
const CENTRAL_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
/** In place of a 32-bit size or offset: the true one stands in the ZIP64 record. */
const IN_ZIP64 = 0xffffffff;

function readDirectory(bytes: Uint8Array, limits: Limits): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset } = findDirectory(view);
  if (count > limits.parts) throw new FileError("tooManyParts", { limit: limits.parts });
  const entries: Entry[] = [];
  const damaged = new FileError("damagedArchive", {});
  try {
    for (let at = offset; entries.length < count;) {
      if (view.getUint32(at, true) !== CENTRAL) throw damaged;
      const nameBytes = view.getUint16(at + 28, true);
      const extraBytes = view.getUint16(at + 30, true);
      const name = bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes);
      const extra = at + CENTRAL_BYTES + nameBytes;
      const [size, packed, local] = widen(
        view,
        extra,
        extraBytes,
        [24, 20, 42].map((o) => view.getUint32(at + o, true)),
      );
      entries.push({
        path: new TextDecoder().decode(name),
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        packedBytes: packed,
        bytes: size,
        offset: local,
      });
      at = extra + extraBytes + view.getUint16(at + 32, true);
    }
  } catch {
    // A DataView throws where a length or an offset points past the end of the file.
    throw damaged;
  }
  return entries;
}

function findDirectory(view: DataView): { count: number; offset: number } {
  for (let at = view.byteLength - END_BYTES; at >= Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) !== END) continue;
    const locator = at - END64_LOCATOR_BYTES;
    if (locator >= 0 && view.getUint32(locator, true) === END64_LOCATOR) {
      const end64 = uint64(view, locator + 8);
      if (end64 + 56 > view.byteLength || view.getUint32(end64, true) !== END64)
        throw new FileError("damagedArchive", {});
      return { count: uint64(view, end64 + 32), offset: uint64(view, end64 + 48) };
    }
    return { count: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true) };
  }
  throw new FileError("truncated", {});
}

/** Puts the 64-bit values of the ZIP64 extra field in place of those that did not fit (APPNOTE.TXT 4.5.3). */
function widen(view: DataView, extra: number, extraBytes: number, values: readonly number[]): number[] {
  if (!values.includes(IN_ZIP64)) return [...values];
  for (let at = extra; at + 4 <= extra + extraBytes; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return values.map((value) => (value === IN_ZIP64 ? uint64(view, (next += 8) - 8) : value));
  }
  return [...values];
}

const uint64 = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

function packedBytes(bytes: Uint8Array, { offset, packedBytes: length, path }: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + LOCAL_BYTES > bytes.length || view.getUint32(offset, true) !== LOCAL)
    throw new FileError("damaged", { part: path });
  const start = offset + LOCAL_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + length > bytes.length) throw new FileError("damaged", { part: path });
  return bytes.subarray(start, start + length);
}
