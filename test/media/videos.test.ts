import {
  copyFileSync,
  openSync,
  readFileSync,
  truncateSync,
  writeFileSync,
  writeSync,
  closeSync,
  statSync,
} from "node:fs";
import path from "node:path";
import { judge, type MediaFinding } from "../../src/media/verdict";
import { counted, ffmpeg, inMemory, picture, probe, sound } from "../support/media-files";
import { temporaryFolder } from "../support/plan-file";

const folder = temporaryFolder();
const at = (name: string): string => path.join(folder, name);

/** What makes a film in each container, of which the least that counts is five minutes of 800 × 480. */
const CONTAINERS: Readonly<Record<string, readonly string[]>> = {
  "h264.mp4": ["-c:v", "libx264", "-preset", "ultrafast"],
  "mpeg4.mp4": ["-c:v", "mpeg4"],
  "faststart.mp4": ["-c:v", "mpeg4", "-movflags", "+faststart"],
  "fragments.mp4": ["-c:v", "libx264", "-preset", "ultrafast", "-movflags", "frag_keyframe+empty_moov"],
  "film.m4v": ["-c:v", "mpeg4"],
  "film.mov": ["-c:v", "libx264", "-preset", "ultrafast"],
  "film.mkv": ["-c:v", "libx264", "-preset", "ultrafast"],
  "other.mkv": ["-c:v", "mpeg4"],
  "film.webm": ["-c:v", "libvpx", "-deadline", "realtime", "-cpu-used", "8"],
  "film.avi": ["-c:v", "mpeg4"],
  "film.wmv": ["-c:v", "wmv2"],
};
const NAMES = Object.keys(CONTAINERS);

async function judged(name: string): Promise<MediaFinding> {
  const finding = await judge(name, counted(at(name)));
  if (!finding) throw new Error(`${name} is neither a photo nor a video`);
  return finding;
}

const faultsOf = async (name: string): Promise<readonly string[]> =>
  (await judged(name)).faults.map(({ fault }) => fault);

beforeAll(() => {
  for (const [name, how] of Object.entries(CONTAINERS)) {
    // VP8 takes its time over a picture.
    const rate = name === "film.webm" ? "1/10" : "1/2";
    ffmpeg(...picture("800x480", 300, rate), ...sound(300), ...how, at(name));
  }
});

test.each(NAMES)("five minutes of 800 × 480 count in %s, as ffprobe reads it", async (name) => {
  const finding = await judged(name);
  const { seconds, width, height } = probe(at(name));
  expect(finding).toMatchObject({ kind: "video", worth: "good", faults: [], width, height });
  expect(Math.abs((finding.seconds ?? 0) - seconds)).toBeLessThan(0.05);
});

test.each(NAMES)("of %s cut off at seven tenths is told that it is incomplete, and nothing else", async (name) => {
  const whole = readFileSync(at(name));
  const cut = `cut-${name}`;
  writeFileSync(at(cut), whole.subarray(0, Math.floor(whole.length * 0.7)));
  expect(await faultsOf(cut)).toEqual(["videoCut"]);
});

test("a film whose last box goes on to the end of the file is incomplete where its last picture is missing", async () => {
  const open = readFileSync(at("faststart.mp4"));
  open.writeUInt32BE(0, open.indexOf("mdat") - 4);
  writeFileSync(at("open.mp4"), open);
  writeFileSync(at("open-cut.mp4"), open.subarray(0, open.length - 200));
  expect(await faultsOf("open.mp4")).toEqual([]);
  expect(await faultsOf("open-cut.mp4")).toEqual(["videoCut"]);
});

test.each(["mp4", "mkv", "avi", "wmv"])("a second less than five minutes is too short in %s", async (ending) => {
  const name = `short.${ending}`;
  ffmpeg(...picture("800x480", 299), "-c:v", "mpeg4", at(name));
  const finding = await judged(name);
  expect(finding).toMatchObject({ worth: "wrong", faults: [{ fault: "short", least: 5 }] });
  expect(finding.seconds).toBeGreaterThan(298);
});

test.each([
  ["798x480", "small"],
  ["800x478", "small"],
])("a picture of %s is too small", async (size, fault) => {
  ffmpeg(...picture(size, 300), "-c:v", "mpeg4", at("small.mp4"));
  expect(await faultsOf("small.mp4")).toEqual([fault]);
});

test("a film that is both short and small is told both", async () => {
  ffmpeg(...picture("320x240", 3), "-c:v", "mpeg4", at("both.mp4"));
  expect(await faultsOf("both.mp4")).toEqual(["short", "small"]);
});

test("how it is turned counts: 480 × 800 turned by a quarter is 800 × 480, and the other way round", async () => {
  for (const [size, name] of [
    ["480x800", "upright.mp4"],
    ["800x480", "lying.mp4"],
  ]) {
    ffmpeg(...picture(size, 300), "-c:v", "mpeg4", at("turned.mp4"));
    ffmpeg("-i", at("turned.mp4"), "-c", "copy", "-metadata:s:v:0", "rotate=90", at(name));
  }
  expect(await judged("upright.mp4")).toMatchObject({ worth: "good", width: 800, height: 480 });
  expect(await judged("lying.mp4")).toMatchObject({ faults: [{ fault: "small", width: 480, height: 800 }] });
  expect(probe(at("upright.mp4"))).toMatchObject({ width: 800, height: 480 });
});

test.each(["mp4", "mkv", "avi", "wmv"])(
  "the shape of the pixels counts in %s: 640 × 480 of 4:3 is 853 × 480",
  async (ending) => {
    const name = `shape.${ending}`;
    ffmpeg(...picture("640x480", 300), "-vf", "setsar=4/3", "-c:v", ending === "wmv" ? "wmv2" : "mpeg4", at(name));
    const { width, height } = probe(at(name));
    expect(await judged(name)).toMatchObject({ worth: "good", width, height });
    expect(width).toBe(853);
  },
);

test.each(["mp4", "mov", "mkv", "avi", "wmv"])("sound alone in %s is no film", async (ending) => {
  ffmpeg(...sound(2), at(`sound.${ending}`));
  expect(await faultsOf(`sound.${ending}`)).toEqual(["noPicture"]);
});

test("the length is the picture's, not that of the sound beside it", async () => {
  ffmpeg(...picture("800x480", 5), ...sound(310), "-c:v", "mpeg4", at("sound-longer.mp4"));
  const finding = await judged("sound-longer.mp4");
  expect(finding.faults.map(({ fault }) => fault)).toEqual(["short"]);
  expect(finding.seconds).toBeCloseTo(5, 1);
});

test("a film that was written live, without a length, is as long as its last picture tells", async () => {
  ffmpeg("-i", at("film.webm"), "-c", "copy", "-live", "1", at("live.webm"));
  expect(await judged("live.webm")).toMatchObject({ worth: "good", faults: [] });
});

test("a film under the name of a photo, or of another film, is judged as the film it is", async () => {
  for (const name of ["film.jpg", "film-as.avi"]) copyFileSync(at("h264.mp4"), at(name));
  for (const name of ["film.jpg", "film-as.avi"])
    expect(await judged(name)).toMatchObject({ kind: "video", worth: "good", isMisnamed: true, format: "MP4" });
});

test("what is no film is told as what it is", async () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text.padEnd(600, "."));
  const faults = async (name: string, content: Uint8Array): Promise<unknown> =>
    (await judge(name, inMemory(content)))?.faults;
  expect(await faults("a.mp4", new Uint8Array())).toEqual([{ fault: "empty" }]);
  expect(await faults("a.mp4", bytes("not a film"))).toEqual([{ fault: "notVideo" }]);
  expect(await faults("a.mp4", bytes("%PDF-1.7"))).toEqual([{ fault: "notVideoBut", format: "PDF" }]);
  expect(await faults("a.docx", bytes("PK\u0003\u0004"))).toBeUndefined();
});

test("a container that is not read here is never held against a film", async () => {
  ffmpeg(...picture("320x240", 2, "25"), "-c:v", "flv", at("film.flv"));
  ffmpeg(...picture("320x240", 2, "25"), "-c:v", "mpeg2video", at("film.mpg"));
  ffmpeg(...picture("320x240", 2, "25"), "-c:v", "mpeg2video", at("film.ts"));
  for (const name of ["film.flv", "film.mpg", "film.ts"])
    expect(await judged(name)).toMatchObject({ worth: "cannotTell", faults: [{ fault: "videoUnknown" }] });
});

describe("of 2 GB less than 5 MB are read", () => {
  const GROWN = 2 ** 31;
  const FIVE_MB = 5 * 2 ** 20;

  /** Puts a hole of 2 GB into a file; what lies behind follows it. */
  function withHole(name: string, source: string, from: number, change: (bytes: Buffer) => void): void {
    const bytes = readFileSync(at(source));
    change(bytes);
    writeFileSync(at(name), bytes.subarray(0, from));
    truncateSync(at(name), from + GROWN);
    const file = openSync(at(name), "r+");
    writeSync(file, bytes, from, bytes.length - from, from + GROWN);
    closeSync(file);
  }

  async function expectFew(name: string): Promise<void> {
    const source = counted(at(name));
    expect(source.size).toBeGreaterThan(GROWN);
    expect(await judge(name, source)).toMatchObject({ worth: "good", faults: [] });
    expect(source.bytes).toBeLessThan(FIVE_MB);
    // A hole takes no room on the disk.
    expect(statSync(at(name)).blocks * 512).toBeLessThan(FIVE_MB * 4);
  }

  test("an MP4 whose tables come last", async () => {
    const bytes = readFileSync(at("mpeg4.mp4"));
    const mdat = bytes.indexOf("mdat") - 4;
    const end = mdat + bytes.readUInt32BE(mdat);
    expect(bytes.toString("latin1", end + 4, end + 8)).toBe("moov");
    withHole("large-last.mp4", "mpeg4.mp4", end, (all) => all.writeUInt32BE(end - mdat + GROWN, mdat));
    await expectFew("large-last.mp4");
  });

  test("an MP4 whose tables come first", async () => {
    const bytes = readFileSync(at("faststart.mp4"));
    const mdat = bytes.indexOf("mdat") - 4;
    withHole("large-first.mp4", "faststart.mp4", bytes.length, (all) =>
      all.writeUInt32BE(bytes.length - mdat + GROWN, mdat),
    );
    await expectFew("large-first.mp4");
  });

  test.each(["film.mkv", "other.mkv"])("%s", async (source) => {
    const bytes = readFileSync(at(source));
    const segment = bytes.indexOf(Buffer.from("18538067", "hex")) + 4;
    const end = bytes.length;
    // A void element (RFC 8794, 11.3.2) of that size at the end of the segment.
    const head = Buffer.from([0xec, 0x01, 0, 0, 0, 0, 0, 0, 0]);
    head.writeUInt32BE(GROWN, 5);
    const grown = Buffer.concat([bytes, head]);
    const size = Number(bytes.readBigUInt64BE(segment) & 0xff_ffff_ffff_ffffn);
    grown.writeBigUInt64BE((1n << 56n) | BigInt(size + 9 + GROWN), segment);
    writeFileSync(at("grown.mkv"), grown);
    withHole("large.mkv", "grown.mkv", end + 9, () => undefined);
    await expectFew("large.mkv");
  });

  test("an AVI", async () => {
    const head = Buffer.from("JUNK\0\0\0\0", "latin1");
    head.writeUInt32LE(GROWN, 4);
    const grown = Buffer.concat([readFileSync(at("film.avi")), head]);
    grown.writeUInt32LE(grown.length - 8 + GROWN, 4);
    writeFileSync(at("grown.avi"), grown);
    withHole("large.avi", "grown.avi", grown.length, () => undefined);
    await expectFew("large.avi");
  });
});
