/** 建表 in Excels that refuse a part of it. */
import type { ExcelBehaviour } from "../../src/workbench/host/excel/behaviour";
import { TABLES, type TableId } from "../../src/guide";
import { excelWorkbook } from "../../src/excel/workbook";
import type { PlannedTable } from "../../src/host/workbook";
import { buildAll } from "../support/excel";
import { bootExcel, type HeadlessExcel } from "../support/office";

let excel: HeadlessExcel;
const boot = async (behaviour: Partial<ExcelBehaviour>): Promise<void> => {
  excel = await bootExcel({ behaviour });
};
const sheetOf = (name: string) => excel.engine.sheets.list().find((sheet) => sheet.name === name)!;
/** The format of a cell of 考评人员, counted from 0. */
const formatAt = (row: number, column: number): string =>
  excel.engine.formats.numberFormats(sheetOf("考评人员").id, { row, column, rows: 1, columns: 1 })[0][0];
const examiners = TABLES.find(({ id }) => id === "examiners")!;
const CITIZEN_ID = examiners.columns.findIndex(({ field }) => field === "citizenId");

/** 建表 for 考评人员 alone: what a whole column takes is asked of each column of each table in the same way. */
async function buildExaminers(complete: readonly TableId[] = []): Promise<PlannedTable> {
  const workbook = excelWorkbook();
  await workbook.scaffold(await workbook.inspect([examiners]), complete, new Map(), () => undefined);
  return (await workbook.inspect([examiners])).tables[0];
}

test.each([
  ["any", 500_000],
  ["array", 500_000],
] as const)("entire columns that take %s: identity numbers are texts down to row %i", async (writes, last) => {
  await boot({ entireColumnWrites: writes });
  const { state, missing } = await buildExaminers();
  expect([formatAt(3, CITIZEN_ID), formatAt(last, CITIZEN_ID)]).toEqual(["@", "@"]);
  expect([state, missing]).toEqual(["standing", []]);
  expect(excel.engine.settings.size).toBe(0);
});

test("entire columns that take nothing: identity numbers are texts down to row 19999, in a column that is completed as well", async () => {
  await boot({ entireColumnWrites: "nothing" });
  const { state, missing } = await buildExaminers();
  expect([formatAt(3, CITIZEN_ID), formatAt(19_999, CITIZEN_ID)]).toEqual(["@", "@"]);
  expect([state, missing]).toEqual(["standing", []]);
  expect(excel.engine.settings.size).toBe(0);
  excel.engine.structure.deleteColumns(sheetOf("考评人员").id, CITIZEN_ID, 1);
  const { location } = await buildExaminers(["examiners"]);
  const place = location!.positions[CITIZEN_ID];
  expect([formatAt(3, place), formatAt(19_999, place)]).toEqual(["@", "@"]);
});

test.each([
  ["cannot freeze panes", { failingFreezes: true }],
  ["can", {}],
] as const)("an Excel that %s builds every tab and colours it", async (_, behaviour) => {
  await boot(behaviour);
  await buildAll();
  const built = TABLES.map(({ tab }) => excel.engine.sheets.get(sheetOf(tab).id));
  expect(built.filter(({ tabColor }) => tabColor === "")).toEqual([]);
  expect(new Set(built.map(({ frozenRows }) => frozenRows))).toEqual(new Set(["failingFreezes" in behaviour ? 0 : 3]));
});

test.each(["考评人员", "总览"])("a chart sheet called %s is named", async (tab) => {
  await boot({ chartSheets: [tab] });
  excel.engine.sheets.add(tab);
  await expect(buildAll()).rejects.toMatchObject({ name: "TakenTabError", sheet: tab });
});
