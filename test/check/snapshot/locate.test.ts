import {
  bodyArea,
  locateTables,
  rowsByIndex,
  rowsTouched,
  snapshotOf,
  type CellValue,
  type SheetGrid,
} from "../../../src/check";
import { tableOf, type TableId } from "../../../src/guide";
import { sheetOf } from "../../support/plan";

const titlesOf = (id: TableId): string[] => tableOf(id).columns.map((column) => column.title);
const QC = titlesOf("qualityControllers");
const PERSON: CellValue[] = [1, "王一", "男", "110105194912310021", "大学本科", "电气", 20, "工程师", "13800138000"];

const grid = (name: string, values: CellValue[][], firstRow = 0, firstColumn = 0): SheetGrid => ({
  name,
  firstRow,
  firstColumn,
  values,
  merges: [],
});
const qc = (...sheets: SheetGrid[]) => snapshotOf(sheets).tables.get("qualityControllers");

describe("a list is found by its titles", () => {
  test("on a tab of any name", () => {
    expect(qc(grid("Sheet1", [QC, PERSON]))).toMatchObject({ sheet: "Sheet1", isReadable: true, dataRows: [0] });
  });

  test("away from A1, with cells in the sheet's coordinates", () => {
    const table = qc(grid("Sheet1", [QC, PERSON], 4, 2))!;
    expect(table.text(0, "personName")).toBe("王一");
    expect(table.cellOf(0, "personName")).toEqual({ row: 5, column: 3 });
    expect(table.titleOf("personName")).toEqual({ row: 4, column: 3 });
  });

  test("in row 20 but not in row 21", () => {
    const under = (rows: number): SheetGrid => grid("Sheet1", [...Array<CellValue[]>(rows).fill([""]), QC, PERSON]);
    expect(qc(under(19))?.dataRows).toEqual([0]);
    expect(qc(under(20))).toBeUndefined();
  });

  test("in row 21 of the tab that bears its name, as a table without titles", () => {
    const sheet = grid("质量内控人员", [...Array<CellValue[]>(20).fill([""]), QC, PERSON]);
    expect(qc(sheet)).toMatchObject({ isReadable: false, sheet: "质量内控人员" });
  });

  test("with its columns moved, and columns of the user's own between them", () => {
    const order = [8, 1, 3, 0, 2, 4, 5, 6, 7];
    const titles = order.map((i) => QC[i]);
    const record = order.map((i) => PERSON[i]);
    const table = qc(
      grid("Sheet1", [
        ["备注", ...titles],
        ["好", ...record],
      ]),
    )!;
    expect(table.text(0, "phone")).toBe("13800138000");
    expect(table.cellOf(0, "serial")).toEqual({ row: 1, column: 4 });
    expect(table.isReadable).toBe(true);
  });

  test("under titles of the same meaning", () => {
    const titles = ["编号", "姓名", "性别", "身份证号码", "学历", "专业", "工作年限", "职务", "手机号"];
    expect(qc(grid("花名册", [titles, PERSON]))).toMatchObject({ isReadable: true });
  });
});

describe("rosters in use", () => {
  const EXAMINERS = titlesOf("examiners");
  const examiner = (occupation: string, grade: string, ...caption: string[]): SheetGrid =>
    grid("Sheet1", [
      ...caption.map((text) => [text]),
      EXAMINERS.map((title, i) => (i === 0 ? occupation : i === 8 ? grade : title)),
      ["车工", ...PERSON],
    ]);
  const kinds = (...sheets: SheetGrid[]): (readonly [string, string, boolean])[] =>
    [...snapshotOf(sheets).tables.values()].map((t) => [t.table.id, t.sheet, t.isReadable] as const);

  test.each([
    "职业",
    "职业（工种）",
    "职业/工种",
    "工种",
    "申报职业",
    "拟考评职业",
    "认定工种",
    "职业名称*",
    "考评职业：",
  ])("%p over the first column makes it the examiners', whatever the last one is called", (occupation) => {
    for (const grade of ["职称/等级", "职称", "职称/职业资格", "职业资格等级", "技能等级", "职务", "职务/职称/等级"])
      expect([grade, kinds(examiner(occupation, grade))]).toEqual([grade, [["examiners", "Sheet1", true]]]);
  });

  test("of 职业 and 工种 side by side the occupation is meant", () => {
    const sheet = grid("Sheet1", [
      ["工种", "职业", ...QC.slice(0, 7), "职称", "联系电话"],
      ["车床操作", "车工", ...PERSON],
    ]);
    expect(snapshotOf([sheet]).tables.get("examiners")?.text(0, "occupationName")).toBe("车工");
  });

  const withoutOccupation = (tab: string, grade: string, ...caption: string[]): SheetGrid =>
    grid(tab, [...caption.map((text) => [text]), QC.map((title, i) => (i === 7 ? grade : title)), PERSON]);

  test.each(["质量督导员名册", "督导员", "内控人员", "质量内控", "质量督导"])(
    "on the tab %p are quality controllers, though the last title is the examiners'",
    (tab) => {
      for (const grade of ["职称/等级", "职称", "职业资格等级", "职务"])
        expect(kinds(withoutOccupation(tab, grade))).toEqual([["qualityControllers", tab, true]]);
    },
  );

  test.each(["考评员", "考评员名册", "（车工职业）考评人员"])(
    "on the tab %p are examiners, without an occupation",
    (tab) => {
      expect(kinds(withoutOccupation(tab, "职务/职称/等级"))).toEqual([["examiners", tab, false]]);
    },
  );

  test("the caption says it where the tab does not, and goes before a tab that is called otherwise", () => {
    expect(kinds(withoutOccupation("Sheet1", "职称", "某某公司质量督导员汇总表", "填报单位：某某公司"))).toEqual([
      ["qualityControllers", "Sheet1", true],
    ]);
    expect(kinds(withoutOccupation("考评员", "职称", "质量内控人员名册"))).toEqual([
      ["qualityControllers", "考评员", true],
    ]);
  });

  test("a note over the titles that speaks of others is no caption", () => {
    const note = "注：质量内控人员另表填写";
    expect(kinds(withoutOccupation("考评员", "职称", "考评员名册", note))).toEqual([["examiners", "考评员", false]]);
  });

  test("both on one sheet, one under the other, are told by their captions", () => {
    const sheet = grid("考评人员", [
      ["考评人员名册"],
      EXAMINERS,
      ["车工", ...PERSON],
      [""],
      ["质量督导员名册"],
      QC.map((title, i) => (i === 7 ? "职称/等级" : title)),
      PERSON,
    ]);
    expect(kinds(sheet)).toEqual([
      ["examiners", "考评人员", true],
      ["qualityControllers", "考评人员", true],
    ]);
  });

  test("beside examiners with their occupations, a roster without any is the quality controllers'", () => {
    expect(kinds(examiner("认定职业", "职称"), withoutOccupation("Sheet2", "职称"))).toEqual([
      ["examiners", "Sheet1", true],
      ["qualityControllers", "Sheet2", true],
    ]);
  });

  test("a second roster of examiners is no roster of quality controllers", () => {
    const second = { ...examiner("认定职业", "职称"), name: "Sheet2" };
    expect(kinds(examiner("认定职业", "职称"), second)).toEqual([["examiners", "Sheet1", true]]);
    const old = withoutOccupation("考评员（旧）", "职称");
    expect(kinds(examiner("认定职业", "职称"), old)).toEqual([["examiners", "Sheet1", true]]);
  });
});

describe("hidden sheets", () => {
  const hidden = (name: string): SheetGrid => ({ ...grid(name, [QC, PERSON]), isHidden: true });

  test.each([
    ["质量内控人员", "质量内控人员2026"],
    ["Sheet1", "Sheet2"],
    ["质量内控人员（去年）", "质量内控人员"],
  ])("%p gives way to the visible %p, and is named", (old, current) => {
    expect(qc(hidden(old), grid(current, [QC, PERSON]))).toMatchObject({
      sheet: current,
      location: { otherSheets: [old], hiddenSheets: [old] },
    });
  });

  test("are read where no visible one has the table, and nothing is said of it", () => {
    const table = qc(hidden("内控"), grid("说明", [["填表说明"]]));
    expect(table).toMatchObject({ sheet: "内控", isReadable: true });
    expect(table?.location.hiddenSheets).toBeUndefined();
  });
});

describe("what a title row lacks", () => {
  test("required titles are missing; one that stands twice is doubled; a title that is not required may lack", () => {
    const titles = QC.filter((title) => title !== "性别" && title !== "序号");
    expect(qc(grid("Sheet1", [[...titles, "姓名"], PERSON]))).toMatchObject({
      isReadable: false,
      location: { missing: ["sex"], doubled: ["personName"] },
    });
  });

  test("the guide's own title goes before one of the same meaning", () => {
    const table = qc(
      grid("Sheet1", [
        ["手机", ...QC],
        ["短号", ...PERSON],
      ]),
    )!;
    expect(table.isReadable).toBe(true);
    expect(table.text(0, "phone")).toBe("13800138000");
  });

  test("of two titles of the same meaning the guide's own counts, else the nearer; the other is the user's own column", () => {
    const without = QC.filter((title) => title !== "联系电话");
    const located = qc(grid("Sheet1", [["电话", ...without, "手机"], PERSON]))!.location;
    expect(located.doubled).toEqual([]);
    expect(located.positions.at(-1)).toBe(QC.length);
  });

  test("the same title twice is doubled, be it the guide's own or not", () => {
    const titles = [...QC.filter((title) => title !== "联系电话"), "手机", "手机"];
    expect(qc(grid("Sheet1", [titles, PERSON]))?.location.doubled).toEqual(["phone"]);
  });

  test("titles in two lines are one header, its second line the row above the records", () => {
    const upper = ["序号", "职业名称", "认定方式（划√）", "", "", "", ""];
    const lower = ["", "", "考核鉴定", "过程性评价", "业绩评价", "直接认定", "企业自定"];
    const sheet = grid("方式", [["四、认定方式"], upper, lower, [1, "车工", "√"]]);
    const methods = snapshotOf([sheet]).tables.get("methods")!;
    expect(methods.location).toMatchObject({ headerRow: 2, missing: [], positions: [0, 1, 2, 3, 4, 5, 6, -1] });
    expect(methods.dataRows).toHaveLength(1);
  });
});

describe("several tables", () => {
  test("of the same titles: the tab of the guide's name counts, the other is named", () => {
    const [copy, own] = [grid("备份", [QC, PERSON]), grid("质量内控人员", [QC, PERSON])];
    expect(qc(copy, own)).toMatchObject({ sheet: "质量内控人员", location: { otherSheets: ["备份"] } });
  });

  test("of the same titles on tabs of other names: the more complete counts, then the first", () => {
    const less = grid("甲", [QC.filter((title) => title !== "性别"), PERSON]);
    expect(qc(less, grid("乙", [QC, PERSON]), grid("丙", [QC, PERSON]))).toMatchObject({
      sheet: "乙",
      location: { otherSheets: ["丙", "甲"] },
    });
  });

  test("examiners and quality controllers, so alike, keep apart whatever their tabs are called", () => {
    const sheets = [grid("甲", [QC, PERSON]), grid("乙", [titlesOf("examiners"), ["电工", ...PERSON]])];
    const located = locateTables(sheets).map(({ table, sheet }) => [table.id, sheet]);
    expect(located).toEqual([
      ["examiners", "乙"],
      ["qualityControllers", "甲"],
    ]);
  });

  test("one above the other on one sheet: the first ends where the second's caption begins", () => {
    const sheet = grid("人员", [
      titlesOf("examiners"),
      ["电工", ...PERSON],
      [""],
      ["质量内控人员名册"],
      ["注：不少于5人"],
      QC,
      PERSON,
    ]);
    const tables = snapshotOf([sheet]).tables;
    expect(tables.get("examiners")).toMatchObject({ rowClasses: ["data"] });
    expect(tables.get("qualityControllers")).toMatchObject({ rowClasses: ["data"], location: { headerRow: 5 } });
  });

  test("titles repeated further down divide the roster, they begin no other table", () => {
    const titles = titlesOf("examiners");
    const sheet = grid("考评人员", [titles, ["电工", ...PERSON], titles, ["焊工", ...PERSON]]);
    const tables = snapshotOf([sheet]).tables;
    expect(tables.get("examiners")?.rowClasses).toEqual(["data", "repeatedHeader", "data"]);
    expect(tables.has("qualityControllers")).toBe(false);
  });

  test("a few like titles make no table", () => {
    expect(locateTables([grid("通讯录", [["姓名", "部门", "电话"]])])).toEqual([]);
  });
});

describe("a form is found by its labels", () => {
  const LABELS = titlesOf("enterprise");
  const form = (...rows: CellValue[][]) => snapshotOf([grid("概况", rows)]).tables.get("enterprise")!;

  test("values stand under 内容, wherever that is", () => {
    const table = form(["项目", "填写说明", "内容"], ...LABELS.map((label) => [label, "说明", `值${label}`]));
    expect(table.text(0, "mainBusiness")).toBe("值主营业务");
    expect(table.cellOf(0, "enterpriseName")).toEqual({ row: 1, column: 2 });
    expect(table.titleOf("enterpriseName")).toEqual({ row: 1, column: 0 });
  });

  test("without that title they stand in the nearest filled column", () => {
    const table = form(...LABELS.map((label) => [label, "", `值${label}`]));
    expect(table.text(0, "contact")).toBe("值联系人");
  });

  test("an empty form has its values beside its labels", () => {
    expect(form(...LABELS.map((label) => ["", label])).cellOf(0, "enterpriseName")).toEqual({ row: 0, column: 2 });
  });

  test("labels in another order, with lines between them", () => {
    const table = form(...[...LABELS].reverse().flatMap((label) => [[label, `值${label}`], [""]]));
    expect(table.isReadable).toBe(true);
    expect(table.text(0, "enterpriseName")).toBe("值企业名称");
  });
});

test("the sheet of the scaffold is found whole, table by table", () => {
  const ids: TableId[] = ["enterprise", "frontlineStaff", "committees", "enterprises", "personnelScope", "occupations"];
  const tables = snapshotOf(ids.map((id) => sheetOf(id, []))).tables;
  expect([...tables.values()].map((t) => [t.table.id, t.isReadable, t.isEmpty])).toEqual(
    ids.map((id) => [id, true, true]),
  );
});

describe("a form with several labels to a line", () => {
  const rows: CellValue[][] = [
    ["企业概况表"],
    ["企业名称", "北京某某有限公司", "", "统一社会信用代码", "91110115MA01JY0P9Q"],
    ["成立时间", 36285, "", "注册资金（万元）", 5000],
    ["主营业务", "机床制造"],
    ["主营业务收入（万元）：", 1200, "", "总人数", 90],
    ["一线技能人员总数", 80, "", "取得国家职业资格证书人数", 70],
    ["法定代表人", "赵一凡", "", "单位地址", ""],
    ["联系人", "", "", "联系电话", ""],
    ["申报条件依据", "行业企业评价规范", "", "破格申报", "无"],
  ];
  const enterprise = (values: CellValue[][], firstColumn = 0) =>
    snapshotOf([grid("Sheet1", values, 0, firstColumn)]).tables.get("enterprise");

  test("is found, and every value and label in its own cell", () => {
    const form = enterprise(rows, 1)!;
    expect(form.isReadable).toBe(true);
    expect(form.text(0, "creditCode")).toBe("91110115MA01JY0P9Q");
    expect(form.value(0, "headcount")).toBe(90);
    expect(form.text(0, "mainBusiness")).toBe("机床制造");
    expect(form.cellOf(0, "headcount")).toEqual({ row: 4, column: 5 });
    expect(form.titleOf("headcount")).toEqual({ row: 4, column: 4 });
    expect(form.standingAt({ row: 4, column: 5 })).toEqual({ value: 90, isRowFilled: true });
    expect(form.standingAt({ row: 4, column: 3 })).toBeUndefined();
  });

  test("a label is never the value of the one before it, even where nothing is filled in", () => {
    const form = enterprise(rows.map((row) => row.map((cell, i) => (i % 3 === 1 ? "" : cell))))!;
    expect(form.isEmpty).toBe(true);
    expect(form.cellOf(0, "enterpriseName")).toEqual({ row: 1, column: 1 });
    expect(form.cellOf(0, "creditCode")).toEqual({ row: 1, column: 4 });
  });

  test("a label that lacks is named, and no other is said to be it", () => {
    const form = enterprise(rows.map((row) => row.map((cell) => (cell === "破格申报" ? "破格" : cell))))!;
    expect(form.location).toMatchObject({ missing: ["exceptionalApplication"], strays: [] });
  });

  test("an area read for the form gives the values of every pair", () => {
    const form = enterprise(rows)!;
    const area = bodyArea(form.location, 0, 1);
    expect(area).toEqual({ row: 1, column: 1, rows: 8, columns: 4 });
    const read = Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (_, c) => rows[area.row + r][area.column + c] ?? ""),
    );
    expect(rowsByIndex({ table: form, first: 0, count: 1 }, read).get(0)).toEqual(form.rows[0]);
  });

  test("an edit of a value touches the form, one of a label leaves nothing certain", () => {
    const form = enterprise(rows)!;
    const touched = (column: number) => rowsTouched([form], "Sheet1", { row: 4, column, rows: 1, columns: 1 }, 100);
    expect(touched(4)).toEqual([{ table: form, first: 0, count: 1 }]);
    expect(touched(3)).toBeUndefined();
  });

  test("titles of a list below are no labels of the form", () => {
    const list = [
      ["序号", "层级", "企业名称", "统一社会信用代码"],
      [1, "本级", "别的公司", "91110115MA01JY0P9Q"],
    ];
    const form = enterprise([...rows.filter((_, i) => i !== 1), [""], ...list])!;
    expect(form.location.missing).toEqual(["enterpriseName", "creditCode"]);
  });
});
