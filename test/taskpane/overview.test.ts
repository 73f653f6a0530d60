import { check, type Finding, type Snapshot } from "../../src/check";
import { FILLED_TABLES, tableOf, type TableId } from "../../src/guide";
import { enterpriseName, isDone, isUntouched, nextStep, tableLines, tableOn } from "../../src/taskpane/overview";
import { planOf, TODAY, type Record_ } from "../support/plan";

const ALL_TABS = new Map<TableId, string>(FILLED_TABLES.map(({ id, tab }) => [id, tab]));

const emptyPlan = (): Snapshot => planOf(Object.fromEntries(FILLED_TABLES.map(({ id }) => [id, []])));

/** One record in every table, with one cell filled. */
const RECORDS: Partial<Record<TableId, Record_[]>> = Object.fromEntries(
  FILLED_TABLES.map(({ id, columns }) => [
    id,
    [{ [(columns.find(({ required }) => required) ?? columns[3]).field]: "某某" }],
  ]),
);

const filledPlan = (): Snapshot => planOf(RECORDS);

function finding(table: TableId, severity: Finding["severity"], extra: Partial<Finding> = {}): Finding {
  const common = { rule: "GEN-07", message: "GEN-07.empty", dismissible: false, facts: { column: "姓名" } } as const;
  return { ...common, table, severity, sheet: tableOf(table).tab, ...extra };
}

const lineOf = (id: TableId, snapshot: Snapshot, findings: readonly Finding[] = []) =>
  tableLines(ALL_TABS, snapshot, findings).find((line) => line.table.id === id)!;

describe("a line of the overview", () => {
  test("a table without a tab is missing", () => {
    const lines = tableLines(new Map([["examiners", "考评人员"]]), undefined, []);
    expect(lines.filter(({ state }) => state === "missing")).toHaveLength(FILLED_TABLES.length - 1);
  });

  test("a table with a tab and no rows is empty, whatever is said of it", () => {
    expect(lineOf("examiners", emptyPlan(), [finding("examiners", "error")]).state).toBe("empty");
  });

  test("a table with rows and a warning is finished", () => {
    const line = lineOf("examiners", filledPlan(), [finding("examiners", "warning")]);
    expect(line).toMatchObject({ state: "warning", filled: 1, errors: 0, warnings: 1 });
    expect(isDone(line)).toBe(true);
  });

  test("a table with rows and an error is not", () => {
    expect(isDone(lineOf("examiners", filledPlan(), [finding("examiners", "error")]))).toBe(false);
  });

  test("a note changes nothing", () => {
    expect(lineOf("examiners", filledPlan(), [finding("examiners", "info")]).state).toBe("done");
  });

  test("of a form, the filled fields count", () => {
    const snapshot = planOf({ enterprise: [{ enterpriseName: "北京某某公司", headcount: 460 }] });
    expect(lineOf("enterprise", snapshot).filled).toBe(2);
    expect(enterpriseName(snapshot)).toBe("北京某某公司");
  });

  test("a renamed tab is shown, and found, under the name it has", () => {
    const snapshot = planOf({ examiners: [{ personName: "李建国" }] });
    const lines = tableLines(new Map([["examiners", "考评名册"]]), undefined, []);
    expect(tableOn("考评名册", lines)).toBe("examiners");
    expect(tableOn("Sheet1", tableLines(ALL_TABS, snapshot, []))).toBeUndefined();
  });
});

describe("an untouched workbook", () => {
  test("has nothing filled in", () => expect(isUntouched(emptyPlan())).toBe(true));

  test("may have its list of attachments, which the assistant writes", () => {
    expect(isUntouched(planOf({ examiners: [], attachments: [{ attachmentName: "营业执照复印件" }] }))).toBe(true);
  });

  test("has no finished table for that", () => {
    const lines = tableLines(ALL_TABS, planOf({ attachments: [{ attachmentName: "营业执照复印件" }] }), []);
    expect(lines.filter(isDone)).toEqual([]);
  });

  test("is touched by the first name", () => {
    expect(isUntouched(planOf({ examiners: [{ personName: "李建国" }] }))).toBe(false);
  });
});

describe("the next step", () => {
  const stepOf = (snapshot: Snapshot | undefined, findings: readonly Finding[], tabs = ALL_TABS) =>
    nextStep(tableLines(tabs, snapshot, findings), findings);

  test("unbuilt tables come before everything", () => {
    const tabs = new Map([...ALL_TABS].filter(([id]) => id !== "methods"));
    expect(stepOf(undefined, [finding("examiners", "error")], tabs)).toEqual({ kind: "build", tables: ["methods"] });
  });

  test("then the first empty table in the guide's order", () => {
    expect(stepOf(emptyPlan(), [])).toMatchObject({ kind: "fill", line: { table: { id: "enterprise" } } });
  });

  test("an empty list of attachments is not for the person to fill", () => {
    expect(stepOf(planOf({ ...RECORDS, attachments: [] }), []).kind).toBe("clean");
  });

  test("then the first error, not the warnings before it", () => {
    const first = finding("venues", "error");
    const step = stepOf(filledPlan(), [finding("enterprise", "warning"), first, finding("equipment", "error")]);
    expect(step).toMatchObject({ kind: "mend", finding: first, line: { table: { id: "venues" }, errors: 1 } });
  });

  test("then attachments the list does not name yet", () => {
    const lacking = finding("attachments", "warning", { rule: "ATT-01", message: "ATT-01.noRow" });
    expect(stepOf(filledPlan(), [lacking])).toEqual({ kind: "attachments" });
  });

  test("an attachment that is merely not ready holds nothing back", () => {
    const notReady = finding("attachments", "warning", { rule: "ATT-01", message: "ATT-01.notReady" });
    expect(stepOf(filledPlan(), [notReady])).toEqual({ kind: "clean", warnings: 1 });
  });

  test("of a real check, an occupation without enough examiners is told before a cell of the same table", () => {
    const snapshot = planOf({
      ...RECORDS,
      occupations: [{ occupationCode: "6-18-02-04", occupationName: "焊工", skillLevels: "3" }],
      examiners: [{ occupationName: "焊工", personName: "李建国" }],
    });
    const findings = check(snapshot, { today: TODAY }).findings.filter(({ table }) => table === "examiners");
    expect(stepOf(snapshot, findings)).toMatchObject({ kind: "mend", finding: { rule: "EXAM-01" } });
  });
});
