import { strToU8, zipSync, type Zippable } from "fflate";

/** Parts of a workbook by their path; text is stored as UTF-8. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

export const relationships = (...all: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}">${all
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

export const worksheet = (sheetData: string, after = ""): string =>
  `<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData>${after}</worksheet>`;

export const workbook = (sheets: string, before = ""): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheets>${sheets}</sheets></workbook>`;

/** A sound workbook of one sheet, part by part, for a test to change one of them. */
export const soundParts = (sheetData = `<row r="1"><c r="A1"><v>1</v></c></row>`): Record<string, string> => ({
  "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
  "_rels/.rels": relationships(["rId1", `${OFFICE}/officeDocument`, "xl/workbook.xml"]),
  "xl/workbook.xml": workbook(`<sheet name="表" sheetId="1" r:id="rId1"/>`),
  "xl/_rels/workbook.xml.rels": relationships(
    ["rId1", `${OFFICE}/worksheet`, "worksheets/sheet1.xml"],
    ["rId2", `${OFFICE}/sharedStrings`, "sharedStrings.xml"],
    ["rId3", `${OFFICE}/styles`, "styles.xml"],
  ),
  "xl/worksheets/sheet1.xml": worksheet(sheetData),
  "xl/sharedStrings.xml": `<sst xmlns="${MAIN}"><si><t>甲</t></si></sst>`,
  "xl/styles.xml": `<styleSheet xmlns="${MAIN}"/>`,
});

/** The parts as an archive. */
export function zip(parts: Parts, level: 0 | 6 = 6): Uint8Array {
  const entries: Zippable = {};
  for (const [path, content] of Object.entries(parts))
    entries[path] = [typeof content === "string" ? strToU8(content) : content, { level }];
  return zipSync(entries);
}

/** The sound workbook with some parts replaced; `undefined` leaves one out. */
export function xlsx(changes: Readonly<Record<string, string | Uint8Array | undefined>> = {}): Uint8Array {
  const all = Object.entries({ ...soundParts(), ...changes });
  return zip(Object.fromEntries(all.filter((entry): entry is [string, string | Uint8Array] => entry[1] !== undefined)));
}
