import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildTables } from "../../src/actions/build-tables";
import { checkAndMark } from "../../src/actions/check-and-mark";
import { type Checked, type Host, UNATTENDED } from "../../src/actions/types";
import { updateAttachments } from "../../src/actions/update-attachments";
import type { Area, CellValue } from "../../src/check";
import { excelWorkbook } from "../../src/excel/workbook";
import { columnOf, tableOf, type Field, type TableId } from "../../src/guide";
import { startHeadless, type Headless } from "../../src/workbench/headless";
import { saveXlsx } from "../../src/workbench/xlsx";
import { FAULTS, TABLE_FAULTS, type Fault, type SampleWorkbook } from "./faults";
import { samplePlan, type SamplePlan } from "./plan";
import type { SampleRecord } from "./record";

/** The day on which the samples were filled in; ages and founding dates are held against it. */
const TODAY = { year: 2026, month: 11, day: 22 };

/** The clean sample and those with faults, by their names. */
const SAMPLES: Readonly<Record<string, readonly Fault[]>> = {
  clean: [],
  faults: FAULTS,
  "table-faults": TABLE_FAULTS,
};

const fileOf = (root: string, name: string): string => join(root, "assets/sample", `${name}.xlsx`);

/** Writes every sample. */
export async function writeSamples(root: string): Promise<void> {
  for (const [name, faults] of Object.entries(SAMPLES)) {
    const { bytes, checked } = await makeSample(samplePlan(), faults);
    writeFileSync(fileOf(root, name), bytes);
    console.log(`${name}.xlsx: ${summary(checked)}`);
  }
}

/** The samples that are not, byte for byte, what would be written. */
export async function outdatedSamples(root: string): Promise<readonly string[]> {
  const outdated: string[] = [];
  for (const [name, faults] of Object.entries(SAMPLES)) {
    const { bytes } = await makeSample(samplePlan(), faults);
    if (!readFileSync(fileOf(root, name)).equals(bytes)) outdated.push(`${name}.xlsx`);
  }
  return outdated;
}

const summary = ({ result }: Checked): string =>
  (["error", "warning", "info"] as const)
    .map((severity) => `${result.findings.filter((finding) => finding.severity === severity).length} ${severity}`)
    .join(", ");

async function makeSample(
  plan: SamplePlan,
  faults: readonly Fault[],
): Promise<{ bytes: Uint8Array; checked: Checked }> {
  const headless = await startHeadless();
  const host: Host = { workbook: excelWorkbook(), today: () => TODAY };
  await buildTables.perform(host, { complete: [] }, UNATTENDED);
  removeFirstSheet(headless);
  const workbook = sampleWorkbook(headless);
  for (const [id, records] of Object.entries(plan)) workbook.fill(id as TableId, records);
  const isLate = ({ rule }: Fault): boolean => rule.startsWith("ATT-");
  faults.filter((fault) => !isLate(fault)).forEach((fault) => fault.commit(workbook));
  await updateAttachments.perform(host, {}, UNATTENDED);
  readyAttachments(workbook);
  faults.filter(isLate).forEach((fault) => fault.commit(workbook));
  const checked = await checkAndMark.perform(host, { marks: "write" }, UNATTENDED);
  await host.workbook.clear();
  await host.workbook.goTo("总览", undefined);
  const bytes = await saveXlsx(headless.engine);
  return { bytes, checked };
}

/** The sheet every new workbook starts with; a person would have deleted it by now. */
function removeFirstSheet({ engine }: Headless): void {
  const [first] = engine.sheets.list();
  engine.sheets.remove(first.id);
}

function sampleWorkbook({ engine }: Headless): SampleWorkbook {
  const idOf = (name: string): string => engine.sheets.list().find((sheet) => sheet.name === name)!.id;
  const write = (tab: string, area: Area, values: readonly (readonly CellValue[])[]): void => {
    const cells = values.map((row) => row.map((value) => ({ value: value === "" ? null : value })));
    engine.cells.write(idOf(tab), area, cells);
    engine.layout.fitWrappedRows(idOf(tab), area);
  };
  return {
    fill(id, records, from = 0) {
      const table = tableOf(id);
      const rowOf = (record: SampleRecord): CellValue[] => table.columns.map(({ field }) => record[field] ?? "");
      const rows = table.layout === "form" ? rowOf(records[0]).map((value) => [value]) : records.map(rowOf);
      const column = table.layout === "form" ? 1 : 0;
      write(table.tab, { row: 3 + from, column, rows: rows.length, columns: rows[0].length }, rows);
    },
    rowsOf(id) {
      const area = engine.cells.used(idOf(tableOf(id).tab), true)!;
      return area.row + area.rows - 3;
    },
    set(id, record, field, value) {
      const table = tableOf(id);
      const index = table.columns.indexOf(columnOf(id, field));
      const cell = table.layout === "form" ? { row: 3 + index, column: 1 } : { row: 3 + record, column: index };
      write(table.tab, { ...cell, rows: 1, columns: 1 }, [[value]]);
    },
    setTitle(id, field, title) {
      const table = tableOf(id);
      write(table.tab, { row: 2, column: table.columns.indexOf(columnOf(id, field)), rows: 1, columns: 1 }, [[title]]);
    },
    merge: (id, area) => engine.layout.merge(idOf(tableOf(id).tab), [area]),
    removeTab: (id) => engine.sheets.remove(idOf(tableOf(id).tab)),
  };
}

/** Everything the guide wants attached is at hand. */
function readyAttachments(workbook: SampleWorkbook): void {
  for (let record = 0; record < workbook.rowsOf("attachments"); record++) {
    workbook.set("attachments", record, "pieces" satisfies Field, 1);
    workbook.set("attachments", record, "attachmentStatus", "已备");
  }
}
