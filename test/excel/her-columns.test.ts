/** 补列 beside what is the user's own: nothing of it is written over, moved or taken for ours. */
import type { CellValue } from "../../src/check";
import { excelWorkbook } from "../../src/excel/workbook";
import { tableOf, type TableId } from "../../src/guide";
import { buildAll } from "../support/excel";
import { bootExcel, type HeadlessExcel } from "../support/office";
import { contentOf } from "../support/workbook-content";

let excel: HeadlessExcel;
beforeEach(async () => {
  excel = await bootExcel();
});

const sheetId = (name: string): string => excel.engine.sheets.list().find((sheet) => sheet.name === name)!.id;
function cells(sheet: string): CellValue[][] {
  const id = sheetId(sheet);
  return excel.engine.cells.formulas(id, { ...excel.engine.cells.used(id, true)! });
}
const missingOf = async (id: TableId) =>
  (await excelWorkbook().inspect()).tables.find(({ table }) => table.id === id)!.missing;

const SIX = ["序号", "职业名称", "考核鉴定", "过程性评价", "业绩评价", "直接认定"];

describe("a list", () => {
  const put = (titles: string[], ...rows: string[][]): void => {
    excel.person.addSheet("认定方式");
    excel.person.paste("认定方式!A1", [titles, ...rows]);
  };

  test.each<[string, string[], string[]]>([
    ["titled, right beside it", ["我的列"], ["我的话"]],
    ["without a title", [""], ["没有标题的话"]],
    ["after an empty one", ["", "我的列"], ["", "我的话"]],
    ["of titles alone", ["一", "二", "三"], ["", "", ""]],
  ])("a column of hers, %s, stays, and both missing columns are added", async (_, titles, row) => {
    put([...SIX, ...titles], ["1", "电工", "√", "", "", "", ...row]);
    const before = cells("认定方式");
    const outcome = await buildAll(["methods"]);
    expect(outcome.completed).toEqual(["methods"]);
    const after = cells("认定方式");
    before.forEach((line, r) =>
      line.forEach((value, c) => {
        if (value !== "") expect(after[r][c]).toBe(value);
      }),
    );
    expect(after[0]).toEqual(expect.arrayContaining(["企业自定", "方式说明"]));
    const added = ["企业自定", "方式说明"].map((title) => after[0].indexOf(title));
    for (const column of added) expect(after[1][column]).toBe("");
    expect(await missingOf("methods")).toEqual([]);
  });

  test("a cell of hers far below is seen, too", async () => {
    put([...SIX], ["1", "电工", "√"]);
    excel.person.type("认定方式!G40", "我的话");
    await buildAll(["methods"]);
    expect(cells("认定方式")[0].slice(6)).toEqual(["", "企业自定", "方式说明"]);
    expect(cells("认定方式")[39][6]).toBe("我的话");
  });

  test("in an Excel table with nothing beside it, the table grows, and the added column has format and drop-down", async () => {
    put([...SIX, "我的列"], ["1", "电工", "√", "", "", "", "我的话"]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("认定方式").tables.add("A1:G2", true).name = "名单";
      await context.sync();
    });
    await buildAll(["methods"]);
    expect(cells("认定方式")[0].slice(5)).toEqual(["直接认定", "我的列", "企业自定", "方式说明"]);
    expect(cells("认定方式")[1][6]).toBe("我的话");
    expect(excel.engine.tables.list().find(({ name }) => name === "名单")!.area).toMatchObject({ columns: 9 });
    const rules = excel.engine.validations.list(sheetId("认定方式"));
    const columns = rules.flatMap(({ areas }) => areas.map(({ column }) => column));
    expect(columns).toEqual(expect.arrayContaining([7, 8]));
    expect(columns).not.toContain(6);
  });

  test("in an Excel table with something beside it, that stays where it is", async () => {
    put([...SIX], ["1", "电工", "√"]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("认定方式").tables.add("A1:F2", true).name = "名单";
      await context.sync();
    });
    excel.engine.cells.write(sheetId("认定方式"), { row: 0, column: 7, rows: 1, columns: 1 }, [[{ value: "图例" }]]);
    await buildAll(["methods"]);
    expect(cells("认定方式")[0][7]).toBe("图例");
    expect(await missingOf("methods")).toEqual([]);
  });

  test("drop-downs that depend on another column follow where that one really stands, and find their words", async () => {
    excel.person.addSheet("组织机构");
    const { columns } = tableOf("committees");
    const dependent = columns.find(({ choices }) => choices?.from === "field")!;
    const titles = columns.filter((column) => column !== dependent).map(({ title }) => title);
    excel.person.paste("组织机构!C2", [["我的", ...titles.reverse()]]);
    await buildAll(["committees"]);
    const committee = cells("组织机构");
    const header = committee.find((line) => line.includes("我的"))!;
    const letters = (title: string): string => String.fromCharCode(65 + 2 + header.indexOf(title));
    const source = excel.engine.validations
      .list(sheetId("组织机构"))
      .map(({ rule }) => JSON.stringify(rule))
      .find((rule) => rule.includes("认定方案词汇"))!;
    const on = columns.find(({ field }) => dependent.choices?.from === "field" && field === dependent.choices.field)!;
    expect(source).toContain(`$${letters(on.title)}3=`);
    expect(excel.engine.sheets.list().find(({ name }) => name === "认定方案词汇")?.visibility).toBe("Hidden");
  });

  test("interrupted at any of its last actions, pressing again finishes format and drop-down", async () => {
    const start = (): void => put([...SIX, "我的列"], ["1", "电工", "√", "", "", "", "我的话"]);
    start();
    await buildAll();
    const only = async () => {
      const workbook = excelWorkbook();
      return workbook.scaffold(await workbook.inspect(), ["methods"], new Map(), () => undefined);
    };
    excel.host.counter.reset();
    await only();
    const whole = contentOf(excel.engine).find(({ name }) => name === "认定方式");
    for (const action of [20, 25, 30, 35, 40]) {
      excel = await bootExcel();
      start();
      await buildAll();
      const workbook = excelWorkbook();
      const plan = await workbook.inspect();
      excel.host.faults.inject({ action, code: "GeneralException" });
      await workbook.scaffold(plan, ["methods"], new Map(), () => undefined).catch(() => undefined);
      excel.host.faults.clear();
      await only();
      expect(contentOf(excel.engine).find(({ name }) => name === "认定方式")).toEqual(whole);
    }
  });
});

describe("a form", () => {
  test("rows of hers below the last label stay, and are not taken for values", async () => {
    const { columns } = tableOf("enterprise");
    excel.person.addSheet("企业概况");
    excel.person.paste("企业概况!A1", [
      ["项目", "内容"],
      ...columns.slice(0, -2).map(({ title }) => [title, `值${title}`]),
      ["法务联系人（我加的）", "王某某"],
      ["", "没有标题的话"],
    ]);
    const before = cells("企业概况");
    await buildAll(["enterprise"]);
    const after = cells("企业概况");
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length).map(([label, value]) => [label, value])).toEqual(
      columns.slice(-2).map(({ title }) => [title, ""]),
    );
    expect(await missingOf("enterprise")).toEqual([]);
  });
});

test("a protected table is named before anything is written", async () => {
  excel.person.addSheet("认定方式");
  excel.person.paste("认定方式!A1", [SIX]);
  excel.engine.protection.protect(sheetId("认定方式"), { options: {} });
  const before = contentOf(excel.engine);
  await expect(buildAll(["methods"])).rejects.toMatchObject({ name: "ProtectedSheetError", sheet: "认定方式" });
  expect(contentOf(excel.engine)).toEqual(before);
});
