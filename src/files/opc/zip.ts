import { Inflate } from "fflate";
import { crc32 } from "./crc32";
import { FileError } from "../errors";
import { allowance, megabytes, type Limits } from "../../check/limits";
import type { ReadStep } from "../read-step";
import { DEFLATED, packedStart, readDirectory, STORED, type Directory, type Entry } from "./zip-directory";
import { repack } from "./zip-repack";

/**
 * Packed bytes expanded at a time. Deflate expands at most 1032-fold, so no step can yield more than 16 MB before it is counted; with
 * fewer the window is copied oftener.
 */
const STEP = 16_384;
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
    private readonly directory: Directory,
    private readonly entries: ReadonlyMap<string, Entry>,
    readonly limits: Limits,
  ) {}

  /** @throws FileError truncated, damaged, tooManyParts */
  static open(bytes: Uint8Array, limits: Limits): ZipArchive {
    const entries = new Map<string, Entry>();
    const directory = readDirectory(bytes, limits);
    for (const entry of directory.entries) {
      const key = keyOf(entry.path);
      // Two programs could read two different workbooks out of such a file.
      if (entries.has(key)) throw new FileError("damaged", { part: entry.path });
      entries.set(key, { ...entry, path: entry.path.replaceAll("\\", "/") });
    }
    return new ZipArchive(bytes, directory, entries, limits);
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
    const start = packedStart(this.bytes, entry);
    const packed = this.bytes.subarray(start, start + entry.packedBytes);
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
   * The archive with other bytes in some of its entries; everything else is the same, byte by byte and in the same order:
   * packed bytes, times, flags, extra fields, comments.
   * @param contents by the path of an entry, expanded
   * @param removed paths of entries that go
   * @param added by the path of an entry that is not there, behind the others
   * @throws FileError missingPart, damaged, damagedArchive
   */
  with(
    contents: ReadonlyMap<string, Uint8Array>,
    removed: Iterable<string> = [],
    added: ReadonlyMap<string, Uint8Array> = new Map(),
  ): Uint8Array {
    return repack(this.bytes, this.directory, {
      replaced: new Map([...contents].map(([path, bytes]) => [this.entryOf(path).record, bytes])),
      removed: new Set([...removed].map((path) => this.entryOf(path).record)),
      added,
    });
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
