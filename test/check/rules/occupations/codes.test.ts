import { check, type Finding } from "../../../../src/check";
import { columnOf } from "../../../../src/guide";
import { describe as describeFinding } from "../../../../src/text/describe";
import { findingTexts as chineseTexts } from "../../../../src/text/zh-CN/findings";
import { editsOf, expectSayable, mended, optionsOf } from "../../../support/mend";
import { cellOf, findingsOf, fixedValues, onSnapshot, planOf, STRICTLY, type Record_ } from "../../../support/plan";

type Row = readonly [code: string | number, name: string, workType?: string];

const recordsOf = (rows: readonly Row[]): Record_[] =>
  rows.map(([occupationCode, occupationName, workType = "无"], i) => ({
    serial: i + 1,
    occupationCode,
    occupationName,
    workType,
    skillLevels: "4",
  }));

const planWith = (...rows: readonly Row[]) => planOf({ occupations: recordsOf(rows) });

/** The findings of one rule on rows of 认定职业. */
const found = (rule: string, ...rows: readonly Row[]): Finding[] => findingsOf(rule, { occupations: recordsOf(rows) });

/** Which rules say anything about code, name and work type of a single row, hints aside. */
const rulesOn = (...row: Row): string[] =>
  check(planWith(row), STRICTLY)
    .findings.filter((f) => f.table === "occupations" && f.severity !== "info" && f.rule.startsWith("OCC"))
    .map((f) => f.rule);

const title = (finding: Finding): string => columnOf("occupations", finding.field!).title;

describe("each slip gives the one finding that explains it", () => {
  test.each<[what: string, row: Row, rules: string[]]>([
    ["code and name of the dictionary", ["6-31-01-03", "电工"], []],
    ["a name with a blank inside", ["6-31-01-03", "电 工"], []],
    ["a later occupation", ["4-13-01-10", "网络主播"], []],
    ["a name in official use beside the dictionary's", ["3-01-01-05", "劝募师"], []],
    ["a code given by a later notice", ["4-05-02-01", "证券期货服务师"], []],
    ["a code ending in 00", ["6-30-01-00", "专用车辆驾驶员"], []],
    ["a full-width code, which GEN-02 reports", ["６－３１－０１－０３", "电工"], []],
    ["a malformed code", ["6310103", "电焊工"], ["OCC-01"]],
    ["class 2, whatever the name", ["2-02-38-01", "电工"], ["OCC-02"]],
    ["an unknown code", ["6-99-99-99", "外星人接待员"], ["OCC-03"]],
    ["an unknown code with a known name", ["6-99-99-99", "电工"], ["OCC-03"]],
    ["a name that is not the code's", ["6-18-02-04", "电焊师傅", "电焊工"], ["OCC-04"]],
    ["a name that is another code's", ["6-31-01-03", "车工"], ["OCC-04"]],
    ["a former code with its former name", ["4-10-01-02", "育婴员"], ["OCC-05"]],
    ["a former code with today's name", ["4-10-01-02", "婴幼儿发展引导员"], ["OCC-05"]],
    ["today's code with the former name", ["4-10-01-03", "保育员"], ["OCC-05"]],
    ["a code that changed hands, with the former name", ["4-07-05-03", "智能楼宇管理员"], ["OCC-05"]],
    ["a former name beside a code of something else", ["6-31-01-03", "保育员"], ["OCC-04"]],
    ["a former name beside a code that never was", ["6-99-99-99", "保育员"], ["OCC-03"]],
    ["a former name at the code it has today", ["4-06-01-01", "物业管理员"], ["OCC-05"]],
    ["the former name of what the official list calls otherwise", ["4-10-05-03", "婚姻家庭咨询师"], ["OCC-05"]],
    ["the name the official list has", ["4-10-05-03", "婚姻家庭辅导师"], []],
    ["an occupation our copy of the dictionary lacked", ["6-03-03-03", "烟机设备机械修理工"], []],
    ["the former name of a code that was given away", ["6-25-04-05", "激光机装调工"], ["OCC-04"]],
    ["the occupation it was given to", ["6-25-04-05", "智能硬件装调员"], []],
    ["a restricted occupation", ["4-07-05-03", "消防设施操作员"], ["OCC-06"]],
    ["a restricted occupation under its former code", ["4-07-05-04", "消防设施操作员"], ["OCC-06"]],
    ["a restricted occupation under its former name", ["4-02-01-01", "轨道列车司机"], ["OCC-06"]],
    ["a restricted occupation by its name only", ["6-31-01-03", "家畜繁殖员"], ["OCC-06"]],
    ["a restricted occupation by its code only", ["4-07-05-03", "消防操作员"], ["OCC-06"]],
    ["another occupation's name on a restricted code", ["4-07-05-03", "电工"], ["OCC-04"]],
    ["an occupation whose category is not certain", ["4-07-05-01", "保安员"], ["OCC-07"]],
    ["a restricted work type", ["6-18-02-04", "焊工", "民用核安全设备焊工"], ["OCC-07"]],
    ["another work type of the same occupation", ["6-18-02-04", "焊工", "电焊工"], []],
    ["an empty name, which GEN-07 reports", ["6-31-01-03", ""], []],
    ["an empty code, which GEN-07 reports", ["", "消防设施操作员"], []],
  ])("%s", (_, row, rules) => {
    expect(rulesOn(...row)).toEqual(rules);
  });
});

describe("OCC-01", () => {
  test.each<[code: string | number, how: string]>([
    ["6180204", "without hyphens"],
    [6180204, "without hyphens and a number"],
    ["6_18_02_04", "with underlines"],
    ["6.18.02.04", "with dots"],
    ["6 18 02 04", "with blanks"],
    ["6一18一02一04", "with the character 一"],
    ["6--18-02-04", "with a hyphen too many"],
    ["6-180204", "with a hyphen only"],
  ])("a code written %p (%s) is put right by its fix", (code) => {
    const [finding] = found("OCC-01", [code, "焊工"]);
    expect(finding).toMatchObject({
      message: "OCC-01.hyphens",
      severity: "error",
      cell: cellOf("occupations", 0, "occupationCode"),
    });
    expect(fixedValues(finding)).toEqual(["6-18-02-04"]);
    expect(onSnapshot("OCC-01", mended(planWith([code, "焊工"]), editsOf(finding)))).toEqual([]);
    expectSayable(finding);
  });

  test.each([
    "6-18-02-04L",
    "6-18-02-04 L/S",
    "6-18-02-04（S）",
    "6-18-02-04（焊工）",
    "焊工 6-18-02-04",
    "职业编码：６－１８－０２－０４",
    "“6-18-02-04”",
    "6-18-02-04、",
  ])("what stands beside the code in %p is taken away, and no other rule says so too", (code) => {
    const [finding] = found("OCC-01", [code, "焊工"]);
    expect(finding).toMatchObject({ message: "OCC-01.surplus", severity: "error", facts: { code: "6-18-02-04" } });
    expect(fixedValues(finding)).toEqual(["6-18-02-04"]);
    expect(found("GEN-01", [code, "焊工"])).toEqual([]);
    expect(found("GEN-02", [code, "焊工"])).toEqual([]);
    expectSayable(finding);
  });

  test.each(["6-18-2-4", "06-18-02-04", "6.18.2.4", "6-18-2-04"])("the zeros %p lacks are offered", (code) => {
    const [finding] = found("OCC-01", [code, "焊工"]);
    expect(finding).toMatchObject({ message: "OCC-01.malformed", fix: { kind: "choose" } });
    expect(optionsOf(finding)).toEqual(["6-18-02-04"]);
    expectSayable(finding);
  });

  test.each([
    "6-18-9-99",
    "6-18-02-04、6-18-01-01",
    "X6-18-02-04",
    "6-18-02-04-01",
    "GBM 61802",
    "6-18-02",
    "6-18-02-045",
    "焊工",
    "6-18-O2-04",
    46_145,
  ])("%p is no code and has to be typed again", (code) => {
    const [finding] = found("OCC-01", [code, "焊工"]);
    expect(finding).toMatchObject({ message: "OCC-01.malformed", value: code });
    expect(finding.fix).toBeUndefined();
    expectSayable(finding);
  });

  test("blanks and full-width signs are left to GEN-01 and GEN-02", () => {
    expect(found("OCC-01", [" 6-18-02-04", "焊工"], ["６－１８－０２－０４", "焊工"], ["6—18—02—04", "焊工"])).toEqual(
      [],
    );
  });
});

test.each(["0", "1", "2", "7", "8", "9"])("OCC-02: class %s is named", (majorClass) => {
  const [finding] = found("OCC-02", [`${majorClass}-02-10-09`, "人工智能工程技术人员"]);
  expect(finding).toMatchObject({ severity: "error", field: "occupationCode", facts: { majorClass } });
  expectSayable(finding);
});

describe("OCC-03", () => {
  test("an unknown code is an error, and the code of the name is offered", () => {
    const [finding] = found("OCC-03", ["6-31-01-30", "电工"]);
    expect(finding).toMatchObject({ severity: "error", field: "occupationCode", clause: "三（二）" });
    expect(optionsOf(finding)).toEqual(["6-31-01-03"]);
    expect(onSnapshot("OCC-03", mended(planWith(["6-31-01-30", "电工"]), editsOf(finding)))).toEqual([]);
    expectSayable(finding);
  });

  test("with an unknown name there is nothing to offer", () => {
    const [finding] = found("OCC-03", ["6-31-01-30", "修理工"]);
    expect(finding.fix).toBeUndefined();
    expectSayable(finding);
  });

  test("an occupation published since the dictionary is offered its code", () => {
    const [finding] = found("OCC-03", ["4-04-04-99", "网络安全等级保护测评师"]);
    expect(optionsOf(finding)).toEqual(["4-04-04-07"]);
    expectSayable(finding);
  });
});

describe("OCC-04", () => {
  test("the code's name and the name's code are offered, and either ends it", () => {
    const row: Row = ["6-31-01-03", "车工"];
    const [finding] = found("OCC-04", row);
    expect(finding).toMatchObject({
      message: "OCC-04.mismatch",
      severity: "error",
      facts: { code: "6-31-01-03", expected: "电工", name: "车工" },
    });
    expect(title(finding)).toBe("职业名称");
    expect(optionsOf(finding)).toEqual(["电工", "6-18-01-01"]);
    for (const option of [0, 1])
      expect(onSnapshot("OCC-04", mended(planWith(row), editsOf(finding, option)))).toEqual([]);
    expectSayable(finding);
  });

  test("a name nobody knows leaves the code's name only", () => {
    expect(optionsOf(found("OCC-04", ["6-18-02-04", "电焊师傅"])[0])).toEqual(["焊工"]);
  });

  test("a former name is offered as the occupation it became, code and name together", () => {
    expect(optionsOf(found("OCC-04", ["6-31-01-03", "保育员"])[0])).toEqual(["电工", "4-10-01-03 保育师"]);
  });

  test("a restricted occupation is never offered", () => {
    expect(optionsOf(found("OCC-04", ["4-07-05-03", "电工"])[0])).toEqual(["6-31-01-03"]);
  });

  test.each([
    ...[
      "电工L/S",
      "电工 L",
      "电工（S）",
      "电工Ｓ",
      "电工LS",
      "电工(L/S)",
      "电工【L】",
      "电工l/s",
      "电工 L/S ",
      "电工/L",
    ],
    ...["电工、S", "电工（L、S）", "电工 L / S"],
  ])("the marker of %s is taken off", (name) => {
    const row: Row = ["6-31-01-03", name];
    const [finding] = found("OCC-04", row);
    expect(finding).toMatchObject({ message: "OCC-04.marker", severity: "error", facts: { name: "电工" } });
    expect(fixedValues(finding)).toEqual(["电工"]);
    expect(onSnapshot("OCC-04", mended(planWith(row), editsOf(finding)))).toEqual([]);
    expectSayable(finding);
  });

  test("a wrong name with a marker is one finding, without the marker in it", () => {
    const findings = found("OCC-04", ["6-31-01-03", "车工L"]);
    expect(findings.map((f) => [f.message, f.facts.name])).toEqual([["OCC-04.mismatch", "车工"]]);
  });

  test("each way out says which column it changes", () => {
    const { choices } = describeFinding(found("OCC-04", ["6-31-01-03", "车工"])[0], chineseTexts, "zh-CN");
    expect(choices).toEqual(["名称改为“电工”", "编码改为 6-18-01-01"]);
  });

  test.each(["电工CNLS", "电工ALS"])("letters that end a word are no marker (%s)", (name) => {
    expect(found("OCC-04", ["6-31-01-03", name])[0].message).toBe("OCC-04.mismatch");
  });
});

describe("OCC-05", () => {
  test.each<[Row, string, string, string]>([
    [["4-10-01-02", "育婴员"], "职业编码", "4-10-01-01 婴幼儿发展引导员", "OCC-05.both"],
    [["4-10-01-02", "婴幼儿发展引导员"], "职业编码", "4-10-01-01", "OCC-05.code"],
    [["4-10-01-03", "保育员"], "职业名称", "保育师", "OCC-05.name"],
    [["4-10-01-03", "保育员S"], "职业名称", "保育师", "OCC-05.name"],
    [["4-07-05-03", "智能楼宇管理员"], "职业编码", "4-06-01-04", "OCC-05.code"],
    [["3-02-02-00", "保卫管理员"], "职业编码", "3-02-02-01", "OCC-05.code"],
    [["6-02-01-01", "糕点面包烘焙工"], "职业名称", "糕点面包烘焙师", "OCC-05.name"],
  ])("%p is offered as what it became in 2022", (row, column, label, message) => {
    const [finding] = found("OCC-05", row);
    expect(finding).toMatchObject({ message, severity: "warning", dismissible: true });
    expect(title(finding)).toBe(column);
    expect(optionsOf(finding)).toEqual([label]);
    expect(onSnapshot("OCC-05", mended(planWith(row), editsOf(finding)))).toEqual([]);
    expectSayable(finding);
  });
});

test("OCC-06 is an error nobody can dismiss, on the name", () => {
  const [finding] = found("OCC-06", ["4-07-05-03", "消防设施操作员"]);
  expect(finding).toMatchObject({ severity: "error", dismissible: false, facts: { name: "消防设施操作员" } });
  expect(title(finding)).toBe("职业名称");
  expectSayable(finding);
});

test("OCC-06 stands on the code where the name is empty", () => {
  expect(title(found("OCC-06", ["4-07-05-03", ""])[0])).toBe("职业编码");
});

test.each<[Row, string, string]>([
  [["4-07-05-01", "保安员"], "OCC-07.category", "职业名称"],
  [["4-02-02-01", "客运车辆驾驶员"], "OCC-07.relatedTrade", "职业名称"],
  [["6-18-02-04", "焊工", "民用核安全设备焊工"], "OCC-07.workType", "工种名称"],
  [["6-18-02-04", "焊工", ""], "OCC-07.workTypeMissing", "工种名称"],
])("OCC-07: %p asks for a look", (row, message, column) => {
  const [finding] = found("OCC-07", row);
  expect(finding).toMatchObject({ message, severity: "warning" });
  expect(title(finding)).toBe(column);
  expectSayable(finding);
});

test("OCC-08 reminds of the permit and never excludes the occupation", () => {
  const [finding] = found("OCC-08", ["6-31-01-03", "电工"]);
  expect(finding).toMatchObject({
    severity: "info",
    facts: { name: "电工", permits: ["特种作业人员", "建筑施工特种作业人员"] },
  });
  expectSayable(finding);
  expect(found("OCC-08", ["6-18-01-01", "车工"], ["6-31-01-03", "车工"])).toEqual([]);
});
