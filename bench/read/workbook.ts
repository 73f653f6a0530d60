import ExcelJS from "exceljs";
import { tableOf } from "../../src/guide";
import { makePeople, withSlips } from "../../test/support/people";

/** Writes a roster of 质量内控人员, which has nine columns, with one slip in 50, as exceljs does: its texts shared. */
export async function makeWorkbook(file: string, count: number): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings: true });
  const { tab, columns } = tableOf("qualityControllers");
  const sheet = book.addWorksheet(tab);
  sheet.addRow(columns.map(({ title }) => title)).commit();
  withSlips(makePeople(count, 7), 50).forEach((person, i) => {
    const row = new Map<string, string | number>(Object.entries({ serial: i + 1, ...person }));
    sheet.addRow(columns.map(({ field }) => row.get(field) ?? "")).commit();
  });
  await book.commit();
}
