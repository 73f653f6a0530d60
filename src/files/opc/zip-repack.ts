import { deflateSync } from "fflate";
import { FileError } from "../errors";
import { joined } from "./bytes";
import { crc32 } from "./crc32";
import {
  CENTRAL_BYTES,
  DEFLATED,
  IN_ZIP64,
  LOCAL_BYTES,
  packedStart,
  viewOf,
  ZIP64_FIELD,
  type Directory,
  type Entry,
} from "./zip-directory";

/** Of the general purpose flags what is still true of an entry that was packed anew: that its name is UTF-8. */
const NAME_IS_UTF8 = 1 << 11;

/** What was packed anew. */
interface Packed {
  readonly crc: number;
  readonly size: number;
  readonly bytes: Uint8Array;
}

/**
 * The archive with other bytes in some of its entries. Everything else is copied, not made again: what lies before the first
 * entry, between two and behind the last, too.
 * @param contents by where the entry's record begins in the directory, expanded
 * @throws FileError damaged, damagedArchive where entries lie over one another: then there is no telling what is whose
 */
export function repack(bytes: Uint8Array, directory: Directory, contents: ReadonlyMap<number, Uint8Array>): Uint8Array {
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
    const content = contents.get(entry.record);
    if (!content) {
      put(bytes.subarray(entry.offset, end));
      continue;
    }
    const anew = pack(content, entry.method);
    packed.set(entry, anew);
    put(localHeader(bytes, entry, anew));
    put(anew.bytes);
  }
  const offset = length;
  for (const entry of directory.entries) put(record(bytes, entry, offsets.get(entry) ?? 0, packed.get(entry)));
  put(ending(bytes, directory, offset, length));
  return joined(pieces);
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
function ending(bytes: Uint8Array, { end, endRecord, zip64 }: Directory, offset: number, at: number): Uint8Array {
  if ((zip64?.record ?? endRecord) < end) throw new FileError("damagedArchive", {});
  const rest = bytes.slice(end);
  const view = viewOf(rest);
  const tell = (field: number, value: number): void => {
    if (!zip64 || view.getUint32(field, true) !== IN_ZIP64) view.setUint32(field, value, true);
  };
  tell(endRecord - end + 12, at - offset);
  tell(endRecord - end + 16, offset);
  if (zip64) {
    view.setBigUint64(zip64.record - end + 40, BigInt(at - offset), true);
    view.setBigUint64(zip64.record - end + 48, BigInt(offset), true);
    view.setBigUint64(zip64.locator - end + 8, BigInt(at + zip64.record - end), true);
  }
  return rest;
}
