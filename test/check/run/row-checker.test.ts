import type { CellRule, Snapshot } from "../../../src/check";
import { RowChecker } from "../../../src/check/run/row-checker";
import { RowFindings } from "../../../src/check/run/row-findings";
import { planOf, TODAY } from "../../support/plan";

/** Runs one rule on all examiners, a thousand at a time; says what it was asked and where it found something. */
function ran(snapshot: Snapshot, isWrong: (value: unknown) => boolean) {
  const asked: unknown[] = [];
  const rule: CellRule = {
    id: "PER-15",
    tier: "cell",
    kinds: ["specialty"],
    severity: "warning",
    check({ value }, { report }) {
      asked.push(value);
      if (isWrong(value)) report({ message: "PER-15.nothing", facts: {} });
    },
  };
  const table = snapshot.tables.get("examiners")!;
  const found = new RowFindings("examiners", table.values.length);
  const checker = new RowChecker(table, { cell: [rule], row: [] }, TODAY);
  for (let at = 0; at < table.dataRows.length; at += 1_000) checker.check(table.dataRows.slice(at, at + 1_000), found);
  return { asked, rows: found.findings.map(({ cell }) => cell!.row) };
}

const examiners = (specialtyOf: (row: number) => string): Snapshot =>
  planOf({ examiners: Array.from({ length: 3_000 }, (_, i) => ({ personName: "王建国", specialty: specialtyOf(i) })) });

test("a value of which nothing is to be said is looked at once in a column", () => {
  const { asked } = ran(
    examiners((row) => (row % 2 ? "机械" : "电气")),
    () => false,
  );
  expect(asked).toEqual(["电气", "机械"]);
});

test("a value of which something is to be said is told wherever it stands", () => {
  const { asked, rows } = ran(
    examiners((row) => (row % 1_000 === 7 ? "无" : "机械")),
    (value) => value === "无",
  );
  expect(asked).toEqual(["机械", "无", "无", "无"]);
  expect(rows.map((row) => row % 1_000)).toEqual([rows[0], rows[0], rows[0]]);
});

test("a column in which every value is another is looked at cell by cell, and none is forgotten", () => {
  const { asked, rows } = ran(
    examiners((row) => `专业${row}`),
    (value) => value === "专业2999",
  );
  expect(asked).toHaveLength(3_000);
  expect(rows).toHaveLength(1);
});
