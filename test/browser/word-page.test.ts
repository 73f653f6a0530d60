/** The page that plays Word, as a person meets it: opening, what is shown, typing, saving. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { WordWorkbench } from "../../src/workbench/page/word/workbench";
import { readDocx } from "../report/support/read-docx";
import { useBrowser, type WordPage } from "../support/browser";

declare const window: { workbench: WordWorkbench };

const ASSETS = path.join(__dirname, "../../assets");
let word: WordPage;
const browser = useBrowser(async (opened) => {
  word = await opened.openWord();
});

afterEach(() => {
  expect(word.troubles.splice(0)).toEqual([]);
});

const paragraph = (text: string | RegExp) => word.page.locator("#sheets p", { hasText: text }).first();
const scrolledTo = (): Promise<number> => word.page.locator("#sheets").evaluate(({ scrollTop }) => scrollTop);

async function open(file: string): Promise<void> {
  const chooser = word.page.waitForEvent("filechooser");
  await word.page.getByRole("button", { name: "打开..." }).click();
  await (await chooser).setFiles(path.join(ASSETS, file));
}

/** A template in the place of the present document, which is not saved. */
async function openTemplate(name: "基础部分" | "职业部分"): Promise<void> {
  const before = await word.page.evaluateHandle(() => window.workbench.document);
  await word.page.evaluate(() => void (window.workbench.isDirty = false));
  await open(`templates/${name}.docx`);
  await word.page.waitForFunction((document) => window.workbench.document !== document, before);
  await word.settled();
}

async function typeOver(text: string | RegExp, typed: string, end: "Enter" | "Escape" = "Enter"): Promise<void> {
  await word.settled();
  await paragraph(text).dblclick();
  await word.page.keyboard.type(typed);
  await word.page.keyboard.press(end);
}

test("it opens on a new document with the Word pane beside it, 350 pixels wide, and the ribbon of Word", async () => {
  await expect(word.page.title()).resolves.toBe("新文档 - Word 工作台");
  const pane = word.page.locator("iframe[name=pane]");
  expect((await pane.boundingBox())?.width).toBe(350);
  await word.pane.getByText("填写本文档").first().waitFor();
  const ribbon = word.page.getByRole("group", { name: "认定方案助手" });
  await expect(ribbon.getByRole("button").allInnerTexts()).resolves.toEqual(["打开助手"]);
});

test("the link leads to the page that plays Excel, in the same language and theme", async () => {
  const { page, troubles } = await browser().openWord("?lang=en&theme=dark");
  await page.getByRole("button", { name: "Save (.docx)" }).waitFor();
  const other = page.context().waitForEvent("page");
  await page.getByRole("link", { name: "Excel" }).click();
  const excel = await other;
  await excel.getByRole("button", { name: "Save (.xlsx)" }).waitFor();
  expect(new URL(excel.url()).search).toBe("?lang=en-US&theme=dark");
  await expect(excel.getByRole("link", { name: "Word" }).getAttribute("href")).resolves.toMatch(/^word\.html\?/);
  expect(troubles).toEqual([]);
  await page.context().close();
});

test("a template is drawn within the desk, its controls outlined by name, tabs at their stops", async () => {
  await openTemplate("基础部分");
  await paragraph("企业名称（公章）").waitFor();
  const { tags } = readDocx(await word.save());
  const named = await word.page.locator(".control > span").allInnerTexts();
  expect(named).toHaveLength(tags.filter((tag) => !tag.startsWith("field:")).length);
  expect(named).toContain("一线技能人员");
  // The lines of the cover: whatever stands before the tab, the fields begin at one place.
  const starts = await word.page
    .locator(".control.inline")
    .evaluateAll((outlines) => outlines.slice(0, 5).map((outline) => Math.round(outline.getBoundingClientRect().left)));
  expect(new Set(starts).size).toBe(1);
  const desk = await word.page
    .locator("#sheets")
    .evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }));
  expect(desk.scrollWidth).toBe(desk.clientWidth);
});

test("what is typed over a note is in the document, and the page stays where it was; Esc leaves it as it was", async () => {
  await openTemplate("职业部分");
  await typeOver("填写说明：考评人员应了解", "不要的话", "Escape");
  await paragraph("填写说明：考评人员应了解").waitFor();
  expect(await word.page.evaluate(() => window.workbench.isDirty)).toBe(false);

  const before = await scrolledTo();
  await typeOver("填写说明：考评人员应了解", "考评人员均持证上岗。");
  const typed = paragraph("考评人员均持证上岗。");
  await typed.locator("xpath=self::*[not(@contenteditable)]").waitFor();
  expect(await scrolledTo()).toBe(before);
  const { paragraphs, xml } = readDocx(await word.save());
  expect(paragraphs).toContain("考评人员均持证上岗。");
  expect(xml).not.toContain("不要的话");
  expect(xml).not.toMatch(/prose:examiners(?:(?!<\/w:sdt>).)*showingPlcHdr/);
});

test("a double click where one is typing marks a word and begins nothing anew", async () => {
  await openTemplate("职业部分");
  await paragraph("填写说明：考评人员应了解").dblclick();
  await word.page.keyboard.type("考评人员均持证上岗。");
  const typed = word.page.locator("#sheets .editing");
  await typed.dblclick();
  await expect(typed.innerText()).resolves.toBe("考评人员均持证上岗。");
  await word.page.keyboard.press("Escape");
});

test("what is being typed is not drawn over, and is drawn at its end with what has come meanwhile", async () => {
  await openTemplate("职业部分");
  await paragraph("填写说明：考评人员应了解").dblclick();
  await word.page.keyboard.type("考评人员");
  await word.page.evaluate(() => {
    const { document, person } = window.workbench;
    person.typeOver(
      [...document.body.getElementsByTagName("w:p")].find((p) => p.textContent === "目　录")!,
      "目次",
    );
  });
  await word.settled();
  await word.page.keyboard.type("均持证上岗。");
  await word.page.keyboard.press("Enter");
  await word.settled();
  await paragraph("考评人员均持证上岗。").waitFor();
  await paragraph("目次").waitFor();
});

test("a table's cell is typed in like any other paragraph; Enter that ends an input method's word does not end typing", async () => {
  await openTemplate("职业部分");
  const cell = word.page.locator("#sheets td:has(p)").filter({ hasText: /^1$/ }).first();
  await cell.locator("p").dblclick();
  await word.page.keyboard.type("零一");
  await word.page
    .locator("#sheets .editing")
    .dispatchEvent("keydown", { key: "Enter", isComposing: true, bubbles: true, cancelable: true });
  await word.page.keyboard.type("号");
  await word.page.keyboard.press("Enter");
  await paragraph("零一号").waitFor();
  expect(readDocx(await word.save()).tables.flat(2)).toContain("零一号");
});

test("with 修订 on, what is typed over stays in sight, struck through", async () => {
  await openTemplate("职业部分");
  await word.page.getByRole("checkbox", { name: "修订" }).check();
  await typeOver(/^目/, "目次");
  await word.page.locator("#sheets ins", { hasText: "目次" }).waitFor();
  await expect(word.page.locator("#sheets del").innerText()).resolves.toBe("目　录");
});

test("a link within the document is followed with Ctrl, as in Word, and stays where it is without", async () => {
  await openTemplate("职业部分");
  const link = word.page.locator("#sheets a", { hasText: "三、考评人员" });
  await link.scrollIntoViewIfNeeded();
  const [before, address] = [await scrolledTo(), word.page.url()];
  await link.click();
  expect(await scrolledTo()).toBe(before);
  await link.click({ modifiers: ["Control"] });
  expect(await scrolledTo()).toBeGreaterThan(before);
  expect(word.page.url()).toBe(address);
});

test("unsaved changes are not thrown away without asking, and a file that is no document asks nothing", async () => {
  await openTemplate("职业部分");
  await typeOver(/^目/, "目次");
  const notices = word.page.getByRole("status");

  await open("sample/clean.xlsx");
  await notices.getByText("“clean.xlsx”打不开：这不是 Word 文档，请另选 .docx 文件。当前文档没有改动。").waitFor();
  await expect(notices.getByRole("button", { name: "不保存，继续" }).count()).resolves.toBe(0);

  await open("templates/基础部分.docx");
  await notices.getByRole("button", { name: "取消" }).click();
  await paragraph("目次").waitFor();
  await open("templates/基础部分.docx");
  await notices.getByRole("button", { name: "不保存，继续" }).click();
  await word.page.getByRole("heading", { name: "基础部分", exact: true }).waitFor();
  await paragraph("第一部分").waitFor();
  expect(await scrolledTo()).toBe(0);
});

test("a document dropped on the page opens, and is saved under its name as it was", async () => {
  const bytes = readFileSync(path.join(ASSETS, "templates/职业部分.docx"));
  const transfer = await word.page.evaluateHandle(
    (content) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(content)], "电工.docx"));
      return data;
    },
    [...bytes],
  );
  await word.page.dispatchEvent("#sheets", "drop", { dataTransfer: transfer });
  await word.page.getByRole("heading", { name: "电工", exact: true }).waitFor();
  const download = word.page.waitForEvent("download");
  await word.page.getByRole("button", { name: "保存 (.docx)" }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe("电工.docx");
  expect(readDocx(readFileSync(await saved.path())).xml).toBe(readDocx(bytes).xml);
});
