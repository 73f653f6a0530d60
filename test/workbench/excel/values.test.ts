import { bootExcel } from "../../support/office";

beforeEach(() => bootExcel());

async function written(address: string, values: unknown[][], format?: string) {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address);
    if (format) range.numberFormat = [[format]] as string[][];
    range.values = values as string[][];
    range.load("values,formulas,text,valueTypes,numberFormat");
    await context.sync();
    return range.toJSON() as Required<Excel.Interfaces.RangeData>;
  });
}

test("values are what typing would have made of them", async () => {
  const { values, text, valueTypes } = await written("A1:D1", [["12", "2023-03-15", "TRUE", ""]]);
  expect(values).toEqual([[12, 45000, true, ""]]);
  expect(text).toEqual([["12", "2023/3/15", "TRUE", ""]]);
  expect(valueTypes).toEqual([["Double", "Double", "Boolean", "Empty"]]);
});

test("in cells formatted as text, everything stays as written", async () => {
  const input = [["00123", "=1+1", "110101199001011234", "2023-03-15"]];
  const { values, text, valueTypes } = await written("A1:D1", input, "@");
  expect(values).toEqual(input);
  expect(text).toEqual(input);
  expect(valueTypes).toEqual([["String", "String", "String", "String"]]);
});

test("an ID number in a General cell loses its last digits, as it does in Excel", async () => {
  const { values, text } = await written("A1", [["110101199001011234"]]);
  expect(values).toEqual([[110101199001011000]]);
  expect(text[0][0]).toMatch(/^1\.10101E\+17$/i);
});

test("null leaves a cell alone, an empty string empties it", async () => {
  await written("A1:C1", [["甲", "乙", "丙"]]);
  expect((await written("A1:C1", [[null, "", "丁"]])).values).toEqual([["甲", "", "丁"]]);
});

test("formulas give results, and an overwritten formula is gone", async () => {
  const first = await written("A1:B2", [
    [1, 2],
    ["=SUM(A1:B1)", "=A2*2"],
  ]);
  expect(first.values[1]).toEqual([3, 6]);
  expect(first.formulas[1]).toEqual(["=SUM(A1:B1)", "=A2*2"]);
  const second = await written("A2", [[9]]);
  expect(second.formulas).toEqual([[9]]);
});

test("a formula that fails shows its error", async () => {
  const { values, valueTypes } = await written("A1", [["=1/0"]]);
  expect([values[0][0], valueTypes[0][0]]).toEqual(["#DIV/0!", "Error"]);
});

test("numbers appear in their format", async () => {
  expect((await written("A1", [[1234.5]], "#,##0.00")).text).toEqual([["1,234.50"]]);
  expect((await written("B1", [[45000]], "yyyy-mm-dd")).text).toEqual([["2023-03-15"]]);
});

test("an array of another shape is refused, with the place named", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").values = [["甲"]];
    await expect(context.sync()).rejects.toMatchObject({
      code: "InvalidArgument",
      debugInfo: { errorLocation: "Range.values" },
    });
  });
});

test("a single value fills the whole range", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
    range.values = "甲" as unknown as string[][];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([
      ["甲", "甲"],
      ["甲", "甲"],
    ]);
  });
});

test("whole columns give null instead of a million cells", async () => {
  await Excel.run(async (context) => {
    const columns = context.workbook.worksheets.getActiveWorksheet().getRange("A:Z").load("values");
    await context.sync();
    expect(columns.values).toBeNull();
  });
});

test("more than 1,500 cells arrive in slices and end up as one", async () => {
  const lines = Array.from({ length: 1000 }, (_, row) => [row, `第${row}行`]);
  const { values } = await written("A1:B1000", lines);
  expect(values).toEqual(lines);
});

test("a text format given to a column holds for cells below the grid's end", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B:B").numberFormat = [["@"]];
    const far = sheet.getRange("B5000");
    far.values = [["00123"]];
    far.load("values,numberFormat");
    await context.sync();
    expect([far.values, far.numberFormat]).toEqual([[["00123"]], [["@"]]]);
  });
});

test("clearing contents keeps formats, clearing formats keeps contents", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("A1:B1");
    range.values = [["甲", "乙"]];
    range.format.fill.color = "#FF0000";
    sheet.getRange("A1").clear("Contents");
    sheet.getRange("B1").clear("Formats");
    const cells = ["A1", "B1"].map((address) => sheet.getRange(address).load("values,format/fill/color"));
    await context.sync();
    expect(cells.map(({ values, format }) => [values[0][0], format.fill.color])).toEqual([
      ["", "#FF0000"],
      ["乙", "#FFFFFF"],
    ]);
  });
});

test("a link brings its text, its look and its target", async () => {
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    cell.hyperlink = { documentReference: "Sheet1!B9", screenTip: "去改", textToDisplay: "第9行" };
    cell.load("hyperlink,values");
    cell.format.font.load("underline");
    await context.sync();
    expect(cell.hyperlink).toMatchObject({ documentReference: "Sheet1!B9", textToDisplay: "第9行" });
    expect(cell.values).toEqual([["第9行"]]);
    expect(cell.format.font.underline).toBe("Single");
  });
});
