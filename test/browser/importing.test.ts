/** 导入 as a person does it: real files, the real clipboard, presses in the pane, what then stands in the grid. */
import { utils, write, type BookType } from "@e965/xlsx";
import type { Locator } from "playwright-core";
import type { ExcelWorkbench } from "../../src/workbench/page/excel/workbench";
import { encode } from "../files/source/encode";
import { sampleFile, useBrowser, type WorkbenchPage } from "../support/browser";
import { makePeople } from "../support/people";

/** In `page.evaluate`, the page's own. */
declare const window: { workbench: ExcelWorkbench };

type Rows = readonly (readonly (string | number)[])[];

const HEADS = ["工号", "姓名", "性别", "身份证号", "学历", "从事专业", "工龄", "职称", "手机", "认定职业"];
const ROSTER = makePeople(5, 77).map(({ personName, sex, citizenId, phone }, i) =>
  [`G${i}`, personName, sex, citizenId, "大学本科", "维修", 12, "高级工程师", phone, "电工"].map(String),
);
const NAMES = ROSTER.map((line) => line[1]);
const TEXT = [HEADS, ...ROSTER].map((line) => line.join(",")).join("\r\n");
/** The sample has 26 examiners from row 4 on; names stand in the third column. */
const END = { row: 3 + 26, column: 2, rows: ROSTER.length, columns: 1 };
const NOBODY = NAMES.map(() => "");

let bench: WorkbenchPage;
useBrowser(async (browser) => {
  bench = await browser.open();
});

const button = (name: RegExp | string): Locator => bench.pane.getByRole("button", { name });
const text = (words: RegExp | string): Locator => bench.pane.getByText(words).first();
const names = async (): Promise<readonly string[]> => (await bench.texts(END)).map(([name]) => name);

async function openSample(): Promise<void> {
  await bench.openFile(sampleFile("clean"));
  await text(/12 张表/).waitFor();
  await bench.openTab("考评人员");
}
async function toImport(): Promise<void> {
  await bench.openTab("考评人员");
  await button("导入...").click();
  await button("选择文件...").waitFor();
}
async function choose(name: string, bytes: Uint8Array): Promise<void> {
  const dialog = bench.page.waitForEvent("filechooser");
  await button("选择文件...").click();
  await (await dialog).setFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });
}
function book(bookType: BookType, rows: Rows): Uint8Array {
  const made = utils.book_new();
  utils.book_append_sheet(made, utils.aoa_to_sheet(rows.map((row) => [...row])), "名单");
  const bytes: unknown = write(made, { type: "array", bookType });
  if (!(bytes instanceof ArrayBuffer)) throw new Error("No bytes were written.");
  return new Uint8Array(bytes);
}
async function putBack(): Promise<void> {
  await text(`已导入 ${ROSTER.length} 人`).waitFor();
  await bench.openTab("考评人员");
  expect(await names()).toEqual(NAMES);
  await button("恢复原值").click();
  await text(`已撤回导入的 ${ROSTER.length} 人`).waitFor();
  expect(await names()).toEqual(NOBODY);
}
beforeEach(openSample);
afterEach(() => {
  expect(bench.troubles.splice(0)).toEqual([]);
});

test("a roster comes in from a workbook, an old one and a text in GB18030, each put back with one press", async () => {
  const files = [
    ["名册.xlsx", book("xlsx", [["职工花名册"], HEADS, ...ROSTER])],
    ["名册.xls", book("biff8", [HEADS, ...ROSTER])],
    ["名册.csv", encode(TEXT, "gb18030")],
  ] as const;
  for (const [name, bytes] of files) {
    await toImport();
    await choose(name, bytes);
    await text("共 5 人：新增 5 人").waitFor();
    await button("导入 5 人").click();
    await putBack();
  }
});

test("half-way failure is told, 继续 writes what is left and leaves the page, and it is put back", async () => {
  await toImport();
  await choose("名册.csv", encode(TEXT, "utf-8"));
  await text("共 5 人：新增 5 人").waitFor();
  await bench.page.evaluate(() => window.workbench.host.faults.inject({ batch: 5, code: "GeneralException" }));
  await button("导入 5 人").click();
  await button("继续").click();
  await putBack();
});

/** A tab of somebody else's in the workbook, all of it texts. */
async function addTab(name: string, rows: Rows): Promise<void> {
  await bench.page.evaluate(
    ({ name, rows }) => {
      const { engine } = window.workbench;
      engine.asPerson(() => {
        const sheet = engine.sheets.add(name);
        const area = { row: 0, column: 0, rows: rows.length, columns: rows[0].length };
        engine.cells.write(
          sheet,
          area,
          rows.map((row) => row.map((value) => ({ value }))),
        );
        engine.sheets.activate(sheet);
        engine.selection.set(sheet, [area]);
      });
    },
    { name, rows: rows.map((row) => [...row]) },
  );
}

test("cells of the workbook come in by their tab, by the selection, and by Ctrl+C and Ctrl+V", async () => {
  await addTab("班组名单", [HEADS, ...ROSTER]);
  await bench.takeKeyboard();
  await bench.page.keyboard.press("Control+c");
  await bench.page.waitForFunction(async (id) => (await navigator.clipboard.readText()).includes(id), ROSTER[4][3]);

  await button("更多").click();
  await bench.pane.getByRole("menuitem", { name: /^导入/ }).click();
  await button("用选中的单元格").click();
  await button("导入 5 人").click();
  await putBack();

  await toImport();
  await button("选择文件...").waitFor();
  await bench.pane.getByRole("combobox", { name: "本工作簿的工作表" }).selectOption("班组名单");
  await button("导入 5 人").click();
  await putBack();

  await toImport();
  await bench.pane.getByRole("textbox").focus();
  await bench.page.keyboard.press("Control+v");
  await text("粘贴的单元格").waitFor();
  await button("导入 5 人").click();
  await putBack();
});

test("a corrected column is remembered, who is there is skipped, and numbers that lost digits are refused", async () => {
  const heads = HEADS.map((head) => (head === "从事专业" ? "班组" : head));
  const file = book("xlsx", [heads, ...ROSTER]);
  const specialty = bench.pane.getByRole("combobox", { name: "所从事专业" });
  const chosen = (): Promise<string> =>
    specialty.evaluate((select: HTMLSelectElement) => select.selectedOptions[0].text);
  await toImport();
  await choose("名册.xlsx", file);
  await specialty.waitFor();
  expect(await chosen()).toBe("（不导入）");
  await specialty.selectOption({ label: "班组" });
  await button("导入 5 人").click();
  await text("已导入 5 人").waitFor();

  const more = makePeople(1, 991)[0];
  const line: readonly (string | number)[] = [
    "G9",
    more.personName,
    more.sex,
    more.citizenId,
    "大学本科",
    "甲班",
    12,
    "技师",
    more.phone,
    "电工",
  ];
  await toImport();
  await choose("名册.xlsx", book("xlsx", [heads, ...ROSTER, line.map(String), ROSTER[0]]));
  await text("共 7 人：新增 1 人；5 人已在表中，将跳过；1 人在名册中重复，只计一次").waitFor();
  expect(await chosen()).toBe("班组");
  await button("更换").click();
  const asNumbers = ROSTER.map((row) =>
    row.map((value, i) => (i === 3 ? Number(String(value).slice(0, 17)) * 10 : value)),
  );
  await choose("名册.xlsx", book("xlsx", [heads, ...asNumbers]));
  await text("“身份证号”存成了数字，后几位已丢失").waitFor();
});
