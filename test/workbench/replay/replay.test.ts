/** A recording of the add-in's own verbs on the headless host, replayed against another host. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { replayFile } from "../../../scripts/replay/program";
import { readWorkbook } from "../../../src/excel/read";
import { attachRecorder } from "../../../src/recorder/attach";
import type { Recorder } from "../../../src/recorder/recorder";
import { DocxDocument } from "../../../src/workbench/docx/document";
import { UniverEngine } from "../../../src/workbench/engine/univer-engine";
import { createExcelHost, createWordHost } from "../../../src/workbench/host";
import type { WordBehaviour } from "../../../src/workbench/host/word";
import { readRecording } from "../../../src/workbench/replay/read";
import { rebuildWorkbook } from "../../../src/workbench/replay/rebuild";
import { replay, type Replayed } from "../../../src/workbench/replay/replay";
import { createHeadlessUniver } from "../../../src/workbench/univer/headless";
import { bootExcel, bootWord, reloadPane, turn } from "../../support/office";
import { slimDom } from "../../support/slim-dom";

const TEMPLATE = new Uint8Array(readFileSync(join(__dirname, "../../../assets/templates/基础部分.docx")));
const folder = mkdtempSync(join(tmpdir(), "replay-"));
afterAll(() => rmSync(folder, { recursive: true }));

function attached(): Recorder {
  const recorder = attachRecorder(window);
  if (!recorder) throw new Error("the client has no door to record at");
  return recorder;
}

/** Reads a plan with a person in it, and writes into a cell, over the real client. */
async function recordExcel(): Promise<string> {
  const { host, engine, person } = await bootExcel();
  const [sheet] = engine.sheets.list();
  engine.sheets.rename(sheet.id, "考评人员");
  engine.sheets.add("王五的表");
  person.paste("考评人员!A1", [["序号", "姓名", "身份证号码"]]);
  person.paste("考评人员!A2", [["1", "张三", "110101199001011234"]]);
  await reloadPane(host);
  const recorder = attached();
  await readWorkbook();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("王五的表").getRange("B2:C3");
    range.values = [
      ["李四", 13800138000],
      [true, ""],
    ];
    range.load("values,address,rowCount");
    await context.sync();
  });
  await turn();
  return recorder.toText();
}

/** Fills a control of the template, and asks for its package. */
async function recordWord(): Promise<string> {
  const { host } = await bootWord(TEMPLATE, { requirementSets: { WordApi: "1.4", WordApiOnline: "1.1" } });
  await reloadPane(host);
  const recorder = attached();
  await Word.run(async (context) => {
    const controls = context.document.contentControls;
    controls.load("items/tag,items/placeholderText");
    context.document.load("changeTrackingMode");
    await context.sync();
  });
  await Word.run(async (context) => {
    const tables = context.document.body.tables;
    tables.load("items/rowCount");
    await context.sync();
    tables.items[0].addRows("End", 1);
    tables.items[0].addRows("End", 1);
    await context.sync();
  });
  return recorder.toText();
}

const onExcel = async (text: string): Promise<Replayed> => {
  const engine = new UniverEngine(createHeadlessUniver());
  const recorded = readRecording(text);
  rebuildWorkbook(engine, recorded);
  const replayed = await replay(recorded, createExcelHost(engine, { requirementSets: recorded.requirementSets }));
  engine.shutDown();
  return replayed;
};
const onWord = (text: string, behaviour: Partial<WordBehaviour> = {}): Promise<Replayed> => {
  const { requirementSets, ...recorded } = readRecording(text);
  const host = createWordHost(DocxDocument.open(TEMPLATE, slimDom), { requirementSets }, undefined, { behaviour });
  return replay({ ...recorded, requirementSets }, host);
};
/** The same recording with another answer in it. */
const changed = (text: string, from: string, to: string): string => {
  expect(text).toContain(from);
  return text.replace(from, to);
};

test("a session on the workbench's Excel, rebuilt from its own answers, is answered the same", async () => {
  const text = await recordExcel();
  const { members, batches, unanswered } = await onExcel(text);
  expect(members).toEqual([]);
  expect(batches.length).toBeGreaterThan(3);
  expect(unanswered).toBe(0);
});

test("what an Excel answers otherwise is named by member: a property missing, a count, an error", async () => {
  const text = await recordExcel();
  expect((await onExcel(changed(text, '"RowCount":2,', ""))).members).toMatchObject([
    { member: "Range.rowCount", differing: 1, what: ["absent recorded, there here"] },
  ]);
  expect((await onExcel(changed(text, '"RowCount":2,', '"RowCount":3,'))).members).toMatchObject([
    { member: "Range.rowCount", what: ["3 recorded, 2 here"] },
  ]);
  const lines = text.trim().split("\n");
  const at = lines.findLastIndex((line) => line.includes('"RowCount":2'));
  const { request, response, ...line } = JSON.parse(lines[at]);
  const index = request.Actions.findIndex(({ ActionType }: { ActionType: number }) => ActionType === 4);
  const before = request.Actions.slice(0, index).map(({ Id }: { Id: number }) => Id);
  const Results = response.Results.filter(({ ActionId }: { ActionId: number }) => before.includes(ActionId));
  const Error = { Code: "AccessDenied", Message: "", Location: "", ActionIndex: index };
  const refused = lines.with(at, JSON.stringify({ ...line, request, response: { Results, Error } })).join("\n");
  expect((await onExcel(refused)).members).toEqual([
    { member: "Range.values", asked: expect.any(Number), differing: 1, what: ["AccessDenied recorded, no error here"] },
  ]);
});

test("Word's session is the same under the same behaviour, and under another the members are named", async () => {
  const text = await recordWord();
  expect((await onWord(text)).members).toEqual([]);
  const { members } = await onWord(text, { oneAddRowsPerBatch: true, trackingNotLoaded: true });
  expect(members.map(({ member }) => member).sort()).toEqual(["Document.changeTrackingMode", "Table.addRows"]);
});

test("the program ends with 0, 1 and 2", async () => {
  const printed: string[] = [];
  const run = (name: string, text: string, ...options: string[]): Promise<number> => {
    writeFileSync(join(folder, name), text);
    return replayFile([join(folder, name), ...options], (line) => printed.push(line));
  };
  const excel = await recordExcel();
  expect(await run("same.jsonl", excel)).toBe(0);
  expect(await run("other.jsonl", changed(excel, '"RowCount":2,', ""))).toBe(1);
  expect(printed.join("\n")).toContain("Range.rowCount: 1 of");
  expect(await run("cut.jsonl", excel.slice(0, -20))).toBe(2);
  expect(await run("none.jsonl", "")).toBe(2);
  expect(await run("newer.jsonl", changed(excel, '"recording":1', '"recording":2'))).toBe(2);
  expect(await replayFile([join(folder, "nowhere.jsonl")], (line) => printed.push(line))).toBe(2);
  expect(await replayFile([], () => undefined)).toBe(2);
  expect(await run("same.jsonl", excel, "--profile", "windows365")).toBe(0);
  expect(await run("same.jsonl", excel, "--profile", "wps")).toBe(2);
  const word = await recordWord();
  const template = join(__dirname, "../../../assets/templates/基础部分.docx");
  expect(await run("word.jsonl", word, "--on", template)).toBe(0);
});
