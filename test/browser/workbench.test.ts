/** The workbench as a person meets it: real keys and a real clipboard, in a real browser. */
import { useBrowser, type WorkbenchPage } from "../support/browser";

const A1_TO_C3 = { row: 0, column: 0, rows: 3, columns: 3 };

let bench: WorkbenchPage;

const browser = useBrowser(async (opened) => {
  bench = await opened.open();
});
beforeEach(() => bench.newWorkbook());
afterEach(() => {
  expect(bench.troubles.splice(0)).toEqual([]);
});

test("it opens on a new workbook with the add-in beside it, 350 pixels wide, on the real Office.js", async () => {
  await expect(bench.page.title()).resolves.toBe("新工作簿 - 工作台");
  const pane = bench.page.locator("iframe[name=pane]");
  expect((await pane.boundingBox())?.width).toBe(350);
  const ready = await bench.inPane(() => Office.onReady());
  expect(ready).toMatchObject({ host: "Excel", platform: "PC" });
});

test("what is typed stands in the grid, Chinese too, and the pane reads it", async () => {
  await bench.select(0, 0);
  await bench.page.keyboard.type("序号");
  await bench.finish("Tab");
  await bench.page.keyboard.type("42");
  await bench.finish("Enter");
  expect(await bench.texts({ row: 0, column: 0, rows: 1, columns: 2 })).toEqual([["序号", "42"]]);
  const values = await bench.inPane(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1").load("values");
      await context.sync();
      return range.values;
    }),
  );
  expect(values).toEqual([["序号", 42]]);
});

test("rows from the clipboard are pasted cell by cell, digits kept in a column of text format", async () => {
  await bench.inPane(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("C:C").numberFormat = [["@"]];
      await context.sync();
    }),
  );
  await bench.paste(0, 0, "1\t张三\t110101199003078515\n2\t李四\t00123");
  expect(await bench.texts(A1_TO_C3)).toEqual([
    ["1", "张三", "110101199003078515"],
    ["2", "李四", "00123"],
    ["", "", ""],
  ]);
});

test("the ribbon's buttons are the manifest's; the pane closes and opens", async () => {
  const ribbon = bench.page.getByRole("group", { name: "认定方案助手" });
  await ribbon.getByRole("button", { name: "校验并标记" }).waitFor();
  expect(await ribbon.getByRole("button").allInnerTexts()).toEqual(["打开助手", "校验并标记", "清除标记"]);
  await bench.page.getByRole("button", { name: "关闭窗格" }).click();
  await expect(bench.page.locator("iframe[name=pane]").count()).resolves.toBe(0);
  await ribbon.getByRole("button", { name: "打开助手" }).click();
  await bench.inPane(() => Office.onReady());
});

test("with ?lang=en page and pane are English", async () => {
  const english = await browser().open("?lang=en");
  await english.page.getByRole("button", { name: "Save (.xlsx)" }).waitFor();
  expect(await english.inPane(() => Office.onReady().then(() => Office.context.displayLanguage))).toBe("en-US");
  await english.page.context().close();
});
