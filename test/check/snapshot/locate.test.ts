import { locateTables, snapshotOf, type CellValue, type SheetGrid } from "../../../src/check";
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
