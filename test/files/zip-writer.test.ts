import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { crc32 } from "../../src/files/opc/crc32";
import { zipFiles, zipParts } from "../../src/files/opc/zip-writer";
import { entriesOf, PLAIN_FILE } from "../support/ooxml";

const HAS_PYTHON = spawnSync("python3", ["--version"]).status === 0;
const LONG = Array.from({ length: 60_000 }, (_, i) => `第 ${i} 行𠮷\n`);
const PARTS: readonly (readonly [string, Uint8Array | readonly string[]])[] = [
  ["[Content_Types].xml", strToU8("<Types/>")],
  ["word/文档.xml", LONG],
  ["empty", new Uint8Array()],
];

/** What Python's own zip module has against an archive: the name of the first broken entry, or None. */
function pythonVerdict(bytes: Uint8Array): string {
  const folder = mkdtempSync(path.join(tmpdir(), "zip-"));
  try {
    writeFileSync(path.join(folder, "a.zip"), bytes);
    const script = "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), z.namelist())";
    return execFileSync("python3", ["-c", script, path.join(folder, "a.zip")], { encoding: "utf8" }).trim();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.each([
  ["by the platform", CompressionStream],
  ["by fflate, where the platform has no deflate of its own", undefined],
])("an archive compressed %s", (_, stream) => {
  const native = CompressionStream;
  beforeAll(() => Object.assign(globalThis, { CompressionStream: stream }));
  afterAll(() => Object.assign(globalThis, { CompressionStream: native }));

  test("has the parts in their order, texts as UTF-8, and is smaller than they are", async () => {
    const bytes = await zipParts(PARTS);
    const read = unzipSync(bytes);
    expect(Object.keys(read)).toEqual(PARTS.map(([name]) => name));
    expect(strFromU8(read["word/文档.xml"])).toBe(LONG.join(""));
    expect(read.empty).toHaveLength(0);
    expect(bytes.length).toBeLessThan(read["word/文档.xml"].length / 2);
  });

  test("says of every entry that it is a file its owner may write and all may read", async () => {
    expect(entriesOf(await zipParts(PARTS))).toEqual(PARTS.map(() => PLAIN_FILE));
  });

  test("is the same bytes for the same parts", async () => {
    expect(await zipParts(PARTS)).toEqual(await zipParts(PARTS));
  });

  (HAS_PYTHON ? test : test.skip)(
    "is whole to Python's zip module, every checksum included (needs python3)",
    async () => {
      expect(pythonVerdict(await zipParts(PARTS))).toBe("None ['[Content_Types].xml', 'word/文档.xml', 'empty']");
    },
  );

  test("fails where its parts fail", async () => {
    const failing = function* (): Iterable<string> {
      yield "x".repeat(300_000);
      throw new Error("no more");
    };
    await expect(zipParts([["a", failing()]])).rejects.toThrow("no more");
  });
});

describe("files that are archives already", () => {
  const files = [
    { name: "基础部分.docx", bytes: strToU8("甲".repeat(1000)) },
    { name: "职业部分_电工.docx", bytes: strToU8("乙") },
  ];
  const made = new Date(2026, 10, 22, 14, 5, 36);
  /** The day and the minute of the first entry (PKZIP APPNOTE 4.4.6). */
  const dateOf = (zip: Uint8Array): number[] => {
    const view = new DataView(zip.buffer, zip.byteOffset);
    const [time, date] = [view.getUint16(10, true), view.getUint16(12, true)];
    return [1980 + (date >> 9), (date >> 5) & 15, date & 31, time >> 11, (time >> 5) & 63];
  };

  test("are laid into one as they are, with the moment they were made", async () => {
    const zip = await zipFiles(files, made);
    expect(unzipSync(zip)).toEqual(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])));
    expect(zip.length).toBeGreaterThan(files[0].bytes.length);
    expect(dateOf(zip)).toEqual([2026, 11, 22, 14, 5]);
  });

  test("are entries that a program takes for files", async () => {
    expect(entriesOf(await zipFiles(files, made))).toEqual([PLAIN_FILE, PLAIN_FILE]);
  });

  test("are taken one by one, as they come", async () => {
    const asked: string[] = [];
    async function* coming() {
      for (const file of files) {
        asked.push(file.name);
        yield await Promise.resolve(file);
      }
    }
    expect(await zipFiles(coming(), made)).toEqual(await zipFiles(files, made));
    expect(asked).toEqual(files.map(({ name }) => name));
  });

  test.each([1970, 2107])("have the first date an archive can say where the clock says %i", async (year) => {
    expect(dateOf(await zipFiles(files, new Date(year, 0, 2)))).toEqual([1980, 1, 1, 0, 0]);
  });
});

/** ISO 3309 bit by bit, as the standard defines it. */
function crcBitByBit(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

test("the checksum is the standard's, however the bytes are cut", () => {
  const bytes = strToU8(LONG.slice(0, 200).join(""));
  expect(crc32(strToU8("123456789"))).toBe(0xcbf43926);
  for (const length of [0, 1, 2, 3, 15, 16, 17, 63, 1000, ...[3, 2, 1, 0].map((rest) => bytes.length - rest)]) {
    const cut = bytes.subarray(0, length);
    expect(crc32(cut)).toBe(crcBitByBit(cut));
    expect(crc32(bytes.subarray(length), crc32(cut))).toBe(crcBitByBit(bytes));
  }
});
