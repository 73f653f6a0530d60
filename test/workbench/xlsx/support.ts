import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readFileSync } from "node:fs";
import path from "node:path";
import { UniverEngine } from "../../../src/workbench/engine/univer-engine";
import { createHeadlessUniver } from "../../../src/workbench/univer/headless";
import { openXlsx, saveXlsx } from "../../../src/workbench/xlsx";
import { collectBook } from "../../../src/workbench/xlsx/collect";
import type { Cell, Sheet } from "../../../src/workbench/xlsx/book";
import { readBook } from "../../../src/workbench/xlsx/read";
import { writeBook } from "../../../src/workbench/xlsx/write";

/** Opens and saves, as a person does who changes nothing. */
export async function resaved(bytes: Uint8Array): Promise<Uint8Array> {
  return saveXlsx(await opened(bytes));
}

/** Opens, and writes as a workbook that was not opened from any file. */
export async function rewritten(bytes: Uint8Array): Promise<Uint8Array> {
  return writtenAnew(await opened(bytes));
}

export const writtenAnew = (engine: UniverEngine): Uint8Array => writeBook(collectBook(engine));

/** A part of a package as text. */
export function partOf(bytes: Uint8Array, path = "xl/worksheets/sheet1.xml"): string {
  return strFromU8(unzipSync(bytes)[path]);
}

/** What opening the file says is not shown as it is, by kind. */
export function unshownOf(bytes: Uint8Array): Record<string, number> {
  return Object.fromEntries(openXlsx(bytes).unshown.map(({ kind, count }) => [kind, count]));
}

/** A worksheet's markup with the cells of one row after another. */
export const cellsXml = (...rows: readonly string[]): string =>
  `<sheetData>${rows.map((cells) => `<row>${cells}</row>`).join("")}</sheetData>`;

export function newEngine(): UniverEngine {
  return new UniverEngine(createHeadlessUniver());
}

/** A file of test/fixtures/xlsx, made by another program. */
export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(path.join(__dirname, "../../fixtures/xlsx", name)));
}

export async function opened(bytes: Uint8Array): Promise<UniverEngine> {
  const engine = newEngine();
  openXlsx(bytes).fill(engine);
  await engine.settled();
  return engine;
}

export async function savedAndOpened(engine: UniverEngine): Promise<UniverEngine> {
  return opened(await saveXlsx(engine));
}

/** The sheet as the file states it. */
export function sheetOf(bytes: Uint8Array, index = 0): Sheet {
  return readBook(bytes).book.sheets[index];
}

export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.cells.find((cell) => cell.row === row && cell.column === column);
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONSHIPS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

/** A workbook of one sheet from raw XML, for what no library would write. `parts` add to it or replace parts of it. */
export function rawWorkbook(sheet: string, parts: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  const all: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": `<Relationships ${RELATIONSHIPS}><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships ${RELATIONSHIPS}><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet ${MAIN}>${sheet}</worksheet>`,
    ...parts,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(all).map(([name, content]) => [name, typeof content === "string" ? strToU8(content) : content]),
    ),
  );
}

/** The parts that give a workbook styles, shared strings or other properties, for `rawWorkbook`. */
export function workbookParts({
  styles,
  sharedStrings,
  properties = "",
}: {
  readonly styles?: string;
  readonly sharedStrings?: string;
  readonly properties?: string;
}): Record<string, string> {
  const related = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  return {
    "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="${OFFICE}">${properties}<sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships ${RELATIONSHIPS}>${
      related("r1", "worksheet", "worksheets/sheet1.xml") +
      related("r2", "styles", "styles.xml") +
      related("r3", "sharedStrings", "sharedStrings.xml")
    }</Relationships>`,
    ...(styles !== undefined && { "xl/styles.xml": `<styleSheet ${MAIN}>${styles}</styleSheet>` }),
    ...(sharedStrings !== undefined && { "xl/sharedStrings.xml": `<sst ${MAIN}>${sharedStrings}</sst>` }),
  };
}

/** How many cells' formats are read while the workbook is collected: what the time of saving follows. */
export function formatsRead(engine: UniverEngine): number {
  let count = 0;
  const reader = engine.formats.reader.bind(engine.formats);
  engine.formats.reader = (sheet) => {
    const read = reader(sheet);
    return (row, column) => {
      count++;
      return read(row, column);
    };
  };
  collectBook(engine);
  return count;
}
