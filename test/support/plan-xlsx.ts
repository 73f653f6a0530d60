import { cellAddress, type CellValue, type SheetGrid } from "../../src/check";
import { OFFICE, relationships, workbook, worksheet, xlsx } from "../files/make-xlsx";

/** The sheets as the bytes of an .xlsx file. */
export function planXlsx(sheets: readonly Pick<SheetGrid, "name" | "values">[]): Uint8Array {
  const parts = Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, xmlOf(sheet.values)]));
  const entries = sheets.map(({ name }, i) => `<sheet name="${escape(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const targets = sheets.map((_, i) => [`rId${i + 1}`, `${OFFICE}/worksheet`, `worksheets/sheet${i + 1}.xml`] as const);
  return xlsx({
    ...parts,
    "xl/workbook.xml": workbook(entries.join("")),
    "xl/_rels/workbook.xml.rels": relationships(...targets),
  });
}

const xmlOf = (rows: readonly (readonly CellValue[])[]): string =>
  worksheet(
    rows
      .map(
        (row, r) => `<row>${row.map((value, column) => cellOf(cellAddress({ row: r, column }), value)).join("")}</row>`,
      )
      .join(""),
  );

function cellOf(address: string, value: CellValue): string {
  if (typeof value === "number") return `<c r="${address}"><v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c r="${address}" t="b"><v>${Number(value)}</v></c>`;
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
}

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
