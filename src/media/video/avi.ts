import { Slice, type ByteSource } from "../bytes";
import { inSquares, type VideoReading } from "./reading";

/** Chunks of a list, and lists of a file, that are looked at. */
const MOST_CHUNKS = 4096;
const LONGEST_HEADER = 2 ** 20;

interface Chunk {
  readonly id: string;
  /** Of a RIFF or LIST its type, else "". */
  readonly type: string;
  /** Where its content begins, behind the type. */
  readonly start: number;
  readonly end: number;
}

/** An AVI file (Microsoft RIFF, with the OpenDML 1.02 extensions for files above 1 GB). Reads its headers only. */
export async function readAvi(source: ByteSource): Promise<VideoReading> {
  const riffs = await chunksOf(source, 0, source.size);
  // What follows the last RIFF and is none is not the film's.
  const films = riffs.filter(({ id }) => id === "RIFF");
  const isCut = films.some(({ end }) => end > source.size);
  const first = films.at(0);
  if (!first) return { kind: "cannotTell", why: "unknown" };
  const lists = await chunksOf(source, first.start, Math.min(first.end, source.size));
  const header = lists.find(({ type }) => type === "hdrl");
  if (!header || header.end > source.size) return isCut ? { kind: "cut" } : { kind: "cannotTell", why: "unknown" };
  if (header.end - header.start > LONGEST_HEADER) return { kind: "cannotTell", why: "large" };
  const parts = await chunksOf(source, header.start, header.end);
  const extended = parts.find(({ type }) => type === "odml");
  const total = extended ? (await Slice.of(source, extended.start + 8, 4)).uint32(0, true) : 0;
  for (const stream of parts.filter(({ type }) => type === "strl")) {
    const reading = await streamOf(source, stream, total);
    if (reading) return { kind: "video", ...reading, isCut };
  }
  return { kind: "noPicture", isCut };
}

/** @param total frames in the whole of a file in several RIFFs; 0 where it is one */
async function streamOf(
  source: ByteSource,
  stream: Chunk,
  total: number,
): Promise<{ seconds: number; width: number; height: number } | undefined> {
  const chunks = await chunksOf(source, stream.start, stream.end);
  const contentOf = async (id: string): Promise<Slice | undefined> => {
    const chunk = chunks.find((one) => one.id === id);
    return chunk && Slice.of(source, chunk.start, Math.min(chunk.end - chunk.start, 256));
  };
  const header = await contentOf("strh");
  const format = await contentOf("strf");
  if (!header || !format || header.sign(0) !== "vids") return undefined;
  const [scale, rate, length] = [20, 24, 32].map((at) => header.uint32(at, true));
  const seconds = rate > 0 ? (Math.max(length, total) * scale) / rate : 0;
  // A picture that is written from below has a negative height.
  const [width, height] = [Math.abs(format.int32(4, true)), Math.abs(format.int32(8, true))];
  const shape = (await contentOf("vprp"))?.uint32(20, true) ?? 0;
  // OpenDML: the shape of the whole picture, as 16:9; 0 where nothing is said.
  const aspect = shape === 0 ? 0 : (shape >>> 16) / (shape & 0xffff);
  return { seconds, ...inSquares(width, height, (aspect * height) / width) };
}

/** The chunks between two places; one that goes beyond is the last. */
async function chunksOf(source: ByteSource, from: number, to: number): Promise<readonly Chunk[]> {
  const chunks: Chunk[] = [];
  for (let at = from; at + 8 <= to && chunks.length < MOST_CHUNKS;) {
    const head = await Slice.of(source, at, 12);
    const id = head.sign(0);
    if (!/^[\x20-\x7e]{4}$/.test(id)) break;
    const end = at + 8 + head.uint32(4, true);
    const isList = id === "RIFF" || id === "LIST";
    chunks.push({ id, type: isList ? head.sign(8) : "", start: at + (isList ? 12 : 8), end });
    at = end + (end & 1);
  }
  return chunks;
}
