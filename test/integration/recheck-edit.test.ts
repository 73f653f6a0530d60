import { checkAndMark } from "../../src/actions/check-and-mark";
import { recheckEdit } from "../../src/actions/recheck-edit";
import { UNATTENDED, type Checked, type Host } from "../../src/actions/types";
import { check, parseArea, type CheckResult, type RuleId } from "../../src/check";
import { excelWorkbook } from "../../src/excel/workbook";
import { samplePlan } from "../../scripts/sample/plan";
import { buildAll, fill } from "../support/excel";
import { bootExcel, type HeadlessExcel } from "../support/office";
import { TODAY } from "../support/plan";

let excel: HeadlessExcel;
let host: Host;
let checked: Checked;
/** How often the whole workbook was read. */
let fullReads: number;

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
  const workbook = excelWorkbook();
  const counting = {
    ...workbook,
    read: () => {
      fullReads++;
      return workbook.read();
    },
  };
  host = { workbook: counting, today: () => TODAY };
  checked = await checkAndMark.perform(host, { mark: true }, UNATTENDED);
  fullReads = 0;
});

/** Lets the pane look at what was typed into a cell. */
const recheck = (before: Checked, sheet: string, address: string): Promise<Checked> =>
  recheckEdit.perform(host, { checked: before, sheet, area: parseArea(address)! }, UNATTENDED);

/** Types into a cell of 考评人员 and lets the pane recheck it. */
async function edit(address: string, text: string): Promise<Checked> {
  excel.person.type(`考评人员!${address}`, text);
  excel.host.counter.reset();
  return recheck(checked, "考评人员", address);
}

test("one edited cell takes two syncs: its finding appears and its mark is painted", async () => {
  const before = markedCellsOn("考评人员");
  const done = await edit("D4", "女");
  expect(excel.host.counter.syncs).toBeLessThanOrEqual(2);
  expect(rulesAt(done.result, "D4")).toEqual(["PER-03"]);
  expect(markedCellsOn("考评人员")).toBe(before + 1);
});

test("mending it takes the mark away again, in two syncs", async () => {
  const clean = markedCellsOn("考评人员");
  const broken = await edit("D4", "女");
  excel.person.type("考评人员!D4", "男");
  excel.host.counter.reset();
  const mended = await recheck(broken, "考评人员", "D4");
  expect(excel.host.counter.syncs).toBeLessThanOrEqual(2);
  expect(mended.result.findings).toEqual(checked.result.findings);
  expect(markedCellsOn("考评人员")).toBe(clean);
});

test("a row typed below the table is checked, and its removal forgotten", async () => {
  const rows = checked.reading.snapshot.tables.get("examiners")!.values.length;
  const below = `C${4 + rows}`;
  const grown = await edit(below, "王五");
  expect(grown.reading.snapshot.tables.get("examiners")!.dataRows).toHaveLength(27);
  expect(grown.result.findings.filter((f) => f.rule === "GEN-07" && f.table === "examiners").length).toBeGreaterThan(3);
  excel.person.clear(`考评人员!${below}`);
  const shrunk = await recheck(grown, "考评人员", below);
  expect(shrunk.result.findings).toEqual(checked.result.findings);
});

test("what it finds is what a full run finds", async () => {
  const done = await edit("E10", "110105194912310021");
  const full = check((await host.workbook.read()).snapshot, { today: TODAY });
  expect(done.result.findings).toEqual(full.findings);
});

test("an edit of the form 企业概况 is rechecked too", async () => {
  excel.person.type("企业概况!B11", "9999");
  const done = await recheck(checked, "企业概况", "B11");
  expect(done.result.findings.filter((f) => f.table === "enterprise" && f.severity === "error").length).toBeGreaterThan(
    0,
  );
});

test("a sheet that is no table of the guide needs no sync at all", async () => {
  excel.person.type("Sheet1!A1", "备忘");
  excel.host.counter.reset();
  const done = await recheck(checked, "Sheet1", "A1");
  expect(done.result).toBe(checked.result);
  expect(excel.host.counter.syncs).toBe(0);
});

test("touched titles lead to a full check", async () => {
  await recheck(checked, "考评人员", "D3");
  expect(fullReads).toBe(1);
});

test("marks that somebody removed lead to a full check, which paints them again", async () => {
  const broken = await edit("D4", "女");
  const before = markedCellsOn("考评人员");
  const id = sheetId("考评人员");
  for (const mark of excel.engine.conditionalFormats.list(id)) excel.engine.conditionalFormats.remove(id, mark.id);
  excel.person.type("考评人员!H4", "x");
  const again = await recheck(broken, "考评人员", "H4");
  expect(fullReads).toBe(1);
  expect(rulesAt(again.result, "D4")).toEqual(["PER-03"]);
  expect(markedCellsOn("考评人员")).toBeGreaterThanOrEqual(before);
});

test("a mark removed between reading and renewing leads to a full check as well", async () => {
  const broken = await edit("D4", "女");
  const { workbook } = host;
  const id = sheetId("考评人员");
  host = {
    ...host,
    workbook: {
      ...workbook,
      async renewMarks(marks, marking) {
        for (const mark of excel.engine.conditionalFormats.list(id))
          excel.engine.conditionalFormats.remove(id, mark.id);
        return workbook.renewMarks(marks, marking);
      },
    },
  };
  excel.person.type("考评人员!D4", "男");
  const mended = await recheck(broken, "考评人员", "D4");
  expect(fullReads).toBe(1);
  expect(mended.result.findings).toEqual(checked.result.findings);
});

test("where nothing is marked yet, everything is checked and marked", async () => {
  await recheck({ ...checked, marks: undefined }, "考评人员", "D4");
  expect(fullReads).toBe(1);
});

test("an edit after the marks were cleared paints all of them again", async () => {
  await edit("D4", "女");
  const before = markedCellsOn("考评人员");
  await host.workbook.clear();
  await edit("D4", "女");
  expect(markedCellsOn("考评人员")).toBe(before);
});
