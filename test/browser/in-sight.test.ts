/** What the pane tells is seen: nothing covers it, and it covers nothing. */
import type { Locator } from "playwright-core";
import type { ExcelWorkbench } from "../../src/workbench/page/excel/workbench";
import { sampleFile, useBrowser, type WorkbenchPage } from "../support/browser";

/** In `page.evaluate`, the page's own. */
declare const window: { workbench: ExcelWorkbench };

let bench: WorkbenchPage;
useBrowser(async (browser) => {
  bench = await browser.open();
});
afterEach(() => {
  expect(bench.troubles.splice(0)).toEqual([]);
});

const button = (name: RegExp | string): Locator => bench.pane.getByRole("button", { name });
const text = (words: RegExp | string): Locator => bench.pane.getByText(words).first();
async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error("It is not drawn.");
  return { top: box.y, bottom: box.y + box.height };
}

test("what stands in the way of 建表 covers nothing of the page", async () => {
  await bench.newWorkbook();
  await button("建表").waitFor();
  await bench.page.evaluate(() =>
    window.workbench.host.faults.inject({ batch: 4, code: "GeneralException", always: true }),
  );
  await button("建表").click();
  await text("Excel 没有完成这一步").waitFor();
  const bar = await boxOf(bench.pane.locator(".fui-MessageBar"));
  expect((await boxOf(bench.pane.getByRole("heading", { name: "正在建表" }))).top).toBeGreaterThanOrEqual(bar.bottom);
});

test("what was written of photos is told in sight, and so is what was put back", async () => {
  await bench.openFile(sampleFile("clean"));
  const { page } = bench;
  await page.setViewportSize({ width: 1280, height: 560 });
  await text(/12 张表/).waitFor();
  const picture = await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [900, 600];
    const drawn = canvas.getContext("2d")!;
    for (let i = 0; i < 30; i++) {
      drawn.fillStyle = `hsl(${i * 12} 60% 50%)`;
      drawn.fillRect(i * 30, (i * 97) % 500, 60, 90);
    }
    const { engine } = window.workbench;
    const sheet = engine.sheets.list().find(({ name }) => name === "附件清单")!.id;
    const rows = engine.cells.text(sheet, { row: 0, column: 0, rows: 60, columns: 10 });
    const input = [[{ value: "" }, { value: "未备" }]];
    rows.forEach((row, i) => {
      if (row[3].includes("照片"))
        engine.asPerson(() => engine.cells.write(sheet, { row: i, column: 7, rows: 1, columns: 2 }, input));
    });
    return canvas.toDataURL("image/jpeg").split(",")[1];
  });
  await button("更多").click();
  await bench.pane.getByRole("menuitem", { name: /^检查照片和视频/ }).click();
  await button("选择文件...").waitFor();
  const buffer = Buffer.from(picture, "base64");
  await bench.pane
    .locator("[data-choose=files]")
    .setInputFiles(
      Array.from({ length: 5 }, (_, i) => ({ name: `磨削工作室${i + 1}.jpg`, mimeType: "image/jpeg", buffer })),
    );
  const write = button(/^写入附件清单 \d+ 处$/);
  await write.click();
  const pane = await boxOf(page.locator("iframe[name=pane]"));
  const isInSight = async (words: RegExp): Promise<void> => {
    await text(words).waitFor();
    const { top, bottom } = await boxOf(text(words));
    const header = await boxOf(bench.pane.locator("header"));
    const isFooted = (await bench.pane.locator("footer").count()) > 0;
    const end = isFooted ? (await boxOf(bench.pane.locator("footer"))).top : pane.bottom;
    expect([top >= header.bottom, bottom <= end]).toEqual([true, true]);
  };
  await isInSight(/^已写入附件清单 \d+ 处$/);
  await button("恢复原值").click();
  await write.waitFor();
  await isInSight(/^已撤回写入，\d+ 处恢复原样$/);
});
