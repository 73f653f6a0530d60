import type { SheetGrid } from "../../src/check";
import { makePeople } from "../support/people";
import { held, imported, leftOf, planWith, recordOf, sheetOf } from "./support";

const [ZHANG, LI, WANG] = makePeople(3, 11);
const lineOf = (p: typeof ZHANG): readonly string[] => [p.personName, p.sex, p.citizenId, p.phone];
const HEADS = ["姓名", "性别", "身份证号", "手机"];

const merged = (sheet: SheetGrid, ...merges: SheetGrid["merges"]): SheetGrid => ({ ...sheet, merges });

test("what is written is what the safe fixes make of it, each cell told before and after", () => {
  const [name, , id, phone] = lineOf(ZHANG);
  const spaced = `${name[0]} ${name.slice(1)}`;
  const plan = imported(
    "qualityControllers",
    sheetOf([HEADS, [spaced, "男性", ` ${id.toLowerCase()}`, `+86 ${phone}`]]),
  );
  const [record] = plan.records;
  expect(record.cells).toMatchObject({ personName: name, sex: "男", citizenId: id, phone });
  expect(record.notes.filter(({ why }) => why === "mended").map(({ field, from, to }) => [field, from, to])).toEqual(
    expect.arrayContaining([
      ["personName", spaced, name],
      ["sex", "男性", "男"],
      ["phone", `+86 ${phone}`, phone],
    ]),
  );
});

test("what stays wrong is told by record", () => {
  const plan = imported(
    "qualityControllers",
    sheetOf([HEADS, lineOf(ZHANG), ["李四", "男", "110105194912310021", "1380013800"]]),
  );
  const rules = recordOf(plan, "李四").findings.map(({ rule, field }) => `${rule} ${field}`);
  expect(rules).toEqual(
    expect.arrayContaining(["PER-05 citizenId", "PER-16 phone"].filter((one) => rules.includes(one))),
  );
  expect(rules.some((one) => one.endsWith("citizenId"))).toBe(true);
  expect(rules.some((one) => one.endsWith("phone"))).toBe(true);
  expect(
    recordOf(plan, ZHANG.personName).findings.filter(({ field }) => field === "citizenId" || field === "phone"),
  ).toEqual([]);
});

test("IDs and telephones that came as numbers are kept as texts", () => {
  const plan = imported(
    "qualityControllers",
    sheetOf([HEADS, [ZHANG.personName, ZHANG.sex, ZHANG.citizenId, Number(ZHANG.phone)]]),
  );
  expect(held(plan, "phone")).toEqual([[ZHANG.phone]]);
});

test("a merged occupation is of every row it spans; a merged telephone is of nobody in particular", () => {
  const rows = [ZHANG, LI, WANG].map((p, i) => [
    i === 0 ? "车工" : "",
    p.personName,
    p.citizenId,
    i === 0 ? p.phone : "",
  ]);
  const sheet = merged(
    sheetOf([["职业", "姓名", "身份证号", "电话"], ...rows]),
    { row: 1, column: 0, rows: 3, columns: 1 },
    { row: 1, column: 3, rows: 3, columns: 1 },
  );
  expect(held(imported("examiners", sheet), "occupationName", "phone")).toEqual([
    ["车工", ZHANG.phone],
    ["车工", undefined],
    ["车工", undefined],
  ]);
});

test("a person merged over two rows is one record an occupation, and one record where there is none", () => {
  const values = [
    ["职业", "姓名", "身份证号", "备注"],
    ["车工", ZHANG.personName, ZHANG.citizenId, ""],
    ["磨工", "", "", "兼任"],
  ];
  const both = merged(
    sheetOf(values),
    { row: 1, column: 1, rows: 2, columns: 1 },
    { row: 1, column: 2, rows: 2, columns: 1 },
  );
  expect(held(imported("examiners", both), "occupationName", "personName", "citizenId")).toEqual([
    ["车工", ZHANG.personName, ZHANG.citizenId],
    ["磨工", ZHANG.personName, ZHANG.citizenId],
  ]);
  const one = imported("qualityControllers", both);
  expect([held(one, "personName"), leftOf(one)]).toEqual([[[ZHANG.personName]], [[3, "continued"]]]);
});

test("an occupation that comes again further down is not filled into the empty cells between", () => {
  const rows = ["车工", "", "磨工", "", "车工", ""].map((occupation, i) => [
    occupation,
    makePeople(6, 5)[i].personName,
    "",
    "",
  ]);
  const plan = imported("examiners", sheetOf([["职业", "姓名", "性别", "电话"], ...rows]));
  expect(
    held(plan, "occupationName")
      .flat()
      .filter((value) => value === undefined),
  ).toHaveLength(3);
});

describe("several people in one row", () => {
  const lines = [ZHANG, LI, WANG].map(lineOf);
  const sheet = sheetOf([
    ["职业", ...HEADS],
    ["车工", ...[0, 1, 2, 3].map((i) => lines.map((line) => line[i]).join("\n"))],
  ]);

  test("are asked about", () => {
    const plan = imported("examiners", sheet);
    expect([plan.records, leftOf(plan)]).toEqual([[], [[2, "several"]]]);
  });

  test("are as many records once a person says so", () => {
    const plan = imported("examiners", sheet, planWith("examiners"), { splitsLines: true });
    expect(held(plan, "occupationName", "personName", "citizenId", "phone")).toEqual(
      [ZHANG, LI, WANG].map((p) => ["车工", p.personName, p.citizenId, p.phone]),
    );
  });

  test("a name that breaks in its cell is one person's", () => {
    const [first, ...rest] = ZHANG.personName;
    const plan = imported(
      "qualityControllers",
      sheetOf([HEADS, [`${first}\n${rest.join("")}`, ...lineOf(ZHANG).slice(1)]]),
    );
    expect(held(plan, "personName")).toEqual([[ZHANG.personName]]);
  });
});

test("every row that is not brought in is told with its reason", () => {
  const plan = imported(
    "qualityControllers",
    sheetOf([
      ["序号", ...HEADS],
      ["示例", "张示例", "男", "11010519491231002X", "13800138000"],
      [1, ...lineOf(ZHANG)],
      [2, "", "", "", ""],
      [3, "", "", "", ""],
      ["序号", ...HEADS],
      [4, ...lineOf(LI)],
      ["合计", "2人"],
      ["", "", "女", "", ""],
      ["注：均已取得证书"],
      ["制表人：", "钱某", "", "日期：", "2026年10月"],
    ]),
  );
  expect(held(plan, "personName")).toEqual([[ZHANG.personName], [LI.personName]]);
  expect(leftOf(plan)).toEqual([
    [2, "hint"],
    [4, "prepared"],
    [8, "total"],
    [9, "caption"],
    [10, "note"],
    [11, "note"],
  ]);
});

test("a part that is another table's by its caption is brought in only when a person says so", () => {
  const page = sheetOf([
    ["（车工职业）考评人员名册"],
    HEADS,
    lineOf(ZHANG),
    [],
    ["质量内控人员名册"],
    HEADS,
    lineOf(LI),
  ]);
  const plan = imported("examiners", page);
  expect([held(plan, "personName"), leftOf(plan)]).toEqual([[[ZHANG.personName]], [[7, "anothers"]]]);
  const all = imported("examiners", page, planWith("examiners"), { takesAnothers: true });
  expect(held(all, "personName")).toEqual([[ZHANG.personName], [LI.personName]]);
});

test("a list without heads is named, and its heads may be pointed at", () => {
  const sheet = sheetOf([["甲", "乙", "丙"], lineOf(ZHANG), lineOf(LI)]);
  const plan = imported("qualityControllers", sheet);
  expect([plan.obstacle, plan.headless]).toEqual(["noHeads", [{ sheet: "Sheet1", firstRow: 0 }]]);
  const pointed = imported("qualityControllers", sheet, planWith("qualityControllers"), {
    sheet: "Sheet1",
    headRow: 0,
    columns: new Map([["甲", "personName"]]),
  });
  expect(held(pointed, "personName", "citizenId")).toEqual([ZHANG, LI].map((p) => [p.personName, p.citizenId]));
});

test("an occupation alone in its row is a second one where the name is merged over both, and is told otherwise", () => {
  const heads = ["姓名", "身份证号", "手机", "认定职业"];
  const rows = [heads, [ZHANG.personName, ZHANG.citizenId, ZHANG.phone, "车工"], ["", "", "", "磨工"]];
  const sheet = sheetOf([...rows, [LI.personName, LI.citizenId, LI.phone, "车工"]]);
  const plain = imported("examiners", sheet);
  expect(held(plain, "personName", "occupationName")).toEqual([
    [ZHANG.personName, "车工"],
    [LI.personName, "车工"],
  ]);
  expect(leftOf(plain)).toEqual([[3, "noName"]]);
  const areas = [0, 1, 2].map((column) => ({ row: 1, column, rows: 2, columns: 1 }));
  expect(held(imported("examiners", merged(sheet, ...areas)), "personName", "phone", "occupationName")).toEqual([
    [ZHANG.personName, ZHANG.phone, "车工"],
    [ZHANG.personName, ZHANG.phone, "磨工"],
    [LI.personName, LI.phone, "车工"],
  ]);
});

test("a second telephone on a line of its own is told, and no caption", () => {
  const plan = imported("qualityControllers", sheetOf([HEADS, lineOf(ZHANG), ["", "", "", LI.phone], lineOf(WANG)]));
  expect(plan.counts.records).toBe(2);
  expect(leftOf(plan)).toEqual([[3, "noName"]]);
});

test("a form with a value beside each title is no list, down or across", () => {
  const form = [ZHANG, LI].flatMap((p) => [
    ["姓名", p.personName, "性别", p.sex],
    ["身份证号", p.citizenId, "学历", p.education],
    ["职称", p.professionalTitle, "手机", p.phone],
    [],
  ]);
  for (const values of [form, form.map(([a = "", b = ""]) => [a, b])])
    expect(imported("qualityControllers", sheetOf(values))).toMatchObject({ obstacle: "noHeads", records: [] });
});

test("a sum is known by its word where the row is nobody's, and 王合计 is a person", () => {
  const plan = imported(
    "qualityControllers",
    sheetOf([HEADS, lineOf(ZHANG), ["一车间小计", "", "1人", ""], ["王合计", "男", LI.citizenId, LI.phone]]),
  );
  expect(held(plan, "personName")).toEqual([[ZHANG.personName], ["王合计"]]);
  expect(leftOf(plan)).toEqual([[3, "total"]]);
});
