import { Slice, type ByteSource } from "../bytes";
import { inSquares, type VideoReading } from "./reading";

/** The objects of ASF 1.20 that are of interest, by the first bytes of their GUIDs as they stand in the file. */
const FILE_PROPERTIES = "a1dcab8c47a9cf11";
const STREAM_PROPERTIES = "9107dcb7b7a9cf11";
const HEADER_EXTENSION = "b503bf5f2ea9cf11";
const METADATA = "eacbf8c5af5b7748";
const VIDEO_STREAM = "c0ef19bc4d5bcf11";
const DATA = "3626b2758e66cf11";

const LONGEST_HEADER = 4 * 2 ** 20;
const MOST_OBJECTS = 1024;
/** 100 ns. */
const TICKS_PER_SECOND = 10_000_000;

/** Nobody knows when it ends: what is said of length and size does not hold. */
const BROADCAST = 1;

/** A WMV or ASF file. Reads its header only. */
export async function readAsf(source: ByteSource): Promise<VideoReading> {
  const top = await Slice.of(source, 0, 30);
  const length = top.uint64(16, true);
  if (length > source.size) return { kind: "cut" };
  if (length < 30 || length > LONGEST_HEADER) return { kind: "cannotTell", why: length < 30 ? "unknown" : "large" };
  const header = await Slice.of(source, 0, length);
  const objects = objectsOf(header, 30, length);
  const properties = objects.find(({ id }) => id === FILE_PROPERTIES);
  const streams = objects.filter(({ id, at }) => id === STREAM_PROPERTIES && header.hex(at + 24, 8) === VIDEO_STREAM);
  const isBroadcast = properties !== undefined && (header.uint32(properties.at + 88, true) & BROADCAST) !== 0;
  const stated = properties && !isBroadcast ? header.uint64(properties.at + 40, true) : 0;
  const data = await Slice.of(source, length, 24);
  const dataEnd = !isBroadcast && data.hex(0, 8) === DATA ? length + data.uint64(16, true) : 0;
  const isCut = Math.max(stated, dataEnd) > source.size;
  const [video] = streams;
  if (!video) return { kind: "noPicture", isCut };
  if (!properties || isBroadcast) return { kind: "cannotTell", why: "unknown" };
  const preroll = header.uint64(properties.at + 80, true) / 1000;
  const seconds = Math.max(0, header.uint64(properties.at + 64, true) / TICKS_PER_SECOND - preroll);
  // Type-specific data of a video stream: width, height.
  const [width, height] = [header.uint32(video.at + 78, true), header.uint32(video.at + 82, true)];
  const stream = header.uint16(video.at + 72, true) & 0x7f;
  return { kind: "video", seconds, ...inSquares(width, height, shapeOf(header, objects, stream)), isCut };
}

interface AsfObject {
  readonly id: string;
  readonly at: number;
  readonly end: number;
}

/** Objects one after the other, those within the header extension among them. */
function objectsOf(header: Slice, from: number, to: number): readonly AsfObject[] {
  const objects: AsfObject[] = [];
  for (let at = from; at + 24 <= to && objects.length < MOST_OBJECTS;) {
    const id = header.hex(at, 8);
    const end = at + header.uint64(at + 16, true);
    if (end < at + 24 || end > to) break;
    objects.push({ id, at, end });
    if (id === HEADER_EXTENSION) objects.push(...objectsOf(header, at + 46, end));
    at = end;
  }
  return objects;
}

/** Width of a pixel by its height, where the metadata of a stream say so: AspectRatioX and AspectRatioY. */
function shapeOf(header: Slice, objects: readonly AsfObject[], stream: number): number {
  const ratio = { X: 0, Y: 0 };
  for (const { at, end } of objects.filter(({ id }) => id === METADATA)) {
    const count = header.uint16(at + 24, true);
    for (let record = at + 26, i = 0; i < count && record + 12 <= end; i++) {
      const of = header.uint16(record + 2, true) & 0x7f;
      const nameLength = header.uint16(record + 4, true);
      const valueLength = header.uint32(record + 8, true);
      const name = header.sign(record + 12, Math.min(nameLength, 64)).replaceAll("\0", "");
      const value = header.uint32(record + 12 + nameLength, true);
      if ((of === 0 || of === stream) && name === "AspectRatioX") ratio.X = value;
      if ((of === 0 || of === stream) && name === "AspectRatioY") ratio.Y = value;
      record += 12 + nameLength + valueLength;
    }
  }
  return ratio.X > 0 && ratio.Y > 0 ? ratio.X / ratio.Y : 1;
}
