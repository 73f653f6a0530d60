import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { MediaJson } from "../../src/cli/media-json";
import { readWorkbook } from "../../src/files";
import { cellOf, sheetOf, type Record_ } from "../support/plan";
import { ffmpeg, picture } from "../support/media-files";
import { temporaryFolder, writePlan } from "../support/plan-file";
import { typed } from "../support/terminal";

const folder = temporaryFolder();
const at = (...names: readonly string[]): string => path.join(folder, ...names);

const media = (...args: readonly string[]) => typed(["media", ...args]);
const told = async (...args: readonly string[]): Promise<MediaJson> =>
  JSON.parse((await media(...args, "--json")).out) as MediaJson;

const row = (attachmentName: string, more: Record_ = {}): Record_ => ({
  ...{ part: "职业", attachmentName, appliesTo: "电工", attachmentStatus: "未备" },
  ...more,
});
const plan = writePlan(at("方案.xlsx"), [
  sheetOf("occupations", [{ occupationCode: "6-31-01-03", occupationName: "电工", skillLevels: "5、4、3" }]),
  sheetOf("venues", [{ venueName: "实训室A", occupationName: "电工" }]),
  sheetOf("attachments", [
    row("场地照片（实训室A）"),
    row("场地视频（实训室A）", { pieces: 3 }),
    row("主要设备照片"),
    row("主要设备视频"),
  ]),
]);

beforeAll(() => {
  mkdirSync(at("照片", "电工", "实训室A"), { recursive: true });
  mkdirSync(at("照片", "电工", "设备"));
  mkdirSync(at("照片", "别处"));
  mkdirSync(at("空"));
  for (let i = 1; i <= 6; i++)
    ffmpeg("-f", "lavfi", "-i", `testsrc=s=64${i}x360`, "-frames:v", "1", at("照片", "电工", "实训室A", `${i}.jpg`));
  const jpeg = readFileSync(at("照片", "电工", "实训室A", "1.jpg"));
  ffmpeg(...picture("800x480", 300), "-c:v", "mpeg4", at("照片", "电工", "实训室A", "实训室.mp4"));
  writeFileSync(at("照片", "电工", "设备", "1.jpg"), jpeg);
  writeFileSync(at("照片", "电工", "设备", "2.jpg"), jpeg.subarray(0, 2_000));
  writeFileSync(at("照片", "别处", "说明.txt"), "");
  writeFileSync(at("照片", "别处", "3.jpg"), jpeg);
  writeFileSync(at("照片", "Thumbs.db"), "");
  symlinkSync(at("照片"), at("照片", "别处", "loop"));
});

test("with a workbook each venue is told with its files, and 附件清单 is filled in a copy", async () => {
  const { code, out, err } = await media(at("照片"), "--into", plan, "--out", at("已填.xlsx"));
  expect([code, err]).toEqual([1, ""]);
  expect(out).toMatch(/电工，实训室A {2}照片 6\/5 张，合格 {2}视频 1\/1 段，合格/);
  expect(out).toMatch(/电工，主要设备 {2}照片 1\/5 张，不足，不计入 1 个 {2}视频 0\/1 段，没有文件/);
  expect(out).toContain("照片不完整，缺少结尾");
  expect(out).toContain("未归类 1 个");
  expect(out).toContain("与“照片/别处/3.jpg”看起来相同");
  const [, , list] = readWorkbook(new Uint8Array(readFileSync(at("已填.xlsx"))));
  const value = (record: number, field: "pieces" | "attachmentStatus") => {
    const { row: r, column } = cellOf("attachments", record, field);
    return list.values[r]?.[column] ?? "";
  };
  expect([0, 1, 2, 3].map((i) => [value(i, "pieces"), value(i, "attachmentStatus")])).toEqual([
    [6, "已备"],
    // Hers stays, and is told.
    [3, "已备"],
    [1, "未备"],
    ["", "未备"],
  ]);
  expect(out).toContain("保留原样");
});

test("as JSON it says the same", async () => {
  const json = await told(at("照片"), "--into", plan, "--out", at("json.xlsx"));
  expect(json.places.map(({ venue, verdict }) => [venue, verdict])).toEqual([
    ["实训室A", "pass"],
    ["", "short"],
  ]);
  expect(json.changes.map(({ to }) => to)).toEqual([6, "已备", "已备", 1]);
  expect(json.kept.map(({ from, to }) => [from, to])).toEqual([[3, 1]]);
  expect(json.unplaced.map(({ path: file }) => file)).toEqual(["照片/别处/3.jpg"]);
  expect(json.others).toBe(1);
});

test("without a workbook every folder is a venue; enough everywhere is 0", async () => {
  expect(await media(at("照片", "电工", "实训室A"))).toMatchObject({ code: 0, err: "" });
  const { code, out } = await media(at("照片"), "--lang", "en");
  expect(code).toBe(1);
  expect(out).toContain("3 places: 1 with enough, 2 with too few");
});

test.each([
  [["空"], "没有照片和视频"],
  [["没有"], "找不到文件"],
  [["方案.xlsx"], "不是文件夹"],
])("%j is of no use", async (names, sentence) => {
  const { code, out, err } = await media(at(...names));
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(sentence);
});

test("a file that stands there is not replaced", async () => {
  writeFileSync(at("hers.xlsx"), "hers");
  const { code, err } = await media(at("照片"), "--into", plan, "--out", at("hers.xlsx"));
  expect(code).toBe(2);
  expect(err).toContain("已经存在");
  expect(readFileSync(at("hers.xlsx"), "utf8")).toBe("hers");
});

test("an --out without a workbook, and no folder, are told", async () => {
  expect((await media()).err).toContain("没有写照片、视频所在的文件夹");
  expect((await media(at("照片"), "--out", "x.xlsx")).err).toContain("--into");
});
