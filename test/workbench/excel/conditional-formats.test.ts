import { bootExcel, type HeadlessExcel } from "../../support/office";

let excel: HeadlessExcel;
beforeEach(async () => {
  excel = await bootExcel();
});
const rules = () => excel.engine.conditionalFormats.list(excel.engine.sheets.active());

/** Adds a rule over areas of Sheet1, red where the formula is true. */
async function addRule(addresses: string, formula: string): Promise<string> {
  return Excel.run(async (context) => {
    const areas = context.workbook.worksheets.getActiveWorksheet().getRanges(addresses);
    const format = areas.conditionalFormats.add("Custom");
    format.custom.format.fill.color = "#FF0000";
    format.custom.rule.formula = formula;
    format.load("id");
    await context.sync();
    return format.id;
  });
}

test("a rule has its formula, areas and look, and is found again in a later run", async () => {
  await addRule("B2,C3:C9", '=LEN("标记")>0');
  await Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getActiveWorksheet().getRange().conditionalFormats;
    formats.load("items/id,items/type,items/priority");
    await context.sync();
    const [format] = formats.items;
    const { custom } = format;
    custom.rule.load("formula");
    custom.format.fill.load("color");
    custom.format.font.load("color,bold");
    const areas = format.getRanges().load("address");
    const single = format.getRangeOrNullObject();
    await context.sync();
    expect([format.type, format.priority]).toEqual(["Custom", 0]);
    expect(custom.rule.formula).toBe('=LEN("标记")>0');
    expect([custom.format.fill.color, custom.format.font.color, custom.format.font.bold]).toEqual([
      "#FF0000",
      "",
      false,
    ]);
    expect(areas.address).toBe("Sheet1!B2,Sheet1!C3:C9");
    expect(single.isNullObject).toBe(true);
  });
});

test("fonts, borders, number formats and stopping belong to a rule too", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A9");
    const format = range.conditionalFormats.add("Custom");
    format.custom.rule.formula = "=$A1>5";
    format.custom.format.font.color = "blue";
    format.custom.format.font.bold = true;
    format.custom.format.font.underline = "Single";
    format.custom.format.numberFormat = "0.00";
    format.custom.format.borders.getItem("EdgeBottom").style = "Dash";
    format.custom.format.borders.getItem("EdgeBottom").color = "#00FF00";
    format.stopIfTrue = true;
    await context.sync();
  });
  expect(rules()[0]).toMatchObject({
    formula: "=$A1>5",
    stopIfTrue: true,
    style: {
      fontColor: "#0000FF",
      bold: true,
      underline: true,
      numberFormat: "0.00",
      borders: { bottom: { line: "dashed", color: "#00FF00" } },
    },
  });
});

test("the newest rule comes first, and priorities can be changed", async () => {
  await addRule("A1", "=1=1");
  await addRule("A1", "=2=2");
  await addRule("A1", "=3=3");
  expect(rules().map(({ formula }) => formula)).toEqual(["=3=3", "=2=2", "=1=1"]);
  await Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getActiveWorksheet().getRange("A1").conditionalFormats;
    formats.getItemAt(2).priority = 0;
    await context.sync();
  });
  expect(rules().map(({ formula }) => formula)).toEqual(["=1=1", "=3=3", "=2=2"]);
});

test("one rule is deleted by its id, others stay", async () => {
  const mine = await addRule("A1", "=1=1");
  await addRule("A1", "=2=2");
  await Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getActiveWorksheet().getRange("A1").conditionalFormats;
    formats.getItem(mine).delete();
    const gone = formats.getItemOrNullObject(mine);
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
  expect(rules().map(({ formula }) => formula)).toEqual(["=2=2"]);
});

test("a range shows and clears only the rules that touch it", async () => {
  await addRule("A1:A9", "=1=1");
  await addRule("C1", "=2=2");
  await Excel.run(async (context) => {
    const { conditionalFormats } = context.workbook.worksheets.getActiveWorksheet().getRange("A5");
    const count = conditionalFormats.getCount();
    conditionalFormats.clearAll();
    await context.sync();
    expect(count.value).toBe(1);
  });
  expect(rules().map(({ formula }) => formula)).toEqual(["=2=2"]);
});

test("rules follow rows and columns, and their formulas with them", async () => {
  await addRule("A2:A50", "=$A2>B$1");
  excel.person.insertRows("Sheet1", 10, 2);
  expect(rules()[0].areas).toEqual([{ row: 1, rows: 51, column: 0, columns: 1 }]);
  excel.person.insertRows("Sheet1", 1);
  expect(rules()[0]).toMatchObject({ areas: [{ row: 2, rows: 51 }], formula: "=$A3>B$1" });
  excel.person.deleteRows("Sheet1", 1, 2);
  excel.person.insertColumns("Sheet1", "A");
  expect(rules()[0].areas).toEqual([{ row: 0, rows: 51, column: 1, columns: 1 }]);
  excel.person.deleteColumns("Sheet1", "B");
  expect(rules()).toEqual([]);
});

test("clearing formats takes rules off those cells only", async () => {
  await addRule("A1:A9", "=1=1");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A4:A9").clear("Formats");
    await context.sync();
  });
  expect(rules()[0].areas).toEqual([{ row: 0, rows: 3, column: 0, columns: 1 }]);
});

test("kinds of rules that are not modelled fail by name", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").conditionalFormats.add("ColorScale");
    await expect(context.sync()).rejects.toMatchObject({
      code: "NotImplemented",
      debugInfo: { errorLocation: "ConditionalFormatCollection.add(ColorScale)" },
    });
  });
});

test("5,000 scattered cells are a handful of rules", async () => {
  const addresses = Array.from({ length: 5000 }, (_, index) => `${"BCDEFGHI"[index % 8]}${index * 2 + 2}`);
  const chunks: string[] = [""];
  for (const address of addresses) {
    if (chunks[chunks.length - 1].length + address.length + 1 > 8192) chunks.push("");
    chunks[chunks.length - 1] += (chunks[chunks.length - 1] && ",") + address;
  }
  excel.host.counter.reset();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    for (const chunk of chunks) {
      const format = sheet.getRanges(chunk).conditionalFormats.add("Custom");
      format.custom.rule.formula = '=LEN("标记")>0';
      format.custom.format.fill.color = "#FFC7CE";
    }
    await context.sync();
  });
  expect(excel.host.counter.syncs).toBe(1);
  expect(rules().flatMap(({ areas }) => areas)).toHaveLength(5000);
  expect(rules()).toHaveLength(chunks.length);
});
