import { KINDS, type Column, type Table } from "../../guide";
import type { PlannedTable } from "../../host/workbook";
import type { PlannedBlock } from "../writing/block";
import { styleTitle, writeHead } from "./head";
import { FIRST_RECORD_ROW, HEADER_ROW, PREPARED_ROWS, VALIDATED_ROWS } from "./layout";
import { STYLES } from "./styles";
import { validationOf, type LocationOf } from "./validation";

/** The name Excel gives a table by itself: 表1, Table1, Tabelle1. */
const NAME_BY_DEFAULT = /^\p{L}+\d+$/u;

/** A tab whose records stand in rows. */
export function buildList(
  sheet: Excel.Worksheet,
  { table, list, listName, hasOtherList }: PlannedTable,
  content: PlannedBlock,
  locationOf: LocationOf,
): void {
  table.columns.forEach((column, i) => alignColumn(sheet, column, i));
  writeHead(sheet, table, content);
  table.columns.forEach((column, i) => {
    if (!column.required) styleTitle(sheet.getRangeByIndexes(HEADER_ROW, i, 1, 1), false);
    validateColumn(sheet, table, column, i, FIRST_RECORD_ROW, locationOf);
  });
  // Two Excel tables may not overlap; one made by the user stays.
  const isOurs = list && (list.name === listName || NAME_BY_DEFAULT.test(list.name));
  if (list ? !isOurs : hasOtherList) return;
  const area = sheet.getRangeByIndexes(HEADER_ROW, 0, 1 + PREPARED_ROWS, table.columns.length);
  const added = list ? sheet.tables.getItem(list.name) : sheet.tables.add(area, true);
  added.name = listName;
  added.style = STYLES.listStyle;
}

/** How an entire column is aligned; its number format came before (./column-formats). */
export function alignColumn(sheet: Excel.Worksheet, column: Column, index: number): void {
  const { align } = KINDS[column.kind];
  const whole = sheet.getRangeByIndexes(0, index, 1, 1).getEntireColumn();
  whole.format.verticalAlignment = "Center";
  if (align !== "left") whole.format.horizontalAlignment = align === "right" ? "Right" : "Center";
  if (column.kind === "longText") whole.format.wrapText = true;
}

/** What the records of a column accept, and the help shown when one is selected. */
export function validateColumn(
  sheet: Excel.Worksheet,
  table: Table,
  column: Column,
  index: number,
  firstRecord: number,
  locationOf: LocationOf,
): void {
  validate(sheet.getRangeByIndexes(firstRecord, index, VALIDATED_ROWS, 1), table, column, locationOf);
}

export function validate(range: Excel.Range, table: Table, column: Column, locationOf: LocationOf): void {
  const validation = validationOf(table, column, locationOf);
  if (!validation) return;
  range.dataValidation.rule = validation.rule;
  range.dataValidation.errorAlert = validation.alert;
  if (validation.prompt) range.dataValidation.prompt = validation.prompt;
}
