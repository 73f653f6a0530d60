import type { WorkbookEvent } from "../../src/host/workbook";
import { excelWorkbook } from "../../src/excel/workbook";
import { buildAll } from "../support/excel";
import { bootExcel, turn, type HeadlessExcel } from "../support/office";

let excel: HeadlessExcel;
beforeEach(async () => {
  excel = await bootExcel();
  await buildAll();
});

const sheetId = (name: string): string => excel.engine.sheets.list().find((sheet) => sheet.name === name)!.id;

describe("going to a cell", () => {
  test("shows its tab and selects it", async () => {
    expect(await excelWorkbook().goTo("考评人员", { row: 6, column: 4 })).toBe("selected");
    expect(await excelWorkbook().selection()).toEqual({ sheet: "考评人员", cell: { row: 6, column: 4 } });
  });

  test("without a cell goes to the tab's first", async () => {
    await excelWorkbook().goTo("认定方式", undefined);
    expect(await excelWorkbook().selection()).toEqual({ sheet: "认定方式", cell: { row: 0, column: 0 } });
  });

  test("a hidden tab is told first and shown when asked to", async () => {
    excel.person.hideSheet("设备清单");
    expect(await excelWorkbook().goTo("设备清单", { row: 3, column: 1 })).toBe("sheetHidden");
    expect((await excelWorkbook().selection()).sheet).not.toBe("设备清单");
    expect(await excelWorkbook().goTo("设备清单", { row: 3, column: 1 }, true)).toBe("selected");
    expect(excel.engine.sheets.get(sheetId("设备清单")).visibility).toBe("Visible");
  });

  test("a hidden row is told first and shown when asked to", async () => {
    excel.engine.layout.setRowsHidden(sheetId("设备清单"), 5, 1, true);
    expect(await excelWorkbook().goTo("设备清单", { row: 5, column: 1 })).toBe("rowHidden");
    expect(await excelWorkbook().goTo("设备清单", { row: 5, column: 1 }, true)).toBe("selected");
    expect(excel.engine.layout.rowHidden(sheetId("设备清单"), 5)).toBe(false);
  });

  test("a tab that is gone is told", async () => {
    excel.person.deleteSheet("设备清单");
    expect(await excelWorkbook().goTo("设备清单", { row: 3, column: 1 })).toBe("gone");
  });
});

describe("watching", () => {
  test("tells edits, moves, selections and tabs by the names they have, and nothing after it ended", async () => {
    const seen: WorkbookEvent[] = [];
    const stop = await excelWorkbook().watch((event) => seen.push(event));
    excel.person.type("考评人员!C5", "李四");
    await turn(60);
    expect(seen).toContainEqual({
      kind: "edited",
      sheet: "考评人员",
      area: { row: 4, column: 2, rows: 1, columns: 1 },
    });
    seen.length = 0;
    excel.person.deleteRows("考评人员", 5);
    await turn(60);
    expect(seen).toEqual([{ kind: "edited", sheet: "考评人员" }]);
    seen.length = 0;
    excel.person.activateSheet("认定职业");
    excel.person.select("认定职业!B4:B6");
    await turn(60);
    expect(seen).toContainEqual({ kind: "activated", sheet: "认定职业" });
    expect(seen).toContainEqual({ kind: "selected", sheet: "认定职业", cell: { row: 3, column: 1 } });
    seen.length = 0;
    excel.person.addSheet("草稿");
    await turn(60);
    expect(seen.map((event) => event.kind)).toContain("sheetsChanged");
    await stop();
    seen.length = 0;
    excel.person.type("考评人员!C5", "王五");
    await turn(60);
    expect(seen).toEqual([]);
  });

  test("does not tell our own writes", async () => {
    const seen: WorkbookEvent[] = [];
    await excelWorkbook().watch((event) => seen.push(event));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("考评人员").getRange("C5").values = [["赵六"]];
      await context.sync();
    });
    await turn(60);
    expect(seen.filter((event) => event.kind === "edited")).toEqual([]);
  });
});
