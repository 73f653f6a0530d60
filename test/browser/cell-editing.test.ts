/** While a person types in a cell Excel hears no add-in; the workbench's grid and its host keep to that together. */
import { openBuilt, useBrowser, withLateTimers, type WorkbenchPage } from "../support/browser";

/** The first answer on 企业概况. */
const B4 = { row: 3, column: 1 };
/** 主营业务: anything may be entered there. */
const BUSINESS = { row: 7, column: 1 };
/** 性别 on 考评人员, chosen from a list. */
const SEX = 3;
const EDITING = "有单元格正在编辑";
/** Univer's. */
const DOUBLE_CLICK_MS = 500;

let bench: WorkbenchPage;

useBrowser(async (browser) => {
  bench = await openBuilt(browser);
});
afterEach(() => {
  expect(bench.troubles.splice(0)).toEqual([]);
});

const notice = () => bench.pane.getByText(EDITING, { exact: true });

async function checkAgain(): Promise<void> {
  await bench.pane.getByRole("button", { name: "重新校验" }).click();
}

test("selecting cells is no editing", async () => {
  await bench.select(B4.row, B4.column);
  await bench.page.keyboard.press("ArrowDown");
  await bench.page.keyboard.press("ArrowUp");
  expect(await bench.isEditing()).toBe(false);
});

test("cells selected one after another are not opened, even where the page is late to tell two clicks from a double click", async () => {
  await withLateTimers(bench.page, DOUBLE_CLICK_MS, 2 * DOUBLE_CLICK_MS, async () => {
    await bench.select(B4.row, B4.column);
    await bench.select(B4.row + 1, B4.column);
    expect(await bench.isEditing()).toBe(false);
    await bench.page.keyboard.type("91");
    await bench.finish("Escape");
  });
  expect(await bench.texts({ ...B4, rows: 9, columns: 1 })).toEqual(Array(9).fill([""]));
});

test("a check asked for while a cell is being edited waits for Enter and then goes on by itself", async () => {
  await bench.select(B4.row, B4.column);
  await bench.page.keyboard.type("北京");
  expect(await bench.isEditing()).toBe(true);
  await checkAgain();
  await notice().waitFor();
  await bench.takeKeyboard();
  await bench.page.keyboard.type("某厂");
  await bench.finish("Enter");
  await notice().waitFor({ state: "detached" });
  await bench.pane
    .getByText(/已填 1/)
    .first()
    .waitFor();
  expect(await bench.texts({ ...B4, rows: 1, columns: 1 })).toEqual([["北京某厂"]]);
  expect(await bench.isEditing()).toBe(false);
});

test("what is typed is checked at once, without a press", async () => {
  await bench.type(B4.row + 1, B4.column, "91110000");
  await bench.pane.getByRole("tab", { name: /问题/ }).click();
  await bench.pane.getByText("信用代码应为 18 位").first().waitFor();
});

test("Esc ends the editing too", async () => {
  await bench.select(B4.row, B4.column);
  await bench.page.keyboard.type("别的");
  expect(await bench.isEditing()).toBe(true);
  await bench.finish("Escape");
  expect(await bench.isEditing()).toBe(false);
  expect(await bench.texts({ ...B4, rows: 1, columns: 1 })).toEqual([["北京某厂"]]);
});

test("the list that opens below a cell leaves the keyboard to who types in it", async () => {
  await bench.openTab("考评人员");
  await bench.select(3, SEX);
  await bench.page.keyboard.type("a");
  await bench.page.locator("[data-u-comp=sheets-dropdown-list]").waitFor();
  await bench.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  await bench.page.keyboard.press("Backspace");
  await bench.page.keyboard.type("男");
  await bench.finish("Enter");
  expect(await bench.texts({ row: 3, column: SEX, rows: 1, columns: 1 })).toEqual([["男"]]);
  await bench.openTab("企业概况");
});

test("who types on in the next cell at once is still typing for the add-in, however late the page is", async () => {
  await bench.select(BUSINESS.row, BUSINESS.column);
  await bench.page.keyboard.type("机械");
  await withLateTimers(bench.page, 0, 1_000, async () => {
    await bench.page.keyboard.press("Enter");
    await bench.page.keyboard.type("2");
  });
  expect(await bench.isEditing()).toBe(true);
  await bench.finish("Escape");
  expect(await bench.texts({ ...BUSINESS, rows: 2, columns: 1 })).toEqual([["机械"], [""]]);
});

test("a pane that starts while a cell is being edited hears nothing before that has ended", async () => {
  await bench.select(BUSINESS.row, BUSINESS.column);
  await bench.page.keyboard.type("机械");
  await bench.page.locator("#theme").selectOption("dark");
  expect(await bench.isEditing()).toBe(true);
  const answer = await bench.inPane(() =>
    Excel.run((context) => context.sync()).then(
      () => "heard",
      (error: OfficeExtension.Error) => error.code,
    ),
  );
  expect(answer).toBe("InvalidOperationInCellEditMode");
  await bench.takeKeyboard();
  await bench.page.keyboard.type("制造");
  await bench.finish("Enter");
  expect(await bench.texts({ ...BUSINESS, rows: 1, columns: 1 })).toEqual([["机械制造"]]);
  await bench.pane
    .getByText(/已填 3/)
    .first()
    .waitFor();
});

test("another workbook opened over an edit hears the add-in, and its cells can be edited", async () => {
  await bench.select(B4.row, B4.column);
  await bench.page.keyboard.type("没写完");
  await bench.newWorkbook();
  expect(await bench.isEditing()).toBe(false);
  await bench.select(0, 0);
  await bench.page.keyboard.type("新的");
  expect(await bench.isEditing()).toBe(true);
  await bench.finish("Enter");
  expect(await bench.texts({ row: 0, column: 0, rows: 1, columns: 1 })).toEqual([["新的"]]);
  expect(await bench.isEditing()).toBe(false);
});
