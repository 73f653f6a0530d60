import { bootExcel, type HeadlessExcel } from "../../support/office";

let excel: HeadlessExcel;
beforeEach(async () => {
  excel = await bootExcel();
});

/** What the add-in tries on Sheet1, protected with these options. */
async function onProtectedSheet(attempt: (sheet: Excel.Worksheet) => void, options?: Excel.WorksheetProtectionOptions) {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B:B").format.protection.locked = false;
    sheet.protection.protect(options);
    await context.sync();
    attempt(sheet);
    await context.sync();
  });
}

test.each<[string, (sheet: Excel.Worksheet) => void]>([
  ["writing", (sheet) => (sheet.getRange("A1").values = [["甲"]])],
  ["writing across locked and unlocked cells", (sheet) => (sheet.getRange("A1:B1").values = [["甲", "乙"]])],
  ["clearing", (sheet) => sheet.getRange("A1").clear()],
  ["formatting", (sheet) => (sheet.getRange("B1").format.fill.color = "red")],
  ["adding a conditional format", (sheet) => sheet.getRange("B1").conditionalFormats.add("Custom")],
  ["validating", (sheet) => sheet.getRange("B1").dataValidation.clear()],
  ["inserting rows", (sheet) => sheet.getRange("2:2").insert("Down")],
  ["deleting rows", (sheet) => sheet.getRange("2:2").delete("Up")],
  ["widening columns", (sheet) => (sheet.getRange("A:A").format.columnWidth = 90)],
  ["adding a table", (sheet) => sheet.tables.add("B1:B2", true)],
  ["merging", (sheet) => sheet.getRange("B1:B2").merge()],
])("%s is denied on a protected sheet", async (_what, attempt) => {
  await expect(onProtectedSheet(attempt)).rejects.toMatchObject({ code: "AccessDenied" });
});

test("unlocked cells may be written, and what the options allow is allowed", async () => {
  await onProtectedSheet(
    (sheet) => {
      sheet.getRange("B1").values = [["甲"]];
      sheet.getRange("A1").format.fill.color = "red";
      sheet.getRange("2:2").insert("Down");
    },
    { allowFormatCells: true, allowInsertRows: true },
  );
});

test("a person is hindered like the add-in", async () => {
  await onProtectedSheet(() => {});
  expect(() => excel.person.type("A1", "甲")).toThrow("protected");
  excel.person.type("B1", "甲");
});

test("unlocked cells stay so when rows are inserted above them", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A5").format.protection.locked = false;
    await context.sync();
    excel.person.insertRows("Sheet1", 1, 2);
    const cells = ["A5", "A7", "A6:A7"].map((address) => sheet.getRange(address).format.protection.load("locked"));
    await context.sync();
    expect(cells.map(({ locked }) => locked)).toEqual([true, false, null]);
  });
});

test("a protected sheet says so with its options, and opens again with its password", async () => {
  await Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getActiveWorksheet();
    protection.protect({ allowSort: true }, "密码");
    protection.load("protected,options");
    await context.sync();
    expect(protection.protected).toBe(true);
    expect(protection.options).toMatchObject({ allowSort: true, allowFormatCells: false });
    protection.unprotect("别的");
    await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
    protection.unprotect("密码");
    protection.load("protected");
    await context.sync();
    expect(protection.protected).toBe(false);
  });
});

test.each<[string, (workbook: Excel.Workbook) => void]>([
  ["adding a sheet", (workbook) => workbook.worksheets.add("新")],
  ["renaming one", (workbook) => (workbook.worksheets.getFirst().name = "新")],
  ["deleting one", (workbook) => workbook.worksheets.getLast().delete()],
  ["hiding one", (workbook) => (workbook.worksheets.getLast().visibility = "Hidden")],
  ["moving one", (workbook) => (workbook.worksheets.getLast().position = 0)],
])("%s is denied while the workbook's structure is protected, writing cells is not", async (_what, attempt) => {
  await Excel.run(async (context) => {
    const { workbook } = context;
    workbook.worksheets.add("乙");
    workbook.protection.protect();
    workbook.worksheets.getFirst().getRange("A1").values = [["甲"]];
    await context.sync();
    attempt(workbook);
    await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
    workbook.protection.unprotect();
    await context.sync();
    attempt(workbook);
    await context.sync();
  });
});
