/** 豁免 where Excel would make something else of what is written, where it is pressed twice, and where the tab is no longer as it was. */
import { dismiss, takeBackDismissal } from "../../src/actions/dismiss";
import { UNATTENDED } from "../../src/actions/types";
import { check, type CheckResult, type Finding } from "../../src/check";
import { excelWorkbook } from "../../src/excel/workbook";
import { samplePlan } from "../../scripts/sample/plan";
import { placeOf } from "../faults/excel/hers";
import { bootPrepared, fill } from "../support/excel";
import type { HeadlessExcel } from "../support/office";
import { TODAY } from "../support/plan";

let excel: HeadlessExcel;
const workbook = excelWorkbook();
const host = { workbook, today: () => TODAY };
const REASON = "证书原件上确为此名称";

beforeEach(async () => {
  excel = await bootPrepared();
  fill(excel.engine, samplePlan());
});

const checked = async (): Promise<CheckResult> => check((await workbook.read()).snapshot, { today: TODAY });
const ofRule = ({ findings }: CheckResult, rule: string): readonly Finding[] =>
  findings.filter((finding) => finding.rule === rule);
const dismissOne = async (finding: Finding, reason = REASON): Promise<void> => {
  const { snapshot } = await workbook.read();
  await dismiss.perform(host, { finding, snapshot, problem: "=看不出职称", reason }, UNATTENDED);
};
const write = (address: string, value: string): void => {
  const { sheet, area } = placeOf(excel.engine, address);
  excel.engine.formats.patch(sheet, [area], { numberFormat: "@" });
  excel.engine.cells.write(sheet, area, [[{ value }]]);
};
const lines = () => {
  const { id } = excel.engine.sheets.list().find(({ name }) => name === "豁免说明")!;
  return excel.engine.cells.formulas(id, excel.engine.cells.used(id, true)!).slice(3);
};

test.each([
  ["a fraction", "1/2"],
  ["what looks like a formula", "=1+1"],
  ["leading zeros", "007"],
  ["a truth value", "TRUE"],
  ["a date", "2024-05-01"],
  ["an exponent", "1E5"],
  ["a very long text", "长".repeat(5000)],
  ["a line break", "甲\n乙"],
])("%s is dismissed as it stands", async (_, value) => {
  write("考评人员!I6", value);
  const findings = (await checked()).findings.filter(
    ({ cell, table, severity }) =>
      table === "examiners" && cell?.row === 5 && cell.column === 8 && severity === "warning",
  );
  for (const finding of findings) await dismissOne(finding);
  const { dismissed } = await checked();
  expect(dismissed.map(({ finding }) => finding.message).sort()).toEqual(findings.map(({ message }) => message).sort());
  expect(findings.length).toBeGreaterThan(0);
});

test("pressed twice, there is one line", async () => {
  write("考评人员!I6", "首席讲解员");
  const [finding] = ofRule(await checked(), "PER-17");
  await dismissOne(finding);
  await dismissOne(finding);
  expect(lines()).toHaveLength(1);
});

test("a line that was copied goes with the other, so that what is taken back is found again", async () => {
  write("考评人员!I6", "首席讲解员");
  const [finding] = ofRule(await checked(), "PER-17");
  await dismissOne(finding);
  const [line] = lines();
  excel.person.paste("豁免说明!A5", [line.map((value) => String(value).replace("=", ""))]);
  const [{ dismissal }] = (await checked()).dismissed;
  expect(await takeBackDismissal.perform(host, { dismissal }, UNATTENDED)).toBe(true);
  expect(ofRule(await checked(), "PER-17")).toHaveLength(1);
});

test("columns moved on 豁免说明, and a row of hers in between", async () => {
  write("考评人员!I6", "首席讲解员");
  write("考评人员!I7", "首席讲解官");
  for (const finding of ofRule(await checked(), "PER-17")) await dismissOne(finding);
  excel.person.insertRows("豁免说明", 5);
  excel.person.type("豁免说明!A5", "她写的一行");
  excel.person.insertColumns("豁免说明", "C", 2);
  const { dismissed } = await checked();
  expect(dismissed).toHaveLength(2);
  expect(await takeBackDismissal.perform(host, { dismissal: dismissed[1].dismissal }, UNATTENDED)).toBe(true);
  expect((await checked()).dismissed).toHaveLength(1);
  expect(lines().some((line) => line.includes("她写的一行"))).toBe(true);
});

test("where the structure is protected nothing is written, and it is said why", async () => {
  write("考评人员!I6", "首席讲解员");
  const [finding] = ofRule(await checked(), "PER-17");
  excel.engine.protection.protectStructure();
  await expect(dismissOne(finding)).rejects.toMatchObject({ name: "ProtectedWorkbookError" });
  expect(ofRule(await checked(), "PER-17")).toHaveLength(1);
});

test("a finding about a whole table comes back with other figures", async () => {
  excel.person.type("一线技能人员!C4", "100");
  const warned = (await checked()).findings.filter(({ severity, value }) => severity === "warning" && !value);
  expect(warned.length).toBeGreaterThan(0);
  const [finding] = warned;
  await dismissOne(finding);
  expect((await checked()).dismissed.map((one) => one.finding.message)).toEqual([finding.message]);
});
