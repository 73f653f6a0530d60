/** 建表 in Excels that refuse a part of it. */
import type { ExcelBehaviour } from "../../src/workbench/host/excel/behaviour";
import { TABLES } from "../../src/guide";
import { excelWorkbook } from "../../src/excel/workbook";
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

test.each([
  ["any", 500_000],
  ["array", 500_000],
  ["nothing", 19_999],
] as const)("entire columns that take %s: identity numbers are texts down to row %i", async (writes, last) => {
  await boot({ entireColumnWrites: writes });
  await buildAll();
  expect([formatAt(3, CITIZEN_ID), formatAt(last, CITIZEN_ID)]).toEqual(["@", "@"]);
  const { tables } = await excelWorkbook().inspect();
  expect(tables.filter(({ state, missing }) => state !== "standing" || missing.length > 0)).toEqual([]);
  expect(excel.engine.settings.size).toBe(0);
});

test("where entire columns take nothing, a column that is completed is a text column as well", async () => {
  await boot({ entireColumnWrites: "nothing" });
  await buildAll();
  const { id } = sheetOf("考评人员");
  excel.engine.structure.deleteColumns(id, CITIZEN_ID, 1);
  const plan = await excelWorkbook().inspect();
  await excelWorkbook().scaffold(plan, ["examiners"], new Map(), () => undefined);
  const place = (await excelWorkbook().inspect()).tables.find(({ table }) => table === examiners)!.location!.positions[
    CITIZEN_ID
  ];
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
