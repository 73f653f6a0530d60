import type { WorkbookEvent } from "../../src/host/workbook";
import { run } from "../../src/excel/run";
import { excelWorkbook } from "../../src/excel/workbook";
import { bootBuilt, buildAll } from "../support/excel";
import { bootExcel, turn, type HeadlessExcel } from "../support/office";

let excel: HeadlessExcel;
beforeEach(async () => {
  excel = await bootBuilt();
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
    expect((await excelWorkbook().selection())?.sheet).not.toBe("设备清单");
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

  test("sorting by a table's menu is an edit after which nothing stands where it stood", async () => {
    excel.person.paste("考评人员!B4", [["王五"], ["李四"]]);
    const seen = await watched();
    excel.person.sortRows("考评人员!A4:J5", "B");
    await turn(60);
    expect(seen).toEqual([{ kind: "edited", sheet: "考评人员" }]);
  });

  test("a tab renamed meanwhile is told by its new name once the workbook was read", async () => {
    const workbook = excelWorkbook();
    const seen: WorkbookEvent[] = [];
    await workbook.watch((event) => seen.push(event));
    excel.person.renameSheet("考评人员", "考评员名册");
    await workbook.read();
    excel.person.type("考评员名册!C5", "李四");
    await turn(60);
    expect(seen.filter((event) => event.kind === "edited")).toEqual([
      { kind: "edited", sheet: "考评员名册", area: { row: 4, column: 2, rows: 1, columns: 1 } },
    ]);
  });

  test("an edit while the next cell is being typed into is told when that is over", async () => {
    const seen = await watched();
    excel.person.addSheet("草稿");
    excel.host.editing.begin();
    excel.person.type("草稿!A1", "甲");
    await turn(60);
    expect(seen.filter((event) => event.kind === "edited")).toEqual([]);
    excel.host.editing.end();
    await turn(400);
    expect(seen).toContainEqual({ kind: "edited", sheet: "草稿", area: { row: 0, column: 0, rows: 1, columns: 1 } });
  });
});

/** What is told from now on. */
async function watched(): Promise<WorkbookEvent[]> {
  // What was done before is told before.
  await turn(60);
  const seen: WorkbookEvent[] = [];
  await excelWorkbook().watch((event) => seen.push(event));
  return seen;
}

describe("a host newer than its client library", () => {
  test("is watched all the same, though the client knows nothing of renames", async () => {
    excel = await bootBuilt({ profile: "windows365", requirementSets: { ExcelApi: "1.20" } });
    const seen = await watched();
    excel.person.type("考评人员!C5", "李四");
    await turn(60);
    expect(seen.filter((event) => event.kind === "edited")).toHaveLength(1);
  });

  test("tells of a rename where the client does know", async () => {
    excel = await bootBuilt({ profile: "web" });
    const seen = await watched();
    excel.person.renameSheet("考评人员", "考评员名册");
    await turn(60);
    expect(seen).toEqual([{ kind: "sheetsChanged" }]);
  });
});

describe("drop-down picks on the web", () => {
  const D5 = { row: 4, column: 3, rows: 1, columns: 1 };
  /** A cell with a list in a tab of ours. */
  async function select(profile: "web" | "windows365"): Promise<WorkbookEvent[]> {
    excel = await bootBuilt({ profile });
    const id = sheetId("考评人员");
    const [{ areas }] = excel.engine.validations.list(id).filter(({ rule }) => rule.type === "list");
    listCell = `考评人员!${String.fromCharCode(65 + areas[0].column)}5`;
    listArea = { ...D5, column: areas[0].column };
    excel.person.activateSheet("考评人员");
    const seen = await watched();
    excel.person.select(listCell);
    await turn(60);
    seen.length = 0;
    return seen;
  }
  let listCell = "";
  let listArea = D5;
  const edits = (seen: readonly WorkbookEvent[]) => seen.filter((event) => event.kind === "edited");

  test("are told when the selection leaves the cell, and nothing is written for it", async () => {
    const seen = await select("web");
    excel.person.pick(listCell, "男");
    await turn(60);
    expect(edits(seen)).toEqual([]);
    const { count } = excel.engine.undo;
    excel.person.select("考评人员!A9");
    await turn(60);
    expect(edits(seen)).toEqual([{ kind: "edited", sheet: "考评人员", area: listArea }]);
    expect(excel.engine.undo.count).toBe(count);
  });

  test("are told though the next cell is being typed into by then", async () => {
    const seen = await select("web");
    excel.person.pick(listCell, "男");
    excel.person.select("考评人员!A9");
    excel.host.editing.begin();
    await turn(60);
    expect(edits(seen)).toEqual([]);
    excel.host.editing.end();
    await turn(400);
    expect(edits(seen)).toEqual([{ kind: "edited", sheet: "考评人员", area: listArea }]);
  });

  test("are told when another tab is shown", async () => {
    const seen = await select("web");
    excel.person.pick(listCell, "男");
    excel.person.activateSheet("认定职业");
    await turn(60);
    expect(edits(seen)).toEqual([{ kind: "edited", sheet: "考评人员", area: listArea }]);
  });

  test("a cell left as it was, or typed into, is told no second time", async () => {
    const seen = await select("web");
    excel.person.select("考评人员!A9");
    await turn(60);
    expect(edits(seen)).toEqual([]);
    excel.person.select(listCell);
    await turn(60);
    excel.person.type(listCell, "女");
    await turn(60);
    excel.person.select("考评人员!A9");
    await turn(60);
    expect(edits(seen)).toHaveLength(1);
  });

  test("elsewhere Excel tells of them itself, and a selection costs nothing", async () => {
    const seen = await select("windows365");
    excel.host.counter.reset();
    excel.person.pick(listCell, "男");
    excel.person.select("考评人员!A9");
    await turn(60);
    expect(edits(seen)).toHaveLength(1);
    expect(excel.host.counter.syncs).toBe(0);
  });
});

describe("while another workbook is in front", () => {
  test("the selection is not known, and going to a cell says what to do", async () => {
    excel.host.focusElsewhere = true;
    expect(await excelWorkbook().selection()).toBeUndefined();
    await expect(excelWorkbook().goTo("考评人员", undefined)).rejects.toMatchObject({ kind: "otherWorkbook" });
    excel.host.focusElsewhere = false;
    expect(await excelWorkbook().goTo("考评人员", undefined)).toBe("selected");
  });

  test("new tabs cannot be added; back in this workbook the same call completes", async () => {
    excel = await bootExcel();
    excel.host.focusElsewhere = true;
    await expect(buildAll()).rejects.toMatchObject({ kind: "otherWorkbook" });
    excel.host.focusElsewhere = false;
    await buildAll();
    expect(excel.engine.sheets.list().map(({ name }) => name)).toContain("考评人员");
  });

  test("a failure that has another reason is told as it is", async () => {
    excel.host.faults.inject({ batch: 1, code: "GeneralException", always: false });
    await expect(excelWorkbook().read()).rejects.toMatchObject({ kind: "refused", code: "GeneralException" });
  });

  test("reading and checking go on", async () => {
    excel.host.focusElsewhere = true;
    expect((await excelWorkbook().read()).sheets).toContain("考评人员");
  });
});

describe("a tab that goes between two steps", () => {
  test("is told as such, not as a refusal", async () => {
    const gone = run(async (context) => {
      context.workbook.worksheets.getItem("不在了").load("name");
      await context.sync();
    });
    await expect(gone).rejects.toMatchObject({ kind: "sheetGone" });
  });
});
