import { check, parseArea, type CheckResult, type RuleId } from "../../src/check";
import type { Reading, Workbook } from "../../src/excel/types";
import { excelWorkbook } from "../../src/excel/workbook";
import { samplePlan } from "../../scripts/sample/plan";
import { buildAll, fill } from "../support/excel";
import { bootExcel, type HeadlessExcel } from "../support/office";
import { TODAY } from "../support/plan";

let excel: HeadlessExcel;
let workbook: Workbook;
let reading: Reading;
let result: CheckResult;

const sheetId = (name: string): string => excel.engine.sheets.list().find((sheet) => sheet.name === name)!.id;
const markedCellsOn = (name: string): number =>
  excel.engine.conditionalFormats
    .list(sheetId(name))
    .flatMap(({ areas }) => areas)
    .reduce((sum, { rows, columns }) => sum + rows * columns, 0);
const rulesAt = (found: CheckResult, address: string): RuleId[] => {
  const { row, column } = parseArea(address)!;
  return found.findings
    .filter((f) => f.sheet === "考评人员" && f.cell?.row === row && f.cell.column === column)
    .map((f) => f.rule);
};

beforeEach(async () => {
  excel = await bootExcel();
  await buildAll();
  fill(excel.engine, samplePlan());
  workbook = excelWorkbook();
  reading = await workbook.read();
  result = check(reading.snapshot, { today: TODAY });
  await workbook.mark(reading, result.findings);
});

/** Types into a cell and lets the pane recheck it. */
async function edit(address: string, text: string) {
  excel.person.type(`考评人员!${address}`, text);
  excel.host.counter.reset();
  return workbook.recheck(reading, result, "考评人员", parseArea(address)!);
}

test("one edited cell takes two syncs: its finding appears and its mark is painted", async () => {
  const before = markedCellsOn("考评人员");
  const done = await edit("D4", "女");
  expect(excel.host.counter.syncs).toBeLessThanOrEqual(2);
  expect(rulesAt(done!.result, "D4")).toEqual(["PER-03"]);
  expect(markedCellsOn("考评人员")).toBe(before + 1);
});

test("mending it takes the mark away again, in two syncs", async () => {
  const clean = markedCellsOn("考评人员");
  const broken = (await edit("D4", "女"))!;
  excel.person.type("考评人员!D4", "男");
  excel.host.counter.reset();
  const mended = await workbook.recheck(broken.reading, broken.result, "考评人员", parseArea("D4")!);
  expect(excel.host.counter.syncs).toBeLessThanOrEqual(2);
  expect(mended!.result.findings).toEqual(result.findings);
  expect(markedCellsOn("考评人员")).toBe(clean);
});

test("a row typed below the table is checked, and its removal forgotten", async () => {
  const rows = reading.snapshot.tables.get("examiners")!.values.length;
  const below = `C${4 + rows}`;
  const grown = (await edit(below, "王五"))!;
  expect(grown.reading.snapshot.tables.get("examiners")!.dataRows).toHaveLength(27);
  expect(grown.result.findings.filter((f) => f.rule === "GEN-07" && f.table === "examiners").length).toBeGreaterThan(3);
  excel.person.clear(`考评人员!${below}`);
  const shrunk = await workbook.recheck(grown.reading, grown.result, "考评人员", parseArea(below)!);
  expect(shrunk!.result.findings).toEqual(result.findings);
});

test("what it finds is what a full run finds", async () => {
  const done = (await edit("E10", "110105194912310021"))!;
  const full = check((await workbook.read()).snapshot, { today: TODAY });
  expect(done.result.findings).toEqual(full.findings);
});

test("an edit of the form 企业概况 is rechecked too", async () => {
  excel.person.type("企业概况!B11", "9999");
  const done = await workbook.recheck(reading, result, "企业概况", parseArea("B11")!);
  expect(
    done!.result.findings.filter((f) => f.table === "enterprise" && f.severity === "error").length,
  ).toBeGreaterThan(0);
});

test("a sheet that is no table of the guide needs no sync at all", async () => {
  excel.person.type("Sheet1!A1", "备忘");
  excel.host.counter.reset();
  const done = await workbook.recheck(reading, result, "Sheet1", parseArea("A1")!);
  expect(done!.result).toBe(result);
  expect(excel.host.counter.syncs).toBe(0);
});

test("touched titles ask for a full run", async () => {
  expect(await workbook.recheck(reading, result, "考评人员", parseArea("D3")!)).toBeUndefined();
});

test("marks that somebody removed ask for a full run", async () => {
  const broken = (await edit("D4", "女"))!;
  const id = sheetId("考评人员");
  for (const mark of excel.engine.conditionalFormats.list(id)) excel.engine.conditionalFormats.remove(id, mark.id);
  excel.person.type("考评人员!D4", "男");
  expect(await workbook.recheck(broken.reading, broken.result, "考评人员", parseArea("D4")!)).toBeUndefined();
});

test("a pane just opened knows no marks yet and asks for a full run", async () => {
  expect(await excelWorkbook().recheck(reading, result, "考评人员", parseArea("D4")!)).toBeUndefined();
});
