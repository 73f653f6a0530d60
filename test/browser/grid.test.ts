/** The grid as a spreadsheet: going to a cell, help and objections to what is typed, lists by the cell beside, pasting much. */
import type { ExcelWorkbench } from "../../src/workbench/page/excel/workbench";
import { openBuilt, useBrowser, type WorkbenchPage } from "../support/browser";

declare const window: { workbench: ExcelWorkbench };

let bench: WorkbenchPage;

useBrowser(async (browser) => {
  bench = await openBuilt(browser);
});
afterEach(() => {
  expect(bench.troubles.splice(0)).toEqual([]);
});

const objection = () => bench.page.getByRole("alertdialog");
const cellText = async (row: number, column: number) => (await bench.texts({ row, column, rows: 1, columns: 1 }))[0][0];

/** Where the active cell's frame is drawn, and the grid's cells: both in pixels of the page. */
const isSelectionSeen = () =>
  bench.page.evaluate(() => {
    const { engine } = window.workbench;
    const [{ row, column }] = engine.selection.get().areas;
    return { row, column, seen: window.workbench.isSeen(row, column) };
  });

describe("going to a cell", () => {
  const goTo = (address: string) =>
    bench.inPane(
      new Function(`return Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("考评人员");
        sheet.activate();
        sheet.getRange("${address}").select();
        await context.sync();
      })`) as () => Promise<void>,
    );

  beforeAll(async () => {
    await bench.page.evaluate(() => {
      const { engine } = window.workbench;
      const sheet = engine.sheets.list().find(({ name }) => name === "考评人员")?.id ?? "";
      engine.sheets.freeze(sheet, 3, 3);
      engine.layout.setRowsHidden(sheet, 100, 300, true);
      engine.layout.setRowHeight(sheet, 20, 30, 60);
    });
  });
  afterAll(() =>
    bench.page.evaluate(() => {
      const { engine } = window.workbench;
      const sheet = engine.sheets.list().find(({ name }) => name === "考评人员")?.id ?? "";
      engine.layout.setRowsHidden(sheet, 100, 300, false);
      engine.sheets.freeze(sheet, 3, 0);
    }),
  );

  test.each(["B800", "J5", "A450", "Z90", "A4", "E404", "C2", "AB30", "B1000", "D4"])("%s is seen", async (address) => {
    await goTo(address);
    expect(await isSelectionSeen()).toMatchObject({ seen: true });
  });
});

test("help is shown beside the selected cell, and for none that has none", async () => {
  await bench.openTab("考评人员");
  await bench.select(3, 4);
  await bench.page.getByRole("note").waitFor();
  expect(await bench.page.getByRole("note").innerText()).toMatch(/^身份号码\n/);
  await bench.select(1, 4);
  await bench.page.getByRole("note").waitFor({ state: "detached" });
});

test("what is refused is objected to while the cell goes on being edited", async () => {
  await bench.openTab("考评人员");
  await bench.select(3, 3);
  await bench.page.keyboard.type("无");
  await bench.page.keyboard.press("Enter");
  expect(await objection().innerText()).toContain("请从列表中选择：男、女。");
  expect(await bench.isEditing()).toBe(true);
  expect(await cellText(3, 3)).toBe("");
  await bench.page.keyboard.press("Backspace");
  await bench.page.keyboard.type("男");
  await bench.finish("Enter");
  expect(await objection().isVisible()).toBe(false);
  expect(await cellText(3, 3)).toBe("男");
  await bench.page.keyboard.type("x");
  await bench.page.keyboard.press("Tab");
  await objection().waitFor();
  await bench.finish("Escape");
  expect(await objection().isVisible()).toBe(false);
  await bench.page.keyboard.type("x");
  await bench.page.keyboard.press("Enter");
  await objection().waitFor();
  await bench.page.locator("#new").focus();
  await bench.finish("Escape");
  expect(await objection().isVisible()).toBe(false);
  await bench.takeKeyboard();
  await bench.page.keyboard.type("女");
  await bench.finish("Enter");
  expect(await cellText(4, 3)).toBe("女");
});

test("a warning is taken with a second Enter or with 是, and no other sheet comes in front of it", async () => {
  await bench.select(3, 4);
  await bench.page.keyboard.type("123");
  await bench.page.keyboard.press("Enter");
  await objection().waitFor();
  await bench.finish("Enter");
  expect(await cellText(3, 4)).toBe("123");
  await bench.page.keyboard.type("456");
  await bench.page.getByText("企业概况", { exact: true }).first().click();
  await objection().getByRole("button", { name: "是" }).click();
  await bench.page.waitForFunction(() => !window.workbench.host.editing.isOn);
  expect(await cellText(4, 4)).toBe("456");
});

test("a list offers in each row what the cell beside it asks for", async () => {
  await bench.page.evaluate(() => {
    const { engine } = window.workbench;
    engine.sheets.activate(engine.sheets.list().find(({ name }) => name === "组织机构")?.id ?? "");
    const area = { row: 3, column: 1, rows: 2, columns: 1 };
    engine.asPerson(() =>
      engine.cells.write(engine.sheets.active(), area, [[{ value: "领导小组" }], [{ value: "工作办公室" }]]),
    );
  });
  const offered = async (row: number) => {
    await bench.select(row, 2);
    await bench.page.keyboard.type("x");
    const list = bench.page.locator("[data-u-comp=sheets-dropdown-list]");
    await list.waitFor();
    const texts = await list.innerText();
    await bench.finish("Escape");
    return texts;
  };
  const [first, second] = [await offered(3), await offered(4)];
  expect(first).toContain("组长");
  expect(second).toContain("主任");
  expect(second).not.toContain("组长");
});

test("a tab pressed twice on the way into the grid stays in its bar", async () => {
  const tabs = (place: string) => bench.page.locator(`${place} [data-u-comp=slide-tab-item]`).count();
  const all = await tabs("#grid");
  const tab = bench.page.locator("[data-u-comp=slide-tab-item]", { hasText: "组织机构" }).first();
  const { x = 0, y = 0, width = 0, height = 0 } = (await tab.boundingBox()) ?? {};
  const [across, down] = [x + width / 2, y + height / 2];
  // Univer begins to drag a tab when it is pressed for half a second: told by what it leaves in the bar for it.
  const dragged = bench.page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const seen = new MutationObserver(() => {
          seen.disconnect();
          resolve();
        });
        seen.observe(document.body, { childList: true });
      }),
  );
  await bench.page.mouse.dblclick(across, down);
  await bench.page.mouse.click(400, 400);
  await dragged;
  expect(await tabs("#grid")).toBe(all);
});

test("what a table's button filters is hidden to the add-in, too, which can show it", async () => {
  await bench.openTab("考评人员");
  await bench.page.evaluate(() => {
    const { engine } = window.workbench;
    const area = { row: 3, column: 3, rows: 2, columns: 1 };
    engine.asPerson(() => engine.cells.write(engine.sheets.active(), area, [[{ value: "男" }], [{ value: "女" }]]));
  });
  // The button stands at the right of the title; row numbers and letters take 46 and 20 pixels.
  const button = await bench.page.evaluate(() => {
    const { engine } = window.workbench;
    const sheet = engine.sheets.active();
    const sum = (count: number, size: (i: number) => number) =>
      Array.from({ length: count }, (_, i) => (size(i) * 96) / 72).reduce((a, b) => a + b, 0);
    const right = sum(4, (column) => engine.layout.columnWidth(sheet, column));
    const [above, below] = [2, 3].map((rows) => sum(rows, (row) => engine.layout.rowHeight(sheet, row)));
    return { x: 46 + right - 10, y: 20 + (above + below) / 2 };
  });
  await bench.page.locator("canvas[id^=univer-sheet-main]").click({ position: button });
  await bench.page.getByText("女", { exact: true }).last().click();
  await bench.page.getByRole("button", { name: "确认" }).click();
  const hidden = (reveal: boolean) =>
    bench.inPane(
      new Function(`return Excel.run(async (context) => {
        const row = context.workbook.worksheets.getItem("考评人员").getRange("A5");
        if (${reveal}) row.rowHidden = false;
        row.load("rowHidden");
        await context.sync();
        return row.rowHidden;
      })`) as () => Promise<boolean>,
    );
  expect(await hidden(false)).toBe(true);
  expect(await hidden(true)).toBe(false);
  expect(
    await bench.page.evaluate(() =>
      window.workbench.engine.filters.ofTable(
        window.workbench.engine.tables.list().find(({ sheet }) => sheet === window.workbench.engine.sheets.active())
          ?.id ?? "",
      ),
    ),
  ).toMatchObject([{ column: 3 }]);
});

test("what is quoted in a text is one cell, as Excel copies it", async () => {
  await bench.newWorkbook();
  await bench.paste(0, 0, '"第一行\n第二行"\t"引""号"\n下\t右');
  expect(await bench.texts({ row: 0, column: 0, rows: 2, columns: 2 })).toEqual([
    ["第一行\n第二行", '引"号'],
    ["下", "右"],
  ]);
});

test("ten thousand rows are pasted in one step, which one press takes back", async () => {
  await bench.newWorkbook();
  const lines = Array.from({ length: 10_000 }, (_, row) => `${row + 1}\t张三\t110101199003070038\t2020-01-02`);
  await bench.paste(0, 0, lines.join("\n"));
  expect(await bench.texts({ row: 9_999, column: 0, rows: 1, columns: 4 })).toEqual([
    ["10000", "张三", expect.anything(), "2020/1/2"],
  ]);
  await bench.takeKeyboard();
  await bench.page.keyboard.press("Control+z");
  await bench.page.waitForFunction(
    () => !window.workbench.engine.cells.used(window.workbench.engine.sheets.active(), true),
  );
});

/** Clicks into the formula bar and types there. */
const typeInBar = async (text: string) => {
  const {
    x = 0,
    y = 0,
    width = 0,
  } = (await bench.page.locator("[data-u-comp=formula-bar]").first().boundingBox()) ?? {};
  await bench.page.mouse.click(x + width / 2, y + 12);
  await bench.page.waitForFunction(() => window.workbench.host.editing.isOn);
  await bench.page.waitForFunction(() => document.activeElement?.id.endsWith("FORMULA_BAR"));
  await bench.page.keyboard.type(text);
};

test("what is typed into the formula bar is in the cell after Enter, and what is given up with Esc is not", async () => {
  await bench.newWorkbook();
  await bench.select(5, 3);
  await typeInBar("甲abc");
  await bench.finish("Enter");
  expect(await cellText(5, 3)).toBe("甲abc");
  await bench.select(5, 3);
  await typeInBar("乙");
  await bench.finish("Escape");
  expect(await cellText(5, 3)).toBe("甲abc");
});

test("no cell of an array formula of a file is typed into, emptied, filled or pasted into by itself", async () => {
  await bench.newWorkbook();
  await bench.page.evaluate(() => {
    const { engine } = window.workbench;
    const filed = { source: "A1:A3*2", result: { value: 2, isError: false }, spread: { rows: 3, columns: 1 } };
    const inputs = [{ formula: "=A1:A3*2", filed }, { value: 4 }, { value: 6 }];
    engine.cells.place(
      engine.sheets.active(),
      inputs.flatMap((input, row) => [
        { row, column: 0, input: { value: row + 1 } },
        { row, column: 1, input },
      ]),
    );
    engine.filled();
  });
  const whole = async () =>
    expect((await bench.texts({ row: 0, column: 1, rows: 3, columns: 1 })).flat()).toEqual(["2", "4", "6"]);
  const refusal = bench.page.getByText(/^不能更改数组的某一部分：B1:B3/);
  await bench.select(2, 1);
  await bench.page.keyboard.type("7");
  await bench.page.keyboard.press("Enter");
  await objection()
    .getByText(/^不能更改数组的某一部分：B1:B3/)
    .waitFor();
  await bench.finish("Escape");
  await whole();
  for (const keys of ["Delete", "Control+v", "Control+x"]) {
    await bench.page.evaluate(() => navigator.clipboard.writeText("8"));
    await bench.select(1, 1);
    await bench.page.keyboard.press(keys);
    await refusal.first().waitFor();
    await bench.page.locator("#notices button").click();
    await whole();
  }
  await bench.page.evaluate(() => {
    const { engine } = window.workbench;
    engine.asPerson(() => engine.selection.set(engine.sheets.active(), [{ row: 0, column: 1, rows: 3, columns: 1 }]));
  });
  await bench.page.keyboard.press("Delete");
  await bench.page.waitForFunction(() => {
    const { cells, sheets } = window.workbench.engine;
    return cells.text(sheets.active(), { row: 0, column: 1, rows: 3, columns: 1 }).flat().join("") === "";
  });
});

test("unlocked cells of a protected sheet are typed into, at the bar too, pasted into and emptied; locked ones are not", async () => {
  await bench.newWorkbook();
  await bench.inPane(
    new Function(`return Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("B2:C3").format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
    })`) as () => Promise<void>,
  );
  await bench.type(1, 1, "可填");
  await bench.select(1, 1);
  await bench.page.keyboard.press("Delete");
  await bench.page.waitForFunction(
    () => !window.workbench.engine.cells.used(window.workbench.engine.sheets.active(), true),
  );
  await bench.select(2, 2);
  await typeInBar("栏里");
  await bench.finish("Enter");
  expect(await cellText(2, 2)).toBe("栏里");
  await bench.paste(1, 1, "甲\t乙\n丙\t丁");
  expect(await bench.texts({ row: 0, column: 0, rows: 4, columns: 4 })).toEqual([
    ["", "", "", ""],
    ["", "甲", "乙", ""],
    ["", "丙", "丁", ""],
    ["", "", "", ""],
  ]);
  await bench.select(1, 1);
  await bench.page.keyboard.press("Control+x");
  // The grid writes the clipboard in its own time.
  await bench.page.waitForFunction(async () => (await navigator.clipboard.readText()).trim() === "甲");
  await bench.select(2, 2);
  await bench.page.keyboard.press("Control+v");
  await bench.page.waitForFunction(() => {
    const { cells, sheets } = window.workbench.engine;
    return cells.text(sheets.active(), { row: 1, column: 1, rows: 1, columns: 1 })[0][0] === "";
  });
  expect(await bench.texts({ row: 1, column: 1, rows: 2, columns: 2 })).toEqual([
    ["", "乙"],
    ["丙", "甲"],
  ]);
  await bench.page.evaluate(() => navigator.clipboard.writeText("1\t2"));
  await bench.page.keyboard.press("Control+v");
  await bench.page.getByText("工作表受保护，没有粘贴").waitFor();
  expect(await bench.texts({ row: 2, column: 2, rows: 1, columns: 2 })).toEqual([["甲", ""]]);
});

test("on a protected sheet the arrow opens the list of a cell that may be filled in, and of no other", async () => {
  await bench.newWorkbook();
  await bench.inPane(
    new Function(`return Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("B2:B3").dataValidation.rule = { list: { inCellDropDown: true, source: "男,女" } };
      sheet.getRange("B2").format.protection.locked = false;
      sheet.getRange("A:B").format.columnWidth = 75;
      sheet.protection.protect();
      await context.sync();
    })`) as () => Promise<void>,
  );
  const box = await bench.page.locator("canvas[id^=univer-sheet-main]").boundingBox();
  if (!box) throw new Error("There is no grid.");
  /** The heads of rows and columns, two columns of 100 pixels, rows of 20. */
  const arrowOf = (row: number) => [box.x + 46 + 200 - 6, box.y + 20 + 20 * row + 10] as const;
  const list = bench.page.locator("[data-u-comp=sheets-dropdown-list]");
  await bench.page.mouse.click(...arrowOf(2));
  expect(await bench.selectedCell()).toMatchObject({ row: 2, column: 1 });
  expect(await list.count()).toBe(0);
  await bench.page.mouse.click(...arrowOf(1));
  await list.getByText("女", { exact: true }).click();
  await bench.page.waitForFunction(() => {
    const { engine } = window.workbench;
    return engine.cells.text(engine.sheets.active(), { row: 1, column: 1, rows: 1, columns: 1 })[0][0] === "女";
  });
});
