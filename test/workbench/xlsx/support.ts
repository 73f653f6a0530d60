import { strToU8, zipSync } from "fflate";
import { readFileSync } from "node:fs";
import path from "node:path";
import { UniverEngine } from "../../../src/workbench/engine/univer-engine";
import { createHeadlessUniver } from "../../../src/workbench/univer/headless";
import { openXlsx, saveXlsx } from "../../../src/workbench/xlsx";
import type { Cell, Sheet } from "../../../src/workbench/xlsx/book";
import { readBook } from "../../../src/workbench/xlsx/read";

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
export function rawWorkbook(sheet: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const all = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": `<Relationships ${RELATIONSHIPS}><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships ${RELATIONSHIPS}><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet ${MAIN}>${sheet}</worksheet>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, xml]) => [name, strToU8(xml)])));
}
