import { UNATTENDED } from "../../src/actions/types";
/** 更新附件清单 beside what is the user's own: it moves with its record, formulas stay formulas, text stays text. */
import { updateAttachments } from "../../src/actions/update-attachments";
import type { CellValue } from "../../src/check";
import { excelWorkbook } from "../../src/excel/workbook";
import { samplePlan } from "../../scripts/sample/plan";
import { bootPrepared, fill } from "../support/excel";
import type { HeadlessExcel } from "../support/office";
import { TODAY } from "../support/plan";
import { contentOf } from "../support/workbook-content";

let excel: HeadlessExcel;
const host = { workbook: excelWorkbook(), today: () => TODAY };
const update = () => updateAttachments.perform(host, {}, UNATTENDED);

beforeEach(async () => {
  excel = await bootPrepared();
  fill(excel.engine, samplePlan());
  await update();
});

const id = (): string => excel.engine.sheets.list().find((sheet) => sheet.name === "附件清单")!.id;
const list = (): CellValue[][] =>
  excel.engine.cells.formulas(id(), excel.engine.cells.used(id(), true)!).slice(3) as CellValue[][];
const keyOf = (row: readonly CellValue[]): string => row.slice(3, 6).join("|");
const rowOf = (name: string, occupation: string): number =>
  list().findIndex((row) => row[3] === name && row[4] === occupation) + 4;

test("a column of her own moves with its attachment when an occupation goes and another comes", async () => {
  excel.person.type("附件清单!K3", "我的列");
  list().forEach((row, i) => i % 3 && excel.person.type(`附件清单!K${i + 4}`, `K:${keyOf(row)}`));
  const texts = list().flatMap((row) => (row[10] ? [row[10]] : []));
  excel.person.deleteRows("认定职业", 4, 1);
  const outcome = await update();
  expect(outcome!.removed).toBeGreaterThan(0);
  expect(outcome!.kept).toBeGreaterThan(0);
  const after = list();
  for (const row of after) if (row[10]) expect(row[10]).toBe(`K:${keyOf(row)}`);
  expect(after.flatMap((row) => (row[10] ? [row[10]] : [])).sort()).toEqual(texts.sort());
});

test("formulas, leading zeros and texts like dates stay what they are", async () => {
  const at = rowOf("样卷", "电工");
  const written: Record<string, string> = {
    H: "=1+2",
    I: `=IF(H${at}>0,"已备","未备")`,
    J: "'00123",
    K: `=COUNTA(D4:D${at})`,
    L: "'2024-1-5",
  };
  for (const [column, text] of Object.entries(written)) excel.person.type(`附件清单!${column}${at}`, text);
  excel.person.insertRows("附件清单", 6, 1);
  excel.person.deleteRows("附件清单", 6, 1);
  await update();
  const row = list()[rowOf("样卷", "电工") - 4];
  expect(row.slice(7, 12)).toEqual(["=1+2", written.I, "00123", written.K, "2024-1-5"]);
});

test("a formula moves as Excel moves it when rows come in above", async () => {
  const at = rowOf("样卷", "电工");
  excel.person.type(`附件清单!H${at}`, "=1+2");
  excel.person.type(`附件清单!J${at}`, `=H${at}`);
  const [first] = samplePlan().venues!;
  const before = at;
  excel.person.paste("认定场地!A60", []);
  excel.person.insertRows("认定场地", 4, 1);
  fill(excel.engine, { venues: [{ ...first, venueName: "新车间" }, ...samplePlan().venues!] });
  const outcome = await update();
  expect(outcome!.added).toBeGreaterThan(0);
  const now = rowOf("样卷", "电工");
  expect(list()[now - 4][9]).toBe(`=H${now}`);
  expect(now).toBeGreaterThanOrEqual(before);
});

test("her notes and totals below the list stay below it, and nothing is doubled", async () => {
  const end = list().length + 4;
  excel.person.type(`附件清单!A${end + 1}`, "注：原件存人力资源部");
  excel.person.deleteRows("认定职业", 4, 1);
  await update();
  expect(list().filter((row) => row[0] === "注：原件存人力资源部")).toHaveLength(1);
  const keys = list()
    .map(keyOf)
    .filter((key) => key !== "||");
  expect(new Set(keys).size).toBe(keys.length);
});

test("a block of her own further to the right stays where it is", async () => {
  excel.person.paste("附件清单!M3", [["图例"], ["红：急"], ["绿：缓"]]);
  excel.person.type("附件清单!M20", "联系人：王某某");
  excel.person.deleteRows("认定职业", 4, 1);
  const outcome = await update();
  const right = list().map((row) => row[12] ?? "");
  expect([right[0], right[1], right[16]]).toEqual(["红：急", "绿：缓", "联系人：王某某"]);
  expect(outcome).toMatchObject({ removed: 0 });
  expect(outcome!.kept).toBeGreaterThan(0);
});

test("with nothing to do, nothing is written", async () => {
  const before = contentOf(excel.engine);
  excel.host.counter.reset();
  expect(await update()).toEqual({ added: 0, removed: 0, cells: 0, kept: 0 });
  expect(excel.host.counter.syncs).toBeLessThanOrEqual(5);
  expect(contentOf(excel.engine)).toEqual(before);
});

test("changed between reading and writing, it starts from what stands there then", async () => {
  const workbook = excelWorkbook();
  let typed = false;
  const meddling = {
    ...workbook,
    read: async (progress?: (rows: number, of: number) => void) => {
      const reading = await workbook.read(progress);
      if (!typed) excel.person.type("附件清单!J4", "刚写的");
      typed = true;
      return reading;
    },
  };
  excel.person.deleteRows("认定职业", 4, 1);
  await updateAttachments.perform({ ...host, workbook: meddling }, {}, UNATTENDED);
  expect(list()[0][9]).toBe("刚写的");
});

test("protected, it says so before anything is written", async () => {
  excel.person.deleteRows("认定职业", 4, 1);
  excel.engine.protection.protect(id(), { options: {} });
  const before = contentOf(excel.engine);
  await expect(update()).rejects.toMatchObject({ name: "ProtectedSheetError", sheet: "附件清单" });
  expect(contentOf(excel.engine)).toEqual(before);
});

test("an attachment of 5,000 occupations' worth of rows takes few syncs and few actions", async () => {
  const rows = Array.from({ length: 3000 }, (_, i) => ({ serial: i + 1, attachmentName: `附件${i}`, remark: "我的" }));
  fill(excel.engine, { attachments: rows });
  excel.host.counter.reset();
  await update();
  expect(excel.host.counter.syncs).toBeLessThanOrEqual(6);
});
