/** The recorder between the unmodified Office.js client and the host. */
import { attachRecorder } from "../../src/recorder/attach";
import type { Recorder } from "../../src/recorder/recorder";
import { bootExcel, bootWord, reloadPane } from "../support/office";
import { blankDocument } from "../../src/workbench/docx/blank";

function attached(): Recorder {
  const recorder = attachRecorder(window);
  if (!recorder) throw new Error("the client has no door to record at");
  return recorder;
}
const linesOf = (recorder: Recorder): Record<string, unknown>[] =>
  recorder
    .toText()
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test("the head names the host and the sets it offers", async () => {
  const { host } = await bootExcel({ requirementSets: { ExcelApi: "1.12" } });
  await reloadPane(host);
  expect(linesOf(attached())[0]).toMatchObject({
    recording: 1,
    host: "Excel",
    platform: "PC",
    language: "zh-CN",
    requirementSets: { ExcelApi: "1.12", WordApi: "" },
  });
});

test("a value written and read leaves masked, at its address; the add-in itself sees what it would", async () => {
  const { host } = await bootExcel();
  await reloadPane(host);
  const recorder = attached();
  const read = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("B2:C2");
    range.values = [["张三", "13800138000"]];
    range.load("values,address");
    await context.sync();
    return range.values;
  });
  expect(read).toEqual([["张三", 13800138000]]);
  const text = recorder.toText();
  expect(text).not.toMatch(/张|三|8001|Sheet1/);
  expect(text).toContain("字字");
  expect(text).toContain("B2:C2");
  expect(recorder.requests).toBe(linesOf(recorder).filter((line) => "batch" in line).length);
});

test("questions for requirement sets, refusals and broken transports are taken down", async () => {
  const { host } = await bootExcel();
  await reloadPane(host);
  const recorder = attached();
  Office.context.requirements.isSetSupported("ExcelApi", "1.99");
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("没有这张表").load("name");
      await context.sync();
    }),
  ).rejects.toThrow();
  host.faults.inject({ batch: 1, code: "ActivityLimitReached", always: true });
  await expect(Excel.run((context) => Promise.resolve(context.workbook.load("name")))).rejects.toThrow();
  const lines = linesOf(recorder);
  expect(lines).toContainEqual({ asked: "ExcelApi", version: "1.99", offered: false });
  const refused = lines.find((line) => JSON.stringify(line).includes('"Error":{"Code":"ItemNotFound"'));
  expect(refused).toBeDefined();
  expect(lines.filter((line) => line.failed === 5102)).not.toEqual([]);
  expect(JSON.stringify(lines)).not.toContain("没有这张表");
});

test("stopped, nothing more is taken down", async () => {
  const { host } = await bootExcel();
  await reloadPane(host);
  const recorder = attached();
  recorder.stop();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
  });
  expect(recorder.requests).toBe(0);
  expect(linesOf(recorder)).toHaveLength(1);
});

test("Word's batches are taken down the same way", async () => {
  const { host } = await bootWord(blankDocument());
  await reloadPane(host);
  const recorder = attached();
  await Word.run(async (context) => {
    context.document.body.insertParagraph("李四的备注 110101199001011234", "End");
    context.document.body.load("text");
    await context.sync();
  });
  const text = recorder.toText();
  expect(linesOf(recorder)[0]).toMatchObject({ host: "Word" });
  expect(text).toContain("InsertParagraph");
  expect(text).not.toMatch(/李|四|1990/);
});
