import { bootExcel, reloadPane, turn, type HeadlessExcel } from "../../support/office";

let excel: HeadlessExcel;
beforeEach(async () => {
  excel = await bootExcel();
});

test("what Excel has and the workbench has not fails by its name", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.charts.load("count");
    await expect(context.sync()).rejects.toMatchObject({
      code: "NotImplemented",
      message: expect.stringContaining("Worksheet.charts"),
    });
    sheet.getRange("A1").sort.apply([{ key: 0 }]);
    await expect(context.sync()).rejects.toMatchObject({ message: expect.stringContaining("Range.sort") });
    sheet.getRange("A1").load("style");
    await expect(context.sync()).rejects.toMatchObject({ message: expect.stringContaining("Range.style") });
    sheet.getRange("A1").removeDuplicates([0], false);
    await expect(context.sync()).rejects.toMatchObject({
      message: expect.stringContaining("Range.removeDuplicates()"),
    });
  });
});

test("an error ends its batch: what came before stays, what comes after is not done", async () => {
  const { sheets } = excel.engine;
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("甲");
    context.workbook.worksheets.getItem("没有").activate();
    context.workbook.worksheets.add("乙");
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
  });
  expect(sheets.list().map(({ name }) => name)).toEqual(["Sheet1", "甲"]);
});

test("a method that creates runs once, however often the client names its path", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("甲");
    context.trackedObjects.add(sheet.getRange("A1"));
    sheet.getRange("A1").values = [["x"]];
    sheet.load("name");
    await context.sync();
    expect(sheet.name).toBe("甲");
  });
  expect(excel.engine.sheets.list()).toHaveLength(2);
});

test("a kept reference outlives a sync, and dies with its sheet", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("甲");
    const range = sheet.getRange("A1");
    await context.sync();
    range.values = [["x"]];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([["x"]]);
    sheet.delete();
    await context.sync();
    range.load("values");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidReference" });
  });
});

test("loading takes names, nesting, expanding, and a slice of a collection", async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    for (const name of ["甲", "乙", "丙"]) worksheets.add(name).tables.add("A1:B2", true);
    await context.sync();
    worksheets.load({ select: "name", expand: "tables", top: 2, skip: 1 });
    await context.sync();
    expect(worksheets.items.map(({ name, tables }) => [name, tables.items.length])).toEqual([
      ["甲", 1],
      ["乙", 1],
    ]);
    const range = worksheets.getItem("丙").getRange("A1");
    range.load({ address: true, format: { fill: { color: true }, wrapText: true } });
    await context.sync();
    expect([range.address, range.format.fill.color, range.format.wrapText]).toEqual(["丙!A1", "#FFFFFF", false]);
    expect(() => range.values).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
  });
});

test("several properties set at once", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    range.set({ values: [["甲"]], format: { wrapText: true, font: { bold: true } } });
    range.load("values,format/wrapText,format/font/bold");
    await context.sync();
    expect([range.values, range.format.wrapText, range.format.font.bold]).toEqual([[["甲"]], true, true]);
  });
});

test("batches wait for each other", async () => {
  const write = (text: string) =>
    Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      cell.values = [[text]];
      cell.load("values");
      await context.sync();
      return cell.values[0][0] as string;
    });
  expect(await Promise.all(["甲", "乙", "丙"].map(write))).toEqual(["甲", "乙", "丙"]);
});

test("a pane loaded anew works, and the one before is told nothing more", async () => {
  const heard: string[] = [];
  const listen = (who: string) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async () => void heard.push(who));
      await context.sync();
    });
  await listen("first");
  await reloadPane(excel.host);
  await listen("second");
  excel.person.type("A1", "甲");
  await turn();
  expect(heard).toEqual(["second"]);
});

test("a ribbon command runs its function and waits until it has completed", async () => {
  const ran: string[] = [];
  Office.actions.associate("Check", async (event: Office.AddinCommands.Event) => {
    await turn();
    ran.push("checked");
    event.completed();
  });
  await excel.host.invokeCommand("Check");
  expect(ran).toEqual(["checked"]);
  await expect(excel.host.invokeCommand("Unknown")).rejects.toThrow("failed");
});
