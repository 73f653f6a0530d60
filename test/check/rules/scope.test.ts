import { cellAddress, type CellValue, type Finding } from "../../../src/check";
import { editsOf, expectSayable, optionsOf } from "../../support/mend";
import { edited, expectMends, findingsOn, sheetsOf } from "../../support/edits";
import { fixedValues, type Record_ } from "../../support/plan";

const CODE = "91110108700338416R";
const OTHER = "91350100M000100Y43";

const at = (finding: Finding): string => cellAddress(finding.cell!);
const enterprises = (...rows: Record_[]) => sheetsOf({ enterprises: rows });
const head = (more: Record_ = {}): Record_ => ({
  serial: 1,
  tier: "本级",
  enterpriseName: "某厂",
  creditCode: CODE,
  ...more,
});
const subsidiary = (more: Record_ = {}): Record_ => ({
  serial: 2,
  tier: "下级",
  enterpriseName: "某分厂",
  creditCode: OTHER,
  ...more,
});

describe("SCOPE-01: one 本级 row, and it is the first", () => {
  test.each<[what: string, rows: Record_[], found: [message: string, cell: string][]]>([
    ["an empty table lacks it", [], [["SCOPE-01.none", "B3"]]],
    ["only subordinate enterprises", [subsidiary(), subsidiary()], [["SCOPE-01.none", "B3"]]],
    ["two of them", [head(), head()], [["SCOPE-01.several", "B5"]]],
    ["in the second row", [subsidiary(), head()], [["SCOPE-01.notFirst", "B5"]]],
    ["a tier of the user's own", [head(), subsidiary({ tier: "二级" })], [["SCOPE-01.unknownTier", "B5"]]],
    ["another word for the head, beside it", [head(), head({ tier: "总部" })], [["SCOPE-01.several", "B5"]]],
    ["another word for the head, not first", [subsidiary(), head({ tier: "集团总部" })], [["SCOPE-01.notFirst", "B5"]]],
    [
      "nothing but such tiers, which explain the missing one",
      [head({ tier: "一级" })],
      [["SCOPE-01.unknownTier", "B4"]],
    ],
  ])("%s", (_, rows, expected) => {
    const found = findingsOn("SCOPE-01", enterprises(...rows));
    expect(found.map((f) => [f.message, at(f)])).toEqual(expected);
    expect(found.every((f) => f.severity === "error" && f.clause === "三（一）")).toBe(true);
  });

  test("one 本级 row above subordinate ones is right, also as the guide writes it in the serial number", () => {
    expect(findingsOn("SCOPE-01", enterprises(head(), subsidiary(), subsidiary()))).toEqual([]);
    expect(findingsOn("SCOPE-01", enterprises(head({ tier: "总部" }), subsidiary({ tier: "子公司" })))).toEqual([]);
    expect(findingsOn("SCOPE-01", enterprises(head({ tier: "", serial: "1（本级）" }), subsidiary()))).toEqual([]);
  });
});

/** The rules SCOPE-02 to SCOPE-05 that speak of one code, with their messages. */
const onCode = (creditCode: CellValue): string[] =>
  ["SCOPE-02", "SCOPE-03", "SCOPE-04", "SCOPE-05"].flatMap((rule) =>
    findingsOn(rule, enterprises(head({ creditCode }))).map((f) => f.message),
  );

describe("SCOPE-02 to SCOPE-05: credit codes", () => {
  test.each<[what: string, code: CellValue, messages: string[]]>([
    ["a code in order", CODE, []],
    ["the standard's own example", OTHER, []],
    ["a code with blanks, which GEN-01 reports", " 9111 0108 7003 3841 6R ", []],
    ["a full-width code, which GEN-02 reports", "９１110108700338416Ｒ", []],
    ["17 characters", CODE.slice(1), ["SCOPE-02.length"]],
    ["an old registration number", "110108004567890", ["SCOPE-02.length"]],
    ["a letter the standard avoids", "91350100I000100Y43", ["SCOPE-02.characters"]],
    ["a letter in the administrative division", "9135010AM000100Y43", ["SCOPE-02.division"]],
    ["small letters", CODE.toLowerCase(), ["SCOPE-02.lowerCase"]],
    ["a number, its last digits lost", 911100001011200000, ["SCOPE-02.number"]],
    ["a wrong check character", "91350100M000100Y44", ["SCOPE-03.check"]],
    ["a real code of the first months", "91350211M00013FA1N", ["SCOPE-03.check"]],
    ["an individual business", "92110114MA01EF6DXH", ["SCOPE-05.prefix"]],
    ["small letters and a wrong check character", "91350100m000100y44", ["SCOPE-02.lowerCase", "SCOPE-03.check"]],
    ["an organisation code that fails while the whole passes", "91110108700338417W", ["SCOPE-04.check"]],
    ["an error value, which GEN-03 reports", "#N/A", []],
  ])("%s", (_, code, messages) => {
    expect(onCode(code)).toEqual(messages);
  });

  test("small letters become capitals at one press", () => {
    const sheets = enterprises(head({ creditCode: CODE.toLowerCase() }));
    const [finding] = findingsOn("SCOPE-02", sheets);
    expect(finding).toMatchObject({ severity: "error", standard: "GB 32100-2015", dismissible: false });
    expect(fixedValues(finding)).toEqual([CODE]);
    expectMends(sheets, finding);
  });

  test("letters that look like digits are offered as those, never changed in bulk", () => {
    const sheets = enterprises(head({ creditCode: "9135O1OOMOOO1OOY43" }));
    const [finding] = findingsOn("SCOPE-02", sheets);
    expect(finding).toMatchObject({ message: "SCOPE-02.characters", facts: { characters: "O" } });
    expect(optionsOf(finding)).toEqual([OTHER]);
    expectMends(sheets, finding);
  });

  test("a letter that looks like no digit has no fix", () => {
    const [finding] = findingsOn("SCOPE-02", enterprises(head({ creditCode: "91350100V000100Y43" })));
    expect(finding.fix).toBeUndefined();
  });

  test("the check character tells what it should be, and may be dismissed", () => {
    expect(findingsOn("SCOPE-03", enterprises(head({ creditCode: "91350100M000100Y4N" })))).toMatchObject([
      { severity: "error", dismissible: true, facts: { expected: "3", found: "N" }, standard: "GB 32100-2015" },
    ]);
  });

  test("the organisation code inside names itself", () => {
    expect(findingsOn("SCOPE-04", enterprises(head({ creditCode: "91110108700338417W" })))).toMatchObject([
      { severity: "warning", facts: { organisation: "700338417", expected: "6", found: "7" } },
    ]);
  });
});

describe("SCOPE-06: doubles", () => {
  test("a code twice is an error at the second, the name a warning", () => {
    const sheets = enterprises(head(), subsidiary({ creditCode: ` ${CODE.toLowerCase()}`, enterpriseName: "某 厂" }));
    expect(findingsOn("SCOPE-06", sheets).map((f) => [f.message, f.severity, at(f), f.facts.first])).toEqual([
      ["SCOPE-06.name", "warning", "C5", 4],
      ["SCOPE-06.code", "error", "D5", 4],
    ]);
  });

  test("empty cells, and codes that lost their digits, are no doubles", () => {
    const lost = { creditCode: 911100001011200000, enterpriseName: "" };
    expect(findingsOn("SCOPE-06", enterprises(head(lost), subsidiary(lost)))).toEqual([]);
  });
});

const scope = (...rows: Record_[]) => sheetsOf({ personnelScope: rows });

describe("PERS-01: somebody must be chosen", () => {
  test("a row without any is an error at its first group", () => {
    const found = findingsOn("PERS-01", scope({ enterpriseName: "某厂", employees: "×", apprentices: 0 }));
    expect(found.map((f) => [at(f), f.severity])).toEqual([["C4", "error"]]);
  });

  test.each(["√", "是", 12, "12人", true, "部分"])("%p chooses somebody", (employees) => {
    expect(findingsOn("PERS-01", scope({ enterpriseName: "某厂", employees }))).toEqual([]);
  });
});

describe("SCOPE-07 and SCOPE-08: a legal person registered in Beijing", () => {
  const messages = (...rows: Record_[]): [string, string, string][] =>
    ["SCOPE-07", "SCOPE-08"].flatMap((rule) =>
      findingsOn(rule, enterprises(...rows)).map((f): [string, string, string] => [f.message, f.severity, at(f)]),
    );

  test.each<[what: string, rows: Record_[], found: [string, string, string][]]>([
    ["a code of Haidian", [head()], []],
    ["a code of the state's own office", [head({ creditCode: "91100000100000000X" })], []],
    ["a code of Fuzhou", [head({ creditCode: OTHER })], [["SCOPE-07.elsewhere", "warning", "D4"]]],
    ["a code of Fuzhou of a subordinate enterprise", [head(), subsidiary()], []],
    ["a code that cannot be read, which SCOPE-02 reports", [head({ creditCode: "91350100M000100Y4" })], []],
    ["an empty code", [head({ creditCode: "" })], []],
    ["an error value", [head({ creditCode: "#N/A" })], []],
    ["a branch", [head({ enterpriseName: "某集团有限公司北京分公司" })], [["SCOPE-08.branch", "warning", "C4"]]],
    [
      "a branch with a note",
      [head({ enterpriseName: "某公司分公司（本级）" })],
      [["SCOPE-08.branch", "warning", "C4"]],
    ],
    ["a branch as a subordinate enterprise", [head(), subsidiary({ enterpriseName: "某公司分公司" })], []],
    ["a company that manages branches", [head({ enterpriseName: "分公司管理有限公司" })], []],
    ["a subsidiary company", [head({ enterpriseName: "某集团北京子公司" })], []],
  ])("%s", (_, rows, expected) => {
    expect(messages(...rows)).toEqual(expected);
  });

  test("both rest on the city's notice, not on the guide, and say the division", () => {
    const [elsewhere] = findingsOn("SCOPE-07", enterprises(head({ creditCode: OTHER })));
    expect(elsewhere).toMatchObject({
      standard: "京人社职鉴发〔2020〕3号",
      dismissible: true,
      facts: { division: "350100" },
    });
    expect(elsewhere.clause).toBeUndefined();
    expectSayable(elsewhere);
  });
});

describe("PERS-02: one way of writing", () => {
  test("ticks and head-counts in one table are one finding, at the rarer of the two", () => {
    const sheets = scope(
      { enterpriseName: "甲", employees: "√", apprentices: "√" },
      { enterpriseName: "乙", employees: 30 },
    );
    const found = findingsOn("PERS-02", sheets);
    expect(found.map((f) => [f.message, at(f)])).toEqual([["PERS-02.mixed", "C5"]]);
    expect(found[0]).toMatchObject({ severity: "warning", facts: { ticks: 2, counts: 1 } });
  });

  test.each(["✓", "✔️", "☑", "●", "是", "V", "R", true])("the tick %p becomes √ at one press", (employees) => {
    const sheets = scope({ enterpriseName: "甲", employees });
    const [finding, ...others] = findingsOn("PERS-02", sheets);
    expect(others).toEqual([]);
    expect(fixedValues(finding)).toEqual(["√"]);
    expectMends(sheets, finding);
  });

  test("among ticks 1 is a tick, among head-counts it is a head", () => {
    const among = (other: CellValue): string[] =>
      findingsOn("PERS-02", scope({ enterpriseName: "甲", employees: 1, apprentices: other })).map((f) => f.message);
    expect(among("√")).toEqual(["PERS-02.variant"]);
    expect(among(12)).toEqual([]);
  });

  test("a text that is neither is named", () => {
    expect(findingsOn("PERS-02", scope({ enterpriseName: "甲", employees: "部分" })).map((f) => f.message)).toEqual([
      "PERS-02.unreadable",
    ]);
  });

  test.each<[what: string, row: Record_]>([
    ["ticks throughout", { employees: "√", apprentices: "√" }],
    ["head-counts with a nought", { employees: 30, apprentices: 0 }],
    ["ticks with crosses", { employees: "√", apprentices: "×" }],
    ["a tick with a blank, which GEN-01 reports", { employees: " √" }],
    ["an error value, which GEN-03 reports", { employees: "√", apprentices: "#REF!" }],
  ])("not %s", (_, row) => {
    expect(findingsOn("PERS-02", scope({ enterpriseName: "甲", ...row }))).toEqual([]);
  });
});

describe("PERS-03: rows match 认定企业", () => {
  const found = (personnelScope: Record_[], rows: Record_[] = [head(), subsidiary()]): [string, string | undefined][] =>
    findingsOn("PERS-03", sheetsOf({ enterprises: rows, personnelScope })).map((f) => {
      expect(f).toMatchObject({ severity: "warning", table: "personnelScope" });
      return [f.message, f.cell && at(f)];
    });
  const row = (enterpriseName: string): Record_ => ({ enterpriseName, employees: "√" });

  test.each<[what: string, rows: Record_[], expected: [string, string | undefined][]]>([
    ["an enterprise without a row", [row("某厂")], [["PERS-03.noRow", "B3"]]],
    ["a row for nobody", [row("某厂"), row("某分厂"), row("某公司")], [["PERS-03.unknown", "B6"]]],
    ["fewer rows, without names", [row("")], [["PERS-03.count", undefined]]],
    ["no row at all", [], [["PERS-03.noRows", undefined]]],
    ["the same names in another order", [row("某分厂"), row("某 厂")], []],
    ["as many rows, without names", [row(""), row("")], []],
  ])("%s", (_, rows, expected) => {
    expect(found(rows)).toEqual(expected);
  });

  test("with 认定企业 empty there is nothing to match", () => {
    expect(found([row("某厂")], [])).toEqual([]);
  });
});

test("PERS-04: students are pointed to the schools of Beijing, once", () => {
  const chosen = { enterpriseName: "甲", schoolStudents: "√" };
  expect(findingsOn("PERS-04", scope(chosen, chosen)).map((f) => [f.severity, at(f)])).toEqual([["info", "E4"]]);
  expect(findingsOn("PERS-04", scope({ enterpriseName: "甲", employees: "√" }))).toEqual([]);
});

test("choosing an option changes that cell alone", () => {
  const sheets = enterprises(head({ creditCode: "9135O100M000100Y43" }));
  const [finding] = findingsOn("SCOPE-02", sheets);
  expect(edited(sheets, editsOf(finding))[0].values[3]).toEqual([1, "本级", "某厂", OTHER]);
});
