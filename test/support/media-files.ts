import { spawnSync } from "node:child_process";
import { openSync, readFileSync, readSync, statSync } from "node:fs";
import type { ByteSource } from "../../src/media/bytes";

const run = (program: string, args: readonly string[]): string => {
  const { error, status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8" });
  if (error)
    throw new Error(
      `${program} is not here. These tests make their films with it: install the package ffmpeg (.ci/run does).`,
    );
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}\n${stderr}`);
  return stdout;
};

/** Makes a film or a picture; what is between is ffmpeg's own language. */
export const ffmpeg = (...args: readonly string[]): string => run("ffmpeg", ["-v", "error", "-y", ...args]);

/** A grey picture, for what is in it is of no interest. @param size as 860x480 @param rate pictures a second, as 1/10 */
export const picture = (size: string, seconds: number, rate = "1"): readonly string[] => [
  ...["-f", "lavfi", "-i", `color=c=gray:s=${size}:r=${rate}:d=${seconds}`],
];

export const sound = (seconds: number): readonly string[] => ["-f", "lavfi", "-i", `anullsrc=d=${seconds}:r=8000`];

export interface Probed {
  readonly seconds: number;
  readonly width: number;
  readonly height: number;
}

interface ProbedStream {
  readonly width: number;
  readonly height: number;
  readonly sample_aspect_ratio?: string;
  readonly duration?: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly side_data_list?: readonly { readonly rotation?: number }[];
}

/** What ffprobe says of a film: its picture's length, and its size as it is shown. */
export function probe(file: string): Probed {
  const asked = ["-v", "error", "-select_streams", "v:0", "-show_streams", "-show_format", "-of", "json", file];
  const told = JSON.parse(run("ffprobe", asked)) as {
    readonly streams: readonly ProbedStream[];
    readonly format: { readonly duration: string };
  };
  const [stream] = told.streams;
  const [across, down] = (stream.sample_aspect_ratio ?? "1:1").split(":").map(Number);
  const width = across > 0 ? Math.round((stream.width * across) / down) : stream.width;
  const turned = (stream.side_data_list ?? []).some(({ rotation = 0 }) => Math.abs(rotation) % 180 === 90);
  const seconds = Number(stream.duration ?? told.format.duration);
  return turned ? { seconds, width: stream.height, height: width } : { seconds, width, height: stream.height };
}

/** A file that counts the bytes read of it. */
export function counted(file: string): ByteSource & { bytes: number } {
  const descriptor = openSync(file, "r");
  return {
    bytes: 0,
    size: statSync(file).size,
    read(offset, length) {
      this.bytes += length;
      const bytes = new Uint8Array(length);
      return Promise.resolve(bytes.subarray(0, readSync(descriptor, bytes, 0, length, offset)));
    },
  };
}

export const inMemory = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
});

export const bytesOfFile = (file: string): Uint8Array => new Uint8Array(readFileSync(file));
