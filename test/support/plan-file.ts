import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { planXlsx } from "./plan-xlsx";

/** A folder for a test file's own files; removed when its tests are done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "rending-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Writes the sheets as an .xlsx file and returns its path. */
export function writePlan(file: string, sheets: Parameters<typeof planXlsx>[0]): string {
  writeFileSync(file, planXlsx(sheets));
  return file;
}
