import { bootExcel, type HeadlessExcel } from "../../support/office";

let excel: HeadlessExcel;
beforeEach(async () => {
  excel = await bootExcel();
});
const rules = () => excel.engine.validations.list(excel.engine.sheets.active());

/** Sets a rule on B2:B9 and reads it back. */
async function roundTrip(rule: Excel.DataValidationRule) {
  return Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getActiveWorksheet().getRange("B2:B9");
    dataValidation.rule = rule;
    dataValidation.load("rule,type,ignoreBlanks");
    await context.sync();
    return { type: dataValidation.type, rule: dataValidation.rule };
  });
}

test.each<[string, Excel.DataValidationRule]>([
  ["List", { list: { inCellDropDown: true, source: "电工,焊工,钳工" } }],
  ["WholeNumber", { wholeNumber: { formula1: 0, formula2: 9999, operator: "Between" } }],
  ["Decimal", { decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" } }],
  ["Date", { date: { formula1: "2020-01-01", formula2: "2099-12-31", operator: "Between" } }],
  ["Time", { time: { formula1: "08:00", operator: "GreaterThan" } }],
  ["TextLength", { textLength: { formula1: 18, operator: "EqualTo" } }],
  ["Custom", { custom: { formula: "=LEN(B2)=18" } }],
])("a %s rule comes back as it was set", async (type, rule) => {
  const read = await roundTrip(rule);
  expect(read.type).toBe(type);
  expect(read.rule).toEqual(rule);
});

test("a list may be a range of another sheet", async () => {
  await Excel.run(async (context) => {
    const levels = context.workbook.worksheets.add("词汇").getRange("A1:A5");
    const { dataValidation } = context.workbook.worksheets.getActiveWorksheet().getRange("E2:E50");
    dataValidation.rule = { list: { inCellDropDown: true, source: levels } };
    dataValidation.load("rule");
    await context.sync();
    expect(dataValidation.rule.list?.source).toBe("=词汇!$A$1:$A$5");
  });
});

test("prompt, alert and rule are set in any order, a prompt also alone", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const { dataValidation } = sheet.getRange("B2:B9");
    dataValidation.prompt = { showPrompt: true, title: "等级", message: "从列表选择" };
    dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "等级不对", message: "请从列表选择" };
    const alone = sheet.getRange("C2:C9").dataValidation;
    alone.prompt = { showPrompt: true, title: "姓名", message: "与证件一致" };
    alone.load("type,prompt");
    await context.sync();
    dataValidation.rule = { list: { inCellDropDown: false, source: "1,2" } };
    dataValidation.load("rule,prompt,errorAlert");
    await context.sync();
    expect(dataValidation.prompt).toEqual({ showPrompt: true, title: "等级", message: "从列表选择" });
    expect(dataValidation.errorAlert).toMatchObject({ style: "Warning", title: "等级不对" });
    expect(dataValidation.rule).toEqual({ list: { inCellDropDown: false, source: "1,2" } });
    expect([alone.type, alone.prompt.message]).toEqual(["None", "与证件一致"]);
  });
});

test("a later rule takes its cells from the earlier one, and clearing leaves the rest", async () => {
  await roundTrip({ list: { inCellDropDown: true, source: "1,2" } });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B4:B5").dataValidation.rule = { list: { inCellDropDown: true, source: "3" } };
    sheet.getRange("B8:B9").dataValidation.clear();
    const types = ["B3", "B4", "B8"].map((address) => sheet.getRange(address).dataValidation.load("type,rule"));
    await context.sync();
    expect(types.map(({ type, rule }) => [type, rule.list?.source])).toEqual([
      ["List", "1,2"],
      ["List", "3"],
      ["None", undefined],
    ]);
  });
});

test.each<[string, Excel.DataValidationRule]>([
  ["a list of more than 255 characters", { list: { inCellDropDown: true, source: "一二三四,".repeat(60) } }],
  ["between without an upper bound", { wholeNumber: { formula1: 1, operator: "Between" } }],
  ["a custom rule that is no formula", { custom: { formula: "LEN(A1)" } }],
  ["nothing at all", {}],
])("%s is refused", async (_what, rule) => {
  await expect(roundTrip(rule)).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("an alert's message has 225 characters at most", async () => {
  await Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "", message: "长".repeat(226) };
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

test("a rule over a whole column is one over the whole column, and the grid no larger for it", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B:B").dataValidation.rule = { textLength: { formula1: 20, operator: "LessThanOrEqualTo" } };
    await context.sync();
  });
  expect(rules()[0].areas).toEqual([{ row: 0, column: 1, rows: 1_048_576, columns: 1 }]);
  expect(excel.engine.sheets.list()[0].rowCount).toBe(1000);
});

test("rules follow rows a person inserts and deletes", async () => {
  await roundTrip({ list: { inCellDropDown: true, source: "1,2" } });
  excel.person.insertRows("Sheet1", 5, 2);
  expect(rules()[0].areas).toEqual([{ row: 1, column: 1, rows: 10, columns: 1 }]);
  excel.person.deleteRows("Sheet1", 1);
  expect(rules()[0].areas).toEqual([{ row: 0, column: 1, rows: 10, columns: 1 }]);
});
