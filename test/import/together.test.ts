import { finish, type CellValue, type SheetGrid, type Snapshot } from "../../src/check";
import { readSource } from "../../src/files/source";
import { IMPORTED_TABLES, recognisedSteps, togetherSteps, type TogetherPlan } from "../../src/import";
import { FILLED_TABLES, type TableId } from "../../src/guide";
import { foreignFiles } from "../support/foreign-files";
import { makePeople } from "../support/people";
import { planOf, TODAY, type Record_ } from "../support/plan";

const emptyPlan = (some: Partial<Record<TableId, readonly Record_[]>> = {}): Snapshot =>
  planOf({ ...Object.fromEntries(FILLED_TABLES.map(({ id }) => [id, []])), ...some });

const recognised = (sheets: readonly SheetGrid[], preferred: TableId = "examiners") =>
  finish(recognisedSteps(sheets, preferred));

const together = (sheets: readonly SheetGrid[], snapshot = emptyPlan(), preferred: TableId = "examiners") =>
  finish(
    togetherSteps({
      sheets,
      recognised: recognised(sheets, preferred),
      snapshot,
      today: TODAY,
      names: [],
      choicesOf: () => ({}),
    }),
  );

const sheet = (name: string, values: readonly (readonly CellValue[])[]): SheetGrid => ({
  ...{ name, firstRow: 0, firstColumn: 0, merges: [] },
  values,
});
const comingOf = ({ lists }: TogetherPlan): readonly unknown[] =>
  lists.map(({ plan: { table, counts } }) => [table, counts.new]);
const tablesOf = (sheets: readonly SheetGrid[], preferred?: TableId): readonly TableId[] => [
  ...recognised(sheets, preferred).parts.keys(),
];

const roster = makePeople(3, 5).map(({ personName, sex, citizenId, phone }) => [personName, sex, citizenId, phone]);
const HEADS = ["姓名", "性别", "身份证号", "手机"];

test("three files of the whole plan come to all its tables, without a question and without a fault", async () => {
  const sources = await Promise.all(foreignFiles().map(({ name, bytes }) => readSource(bytes, name)));
  const plan = together(sources.flatMap(({ sheets }) => sheets));
  expect(plan.form?.fills.length).toBe(15);
  expect(plan.lists.map(({ plan: { table } }) => table)).toEqual(IMPORTED_TABLES.map(({ id }) => id));
  for (const { plan: one } of plan.lists) {
    expect([one.table, one.obstacle, one.counts.looks, one.left]).toEqual([one.table, undefined, 0, []]);
    const errors = one.records.flatMap(({ findings }) => findings).filter(({ severity }) => severity === "error");
    expect([one.table, errors.map(({ rule }) => rule)]).toEqual([one.table, []]);
  }
});

describe("whose a part is", () => {
  test("tab or caption say", () => {
    const sheets = [sheet("考评员", [HEADS, ...roster]), sheet("Sheet2", [["质量督导员名单"], HEADS, ...roster])];
    expect(comingOf(together(sheets))).toEqual([
      ["examiners", 3],
      ["qualityControllers", 3],
    ]);
  });

  test("a roster that says nothing is the table's for which it was chosen", () => {
    expect(tablesOf([sheet("Sheet1", [HEADS, ...roster])], "examiners")).toEqual(["examiners"]);
    expect(tablesOf([sheet("Sheet1", [HEADS, ...roster])], "qualityControllers")).toEqual(["qualityControllers"]);
    const withOccupation = [["认定职业", ...HEADS], ...roster.map((line) => ["电工", ...line])];
    expect(tablesOf([sheet("Sheet1", withOccupation)], "qualityControllers")).toEqual(["qualityControllers"]);
  });

  test("one heading alone is the table's for which it was chosen", () => {
    const list = [sheet("Sheet1", [["职业名称"], ["焊工（三级）"], ["焊工（四级）"]])];
    expect(tablesOf(list, "occupations")).toEqual(["occupations"]);
    expect(tablesOf(list, "methods")).toEqual(["methods"]);
  });

  test("several tables on one tab end where the next begins", () => {
    const values = [
      ["考评人员名册"],
      HEADS,
      ...roster,
      ["认定场地"],
      ["场地名称", "场地地址", "负责人"],
      ["实训楼", "北京市大兴区", "王某"],
    ];
    expect(comingOf(together([sheet("Sheet1", values)]))).toEqual([
      ["examiners", 3],
      ["venues", 1],
    ]);
  });

  test("what of a plan the assistant makes is known by its tab and names, or by most of its titles", () => {
    const attachments = ["序号", "部分", "类别", "附件名称", "适用职业", "适用等级", "要求", "件数"];
    const sheets = [
      sheet("附件清单", [["附件清单"], ["序号", "附件名称", "页数"], [1, "营业执照", 1]]),
      sheet("Sheet2", [attachments, [1, "一", "资质", "营业执照", "", "", "", 1]]),
      sheet("总览", [["本月工作总览"], ["表", "人"], ["甲", "乙"]]),
      sheet("目录", [
        ["序号", "附件名称", "页数"],
        [1, "营业执照", 1],
      ]),
      sheet("说明", [["附件清单见另表"]]),
    ];
    const { made, others } = recognised(sheets);
    expect(made.map(({ sheet: name, table }) => [name, table])).toEqual([
      ["附件清单", "attachments"],
      ["Sheet2", "attachments"],
      ["总览", "overview"],
    ]);
    expect(others).toEqual(["目录", "说明"]);
  });

  test("hidden tabs are nobody's", () => {
    expect(tablesOf([{ ...sheet("考评员", [HEADS, ...roster]), isHidden: true }])).toEqual([]);
  });
});

describe("the form", () => {
  const form = sheet("基本情况", [
    ["单位名称", "甲公司"],
    ["总人数", 30],
    ["成立日期", "2001-03-04"],
    ["法定代表人", "王某"],
    ["主营业务", "机床"],
    ["注册资本（万元）", 500],
    ["联系人", "李某"],
    ["单位地址", "北京市大兴区"],
  ]);

  test("fills what is empty and leaves what stands", () => {
    const plan = together([form], emptyPlan({ enterprise: [{ enterpriseName: "乙公司", headcount: 30 }] })).form;
    expect(plan?.fills.map(({ field, to }) => [field, to])).toEqual([
      ["foundedOn", 36954],
      ["registeredCapital", 500],
      ["mainBusiness", "机床"],
      ["legalRepresentative", "王某"],
      ["address", "北京市大兴区"],
      ["contact", "李某"],
    ]);
    expect(plan?.kept.map(({ from, to }) => [from, to])).toEqual([["乙公司", "甲公司"]]);
    expect(plan?.same).toBe(1);
  });

  test("is normalised on the way, each value told before and after, and what stays wrong with it", () => {
    const untidy = sheet("基本情况", [
      ...form.values.filter(([label]) => label !== "联系人"),
      ["统一社会信用代码", " 91110115ma01jy0p9q "],
      ["联系人", "1、李某某"],
      ["联系电话", "+86 138-0013-8000"],
    ]);
    const plan = together([untidy]).form;
    const of = (field: string) => plan?.fills.find((one) => one.field === field)?.to;
    expect(of("contactPhone") ?? of("phone")).toBe("13800138000");
    expect(of("creditCode")).toBe("91110115MA01JY0P9Q");
    expect(plan?.tidied.map(({ from }) => from)).toEqual(
      expect.arrayContaining([" 91110115ma01jy0p9q ", "+86 138-0013-8000"]),
    );
    expect(plan?.findings.map(({ field }) => field)).toContain("contact");
  });

  test("says the same in other words where only blanks and signs differ", () => {
    const plan = together([form], emptyPlan({ enterprise: [{ enterpriseName: "甲 公司", headcount: "30" }] })).form;
    expect([plan?.kept, plan?.same]).toEqual([[], 2]);
  });

  test("a code that lost its digits is told and not brought in", () => {
    const lost = sheet("基本情况", [...form.values, ["统一社会信用代码", 911101150000000000]]);
    expect(together([lost]).form?.lost.map(({ field }) => field)).toEqual(["creditCode"]);
  });

  test("is no list of enterprises, and a list of enterprises is no form", () => {
    expect(tablesOf([form])).toEqual([]);
    const list = sheet("企业", [
      ["单位名称", "信用代码", "联系人", "联系电话"],
      ["甲公司", "91110115MA01JY0P9Q", "王某", "13800138000"],
    ]);
    expect(recognised([list]).form).toBeUndefined();
  });
});

test("an occupation of the same file is known to its examiners", () => {
  const occupations = sheet("认定职业", [
    ["职业编码", "职业名称", "等级"],
    ["6-31-01-03", "电工", "5、4、3"],
  ]);
  const examiners = sheet("考评员", [["认定职业", ...HEADS], ...roster.map((line) => ["电工", ...line])]);
  const standing = emptyPlan({
    occupations: [{ serial: 1, occupationCode: "6-18-01-01", occupationName: "车工", skillLevels: "5、4、3" }],
  });
  const rulesOf = (sheets: readonly SheetGrid[]) =>
    together(sheets, standing).lists.flatMap(({ plan: { table, records } }) =>
      table === "examiners" ? records.flatMap(({ findings }) => findings.map(({ field }) => field)) : [],
    );
  expect(rulesOf([examiners])).toContain("occupationName");
  expect(rulesOf([examiners, occupations])).not.toContain("occupationName");
});
