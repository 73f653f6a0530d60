import { Slice, type ByteSource } from "./bytes";

/** What a JPEG file (ITU-T T.81) is worth. Sizes are in pixels, as it is shown: EXIF orientation applied. */
export type JpegReading =
  | { readonly kind: "whole"; readonly width: number; readonly height: number }
  /**
   * `cut`: the end of the picture is missing. `padded`: what should be the picture is filled up with zeros. `broken`: no
   * picture can be in it. `long`: so much would have to be read that it is no photo.
   */
  | { readonly kind: "cut" | "padded" | "broken" | "long"; readonly width?: number; readonly height?: number };

/** More bytes no camera writes into a photo. */
const LONGEST = 200 * 2 ** 20;
const BLOCK = 256 * 1024;
/** So many zeros one after the other are no picture, unless zeros are how an even picture is written. */
const MOST_ZEROS = 4096;

const DHT = 0xc4;
const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const DNL = 0xdc;
const APP1 = 0xe1;
const COM = 0xfe;
/** SOF0 to SOF15, without DHT, JPG and DAC. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
const isHuffman = (marker: number): boolean => marker <= 0xc7;
const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7;
const hasSegment = (marker: number): boolean =>
  (marker >= 0xc0 && marker <= 0xcf) || (marker >= SOS && marker <= 0xef) || marker === COM;

interface Frame {
  readonly width: number;
  height: number;
  readonly isHuffman: boolean;
  readonly isBaseline: boolean;
  /** Blocks of 8 × 8 of all components, per pixel. */
  readonly density: number;
}

/** Walks a file from its first to its last marker. Reads it once, in blocks, and no further than the picture goes. */
export async function readJpeg(source: ByteSource): Promise<JpegReading> {
  const walk = new Walk(source);
  if ((await walk.byte()) !== 0xff || (await walk.byte()) !== SOI) return { kind: "broken" };
  let frame: Frame | undefined;
  /** What a run of zeros means by each table of AC coefficients. */
  const tables = new Map<number, number>();
  let orientation = 1;
  let data = 0;
  const size = (): { width?: number; height?: number } => {
    if (!frame || frame.height === 0) return {};
    const { width, height } = frame;
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  };
  for (;;) {
    if (walk.at > LONGEST) return { kind: "long", ...size() };
    const marker = await walk.marker();
    if (marker === undefined) return { kind: walk.isAtEnd ? "cut" : "broken", ...size() };
    if (marker === EOI) return ended(frame, data, size());
    if (!hasSegment(marker)) return { kind: "broken", ...size() };
    const segment = await walk.segment();
    if (!segment) return { kind: walk.isAtEnd ? "cut" : "broken", ...size() };
    if (isFrame(marker)) {
      if (frame || !(frame = frameOf(segment, marker))) return { kind: "broken" };
    } else if (marker === DNL && frame) frame.height ||= segment.uint16(0);
    else if (marker === DHT) readTables(segment, tables);
    else if (marker === APP1) orientation = orientationOf(segment) ?? orientation;
    else if (marker === SOS) {
      if (!frame) return { kind: "broken" };
      const { bytes, end } = await walk.scan(!frame.isBaseline || [...tables.values()].every(isEndOfBlock));
      data += bytes;
      if (end !== "marker") return { kind: end, ...size() };
    }
  }
}

/** No coefficient of a Huffman scan takes less than a bit, and each block has one at least. */
function ended(frame: Frame | undefined, data: number, size: { width?: number; height?: number }): JpegReading {
  const { width, height } = size;
  if (!frame || width === undefined || height === undefined || data === 0) return { kind: "broken" };
  const least = frame.isHuffman ? (width * height * frame.density) / 8 : 1;
  return data < least - 8 ? { kind: "cut", width, height } : { kind: "whole", width, height };
}

/** T.81 B.2.2. */
function frameOf(segment: Slice, marker: number): Frame | undefined {
  const count = segment.byte(5);
  const width = segment.uint16(3);
  if (width === 0 || count === 0 || count > 4 || segment.length < 6 + 3 * count) return undefined;
  const sampling = Array.from({ length: count }, (_, i) => segment.byte(7 + 3 * i));
  const areas = sampling.map((factors) => (factors >> 4) * (factors & 15));
  if (areas.some((area) => area === 0 || area > 16)) return undefined;
  const most = Math.max(...sampling.map((f) => f >> 4)) * Math.max(...sampling.map((f) => f & 15));
  const density = areas.reduce((sum, area) => sum + area, 0) / most / 64;
  // Of a lossless frame a pixel, and not a block, has a bit at least: the lower bound holds for it all the more.
  return { width, height: segment.uint16(1), isHuffman: isHuffman(marker), isBaseline: marker <= 0xc1, density };
}

/** T.81 B.2.4.2: the first symbol of a Huffman table is the one whose code is zeros alone. */
function readTables(segment: Slice, tables: Map<number, number>): void {
  for (let at = 0; at + 17 <= segment.length;) {
    const count = segment.bytes.subarray(at + 1, at + 17).reduce((sum, one) => sum + one, 0);
    const id = segment.byte(at);
    if (id >> 4 === 1) tables.set(id, segment.byte(at + 17));
    at += 17 + count;
  }
}

/** Nothing more in this block: by such a code an even picture is zeros throughout. */
const isEndOfBlock = (symbol: number): boolean => symbol === 0;

const ORIENTATION = 0x0112;
const MOST_TAGS = 200;

/** Exif 2.32, 4.6.4: how the picture is turned, 1 to 8; undefined where a segment does not say so. */
function orientationOf(segment: Slice): number | undefined {
  if (segment.sign(0) !== "Exif") return undefined;
  const order = segment.sign(6, 2);
  if (order !== "II" && order !== "MM") return undefined;
  const little = order === "II";
  const start = 6 + segment.uint32(10, little);
  const count = Math.min(segment.uint16(start, little), MOST_TAGS);
  for (let i = 0; i < count; i++) {
    const at = start + 2 + 12 * i;
    if (segment.uint16(at, little) !== ORIENTATION) continue;
    const value = segment.uint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

interface Scan {
  /** Bytes of entropy-coded data. */
  readonly bytes: number;
  readonly end: "marker" | "cut" | "padded" | "broken" | "long";
}

class Walk {
  at = 0;
  private block: Uint8Array = new Uint8Array();
  private start = 0;

  constructor(private readonly source: ByteSource) {}

  get isAtEnd(): boolean {
    return this.at >= this.source.size;
  }

  async byte(): Promise<number | undefined> {
    return (await this.fetch()) ? this.block[this.at++ - this.start] : undefined;
  }

  /** The next marker, behind any fill bytes; undefined where none stands here, or the file ends. */
  async marker(): Promise<number | undefined> {
    if ((await this.byte()) !== 0xff) return undefined;
    let code = await this.byte();
    while (code === 0xff) code = await this.byte();
    return code;
  }

  async segment(): Promise<Slice | undefined> {
    const [high, low] = [await this.byte(), await this.byte()];
    if (high === undefined || low === undefined) return undefined;
    const length = (high << 8) + low - 2;
    if (length < 0) return undefined;
    const from = this.at;
    this.at = Math.min(from + length, this.source.size);
    const isHere = from >= this.start && from + length <= this.start + this.block.length;
    const bytes = isHere
      ? this.block.subarray(from - this.start, from - this.start + length)
      : await this.source.read(from, length);
    return bytes.length === length ? new Slice(bytes) : undefined;
  }

  /**
   * The entropy-coded data up to a marker that is none of its own, and does not read that.
   * @param mayBeZeros a long run of zeros can be an even picture
   */
  async scan(mayBeZeros: boolean): Promise<Scan> {
    const from = this.at;
    const ended = (end: Scan["end"]): Scan => ({ bytes: this.at - from, end });
    let zeros = 0;
    let isMarked = false;
    for (;;) {
      if (!(await this.fetch())) return ended(zeros > MOST_ZEROS ? "padded" : "cut");
      for (let i = this.at - this.start; i < this.block.length; i++) {
        const byte = this.block[i];
        if (isMarked) {
          if (byte === 0xff) continue;
          isMarked = false;
          if (byte === 0 || isRestart(byte)) continue;
          this.at = this.start + i - 1;
          return ended(byte === EOI || hasSegment(byte) ? "marker" : "broken");
        }
        zeros = byte === 0 ? zeros + 1 : 0;
        if (zeros > MOST_ZEROS && !mayBeZeros) return ended("padded");
        isMarked = byte === 0xff;
      }
      this.at = this.start + this.block.length;
      if (this.at > LONGEST) return ended("long");
    }
  }

  /** The block that holds the next byte; false at the end of the file. */
  private async fetch(): Promise<boolean> {
    const here = this.at - this.start;
    if (here >= 0 && here < this.block.length) return true;
    if (this.isAtEnd) return false;
    this.start = this.at;
    this.block = await this.source.read(this.at, BLOCK);
    return this.block.length > 0;
  }
}
