import { buildTables } from "../../src/actions/build-tables";
import { UNATTENDED } from "../../src/actions/types";
import type { CellValue } from "../../src/check";
import type { ScaffoldOutcome } from "../../src/host/workbook";
import { excelWorkbook } from "../../src/excel/workbook";
import { tableOf, type TableId } from "../../src/guide";
import type { Engine } from "../../src/workbench/engine/port";
import type { ExcelHostOptions } from "../../src/workbench/host";
import { bootExcel, snapshotOf, turn, type HeadlessExcel, type WorkbookSnapshot } from "./office";
import { TODAY, type Record_ } from "./plan";

/**
 * A way to open a workbook that takes long to make: it is made once a file, opening it takes a fifth of building the tables. What an
 * add-in leaves beside the cells (settings, parts of its own) does not come along.
 */
function madeOnce(
  make: (excel: HeadlessExcel) => Promise<unknown>,
): (options?: Partial<ExcelHostOptions>) => Promise<HeadlessExcel> {
  let made: Promise<WorkbookSnapshot> | undefined;
  const snapshot = async (): Promise<WorkbookSnapshot> => {
    const excel = await bootExcel();
    await make(excel);
    await turn();
    return snapshotOf(excel.engine);
  };
  return async (options) => bootExcel(options, await (made ??= snapshot()));
}

/** An Excel with the workbook that 建表 makes of an empty one. */
export const bootBuilt = madeOnce(() => buildAll());

/** The same with the rows that 附件清单 begins with, as the button 建表 leaves it. */
export const bootPrepared = madeOnce(() =>
  buildTables.perform({ workbook: excelWorkbook(), today: () => TODAY }, { complete: [] }, UNATTENDED),
);

/** 建表 in the workbook at hand; `complete` names existing tables to get their missing columns. */
export async function buildAll(complete: readonly TableId[] = []): Promise<ScaffoldOutcome> {
  const workbook = excelWorkbook();
  return workbook.scaffold(await workbook.inspect(), complete, new Map(), () => undefined);
}

/** Puts records into the tabs the scaffold built, values exactly as given, without the add-in noticing. */
export function fill(engine: Engine, tables: Partial<Record<TableId, readonly Record_[]>>): void {
  for (const [id, records] of Object.entries(tables)) {
    const table = tableOf(id as TableId);
    const sheet = engine.sheets.list().find(({ name }) => name === table.tab)!.id;
    const form = table.layout === "form";
    const values: CellValue[][] = form
      ? table.columns.map((column) => [records[0][column.field] ?? ""])
      : records.map((record) => table.columns.map((column) => record[column.field] ?? ""));
    const area = { row: 3, column: form ? 1 : 0, rows: values.length, columns: values[0].length };
    engine.cells.write(
      sheet,
      area,
      values.map((row) => row.map((value) => ({ value: value === "" ? null : value }))),
    );
  }
}
