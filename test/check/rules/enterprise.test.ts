import { cellAddress, type CellValue, type Finding } from "../../../src/check";
import type { Field } from "../../../src/guide";
import { editsOf, optionsOf } from "../../support/mend";
import { expectMends, findingsOn, sheetsOf } from "../../support/edits";
import { fixedValues, type Record_ } from "../../support/plan";

const at = (finding: Finding): string => cellAddress(finding.cell!);
const profile = (record: Record_) => sheetsOf({ enterprise: [{ enterpriseName: "某厂", ...record }] });
const staff = (...rows: Record_[]) => sheetsOf({ frontlineStaff: rows });

describe("ENT-01: the enterprise's own credit code", () => {
  test.each<[what: string, code: CellValue, message: string]>([
    ["17 characters", "91350100M000100Y4", "ENT-01.length"],
    ["a letter the standard avoids", "91350100I000100Y43", "ENT-01.characters"],
    ["a letter in the administrative division", "9135010AM000100Y43", "ENT-01.division"],
    ["a number, its last digits lost", 911100001011200000, "ENT-01.number"],
    ["small letters", "91350100m000100y43", "ENT-01.lowerCase"],
    ["a wrong check character", "91350100M000100Y44", "ENT-01.check"],
  ])("%s", (_, creditCode, message) => {
    const found = findingsOn("ENT-01", profile({ creditCode }));
    expect(found.map((f) => [f.message, f.severity, at(f)])).toEqual([[message, "error", "B5"]]);
  });

  test("only the check character may be dismissed", () => {
    expect(findingsOn("ENT-01", profile({ creditCode: "91350100M000100Y44" }))[0].dismissible).toBe(true);
    expect(findingsOn("ENT-01", profile({ creditCode: "91350100M000100Y4" }))[0].dismissible).toBe(false);
  });

  test("fixes are those of 认定企业", () => {
    const small = profile({ creditCode: "91350100m000100y43" });
    expect(fixedValues(findingsOn("ENT-01", small)[0])).toEqual(["91350100M000100Y43"]);
    expectMends(small, findingsOn("ENT-01", small)[0]);
    const [alike] = findingsOn("ENT-01", profile({ creditCode: "9I350100M000100Y43" }));
    expect(optionsOf(alike)).toEqual(["91350100M000100Y43"]);
  });

  test("a code in order is left alone", () => {
    expect(findingsOn("ENT-01", profile({ creditCode: "91350100M000100Y43" }))).toEqual([]);
  });
});

describe("ENT-02: the day of founding (today is 2026-11-22)", () => {
  test.each<[what: string, value: CellValue]>([
    ["a date of Excel", 37747],
    ["today", 46348],
    ["year and month", "2003年5月"],
    ["year and month with a point", "2003.5"],
    ["an error value, which GEN-03 reports", "#N/A"],
  ])("%s is accepted", (_, foundedOn) => {
    expect(findingsOn("ENT-02", profile({ foundedOn }))).toEqual([]);
  });

  test.each<[value: CellValue, serial: number]>([
    ["2003-05-06", 37747],
    ["2003/5/6", 37747],
    ["2003.5.6", 37747],
    ["2003年5月6日", 37747],
    ["20030506", 37747],
    [20030506, 37747],
    [" 2003年5月6日 ", 37747],
    ["2024-02-29", 45351],
  ])("%p is a date written as text and becomes one", (foundedOn, serial) => {
    const sheets = profile({ foundedOn });
    const [finding, ...others] = findingsOn("ENT-02", sheets);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ message: "ENT-02.text", severity: "warning" });
    expect(fixedValues(finding)).toEqual([serial]);
    expectMends(sheets, finding);
  });

  test.each<[what: string, value: CellValue, message: string]>([
    ["a bare year typed as a number", 2003, "ENT-02.notDate"],
    ["a bare year typed as text", "2003年", "ENT-02.notDate"],
    ["words", "建厂时", "ENT-02.notDate"],
    ["a day that does not exist", "2003-02-30", "ENT-02.notDate"],
    ["a month that does not exist", "2003年13月", "ENT-02.notDate"],
    ["tomorrow", 46349, "ENT-02.future"],
    ["next month as text", "2026年12月", "ENT-02.future"],
    ["a future day as text, which is one finding", "2027-01-01", "ENT-02.future"],
  ])("%s is an error", (_, foundedOn, message) => {
    const found = findingsOn("ENT-02", profile({ foundedOn }));
    expect(found.map((f) => [f.message, f.severity, at(f)])).toEqual([[message, "error", "B6"]]);
    expect(found[0].fix).toBeUndefined();
  });
});

describe("ENT-03: the figures of the profile", () => {
  const figures = { headcount: 1000, frontlineHeadcount: 600, certifiedCount: 168 };

  test.each<[what: string, changed: Record_, found: [message: string, field: Field][]]>([
    [
      "more frontline staff than people",
      { frontlineHeadcount: 1001 },
      [["ENT-03.frontlineAboveTotal", "frontlineHeadcount"]],
    ],
    [
      "more certified than frontline staff",
      { certifiedCount: 601 },
      [["ENT-03.certifiedAboveFrontline", "certifiedCount"]],
    ],
    ["a negative count", { certifiedCount: -1 }, [["ENT-03.negative", "certifiedCount"]]],
    ["half a person", { certifiedCount: 10.5 }, [["ENT-03.notWhole", "certifiedCount"]]],
    ["a count in words", { headcount: "一千余人" }, [["ENT-03.notCount", "headcount"]]],
    ["two counts", { headcount: "460（含派遣20）" }, [["ENT-03.notCount", "headcount"]]],
    ["a negative amount", { registeredCapital: -5 }, [["ENT-03.negative", "registeredCapital"]]],
    ["an amount in another unit", { revenue: "5000元" }, [["ENT-03.notNumber", "revenue"]]],
    [
      "frontline staff with a unit, compared all the same",
      { frontlineHeadcount: "1,001人" },
      [["ENT-03.frontlineAboveTotal", "frontlineHeadcount"]],
    ],
  ])("%s", (_, changed, expected) => {
    const found = findingsOn("ENT-03", profile({ ...figures, ...changed }));
    expect(found.map((f) => [f.message, f.field])).toEqual(expected);
    expect(found.every((f) => f.severity === "error")).toBe(true);
  });

  test.each<[what: string, changed: Record_]>([
    ["figures that agree", {}],
    ["the same people in all three", { headcount: 168, frontlineHeadcount: 168 }],
    ["an amount with decimals", { registeredCapital: 5000.5 }],
    ["empty cells, which GEN-07 reports", { headcount: "", frontlineHeadcount: " " }],
    ["error values, which GEN-03 reports", { headcount: "#REF!" }],
    ["a unit, which GEN-08 mends", { headcount: "1000人", revenue: "2亿元" }],
  ])("not %s", (_, changed) => {
    expect(findingsOn("ENT-03", profile({ ...figures, ...changed }))).toEqual([]);
  });
});

describe("ENT-03: amounts that look odd are warnings, to be dismissed where they are right", () => {
  const found = (changed: Record_) =>
    findingsOn("ENT-03", profile(changed)).map((f) => [f.message, f.severity, f.field, optionsOf(f)]);

  test("yuan where 万元 are asked for, with what it would be", () => {
    expect(found({ registeredCapital: 50_000_000 })).toEqual([
      ["ENT-03.inYuan", "warning", "registeredCapital", ["5000"]],
    ]);
    expect(found({ revenue: "123,456,789" })).toEqual([["ENT-03.inYuan", "warning", "revenue", ["12345.6789"]]]);
  });

  test("nothing earned, or no capital", () => {
    expect(found({ revenue: 0, registeredCapital: "0" })).toEqual([
      ["ENT-03.zeroAmount", "warning", "registeredCapital", []],
      ["ENT-03.zeroAmount", "warning", "revenue", []],
    ]);
  });

  test.each<[what: string, changed: Record_]>([
    ["a small enterprise", { registeredCapital: 50, revenue: 0.5 }],
    ["a large one, 287 亿元", { registeredCapital: 2_875_502, revenue: 9_999_999 }],
    ["亿 written out", { registeredCapital: "300亿元" }],
    ["yuan written out, which is no amount in 万元", { revenue: "5000元" }],
    ["a year", { revenue: 2025 }],
    ["people", { headcount: 0 }],
  ])("not %s", (_, changed) => {
    expect(found(changed).filter(([message]) => message !== "ENT-03.notNumber")).toEqual([]);
  });
});

describe("ENT-04: the enterprise is the 本级 of 认定企业", () => {
  const CODE = "91350100M000100Y43";
  const plan = (own: Record_, ...enterprises: Record_[]) =>
    sheetsOf({ enterprise: [{ enterpriseName: "某某（北京）公司", creditCode: CODE, ...own }], enterprises });
  const head: Record_ = { serial: 1, tier: "本级", enterpriseName: "某某(北京)公司", creditCode: CODE };

  test("another name and another code are each an error in 企业概况", () => {
    const found = findingsOn("ENT-04", plan({ enterpriseName: "某公司", creditCode: "91110108700338416R" }, head));
    expect(found.map((f) => [f.message, f.table, at(f), f.facts.other, f.clause])).toEqual([
      ["ENT-04.name", "enterprise", "B4", "某某(北京)公司", "三（一）"],
      ["ENT-04.code", "enterprise", "B5", CODE, "三（一）"],
    ]);
    expect(found.map(optionsOf)).toEqual([
      ["某某(北京)公司", "某公司"],
      [CODE, "91110108700338416R"],
    ]);
    const tabs = found.map(({ fix }) => fix?.kind === "choose" && fix.options.map(({ edits }) => edits[0].sheet));
    expect(tabs).toEqual(Array(2).fill(["企业概况", "认定企业"]));
  });

  test("a code that is none is no way out", () => {
    const [found] = findingsOn("ENT-04", plan({ creditCode: "91110108700338416" }, head));
    expect([found.message, optionsOf(found)]).toEqual(["ENT-04.code", []]);
  });

  test.each<[what: string, own: Record_, rows: Record_[]]>([
    ["brackets of another width and small letters", { creditCode: CODE.toLowerCase() }, [head]],
    ["an empty cell", { enterpriseName: "", address: "某地" }, [head]],
    ["no 本级 row, which SCOPE-01 reports", { enterpriseName: "某公司" }, [{ ...head, tier: "下级" }]],
    ["two of them, which SCOPE-01 reports", { enterpriseName: "某公司" }, [head, head]],
    ["认定企业 still empty", { enterpriseName: "某公司" }, []],
  ])("not %s", (_, own, rows) => {
    expect(findingsOn("ENT-04", plan(own, ...rows))).toEqual([]);
  });
});

describe("STAFF-01 to STAFF-03: the counts of a post", () => {
  const row = (staffCount: CellValue, certifiedCount: CellValue, advancedCount: CellValue): Record_ => ({
    serial: 1,
    position: "钳工",
    staffCount,
    certifiedCount,
    advancedCount,
  });
  const found = (record: Record_): [string, string][] =>
    ["STAFF-01", "STAFF-02", "STAFF-03"].flatMap((rule) =>
      findingsOn(rule, staff(record)).map((f): [string, string] => {
        expect(f).toMatchObject({ severity: "error", clause: "一（二）" });
        return [f.message, at(f)];
      }),
    );

  test.each<[what: string, record: Record_, expected: [string, string][]]>([
    ["nobody in the post", row(0, 0, 0), [["STAFF-01.notWhole", "C4"]]],
    ["half a person", row(10, 2.5, 0), [["STAFF-01.notWhole", "D4"]]],
    ["a negative count", row(10, 2, -1), [["STAFF-01.notWhole", "E4"]]],
    ["words", row("若干", 2, 1), [["STAFF-01.notWhole", "C4"]]],
    ["more certified than employed", row(10, 11, 1), [["STAFF-02.certifiedAboveStaff", "D4"]]],
    ["more advanced than certified", row(10, 5, 6), [["STAFF-03.advancedAboveCertified", "E4"]]],
    [
      "both, each said once",
      row(10, 11, 12),
      [
        ["STAFF-02.certifiedAboveStaff", "D4"],
        ["STAFF-03.advancedAboveCertified", "E4"],
      ],
    ],
    [
      "a stroke for nobody",
      row(10, "—", "无"),
      [
        ["STAFF-01.nobody", "D4"],
        ["STAFF-01.nobody", "E4"],
      ],
    ],
    ["a stroke where there must be somebody", row("/", 0, 0), [["STAFF-01.notWhole", "C4"]]],
    ["numerals, compared all the same", row("十人", "十一", 1), [["STAFF-02.certifiedAboveStaff", "D4"]]],
    ["a unit, compared all the same", row("10人", "11人", 1), [["STAFF-02.certifiedAboveStaff", "D4"]]],
  ])("%s", (_, record, expected) => {
    expect(found(record)).toEqual(expected);
  });

  test.each<[what: string, record: Record_]>([
    ["everybody certified and advanced", row(10, 10, 10)],
    ["nobody certified", row(10, 0, 0)],
    ["empty cells, which GEN-07 reports", row("", "", "")],
    ["an error value, which GEN-03 reports", row("#REF!", 11, 1)],
  ])("not %s", (_, record) => {
    expect(found(record)).toEqual([]);
  });
});

describe("STAFF-04 to STAFF-06: the table", () => {
  test("a post twice is a warning at the second, blanks aside", () => {
    const found = findingsOn("STAFF-04", staff({ position: "钳工" }, { position: "车工" }, { position: "钳 工" }));
    expect(found.map((f) => [f.severity, at(f), f.facts.first])).toEqual([["warning", "B6", 4]]);
  });

  const plan = (own: Record_, ...frontlineStaff: Record_[]) =>
    sheetsOf({ enterprise: [{ enterpriseName: "某厂", ...own }], frontlineStaff });
  const posts: Record_[] = [
    { position: "钳工", staffCount: 30, certifiedCount: 20, advancedCount: 1 },
    { position: "车工", staffCount: "12人", certifiedCount: 10, advancedCount: 1 },
  ];

  test("totals that differ from the profile are a warning with both figures, at the column's title", () => {
    const sheets = plan({ frontlineHeadcount: 50, certifiedCount: 25 }, ...posts);
    const found = findingsOn("STAFF-05", sheets);
    expect(found.map((f) => [f.message, at(f), f.facts])).toEqual([
      ["STAFF-05.staff", "C3", { total: 42, stated: 50, difference: 8 }],
      ["STAFF-05.certified", "D3", { total: 30, stated: 25, difference: 5 }],
    ]);
    expect(found.map(optionsOf)).toEqual([["42"], ["30"]]);
    expect(found.map((f) => editsOf(f)[0])).toMatchObject([
      { kind: "set", sheet: "企业概况", from: 50, to: 42 },
      { kind: "set", sheet: "企业概况", from: 25, to: 30 },
    ]);
  });

  test.each<[what: string, own: Record_, rows: Record_[]]>([
    ["totals that agree", { frontlineHeadcount: 42, certifiedCount: 30 }, posts],
    ["a profile not filled in", {}, posts],
    ["a table not filled in", { frontlineHeadcount: 42 }, []],
    ["a cell that cannot be counted", { frontlineHeadcount: 50 }, [...posts, { position: "焊工", staffCount: "若干" }]],
    [
      "a total row below",
      { frontlineHeadcount: 42, certifiedCount: 30 },
      [...posts, { position: "合计", staffCount: 42 }],
    ],
  ])("not %s", (_, own, rows) => {
    expect(findingsOn("STAFF-05", plan(own, ...rows))).toEqual([]);
  });

  test("an empty table is an error, a total row notwithstanding", () => {
    expect(findingsOn("STAFF-06", staff()).map((f) => [f.severity, at(f)])).toEqual([["error", "B3"]]);
    expect(findingsOn("STAFF-06", staff({ position: "合计", staffCount: 42 }))).toHaveLength(1);
    expect(findingsOn("STAFF-06", staff({ position: "钳工" }))).toEqual([]);
  });
});
