/** While a person types in a cell Excel hears no add-in; the workbench's grid and its host keep to that together. */
import type { ExcelWorkbench } from "../../src/workbench/page/excel/workbench";
import { useBrowser, type WorkbenchPage } from "../support/browser";

/** The first answer on 企业概况. */
const B4 = { row: 3, column: 1 };
const EDITING = "有单元格正在编辑";

/** In `page.evaluate`, the page's own. */
declare const window: { workbench: ExcelWorkbench };

let bench: WorkbenchPage;

useBrowser(async (browser) => {
  bench = await browser.open();
  await bench.pane.getByRole("button", { name: "建表" }).click();
  // 建表 ends by going to the first answer.
  await bench.pane.getByText(/^指南一（一）.*，未填$/).waitFor();
});
afterEach(() => {
  expect(bench.troubles.splice(0)).toEqual([]);
});

const isEditing = () => bench.page.evaluate(() => window.workbench.host.editing.isOn);
const notice = () => bench.pane.getByText(EDITING);

async function checkAgain(): Promise<void> {
  await bench.pane.getByRole("button", { name: "重新校验" }).click();
}

test("selecting cells is no editing", async () => {
  await bench.select(B4.row, B4.column);
  await bench.page.keyboard.press("ArrowDown");
  await bench.page.keyboard.press("ArrowUp");
  expect(await isEditing()).toBe(false);
});

test("a check asked for while a cell is being edited waits for Enter and then goes on by itself", async () => {
  await bench.select(B4.row, B4.column);
  await bench.page.keyboard.type("北京");
  expect(await isEditing()).toBe(true);
  await checkAgain();
  await notice().waitFor();
  await bench.page.locator("canvas[id^=univer-sheet-main]").focus();
  await bench.page.keyboard.type("某厂");
  await bench.page.keyboard.press("Enter");
  await notice().waitFor({ state: "detached" });
  await bench.pane.getByText(/已填 1/).waitFor();
  expect(await bench.texts({ ...B4, rows: 1, columns: 1 })).toEqual([["北京某厂"]]);
  expect(await isEditing()).toBe(false);
});

test("what is typed is checked at once, without a press", async () => {
  await bench.type(B4.row + 1, B4.column, "91110000");
  await bench.pane.getByRole("tab", { name: /问题/ }).click();
  await bench.pane.getByText("信用代码应为 18 位").first().waitFor();
});

test("Esc ends the editing too", async () => {
  await bench.select(B4.row, B4.column);
  await bench.page.keyboard.type("别的");
  expect(await isEditing()).toBe(true);
  await bench.page.keyboard.press("Escape");
  expect(await isEditing()).toBe(false);
  expect(await bench.texts({ ...B4, rows: 1, columns: 1 })).toEqual([["北京某厂"]]);
});

test("another workbook opened over an edit hears the add-in, and its cells can be edited", async () => {
  await bench.select(B4.row, B4.column);
  await bench.page.keyboard.type("没写完");
  await bench.newWorkbook();
  expect(await isEditing()).toBe(false);
  await bench.select(0, 0);
  await bench.page.keyboard.type("新的");
  expect(await isEditing()).toBe(true);
  await bench.page.keyboard.press("Enter");
  expect(await bench.texts({ row: 0, column: 0, rows: 1, columns: 1 })).toEqual([["新的"]]);
  expect(await isEditing()).toBe(false);
});
