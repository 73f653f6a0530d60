import { bootExcel, turn, type HeadlessExcel } from "../../support/office";

let excel: HeadlessExcel;
beforeEach(async () => {
  excel = await bootExcel();
});
const tabs = () => excel.engine.sheets.list().map(({ name }) => name);

test("sheets are added at the end, named, coloured, hidden and put in order, without being activated", async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.add("考评人员");
    worksheets.add();
    added.tabColor = "#107C10";
    added.position = 0;
    added.load("name,position,tabColor,visibility");
    const vocabulary = worksheets.add("词汇");
    vocabulary.visibility = "VeryHidden";
    vocabulary.load("visibility");
    const active = worksheets.getActiveWorksheet().load("name");
    const count = worksheets.getCount(true);
    await context.sync();
    expect(added.toJSON()).toMatchObject({ name: "考评人员", position: 0, tabColor: "#107C10", visibility: "Visible" });
    expect(vocabulary.visibility).toBe("VeryHidden");
    expect(active.name).toBe("Sheet1");
    expect(count.value).toBe(3);
  });
  expect(tabs()).toEqual(["考评人员", "Sheet1", "Sheet2", "词汇"]);
});

test("a proxy of an added sheet still works in the next sync", async () => {
  await Excel.run(async (context) => {
    const added = context.workbook.worksheets.add("甲");
    await context.sync();
    added.name = "乙";
    await context.sync();
  });
  expect(tabs()).toEqual(["Sheet1", "乙"]);
});

test("gridlines go by another name on the wire", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.showGridlines = false;
    sheet.load("showGridlines");
    await context.sync();
    expect(sheet.showGridlines).toBe(false);
  });
});

test.each(["", "甲/乙", "a:b", "[1]", "'甲", "很".repeat(32), "History"])(
  "%j is refused as a sheet's name",
  async (name) => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().name = name;
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    });
  },
);

test("a name is taken whatever its case", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("SHEET1");
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemAlreadyExists" });
  });
  expect(tabs()).toEqual(["Sheet1"]);
});

test("one visible sheet remains: it can be neither hidden nor deleted", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.visibility = "Hidden";
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
    sheet.delete();
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
  });
});

test("hiding or deleting the active sheet activates another, and no later surprise follows", async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const second = worksheets.add("乙");
    worksheets.add("丙");
    second.activate();
    await context.sync();
    second.visibility = "Hidden";
    await context.sync();
    const active = worksheets.getActiveWorksheet().load("name");
    await context.sync();
    expect(active.name).toBe("Sheet1");
    active.delete();
    await context.sync();
    await turn(50);
    const next = worksheets.getActiveWorksheet().load("name");
    await context.sync();
    expect(next.name).toBe("丙");
  });
});

test("hidden sheets are not activated, very hidden ones not deleted", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("词汇");
    sheet.visibility = "VeryHidden";
    await context.sync();
    sheet.activate();
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
    sheet.delete();
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
  });
});

test("renaming a sheet rewrites the formulas that name it", async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add("词汇").getRange("A1").values = [[7]];
    const cell = worksheets.getItem("Sheet1").getRange("A1");
    cell.formulas = [["=词汇!A1*2"]];
    await context.sync();
    worksheets.getItem("词汇").name = "词表";
    cell.load("formulas,values");
    await context.sync();
    expect(cell.formulas).toEqual([["=词表!A1*2"]]);
    expect(cell.values).toEqual([[14]]);
  });
});

test("a missing sheet is a null object, or an error where the code insists", async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const missing = worksheets.getItemOrNullObject("没有");
    const nested = missing.tables.getItemOrNullObject("表");
    await context.sync();
    expect([missing.isNullObject, nested.isNullObject]).toEqual([true, true]);
    worksheets.getItem("没有").activate();
    await expect(context.sync()).rejects.toMatchObject({
      code: "ItemNotFound",
      debugInfo: { errorLocation: "WorksheetCollection.getItem" },
    });
  });
});

test("sheets are found by name, id and neighbourhood", async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add("乙").visibility = "Hidden";
    worksheets.add("丙");
    const first = worksheets.getFirst().load("id,name");
    const next = worksheets.getFirst().getNext(true).load("name");
    const none = worksheets.getLast().getNextOrNullObject();
    const previous = worksheets.getItem("丙").getPrevious().load("name");
    await context.sync();
    const byId = worksheets.getItem(first.id).load("name");
    await context.sync();
    expect([first.name, next.name, previous.name, byId.name]).toEqual(["Sheet1", "丙", "乙", "Sheet1"]);
    expect(none.isNullObject).toBe(true);
  });
});

test("the used range is that of values or of formats, and nothing on an empty sheet", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const nothing = sheet.getUsedRangeOrNullObject();
    const corner = sheet.getUsedRange().load("address");
    await context.sync();
    expect(nothing.isNullObject).toBe(true);
    expect(corner.address).toBe("Sheet1!A1");
    sheet.getRange("B2:C3").values = [
      [1, ""],
      ["", 2],
    ];
    sheet.getRange("E9").format.fill.color = "red";
    const values = sheet.getUsedRange(true).load("address");
    const all = sheet.getUsedRange().load("address");
    await context.sync();
    expect([values.address, all.address]).toEqual(["Sheet1!B2:C3", "Sheet1!B2:E9"]);
  });
});

test("the used range of a part is that of the cells in it, not of the sheet", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B2").values = [[1]];
    sheet.getRange("F9").values = [[2]];
    const part = sheet.getRange("A1:D20").getUsedRangeOrNullObject(true).load("address");
    const between = sheet.getRange("D:D").getUsedRangeOrNullObject(true);
    await context.sync();
    expect(part.address).toBe("Sheet1!B2");
    expect(between.isNullObject).toBe(true);
  });
});

test("panes freeze by rows, columns, both, and thaw", async () => {
  await Excel.run(async (context) => {
    const { freezePanes } = context.workbook.worksheets.getActiveWorksheet();
    const frozen = async () => {
      const location = freezePanes.getLocationOrNullObject();
      location.load("address");
      await context.sync();
      return location.isNullObject ? null : location.address;
    };
    freezePanes.freezeRows(2);
    expect(await frozen()).toBe("Sheet1!1:2");
    freezePanes.freezeColumns(1);
    expect(await frozen()).toBe("Sheet1!A:A");
    freezePanes.freezeAt(context.workbook.worksheets.getActiveWorksheet().getRange("A1:B3"));
    expect(await frozen()).toBe("Sheet1!A1:B3");
    freezePanes.unfreeze();
    expect(await frozen()).toBeNull();
  });
});
