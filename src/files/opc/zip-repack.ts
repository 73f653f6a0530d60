import { deflateSync } from "fflate";
import { FileError } from "../errors";
import { joined } from "./bytes";
import { crc32 } from "./crc32";
import {
  CENTRAL,
  CENTRAL_BYTES,
  DEFLATED,
  IN_ZIP64,
  LOCAL,
  LOCAL_BYTES,
  packedStart,
  viewOf,
  ZIP64_FIELD,
  type Directory,
  type Entry,
} from "./zip-directory";

/** Of the general purpose flags what is still true of an entry that was packed anew: that its name is UTF-8. */
const NAME_IS_UTF8 = 1 << 11;
/** Of the format: what deflated entries need. */
const VERSION = 20;
/** 1 January 1980. */
const FIRST_DAY = (1 << 5) | 1;
const COUNT_IN_ZIP64 = 0xffff;

/** What was packed anew. */
interface Packed {
  readonly crc: number;
  readonly size: number;
  readonly bytes: Uint8Array;
}

/** What an archive is to hold otherwise. Entries are named by where their record begins in the directory; contents are expanded. */
export interface ArchiveChange {
  readonly replaced: ReadonlyMap<number, Uint8Array>;
  readonly removed?: ReadonlySet<number>;
  /** By path. */
  readonly added?: ReadonlyMap<string, Uint8Array>;
}

/**
 * The archive with other bytes in some of its entries, without some, and with more behind the last. Everything else is copied, not
 * made again: what lies before the first entry, between two and behind the last, too.
 * @throws FileError damaged, damagedArchive where entries lie over one another: then there is no telling what is whose
 */
export function repack(
  bytes: Uint8Array,
  directory: Directory,
  { replaced, removed = new Set(), added = new Map() }: ArchiveChange,
): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const put = (piece: Uint8Array): void => {
    pieces.push(piece);
    length += piece.length;
  };
  const inOrder = [...directory.entries].sort((a, b) => a.offset - b.offset);
  const packed = new Map<Entry, Packed>();
  const offsets = new Map<Entry, number>();
  put(bytes.subarray(0, inOrder[0]?.offset ?? directory.offset));
  for (const [i, entry] of inOrder.entries()) {
    const end = inOrder[i + 1]?.offset ?? directory.offset;
    if (packedStart(bytes, entry) + entry.packedBytes > end) throw new FileError("damagedArchive", {});
    offsets.set(entry, length);
    if (removed.has(entry.record)) continue;
    const content = replaced.get(entry.record);
    if (!content) {
      put(bytes.subarray(entry.offset, end));
      continue;
    }
    const anew = pack(content, entry.method);
    packed.set(entry, anew);
    put(localHeader(bytes, entry, anew));
    put(anew.bytes);
  }
  const fresh = [...added].map(([path, content]) => {
    const one = { path, offset: length, packed: pack(content, DEFLATED) };
    put(freshHeader(one, LOCAL_BYTES));
    put(one.packed.bytes);
    return one;
  });
  const offset = length;
  const kept = directory.entries.filter((entry) => !removed.has(entry.record));
  for (const entry of kept) put(record(bytes, entry, offsets.get(entry) ?? 0, packed.get(entry)));
  for (const one of fresh) put(freshHeader(one, CENTRAL_BYTES));
  put(ending(bytes, directory, kept.length + fresh.length, offset, length));
  return joined(pieces);
}

interface Fresh {
  readonly path: string;
  readonly offset: number;
  readonly packed: Packed;
}

/** What precedes the bytes of an entry that was not there before, or stands of it in the directory; it is of the first moment a zip can state. */
function freshHeader({ path, offset, packed }: Fresh, headerBytes: number): Uint8Array {
  const name = new TextEncoder().encode(path);
  const header = new Uint8Array(headerBytes + name.length);
  const view = viewOf(header);
  const isRecord = headerBytes === CENTRAL_BYTES;
  view.setUint32(0, isRecord ? CENTRAL : LOCAL, true);
  // A record states by what it was made before what it needs; from there on both say the same.
  if (isRecord) view.setUint16(4, VERSION, true);
  const at = isRecord ? 6 : 4;
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, NAME_IS_UTF8, true);
  view.setUint16(at + 4, DEFLATED, true);
  view.setUint16(at + 8, FIRST_DAY, true);
  setSizes(view, at + 10, packed);
  view.setUint16(at + 22, name.length, true);
  if (isRecord) view.setUint32(42, offset, true);
  header.set(name, headerBytes);
  return header;
}

function pack(content: Uint8Array, method: number): Packed {
  const bytes = method === DEFLATED ? deflateSync(content) : content;
  return { crc: crc32(content), size: content.length, bytes };
}

/** Its sizes stand in it: what followed the packed bytes to tell them is gone. */
function localHeader(bytes: Uint8Array, { offset }: Entry, packed: Packed): Uint8Array {
  const header = withoutZip64(bytes, offset, LOCAL_BYTES, 26);
  const view = viewOf(header);
  view.setUint16(6, view.getUint16(6, true) & NAME_IS_UTF8, true);
  setSizes(view, 14, packed);
  return header;
}

/** An entry's record in the directory, with where it begins now. */
function record(bytes: Uint8Array, entry: Entry, offset: number, packed: Packed | undefined): Uint8Array {
  if (!packed) {
    const same = bytes.slice(entry.record, entry.record + entry.recordBytes);
    setOffset(viewOf(same), offset);
    return same;
  }
  const head = withoutZip64(bytes, entry.record, CENTRAL_BYTES, 28);
  const view = viewOf(head);
  const comment = bytes.subarray(
    entry.record + entry.recordBytes - view.getUint16(32, true),
    entry.record + entry.recordBytes,
  );
  view.setUint16(8, view.getUint16(8, true) & NAME_IS_UTF8, true);
  setSizes(view, 16, packed);
  view.setUint32(42, offset, true);
  return joined([head, comment]);
}

function setSizes(view: DataView, at: number, { crc, size, bytes }: Packed): void {
  view.setUint32(at, crc, true);
  view.setUint32(at + 4, bytes.length, true);
  view.setUint32(at + 8, size, true);
}

/** Where it stood: in the record, or after the sizes that did not fit either in its ZIP64 field. */
function setOffset(view: DataView, offset: number): void {
  if (view.getUint32(42, true) !== IN_ZIP64) return view.setUint32(42, offset, true);
  const sizes = [24, 20].filter((at) => view.getUint32(at, true) === IN_ZIP64).length;
  const extra = CENTRAL_BYTES + view.getUint16(28, true);
  for (const field of fieldsOf(view, extra, view.getUint16(30, true)))
    if (field.id === ZIP64_FIELD) return view.setBigUint64(field.at + 4 + 8 * sizes, BigInt(offset), true);
}

/**
 * A header with its name and its extra fields but for that of ZIP64, for the sizes fit now.
 * @param lengths where in the header the length of the name stands, and after it that of the extra fields
 */
function withoutZip64(bytes: Uint8Array, at: number, headerBytes: number, lengths: number): Uint8Array {
  const view = viewOf(bytes);
  const nameBytes = view.getUint16(at + lengths, true);
  const extraBytes = view.getUint16(at + lengths + 2, true);
  const extra = at + headerBytes + nameBytes;
  const pieces: Uint8Array[] = [bytes.subarray(at, extra)];
  let rest = extra;
  for (const field of fieldsOf(view, extra, extraBytes)) {
    if (field.id !== ZIP64_FIELD) continue;
    pieces.push(bytes.subarray(rest, field.at));
    rest = field.end;
  }
  pieces.push(bytes.subarray(rest, extra + extraBytes));
  const header = joined(pieces);
  viewOf(header).setUint16(lengths + 2, header.length - headerBytes - nameBytes, true);
  return header;
}

/** The extra fields; what comes after the last whole one is none. */
function* fieldsOf(
  view: DataView,
  extra: number,
  extraBytes: number,
): Iterable<{ id: number; at: number; end: number }> {
  for (let at = extra, end = at; at + 4 <= extra + extraBytes; at = end) {
    end = at + 4 + view.getUint16(at + 2, true);
    if (end > extra + extraBytes) return;
    yield { id: view.getUint16(at, true), at, end };
  }
}

/** What follows the directory: that of ZIP64, the end, the archive's comment. */
function ending(
  bytes: Uint8Array,
  { end, endRecord, zip64 }: Directory,
  count: number,
  offset: number,
  at: number,
): Uint8Array {
  if ((zip64?.record ?? endRecord) < end) throw new FileError("damagedArchive", {});
  const rest = bytes.slice(end);
  const view = viewOf(rest);
  const tell = (field: number, value: number): void => {
    if (!zip64 || view.getUint32(field, true) !== IN_ZIP64) view.setUint32(field, value, true);
  };
  for (const field of [8, 10])
    if (!zip64 || view.getUint16(endRecord - end + field, true) !== COUNT_IN_ZIP64)
      view.setUint16(endRecord - end + field, Math.min(count, COUNT_IN_ZIP64), true);
  tell(endRecord - end + 12, at - offset);
  tell(endRecord - end + 16, offset);
  if (zip64) {
    view.setBigUint64(zip64.record - end + 24, BigInt(count), true);
    view.setBigUint64(zip64.record - end + 32, BigInt(count), true);
    view.setBigUint64(zip64.record - end + 40, BigInt(at - offset), true);
    view.setBigUint64(zip64.record - end + 48, BigInt(offset), true);
    view.setBigUint64(zip64.locator - end + 8, BigInt(at + zip64.record - end), true);
  }
  return rest;
}
