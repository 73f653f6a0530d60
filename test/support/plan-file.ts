import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { planXlsx } from "./plan-xlsx";

/** A folder for a test file's own files; removed when its tests are done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "rending-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A place in an empty folder that every test has for itself. */
export function folderOfEachTest(): (name: string) => string {
  const root = temporaryFolder();
  let count = 0;
  let folder = root;
  beforeEach(() => {
    folder = path.join(root, String(++count));
    mkdirSync(folder);
  });
  return (name) => path.join(folder, name);
}

/** Writes the sheets as an .xlsx file and returns its path. */
export function writePlan(file: string, sheets: Parameters<typeof planXlsx>[0]): string {
  writeFileSync(file, planXlsx(sheets));
  return file;
}
