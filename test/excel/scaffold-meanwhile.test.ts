/**
 * Somebody works in a tab while 建表 goes on in it: between two looks and the writing. Only in the round trip of the writing itself can
 * nobody be kept from typing.
 */
import { ChangedMeanwhileError } from "../../src/host/errors";
import { excelWorkbook } from "../../src/excel/workbook";
import { tableOf } from "../../src/guide";
import { buildAll } from "../support/excel";
import { bootExcel, type HeadlessExcel } from "../support/office";
import { contentOf } from "../support/workbook-content";

let excel: HeadlessExcel;
beforeEach(async () => {
  excel = await bootExcel();
});

const SHEET = "认定方式";
const SIX = ["序号", "职业名称", "考核鉴定", "过程性评价", "业绩评价", "直接认定"];

interface Happening {
  readonly what: string;
  happen(): void;
}

const HAPPENINGS: readonly Happening[] = [
  { what: "a column is inserted before a title", happen: () => excel.person.insertColumns(SHEET, "C") },
  { what: "a row is inserted above the titles", happen: () => excel.person.insertRows(SHEET, 1, 1) },
  { what: "a title is typed over", happen: () => excel.person.type(`${SHEET}!D1`, "我的列") },
  { what: "the free column gets a title", happen: () => excel.person.type(`${SHEET}!G1`, "我的列") },
  { what: "something is typed far down in the free column", happen: () => excel.person.type(`${SHEET}!G40`, "我的话") },
];

describe.each([
  ["a list of hers", false],
  ["an Excel table of hers", true],
])("补列 into %s", (_, isTable) => {
  const prepare = async (): Promise<void> => {
    excel.person.addSheet(SHEET);
    excel.person.paste(`${SHEET}!A1`, [SIX, ["1", "电工", "√", "", "", ""]]);
    if (!isTable) return;
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).tables.add("A1:F2", true);
      await context.sync();
    });
  };
  const complete = async (): Promise<unknown> => {
    const workbook = excelWorkbook();
    const wanted = [tableOf("methods")];
    return workbook.scaffold(await workbook.inspect(wanted), ["methods"], new Map(), () => undefined);
  };

  test.each(HAPPENINGS)("$what, in any round trip before the last of writing: as she left it", async ({ happen }) => {
    await prepare();
    excel.host.counter.reset();
    await complete();
    const { syncs } = excel.host.counter;
    let told = 0;
    // The columns are written in the last batch; what happens before the first look is planned for.
    for (let batch = 3; batch < syncs; batch++) {
      excel = await bootExcel();
      await prepare();
      excel.host.faults.inject({ batch, happens: happen });
      const [error] = await Promise.all([
        complete().then(
          () => undefined,
          (reason: unknown) => reason,
        ),
      ]);
      excel.host.faults.clear();
      if (error === undefined) continue;
      expect(error).toBeInstanceOf(ChangedMeanwhileError);
      told++;
      const after = contentOf(excel.engine);
      excel = await bootExcel();
      await prepare();
      happen();
      expect(after).toEqual(contentOf(excel.engine));
    }
    expect(told).toBeGreaterThan(0);
  });
});

test("tabs that were absent may stand empty then, no cell of hers is other, and pressing again completes all", async () => {
  const prepare = (): void => {
    excel.person.addSheet(SHEET);
    excel.person.paste(`${SHEET}!A1`, [SIX, ["1", "电工", "√", "", "", ""]]);
  };
  const happen = (): void => excel.person.type(`${SHEET}!G1`, "我的列");
  prepare();
  happen();
  await buildAll(["methods"]);
  const whole = contentOf(excel.engine);

  excel = await bootExcel();
  prepare();
  const workbook = excelWorkbook();
  const plan = await workbook.inspect();
  // The look of its own comes first, then the formats, with the tabs and the last look.
  excel.host.faults.inject({ batch: 2, happens: happen });
  const scaffolding = workbook.scaffold(plan, ["methods"], new Map(), () => undefined);
  await expect(scaffolding).rejects.toThrow(ChangedMeanwhileError);
  excel.host.faults.clear();
  const { sheets, cells } = excel.engine;
  for (const { id, name } of sheets.list().filter(({ name }) => name !== SHEET))
    expect([name, cells.used(id, true)]).toEqual([name, undefined]);
  await buildAll(["methods"]);
  expect(contentOf(excel.engine)).toEqual(whole);
});
