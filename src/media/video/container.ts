import {
  CustomSource,
  EncodedPacketSink,
  Input,
  Logging,
  LogLevel,
  MATROSKA,
  MP4,
  QTFF,
  WEBM,
  type InputVideoTrack,
} from "mediabunny";
import type { ByteSource } from "../bytes";
import type { VideoReading } from "./reading";

/** What it thinks of a codec is of no interest: nothing is played. */
Logging.level = LogLevel.Silent;

/** What is kept of a file in memory at any time. */
const CACHE = 4 * 2 ** 20;

/**
 * The picture of an MP4, MOV, M4V, MKV or WebM file, read from the container's own tables by slices.
 * @param isCut the file ends before what its container states
 * @throws whatever the source throws
 */
export async function readContainer(source: ByteSource, isCut: boolean): Promise<VideoReading> {
  const failures: unknown[] = [];
  const input = new Input({
    formats: [MP4, QTFF, MATROSKA, WEBM],
    source: new CustomSource({
      getSize: () => source.size,
      read: async (start, end) => {
        try {
          return await source.read(start, end - start);
        } catch (error) {
          failures.push(error);
          throw error;
        }
      },
      maxCacheSize: CACHE,
      handleUnhandledError: () => undefined,
    }),
  });
  try {
    const tracks = await input.getVideoTracks();
    if (tracks.length === 0) return { kind: "noPicture", isCut };
    let best: VideoReading | undefined;
    for (const track of tracks) {
      const reading = await readTrack(track, input, isCut);
      if (reading.kind === "video" && (best?.kind !== "video" || reading.seconds > best.seconds)) best = reading;
    }
    return best ?? { kind: "cannotTell", why: "unknown" };
  } catch {
    if (failures.length > 0) throw failures[0];
    return isCut ? { kind: "cut" } : { kind: "cannotTell", why: "unknown" };
  } finally {
    input.dispose();
  }
}

async function readTrack(track: InputVideoTrack, input: Input, isCut: boolean): Promise<VideoReading> {
  const [width, height] = [await track.getDisplayWidth(), await track.getDisplayHeight()];
  // The end of a film that is cut off is nowhere to be found: what it states is told.
  if (!isCut && (await lacksEnd(track))) return readTrack(track, input, true);
  const end = isCut ? await input.getDurationFromMetadata([track]) : await track.computeDuration();
  const start = isCut ? 0 : Math.max(0, await track.getFirstTimestamp());
  return { kind: "video", seconds: Math.max(0, (end ?? 0) - start), width, height, isCut };
}

/**
 * Whether the last picture lies beyond the end of the file. A box or a segment that goes on to the end of the file, as films
 * written live have, does not say where that should be; the tables of its pictures do.
 */
async function lacksEnd(track: InputVideoTrack): Promise<boolean> {
  const packets = new EncodedPacketSink(track);
  const last = await packets.getPacket(Infinity, { metadataOnly: true });
  return last !== null && (await packets.getPacket(Infinity)) === null;
}
