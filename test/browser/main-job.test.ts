/**
 * The main job from the first run to the saved file, as an HR officer does it: build the tables, paste a roster with faults, check,
 * go to a finding, mend it, check again, clear the marks, save. Every step depends on the one before.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Locator } from "playwright-core";
import type { ConditionalRule } from "../../src/workbench/engine/port";
import type { ExcelWorkbench } from "../../src/workbench/page/excel/workbench";
import { temporaryFolder } from "../support/plan-file";
import { useBrowser, type WorkbenchPage } from "../support/browser";

const TABS = [
  "总览",
  "企业概况",
  "一线技能人员",
  "组织机构",
  "认定企业",
  "人员范围",
  "认定职业",
  "认定方式",
  "考评人员",
].concat(["质量内控人员", "认定场地", "设备清单", "附件清单"]);
/** The ID ends in a small x; 4 and 5 are the first rows below the heading of 考评人员, E is the ID. */
const ROSTER = [
  "焊工\t1\t张三\t女\t11010519491231002x\t大学本科\t焊接\t12\t高级技师\t13800138000",
  "焊工\t2\t李四\t男\t110101199003078515\t大学本科\t焊接\t12\t高级技师\t13800138001",
].join("\n");
const FAULT = /身份号码末位应为大写 X/;
const E4 = { row: 3, column: 4, rows: 1, columns: 1 };

const PYTHON = "/usr/bin/python3";
const withOpenpyxl = spawnSync(PYTHON, ["-c", "import openpyxl"]).status === 0 ? test : test.skip;
const withLibreOffice = spawnSync("soffice", ["--version"]).status === 0 ? test : test.skip;

/** In `page.evaluate`, the page's own. */
declare const window: { workbench: ExcelWorkbench };

const folder = temporaryFolder();
const saved = path.join(folder, "实施方案.xlsx");
let bench: WorkbenchPage;

useBrowser(async (browser) => {
  bench = await browser.open();
});
afterEach(() => {
  expect(bench.troubles.splice(0)).toEqual([]);
});

/** The marks of the add-in on the active sheet. */
function marks(): Promise<ConditionalRule[]> {
  return bench.page.evaluate(() => {
    const { engine } = window.workbench;
    const rules = engine.conditionalFormats.list(engine.sheets.active());
    return rules.filter(({ formula }) => formula.includes("认定方案助手"));
  });
}

/** Pixels of the colour in the drawn grid. */
function pixels(color: string): Promise<number> {
  return bench.page.locator("canvas[id^=univer-sheet-main]").evaluate((canvas, hex) => {
    const { width, height } = canvas as HTMLCanvasElement;
    const data = (canvas as HTMLCanvasElement).getContext("2d")?.getImageData(0, 0, width, height).data ?? [];
    const wanted = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    let count = 0;
    for (let i = 0; i < data.length; i += 4) if (wanted.every((value, channel) => data[i + channel] === value)) count++;
    return count;
  }, color);
}

/** Tries until it holds: the grid is painted and the pane renders in their own time. */
async function eventually<T>(look: () => Promise<T>, holds: (seen: T) => boolean): Promise<T> {
  const deadline = Date.now() + 40_000;
  for (;;) {
    const seen = await look();
    if (holds(seen) || Date.now() > deadline) return seen;
    await bench.page.waitForTimeout(100);
  }
}

function finding(): Locator {
  return bench.pane.getByRole("button", { name: FAULT });
}

async function checkAgain(): Promise<void> {
  await bench.pane.getByRole("button", { name: "重新校验" }).click();
}

test("the first run builds the thirteen tabs", async () => {
  await bench.pane.getByRole("button", { name: "建表" }).click();
  await bench.pane.getByRole("tab", { name: "概览" }).waitFor();
  const names = await bench.page.evaluate(() => window.workbench.engine.sheets.list().map(({ name }) => name));
  expect(names.filter((name) => TABS.includes(name))).toEqual(TABS);
});

test("a pasted roster keeps every digit", async () => {
  await bench.openTab("考评人员");
  await bench.paste(3, 0, ROSTER);
  expect(await bench.texts({ row: 3, column: 2, rows: 2, columns: 3 })).toEqual([
    ["张三", "女", "11010519491231002x"],
    ["李四", "男", "110101199003078515"],
  ]);
});

test("checking marks the fault in its cell, visibly, and lists it in the pane", async () => {
  await checkAgain();
  await bench.pane.getByRole("tab", { name: /问题/ }).click();
  await finding().waitFor();
  const found = await eventually(marks, (rules) => rules.length > 0);
  const mark = found.find(({ areas }) => areas.some((area) => area.row === E4.row && area.column === E4.column));
  expect(mark?.style.fill).toMatch(/^#[0-9A-F]{6}$/);
  await bench.select(20, 0); // a selection would tint the cells in it
  expect(
    await eventually(
      () => pixels(mark?.style.fill ?? ""),
      (count) => count > 100,
    ),
  ).toBeGreaterThan(100);
});

test("a click on the finding goes to its cell, also from another sheet", async () => {
  await bench.openTab("企业概况");
  await finding().click();
  const selected = await eventually(
    () =>
      bench.page.evaluate(() => {
        const { engine } = window.workbench;
        return { sheet: engine.sheets.get(engine.sheets.active()).name, areas: engine.selection.get().areas };
      }),
    ({ sheet }) => sheet === "考评人员",
  );
  expect(selected).toEqual({ sheet: "考评人员", areas: [E4] });
});

test("once the cell is corrected and checked again, the finding is gone", async () => {
  await bench.type(E4.row, E4.column, "11010519491231002X");
  await checkAgain();
  expect(
    await eventually(
      () => finding().count(),
      (count) => count === 0,
    ),
  ).toBe(0);
});

test("the ribbon's command clears the marks, and only the marks", async () => {
  await bench.page.getByRole("button", { name: "清除标记" }).click();
  expect(await eventually(marks, (rules) => rules.length === 0)).toEqual([]);
  expect(await bench.texts(E4)).toEqual([["11010519491231002X"]]);
});

test("the workbook is saved", async () => {
  const download = bench.page.waitForEvent("download");
  await bench.page.getByRole("button", { name: "保存 (.xlsx)" }).click();
  await (await download).saveAs(saved);
  expect(existsSync(saved)).toBe(true);
});

const LOOK = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
people = book["考评人员"]
print(json.dumps({
    "tabs": book.sheetnames,
    "id": people["E4"].value,
    "idFormat": people["E4"].number_format,
    "freeze": people.freeze_panes,
    "tables": {sheet.title: len(sheet.tables) for sheet in book},
    "lists": sorted(str(rule.sqref) for rule in people.data_validations.dataValidation if rule.type == "list"),
    "marks": [text for sheet in book for area in sheet.conditional_formatting for rule in area.rules for text in rule.formula if "认定方案助手" in text],
}, ensure_ascii=False))
`;

withOpenpyxl("openpyxl finds tabs, tables, lists and text format, and no mark (needs openpyxl)", () => {
  const seen = JSON.parse(execFileSync(PYTHON, ["-c", LOOK, saved], { encoding: "utf8" })) as {
    tabs: string[];
    tables: Record<string, number>;
    lists: string[];
  };
  expect(seen).toMatchObject({
    id: "11010519491231002X",
    idFormat: "@",
    freeze: expect.stringMatching(/^[A-Z]4$/) as string,
    marks: [],
  });
  expect(seen.tabs).toEqual(expect.arrayContaining(TABS));
  expect(seen.tables.考评人员).toBe(1);
  expect(seen.lists.length).toBeGreaterThanOrEqual(3);
});

withLibreOffice("LibreOffice opens it (needs LibreOffice)", () => {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, saved], {
    stdio: "ignore",
  });
  const pdf = readFileSync(path.join(folder, "实施方案.pdf"));
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
});
