import { columnOf, type Field } from "../../guide";
import type { LocatedTable } from "../../host/workbook";
import { NOTHING, planBlock, writeBlock } from "../writing/block";
import { addListColumn } from "../writing/list-column";
import { styleTitle } from "./head";
import { charactersOf, pointsOf } from "./layout";
import { alignColumn, validate, validateColumn } from "./list";
import { listEdge } from "./free-places";
import type { LocationOf } from "./validation";

/** Adds the columns an existing table lacks where the plan found room for them. Nothing that stands is moved or changed. */
export function addMissingColumns(sheet: Excel.Worksheet, planned: LocatedTable, locationOf: LocationOf): void {
  const { missing, places, table, location, list } = planned;
  const isForm = table.layout === "form";
  const edge = listEdge(planned);
  missing.forEach((field, i) => {
    const column = columnOf(table.id, field);
    if (list && edge !== undefined) addListColumn(sheet, list.name, column.title);
    else {
      const row = isForm ? places[i] : location.headerRow;
      const at = { row, column: isForm ? location.labelColumn : places[i] };
      writeBlock(sheet, planBlock(at, [[column.title]], NOTHING).block);
    }
    prepareColumn(sheet, planned, field, places[i], locationOf);
  });
}

/**
 * Look, width, drop-down and entry help of one column (of one label, in a form) that was added to a table.
 * @param place its sheet column, or its row
 */
export function prepareColumn(
  sheet: Excel.Worksheet,
  { table, location }: LocatedTable,
  field: Field,
  place: number,
  locationOf: LocationOf,
): void {
  const column = columnOf(table.id, field);
  const { headerRow, labelColumn, valueColumn } = location;
  if (table.layout === "form") {
    sheet.getRangeByIndexes(place, labelColumn, 1, 1).format.font.bold = true;
    validate(sheet.getRangeByIndexes(place, valueColumn, 1, 1), table, column, locationOf);
    return;
  }
  alignColumn(sheet, column, place);
  const title = sheet.getRangeByIndexes(headerRow, place, 1, 1);
  styleTitle(title, column.required ?? false);
  title.getEntireColumn().format.columnWidth = pointsOf(charactersOf(column));
  validateColumn(sheet, table, column, place, headerRow + 1, locationOf);
}
