import type { TableLocation } from "../../check";
import { everywhere } from "../run";

/** Records in the order of the table's columns. */
export type Records = readonly (readonly (string | number)[])[];

/** Whether Excel would take the value for a formula. In a cell of text format it stays what it is. */
export const looksLikeFormula = (value: string | number): boolean =>
  typeof value === "string" && /^[=+\-@]/.test(value);

/** Writes records under the titles of a list, column by column where its titles stand. */
export function writeRecords(sheet: Excel.Worksheet, location: TableLocation, records: Records): void {
  if (records.length === 0) return;
  const first = location.headerRow + 1;
  location.positions.forEach((position, i) => {
    if (position < 0) return;
    records.forEach((record, r) => {
      if (looksLikeFormula(record[i] ?? ""))
        sheet.getRangeByIndexes(first + r, position, 1, 1).numberFormat = everywhere("@");
    });
    sheet.getRangeByIndexes(first, position, records.length, 1).values = records.map((record) => [record[i] ?? ""]);
  });
}
