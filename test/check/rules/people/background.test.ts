import type { CellValue, Finding } from "../../../../src/check";
import { editsOf, expectSayable, mended, optionsOf } from "../../../support/mend";
import { findingsOf, fixedValues, onSnapshot, planOf, type Record_ } from "../../../support/plan";

const found = (rule: string, record: Record_): Finding[] =>
  findingsOf(rule, { qualityControllers: [{ personName: "张三", ...record }] });

const expectMended = (finding: Finding, record: Record_): void => {
  const snapshot = planOf({ qualityControllers: [{ personName: "张三", ...record }] });
  expect(onSnapshot(finding.rule, mended(snapshot, editsOf(finding)))).toEqual([]);
};

describe("PER-14, education", () => {
  it.each([
    ["大本", "大学本科"],
    ["本科", "大学本科"],
    ["大学本科毕业", "大学本科"],
    ["大专", "大学专科"],
    ["大专学历", "大学专科"],
    ["博士", "博士研究生"],
    ["mba", "硕士研究生"],
    ["中专", "中等专科"],
    ["高中毕业", "普通高中"],
    ["高中文化程度", "普通高中"],
    ["全日制本科", "大学本科"],
    ["大学 本科", "大学本科"],
  ])("%s becomes %s", (education, to) => {
    const [finding] = found("PER-14", { education });
    expect(finding).toMatchObject({
      message: "PER-14.variant",
      severity: "warning",
      standard: "GB/T 4658-2006",
      facts: { education: to },
    });
    expect(fixedValues(finding)).toEqual([to]);
    expectMended(finding, { education });
    expectSayable(finding);
  });

  it("研究生 may be either degree: both are offered, neither is taken", () => {
    const [finding] = found("PER-14", { education: "研究生" });
    expect(finding).toMatchObject({ message: "PER-14.ambiguous", severity: "warning" });
    expect(optionsOf(finding)).toEqual(["硕士研究生", "博士研究生"]);
    expect(
      onSnapshot("PER-14", mended(planOf({ qualityControllers: [{ education: "研究生" }] }), editsOf(finding))),
    ).toEqual([]);
    expectSayable(finding);
  });

  it.each(["大学本科肄业", "高级", 3, "工程师"])("%p is no degree", (education) => {
    const [finding] = found("PER-14", { education });
    expect(finding).toMatchObject({ message: "PER-14.unknown", severity: "warning" });
    expect(finding.fix).toBeUndefined();
    expectSayable(finding);
  });

  it.each(["大学本科", "初中", "大学本科 "])("%p is on the list", (education) =>
    expect(found("PER-14", { education })).toEqual([]),
  );
});

describe("PER-15, specialty", () => {
  it.each(["无", "/", "-", "—", "——", "暂无", "n/a", "无 "])("%p is no specialty", (specialty) => {
    const [finding] = found("PER-15", { specialty });
    expect(finding).toMatchObject({ message: "PER-15.nothing", severity: "warning", field: "specialty" });
    expectSayable(finding);
  });

  it.each(["无损检测", "机械加工", "机械/电气"])("%p is one", (specialty) =>
    expect(found("PER-15", { specialty })).toEqual([]),
  );
});

describe("PER-16, years in the specialty", () => {
  it.each<[string, number]>([
    ["10年", 10],
    ["１０年", 10],
    ["10 年", 10],
    ["10周年", 10],
    ["约15", 15],
    ["满10年", 10],
    ["20余年", 20],
    ["2.5年", 2.5],
  ])("%p becomes %p", (years, to) => {
    const [finding] = found("PER-16", { years });
    expect(finding).toMatchObject({ message: "PER-16.unit", severity: "error", facts: { years: to } });
    expect(fixedValues(finding)).toEqual([to]);
    expectMended(finding, { years });
    expectSayable(finding);
  });

  it.each<[CellValue]>([[61], [-1], ["2010年至今"], ["99年"], ["十年"], ["长期"], [2010], [true]])(
    "%p is out of range and not mended",
    (years) => {
      const [finding] = found("PER-16", { years });
      expect(finding).toMatchObject({ message: "PER-16.outOfRange", severity: "error", facts: { max: 60 } });
      expect(finding.fix).toBeUndefined();
      expectSayable(finding);
    },
  );

  it.each([0, 60, 12.5, "15", "１５"])("%p are years", (years) => expect(found("PER-16", { years })).toEqual([]));

  const BORN_DECEMBER_1978 = "321083197812162119";

  it("more years than since the sixteenth birthday are a warning", () => {
    const [finding] = found("PER-16", { years: 32, citizenId: BORN_DECEMBER_1978 });
    expect(finding).toMatchObject({
      message: "PER-16.tooLong",
      severity: "warning",
      field: "years",
      facts: { years: 32, age: 47, max: 31 },
    });
    expectSayable(finding);
  });

  it.each([
    [31, BORN_DECEMBER_1978],
    [50, "321083197812162118"],
    [50, ""],
  ])("%p years with the ID %p are not doubted", (years, citizenId) =>
    expect(found("PER-16", { years, citizenId })).toEqual([]),
  );
});

describe("PER-17, titles", () => {
  it.each(["无", "员工", "A", 3])("%p is no title, level or post", (professionalTitle) => {
    const [finding] = found("PER-17", { professionalTitle });
    expect(finding).toMatchObject({ message: "PER-17.noTitleOrPost", severity: "warning" });
    expectSayable(finding);
  });

  it.each([
    "质量部经理",
    "高级工程师",
    "技师",
    "二级/技师",
    "首席技师",
    "正高级",
    "注册安全工程师",
    "质检员",
    "高 级 工",
  ])("%p is one", (professionalTitle) => expect(found("PER-17", { professionalTitle })).toEqual([]));

  it("a post is no title for an examiner", () => {
    const records = [
      { personName: "张三", professionalTitle: "质量部经理" },
      { personName: "李四", professionalTitle: "工程师" },
    ];
    const findings = findingsOf("PER-17", { examiners: records });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ message: "PER-17.noTitle", value: "质量部经理" });
    expectSayable(findings[0]);
  });
});

describe("PER-18, national practice for examiners", () => {
  const plan = (levels: string, professionalTitle: string) => ({
    occupations: [{ occupationCode: "6-31-01-03", occupationName: "电工", skillLevels: levels }],
    examiners: [{ occupationName: "电工", personName: "张三", professionalTitle }],
  });
  const asked = { optionalRules: ["PER-18"] } as const;

  it("is silent unless asked for", () => expect(findingsOf("PER-18", plan("5、4、3", "中级工"))).toEqual([]));

  it.each([
    ["5、4、3", "中级工", "PER-18.belowExaminer"],
    ["5、4、3", "助理工程师", "PER-18.belowExaminer"],
    ["3、2、1", "技师", "PER-18.belowSeniorExaminer"],
    ["2", "工程师", "PER-18.belowSeniorExaminer"],
  ])("levels %s with %s: %s", (levels, title, message) => {
    const [finding] = findingsOf("PER-18", plan(levels, title), asked);
    expect(finding).toMatchObject({ message, severity: "info", field: "professionalTitle" });
    expect(finding.clause).toBeUndefined();
    expectSayable(finding);
  });

  it.each([
    ["5、4、3", "高级工"],
    ["5、4、3", "工程师"],
    ["2、1", "高级技师"],
    ["2、1", "技师、高级工程师"],
    ["2、1", "教练"],
    ["2、1", "无"],
  ])("levels %s with %s need no word", (levels, title) =>
    expect(findingsOf("PER-18", plan(levels, title), asked)).toEqual([]),
  );
});
