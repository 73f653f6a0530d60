import { bootExcel } from "../../support/office";

beforeEach(() => bootExcel());

test("a name stands for a range, may be hidden, and is found whatever its case", async () => {
  await Excel.run(async (context) => {
    const { names, worksheets } = context.workbook;
    const list = worksheets.add("词汇").getRange("A1:A5");
    const added = names.add("Levels_等级", list, "五个等级");
    added.visible = false;
    const found = names.getItem("LEVELS_等级").load("name,formula,visible,comment,scope,type,value");
    const range = found.getRange().load("address");
    const missing = names.getItemOrNullObject("没有");
    await context.sync();
    expect(found.toJSON()).toMatchObject({
      name: "Levels_等级",
      formula: "=词汇!$A$1:$A$5",
      visible: false,
      comment: "五个等级",
      scope: "Workbook",
      type: "Range",
      value: "词汇!A1:A5",
    });
    expect(range.address).toBe("词汇!A1:A5");
    expect(missing.isNullObject).toBe(true);
  });
});

test("a name may hold a constant, be redefined, and be used in formulas", async () => {
  await Excel.run(async (context) => {
    const { names, worksheets } = context.workbook;
    const rate = names.add("rate", "=3");
    const version = names.add("version", '="1.0"').load("value,type");
    const cell = worksheets.getActiveWorksheet().getRange("A1");
    cell.formulas = [["=rate*2"]];
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([[6]]);
    expect([version.value, version.type]).toEqual(["1.0", "String"]);
    rate.formula = "=5";
    rate.load("value");
    await context.sync();
    expect(rate.value).toBe(5);
    rate.delete();
    const gone = names.getItemOrNullObject("rate");
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});

test("a name may hold for one sheet only", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.names.add("本表", sheet.getRange("A1"));
    const local = sheet.names.getCount();
    const global = context.workbook.names.getCount();
    const scope = sheet.names.getItem("本表").load("scope");
    await context.sync();
    expect([local.value, global.value, scope.scope]).toEqual([1, 0, "Worksheet"]);
  });
});

test.each(["A1", "有 空格", "1", "R2C3"])("%j is refused as a name", async (name) => {
  await Excel.run(async (context) => {
    context.workbook.names.add(name, "=1");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

test("names and tables share their space", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().tables.add("A1:B2", true).name = "考评人员";
    context.workbook.names.add("考评人员", "=1");
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemAlreadyExists" });
  });
});

test("a named range is a range of its sheet", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    context.workbook.names.add("起点", sheet.getRange("C3"));
    const range = sheet.getRange("起点").load("address");
    await context.sync();
    expect(range.address).toBe("Sheet1!C3");
  });
});
