import type { Finding, Snapshot } from "../../../src/check";
import {
  extentOf,
  filledIn,
  isDone,
  isUntouched,
  NOTHING_FOUND,
  statusOfTables,
  toTell,
  type TableStatus,
} from "../../../src/check/plan/status";
import { FILLED_TABLES, tableOf, type TableId } from "../../../src/guide";
import { planOf } from "../../support/plan";

const emptyPlan = (): Snapshot => planOf(Object.fromEntries(FILLED_TABLES.map(({ id }) => [id, []])));

function finding(table: TableId, severity: Finding["severity"]): Finding {
  const common = { rule: "GEN-07", message: "GEN-07.empty", dismissible: false, facts: { column: "姓名" } } as const;
  return { ...common, table, severity, sheet: tableOf(table).tab };
}

const statusOf = (id: TableId, snapshot: Snapshot, findings: readonly Finding[] = []): TableStatus =>
  statusOfTables(snapshot, { findings, unlisted: [] }).find(({ table }) => table.id === id)!;

const oneExaminer = (): Snapshot => planOf({ examiners: [{ personName: "李建国" }] });

describe("the state of a table", () => {
  test("is absent without a tab", () => {
    expect(statusOf("methods", oneExaminer()).state).toBe("absent");
    expect(statusOfTables(undefined, NOTHING_FOUND).every(({ state }) => state === "absent")).toBe(true);
  });

  test("is empty on a tab that is known and not yet read", () => {
    const [, , , , , , , examiners] = statusOfTables(undefined, NOTHING_FOUND, new Map([["examiners", "考评名册"]]));
    expect(examiners).toMatchObject({ table: { id: "examiners" }, sheet: "考评名册", state: "empty", filled: 0 });
  });

  test("is empty without a row, whatever was found, and what was found is counted all the same", () => {
    const status = statusOf("examiners", emptyPlan(), [finding("examiners", "error"), finding("examiners", "info")]);
    expect(status).toMatchObject({ state: "empty", filled: 0, errors: 1, warnings: 0, infos: 1 });
  });

  test("is not empty where the titles are not as they must be, but wrong", () => {
    const unreadable = { ...emptyPlan() };
    const table = unreadable.tables.get("examiners")!;
    Object.defineProperty(table, "isReadable", { value: false });
    expect(statusOf("examiners", unreadable, [finding("examiners", "error")]).state).toBe("error");
  });

  test.each([
    [["error", "warning"], "error", false],
    [["warning", "info"], "warning", true],
    [["info"], "done", true],
    [[], "done", true],
  ] as const)("with findings %j is %s", (severities, state, done) => {
    const status = statusOf(
      "examiners",
      oneExaminer(),
      severities.map((severity) => finding("examiners", severity)),
    );
    expect(status.state).toBe(state);
    expect(isDone(status)).toBe(done);
  });
});

describe("附件清单", () => {
  const listed = (...statuses: string[]): Snapshot =>
    planOf({
      examiners: [{ personName: "李建国" }],
      attachments: statuses.map((attachmentStatus) => ({ attachmentName: "营业执照复印件", attachmentStatus })),
    });

  test.each([
    [["未备", "已备"], "outstanding"],
    [["已备", ""], "outstanding"],
    [["已备", "不适用"], "done"],
  ])("whose rows are %j is %s", (statuses, state) => {
    const status = statusOf("attachments", listed(...statuses));
    expect(status).toMatchObject({ state, filled: 2 });
    expect(isDone(status)).toBe(state === "done");
  });

  test("has its rows counted before anything else is filled in", () => {
    const untouched = planOf({ examiners: [], attachments: [{ attachmentName: "营业执照复印件" }] });
    expect(isUntouched(untouched)).toBe(true);
    expect(statusOf("attachments", untouched)).toMatchObject({ state: "outstanding", filled: 1 });
  });
});

describe("what is filled in", () => {
  const plan = planOf({
    enterprise: [{ enterpriseName: "北京某某公司", headcount: 460, legalRepresentative: " " }],
    examiners: [{ personName: "李建国" }, {}, { personName: "王芳" }],
  });

  test("is rows of a list and fields of a form, blanks not counted", () => {
    expect(filledIn(plan.tables.get("examiners")!)).toBe(2);
    expect(filledIn(plan.tables.get("enterprise")!)).toBe(2);
  });

  test("adds up by layout", () => expect(extentOf(plan)).toEqual({ tables: 2, rows: 2, fields: 2 }));
});

test("the counts of the lines add up to all findings", () => {
  const findings = FILLED_TABLES.flatMap(({ id }) => [finding(id, "error"), finding(id, "warning")]);
  const lines = statusOfTables(oneExaminer(), { findings, unlisted: [] });
  expect(lines.reduce((n, { errors }) => n + errors, 0)).toBe(FILLED_TABLES.length);
  expect(lines.reduce((n, { warnings }) => n + warnings, 0)).toBe(FILLED_TABLES.length);
});

test("what is only counted counts in the lines, too", () => {
  const { rule, message } = finding("examiners", "error");
  const unlisted = [{ rule, message, table: "examiners", severity: "error", count: 9, places: () => [] } as const];
  const status = statusOfTables(oneExaminer(), { findings: [], unlisted }).find((line) => line.errors > 0);
  expect(status).toMatchObject({ table: { id: "examiners" }, state: "error", errors: 9 });
});

test("of a workbook nobody has begun to fill in, no finding is told; the first name changes that", () => {
  const found = { findings: [finding("examiners", "error")], unlisted: [] };
  expect(toTell(emptyPlan(), found)).toEqual(NOTHING_FOUND);
  expect(toTell(oneExaminer(), found)).toEqual(found);
});
