import type { Table } from "../../guide";
import { everywhere } from "../run";
import {
  FIRST_RECORD_ROW,
  HEADER_ROW,
  headingOf,
  heightOf,
  NOTE_ROW,
  pointsOf,
  TITLE_ROW,
  titlesOf,
  widthsOf,
} from "./layout";
import { STYLES } from "./styles";

const HEADING_HEIGHT = 24;
const NOTE_CHARACTERS = 110;
const TITLE_HEIGHT = 33;

/** Column widths, title, filling note and column titles of a tab of ours; the part every layout shares. */
export function writeHead(sheet: Excel.Worksheet, table: Table): void {
  const widths = widthsOf(table);
  widths.forEach((characters, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = pointsOf(characters);
  });
  writeHeading(sheet, table);
  writeNote(sheet, table, widths);
  writeTitles(sheet, table);
  sheet.freezePanes.freezeRows(FIRST_RECORD_ROW);
  sheet.tabColor = STYLES.tab;
}

function writeHeading(sheet: Excel.Worksheet, table: Table): void {
  const heading = sheet.getRangeByIndexes(TITLE_ROW, 0, 1, 1);
  heading.values = [[headingOf(table)]];
  heading.format.rowHeight = HEADING_HEIGHT;
  heading.format.horizontalAlignment = "Left";
  heading.format.font.bold = true;
  heading.format.font.size = STYLES.heading.size;
  heading.format.font.color = STYLES.heading.color;
}

function writeNote(sheet: Excel.Worksheet, table: Table, widths: readonly number[]): void {
  const { columns, characters } = noteSpan(widths);
  const note = sheet.getRangeByIndexes(NOTE_ROW, 0, 1, columns);
  note.merge();
  note.getCell(0, 0).values = [[table.note]];
  note.format.wrapText = true;
  note.format.verticalAlignment = "Center";
  note.format.horizontalAlignment = "Left";
  note.format.fill.color = STYLES.note.fill;
  note.format.font.color = STYLES.note.color;
  // A merged cell does not grow with its text.
  note.format.rowHeight = heightOf(table.note, characters);
}

/** As many leading columns as fit beside the pane on a common screen: a note is to be read without scrolling. */
function noteSpan(widths: readonly number[]): { readonly columns: number; readonly characters: number } {
  let columns = 1;
  let characters = widths[0];
  while (columns < widths.length && characters + widths[columns] <= NOTE_CHARACTERS) characters += widths[columns++];
  return { columns, characters };
}

function writeTitles(sheet: Excel.Worksheet, table: Table): void {
  const titles = titlesOf(table);
  const header = sheet.getRangeByIndexes(HEADER_ROW, 0, 1, titles.length);
  header.numberFormat = everywhere("General");
  header.values = [[...titles]];
  header.format.rowHeight = TITLE_HEIGHT;
  styleTitle(header, true);
}

/** Required columns carry a darker title; that they must be filled is also said in words in the entry help. */
export function styleTitle(title: Excel.Range, required: boolean): void {
  const { fill, color } = required ? STYLES.requiredTitle : STYLES.optionalTitle;
  title.format.fill.color = fill;
  title.format.font.color = color;
  title.format.font.bold = true;
  title.format.wrapText = true;
  title.format.horizontalAlignment = "Center";
  title.format.verticalAlignment = "Center";
}
