/** Files in and out of the workbench, in a real browser. */
import { strToU8, zipSync } from "fflate";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Download, FileChooser } from "playwright-core";
import { readBook } from "../../src/workbench/xlsx/read";
import { useBrowser, withLateTimers, type WorkbenchPage } from "../support/browser";

const FIXTURES = path.join(__dirname, "../fixtures/xlsx");
const A1_TO_C3 = { row: 0, column: 0, rows: 3, columns: 3 };

let bench: WorkbenchPage;

useBrowser(async (opened) => {
  bench = await opened.open();
});
beforeEach(() => bench.newWorkbook());
afterEach(() => {
  expect(bench.troubles.splice(0)).toEqual([]);
});

const openFile = (name: string) => choose(path.join(FIXTURES, name));

async function choose(file: Parameters<FileChooser["setFiles"]>[0]): Promise<void> {
  const chooser = bench.page.waitForEvent("filechooser");
  await bench.page.getByRole("button", { name: "打开..." }).click();
  await (await chooser).setFiles(file);
}

async function save(): Promise<{ name: string; sheets: ReturnType<typeof readBook>["book"]["sheets"] }> {
  const download: Promise<Download> = bench.page.waitForEvent("download");
  await bench.page.getByRole("button", { name: "保存 (.xlsx)" }).click();
  const file = await download;
  const bytes = new Uint8Array(readFileSync(await file.path()));
  return { name: file.suggestedFilename(), sheets: readBook(bytes).book.sheets };
}

test("a workbook is opened, changed and saved under its name", async () => {
  await openFile("plan.xlsx");
  await bench.page.getByRole("heading", { name: "plan", exact: true }).waitFor();
  await bench.inPane(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().protection.unprotect();
      await context.sync();
    }),
  );
  await bench.type(1, 1, "4级");
  const { name, sheets } = await save();
  expect(name).toBe("plan.xlsx");
  expect(sheets.map((sheet) => sheet.name)).toEqual(["考评人员", "词汇", "备 注'1"]);
  expect(sheets[0].cells.find(({ row, column }) => row === 1 && column === 1)?.value).toBe("4级");
  expect(sheets[0].validations).toHaveLength(7);
  expect(sheets[0].tables).toHaveLength(1);
});

test("undoing right after opening does not take the workbook apart", async () => {
  await openFile("plan.xlsx");
  await bench.page.getByRole("heading", { name: "plan", exact: true }).waitFor();
  await bench.select(0, 1);
  await bench.page.keyboard.press("Control+z");
  expect(await bench.texts({ row: 0, column: 0, rows: 1, columns: 2 })).toEqual([["序号", "姓名"]]);
});

test("what is not shown is named when the file is opened, and kept", async () => {
  await openFile("extras.xlsx");
  const notice = bench.page.getByRole("status");
  await notice.getByText("保存时原样保留").waitFor();
  const text = await notice.innerText();
  for (const kept of ["图表", "图片", "批注 2 处", "宏"]) expect(text).toContain(kept);
  await notice.getByRole("button", { name: "关闭" }).click();
  expect(await bench.texts(A1_TO_C3)).toContainEqual(["二月", "5", ""]);
});

test("results that a file has of a formula nobody here calculates are named once they are old, and until they are not", async () => {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relations = (type: string, target: string) =>
    strToU8(`<Relationships><Relationship Id="r1" Type="${office}/${type}" Target="${target}"/></Relationships>`);
  const sheet = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>NEW(A1)</f><v>5</v></c></row>';
  const bytes = zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "_rels/.rels": relations("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": strToU8(
      `<workbook xmlns:r="${office}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": relations("worksheet", "worksheets/sheet1.xml"),
    "xl/worksheets/sheet1.xml": strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
  });
  await choose({ name: "旧.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  await bench.page.getByRole("heading", { name: "旧", exact: true }).waitFor();
  const notice = bench.page.getByRole("status").getByText("工作表“表”的 B1");
  await bench.type(0, 0, "2");
  await notice.waitFor();
  await bench.type(0, 0, "1");
  await notice.waitFor({ state: "detached" });
});

test("a file that cannot be opened is refused with the reason, and the open workbook stays", async () => {
  await bench.type(0, 0, "还在");
  await openFile("make.py");
  await bench.page
    .getByRole("status")
    .getByText("“make.py”打不开：这不是 Excel 工作簿，请另选 .xlsx 文件。当前工作簿没有改动。")
    .waitFor();
  expect(await bench.texts({ row: 0, column: 0, rows: 1, columns: 1 })).toEqual([["还在"]]);
});

test("unsaved changes are not thrown away without asking", async () => {
  await bench.type(0, 0, "未保存");
  await bench.page.getByRole("button", { name: "新建" }).click();
  const notice = bench.page.getByRole("status");
  await notice.getByRole("button", { name: "取消" }).click();
  expect(await bench.texts({ row: 0, column: 0, rows: 1, columns: 1 })).toEqual([["未保存"]]);
  await bench.page.getByRole("button", { name: "新建" }).click();
  await bench.replacing(() => notice.getByRole("button", { name: "不保存，继续" }).click());
  expect(await bench.texts({ row: 0, column: 0, rows: 1, columns: 1 })).toEqual([[""]]);
});

test("what was done last is asked about at once, however late the page is", async () => {
  await bench.type(0, 0, "清空");
  await save();
  await bench.select(0, 0);
  await withLateTimers(bench.page, 0, 1_000, async () => {
    await bench.page.keyboard.press("Delete");
    await bench.page.getByRole("button", { name: "新建" }).click();
    await bench.page.getByRole("status").getByRole("button", { name: "取消" }).click();
  });
});

test("what is still being typed is asked about, too, and goes on after 取消", async () => {
  await bench.select(0, 0);
  await bench.page.keyboard.type("没写");
  await bench.page.getByRole("button", { name: "新建" }).click();
  await bench.page.getByRole("status").getByRole("button", { name: "取消" }).click();
  await bench.takeKeyboard();
  await bench.page.keyboard.type("完");
  await bench.finish("Enter");
  expect(await bench.texts({ row: 0, column: 0, rows: 1, columns: 1 })).toEqual([["没写完"]]);
});

test("a file dropped on the page opens", async () => {
  const bytes = [...readFileSync(path.join(FIXTURES, "plan.xlsx"))];
  const transfer = await bench.page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(content)], "名册.xlsx"));
    return data;
  }, bytes);
  await bench.page.dispatchEvent("#grid", "drop", { dataTransfer: transfer });
  await bench.page.getByRole("heading", { name: "名册", exact: true }).waitFor();
});
