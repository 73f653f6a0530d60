import { LIMITS } from "../guide/limits";
import type { ByteSource } from "./bytes";
import { readJpeg } from "./jpeg";
import { formatOf, isImage, isNamedFor, isVideo, promiseOf, type FileFormat } from "./kind";
import { readVideo } from "./video";
import type { VideoReading } from "./video/reading";

/** What of a file counts. `cannotTell` is never held against it. */
export type Worth = "good" | "wrong" | "cannotTell";

/** Why a file does not count, or nothing can be told of it. */
export type MediaFault =
  /** No byte, or no content that is a photo's or a film's though the name says so. */
  | { readonly fault: "empty" | "notPhoto" | "notVideo" }
  /** A photo of another format than JPEG; `isRenamed`: its name says otherwise. */
  | { readonly fault: "notJpeg"; readonly format: FileFormat; readonly isRenamed: boolean }
  /** A common format that is not JPEG: the guide leaves open whether it is taken. */
  | { readonly fault: "otherPhotoFormat"; readonly format: FileFormat }
  | { readonly fault: "photoCut" | "photoPadded" | "photoBroken" | "photoLong" | "undecodable" }
  | { readonly fault: "notVideoBut"; readonly format: FileFormat }
  | { readonly fault: "videoCut" | "noPicture" | "noLength" | "videoUnknown" | "videoLarge" }
  | { readonly fault: "short"; readonly seconds: number; readonly least: number }
  | { readonly fault: "small"; readonly width: number; readonly height: number }
  /** The system would not let it be read. */
  | { readonly fault: "unreadable" };

/** What was found of one file. */
export interface MediaFinding {
  readonly kind: "photo" | "video";
  readonly worth: Worth;
  /** None of a file that counts. */
  readonly faults: readonly MediaFault[];
  /** By its content; absent where that is nothing known. */
  readonly format?: FileFormat;
  /** The name says another format than the content has, and the content counts. */
  readonly isMisnamed?: true;
  /** In pixels, as it is shown. */
  readonly width?: number;
  readonly height?: number;
  /** Of a video. */
  readonly seconds?: number;
}

/** What a page can do beyond reading bytes. */
export interface PhotoHelp {
  /** Whether the picture can be decoded; absent where nobody can try. */
  readonly decodes?: () => Promise<boolean>;
}

const wrong = (kind: MediaFinding["kind"], fault: MediaFault, more: Partial<MediaFinding> = {}): MediaFinding => ({
  kind,
  worth: "wrong",
  faults: [fault],
  ...more,
});

/** Pictures that any office opens, as JPEG; the guide says 等通用格式. */
const COMMON: ReadonlySet<FileFormat> = new Set<FileFormat>(["PNG", "BMP", "GIF", "TIFF"]);

/**
 * One file, by its content and not by its name.
 * @param path its name, with folders or without
 * @returns undefined for a file that is neither a photo nor a video and is not called one
 */
export async function judge(path: string, source: ByteSource, help: PhotoHelp = {}): Promise<MediaFinding | undefined> {
  const promised = promiseOf(path);
  const format = await formatOf(source);
  if (format && isVideo(format)) {
    // A sound file is a film's container as well: called one, it is nobody's film.
    if (!promised && !isNamedFor(path, "MOV") && /\.(?:m4a|mka|wma|dat|ts)$/i.test(path)) return undefined;
    const misnamed = isNamedFor(path, format) ? {} : ({ isMisnamed: true } as const);
    const finding = judgeVideo(await readVideo(source, format));
    return { ...finding, format, ...misnamed };
  }
  if (format && isImage(format)) return judgePhoto(path, format, source, help);
  if (!promised) return undefined;
  if (source.size === 0) return wrong(promised, { fault: "empty" });
  if (promised === "photo")
    return format ? wrong("photo", { fault: "notJpeg", format, isRenamed: true }, { format }) : notPhoto(source);
  return wrong("video", format ? { fault: "notVideoBut", format } : { fault: "notVideo" }, format && { format });
}

/** Nothing but zeros, as a download leaves behind that never began, is told as what it is. */
async function notPhoto(source: ByteSource): Promise<MediaFinding> {
  const head = await source.read(0, 4096);
  return wrong("photo", { fault: head.every((byte) => byte === 0) ? "photoPadded" : "notPhoto" });
}

async function judgePhoto(
  path: string,
  format: FileFormat,
  source: ByteSource,
  { decodes }: PhotoHelp,
): Promise<MediaFinding> {
  const isRenamed = !isNamedFor(path, format);
  if (format !== "JPEG") {
    if (!isRenamed && COMMON.has(format))
      return { kind: "photo", worth: "cannotTell", faults: [{ fault: "otherPhotoFormat", format }], format };
    return wrong("photo", { fault: "notJpeg", format, isRenamed }, { format });
  }
  const { kind, width, height } = await readJpeg(source);
  const size = { ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
  const known = { format, ...size } as const;
  if (kind === "long") return { kind: "photo", worth: "cannotTell", faults: [{ fault: "photoLong" }], ...known };
  if (kind !== "whole") return wrong("photo", { fault: PHOTO_FAULTS[kind] }, known);
  if (decodes && !(await decodes())) return wrong("photo", { fault: "undecodable" }, known);
  return { kind: "photo", worth: "good", faults: [], ...known, ...(isRenamed && { isMisnamed: true }) };
}

const PHOTO_FAULTS = { cut: "photoCut", padded: "photoPadded", broken: "photoBroken" } as const;

const LEAST_SECONDS = LIMITS.videoMinutes.least * 60;
/** What is lost where frames are counted in fractions of a second. */
const ROUNDING = 0.01;

function judgeVideo(reading: VideoReading): MediaFinding {
  if (reading.kind === "cannotTell") {
    const fault = reading.why === "large" ? "videoLarge" : "videoUnknown";
    return { kind: "video", worth: "cannotTell", faults: [{ fault }] };
  }
  if (reading.kind === "cut") return wrong("video", { fault: "videoCut" });
  if (reading.kind === "noPicture") return wrong("video", { fault: reading.isCut ? "videoCut" : "noPicture" });
  const { seconds, width, height, isCut } = reading;
  const faults: MediaFault[] = [];
  if (isCut) faults.push({ fault: "videoCut" });
  else if (seconds <= 0) faults.push({ fault: "noLength" });
  else if (seconds < LEAST_SECONDS - ROUNDING)
    faults.push({ fault: "short", seconds, least: LIMITS.videoMinutes.least });
  if (width < LIMITS.videoWidth.least || height < LIMITS.videoHeight.least)
    faults.push({ fault: "small", width, height });
  return { kind: "video", worth: faults.length === 0 ? "good" : "wrong", faults, width, height, seconds };
}
