import { checkAndMark } from "../../src/actions/check-and-mark";
import { recheckEdit } from "../../src/actions/recheck-edit";
import { UNATTENDED, type Checked, type Host } from "../../src/actions/types";
import { check, parseArea, type CheckResult, type RuleId } from "../../src/check";
import { excelWorkbook } from "../../src/excel/workbook";
import { samplePlan } from "../../scripts/sample/plan";
import { bootBuilt, fill } from "../support/excel";
import { UNDO_KEPT, type HeadlessExcel } from "../support/office";
import { TODAY } from "../support/plan";
import { ActionType } from "../../src/workbench/host/protocol";

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
  excel = await bootBuilt(UNDO_KEPT);
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
  checked = await checkAndMark.perform(host, { marks: "write" }, UNATTENDED);
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

/** Writes to the host since the counter was reset: everything but what only asks. */
const writes = (): number =>
  excel.host.counter.own
    .flatMap(({ request }) => request.Actions)
    .filter(({ ActionType: type, Name: name }) => type === ActionType.SetProperty || name === "delete").length;

test("one edited cell takes two syncs: its finding appears and its mark is painted", async () => {
  const before = markedCellsOn("考评人员");
  const done = await edit("D4", "女");
  expect(excel.host.counter.syncs).toBeLessThanOrEqual(2);
  expect(rulesAt(done.result, "D4")).toEqual(["PER-03"]);
  expect(markedCellsOn("考评人员")).toBe(before + 1);
  expect(done.pending).toEqual({ unmarked: 0, outdated: 0 });
});

test("mending it takes one sync and no write: the mark takes itself off", async () => {
  const broken = await edit("D4", "女");
  excel.person.type("考评人员!D4", "男");
  excel.host.counter.reset();
  const mended = await recheck(broken, "考评人员", "D4");
  expect([excel.host.counter.syncs, writes()]).toEqual([1, 0]);
  expect(mended.result.findings).toEqual(checked.result.findings);
  expect(mended.pending).toEqual({ unmarked: 0, outdated: 0 });
});

test("an edit that finds nothing new writes nothing", async () => {
  await edit("C4", "王小明");
  expect([excel.host.counter.syncs, writes()]).toEqual([1, 0]);
});

test("a mark whose cell did not change goes when its finding does", async () => {
  const doubled = await edit("E4", String(excel.engine.cells.values(sheetId("考评人员"), parseArea("E5")!)[0][0]));
  expect(rulesAt(doubled.result, "E5").length).toBeGreaterThan(0);
  const marked = markedCellsOn("考评人员");
  excel.person.type("考评人员!E4", String(samplePlan().examiners![0].citizenId));
  const mended = await recheck(doubled, "考评人员", "E4");
  expect(rulesAt(mended.result, "E5")).toEqual([]);
  expect(mended.pending).toEqual({ unmarked: 0, outdated: 0 });
  expect(markedCellsOn("考评人员")).toBeLessThan(marked);
});

test("counts on 总览 wait for the next check a person asks for", async () => {
  const before = excel.engine.cells.values(sheetId("总览"), parseArea("A1:H20")!);
  await edit("D4", "女");
  expect(excel.engine.cells.values(sheetId("总览"), parseArea("A1:H20")!)).toEqual(before);
});

test("where writing would empty the list of undo, nothing is written, and what is not marked is counted", async () => {
  const { workbook } = host;
  host = { ...host, workbook: { ...workbook, keepsUndo: () => false } };
  const done = await edit("D4", "女");
  expect([excel.host.counter.syncs, writes()]).toEqual([1, 0]);
  expect(rulesAt(done.result, "D4")).toEqual(["PER-03"]);
  expect(done.pending).toEqual({ unmarked: 1, outdated: 0 });
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

test("a mark that came to other cells with a copy leads to a full check, which takes it away there", async () => {
  const broken = await edit("D4", "女");
  const id = sheetId("考评人员");
  const copied = excel.engine.conditionalFormats.list(id)[0];
  excel.engine.conditionalFormats.add(id, { ...copied, id: "a-copy", areas: [parseArea("G4:G6")!] });
  excel.person.type("考评人员!G5", "x");
  await recheck(broken, "考评人员", "G5");
  expect(fullReads).toBe(1);
  expect(excel.engine.conditionalFormats.list(id).map((format) => format.id)).not.toContain("a-copy");
});

test("a format of hers on the row costs one more sync once, and stays", async () => {
  const id = sheetId("考评人员");
  const own = {
    id: "hers",
    areas: [parseArea("A4:J30")!],
    formula: "=$D4=1",
    style: { fill: "#00FF00" },
    stopIfTrue: false,
  };
  excel.engine.conditionalFormats.add(id, own);
  const first = await edit("C4", "王小明");
  expect([excel.host.counter.syncs, fullReads]).toEqual([2, 0]);
  excel.person.type("考评人员!C4", "王小红");
  excel.host.counter.reset();
  await recheck(first, "考评人员", "C4");
  expect([excel.host.counter.syncs, fullReads]).toEqual([1, 0]);
  expect(excel.engine.conditionalFormats.list(id).map((format) => format.id)).toContain("hers");
});

test("a mark removed between reading and renewing leads to a full check as well", async () => {
  const doubled = await edit("E4", String(excel.engine.cells.values(sheetId("考评人员"), parseArea("E5")!)[0][0]));
  const { workbook } = host;
  const id = sheetId("考评人员");
  let isFirst = true;
  host = {
    ...host,
    workbook: {
      ...workbook,
      async renewMarks(marks, marking) {
        if (isFirst)
          for (const mark of excel.engine.conditionalFormats.list(id))
            excel.engine.conditionalFormats.remove(id, mark.id);
        isFirst = false;
        return workbook.renewMarks(marks, marking);
      },
    },
  };
  excel.person.type("考评人员!E4", String(samplePlan().examiners![0].citizenId));
  const mended = await recheck(doubled, "考评人员", "E4");
  expect(fullReads).toBe(1);
  expect(mended.result.findings).toEqual(checked.result.findings);
});

test("where marks were never asked for, or cleared, what is found is not marked", async () => {
  await host.workbook.clear();
  excel.person.type("考评人员!D4", "女");
  const { reading, result, protectedSheets } = checked;
  const done = await recheck({ reading, result, protectedSheets }, "考评人员", "D4");
  expect(rulesAt(done.result, "D4")).toEqual(["PER-03"]);
  excel.person.deleteRows("考评人员", 20);
  const moved = await recheckEdit.perform(host, { checked: done, sheet: "考评人员" }, UNATTENDED);
  expect(rulesAt(moved.result, "D4")).toEqual(["PER-03"]);
  expect([fullReads, markedCellsOn("考评人员")]).toEqual([1, 0]);
});
