import { bootExcel, turn, type HeadlessExcel } from "../../support/office";

let excel: HeadlessExcel;
/** What handlers were told, as "kind sheet details". */
let told: string[];
beforeEach(async () => {
  excel = await bootExcel();
  told = [];
});

/** Listens to everything at the workbook, and to Sheet1 on its own. */
async function listen(): Promise<void> {
  await turn();
  const names = new Map<string, string>();
  const name = (id: string) => {
    for (const sheet of excel.engine.sheets.list()) names.set(`{${sheet.id}}`, sheet.name);
    return names.get(id) ?? "?";
  };
  const hear = async (kind: string, worksheetId: string, ...details: (string | undefined)[]) => {
    told.push([kind, name(worksheetId), ...details].join(" "));
  };
  await Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.onChanged.add((e) => hear("changed", e.worksheetId, e.address, e.changeType, e.triggerSource));
    worksheets.onSelectionChanged.add((e) => hear("selected", e.worksheetId, e.address));
    worksheets.onActivated.add((e) => hear("activated", e.worksheetId));
    worksheets.onDeactivated.add((e) => hear("deactivated", e.worksheetId));
    worksheets.onAdded.add((e) => hear("added", e.worksheetId));
    worksheets.onDeleted.add((e) => hear("deleted", e.worksheetId));
    worksheets.getItem("Sheet1").onChanged.add((e) => hear("sheet changed", e.worksheetId, e.address));
    tables.onChanged.add((e) => hear("table changed", e.worksheetId, e.address));
    await context.sync();
  });
}
/** What was told since the last time. */
async function news(): Promise<string[]> {
  await turn();
  return told.splice(0);
}

test("typing, pasting and deleting are one event each, at the bounding address", async () => {
  await listen();
  excel.person.type("B5", "李四");
  expect(await news()).toEqual(["sheet changed Sheet1 B5", "changed Sheet1 B5 RangeEdited Unknown"]);
  excel.person.paste("B12", [
    ["甲", "乙"],
    ["丙", "丁"],
  ]);
  expect(await news()).toEqual(["sheet changed Sheet1 B12:C13", "changed Sheet1 B12:C13 RangeEdited Unknown"]);
  excel.person.clear("B12:B13");
  expect(await news()).toEqual(["sheet changed Sheet1 B12:B13", "changed Sheet1 B12:B13 RangeEdited Unknown"]);
});

test("what the add-in writes is marked as its own, its slices merged into one event", async () => {
  await listen();
  await Excel.run(async (context) => {
    const lines = Array.from({ length: 2000 }, (_, row) => [row, "x"]);
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2000").values = lines;
    await context.sync();
  });
  expect(await news()).toContain("changed Sheet1 A1:B2000 RangeEdited ThisLocalAddin");
});

test("no events while they are switched off", async () => {
  await listen();
  await Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["甲"]];
    await context.sync();
    expect(await news()).toEqual([]);
    context.runtime.enableEvents = true;
    await context.sync();
  });
  excel.person.type("A2", "乙");
  expect(await news()).toHaveLength(2);
});

test("rows and columns that come and go say how, and formulas that follow are no edits", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("D1").formulas = [["=SUM(A2:A9)"]];
    await context.sync();
  });
  await listen();
  excel.person.insertRows("Sheet1", 3, 2);
  expect(await news()).toEqual(["sheet changed Sheet1 3:4", "changed Sheet1 3:4 RowInserted Unknown"]);
  excel.person.deleteRows("Sheet1", 3);
  expect(await news()).toEqual(["sheet changed Sheet1 3:3", "changed Sheet1 3:3 RowDeleted Unknown"]);
  excel.person.insertColumns("Sheet1", "B");
  expect(await news()).toEqual(["sheet changed Sheet1 B:B", "changed Sheet1 B:B ColumnInserted Unknown"]);
  excel.person.deleteColumns("Sheet1", "B", 2);
  expect(await news()).toEqual(["sheet changed Sheet1 B:C", "changed Sheet1 B:C ColumnDeleted Unknown"]);
});

test("selecting and changing tabs", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("乙");
    await context.sync();
  });
  await listen();
  excel.person.select("C3:D4");
  expect(await news()).toEqual(["selected Sheet1 C3:D4"]);
  excel.person.activateSheet("乙");
  expect(await news()).toEqual(["deactivated Sheet1", "activated 乙"]);
});

test("adding and deleting tabs", async () => {
  await listen();
  excel.person.addSheet("乙");
  expect(await news()).toEqual(["added 乙", "deactivated Sheet1", "activated 乙"]);
  excel.person.deleteSheet("乙");
  expect(await news()).toContain("deleted 乙");
});

test("the add-in's new sheet is added without being activated, also later", async () => {
  await listen();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("乙");
    await context.sync();
  });
  await turn(100);
  expect(await news()).toEqual(["added 乙"]);
});

test("an edit inside a table is the table's too", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").tables.add("A1:C3", true);
    await context.sync();
  });
  await listen();
  excel.person.type("B2", "张三");
  expect(await news()).toContain("table changed Sheet1 B2");
});

test("formats are no changes of data", async () => {
  await listen();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B9").format.fill.color = "red";
    sheet.getRange("A:A").numberFormat = [["@"]];
    await context.sync();
  });
  expect(await news()).toEqual([]);
});

test("the results of formulas are no edits", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("B1").formulas = [["=A1*2"]];
    await context.sync();
  });
  await turn(300);
  await listen();
  excel.person.type("A1", "5");
  await turn(300);
  expect(await news()).toEqual(["sheet changed Sheet1 A1", "changed Sheet1 A1 RangeEdited Unknown"]);
});

test("a handler that was removed hears nothing", async () => {
  let calls = 0;
  const handler = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(async () => void calls++);
    await context.sync();
    return added;
  });
  excel.person.type("A1", "甲");
  await turn();
  await Excel.run(handler.context as Excel.RequestContext, async (context) => {
    handler.remove();
    await context.sync();
  });
  excel.person.type("A1", "乙");
  await turn();
  expect(calls).toBe(1);
});

test("the selection of the workbook as a whole is heard through the older event", async () => {
  let calls = 0;
  await Excel.run(async (context) => {
    context.workbook.onSelectionChanged.add(async () => void calls++);
    await context.sync();
  });
  excel.person.select("B2");
  await turn();
  expect(calls).toBe(1);
});
