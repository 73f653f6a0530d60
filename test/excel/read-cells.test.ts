/** What is brought in from the workbook itself, and what is remembered in it, on the unmodified client. */
import { excelWorkbook } from "../../src/excel/workbook";
import { bootExcel, type HeadlessExcel } from "../support/office";

let excel: HeadlessExcel;
const workbook = excelWorkbook();

beforeEach(async () => {
  excel = await bootExcel();
});

const write = (values: readonly (readonly (string | number)[])[], row = 1, column = 1): string => {
  const sheet = excel.engine.sheets.active();
  excel.engine.cells.write(
    sheet,
    { row, column, rows: values.length, columns: values[0].length },
    values.map((line) => line.map((value) => ({ value }))),
  );
  return sheet;
};
const nameOf = (id: string): string => excel.engine.sheets.get(id).name;

describe("cells for a list", () => {
  test("a whole tab, with its place and its merged areas", async () => {
    const sheet = write([
      ["姓名", "性别"],
      ["张三", "男"],
      ["李四", ""],
    ]);
    excel.engine.layout.merge(sheet, [{ row: 2, column: 2, rows: 2, columns: 1 }]);
    expect(await workbook.readCells({ sheet: nameOf(sheet) })).toEqual({
      ...{ name: nameOf(sheet), firstRow: 1, firstColumn: 1 },
      values: [
        ["姓名", "性别"],
        ["张三", "男"],
        ["李四", ""],
      ],
      merges: [{ row: 2, column: 2, rows: 2, columns: 1 }],
    });
  });

  test("of what is selected only what stands there", async () => {
    const sheet = write([
      ["姓名", "性别"],
      ["张三", "男"],
    ]);
    excel.engine.selection.set(sheet, [{ row: 0, column: 1, rows: 1000, columns: 1 }]);
    expect(await workbook.readCells("selection")).toMatchObject({ firstColumn: 1, values: [["姓名"], ["张三"]] });
  });

  test("nothing where nothing stands", async () => {
    const sheet = excel.engine.sheets.active();
    excel.engine.selection.set(sheet, [{ row: 5, column: 5, rows: 2, columns: 2 }]);
    expect(await workbook.readCells("selection")).toBeUndefined();
    expect(await workbook.readCells({ sheet: nameOf(sheet) })).toBeUndefined();
  });

  test("and which rows of them are hidden and hold something", async () => {
    const sheet = write([["姓名"], ["张三"], [""], ["李四"], ["王五"]]);
    excel.engine.layout.setRowsHidden(sheet, 3, 2, true);
    excel.engine.layout.setRowsHidden(sheet, 20, 2, true);
    expect(await workbook.readCells({ sheet: nameOf(sheet) })).toMatchObject({ hiddenRows: { count: 1, first: 4 } });
    excel.engine.selection.set(sheet, [{ row: 1, column: 1, rows: 2, columns: 1 }]);
    expect(await workbook.readCells("selection")).not.toHaveProperty("hiddenRows");
    excel.engine.layout.setRowsHidden(sheet, 1, 5, true);
    expect(await workbook.readCells({ sheet: nameOf(sheet) })).toMatchObject({ hiddenRows: { count: 4, first: 1 } });
  });

  test("two syncs", async () => {
    const sheet = write([["姓名"]]);
    excel.host.counter.reset();
    await workbook.readCells({ sheet: nameOf(sheet) });
    expect(excel.host.counter.syncs).toBeLessThanOrEqual(2);
  });
});

describe("what is remembered of headings", () => {
  test("comes back, the last alone, whatever signs it holds", async () => {
    expect(await workbook.findHeadings()).toBeUndefined();
    await workbook.keepHeadings(JSON.stringify(["旧"]));
    const text = JSON.stringify(["称呼", '<&">', "𠮷", "\u0000"]);
    await workbook.keepHeadings(text);
    expect(JSON.parse((await workbook.findHeadings()) ?? "")).toEqual(JSON.parse(text));
    expect(excel.engine.customXml.size).toBe(1);
  });

  test("goes where nothing is to be remembered", async () => {
    await workbook.keepHeadings("[]");
    await workbook.keepHeadings(undefined);
    expect(await workbook.findHeadings()).toBeUndefined();
    expect(excel.engine.customXml.size).toBe(0);
  });
});
