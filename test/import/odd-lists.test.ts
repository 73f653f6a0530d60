import { finish } from "../../src/check";
/** Lists as people keep them: marks beside names, several numbers in a cell, lists of who has left. Nothing wrong in silence, nobody invented. */
import { clipboardSteps, type ClipboardTexts } from "../../src/files/source";
import { makePeople } from "../support/people";
import { columnsOf, held, imported, leftOf, planWith, sheetOf, standingsOf } from "./support";

const readClipboardTables = (texts: ClipboardTexts) => finish(clipboardSteps(texts));

const PEOPLE = makePeople(3, 11);
const [ZHANG] = PEOPLE;
const NAMES = PEOPLE.map(({ personName }) => personName);
const HEADS = ["姓名", "性别", "身份证号", "手机"];
const lineOf = (p: typeof ZHANG): readonly string[] => [p.personName, p.sex, p.citizenId, p.phone];
const LINES = PEOPLE.map(lineOf);
const named = (write: (name: string, i: number) => string) => [
  HEADS,
  ...LINES.map(([name, ...rest], i) => [write(name, i), ...rest]),
];

describe("marks of a list beside names", () => {
  test.each<[string, (name: string, i: number) => string]>([
    ["①", (name, i) => `${"①②③"[i]} ${name}`],
    ["1、", (name, i) => `${i + 1}、${name}`],
    ["1.", (name, i) => `${i + 1}.${name}`],
    ["（1）", (name, i) => `（${i + 1}）${name}`],
    ["一、", (name, i) => `${"一二三"[i]}、${name}`],
    ["01", (name, i) => `0${i + 1} ${name}`],
    ["•", (name) => `• ${name}`],
    ["① behind", (name, i) => `${name}${"①②③"[i]}`],
  ])("%s is no part of them, which is told", (_, write) => {
    const plan = imported("qualityControllers", sheetOf(named(write)));
    expect(held(plan, "personName").flat()).toEqual(NAMES);
    expect(plan.records.map(({ notes }) => notes.map(({ from, to }) => [from, to]))).toEqual(
      NAMES.map((name, i) => [[write(name, i), name]]),
    );
  });

  test("who stands already is not brought in again", () => {
    const plan = imported(
      "qualityControllers",
      sheetOf(named((name, i) => `${i + 1}、${name}`)),
      planWith("qualityControllers", PEOPLE),
    );
    expect(standingsOf(plan)).toEqual(["same", "same", "same"]);
  });

  test("a digit behind a name may tell two people apart: it is asked", () => {
    expect(imported("qualityControllers", sheetOf(named((name, i) => `${name}${i + 1}`))).obstacle).toBe("nothingSure");
  });
});

describe("several telephones in a cell", () => {
  const typed = [
    (phone: string) => `${phone}/010-65881234`,
    (phone: string) => `010-65881234、${phone}`,
    (phone: string) => `${phone}\n13900001111`,
  ];

  test.each(typed)("are kept whole, and the person is known by either of them", (write) => {
    const line = [ZHANG.personName, "", "", write(ZHANG.phone)];
    const plan = imported("qualityControllers", sheetOf([HEADS, line]), planWith("qualityControllers", [ZHANG]));
    expect([held(plan, "phone"), standingsOf(plan)]).toEqual([[[write(ZHANG.phone)]], ["differs"]]);
  });

  test("an office's number in common makes nobody the same as another of the office", () => {
    const lines = PEOPLE.map(({ personName, phone }) => [personName, "", "", `${phone}/010-65881234`]);
    expect(standingsOf(imported("qualityControllers", sheetOf([HEADS, ...lines])))).toEqual(["new", "new", "new"]);
  });
});

describe("an occupation with its level in one cell", () => {
  test("comes into both columns where both are sure", () => {
    const rows = [["职业名称"], ["电工（三级）"], ["高级焊工"], ["车工 五级、四级"], ["磨工"]];
    expect(held(imported("occupations", sheetOf(rows)), "occupationName", "skillLevels")).toEqual([
      ["电工", "3"],
      ["焊工", "3"],
      ["车工", "5、4"],
      ["磨工", undefined],
    ]);
  });

  test("stays as it is where the level says another thing, and the check tells", () => {
    const rows = [
      ["职业编码", "职业名称", "等级"],
      ["6-31-01-03", "电工（三级）", "四级"],
    ];
    const plan = imported("occupations", sheetOf(rows));
    expect(held(plan, "occupationName", "skillLevels")).toEqual([["电工（三级）", "4"]]);
    expect(plan.records[0].findings.map(({ field }) => field)).toContain("occupationName");
  });

  test("an occupation whose name only looks so is left whole", () => {
    const rows = [["职业名称"], ["技师"], ["某某三级工"]];
    expect(held(imported("occupations", sheetOf(rows)), "occupationName").flat()).toEqual(["技师", "某某三级工"]);
  });

  test.each([
    ["车工（三级）", "车工"],
    ["三级车工", "车工"],
    ["车工/磨工", "车工/磨工"],
    ["焊工（三级）", "焊工（三级）"],
  ])("of an examiner %s is %s: only what the plan has is sure", (written, occupation) => {
    const plan = imported(
      "examiners",
      sheetOf([
        [...HEADS, "职业"],
        [...lineOf(ZHANG), written],
      ]),
    );
    expect(held(plan, "occupationName")).toEqual([[occupation]]);
    const isTold = plan.records[0].findings.some(({ field }) => field === "occupationName");
    expect(isTold).toBe(occupation === written);
  });
});

describe("lists of who has left", () => {
  const tabs = ["离职人员", "退休", "2025年作废", "历史", "已调离人员名单", "旧名单", "内控员（停用）", "填写示例"];

  test.each(tabs)("a tab named %s is asked about, and taken where that is said", (tab) => {
    const sheet = sheetOf([HEADS, ...LINES], tab);
    const plan = imported("qualityControllers", sheet);
    expect([plan.obstacle, plan.records, leftOf(plan)]).toEqual(["notMeant", [], [[2, "setAside"]]]);
    const taken = imported("qualityControllers", sheet, undefined, { takesSetAside: true });
    expect(held(taken, "personName").flat()).toEqual(NAMES);
  });

  test("a caption says it as a tab does", () => {
    expect(imported("qualityControllers", sheetOf([["离职人员名册"], HEADS, ...LINES])).obstacle).toBe("notMeant");
  });

  test("a row says it of itself", () => {
    const rows = [[...HEADS, "状态"], ...LINES.map((line, i) => [...line, ["在职", "已离职", "退休返聘"][i]])];
    const plan = imported("qualityControllers", sheetOf(rows));
    expect([held(plan, "personName").flat(), leftOf(plan)]).toEqual([[NAMES[0], NAMES[2]], [[3, "setAside"]]]);
    const all = imported("qualityControllers", sheetOf(rows), undefined, { takesSetAside: true });
    expect(held(all, "personName").flat()).toEqual(NAMES);
  });

  test.each(["在职人员", "退休返聘人员", "历史文化讲解员", "内控员", "Sheet1", "不含离职人员"])("%s is none", (tab) => {
    expect(held(imported("qualityControllers", sheetOf([HEADS, ...LINES], tab)), "personName").flat()).toEqual(NAMES);
  });
});

describe("a list of names alone", () => {
  test.each([["名称"], ["职业名称"], ["职业"]])("headed %s is read, every line of it", (head) => {
    const plan = imported("occupations", sheetOf([[head], ["电工"], ["焊工"], ["车工"], ["合计3个"]]));
    expect([held(plan, "occupationName").flat(), leftOf(plan)]).toEqual([["电工", "焊工", "车工"], [[5, "total"]]]);
  });

  test("of people, numbered or not", () => {
    const lines = NAMES.map((name, i) => [i + 1, name]);
    expect(held(imported("qualityControllers", sheetOf([["序号", "姓名"], ...lines])), "personName").flat()).toEqual(
      NAMES,
    );
    const alone = NAMES.map((name) => [name]);
    expect(held(imported("qualityControllers", sheetOf([["姓名"], ...alone])), "personName").flat()).toEqual(NAMES);
  });

  test("headed by what may be anything is asked about", () => {
    const plan = imported("equipment", sheetOf([["名称"], ["车床"], ["铣床"]]));
    expect([plan.obstacle, columnsOf(plan)]).toEqual(["nothingSure", [["名称", "look", "unsure", "deviceName"]]]);
    expect(imported("qualityControllers", sheetOf([["电工"], ["焊工"]])).obstacle).toBe("noHeads");
  });

  test("rows with nothing but the name are records of a list of more", () => {
    const rows = [
      ["职业编码", "职业名称", "等级"],
      ["6-31-01-03", "电工", "5、4"],
      ["", "钳工", ""],
    ];
    expect(held(imported("occupations", sheetOf(rows)), "occupationName").flat()).toEqual(["电工", "钳工"]);
  });
});

describe("what captions say", () => {
  const heads = ["姓名", "职务", "部门"];
  const member = (i: number, duty: string): readonly string[] => [NAMES[i], duty, "人力资源部"];

  test("of the committee of its members", () => {
    const rows = [
      ["一、认定工作领导小组"],
      heads,
      member(0, "组长"),
      member(1, "成员"),
      ["二、认定办公室"],
      member(2, "主任"),
    ];
    expect(held(imported("committees", sheetOf(rows)), "committee").flat()).toEqual([
      "领导小组",
      "领导小组",
      "工作办公室",
    ]);
  });

  test.each([
    ["领导小组办公室成员名单", "工作办公室"],
    ["领导小组和工作办公室名单", undefined],
    ["组织机构成员名单", undefined],
  ])("%s says %s", (caption, committee) => {
    const plan = imported("committees", sheetOf([[caption], heads, member(0, "成员")]));
    expect(held(plan, "committee")).toEqual([[committee]]);
  });

  test("of the enterprise whose people are counted", () => {
    const rows = [["企业名称：北京某某有限公司"], ["职工", "劳务派遣人员", "院校学生"], [100, 20, 5]];
    expect(held(imported("personnelScope", sheetOf(rows)), "enterpriseName")).toEqual([["北京某某有限公司"]]);
  });
});

describe("a text lined up by blanks", () => {
  const wide = (text: string, width: number): string =>
    text + " ".repeat(Math.max(0, width - [...text].reduce((sum, sign) => sum + (sign > "\u00ff" ? 2 : 1), 0)));
  const came = (text: string) =>
    held(imported("qualityControllers", readClipboardTables({ text })[0]), "personName", "sex", "citizenId", "phone");

  test("in places that are the same in every line is read, cells left empty and all", () => {
    const lines = LINES.map((line, i) => line.map((cell, k) => (i > 0 && k === i ? "" : cell)));
    const text = [
      "      内控人员名册",
      ...[HEADS, ...lines].map((line) => line.map((cell) => wide(cell, 20)).join("")),
    ];
    expect(came(text.join("\n"))).toEqual(lines.map((line) => line.map((cell) => cell || undefined)));
  });

  test.each([["  "], [" "], ["\u3000"], ["      "]])(
    "with as many values in every line is read, %p between them",
    (between) => {
      expect(came([HEADS, ...LINES].map((line) => line.join(between)).join("\n"))).toEqual(LINES);
    },
  );

  test("of which one line lacks a value is refused", () => {
    const lines = [HEADS, ...LINES].map((line, i) => (i === 2 ? [line[0], line[2], line[3]] : line).join(" "));
    expect(() => readClipboardTables({ text: lines.join("\n") })).toThrow(
      expect.objectContaining({ fault: "blanksBetween" }),
    );
  });

  test("prose is no list and no fault", () => {
    const text = "This is a text of words\nthat has several lines of\nmany words in each line\nand so on it goes";
    expect(readClipboardTables({ text })[0].values).toHaveLength(4);
  });
});

describe("heads in two lines, the upper one over two columns", () => {
  const rows = PEOPLE.map(({ personName, sex, citizenId, phone }) => [personName, sex, citizenId, "a@b.cn", phone]);
  const upper = ["姓名", "性别", "身份证号", "联系方式", ""];
  const sheet = sheetOf([upper, ["", "", "", "邮箱", "手机"], ...rows]);
  const merges = [
    ...[0, 1, 2].map((column) => ({ row: 0, column, rows: 2, columns: 1 })),
    { row: 0, column: 3, rows: 1, columns: 2 },
  ];

  test.each([
    ["merged", { ...sheet, merges }],
    ["not merged", sheet],
  ])("%s: both are read, and a blank stands between them where they are told", (_, one) => {
    const plan = imported("examiners", one);
    expect(columnsOf(plan).slice(3)).toEqual([
      ["联系方式 邮箱", "out", "other", undefined],
      ["联系方式 手机", "matched", "heading", "phone"],
    ]);
    expect(held(plan, "personName", "phone")).toEqual(PEOPLE.map(({ personName, phone }) => [personName, phone]));
  });
});
