import { bootExcel, turn, type HeadlessExcel } from "../../support/office";

let excel: HeadlessExcel;
beforeEach(async () => {
  excel = await bootExcel();
});

/** A table of 序号, 姓名, 等级 with two rows at A1:C3 of Sheet1. */
async function addTable(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:C3").values = [
      ["序号", "姓名", "等级"],
      [1, "张三", "3级"],
      [2, "李四", "4级"],
    ];
    const table = sheet.tables.add("A1:C3", true);
    table.name = "考评人员";
    table.style = "TableStyleLight9";
    await context.sync();
  });
}
const table = () => excel.engine.tables.list()[0];
const cells = (row: number, rows = 1) =>
  excel.engine.cells.values(excel.engine.sheets.active(), { row: row - 1, rows, column: 0, columns: 3 });

test("a table has its name, style, ranges, rows and columns", async () => {
  await addTable();
  await Excel.run(async (context) => {
    const found = context.workbook.tables
      .getItem("考评人员")
      .load("name,style,showFilterButton,showHeaders,showTotals");
    const whole = found.getRange().load("address");
    const header = found.getHeaderRowRange().load("values");
    const body = found.getDataBodyRange().load("address");
    const column = found.columns.getItem("姓名");
    column.load("index,name,values");
    const names = column.getDataBodyRange().load("values");
    found.rows.load("count");
    found.columns.load("items/name");
    await context.sync();
    expect(found.toJSON()).toMatchObject({ name: "考评人员", style: "TableStyleLight9", showFilterButton: true });
    expect([whole.address, body.address]).toEqual(["Sheet1!A1:C3", "Sheet1!A2:C3"]);
    expect(header.values).toEqual([["序号", "姓名", "等级"]]);
    expect(column.index).toBe(1);
    expect(names.values).toEqual([["张三"], ["李四"]]);
    expect(found.rows.count).toBe(2);
    expect(found.columns.items.map(({ name }) => name)).toEqual(["序号", "姓名", "等级"]);
  });
});

test("titles are completed: none blank, none twice, none a number", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:D1").values = [["姓名", "", "姓名", 2024]];
    const header = sheet.tables.add("A1:D2", true).getHeaderRowRange().load("values");
    await context.sync();
    expect(header.values).toEqual([["姓名", "列2", "姓名2", "2024"]]);
  });
});

test("a table without headers gets a row of them above", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B1").values = [["甲", "乙"]];
    const added = sheet.tables.add("A1:B1", false).getRange().load("values");
    await context.sync();
    expect(added.values).toEqual([
      ["列1", "列2"],
      ["甲", "乙"],
    ]);
  });
});

test("tables do not overlap", async () => {
  await addTable();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().tables.add("C3:E5", true);
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
  });
});

test.each(["有 空格", "1表", "A1", "R1C1", ""])("%j is refused as a table's name", async (name) => {
  await addTable();
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("考评人员").name = name;
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

test("rows are added at the end and between, and what stands below moves down", async () => {
  await addTable();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A4").values = [["注"]];
    const { rows } = context.workbook.tables.getItem("考评人员");
    rows.add(undefined, [[3, "王五", "5级"]]);
    rows.add(0, [[0, "赵六", "1级"]]);
    await context.sync();
  });
  expect(table().area).toMatchObject({ row: 0, rows: 5 });
  expect(cells(2, 5).map((line) => line[1])).toEqual(["赵六", "张三", "李四", "王五", ""]);
  expect(cells(6)[0][0]).toBe("注");
});

test("a column added at the right gets the title it is given", async () => {
  await addTable();
  await Excel.run(async (context) => {
    const column = context.workbook.tables.getItem("考评人员").columns.add(undefined, [["电话"], ["1"], ["2"]]);
    column.load("name,index");
    await context.sync();
    expect([column.name, column.index]).toEqual(["电话", 3]);
  });
  expect(table().area).toMatchObject({ columns: 4 });
});

test("resizing keeps the header's row and completes new titles", async () => {
  await addTable();
  await Excel.run(async (context) => {
    const found = context.workbook.tables.getItem("考评人员");
    found.resize("A1:D9");
    const header = found.getHeaderRowRange().load("values");
    await context.sync();
    expect(header.values).toEqual([["序号", "姓名", "等级", "列4"]]);
    found.resize("A2:D9");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

test("a table turned into a range leaves its cells, a deleted one takes them along", async () => {
  await addTable();
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("考评人员").convertToRange();
    await context.sync();
    expect(cells(2)[0][1]).toBe("张三");
    context.workbook.worksheets.getActiveWorksheet().tables.add("A1:C3", true).delete();
    await context.sync();
    expect(cells(2)[0][1]).toBe("");
  });
  expect(excel.engine.tables.list()).toEqual([]);
});

test("a table follows rows inserted and deleted by a person", async () => {
  await addTable();
  excel.person.insertRows("Sheet1", 1, 2);
  expect(table().area).toMatchObject({ row: 2, rows: 3 });
  excel.person.insertRows("Sheet1", 5);
  expect(table().area).toMatchObject({ row: 2, rows: 4 });
  excel.person.deleteRows("Sheet1", 5);
  expect(table().area).toMatchObject({ row: 2, rows: 3 });
});

test("typing right below a table makes it longer", async () => {
  await addTable();
  excel.person.paste("A4", [
    ["3", "王五", "5级"],
    ["4", "赵六", "5级"],
  ]);
  await turn();
  expect(table().area).toMatchObject({ row: 0, rows: 5 });
  excel.person.type("A7", "不相邻");
  excel.person.type("E6", "不在列内");
  await turn();
  expect(table().area).toMatchObject({ row: 0, rows: 5 });
});

test("typing right beside a table makes it wider", async () => {
  await addTable();
  excel.person.type("D1", "电话");
  await turn();
  expect(table().area).toMatchObject({ columns: 4 });
});

test("tables are found in the range they touch", async () => {
  await addTable();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const touched = sheet.getRange("C3:D9").getTables().load("items/name");
    const contained = sheet.getRange("C3:D9").getTables(true).getCount();
    await context.sync();
    expect(touched.items.map(({ name }) => name)).toEqual(["考评人员"]);
    expect(contained.value).toBe(0);
  });
});
