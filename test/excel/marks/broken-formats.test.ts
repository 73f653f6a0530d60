/** Excel lists formats that it cannot read, or does not find when they are to go: nothing that was found is lost by it. */
import { checkAndMark } from "../../../src/actions/check-and-mark";
import { clearMarks } from "../../../src/actions/clear-marks";
import { UNATTENDED, type Host } from "../../../src/actions/types";
import { excelWorkbook } from "../../../src/excel/workbook";
import { samplePlan } from "../../../scripts/sample/plan";
import type { ExcelBehaviour } from "../../../src/workbench/host/excel/behaviour";
import { bootBuilt, fill } from "../../support/excel";
import { type HeadlessExcel } from "../../support/office";
import { TODAY } from "../../support/plan";

const host: Host = { workbook: excelWorkbook(), today: () => TODAY };
const mark = () => checkAndMark.perform(host, { marks: "write" }, UNATTENDED);

/** A plan with a fault, marked; and after it a broken format on the sheet of the fault. */
async function markedPlan(behaviour: Partial<ExcelBehaviour>): Promise<HeadlessExcel> {
  const excel = await bootBuilt({ behaviour });
  fill(excel.engine, samplePlan());
  excel.person.type("考评人员!D4", "女士");
  return excel;
}

const sheetId = ({ engine }: HeadlessExcel): string => engine.sheets.list().find(({ name }) => name === "考评人员")!.id;
const formulas = (excel: HeadlessExcel): string[] =>
  excel.engine.conditionalFormats.list(sheetId(excel)).map(({ formula }) => formula);
const HERS = {
  id: "hers",
  areas: [{ row: 3, column: 0, rows: 9, columns: 1 }],
  formula: "=$A4=1",
  style: {},
  stopIfTrue: false,
};

test.each([
  ["a rule", { unreadableFormats: ["考评人员!1"] }],
  ["a rule and its type", { unreadableFormats: ["考评人员!1"], unreadableTypes: true }],
])("%s that cannot be read is left alone; the others are marked, counted and cleared", async (_, behaviour) => {
  const excel = await markedPlan(behaviour);
  for (const id of ["hers", "hers-too"]) excel.engine.conditionalFormats.add(sheetId(excel), { ...HERS, id });
  const { result, markFailure, pending } = await mark();
  expect(result.findings.map(({ rule }) => rule)).toContain("PER-03");
  expect([markFailure, pending]).toEqual([undefined, { unmarked: 0, outdated: 0 }]);
  expect(formulas(excel).filter((formula) => formula.includes("女士"))).toHaveLength(1);
  expect(formulas(excel).filter((formula) => formula === "=$A4=1")).toHaveLength(2);
});

test("an old mark that cannot be taken away is told; what was found is listed, and marked beside it", async () => {
  const excel = await markedPlan({ undeletableFormats: ["考评人员!0"] });
  await mark();
  excel.person.type("考评人员!D4", "男士");
  const { result, markFailure } = await mark();
  expect(result.findings.some(({ value }) => value === "男士")).toBe(true);
  expect(markFailure?.kind).toBe("refused");
  expect(formulas(excel).filter((formula) => formula.includes("男士"))).toHaveLength(1);
});

test("clearing takes what can be taken, and tells that something is left", async () => {
  const excel = await markedPlan({ undeletableFormats: ["考评人员!0"] });
  excel.person.type("考评人员!D5", "男士");
  await mark();
  const all = (): number =>
    excel.engine.sheets.list().reduce((sum, { id }) => sum + excel.engine.conditionalFormats.list(id).length, 0);
  const before = all();
  const { removed, failure } = await clearMarks.perform(host, {}, UNATTENDED);
  expect([removed, all()]).toEqual([before - 1, 1]);
  expect(failure?.code).toBe("ItemNotFound");
});

test("marks that cannot be written at all lose no finding", async () => {
  const excel = await markedPlan({});
  excel.host.counter.reset();
  await mark();
  excel.person.type("考评人员!D4", "男士");
  excel.host.faults.inject({ batch: excel.host.counter.syncs, code: "GeneralException", always: true });
  const { result, markFailure, marks } = await mark();
  expect(result.findings.some(({ value }) => value === "男士")).toBe(true);
  expect([markFailure?.kind, marks]).toEqual(["refused", undefined]);
});
