import path from "node:path";
import { differenceHash, greyOf, repeatsAmong } from "../../src/media/alike";
import { judge } from "../../src/media/verdict";
import { bytesOfFile, ffmpeg, inMemory } from "../support/media-files";
import { temporaryFolder } from "../support/plan-file";

const folder = temporaryFolder();
const at = (name: string): string => path.join(folder, name);
const faultsOf = async (name: string, bytes: Uint8Array): Promise<unknown> =>
  (await judge(name, inMemory(bytes)))?.faults;
const join = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  new Uint8Array(parts.flatMap((part) => [...part]));

/** With an EXIF segment that says how the picture is turned (Exif 2.32, 4.6.4). */
function turned(jpeg: Uint8Array, orientation: number): Uint8Array {
  const exif = [
    ...Buffer.from("Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0", "latin1"),
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  return join(jpeg.subarray(0, 2), [0xff, 0xe1, 0, exif.length + 2], exif, jpeg.subarray(2));
}

let photo = new Uint8Array();
beforeAll(() => {
  ffmpeg("-f", "lavfi", "-i", "testsrc=s=640x360", "-frames:v", "1", at("photo.jpg"));
  photo = new Uint8Array(bytesOfFile(at("photo.jpg")));
});

test("a whole JPEG counts, whatever it is called, and its size is told", async () => {
  expect(await judge("a.jpg", inMemory(photo))).toEqual({
    ...{ kind: "photo", worth: "good", faults: [], format: "JPEG", width: 640, height: 360 },
  });
  expect(await judge("a.JPEG", inMemory(photo))).not.toHaveProperty("isMisnamed");
  expect(await judge("a.png", inMemory(photo))).toMatchObject({ worth: "good", isMisnamed: true });
  expect(await judge("photo", inMemory(photo))).toMatchObject({ kind: "photo", worth: "good" });
});

test.each([
  [1, 640, 360],
  [3, 640, 360],
  [6, 360, 640],
  [8, 360, 640],
])("turned as EXIF orientation %i says", async (orientation, width, height) => {
  expect(await judge("a.jpg", inMemory(turned(photo, orientation)))).toMatchObject({ worth: "good", width, height });
});

test.each([
  ["even", ["-f", "lavfi", "-i", "color=c=black:s=3000x2000"]],
  ["noise", ["-f", "lavfi", "-i", "nullsrc=s=640x360,geq=random(1)*255:128:128"]],
  ["grey", ["-f", "lavfi", "-i", "testsrc=s=640x360,format=gray"]],
  ["4:4:4", ["-f", "lavfi", "-i", "testsrc=s=640x360,format=yuvj444p"]],
])("a picture that is %s counts", async (_, how) => {
  ffmpeg(...how, "-frames:v", "1", at("other.jpg"));
  expect(await faultsOf("a.jpg", bytesOfFile(at("other.jpg")))).toEqual([]);
});

test("what a phone writes behind the picture does not matter", async () => {
  expect(await faultsOf("a.jpg", join(photo, new Array<number>(70_000).fill(0)))).toEqual([]);
  expect(await faultsOf("a.jpg", join(photo, photo))).toEqual([]);
});

test.each([0.05, 0.3, 0.7, 0.999])("cut off at %f of its length it is incomplete", async (part) => {
  const cut = photo.subarray(0, Math.floor(photo.length * part));
  expect(await faultsOf("a.jpg", cut)).toEqual([{ fault: "photoCut" }]);
});

test("cut off and closed all the same, it is incomplete: there is less than a bit a block", async () => {
  ffmpeg("-f", "lavfi", "-i", "testsrc=s=4000x3000", "-frames:v", "1", at("large.jpg"));
  const large = bytesOfFile(at("large.jpg"));
  const closed = join(large.subarray(0, 3_000), [0xff, 0xd9]);
  expect(await faultsOf("a.jpg", closed)).toEqual([{ fault: "photoCut" }]);
});

test("filled up with zeros it is told as that", async () => {
  const half = photo.subarray(0, photo.length / 2);
  const zeros = new Array<number>(20_000).fill(0);
  expect(await faultsOf("a.jpg", join(half, zeros))).toEqual([{ fault: "photoPadded" }]);
  expect(await faultsOf("a.jpg", new Uint8Array(5_000))).toEqual([{ fault: "photoPadded" }]);
});

test("the first bytes of a JPEG prove nothing", async () => {
  const noise = Uint8Array.from({ length: 60_000 }, (_, i) => (i * 7919 + (i >> 3) * 31) & 255);
  expect(await faultsOf("a.jpg", join([0xff, 0xd8, 0xff], noise))).toEqual([{ fault: "photoBroken" }]);
  expect(await faultsOf("a.jpg", join([0xff, 0xd8, 0xff, 0xd9]))).toEqual([{ fault: "photoBroken" }]);
  const middle = join(photo.subarray(0, 4_000), noise.subarray(0, 4_000), photo.subarray(4_000));
  expect(await judge("a.jpg", inMemory(middle))).toMatchObject({ kind: "photo", worth: "wrong" });
});

test("where it cannot be decoded it does not count", async () => {
  const decodes = (): Promise<boolean> => Promise.resolve(false);
  expect(await judge("a.jpg", inMemory(photo), { decodes })).toMatchObject({
    worth: "wrong",
    faults: [{ fault: "undecodable" }],
  });
});

const OTHERS: readonly (readonly [string, string])[] = [
  ["HEIC", "\0\0\0\x18ftypheic\0\0\0\0mif1heic"],
  ["AVIF", "\0\0\0\x18ftypavif\0\0\0\0mif1avif"],
  ["PNG", "\x89PNG\r\n\x1a\n"],
  ["GIF", "GIF89a"],
  ["WebP", "RIFF\x24\0\0\0WEBPVP8 "],
  ["BMP", "BM\x36\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0"],
  ["TIFF", "II*\0"],
  ["PDF", "%PDF-1.4"],
  ["ZIP", "PK\x03\x04"],
];

test.each(OTHERS)("a %s renamed .jpg is told by its name", async (format, head) => {
  const bytes = join(Buffer.from(head, "latin1"), new Array<number>(500).fill(1));
  expect(await faultsOf("a.jpg", bytes)).toEqual([{ fault: "notJpeg", format, isRenamed: true }]);
});

test("a picture of another common format is not held against her, one of a phone's own is", async () => {
  ffmpeg("-f", "lavfi", "-i", "testsrc=s=64x36", "-frames:v", "1", at("a.png"));
  expect(await judge("a.png", inMemory(bytesOfFile(at("a.png"))))).toMatchObject({
    worth: "cannotTell",
    faults: [{ fault: "otherPhotoFormat", format: "PNG" }],
  });
  const heic = join(Buffer.from(OTHERS[0][1], "latin1"), new Array<number>(500).fill(1));
  expect(await faultsOf("a.heic", heic)).toEqual([{ fault: "notJpeg", format: "HEIC", isRenamed: false }]);
});

test("what is neither a photo nor called one is none", async () => {
  expect(await judge("a.pdf", inMemory(Buffer.from("%PDF-1.4".padEnd(500))))).toBeUndefined();
  expect(await judge("a.txt", inMemory(Buffer.from("hello")))).toBeUndefined();
  expect(await faultsOf("a.jpg", Buffer.from("hello"))).toEqual([{ fault: "notPhoto" }]);
  expect(await faultsOf("a.jpg", new Uint8Array())).toEqual([{ fault: "empty" }]);
});

describe("the same picture twice", () => {
  /** A slope, and noise on it of some levels. */
  const slope = (noise: number): readonly number[] =>
    Array.from({ length: 72 }, (_, i) => (i % 9) * 20 + ((i * 37) % 11) * noise);

  test("is known by its bytes, or by its looks", () => {
    const [hash, close] = [differenceHash(slope(0)), differenceHash(slope(1))];
    expect([...repeatsAmong([{ digest: "a" }, { digest: "b" }, { digest: "a" }])]).toEqual([[2, 0]]);
    expect([
      ...repeatsAmong([{ ...(hash !== undefined && { hash }) }, { ...(close !== undefined && { hash: close }) }]),
    ]).toEqual([[1, 0]]);
  });

  test("is not seen in another, nor in what shows nothing", () => {
    const other = differenceHash(slope(0).toReversed());
    const hash = differenceHash(slope(0));
    expect(other !== undefined && hash !== undefined && repeatsAmong([{ hash }, { hash: other }]).size).toBe(0);
    expect(differenceHash(new Array<number>(72).fill(20))).toBeUndefined();
    expect(repeatsAmong([{}, {}]).size).toBe(0);
  });

  test("grey is what the eye sees of a colour", () => {
    expect(greyOf(new Uint8ClampedArray([255, 255, 255, 255, 0, 0, 0, 255]))).toEqual([255, 0]);
  });
});
