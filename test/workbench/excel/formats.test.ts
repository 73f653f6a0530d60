import { bootExcel } from "../../support/office";

beforeEach(() => bootExcel());

test("fill, font and alignment are set, read back, and null where cells differ", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const { format } = sheet.getRange("A1:B1");
    format.fill.color = "#0f6cbd";
    format.font.color = "white";
    format.font.bold = true;
    format.font.name = "微软雅黑";
    format.font.size = 12;
    format.horizontalAlignment = "Center";
    format.verticalAlignment = "Center";
    format.wrapText = true;
    sheet.getRange("B1").format.font.bold = false;
    format.load("horizontalAlignment,verticalAlignment,wrapText,fill/color,font/color,font/bold,font/name,font/size");
    await context.sync();
    expect(format.toJSON()).toMatchObject({
      horizontalAlignment: "Center",
      verticalAlignment: "Center",
      wrapText: true,
      fill: { color: "#0F6CBD" },
      font: { color: "#FFFFFF", bold: null, name: "微软雅黑", size: 12 },
    });
  });
});

test("untouched cells look as a Chinese Excel makes them", async () => {
  await Excel.run(async (context) => {
    const { format } = context.workbook.worksheets.getActiveWorksheet().getRange("Z9");
    format.load("rowHeight,columnWidth,fill/color,font/name,font/size,font/underline");
    await context.sync();
    expect(format.toJSON()).toMatchObject({
      rowHeight: 15,
      columnWidth: 54,
      fill: { color: "#FFFFFF" },
      font: { name: "等线", size: 11, underline: "None" },
    });
  });
});

test("a cleared fill is no fill", async () => {
  await Excel.run(async (context) => {
    const { fill } = context.workbook.worksheets.getActiveWorksheet().getRange("A1").format;
    fill.color = "#FF0000";
    fill.clear();
    fill.load("color");
    await context.sync();
    expect(fill.color).toBe("#FFFFFF");
  });
});

test("borders have sides, styles, weights and colours", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const { borders } = sheet.getRange("B2:C3").format;
    borders.getItem("EdgeBottom").style = "Double";
    borders.getItem("EdgeTop").weight = "Medium";
    borders.getItem("EdgeTop").color = "#FF0000";
    borders.getItem("InsideHorizontal").style = "Dot";
    const sides = [
      sheet.getRange("C3").format.borders.getItem("EdgeBottom"),
      sheet.getRange("B2").format.borders.getItem("EdgeTop"),
      sheet.getRange("B2").format.borders.getItem("EdgeBottom"),
      sheet.getRange("B3").format.borders.getItem("EdgeTop"),
    ];
    for (const side of sides) side.load("style,weight,color");
    await context.sync();
    expect(sides.map(({ style, weight, color }) => [style, weight, color])).toEqual([
      ["Double", "Thick", "#000000"],
      ["Continuous", "Medium", "#FF0000"],
      ["Dot", "Thin", "#000000"],
      ["None", "Thin", "#000000"],
    ]);
    borders.getItem("EdgeBottom").style = "None";
    sides[0].load("style");
    await context.sync();
    expect(sides[0].style).toBe("None");
  });
});

test("widths and heights are points; mixed ones read null", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A:A").format.columnWidth = 120;
    sheet.getRange("2:2").format.rowHeight = 30;
    const formats = ["A2", "A1:B2"].map((address) => sheet.getRange(address).format.load("columnWidth,rowHeight"));
    await context.sync();
    expect(formats.map(({ columnWidth, rowHeight }) => [columnWidth, rowHeight])).toEqual([
      [120, 30],
      [null, null],
    ]);
  });
});

test("a column fits its longest text", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:A2").values = [["短"], ["这一格的文字相当长"]];
    const { format } = sheet.getRange("A:A");
    format.autofitColumns();
    format.load("columnWidth");
    await context.sync();
    expect(format.columnWidth).toBeGreaterThan(9 * 11);
    expect(format.columnWidth).toBeLessThan(9 * 11 + 10);
  });
});

test("a row grows with wrapped text, unless somebody set its height", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A:A").format.columnWidth = 60;
    sheet.getRange("A1:A3").format.wrapText = true;
    sheet.getRange("2:2").format.rowHeight = 18;
    sheet.getRange("A1:A3").values = [["职业技能等级认定考评人员"], ["职业技能等级认定考评人员"], ["短"]];
    const rows = ["A1", "A2", "A3"].map((address) => sheet.getRange(address).format.load("rowHeight"));
    await context.sync();
    expect(rows.map(({ rowHeight }) => rowHeight)).toEqual([45, 18, 15]);
    sheet.getRange("2:2").format.autofitRows();
    rows[1].load("rowHeight");
    await context.sync();
    expect(rows[1].rowHeight).toBe(45);
  });
});

test("number formats are set one for all or one each", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
    range.numberFormat = [["@"]];
    range.numberFormat = [
      [null, "0.00"],
      ["yyyy-mm-dd", null],
    ] as unknown as string[][];
    range.load("numberFormat");
    await context.sync();
    expect(range.numberFormat).toEqual([
      ["@", "0.00"],
      ["yyyy-mm-dd", "@"],
    ]);
  });
});

test("inserted rows take over the format of the row above", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B2").numberFormat = [["@"]];
    sheet.getRange("3:4").insert("Down");
    const fresh = sheet.getRange("B4");
    fresh.values = [["001"]];
    fresh.load("values");
    await context.sync();
    expect(fresh.values).toEqual([["001"]]);
  });
});

test("a format changes no value: a number made text format stays a number, digits that lose it stay text", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
    range.numberFormat = [["General", "@"]];
    range.values = [[110105194912310000, "00123"]];
    range.numberFormat = [["@", "General"]];
    range.load("values,valueTypes");
    await context.sync();
    expect(range.values).toEqual([[110105194912310000, "00123"]]);
    expect(range.valueTypes).toEqual([["Double", "String"]]);
  });
});
