import { FileError } from "../errors";
import type { Limits } from "../../check/limits";

/** What the central directory says of an entry (APPNOTE.TXT 4.3.12). */
export interface Entry {
  readonly path: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its local header begins. */
  readonly offset: number;
  /** Where its record in the directory begins, and how long that is. */
  readonly record: number;
  readonly recordBytes: number;
}

/** Where an archive says what it holds. */
export interface Directory {
  readonly entries: readonly Entry[];
  /** Where the first record begins, and the last one ends. */
  readonly offset: number;
  readonly end: number;
  /** Where the record of the directory's end begins, and of ZIP64 its locator and its record, where the archive has them. */
  readonly endRecord: number;
  readonly zip64?: { readonly locator: number; readonly record: number };
}

export const STORED = 0;
export const DEFLATED = 8;

const END = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const END64 = 0x06064b50;
const END64_BYTES = 56;
const END64_LOCATOR = 0x07064b50;
const END64_LOCATOR_BYTES = 20;
export const CENTRAL = 0x02014b50;
export const CENTRAL_BYTES = 46;
export const LOCAL = 0x04034b50;
export const LOCAL_BYTES = 30;
/** In place of a 32-bit size or offset: the true one stands in the ZIP64 record. */
export const IN_ZIP64 = 0xffffffff;
/** The extra field with the 64-bit values of those that did not fit (APPNOTE.TXT 4.5.3). */
export const ZIP64_FIELD = 1;

/** @throws FileError truncated, damagedArchive, tooManyParts */
export function readDirectory(bytes: Uint8Array, limits: Limits): Directory {
  const view = viewOf(bytes);
  const { count, ...found } = findDirectory(view);
  if (count > limits.parts) throw new FileError("tooManyParts", { limit: limits.parts });
  const entries: Entry[] = [];
  const damaged = new FileError("damagedArchive", {});
  let at = found.offset;
  try {
    while (entries.length < count) {
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
      const end = extra + extraBytes + view.getUint16(at + 32, true);
      entries.push({
        path: new TextDecoder().decode(name),
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        packedBytes: packed,
        bytes: size,
        offset: local,
        record: at,
        recordBytes: end - at,
      });
      at = end;
    }
  } catch {
    // A DataView throws where a length or an offset points past the end of the file.
    throw damaged;
  }
  return { ...found, entries, end: at };
}

function findDirectory(view: DataView): Pick<Directory, "offset" | "endRecord" | "zip64"> & { readonly count: number } {
  for (let at = view.byteLength - END_BYTES; at >= Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) !== END) continue;
    const locator = at - END64_LOCATOR_BYTES;
    if (locator >= 0 && view.getUint32(locator, true) === END64_LOCATOR) {
      const record = uint64(view, locator + 8);
      if (record + END64_BYTES > view.byteLength || view.getUint32(record, true) !== END64)
        throw new FileError("damagedArchive", {});
      const [count, offset] = [uint64(view, record + 32), uint64(view, record + 48)];
      return { count, offset, endRecord: at, zip64: { locator, record } };
    }
    return { count: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true), endRecord: at };
  }
  throw new FileError("truncated", {});
}

/** Puts the 64-bit values of the ZIP64 extra field in place of those that did not fit. */
function widen(view: DataView, extra: number, extraBytes: number, values: readonly number[]): number[] {
  if (!values.includes(IN_ZIP64)) return [...values];
  for (let at = extra; at + 4 <= extra + extraBytes; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64_FIELD) continue;
    let next = at + 4;
    return values.map((value) => (value === IN_ZIP64 ? uint64(view, (next += 8) - 8) : value));
  }
  return [...values];
}

const uint64 = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * Where the packed bytes of an entry begin.
 * @throws FileError damaged where they do not lie within the file
 */
export function packedStart(bytes: Uint8Array, { offset, packedBytes: length, path }: Entry): number {
  const view = viewOf(bytes);
  if (offset + LOCAL_BYTES > bytes.length || view.getUint32(offset, true) !== LOCAL)
    throw new FileError("damaged", { part: path });
  const start = offset + LOCAL_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + length > bytes.length) throw new FileError("damaged", { part: path });
  return start;
}
