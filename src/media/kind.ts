import { Slice, type ByteSource } from "./bytes";

/** What a file is by its content, whatever it is called. */
export type FileFormat = ImageFormat | VideoFormat | "PDF" | "ZIP" | "MP3" | "WAV" | "Ogg";
export type ImageFormat = "JPEG" | "PNG" | "GIF" | "BMP" | "TIFF" | "WebP" | "HEIC" | "AVIF";
/** Those whose container can be read here, and others that are only known by their first bytes. */
export type VideoFormat = "MP4" | "MOV" | "Matroska" | "AVI" | "WMV" | "FLV" | "MPEG" | "MPEG-TS" | "RealMedia";

const IMAGES: ReadonlySet<FileFormat> = new Set<ImageFormat>([
  ...(["JPEG", "PNG", "GIF", "BMP", "TIFF", "WebP", "HEIC", "AVIF"] as const),
]);
const VIDEOS: ReadonlySet<FileFormat> = new Set<VideoFormat>([
  ...(["MP4", "MOV", "Matroska", "AVI", "WMV", "FLV", "MPEG", "MPEG-TS", "RealMedia"] as const),
]);

export const isImage = (format: FileFormat): format is ImageFormat => IMAGES.has(format);
export const isVideo = (format: FileFormat): format is VideoFormat => VIDEOS.has(format);

/** The endings that go with a format; the first is the usual one. */
const ENDINGS: Readonly<Record<FileFormat, readonly string[]>> = {
  JPEG: ["jpg", "jpeg", "jpe", "jfif"],
  PNG: ["png"],
  GIF: ["gif"],
  BMP: ["bmp", "dib"],
  TIFF: ["tif", "tiff", "dng"],
  WebP: ["webp"],
  HEIC: ["heic", "heif", "hif"],
  AVIF: ["avif"],
  MP4: ["mp4", "m4v", "mov", "3gp", "3g2", "m4a", "f4v", "qt"],
  MOV: ["mov", "qt", "mp4", "m4v"],
  Matroska: ["mkv", "webm", "mka", "mk3d"],
  AVI: ["avi"],
  WMV: ["wmv", "asf", "wma"],
  FLV: ["flv", "f4v"],
  MPEG: ["mpg", "mpeg", "vob", "dat", "m1v", "m2v"],
  "MPEG-TS": ["ts", "mts", "m2ts", "m2t"],
  RealMedia: ["rm", "rmvb"],
  PDF: ["pdf"],
  ZIP: ["zip", "docx", "xlsx", "pptx", "wps", "et"],
  MP3: ["mp3"],
  WAV: ["wav"],
  Ogg: ["ogg", "oga", "ogv", "opus"],
};

/** What a file is called, without the dot and in small letters; "" where it has no ending. */
function endingOf(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? "" : name.slice(dot + 1).toLowerCase();
}

/** Whether a name says what the content is; a name without an ending says nothing wrong. */
export const isNamedFor = (path: string, format: FileFormat): boolean =>
  endingOf(path) === "" || ENDINGS[format].includes(endingOf(path));

const OTHER_VIDEO_ENDINGS = ["ogv", "mpeg4", "divx", "xvid"];

/** What a name promises; undefined where it promises neither a photo nor a video. */
export function promiseOf(path: string): "photo" | "video" | undefined {
  const ending = endingOf(path);
  if (ending === "") return undefined;
  const says = (format: FileFormat): boolean => ENDINGS[format].includes(ending);
  if ([...IMAGES].some(says)) return "photo";
  const isSound = ["m4a", "mka", "wma"].includes(ending);
  return !isSound && ([...VIDEOS].some(says) || OTHER_VIDEO_ENDINGS.includes(ending)) ? "video" : undefined;
}

/** As many bytes as tell every format apart. */
const HEAD = 400;
const TS_PACKETS = [188, 192];

/** @returns undefined for content that is none of these */
export async function formatOf(source: ByteSource): Promise<FileFormat | undefined> {
  const head = await Slice.of(source, 0, HEAD);
  const hex = head.hex(0, 16);
  for (const [start, format] of SIGNATURES) if (hex.startsWith(start)) return format;
  if (head.sign(0) === "RIFF") return RIFFS[head.sign(8)];
  if (hex.startsWith("424d") && head.uint16(6, true) === 0 && head.uint32(14, true) <= 124) return "BMP";
  const box = ISO_BOXES.has(head.sign(4)) ? isoFormat(head) : undefined;
  if (box) return box;
  const isTransport = (packet: number): boolean =>
    head.byte(packet - 188) === 0x47 && head.byte(2 * packet - 188) === 0x47;
  return head.length === HEAD && TS_PACKETS.some(isTransport) ? "MPEG-TS" : undefined;
}

const SIGNATURES: readonly (readonly [string, FileFormat])[] = [
  ["ffd8ff", "JPEG"],
  ["89504e470d0a1a0a", "PNG"],
  ["474946383761", "GIF"],
  ["474946383961", "GIF"],
  ["49492a00", "TIFF"],
  ["4d4d002a", "TIFF"],
  ["1a45dfa3", "Matroska"],
  ["3026b2758e66cf11a6d900aa0062ce6c", "WMV"],
  ["464c5601", "FLV"],
  ["000001ba", "MPEG"],
  ["000001b3", "MPEG"],
  ["2e524d46", "RealMedia"],
  ["25504446", "PDF"],
  ["504b0304", "ZIP"],
  ["494433", "MP3"],
  ["4f676753", "Ogg"],
];

const RIFFS: Readonly<Record<string, FileFormat | undefined>> = {
  "AVI ": "AVI",
  AVIX: "AVI",
  WEBP: "WebP",
  WAVE: "WAV",
};

/** The boxes a file of ISO/IEC 14496-12, or an older QuickTime film, may begin with. */
const ISO_BOXES: ReadonlySet<string> = new Set(["ftyp", "moov", "mdat", "wide", "free", "skip", "pnot", "styp"]);
const HEIC = /^(?:hei[cxms]|hev[cxms]|mif1|msf1)/;

/** ISO/IEC 14496-12, 4.3: the brands of a file type box. */
function isoFormat(head: Slice): FileFormat {
  if (head.sign(4) !== "ftyp") return "MOV";
  const major = head.sign(8);
  const end = Math.min(head.uint32(0), head.length);
  const brands = Array.from({ length: Math.max(0, (end - 16) >> 2) }, (_, i) => head.sign(16 + 4 * i));
  if (major.startsWith("avi") || (major === "mif1" && brands.includes("avif"))) return "AVIF";
  if (HEIC.test(major)) return "HEIC";
  return major === "qt  " ? "MOV" : "MP4";
}
