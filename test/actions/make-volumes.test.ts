import { readFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { makeVolumes, type MakeVolumesInput } from "../../src/actions/make-volumes";
import type { Checked, Host } from "../../src/actions/types";
import { check, snapshotOf } from "../../src/check";
import { readWorkbook } from "../../src/files";
import { fillTemplate, readTemplate } from "../../src/actions/template-file";
import { docx, field } from "../report/support/make-docx";
import { readDocx, readStory } from "../report/support/read-docx";
import { FakeWorkbook } from "../support/fake-workbook";
import { TODAY } from "../support/plan";

const ASSETS = path.join(__dirname, "../../assets");
const host: Host = { workbook: new FakeWorkbook(), today: () => TODAY };
const template = (name: string): Uint8Array => readFileSync(path.join(ASSETS, "templates", name));

function checkedFrom(sample: string): Checked {
  const snapshot = snapshotOf(readWorkbook(readFileSync(path.join(ASSETS, "sample", sample))));
  return {
    reading: { snapshot, sheets: [], extents: new Map() },
    result: check(snapshot, { today: TODAY }),
    protectedSheets: [],
  };
}
const NOW = new Date(2026, 10, 22, 9, 30);
const clean = checkedFrom("clean.xlsx");
const make = (input: Partial<MakeVolumesInput> = {}, steps: unknown[] = [], stopped = () => false) =>
  makeVolumes.perform(
    host,
    {
      ...{ checked: clean, isWanted: () => true, mask: false, plain: false },
      ...{ withoutNotes: false, withAttachments: false, now: NOW },
      ...input,
    },
    { progress: (step) => void steps.push(step), stopped },
  );

const isPrinting = (step: unknown): boolean => typeof step === "object" && step !== null && "part" in step;

beforeAll(() => {
  // The page's own server, which is the one boundary here.
  globalThis.fetch = (address) => {
    const name = decodeURIComponent(String(address).split("/").at(-1)!);
    return Promise.resolve(new Response(new Uint8Array(template(name))));
  };
});

test("several volumes are an archive of the day, each as it would be made alone", async () => {
  const steps: unknown[] = [];
  const { file, made } = await make({}, steps);
  expect(file).toMatchObject({ name: "实施方案_20261122.zip", type: "application/zip" });
  const files = unzipSync(file!.bytes);
  expect(Object.keys(files)).toEqual(made.map(({ fileName }) => fileName));
  expect(steps.filter((step) => !isPrinting(step))).toHaveLength(made.length);
  expect(steps.at(-1)).toEqual({ step: "made", volumes: made.length, of: made.length });
  const base = await fillTemplate(readTemplate(template("基础部分.docx")), made[0].contents, {
    withoutAttachments: true,
  });
  expect(Buffer.compare(files["基础部分.docx"], base)).toBe(0);
});

test("one volume is the document itself", async () => {
  const { file } = await make({ isWanted: (id) => ["base"].includes(id) });
  expect(file).toMatchObject({ name: "基础部分.docx" });
  expect(readDocx(file!.bytes).tags).toContain("list:qualityControllers");
});

test("masked, they have names of their own, alone and together", async () => {
  const { file, made } = await make({ mask: true });
  expect(file!.name).toBe("实施方案_20261122（已隐去）.zip");
  expect(Object.keys(unzipSync(file!.bytes))).toContain("职业部分_电工（已隐去）.docx");
  expect(made.every(({ isMasked }) => isMasked)).toBe(true);
  const alone = await make({ mask: true, isWanted: (id) => id === "base" });
  expect(alone.file!.name).toBe("基础部分（已隐去）.docx");
});

test("IDs are masked, and controls left out, when asked", async () => {
  const { file } = await make({ isWanted: (id) => ["电工"].includes(id), mask: true, plain: true });
  const { tables, tags } = readDocx(file!.bytes);
  expect(tags).toEqual([]);
  expect(tables.flat(2).filter((text) => /^\d{6}\*{8}[\dX]{4}$/i.test(text)).length).toBeGreaterThan(4);
});

test("a volume with errors is a draft, and says so in its header", async () => {
  const faults = checkedFrom("faults.xlsx");
  const { made, file } = await make({ checked: faults, isWanted: (id) => ["base"].includes(id) });
  expect(made[0].readiness.state).toBe("draft");
  expect(readStory(file!.bytes, "word/header1.xml").paragraphs.join("")).toContain("草稿");
});

test("the user's own template serves the volumes of its kind, the built-in ones the others", async () => {
  const own = readTemplate(docx(`<w:p>${field("field:volume.occupation")}</w:p>`));
  const { file } = await make({ own, isWanted: (id) => ["base", "电工"].includes(id) });
  const files = unzipSync(file!.bytes);
  expect(readDocx(files["职业部分_电工.docx"]).paragraphs).toEqual(["电工"]);
  expect(readDocx(files["基础部分.docx"]).tags).toContain("list:qualityControllers");
});

test("stopped half-way, nothing is handed over", async () => {
  let asked = 0;
  expect(await make({}, [], () => ++asked > 2)).toEqual({ made: [], waiting: 0 });
  expect(await make({ isWanted: () => false })).toEqual({ made: [], waiting: 0 });
});
