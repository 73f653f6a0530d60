/** 先看示例: the pane asks its host for another workbook, and the page, its only window, shows it in place of the present one. */
import { useBrowser, type WorkbenchPage } from "../support/browser";

const A1 = { row: 0, column: 0, rows: 1, columns: 1 };
const SAMPLE_ANSWERS = { row: 3, column: 1, rows: 2, columns: 1 };

let bench: WorkbenchPage;

useBrowser(async (opened) => {
  bench = await opened.open();
});
beforeEach(() => bench.newWorkbook());

const openSample = () => bench.pane.getByRole("button", { name: "先看示例" }).click();

async function expectSample(): Promise<void> {
  await bench.pane.getByText("12 张表，12 张已完成").first().waitFor();
  await bench.openTab("企业概况");
  const [[name], [code]] = await bench.texts(SAMPLE_ANSWERS);
  expect(name).toMatch(/公司|厂$/);
  expect(code).toMatch(/^[0-9A-Z]{18}$/);
}

test("the sample opens, filled in without an error, and the pane beside it has checked it", async () => {
  await openSample();
  await expectSample();
  expect(await bench.page.title()).toBe("新工作簿 - 工作台");
  expect(bench.troubles).toEqual([]);
});

test("a workbook with unsaved changes is given up only when asked", async () => {
  await bench.type(0, 0, "未保存");
  await openSample();
  await bench.page.getByRole("button", { name: "取消", exact: true }).click();
  expect(await bench.texts(A1)).toEqual([["未保存"]]);
  await openSample();
  await bench.page.getByRole("button", { name: "不保存，继续" }).click();
  await expectSample();
  expect(bench.troubles).toEqual([]);
});

test("a sample that comes late asks without taking the keyboard from who types meanwhile", async () => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await bench.page.route("**/assets/sample/*", async (route) => {
    await released;
    await route.continue();
  });
  await openSample();
  await bench.type(0, 0, "未保存");
  release();
  const discard = bench.page.getByRole("button", { name: "不保存，继续" });
  await discard.waitFor();
  await bench.page.keyboard.type("接着写");
  await bench.finish("Enter");
  expect(await bench.texts({ row: 0, column: 0, rows: 2, columns: 1 })).toEqual([["未保存"], ["接着写"]]);
  await bench.page.unroute("**/assets/sample/*");
  await discard.click();
  await expectSample();
  expect(bench.troubles).toEqual([]);
});

test("when the sample cannot be fetched, the pane says what to do, and 继续 tries again", async () => {
  await bench.page.route("**/assets/sample/*", (route) => route.abort());
  await openSample();
  await bench.pane.getByText("请检查网络后按“继续”。没有丢失内容。").first().waitFor();
  await bench.page.unroute("**/assets/sample/*");
  await bench.pane.getByRole("button", { name: "继续" }).click();
  await expectSample();
  expect(bench.troubles.splice(0)).toEqual([expect.stringContaining("net::ERR_FAILED")]);
});
