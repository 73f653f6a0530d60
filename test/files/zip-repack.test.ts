import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { LIMITS } from "../../src/files";
import { ZipArchive } from "../../src/files/opc/zip";
import { bytesOf } from "../../src/files/opc/zip-bytes";
import { temporaryFolder } from "../support/plan-file";
import { oddZip, type OddArchive, type OddEntry } from "./odd-zip";

const folder = temporaryFolder();
const PYTHON = "/usr/bin/python3";
const hasPython = spawnSync(PYTHON, ["-c", "import zipfile"]).status === 0;
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const open = (bytes: Uint8Array): ZipArchive => ZipArchive.open(bytes, LIMITS);

const LONG = "甲乙丙丁".repeat(400);
const NTFS = [0x000a, Uint8Array.of(0, 0, 0, 0, 1, 0, 24, 0, ...Array<number>(24).fill(7))] as const;

const three = (options: Partial<OddEntry>): readonly OddEntry[] => [
  { path: "a.xml", content: LONG, ...options },
  { path: "b.xml", content: `${LONG}b`, ...options },
  { path: "媒体/图片.png", content: Uint8Array.from({ length: 500 }, (_, i) => (i * 37) % 256), ...options },
];

const ARCHIVES: readonly (readonly [name: string, archive: OddArchive])[] = [
  ["deflated", { entries: three({}) }],
  ["stored", { entries: three({ stored: true }) }],
  ["with sizes behind the data", { entries: three({ descriptor: true }) }],
  ["with ZIP64 fields", { entries: three({ zip64: true }) }],
  ["with ZIP64 fields and sizes behind the data", { entries: three({ zip64: true, descriptor: true }) }],
  ["with a ZIP64 end", { entries: three({}), zip64End: true, comment: "注" }],
  ["with ZIP64 everywhere", { entries: three({ zip64: true, extra: NTFS, comment: "c" }), zip64End: true }],
  ["with extra fields, comments and times", { entries: three({ extra: NTFS, comment: "注释", time: [1, 33] }) }],
  [
    "with bytes between and before",
    { entries: three({ gap: Uint8Array.of(1, 2, 3, 4) }), before: Uint8Array.of(9, 9) },
  ],
  ["with its directory in another order", { entries: three({}), directory: "reversed", comment: "末尾" }],
];

describe.each(ARCHIVES)("an archive %s", (_, odd) => {
  const before = oddZip(odd);

  test("is the same, byte by byte, where nothing is replaced", () => {
    expect(open(before).with(new Map())).toEqual(before);
  });

  test.each(["a.xml", "b.xml", "媒体/图片.png"])("keeps all else where %s is replaced", (path) => {
    const wanted = new TextEncoder().encode("新内容");
    const after = open(before).with(new Map([[path, wanted]]));
    for (const { path: other, content } of odd.entries) {
      const now = bytesOf(open(after), other);
      if (other === path) expect(now).toEqual(wanted);
      else expect(now).toEqual(typeof content === "string" ? new TextEncoder().encode(content) : content);
    }
    // Nothing of an entry that was not replaced was made anew: what stands around its data is there as it was.
    for (const { path: other, gap = new Uint8Array() } of odd.entries)
      if (other !== path) expect(holds(after, entryBytes(before, odd, other, gap))).toBe(true);
    expect(open(after).paths).toEqual(open(before).paths);
    if (odd.comment) expect(text(after).endsWith(odd.comment)).toBe(true);
  });

  (hasPython ? test : test.skip)("is found whole by another program after a replacement", () => {
    const file = path.join(folder, "odd.zip");
    writeFileSync(file, open(before).with(new Map([["b.xml", new TextEncoder().encode("新内容")]])));
    const { stdout, status } = spawnSync(
      PYTHON,
      ["-c", "import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); print(z.testzip(), z.read('b.xml').decode())", file],
      { encoding: "utf8", env: { ...process.env, PYTHONIOENCODING: "utf-8" } },
    );
    expect([stdout.trim(), status]).toEqual(["None 新内容", 0]);
  });
});

test("entries over one another are refused: there is no telling what is whose", () => {
  const bytes = oddZip({ entries: three({ stored: true }) });
  const view = new DataView(bytes.buffer);
  // The second entry is said to begin where the first does.
  const records = recordsOf(bytes);
  view.setUint32(records[1] + 42, view.getUint32(records[0] + 42, true), true);
  expect(() => open(bytes).with(new Map([["a.xml", new Uint8Array()]]))).toThrow(/damaged/);
});

test("an entry that is not there cannot be replaced", () => {
  expect(() => open(oddZip({ entries: three({}) })).with(new Map([["c.xml", new Uint8Array()]]))).toThrow(
    "missingPart",
  );
});

function recordsOf(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer);
  const found: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at++) if (view.getUint32(at, true) === 0x02014b50) found.push(at);
  return found;
}

/** All that stands from the header of an entry to the next one. */
function entryBytes(bytes: Uint8Array, { entries }: OddArchive, path: string, gap: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer);
  const starts: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at++) if (view.getUint32(at, true) === 0x04034b50) starts.push(at);
  const index = entries.findIndex((entry) => entry.path === path);
  const end = starts[index + 1] ?? recordsOf(bytes)[0];
  expect(end - starts[index]).toBeGreaterThan(gap.length);
  return bytes.subarray(starts[index], end);
}

const holds = (bytes: Uint8Array, part: Uint8Array): boolean => Buffer.from(bytes).includes(Buffer.from(part));
