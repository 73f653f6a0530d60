import { CountedSource, TooMuchToRead, type ByteSource } from "../bytes";
import type { VideoFormat } from "../kind";
import { readAsf } from "./asf";
import { readAvi } from "./avi";
import { isoExtent, matroskaExtent, type Extent } from "./extent";
import type { VideoReading } from "./reading";

/** So much of a film is read at most, in bytes: the tables of a long one are some megabytes. */
const MOST_READ = 64 * 2 ** 20;

/** What a container says of its picture. Nothing is decoded; of 2 GB less than 5 MB are read. */
export async function readVideo(source: ByteSource, format: VideoFormat): Promise<VideoReading> {
  const counted = new CountedSource(source, MOST_READ);
  try {
    switch (format) {
      case "AVI":
        return await readAvi(counted);
      case "WMV":
        return await readAsf(counted);
      case "MP4":
      case "MOV":
        return await readTracks(counted, await isoExtent(counted));
      case "Matroska":
        return await readTracks(counted, await matroskaExtent(counted));
      default:
        return { kind: "cannotTell", why: "unknown" };
    }
  } catch (error) {
    if (error instanceof TooMuchToRead) return { kind: "cannotTell", why: "large" };
    throw error;
  }
}

async function readTracks(source: ByteSource, extent: Extent): Promise<VideoReading> {
  if (extent === "unfinished") return { kind: "cut" };
  if (extent === "long") return { kind: "cannotTell", why: "large" };
  // Fetched with the first film: whoever checks photos alone does without.
  const { readContainer } = await import("./container");
  return readContainer(source, extent === "cut");
}
