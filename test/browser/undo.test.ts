/** Ctrl+Z in the workbench is what it is in the Excel that is played: her edits are steps, and what a write of the pane leaves of them. */
import type { ExcelWorkbench } from "../../src/workbench/page/excel/workbench";
import { useBrowser, type WorkbenchPage } from "../support/browser";

/** In `page.evaluate`, the page's own `window.workbench`. */
declare const window: { workbench: ExcelWorkbench };

const B5 = { row: 4, column: 1 };
let bench: WorkbenchPage;
const browser = useBrowser();

async function open(query: string): Promise<void> {
  bench = await browser().open(query);
}
afterEach(async () => {
  expect(bench.troubles.splice(0)).toEqual([]);
  await bench.page.context().close();
});

const cells = async (): Promise<string[]> => (await bench.texts({ ...B5, rows: 3, columns: 1 })).flat();
const count = (): Promise<number> => bench.page.evaluate(() => window.workbench.engine.undo.count);

/** Presses the keys in the grid and gives what stands in B5:B7 once there are so many steps left. */
async function press(keys: string, stepsLeft: number): Promise<string[]> {
  await bench.takeKeyboard();
  await bench.page.keyboard.press(keys);
  await bench.page.waitForFunction((steps) => window.workbench.engine.undo.count === steps, stepsLeft);
  return cells();
}

/** The pane writes into D9 of the sheet in front. */
const writeFromPane = (): Promise<void> =>
  bench.inPane(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("D9").values = [["写入"]];
      await context.sync();
    }),
  );

test("typing, pasting, filling and sorting are undone one after another", async () => {
  await open("?profile=ltsc2021");
  const before = await count();
  await bench.type(B5.row, B5.column, "乙");
  await bench.paste(B5.row + 1, B5.column, "甲");
  await bench.page.evaluate((start) => {
    const { engine } = window.workbench;
    engine.asPerson(() =>
      engine.structure.reorderRows(engine.sheets.active(), { ...start, rows: 2, columns: 1 }, [1, 0]),
    );
    engine.asPerson(() => engine.selection.set(engine.sheets.active(), [{ ...start, row: 5, rows: 2, columns: 1 }]));
  }, B5);
  expect(await press("Control+d", before + 4)).toEqual(["甲", "乙", "乙"]);
  expect(await press("Control+z", before + 3)).toEqual(["甲", "乙", ""]);
  expect(await press("Control+z", before + 2)).toEqual(["乙", "甲", ""]);
  expect(await press("Control+z", before + 1)).toEqual(["乙", "", ""]);
  expect(await press("Control+z", before)).toEqual(["", "", ""]);
});

test("a write of the pane empties the list in LTSC 2021", async () => {
  await open("?profile=ltsc2021");
  await bench.type(B5.row, B5.column, "李四");
  await writeFromPane();
  expect(await count()).toBe(0);
  expect(await press("Control+z", 0)).toEqual(["李四", "", ""]);
});

test.each(["windows365", "web"])(
  "a write of the pane is a step on top of hers in %s, which the bar shows",
  async (profile) => {
    await open(`?profile=${profile}`);
    expect(await bench.page.locator("#profile").inputValue()).toBe(profile);
    const before = await count();
    await bench.type(B5.row, B5.column, "李四");
    await writeFromPane();
    expect(await press("Control+z", before + 1)).toEqual(["李四", "", ""]);
    expect(await bench.texts({ row: 8, column: 3, rows: 1, columns: 1 })).toEqual([[""]]);
    expect(await press("Control+z", before)).toEqual(["", "", ""]);
  },
);
