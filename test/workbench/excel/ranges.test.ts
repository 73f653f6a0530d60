import { bootExcel } from "../../support/office";

beforeEach(() => bootExcel());

/** Address of the range `pick` makes from B2:D5 of Sheet1. */
async function addressOf(pick: (range: Excel.Range) => Excel.Range): Promise<string | null> {
  return Excel.run(async (context) => {
    const range = pick(context.workbook.worksheets.getActiveWorksheet().getRange("B2:D5"));
    range.load("address");
    await context.sync();
    return range.isNullObject ? null : range.address;
  });
}

test.each<[string, (range: Excel.Range) => Excel.Range, string | null]>([
  ["getCell", (range) => range.getCell(1, 2), "D3"],
  ["getRow", (range) => range.getRow(1), "B3:D3"],
  ["getColumn", (range) => range.getColumn(2), "D2:D5"],
  ["getLastCell", (range) => range.getLastCell(), "D5"],
  ["getLastRow", (range) => range.getLastRow(), "B5:D5"],
  ["getLastColumn", (range) => range.getLastColumn(), "D2:D5"],
  ["getEntireRow", (range) => range.getEntireRow(), "2:5"],
  ["getEntireColumn", (range) => range.getEntireColumn(), "B:D"],
  ["getOffsetRange", (range) => range.getOffsetRange(-1, 1), "C1:E4"],
  ["getResizedRange", (range) => range.getResizedRange(1, -1), "B2:C6"],
  ["getAbsoluteResizedRange", (range) => range.getAbsoluteResizedRange(1, 1), "B2"],
  ["getRowsAbove", (range) => range.getRowsAbove(), "B1:D1"],
  ["getRowsBelow", (range) => range.getRowsBelow(2), "B6:D7"],
  ["getColumnsBefore", (range) => range.getColumnsBefore(), "A2:A5"],
  ["getColumnsAfter", (range) => range.getColumnsAfter(2), "E2:F5"],
  ["getBoundingRect", (range) => range.getBoundingRect("F9"), "B2:F9"],
  ["getIntersection", (range) => range.getIntersection("C4:Z9"), "C4:D5"],
  ["getIntersectionOrNullObject of what does not touch", (range) => range.getIntersectionOrNullObject("F9"), null],
])("%s", async (_what, pick, expected) => {
  expect(await addressOf(pick)).toBe(expected && `Sheet1!${expected}`);
});

test("any A1 address names a range, and no address the whole sheet", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const ranges = ["A1", "Sheet1!B:C", "3:4", "$A$1:$B$2"].map((address) => sheet.getRange(address));
    ranges.push(sheet.getRange(), sheet.getRangeByIndexes(4, 1, 2, 3));
    for (const range of ranges) range.load("address,cellCount,isEntireColumn,isEntireRow");
    await context.sync();
    expect(ranges.map(({ address }) => address.split("!")[1])).toEqual([
      "A1",
      "B:C",
      "3:4",
      "A1:B2",
      "1:1048576",
      "B5:D6",
    ]);
    expect(ranges[1].isEntireColumn).toBe(true);
    expect(ranges[2].isEntireRow).toBe(true);
    expect(ranges[4].cellCount).toBe(-1);
  });
});

test.each(["没有这个名称", "A0", "A1:", "词汇!A1"])("%j is no range of this sheet", async (address) => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).load("address");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

test("a range cannot lie outside the sheet", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").getOffsetRange(-1, 0).load("address");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

test("areas are named together, in up to 8,192 characters", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const areas = sheet.getRanges("A1,B2:C3,E:E");
    areas.load("address,areaCount");
    areas.areas.load("items/address");
    await context.sync();
    expect(areas.areaCount).toBe(3);
    expect(areas.address).toBe("Sheet1!A1,Sheet1!B2:C3,Sheet1!E:E");
    expect(areas.areas.items.map(({ address }) => address)).toEqual(["Sheet1!A1", "Sheet1!B2:C3", "Sheet1!E:E"]);
    sheet.getRanges(Array.from({ length: 2000 }, (_, index) => `A${index + 1}`).join(",")).load("areaCount");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

test("what is selected can be asked for and set", async () => {
  await Excel.run(async (context) => {
    const other = context.workbook.worksheets.add("乙");
    other.getRange("B2:C3").select();
    const selected = context.workbook.getSelectedRange().load("address");
    const cell = context.workbook.getActiveCell().load("address");
    const areas = context.workbook.getSelectedRanges().load("areaCount");
    await context.sync();
    expect([selected.address, cell.address, areas.areaCount]).toEqual(["乙!B2:C3", "乙!B2", 1]);
  });
});

test("cells merge, are found merged, and part again", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:C1").merge();
    sheet.getRange("A3:B4").merge(true);
    const merged = sheet.getRange("A1:Z9").getMergedAreasOrNullObject();
    merged.load("address");
    await context.sync();
    expect(merged.address).toBe("Sheet1!A1:C1,Sheet1!A3:B3,Sheet1!A4:B4");
    sheet.getRange("A:C").unmerge();
    const none = sheet.getRange("A1:Z9").getMergedAreasOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});

test("special cells come as areas", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:C2").values = [
      [1, "甲", ""],
      ["=A1+1", "乙", 3],
    ];
    sheet.getRange("2:2").rowHidden = true;
    const area = sheet.getRange("A1:C2");
    const found = {
      constants: area.getSpecialCellsOrNullObject("Constants"),
      texts: area.getSpecialCellsOrNullObject("Constants", "Text"),
      formulas: area.getSpecialCellsOrNullObject("Formulas"),
      blanks: area.getSpecialCellsOrNullObject("Blanks"),
      visible: area.getSpecialCellsOrNullObject("Visible"),
      validated: area.getSpecialCellsOrNullObject("DataValidations"),
    };
    for (const areas of Object.values(found)) areas.load("address");
    await context.sync();
    const shown = Object.entries(found).map(([kind, areas]) => [
      kind,
      areas.isNullObject ? null : areas.address.replace(/Sheet1!/g, ""),
    ]);
    expect(Object.fromEntries(shown)).toEqual({
      constants: "A1:B1,B2:C2",
      texts: "B1:B2",
      formulas: "A2",
      blanks: "C1",
      visible: "A1:C1",
      validated: null,
    });
  });
});

test("rows and columns are hidden and shown; a mixture reads null", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("3:4").rowHidden = true;
    sheet.getRange("B:B").columnHidden = true;
    const ranges = ["A3", "A1", "A2:A3", "B1"].map((address) => sheet.getRange(address).load("rowHidden,columnHidden"));
    await context.sync();
    expect(ranges.map(({ rowHidden, columnHidden }) => [rowHidden, columnHidden])).toEqual([
      [true, false],
      [false, false],
      [null, false],
      [false, true],
    ]);
  });
});

test("part of a row is not inserted: the workbench says by name what it does not model", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").insert("Down");
    await expect(context.sync()).rejects.toMatchObject({ code: "NotImplemented" });
  });
});
