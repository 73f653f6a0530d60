/** 修复 and 豁免 as a person does them: presses in the pane, what then stands in the grid. */
import { sampleFile, useBrowser, type WorkbenchPage } from "../support/browser";
import type { ExcelWorkbench } from "../../src/workbench/page/excel/workbench";

/** In `page.evaluate`, the page's own `window.workbench`. */
declare const window: { workbench: ExcelWorkbench };

let bench: WorkbenchPage;
useBrowser(async (browser) => {
  bench = await browser.open();
});

async function open(sample: "clean" | "faults"): Promise<void> {
  await bench.openFile(sampleFile(sample));
  await bench.pane
    .getByText(/12 张表/)
    .first()
    .waitFor();
  await bench.pane.getByRole("tab", { name: /^问题/ }).click();
}
afterEach(() => {
  expect(bench.troubles.splice(0)).toEqual([]);
});

const button = (name: RegExp | string) => bench.pane.getByRole("button", { name });
const text = (words: RegExp | string) => bench.pane.getByText(words).first();
const cell = async (row: number, column: number): Promise<string> =>
  (await bench.texts({ row, column, rows: 1, columns: 1 }))[0][0];

const FIRST_RECORD = 3;
const [NAME, ID, SPECIALTY, PHONE] = [2, 4, 6, 9];

/** The first twenty examiners, each with a slip that needs no choice. */
async function slips(): Promise<readonly { row: number; column: number; before: string }[]> {
  await bench.openTab("考评人员");
  const rows = await bench.texts({ row: FIRST_RECORD, column: 0, rows: 20, columns: PHONE + 1 });
  const made = rows.map((values, i) => {
    const [column, slip] = [
      [NAME, (value: string) => `${value[0]} ${value.slice(1)}`],
      [SPECIALTY, (value: string) => `${value}\u3000`],
      [ID, (value: string) => ` ${value}`],
      [PHONE, (value: string) => `+86 ${value}`],
    ][i % 4] as [number, (value: string) => string];
    return { row: FIRST_RECORD + i, column, before: values[column], slip: slip(values[column]) };
  });
  await bench.page.evaluate((cells) => {
    const { engine } = window.workbench;
    engine.asPerson(() => {
      for (const { row, column, slip } of cells)
        engine.cells.write(engine.sheets.active(), { row, column, rows: 1, columns: 1 }, [[{ value: slip }]]);
    });
  }, made);
  return made;
}

test("twenty slips are mended in two presses, and put back in one; what broke off is carried on", async () => {
  await open("clean");
  const made = await slips();
  const mend = async (breakOff?: () => Promise<void>) => {
    await text(/^20 处可以自动修复$/).waitFor();
    await button("全部预览...").click();
    await button("修复 20 处").waitFor();
    await breakOff?.();
    await button("修复 20 处").click();
  };
  const expectMended = async () => {
    await text("已修复 20 处").waitFor();
    for (const { row, column, before } of made) expect([row, await cell(row, column)]).toEqual([row, before]);
  };
  await mend();
  await expectMended();
  await text(/没有错误|没有问题/).waitFor();
  await button("恢复原值").click();
  await text("已恢复 20 处原值").waitFor();
  expect(await cell(made[1].row, made[1].column)).toBe(`${made[1].before}\u3000`);

  // In the midst of the batch that writes, after some of the cells.
  await mend(() =>
    bench.page.evaluate(() => {
      const { faults } = window.workbench.host;
      faults.inject({ batch: 6, happens: () => faults.inject({ action: 17, code: "GeneralException" }) });
    }),
  );
  await text(/“考评人员”已改 \d+ 处.*还有 \d+ 处没有改/).waitFor();
  expect(await bench.pane.getByRole("main").getByText("已恢复 20 处原值").count()).toBe(0);
  await button("继续").click();
  await expectMended();
});

test("one kind is mended by itself, one choice by the button that names it", async () => {
  await open("faults");
  const kind = button(/^提醒 ?序号不连续.*\d+ 处$/);
  await kind.click();
  await button(/^修复这 \d+ 处\.\.\.$/).click();
  await button(/^修复 \d+ 处$/).click();
  await text(/^已修复 \d+ 处$/).waitFor();
  await kind.waitFor({ state: "detached" });
  await button(/15 位身份号码|身份号码是 15 位|15 位/)
    .first()
    .click();
  const way = bench.pane
    .getByRole("region", { name: /^选中的单元格/ })
    .getByRole("button", { name: /改为/ })
    .first();
  const id = /\d{17}[\dX]/.exec(await way.innerText())?.[0];
  const { row, column } = await bench.selectedCell();
  await way.click();
  await text("已修复 1 处").waitFor();
  expect(await cell(row, column)).toBe(id);
});

test("a warning is dismissed with a reason, lapses with the value, and says so", async () => {
  await open("faults");
  await button(/看不出职称或等级/)
    .first()
    .click();
  const { row, column } = await bench.selectedCell();
  await button("豁免...").click();
  expect(await button("豁免").getAttribute("aria-disabled")).toBe("true");
  await bench.pane.getByRole("radio").first().check();
  await button("豁免").click();
  await button("已豁免 1 项").waitFor();
  await bench.openTab("豁免说明");
  expect((await bench.texts({ row: 3, column: 0, rows: 1, columns: 2 }))[0]).toEqual(["PER-17.noTitle", "考评人员"]);
  await bench.openTab("考评人员");
  await bench.type(row, column, "老老师傅");
  await button("已豁免 1 项").waitFor({ state: "detached" });
  await bench.select(row, column);
  await text(/的豁免因内容已改动失效。$/).waitFor();
});
