/** What is left of a person's undo list after a write through the API, in each of the Excels. */
import { bootExcel, type HeadlessExcel } from "../../support/office";
import type { ExcelHostOptions } from "../../../src/workbench/host";

let excel: HeadlessExcel;
const boot = async (options: Partial<ExcelHostOptions>) => {
  excel = await bootExcel(options);
};
const value = (row: number, column: number) =>
  excel.engine.cells.values(excel.engine.sheets.active(), { row, column, rows: 1, columns: 1 })[0][0];
const onSheet = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem("Sheet1"), context);
    await context.sync();
  });
/** Undoes everything there is, and says how many steps that took. */
function undoAll(): number {
  let steps = 0;
  while (excel.person.undo()) steps++;
  return steps;
}

describe("a person's own edits", () => {
  beforeEach(() => boot({}));

  test("typing, pasting, filling, deleting and sorting are a step each, undone and redone", () => {
    const { person } = excel;
    person.type("A1", "乙");
    person.paste("A2", [["甲"], ["丙"]]);
    person.sortRows("A1:A3", "A");
    person.fill("A3", "A3:A5");
    person.clear("A1");
    expect([0, 1, 2, 3, 4].map((row) => value(row, 0))).toEqual(["", "甲", "乙", "乙", "乙"]);
    expect(excel.engine.undo.count).toBe(5);
    person.undo();
    person.undo();
    expect([0, 1, 2, 3, 4].map((row) => value(row, 0))).toEqual(["丙", "甲", "乙", "", ""]);
    person.undo();
    expect([0, 1, 2].map((row) => value(row, 0))).toEqual(["乙", "甲", "丙"]);
    person.redo();
    expect([0, 1, 2].map((row) => value(row, 0))).toEqual(["丙", "甲", "乙"]);
    expect(undoAll()).toBe(3);
    expect([0, 1, 2].map((row) => value(row, 0))).toEqual(["", "", ""]);
  });

  test("a table that grew by itself shrinks before the typing is undone", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1:A2").values = [["姓名"], ["李四"]];
      sheet.tables.add("A1:A2", true);
    });
    excel.person.type("A3", "王五");
    await new Promise((resolve) => setTimeout(resolve, 5));
    const rows = () => excel.engine.tables.list()[0].area.rows;
    expect(rows()).toBe(3);
    excel.person.undo();
    expect([rows(), value(2, 0)]).toEqual([2, "王五"]);
    excel.person.undo();
    expect(value(2, 0)).toBe("");
  });
});

describe("without ExcelUndoApiAll", () => {
  beforeEach(() => boot({ profile: "ltsc2021" }));

  test("a write through the API empties the list", async () => {
    expect(Office.context.requirements.isSetSupported("ExcelUndoApiAll", "1.0")).toBe(false);
    excel.person.type("A1", "李四");
    await onSheet((sheet) => (sheet.getRange("C9").values = [[1]]));
    expect(excel.person.undo()).toBe(false);
    expect(value(0, 0)).toBe("李四");
  });

  test("reading leaves it", async () => {
    excel.person.type("A1", "李四");
    await onSheet((sheet) => sheet.getRange("A1").load("values"));
    expect(excel.person.undo()).toBe(true);
    expect(value(0, 0)).toBe("");
  });
});

describe("with ExcelUndoApiAll", () => {
  beforeEach(() => boot({ profile: "windows365" }));

  test("a sync is one step, whatever it writes, and her own edits lie under it", async () => {
    expect(Office.context.requirements.isSetSupported("ExcelUndoApiAll", "1.0")).toBe(true);
    excel.person.type("A1", "李四");
    await onSheet((sheet) => {
      const range = sheet.getRange("A1:B2");
      range.values = [
        [1, 2],
        [3, 4],
      ];
      range.numberFormat = [
        ["0.00", "0.00"],
        ["0.00", "0.00"],
      ];
      range.format.wrapText = true;
      sheet.getRange("A:A").format.columnWidth = 100;
      const rule = sheet.getRange("B1:B9").conditionalFormats.add("Custom");
      rule.custom.rule.formula = "=TRUE";
      sheet.getRange("D1:D9").dataValidation.rule = { list: { inCellDropDown: true, source: "甲,乙" } };
      sheet.tabColor = "#FF0000";
    });
    const sheet = excel.engine.sheets.active();
    const state = () => ({
      first: value(0, 0),
      format: excel.engine.formats.at(sheet, 0, 0).numberFormat,
      width: Math.round(excel.engine.layout.columnWidth(sheet, 0)),
      rules: excel.engine.conditionalFormats.list(sheet).length,
      lists: excel.engine.validations.list(sheet).length,
      tab: excel.engine.sheets.get(sheet).tabColor,
    });
    const written = state();
    expect(written).toEqual({ first: 1, format: "0.00", width: 100, rules: 1, lists: 1, tab: "#FF0000" });
    excel.person.undo();
    expect(state()).toEqual({ first: "李四", format: "General", width: 54, rules: 0, lists: 0, tab: "" });
    excel.person.redo();
    expect(state()).toEqual(written);
    expect(undoAll()).toBe(2);
    expect(value(0, 0)).toBe("");
  });

  test("two syncs are two steps", async () => {
    await onSheet((sheet) => (sheet.getRange("A1").values = [[1]]));
    await onSheet((sheet) => (sheet.getRange("A2").values = [[2]]));
    excel.person.undo();
    expect([value(0, 0), value(1, 0)]).toEqual([1, ""]);
    expect(undoAll()).toBe(1);
  });

  test("rows put in, rules removed and changed, and merges come back", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1:A3").values = [["甲"], ["乙"], ["丙"]];
      const rule = sheet.getRange("A2:A3").conditionalFormats.add("Custom");
      rule.custom.rule.formula = "=$A2=1";
      sheet.getRange("C1:D1").merge();
    });
    const sheet = excel.engine.sheets.active();
    const { conditionalFormats, layout } = excel.engine;
    const before = [conditionalFormats.list(sheet), layout.merges(sheet), value(1, 0)];
    await onSheet((s) => {
      s.getRange("2:2").insert("Down");
      s.getRange("C1:D1").unmerge();
      s.getRange("A1:A9").conditionalFormats.clearAll();
    });
    expect([conditionalFormats.list(sheet), layout.merges(sheet), value(1, 0)]).toEqual([[], [], ""]);
    excel.person.undo();
    expect([conditionalFormats.list(sheet), layout.merges(sheet), value(1, 0)]).toEqual(before);
  });

  test("tables, names and new sheets go again", async () => {
    await onSheet((sheet, { workbook }) => {
      sheet.getRange("A1").values = [["姓名"]];
      sheet.tables.add("A1:A3", true);
      workbook.names.add("名册", sheet.getRange("A1"));
      workbook.worksheets.add("词汇");
    });
    const { tables, names, sheets } = excel.engine;
    const counts = () => [tables.list().length, names.list().length, sheets.list().length];
    expect(counts()).toEqual([1, 1, 2]);
    excel.person.undo();
    expect(counts()).toEqual([0, 0, 1]);
  });

  const emptying: [string, (sheet: Excel.Worksheet) => void][] = [
    ["a sheet's name", (sheet) => (sheet.name = "改名")],
    ["a sheet's place", (sheet) => (sheet.position = 1)],
    ["a sheet's visibility", (sheet) => (sheet.visibility = "Hidden")],
  ];
  const emptyingEverywhere: [string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void][] = [
    ["deleting a sheet", (sheet) => sheet.delete()],
    ["protecting a sheet", (sheet) => sheet.protection.protect()],
    ["protecting the workbook", (_, { workbook }) => workbook.protection.protect()],
  ];
  /** Something of hers to undo, and a second sheet for what needs one. */
  async function prepare(): Promise<void> {
    excel.person.addSheet("另一张");
    excel.person.type("A1", "李四");
    expect(excel.engine.undo.count).toBeGreaterThan(0);
  }

  test.each([...emptying, ...emptyingEverywhere])("%s through the API empties the list", async (_, work) => {
    await prepare();
    await onSheet(work);
    expect(excel.person.undo()).toBe(false);
  });

  describe("on the web", () => {
    beforeEach(() => boot({ profile: "web" }));

    test.each(emptying)("%s is a step like any other", async (_, work) => {
      await prepare();
      const before = excel.engine.sheets.list();
      await onSheet(work);
      expect(excel.engine.sheets.list()).not.toEqual(before);
      excel.person.undo();
      expect(excel.engine.sheets.list()).toEqual(before);
      excel.person.undo();
      expect(value(0, 0)).toBe("");
    });

    test.each(emptyingEverywhere)("%s through the API empties the list", async (_, work) => {
      await prepare();
      await onSheet(work);
      expect(excel.person.undo()).toBe(false);
    });
  });
});
