import type { WorkBook, WorkSheet, CellObject } from "@e965/xlsx";
import type { Area, CellValue } from "../../check";
import { HiddenRowCount } from "../../check/snapshot/hidden-rows";
import { megabytes, type Limits } from "../../check/limits";
import { FileError } from "../errors";
import { hasStream } from "../file-kind";
import { Budget } from "../xlsx/budget";
import { DAYS_1904 } from "../xlsx/cell-value";
import { showsDay } from "../xlsx/date-styles";
import { GridBuilder } from "../xlsx/grid-builder";
import type { SourceSheet } from "./types";

/**
 * The sheets of a workbook of Excel 2 to 2003 (.xls) or of WPS (.et): BIFF, in a compound file or bare. It is read at once, as
 * the library does; a full sheet of such a workbook, 65,536 rows, takes about a second.
 * @param name of the file, for what is said of it
 * @throws FileError encrypted, damaged, noSheets, legacyTooLarge, tooMany…, tooMuchText
 */
export async function readLegacyWorkbook(
  bytes: Uint8Array,
  name: string,
  limits: Limits,
): Promise<readonly SourceSheet[]> {
  if (bytes.length > limits.legacyBytes)
    throw new FileError("legacyTooLarge", { megabytes: megabytes(bytes.length), limit: megabytes(limits.legacyBytes) });
  const workbook = await parsed(bytes, name);
  const budget = new Budget(limits, bytes.length);
  const is1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const hiddenOfExcel2 = hiddenRowsOfExcel2(bytes);
  const sheets = workbook.SheetNames.flatMap((sheet, i) => {
    const content = workbook.Sheets[sheet];
    // Chart and macro sheets have no cells.
    if (!content || (content["!type"] ?? "sheet") !== "sheet") return [];
    const isHidden = (workbook.Workbook?.Sheets?.[i]?.Hidden ?? 0) > 0;
    const grid = new GridBuilder(sheet, budget, name);
    const hidden = new HiddenRowCount();
    fill(grid, content, is1904, hidden, hiddenOfExcel2);
    const merges = mergesOf(content, () => budget.merge(sheet));
    return [
      {
        name: sheet,
        firstRow: 0,
        firstColumn: 0,
        values: grid.rows(),
        merges,
        uncalculated: 0,
        ...(hidden.found && { hiddenRows: hidden.found }),
        ...(isHidden && { isHidden }),
      },
    ];
  });
  if (sheets.length === 0) throw new FileError("noSheets", {});
  return sheets;
}

async function parsed(bytes: Uint8Array, name: string): Promise<WorkBook> {
  const { read, set_cptable: setCodePages, CFB } = await import("@e965/xlsx");
  // Only before Excel 97 was text written in the code page of the machine; its workbooks have another name inside.
  const isOld = !hasStream(bytes, "Workbook");
  if (isOld) setCodePages(await import("@e965/xlsx/dist/cpexcel.full"));
  try {
    return read(bytes, isOld ? { ...READ, codepage: UNSAID_CODE_PAGE } : READ);
  } catch {
    throw isLocked(CFB, bytes) ? new FileError("encrypted", {}) : new FileError("damaged", { part: name });
  }
}

/** Values and their number formats, and nothing that is made of them. */
const READ = {
  type: "array",
  dense: true,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  cellFormula: false,
} as const;
/** What a workbook is written in that does not say so: they come from Chinese offices. */
const UNSAID_CODE_PAGE = 936;

/** Whether a record FilePass stands near the beginning of the workbook ([MS-XLS] 2.4.117): everything behind it is encrypted. */
function isLocked(containers: Containers, bytes: Uint8Array): boolean {
  const workbook = streamOf(containers, bytes);
  for (let at = 0, record = 0; at + 4 <= workbook.length && record < 20; record++) {
    if (workbook[at] === 0x2f && workbook[at + 1] === 0) return true;
    at += 4 + workbook[at + 2] + 256 * workbook[at + 3];
  }
  return false;
}

/** What is used of the library's reader of compound files, which has no types. */
interface Containers {
  read(bytes: Uint8Array, options: { readonly type: "array" }): object;
  find(container: object, name: string): { readonly content?: ArrayLike<number> } | null;
}

function streamOf(containers: Containers, bytes: Uint8Array): Uint8Array {
  try {
    const container = containers.read(bytes, { type: "array" });
    const entry = containers.find(container, "Workbook") ?? containers.find(container, "Book");
    return Uint8Array.from(entry?.content ?? []);
  } catch {
    return bytes;
  }
}

/** BOF of Excel 2, whose workbook is one sheet and no compound file, and its record ROW, of which the library takes no notice. */
const [BOF_2, ROW_2] = [0x09, 0x08];

/** Rows of a workbook of Excel 2 that are no twip high: so it hides them. */
function hiddenRowsOfExcel2(bytes: Uint8Array): ReadonlySet<number> {
  const hidden = new Set<number>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 2 || view.getUint16(0, true) !== BOF_2) return hidden;
  for (let at = 0; at + 4 <= bytes.length;) {
    const [id, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    const isRow = id === ROW_2 && length >= 8 && at + 12 <= bytes.length;
    // The row, its first column, the one behind its last, its height; a row of the usual height sets the highest bit.
    if (isRow && view.getUint16(at + 10, true) === 0) hidden.add(view.getUint16(at + 4, true));
    at += 4 + length;
  }
  return hidden;
}

function fill(
  grid: GridBuilder,
  sheet: WorkSheet,
  is1904: boolean,
  hidden: HiddenRowCount,
  hiddenOfExcel2: ReadonlySet<number>,
): void {
  const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet["!data"] ?? [];
  rows.forEach((cells, row) => {
    let isFilled = false;
    cells?.forEach((cell, column) => {
      const value = cell ? valueOf(cell, is1904) : "";
      if (value === "") return;
      grid.set(row, column, value);
      isFilled = true;
    });
    if (isFilled && (sheet["!rows"]?.[row]?.hidden || hiddenOfExcel2.has(row))) hidden.add(row);
  });
}

/** Errors as the file has them ([MS-XLS] 2.5.10 BErr). */
const ERRORS: ReadonlyMap<unknown, string> = new Map([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
  [0x2b, "#GETTING_DATA"],
]);

/** As the reader of .xlsx gives it: days as serial numbers of the 1900 system. */
function valueOf({ t, v, z }: CellObject, is1904: boolean): CellValue {
  if (t === "e") return ERRORS.get(v) ?? "#N/A";
  if (typeof v === "number") return is1904 && typeof z === "string" && showsDay(z) ? v + DAYS_1904 : v;
  return typeof v === "string" || typeof v === "boolean" ? v : "";
}

function mergesOf(sheet: WorkSheet, spend: () => void): readonly Area[] {
  return (sheet["!merges"] ?? []).map(({ s, e }) => {
    spend();
    return { row: s.r, column: s.c, rows: e.r - s.r + 1, columns: e.c - s.c + 1 };
  });
}
