/**
 * The host must stay quick enough to test and to work with. What it asks of the engine is counted, for a clock tells how busy the
 * machine is: every command costs, and none may be asked for once a cell.
 */
import * as U from "../../src/workbench/univer/headless";
import { bootExcel, type HeadlessExcel } from "../support/office";

/** The client parts what it writes; see limits.test.ts. */
const CELLS_PER_PIECE = 1_500;
const TABS = Array.from({ length: 13 }, (_, index) => `表格${index + 1}`);
const TITLES = ["序号", "姓名", "证件号码", "职业", "等级", "人数", "有效期", "电话", "金额", "备注"];

let excel: HeadlessExcel;
beforeEach(async () => {
  excel = await bootExcel();
});

/** How many commands the engine executes meanwhile. */
async function counted(act: () => Promise<void>): Promise<number> {
  let count = 0;
  const commands = excel.engine.univer.__getInjector().get(U.ICommandService);
  const watch = commands.onCommandExecuted(() => void count++);
  await act();
  watch.dispose();
  return count;
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

/** What so many people cost in an empty workbook, written, read, every second one marked, and some typed over. */
async function peopleCommands(rows: number): Promise<Readonly<Record<string, number>>> {
  await Excel.run(async (context) => {
    const vocabulary = context.workbook.worksheets.add("词汇").getRange("A1:A5");
    build(context.workbook.worksheets.getItem("Sheet1"), vocabulary, "人员");
    await context.sync();
  });
  const onSheet = (batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>) =>
    counted(() => Excel.run((context) => batch(context.workbook.worksheets.getItem("Sheet1"), context)));
  const written = await onSheet(async (sheet, context) => {
    sheet.tables.getItemAt(0).resize(`A1:J${rows + 1}`);
    sheet.getRange(`A2:J${rows + 1}`).values = people(rows);
    await context.sync();
  });
  const read = await onSheet(async (sheet, context) => {
    const used = sheet.getUsedRange(true).load("values,rowCount");
    await context.sync();
    expect(used.rowCount).toBe(rows + 1);
    expect(used.values[rows][1]).toBe(`张三${rows - 1}`);
  });
  const marked = await onSheet(async (sheet, context) => {
    for (let chunk = 0; chunk < 5; chunk++) {
      const addresses = Array.from({ length: rows / 10 }, (_, i) => `B${((chunk * rows) / 10 + i) * 2 + 2}`);
      const format = sheet.getRanges(addresses.join(",")).conditionalFormats.add("Custom");
      format.custom.rule.formula = '=LEN("标记")>0';
      format.custom.format.fill.color = "#FFC7CE";
    }
    await context.sync();
  });
  const typed = await counted(async () => {
    for (let i = 0; i < 20; i++) excel.person.type(`Sheet1!B${rows / 2 + i}`, `李四${i}`);
  });
  return { written, read, marked, typed };
}

test("thirteen tabs take no more commands each than one", async () => {
  const tab = (name: string) =>
    counted(() =>
      Excel.run(async (context) => {
        build(context.workbook.worksheets.add(name), context.workbook.names.getItem("等级").getRange(), `T_${name}`);
        await context.sync();
      }),
    );
  await Excel.run(async (context) => {
    const vocabulary = context.workbook.worksheets.add("词汇").getRange("A1:A5");
    vocabulary.values = [["5级"], ["4级"], ["3级"], ["2级"], ["1级"]];
    context.workbook.names.add("等级", vocabulary);
    await context.sync();
  });
  const counts: number[] = [];
  for (const name of TABS) counts.push(await tab(name));
  expect(counts[0]).toBeLessThan(60);
  expect(counts).toEqual(TABS.map(() => counts[0]));
  expect(excel.engine.tables.list()).toHaveLength(TABS.length);
});

test("ten thousand people are marked, read and typed over with as many commands as a thousand, and written in as many pieces as the client makes", async () => {
  const pieces = (rows: number) => (rows * TITLES.length) / CELLS_PER_PIECE;
  const { written: fewWritten, ...few } = await peopleCommands(1_000);
  excel = await bootExcel();
  const { written, ...many } = await peopleCommands(10_000);
  expect(many).toEqual(few);
  expect(Math.max(...Object.values(many))).toBeLessThanOrEqual(20);
  expect(fewWritten).toBeLessThan(10 + pieces(1_000));
  expect(written).toBeLessThan(10 + pieces(10_000));
});
