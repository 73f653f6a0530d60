import { check, type Finding, type Snapshot } from "../../../src/check";
import { FILLED_TABLES, tableOf, type TableId } from "../../../src/guide";
import { NOTHING_FOUND, statusOfTables } from "../../../src/check/plan/status";
import { enterpriseName, nextStep, tableOn } from "../../../src/taskpane/excel/overview";
import { planOf, TODAY, type Record_ } from "../../support/plan";

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

test("the enterprise's name is the one 企业概况 gives", () => {
  expect(enterpriseName(planOf({ enterprise: [{ enterpriseName: "北京某某公司" }] }))).toBe("北京某某公司");
  expect(enterpriseName(emptyPlan())).toBeUndefined();
});

test("a renamed tab is found under the name it has", () => {
  expect(tableOn("考评名册", statusOfTables(undefined, NOTHING_FOUND, new Map([["examiners", "考评名册"]])))).toBe(
    "examiners",
  );
  expect(tableOn("Sheet1", statusOfTables(undefined, NOTHING_FOUND, ALL_TABS))).toBeUndefined();
});

describe("the next step", () => {
  const stepOf = (snapshot: Snapshot | undefined, findings: readonly Finding[], tabs = ALL_TABS) =>
    nextStep(statusOfTables(snapshot, { findings, unlisted: [] }, tabs), findings);

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
