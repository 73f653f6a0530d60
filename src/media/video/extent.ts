import { Slice, type ByteSource } from "../bytes";

/**
 * How far a file should go by what its container states. `whole`: it is all there, or says nothing of its length. `cut`: it
 * ends before. `unfinished`: what tells of the tracks is missing. `long`: that is larger than can be read.
 */
export type Extent = "whole" | "cut" | "unfinished" | "long";

/** A film of many fragments has a box each; more are not walked. */
const MOST_BOXES = 20_000;
/** The sample tables of a day of film. */
const LONGEST_MOOV = 48 * 2 ** 20;

/** The boxes at the top of an MP4 or MOV file (ISO/IEC 14496-12, 4.2). */
export async function isoExtent(source: ByteSource): Promise<Extent> {
  const { size } = source;
  let hasMovie = false;
  let at = 0;
  for (let boxes = 0; at + 8 <= size && boxes < MOST_BOXES; boxes++) {
    const head = await Slice.of(source, at, 16);
    const short = head.uint32(0);
    const type = head.sign(4);
    // 1: the size follows in 64 bits; 0: to the end of the file.
    const length = short === 1 ? head.uint64(8) : short === 0 ? size - at : short;
    // Zeros or anything else behind the last box are no box.
    if (length < 8 || !/^[\x20-\x7e\xa9]{4}$/.test(type)) break;
    if (type === "moov") {
      hasMovie = true;
      if (length > LONGEST_MOOV) return "long";
      if (at + length > size) return "unfinished";
    }
    if (at + length > size) return hasMovie ? "cut" : "unfinished";
    at += length;
  }
  return hasMovie ? "whole" : "unfinished";
}

const EBML = "1a45dfa3";
const SEGMENT = "18538067";

/** The segment of a Matroska or WebM file (RFC 8794, RFC 9559). One that was written live does not know its size. */
export async function matroskaExtent(source: ByteSource): Promise<Extent> {
  const head = await Slice.of(source, 0, 12);
  if (head.hex(0, 4) !== EBML) return "unfinished";
  const header = sizeAt(head, 4);
  if (!header || header.value === undefined) return "unfinished";
  let at = 4 + header.length + header.value;
  for (let elements = 0; elements < 16 && at + 5 <= source.size; elements++) {
    const element = await Slice.of(source, at, 16);
    const idLength = Math.clz32(element.byte(0)) - 23;
    const size = sizeAt(element, idLength);
    if (idLength > 4 || !size) return "unfinished";
    if (element.hex(0, 4) === SEGMENT) {
      const { value, length } = size;
      return value !== undefined && at + idLength + length + value > source.size ? "cut" : "whole";
    }
    if (size.value === undefined) return "unfinished";
    at += idLength + size.length + size.value;
  }
  return "unfinished";
}

/** A size of a variable number of bytes; without a value where it is said to be unknown. */
function sizeAt(slice: Slice, at: number): { readonly length: number; readonly value?: number } | undefined {
  const length = Math.clz32(slice.byte(at)) - 23;
  if (length > 8) return undefined;
  let value = slice.byte(at) & (0xff >> length);
  let isUnknown = value === 0xff >> length;
  for (let i = 1; i < length; i++) {
    const byte = slice.byte(at + i);
    value = value * 256 + byte;
    isUnknown &&= byte === 0xff;
  }
  return isUnknown ? { length } : { length, value };
}
