/** From the template to the refreshed volume, as a person does it in Word: Chromium, the real client, the real pane. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { readWorkbook } from "../../src/files";
import type { WordWorkbench } from "../../src/workbench/page/word/workbench";
import { temporaryFolder, writePlan } from "../support/plan-file";
import { readDocx } from "../report/support/read-docx";
import { useBrowser, type WordPage } from "../support/browser";

declare const window: { workbench: WordWorkbench };

const SAMPLE = path.join(__dirname, "../../assets/sample/clean.xlsx");
const folder = temporaryFolder();
let word: WordPage;
const browser = useBrowser();

afterEach(async () => {
  expect(word.troubles).toEqual([]);
  await word.page.context().close();
});

/** The sample as it is a week later: one more examiner for the electricians. */
function laterWorkbook(): string {
  const sheets = readWorkbook(readFileSync(SAMPLE)).map((sheet) => {
    if (sheet.name !== "考评人员") return sheet;
    const last = sheet.values.findLast((row) => row.includes("电工"))!;
    return { ...sheet, values: [...sheet.values, last.map((cell) => (cell === last[2] ? "新来的" : cell))] };
  });
  const file = path.join(folder, "later.xlsx");
  writePlan(file, sheets);
  return file;
}

async function pick(button: RegExp, file: string): Promise<void> {
  const chooser = word.page.waitForEvent("filechooser");
  await word.pane.getByRole("button", { name: button }).click();
  await (await chooser).setFiles(file);
}
const roster = (docx: Uint8Array): readonly string[] =>
  readDocx(docx)
    .tables.find(([head]) => head.includes("职称/等级"))!
    .slice(1)
    .map((row) => row[1]);

test("a template is filled, written in, and refreshed; what she wrote and how she laid it out stays", async () => {
  word = await browser().openWord("?template=occupation");
  const { page, pane } = word;
  await pane.getByText("6 段文字还是填写说明").first().waitFor();

  await pick(/选择工作簿/, SAMPLE);
  await pane.getByRole("combobox").selectOption({ label: "职业部分（电工）" });
  await pane.getByRole("button", { name: /^填入 \d+ 项$/ }).click();
  await pane
    .getByText(/^已填入 \d+ 项/)
    .first()
    .waitFor();
  const filled = await word.save();
  const before = roster(filled);
  expect(before.length).toBeGreaterThan(4);

  await pane.getByRole("button", { name: /转到.*本职业认定方式说明|本职业认定方式说明.*转到/ }).click();
  // For as long as it is shown as selected; it is found again by nothing else.
  const note = await page.waitForSelector("#sheets p.selected");
  await note.dblclick();
  await page.keyboard.type("本公司采用理论与实操相结合的方式。");
  await page.keyboard.press("Enter");
  await page.locator("#sheets p", { hasText: "本公司采用理论与实操相结合的方式。" }).waitFor();
  await page.evaluate(() => {
    const { person } = window.workbench;
    person.shadeRow(person.table("list:examiners"), 0, "FFF2CC");
  });

  await pick(/更换/, laterWorkbook());
  await pane.getByRole("button", { name: "刷新表格" }).click();
  await pane
    .getByText(/新增 1 行/)
    .first()
    .waitFor();
  const refreshed = await word.save();
  expect(roster(refreshed)).toEqual([...before, "新来的"]);
  const { paragraphs, xml } = readDocx(refreshed);
  expect(paragraphs).toContain("本公司采用理论与实操相结合的方式。");
  expect(xml.match(/w:fill="FFF2CC"/g)!.length).toBeGreaterThan(5);
  await page.locator("#sheets td", { hasText: "新来的" }).waitFor();
}, 120_000);

test("a document without our controls is answered with a fresh volume", async () => {
  word = await browser().openWord();
  await pick(/选择工作簿/, SAMPLE);
  await word.pane.getByRole("button", { name: /新建.*基础部分|基础部分.*新建/ }).click();
  await word.page.locator("#sheets td", { hasText: "孟凡英" }).first().waitFor();
  expect(readDocx(await word.save()).tags).toContain("list:qualityControllers");
}, 60_000);

test("a file that is no document is refused with the reason, and the open one stays", async () => {
  word = await browser().openWord("?template=base");
  const chooser = word.page.waitForEvent("filechooser");
  await word.page.locator("#open").click();
  await (await chooser).setFiles(SAMPLE);
  await word.page.getByText("这不是 Word 文档").waitFor();
  expect(readDocx(await word.save()).tags).toContain("prose:workflow");
}, 60_000);
