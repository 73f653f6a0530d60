import type { Finding } from "../../../../src/check";
import { editsOf, expectSayable, mended } from "../../../support/mend";
import { cellOf, findingsOf, fixedValues, onSnapshot, planOf, type Record_ } from "../../../support/plan";

type Row = readonly [level: string | number, workType?: string, occupation?: readonly [code: string, name: string]];

const ELECTRICIAN = ["6-31-01-03", "电工"] as const;
/** 保卫管理员; the standard of 2018–2020 has levels 3 to 1. */
const GUARD_MANAGER = ["3-02-02-01", "保卫管理员"] as const;

const recordsOf = (rows: readonly Row[]): Record_[] =>
  rows.map(([skillLevels, workType = "", [occupationCode, occupationName] = ELECTRICIAN]) => ({
    occupationCode,
    occupationName,
    workType,
    skillLevels,
  }));

const found = (rule: string, ...rows: readonly Row[]): Finding[] => findingsOf(rule, { occupations: recordsOf(rows) });

describe("OCC-09", () => {
  test.each([
    ["高级工", "3"],
    ["三级", "3"],
    ["5-3", "5、4、3"],
    ["五级/初级技能", "5"],
    ["高级工及以上", "3、2、1"],
    ["初、中、高级工", "5、4、3"],
    ["3、4、5", "5、4、3"],
    ["4、4", "4"],
    [54_321, "5、4、3、2、1"],
  ])("%p becomes %s", (value, written) => {
    const [finding] = found("OCC-09", [value]);
    expect(finding).toMatchObject({
      message: "OCC-09.notation",
      severity: "error",
      clause: "三（二）",
      cell: cellOf("occupations", 0, "skillLevels"),
      facts: { found: String(value), levels: written },
    });
    expect(fixedValues(finding)).toEqual([written]);
    const plan = planOf({ occupations: recordsOf([[value]]) });
    expect(onSnapshot("OCC-09", mended(plan, editsOf(finding)))).toEqual([]);
    expectSayable(finding);
  });

  test.each(["5,4,3", "5 4 3", "5/4/3", "5，4，3", "5;4;3"])(
    "%s differs in its separators only, a warning",
    (value) => {
      const [finding] = found("OCC-09", [value]);
      expect(finding).toMatchObject({ message: "OCC-09.separator", severity: "warning", facts: { levels: "5、4、3" } });
      expect(fixedValues(finding)).toEqual(["5、4、3"]);
      expectSayable(finding);
    },
  );

  test.each([
    ["学徒工", ["学徒工"], "OCC-09.appointed"],
    ["特级技师、首席技师", ["特级技师", "首席技师"], "OCC-09.appointed"],
    ["学徒工、5、4", ["学徒工"], "OCC-09.appointed"],
    ["6", ["6"], "OCC-09.unknown"],
    ["学徒工、6", ["学徒工", "6"], "OCC-09.unknown"],
    ["高级工程师", ["高级工程师"], "OCC-09.unknown"],
  ])("%s holds what is no level, and no fix is offered", (value, words, message) => {
    const [finding] = found("OCC-09", [value]);
    expect(finding).toMatchObject({ message, severity: "error", facts: { words } });
    expect(finding.fix).toBeUndefined();
    expectSayable(finding);
  });

  test.each(["5、4、3", "3", 3, " 5、4 ", "５、４"])("%p is left alone", (value) => {
    expect(found("OCC-09", [value])).toEqual([]);
  });

  test("venues are held to the same notation", () => {
    const [finding] = findingsOf("OCC-09", { venues: [{ venueName: "一号车间", skillLevels: "四级" }] });
    expect(finding).toMatchObject({ table: "venues", clause: "三（二）" });
    expect(fixedValues(finding)).toEqual(["4"]);
  });
});

describe("OCC-10", () => {
  test.each([
    [46_145, "2026-05-03"],
    ["5月3日", "5月3日"],
    ["2026/5/3", "2026/5/3"],
  ])("%p is the date %s, and nothing else is said about the cell", (value, date) => {
    const [finding] = found("OCC-10", [value]);
    expect(finding).toMatchObject({ severity: "error", facts: { date }, field: "skillLevels" });
    expect(finding.fix).toBeUndefined();
    expectSayable(finding);
    for (const rule of ["OCC-09", "OCC-11", "OCC-12", "OCC-13"]) expect(found(rule, [value])).toEqual([]);
  });

  test.each(["5-3", "5/4/3", 54_321, 5])("%p is no date", (value) => {
    expect(found("OCC-10", [value])).toEqual([]);
  });
});

describe("OCC-11", () => {
  test("a gap within one cell is named", () => {
    const [finding] = found("OCC-11", ["5、2"]);
    expect(finding).toMatchObject({
      severity: "warning",
      facts: { levels: ["5", "2"], missing: ["4", "3"] },
      field: "skillLevels",
    });
    expectSayable(finding);
  });

  test("a gap across the rows of an occupation stands on its first row", () => {
    expect(found("OCC-11", ["5"], ["3"]).map((f) => [f.cell?.row, f.facts.missing])).toEqual([[3, ["4"]]]);
  });

  test("levels in a row each make a run", () => {
    expect(found("OCC-11", ["5"], ["3"], ["4"])).toEqual([]);
  });

  test("work types are held apart", () => {
    expect(found("OCC-11", ["5、3", "甲"], ["4", "乙"]).map((f) => f.facts.levels)).toEqual([["5", "3"]]);
  });

  test("a level that cannot be read may be the missing one", () => {
    expect(found("OCC-11", ["5"], ["3"], [46_145])).toEqual([]);
    expect(found("OCC-11", ["5、3、学徒工"])).toEqual([]);
  });
});

describe("OCC-12", () => {
  test("a level beyond the standard is named with the years of the standard", () => {
    const [finding] = found("OCC-12", ["5、4、3", "", GUARD_MANAGER]);
    expect(finding).toMatchObject({
      severity: "warning",
      facts: { name: "保卫管理员", levels: ["5", "4"], standard: ["3", "2", "1"], from: 2018, to: 2020 },
    });
    expectSayable(finding);
  });

  test("levels of the standard are fine, and so is an occupation without a known one", () => {
    expect(found("OCC-12", ["3、2", "", GUARD_MANAGER], ["5", "", ["4-13-01-10", "网络主播"]])).toEqual([]);
  });

  test("nothing is held against a standard while the occupation is in doubt", () => {
    expect(found("OCC-12", ["5", "", ["3-02-02-01", "电工"]])).toEqual([]);
  });
});
