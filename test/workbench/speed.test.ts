/** The host must stay quick enough to test and to work with; the bounds leave room for a busy machine. */
import { bootExcel, type HeadlessExcel } from "../support/office";

const A_FEW_SECONDS = 5000;

const TABS = Array.from({ length: 13 }, (_, index) => `表格${index + 1}`);
const TITLES = ["序号", "姓名", "证件号码", "职业", "等级", "人数", "有效期", "电话", "金额", "备注"];

let excel: HeadlessExcel;
let milliseconds: number;
beforeEach(async () => {
  excel = await bootExcel();
});

async function timed(batch: (context: Excel.RequestContext) => Promise<void>): Promise<void> {
  const started = performance.now();
  await Excel.run(batch);
  milliseconds = performance.now() - started;
}

/** A tab with everything the add-in gives one: formats, title, table, seven validations, widths, frozen header. */
function build(sheet: Excel.Worksheet, vocabulary: Excel.Range, tableName: string): void {
  for (const column of ["B:C", "H:H"]) sheet.getRange(column).numberFormat = [["@"]];
  sheet.getRange("G:G").numberFormat = [["yyyy-mm-dd"]];
  sheet.getRange("I:I").numberFormat = [["#,##0.00"]];
  const header = sheet.getRange("A1:J1");
  header.values = [TITLES];
  sheet.tables.add("A1:J3", true).name = tableName;
  header.format.fill.color = "#0F6CBD";
  header.format.font.color = "#FFFFFF";
  header.format.font.bold = true;
  header.format.wrapText = true;
  header.format.borders.getItem("EdgeBottom").style = "Continuous";
  for (const [column, width] of Object.entries({ A: 36, B: 70, C: 130, J: 150 }))
    sheet.getRange(`${column}:${column}`).format.columnWidth = width;
  const level = sheet.getRange("E2:E500").dataValidation;
  level.rule = { list: { inCellDropDown: true, source: vocabulary } };
  level.prompt = { showPrompt: true, title: "等级", message: "从列表选择" };
  level.errorAlert = { showAlert: true, style: "Stop", title: "等级不对", message: "请从列表选择" };
  const rules: Record<string, Excel.DataValidationRule> = {
    D: { list: { inCellDropDown: true, source: "电工,焊工,钳工" } },
    F: { wholeNumber: { formula1: 0, formula2: 9999, operator: "Between" } },
    I: { decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" } },
    G: { date: { formula1: "2020-01-01", formula2: "2099-12-31", operator: "Between" } },
    B: { textLength: { formula1: 20, operator: "LessThanOrEqualTo" } },
    C: { custom: { formula: "=LEN(C2)=18" } },
  };
  for (const [column, rule] of Object.entries(rules))
    sheet.getRange(`${column}2:${column}500`).dataValidation.rule = rule;
  sheet.freezePanes.freezeRows(1);
  sheet.tabColor = "#107C10";
}

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => [
    index + 1,
    `张三${index}`,
    `11010119900101${1000 + (index % 9000)}`,
    "电工",
    "3级",
    index % 50,
    45000 + (index % 300),
    `1380000${1000 + (index % 9000)}`,
    index * 1.5,
    "",
  ]);

test("thirteen tabs are built", async () => {
  await timed(async (context) => {
    const vocabulary = context.workbook.worksheets.add("词汇").getRange("A1:A5");
    vocabulary.values = [["5级"], ["4级"], ["3级"], ["2级"], ["1级"]];
    for (const tab of TABS) build(context.workbook.worksheets.add(tab), vocabulary, `T_${tab}`);
    await context.sync();
  });
  expect(milliseconds).toBeLessThan(A_FEW_SECONDS);
  expect(excel.engine.tables.list()).toHaveLength(TABS.length);
});

test("ten thousand people are written, read and marked", async () => {
  await Excel.run(async (context) => {
    const vocabulary = context.workbook.worksheets.add("词汇").getRange("A1:A5");
    build(context.workbook.worksheets.getItem("Sheet1"), vocabulary, "人员");
    await context.sync();
  });
  await timed(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.tables.getItemAt(0).resize("A1:J10001");
    sheet.getRange("A2:J10001").values = people(10_000);
    await context.sync();
  });
  expect(milliseconds).toBeLessThan(A_FEW_SECONDS);
  await timed(async (context) => {
    const used = context.workbook.worksheets.getItem("Sheet1").getUsedRange(true).load("values,rowCount");
    await context.sync();
    expect(used.rowCount).toBe(10_001);
    expect(used.values[10_000][1]).toBe("张三9999");
  });
  expect(milliseconds).toBeLessThan(A_FEW_SECONDS);
  await timed(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    for (let chunk = 0; chunk < 5; chunk++) {
      const addresses = Array.from({ length: 1000 }, (_, index) => `B${(chunk * 1000 + index) * 2 + 2}`);
      const format = sheet.getRanges(addresses.join(",")).conditionalFormats.add("Custom");
      format.custom.rule.formula = '=LEN("标记")>0';
      format.custom.format.fill.color = "#FFC7CE";
    }
    await context.sync();
  });
  expect(milliseconds).toBeLessThan(A_FEW_SECONDS);

  // Univer itself takes a tenth of a second for each edit of a sheet of this size.
  const typed = performance.now();
  for (let index = 0; index < 20; index++) excel.person.type(`Sheet1!B${5000 + index}`, `李四${index}`);
  expect((performance.now() - typed) / 20).toBeLessThan(30);
});
