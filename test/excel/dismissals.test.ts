/** 豁免 on the unmodified client: the line on 豁免说明, and what it does to the findings. */
import { buildTables } from "../../src/actions/build-tables";
import { dismiss, takeBackDismissal } from "../../src/actions/dismiss";
import { UNATTENDED } from "../../src/actions/types";
import { check, type CheckResult, type Finding } from "../../src/check";
import { excelWorkbook } from "../../src/excel/workbook";
import { samplePlan } from "../../scripts/sample/plan";
import { bootPrepared, fill } from "../support/excel";
import type { HeadlessExcel } from "../support/office";
import { TODAY } from "../support/plan";

let excel: HeadlessExcel;
const workbook = excelWorkbook();
const host = { workbook, today: () => TODAY };
/** A credit code whose check character is wrong, as some of the first were. */
const CODE = "91110000100000001X";

beforeEach(async () => {
  excel = await bootPrepared();
  const plan = samplePlan();
  plan.examiners![2].professionalTitle = "首席讲解员";
  plan.enterprise![0].creditCode = CODE;
  plan.enterprises![0].creditCode = CODE;
  fill(excel.engine, plan);
});

const checked = async (): Promise<CheckResult> => check((await workbook.read()).snapshot, { today: TODAY });
const ofRule = ({ findings }: CheckResult, rule: string): readonly Finding[] =>
  findings.filter((finding) => finding.rule === rule);
const dismissAll = async (rule: string, reason = "证书原件上确为此名称"): Promise<void> => {
  const { snapshot } = await workbook.read();
  for (const finding of ofRule(check(snapshot, { today: TODAY }), rule))
    await dismiss.perform(host, { finding, snapshot, problem: "看不出职称或等级", reason }, UNATTENDED);
};
const lines = () => {
  const { id } = excel.engine.sheets.list().find(({ name }) => name === "豁免说明")!;
  return excel.engine.cells.formulas(id, excel.engine.cells.used(id, true)!).slice(3);
};

test("a warning that was dismissed with a reason is counted apart, and its line says everything", async () => {
  expect(ofRule(await checked(), "PER-17")).toHaveLength(1);
  await dismissAll("PER-17");
  const result = await checked();
  expect(ofRule(result, "PER-17")).toEqual([]);
  expect(result.dismissed.map(({ finding, dismissal }) => [finding.rule, dismissal.reason])).toEqual([
    ["PER-17", "证书原件上确为此名称"],
  ]);
  const [line] = lines();
  expect(line.slice(0, 3)).toEqual(["PER-17.noTitle", "考评人员", expect.stringMatching(/^[A-Z]\d+$/)]);
  expect(line.slice(4, 9)).toEqual([
    "职称/等级",
    "首席讲解员",
    "看不出职称或等级",
    "证书原件上确为此名称",
    "2026-11-22",
  ]);
});

test("rows that are inserted and moved keep theirs", async () => {
  await dismissAll("PER-17");
  excel.person.insertRows("考评人员", 3, 2);
  expect(ofRule(await checked(), "PER-17")).toEqual([]);
});

test("the value changes: the finding is back, and it is known that it was dismissed", async () => {
  await dismissAll("PER-17");
  excel.person.type("考评人员!I6", "首席讲解官");
  const result = await checked();
  const [finding] = ofRule(result, "PER-17");
  expect(result.lapsed.get(finding)?.heldValue).toBe("首席讲解员");
  expect(result.dismissed).toEqual([]);
});

test("a company whose genuine code fails the check can file a final plan", async () => {
  const before = await checked();
  const codes = before.findings.filter(
    ({ message }) => /checkCharacter|check/i.test(message) && /SCOPE-03|ENT-01/.test(message),
  );
  expect(codes.length).toBeGreaterThan(0);
  for (const rule of ["ENT-01", "SCOPE-03", "SCOPE-04"]) await dismissAll(rule, "营业执照上确为此码");
  const after = await checked();
  expect(after.findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("an error that is not dismissible is not dismissed by a line that says so", async () => {
  excel.person.type("考评人员!D5", "不详");
  await dismissAll("PER-02");
  expect(ofRule(await checked(), "PER-02")).toHaveLength(1);
});

test("taken back, the finding is there again, and only its line is gone", async () => {
  await dismissAll("PER-17");
  await dismissAll("SCOPE-03");
  const [{ dismissal }] = (await checked()).dismissed.filter(({ finding }) => finding.rule === "PER-17");
  expect(await takeBackDismissal.perform(host, { dismissal }, UNATTENDED)).toBe(true);
  const result = await checked();
  expect(ofRule(result, "PER-17")).toHaveLength(1);
  expect(result.dismissed.map(({ finding }) => finding.rule)).not.toContain("PER-17");
  expect(await takeBackDismissal.perform(host, { dismissal }, UNATTENDED)).toBe(false);
});

test("建表 neither asks for the tab nor takes it for its own", async () => {
  await dismissAll("PER-17");
  const before = lines();
  await buildTables.perform(host, { complete: [] }, UNATTENDED);
  expect(lines()).toEqual(before);
  expect((await checked()).findings.filter(({ table }) => table === "dismissals")).toEqual([]);
});
