import type { CellValue, Finding } from "../../../../src/check";
import { editsOf, expectSayable, mended, optionsOf } from "../../../support/mend";
import { TITLE_SERIES } from "../../../../src/guide/reference";
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
    ["大学木科", "大学本科"],
    ["Bachelor", "大学本科"],
    ["本 科", "本科"],
    ["大学 本科", "大学本科"],
    ["本科。", "本科"],
  ])("the slip in %s is mended to %s", (education, to) => {
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

  it.each<[string, readonly string[]]>([
    ["技师学院", ["大学专科", "中等专科", "大学本科"]],
    ["高级技工学校毕业", ["大学专科", "中等专科", "大学本科"]],
    ["高技", ["大学专科", "中等专科", "大学本科"]],
    ["技师学院高级工班", ["大学专科"]],
    ["高级工班", ["大学专科"]],
    ["中级工班", ["中等专科"]],
    ["技师学院（预备技师班）", ["大学本科"]],
  ])("%s counts by its class: the level is offered, not taken", (education, levels) => {
    const [finding] = found("PER-14", { education });
    expect(finding).toMatchObject({ message: "PER-14.school", severity: "warning" });
    expect(optionsOf(finding)).toEqual(levels);
    expectMended(finding, { education });
    expectSayable(finding);
  });

  it.each(["自考", "电大", "函授", "党校"])("%s is a way of studying and no level", (education) => {
    const [finding] = found("PER-14", { education });
    expect(finding).toMatchObject({ message: "PER-14.study", severity: "warning" });
    expect(optionsOf(finding)).toEqual(["大学专科", "大学本科"]);
    expectSayable(finding);
  });

  it.each(["本科在读", "在读本科", "大专（在读）", "大专，在读", "本科未毕业", "技师学院在读大专", "本科（目前在读）"])(
    "%p is not reached yet",
    (education) => {
      const [finding] = found("PER-14", { education });
      expect(finding).toMatchObject({ message: "PER-14.unfinished", severity: "warning", facts: { found: education } });
      expect(finding.fix).toBeUndefined();
      expectSayable(finding);
    },
  );

  it.each([
    ...["大专（本科在读）", "大专（在读本科）", "大专/本科在读", "大专（机械专业）", "本科（2008年毕业）"],
    ...["大专（2008.7）", "本科（机械工程）", "清华大学本科（自动化）"],
  ])("%p tells a level that was reached, and more", (education) => expect(found("PER-14", { education })).toEqual([]));

  it.each([
    "本科（待核实）",
    "大专（以上）",
    "在读",
    "本科以上",
    "高级",
    "高级工",
    3,
    "工程师",
    "无",
    "中学",
    "清华大学",
  ])("%p is no level of education", (education) => {
    const [finding] = found("PER-14", { education });
    expect(finding).toMatchObject({ message: "PER-14.unknown", severity: "warning" });
    expect(finding.fix).toBeUndefined();
    expectSayable(finding);
  });

  it.each([
    ...[
      "大学本科",
      "初中",
      "大学本科 ",
      "本科",
      "大专",
      "中专",
      "高中",
      "硕士",
      "博士",
      "研究生",
      "职高",
      "中技",
      "技校",
      "mba",
    ],
    ...[
      "本科毕业",
      "初中毕业",
      "大专学历",
      "高中文化程度",
      "全日制本科",
      "专升本",
      "大学本科肄业",
      "研究生教育",
      "大学本科教育",
    ],
    ...[
      "普通高级中学教育",
      "中等职业教育",
      "自考本科",
      "电大大专",
      "中央党校本科",
      "党校研究生",
      "国家开放大学专科",
      "函授大专",
    ],
    ...[
      "本科/学士",
      "研究生（硕士）",
      "大学本科（工学学士）",
      "硕士研究生/工商管理硕士",
      "研究生学历硕士学位",
      "大专（自考）",
    ],
    ...["高级技工学校（大专）", "北京工业大学本科", "大学生"],
  ])("%p is right as it stands", (education) => expect(found("PER-14", { education })).toEqual([]));
});

describe("PER-15, specialty", () => {
  it.each(["无", "/", "-", "—", "——", "暂无", "n/a", "无 ", "同上", "待补"])("%p is no specialty", (specialty) => {
    const [finding] = found("PER-15", { specialty });
    expect(finding).toMatchObject({ message: "PER-15.nothing", severity: "warning", field: "specialty" });
    expectSayable(finding);
  });

  it.each(["见附件", "详见名册"])("%p tells none", (specialty) =>
    expect(found("PER-15", { specialty })).toMatchObject([{ message: "PER-15.nothing" }]),
  );

  it.each(["15年", "十年", "5年以上", 28, "12.5", "2010-2020", "2010年至今", "13801270316", "11010519820314362X"])(
    "%p is a number, not a specialty",
    (specialty) => {
      const [finding, ...others] = found("PER-15", { specialty });
      expect(finding).toMatchObject({ message: "PER-15.number", severity: "warning", field: "specialty" });
      expect(others).toEqual([]);
      expectSayable(finding);
    },
  );

  it.each(["无损检测", "机械加工", "机械/电气", "3D打印", "5G通信", "见习教学", "年画制作", "百年老字号烹饪"])(
    "%p is one",
    (specialty) => expect(found("PER-15", { specialty })).toEqual([]),
  );
});

describe("PER-16, years in the specialty", () => {
  it.each<[string, number]>([
    ["10年", 10],
    ["１０年", 10],
    ["10 年", 10],
    ["10周年", 10],
    ["满10年", 10],
    ["2.5年", 2.5],
    ["十年", 10],
    ["二十五年", 25],
    ["15年6个月", 15],
    ["10年零3个月", 10],
    ["三年半", 3],
    ["36个月", 3],
    ["8年整", 8],
  ])("%p becomes %p", (years, to) => {
    const [finding] = found("PER-16", { years });
    expect(finding).toMatchObject({ message: "PER-16.unit", severity: "error", facts: { years: to } });
    expect(fixedValues(finding)).toEqual([to]);
    expectMended(finding, { years });
    expectSayable(finding);
  });

  it.each([
    "20多年",
    "20+",
    "20余年",
    "约15",
    "10年以上",
    "近20年",
    "5-10",
    "十几年",
    "七八年",
    "10年左右",
    "6个月",
    ">10",
  ])("%p does not tell how many years, and is not guessed at", (years) => {
    const [finding] = found("PER-16", { years });
    expect(finding).toMatchObject({ message: "PER-16.vague", severity: "error", facts: { found: years } });
    expect(finding.fix).toBeUndefined();
    expectSayable(finding);
  });

  it.each<[string, string]>([
    ["2010年至今", "16"],
    ["1998.7至今", "28"],
    ["1998年7月起", "28"],
    ["2010年12月至今", "15"],
    ["2015.09-", "11"],
    ["2010.07-2016.06", "6"],
    ["2010.07-2016.05", "5"],
    ["2000至2020", "20"],
  ])("%p is a period: %s years are offered", (years, to) => {
    const [finding] = found("PER-16", { years });
    expect(finding).toMatchObject({ message: "PER-16.since", severity: "error" });
    expect(optionsOf(finding)).toEqual([to]);
    expectMended(finding, { years });
    expectSayable(finding);
  });

  it.each<[CellValue]>([[61], [-1], ["99年"], ["长期"], [2010], ["1998.7"], [true], ["2 8"], ["10\n12"], ["无"]])(
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
  it("高级 alone may be a level or a title", () => {
    expect(found("PER-17", { professionalTitle: "高级" })).toMatchObject([{ message: "PER-17.ambiguous" }]);
    for (const professionalTitle of ["高级工", "高级职称", "副高级", "正高级", "高级技师", "中级"])
      expect(found("PER-17", { professionalTitle })).toEqual([]);
  });

  it.each(["无", "员工", "A", 3, "电工", "党员", "职员"])("%p is no title, level or post", (professionalTitle) => {
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
    ...[
      "主任医师",
      "副主任护师",
      "馆员",
      "编辑",
      "实验师",
      "三级律师",
      "会计员",
      "船长",
      "一级飞行员",
      "正高级经济师",
      "译审",
    ],
    ...[
      "一级教师",
      "二级演员",
      "播音指导",
      "信息系统项目管理师",
      "系统集成项目管理工程师",
      "程序员",
      "政工师",
      "教授级高工",
    ],
    ...[
      "店长",
      "护士长",
      "厨师长",
      "值班长",
      "质检工程师",
      "中级汽车维修工",
      "高级数控车工",
      "3级",
      "电工证、高级工",
      "一级建造师",
    ],
  ])("%p is one", (professionalTitle) => expect(found("PER-17", { professionalTitle })).toEqual([]));

  it.each([
    ...[
      "军转干部（正营）",
      "副团职",
      "正科级",
      "副处",
      "正县处级",
      "管理八级",
      "管理岗位7级",
      "七级职员",
      "工会干部",
      "HRBP",
    ],
    ...["专业技术七级", "社会工作师"],
  ])("%p is a rank or a post", (professionalTitle) => expect(found("PER-17", { professionalTitle })).toEqual([]));

  it.each(["正师傅", "管理", "企业管理", "八级", "职员"])("%p is none", (professionalTitle) =>
    expect(found("PER-17", { professionalTitle })).toMatchObject([{ message: "PER-17.noTitleOrPost" }]),
  );

  it.each(["专业技术七级", "专技10级", "专业技术岗位十二级", "高级社会工作师", "健康管理师"])(
    "%p will do for an examiner",
    (professionalTitle) =>
      expect(findingsOf("PER-17", { examiners: [{ personName: "张三", professionalTitle }] })).toEqual([]),
  );

  it.each(["正科级", "七级职员", "管理八级", "专业技术十四级"])("%p will not", (professionalTitle) =>
    expect(findingsOf("PER-17", { examiners: [{ personName: "张三", professionalTitle }] })).toHaveLength(1),
  );

  it.each(["焊接与热切割作业", "特种作业操作证", "低压电工作业", "上岗证", "考评员", "高级考评员", "焊工操作证"])(
    "%p is a permit, neither title nor level",
    (professionalTitle) => {
      const [finding] = found("PER-17", { professionalTitle });
      expect(finding).toMatchObject({ message: "PER-17.permit", severity: "warning" });
      expectSayable(finding);
    },
  );

  it("every title of the 27 series is one for an examiner", () => {
    const titles = TITLE_SERIES.flatMap(({ full, associate, intermediate, junior }) => [
      ...full,
      ...associate,
      ...intermediate,
      ...junior,
    ]);
    expect(TITLE_SERIES).toHaveLength(27);
    const examiners = titles.map((professionalTitle) => ({ personName: "张三", professionalTitle }));
    expect(findingsOf("PER-17", { examiners })).toEqual([]);
  });

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
    ["5、4", "中级汽车维修工", "PER-18.belowExaminer"],
    ["2、1", "一级教师", "PER-18.belowSeniorExaminer"],
    ["2、1", "高级数控车工", "PER-18.belowSeniorExaminer"],
    ["5、4", "三级教师", "PER-18.belowExaminer"],
    ["5、4", "专业技术十二级", "PER-18.belowExaminer"],
    ["2、1", "专业技术8级", "PER-18.belowSeniorExaminer"],
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
    ["2、1", "一级建造师"],
    ["2、1", "二级律师"],
    ["2、1", "一级/高级技师"],
    ["2、1", "高级数控技师"],
    ["2、1", "信息系统项目管理师"],
    ["5、4", "高级汽车维修工"],
    ["2、1", "无"],
  ])("levels %s with %s need no word", (levels, title) =>
    expect(findingsOf("PER-18", plan(levels, title), asked)).toEqual([]),
  );
});
