import { FORM_TITLES, KINDS, type Table } from "../../guide";
import { everywhere } from "../run";
import type { PlannedBlock } from "../writing/block";
import { writeHead } from "./head";
import { FIRST_RECORD_ROW } from "./layout";
import { validate } from "./list";
import { STYLES } from "./styles";
import type { LocationOf } from "./validation";

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

/** A tab with its titles in one column, values and notes beside them: 项目, 内容, 填写说明. */
export function buildForm(sheet: Excel.Worksheet, table: Table, content: PlannedBlock, locationOf: LocationOf): void {
  table.columns.forEach((column, i) => {
    const value = sheet.getRangeByIndexes(FIRST_RECORD_ROW + i, 1, 1, 1);
    const { numberFormat } = KINDS[column.kind];
    if (numberFormat !== "General") value.numberFormat = everywhere(numberFormat);
    validate(value, table, column, locationOf);
  });
  writeHead(sheet, table, content);
  const body = sheet.getRangeByIndexes(FIRST_RECORD_ROW, 0, table.columns.length, FORM_TITLES.length);
  body.format.wrapText = true;
  body.format.verticalAlignment = "Center";
  body.format.horizontalAlignment = "Left";
  for (const edge of EDGES) {
    const border = body.format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = STYLES.border;
  }
  const titles = sheet.getRangeByIndexes(FIRST_RECORD_ROW, 0, table.columns.length, 1);
  titles.format.font.bold = true;
  const notes = sheet.getRangeByIndexes(FIRST_RECORD_ROW, 2, table.columns.length, 1);
  notes.format.font.color = STYLES.note.color;
}
