/** From an empty workbook to all volumes with nothing but the pane and three files that somebody else keeps; every press is counted. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Locator } from "playwright-core";
import { fillTemplate, readTemplate } from "../../src/actions/template-file";
import { check, snapshotOf, type CellValue, type Snapshot } from "../../src/check";
import { readWorkbook } from "../../src/files";
import { TABLES, type TableId } from "../../src/guide";
import { BUILT_IN_TEMPLATES, volumesOf } from "../../src/report";
import { useBrowser } from "../support/browser";
import { foreignFiles, SAMPLE_FILE } from "../support/foreign-files";

const TEMPLATES = path.join(__dirname, "../../assets/templates");
const browser = useBrowser();

/** What every record of a table says, whatever number it has. */
function recordsOf({ tables }: Snapshot, id: TableId): readonly (readonly CellValue[])[] {
  const table = tables.get(id);
  const columns = table?.table.columns.filter(({ kind }) => kind !== "serial") ?? [];
  return table?.dataRows.map((row) => columns.map(({ field }) => table.value(row, field))) ?? [];
}

test("three files make all volumes of the sample's plan in eight presses", async () => {
  const { page, pane, troubles } = await browser().open();
  let presses = 0;
  /** In pane or ribbon; what is done in the system's own dialogs is not counted. */
  const press = async (what: Locator): Promise<void> => {
    await what.click();
    presses++;
  };
  const button = (name: RegExp | string): Locator => pane.getByRole("button", { name });

  await press(button("建表"));
  await pane.getByRole("tab", { name: "概览" }).waitFor();
  await press(button("更多"));
  await press(pane.getByRole("menuitem", { name: /^导入/ }));
  const dialog = page.waitForEvent("filechooser");
  await press(button("选择文件..."));
  const files = foreignFiles().map(({ name, bytes }) => ({ name, mimeType: "", buffer: Buffer.from(bytes) }));
  await (await dialog).setFiles(files);
  await press(button("导入 11 张表"));
  await press(button("更新附件清单"));
  await button("更新附件清单").waitFor({ state: "detached" });
  await press(pane.getByRole("tab", { name: "报告" }));
  const download = page.waitForEvent("download");
  await press(button(/^生成 \d+ 份 Word$/));
  const made = unzipSync(readFileSync(await (await download).path()));
  expect(presses).toBe(8);

  const saving = page.waitForEvent("download");
  await page.locator("#save").click();
  const plan = snapshotOf(readWorkbook(readFileSync(await (await saving).path())));
  const sample = snapshotOf(readWorkbook(readFileSync(SAMPLE_FILE)));
  for (const { id } of TABLES.filter((table) => table.id !== "overview" && table.id !== "attachments"))
    expect([id, recordsOf(plan, id)]).toEqual([id, recordsOf(sample, id)]);

  const now = new Date();
  const today = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  const volumes = (of: Snapshot) => volumesOf(of, check(of, { today }).findings, { today });
  expect(Object.keys(made)).toEqual(volumes(sample).map(({ fileName }) => fileName));
  for (const { kind, fileName, contents } of volumes(plan)) {
    const template = readTemplate(readFileSync(path.join(TEMPLATES, BUILT_IN_TEMPLATES[kind])));
    const [parts, expected] = [
      made[fileName],
      await fillTemplate(template, contents, { withoutAttachments: true }),
    ].map((bytes) => unzipSync(bytes));
    for (const part of Object.keys(expected))
      expect([part, strFromU8(parts[part]) === strFromU8(expected[part])]).toEqual([part, true]);
  }
  expect(troubles).toEqual([]);
}, 120_000);
