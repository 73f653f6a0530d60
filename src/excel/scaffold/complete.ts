import { columnOf, type Column } from "../../guide";
import type { PlannedTable } from "../types";
import { styleTitle } from "./head";
import { formatColumn, validate, validateColumn } from "./list";
import { pointsOf, charactersOf } from "./layout";
import type { LocationOf } from "./validation";

/** Adds the columns an existing table lacks at its right (for a form: at its foot). Nothing that stands is moved or changed. */
export function addMissingColumns(context: Excel.RequestContext, planned: PlannedTable, locationOf: LocationOf): void {
  const { location, missing, listObject, table } = planned;
  if (!location) return;
  const sheet = context.workbook.worksheets.getItem(location.sheet);
  const last = Math.max(...location.positions);
  missing.forEach((field, i) => {
    const column = columnOf(table.id, field);
    if (table.layout === "form") addToForm(sheet, planned, column, last + 1 + i, locationOf);
    else addToList(sheet, planned, column, last + 1 + i, locationOf, listObject);
  });
}

function addToList(
  sheet: Excel.Worksheet,
  { location, table }: PlannedTable,
  column: Column,
  index: number,
  locationOf: LocationOf,
  listObject: string | undefined,
): void {
  const { headerRow } = location!;
  formatColumn(sheet, column, index);
  // Inside an Excel table the column must be added to it; a title typed beside it by a program stays outside.
  if (listObject) sheet.tables.getItem(listObject).columns.add(undefined, undefined, column.title);
  const title = sheet.getRangeByIndexes(headerRow, index, 1, 1);
  if (!listObject) title.values = [[column.title]];
  styleTitle(title, column.required ?? false);
  title.getEntireColumn().format.columnWidth = pointsOf(charactersOf(column));
  validateColumn(sheet, table, column, index, headerRow + 1, locationOf);
}

function addToForm(
  sheet: Excel.Worksheet,
  { location, table }: PlannedTable,
  column: Column,
  row: number,
  locationOf: LocationOf,
): void {
  const { valueColumn } = location!;
  const title = sheet.getRangeByIndexes(row, valueColumn - 1, 1, 1);
  title.values = [[column.title]];
  title.format.font.bold = true;
  validate(sheet.getRangeByIndexes(row, valueColumn, 1, 1), table, column, locationOf);
}
