import type { CellValue } from "../../src/check";
import { makePeople } from "../support/people";
import { columnsOf, held, imported, planWith, sheetOf } from "./support";

const PEOPLE = makePeople(6, 3);
type Of = (person: (typeof PEOPLE)[number], i: number) => CellValue;

/** What becomes of the columns of a list of six people. */
const match = (...columns: readonly (readonly [string, Of])[]) =>
  imported(
    "qualityControllers",
    sheetOf([
      columns.map(([heading]) => heading),
      ...PEOPLE.map((person, i) => columns.map(([, of]) => of(person, i))),
    ]),
  );

const name: readonly [string, Of] = ["姓名", ({ personName }) => personName];
const id: readonly [string, Of] = ["身份证号", ({ citizenId }) => citizenId];
const phone: readonly [string, Of] = ["手机号码", ({ phone: number }) => number];
const anotherPhone: Of = (_, i) => `1370000${String(2000 + i)}`;

test("what the heading says and the contents bear out is matched", () => {
  expect(columnsOf(match(name, id, phone))).toEqual([
    ["姓名", "matched", "heading", "personName"],
    ["身份证号", "matched", "heading", "citizenId"],
    ["手机号码", "matched", "heading", "phone"],
  ]);
});

test("what the contents contradict wants a look", () => {
  expect(columnsOf(match(name, ["身份证号", ({ phone: number }) => number], id))).toEqual([
    ["姓名", "matched", "heading", "personName"],
    ["身份证号", "out", "taken", "citizenId"],
    ["身份证号", "matched", "heading", "citizenId"],
  ]);
  expect(columnsOf(match(name, id, ["学历", () => "某某大学"]))[2]).toEqual([
    "学历",
    "look",
    "contradicted",
    "education",
  ]);
});

test("another roster's word for a title is taken where the contents are titles", () => {
  expect(columnsOf(match(name, id, ["职称", ({ professionalTitle }) => professionalTitle]))[2]).toEqual([
    "职称",
    "matched",
    "contents",
    "professionalTitle",
  ]);
  expect(columnsOf(match(name, id, ["职务", () => "车间主任"]))[2]).toEqual([
    "职务",
    "matched",
    "heading",
    "professionalTitle",
  ]);
  expect(columnsOf(match(name, id, ["职称", () => "车间主任"]))[2]).toEqual([
    "职称",
    "look",
    "unsure",
    "professionalTitle",
  ]);
});

test("a column without a heading is known by its contents: IDs for sure, others as a question", () => {
  expect(columnsOf(match(name, ["", ({ citizenId }) => citizenId], phone))[1]).toEqual([
    "",
    "matched",
    "contents",
    "citizenId",
  ]);
  expect(columnsOf(match(name, id, ["", ({ sex }) => sex], phone))[2]).toEqual(["", "look", "unsure", "sex"]);
  expect(columnsOf(match(name, id, ["列5", ({ phone: number }) => number], phone))[2]).toEqual([
    "列5",
    "out",
    "taken",
    "phone",
  ]);
});

test("a number of something else never becomes a person's, whatever it looks like", () => {
  const plan = match(
    name,
    id,
    ["紧急联系人电话", anotherPhone],
    ["银行卡号", (_, i) => `622202000011223${String(1000 + i)}`],
    ["职业资格证书编号", ({ citizenId }) => citizenId],
    ["工号", (_, i) => 13_800_138_000 + i],
  );
  expect(columnsOf(plan).slice(2)).toEqual([
    ["紧急联系人电话", "out", "other", undefined],
    ["银行卡号", "out", "other", undefined],
    ["职业资格证书编号", "out", "other", undefined],
    ["工号", "out", "other", undefined],
  ]);
});

test("of two columns that may be the same field a person says which; the guide's own title goes before", () => {
  expect(columnsOf(match(name, id, phone, ["电话", anotherPhone])).slice(2)).toEqual([
    ["手机号码", "look", "doubt", "phone"],
    ["电话", "out", "taken", "phone"],
  ]);
  expect(columnsOf(match(name, id, phone, ["联系电话", anotherPhone])).slice(2)).toEqual([
    ["手机号码", "out", "taken", "phone"],
    ["联系电话", "matched", "heading", "phone"],
  ]);
  expect(columnsOf(match(name, ["姓名", () => "张他人"], id)).slice(0, 2)).toEqual([
    ["姓名", "look", "doubt", "personName"],
    ["姓名", "out", "taken", "personName"],
  ]);
});

test("two columns that say the same are no question", () => {
  expect(columnsOf(match(name, id, phone, ["电话", ({ phone: number }) => number])).slice(2)).toEqual([
    ["手机号码", "matched", "heading", "phone"],
    ["电话", "out", "taken", "phone"],
  ]);
});

test("a heading over several fields is a question without an answer", () => {
  const plan = match(name, id, ["性别/学历", ({ sex }) => `${sex}，本科`]);
  expect(plan.layouts[0].columns[2]).toMatchObject({
    state: "look",
    reason: "combined",
    combined: ["sex", "education"],
  });
  expect(held(plan, "sex")[0]).toEqual([undefined]);
  expect(columnsOf(match(name, id, ["性别", ({ sex }) => `${sex} 42岁`]))[2]).toEqual([
    "性别",
    "look",
    "contradicted",
    "sex",
  ]);
});

test("nothing is made of a birth date or an age", () => {
  const plan = match(name, id, ["出生年月", () => "1980.3"], ["年龄", () => 46], ["身份证有效期", () => "2015-2035"]);
  expect(columnsOf(plan).slice(2)).toEqual([
    ["出生年月", "out", "other", undefined],
    ["年龄", "out", "other", undefined],
    ["身份证有效期", "out", "other", undefined],
  ]);
});

test("what a person says goes before everything, what was said before goes before the heading", () => {
  const sheet = sheetOf([["姓名", "证号", "电话"], ...PEOPLE.map((p) => [p.personName, p.citizenId, p.phone])]);
  const plan = imported("qualityControllers", sheet, planWith("qualityControllers"), {
    columns: new Map([["电话", "out"]]),
    remembered: (key) => (key === "证号" ? "citizenId" : key === "电话" ? "phone" : undefined),
  });
  expect(columnsOf(plan)).toEqual([
    ["姓名", "matched", "heading", "personName"],
    ["证号", "matched", "remembered", "citizenId"],
    ["电话", "out", "chosen", undefined],
  ]);
});

test("columns of the same heading are told apart by their place", () => {
  const sheet = sheetOf([
    ["姓名", "身份证号", "电话", "电话"],
    ...PEOPLE.map((p, i) => [p.personName, p.citizenId, anotherPhone(p, i), p.phone]),
  ]);
  const plan = imported("qualityControllers", sheet, planWith("qualityControllers"), {
    columns: new Map([["电话#2", "phone"]]),
  });
  expect(held(plan, "phone")).toEqual(PEOPLE.map((p) => [p.phone]));
});

describe("numbers whose digits are gone", () => {
  test.each<[string, Of]>([
    ["kept as numbers", ({ citizenId }) => Number(citizenId.slice(0, 17)) * 10],
    ["in their short form", ({ citizenId }) => `${(Number(citizenId.slice(0, 17)) / 1e16).toFixed(5)}E+17`],
    ["ending in 000", ({ citizenId }) => `${citizenId.slice(0, 15)}000`],
  ])("%s: the column is refused with their count, the others come in", (_, of) => {
    const plan = match(name, ["身份证号", of], phone);
    const [, column] = plan.layouts[0].columns;
    expect(column).toMatchObject({
      state: "look",
      reason: "lost",
      field: "citizenId",
      lost: { count: 6, of: 6, isColumn: true },
    });
    expect(held(plan, "citizenId", "phone")).toEqual(PEOPLE.map((p) => [undefined, p.phone]));
  });

  test("in a few cells: these stay empty and are told, the rest of the column comes in", () => {
    const plan = match(name, ["身份证号", ({ citizenId }, i) => (i === 2 ? 110105194912310000 : citizenId)], phone);
    expect(held(plan, "citizenId")).toEqual(PEOPLE.map((p, i) => [i === 2 ? undefined : p.citizenId]));
    expect(plan.records[2].notes).toEqual([{ field: "citizenId", why: "lost", from: 110105194912310000, to: "" }]);
    expect(plan.layouts[0].columns[1].lost).toMatchObject({ count: 1, of: 6, isColumn: false });
  });

  test("an ID that ends in 000 and passes its check has lost none", () => {
    const plan = match(name, ["身份证号", ({ citizenId }) => citizenId]);
    expect(plan.layouts[0].columns[1].lost).toBeUndefined();
  });
});

describe("the words of real rosters for occupation and title, each with each", () => {
  const occupations = [
    "认定职业",
    "职业",
    "职业名称",
    "职业（工种）",
    "职业/工种",
    "申报职业",
    "考评职业",
    "拟考评职业",
    "工种",
    "认定职业（工种）",
  ];
  const titles = ["职称/等级", "职称", "职称/职业资格", "职业资格等级", "技能等级", "专业技术职务"];

  test.each(occupations)("%s", (occupation) => {
    for (const title of titles) {
      const heads = [
        "序号",
        occupation,
        "姓名",
        "性别",
        "出生年月",
        "身份证号",
        "学历",
        "专业",
        "工作年限",
        title,
        "联系电话",
        "备注",
      ];
      const rows = PEOPLE.map((p, i) => [
        ...[
          i + 1,
          "车工",
          p.personName,
          p.sex,
          "1980.3",
          p.citizenId,
          p.education,
          p.specialty,
          p.years,
          p.professionalTitle,
          p.phone,
          "",
        ],
      ]);
      const plan = imported("examiners", sheetOf([["某某机械有限公司考评员汇总表"], heads, ...rows]));
      expect(plan.counts.looks).toBe(0);
      expect(held(plan, "occupationName", "professionalTitle")).toEqual(
        PEOPLE.map((p) => ["车工", p.professionalTitle]),
      );
    }
  });
});

test("a post in the company is no duty in a committee: 职务 is asked about, or goes behind what fits", () => {
  const rows = [
    ["张伟", "总经理", "组长"],
    ["李娜", "部长", "副组长"],
    ["王强", "主管", "成员"],
  ];
  const asked = imported("committees", sheetOf([["姓名", "职务", "部门"], ...rows.map(([a, b]) => [a, b, "生产部"])]));
  expect(columnsOf(asked)).toContainEqual(["职务", "look", "contradicted", "duty"]);
  const both = imported("committees", sheetOf([["姓名", "职务", "小组职务"], ...rows]));
  expect(columnsOf(both)).toContainEqual(["小组职务", "matched", "heading", "duty"]);
  expect(held(both, "duty")).toEqual([["组长"], ["副组长"], ["成员"]]);
});

test("专业 beside the school may be what was studied, and is asked about; alone it is what somebody works at", () => {
  const rows = [["张伟", "男", "机械", "某某大学"]];
  const studied = imported("qualityControllers", sheetOf([["姓名", "性别", "专业", "毕业院校"], ...rows]));
  expect(columnsOf(studied)).toContainEqual(["专业", "look", "unsure", "specialty"]);
  const alone = imported("qualityControllers", sheetOf([["姓名", "性别", "专业", "备注"], ...rows]));
  expect(columnsOf(alone)).toContainEqual(["专业", "matched", "heading", "specialty"]);
});
