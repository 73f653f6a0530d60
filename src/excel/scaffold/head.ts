import type { Table } from "../../guide";
import { everywhere } from "../run";
import { writeBlock, type PlannedBlock } from "../writing/block";
import { FIRST_RECORD_ROW, HEADER_ROW, heightOf, NOTE_ROW, pointsOf, TITLE_ROW, titlesOf, widthsOf } from "./layout";
import { STYLES } from "./styles";

const HEADING_HEIGHT = 24;
const NOTE_CHARACTERS = 110;
const TITLE_HEIGHT = 33;

/** Column widths, all values, and the look of title, filling note and column titles: the part every layout shares. */
export function writeHead(sheet: Excel.Worksheet, table: Table, { block }: PlannedBlock): void {
  // Widths before values: a row grows with the text that is written into it, at the width it has then.
  const widths = widthsOf(table);
  widths.forEach((characters, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = pointsOf(characters);
  });
  const titles = sheet.getRangeByIndexes(HEADER_ROW, 0, 1, titlesOf(table).length);
  titles.numberFormat = everywhere("General");
  writeBlock(sheet, block);
  styleHeading(sheet);
  styleNote(sheet, table, widths);
  titles.format.rowHeight = TITLE_HEIGHT;
  styleTitle(titles, true);
  sheet.tabColor = STYLES.tab;
}

/**
 * Keeps the titles in sight: what a tab can do without, and what Excel refuses while another workbook's window has the
 * focus, or for no reason (OfficeDev/office-js#2196).
 */
export const freezeTitles = (sheet: Excel.Worksheet): void => sheet.freezePanes.freezeRows(FIRST_RECORD_ROW);

function styleHeading(sheet: Excel.Worksheet): void {
  const heading = sheet.getRangeByIndexes(TITLE_ROW, 0, 1, 1);
  heading.format.rowHeight = HEADING_HEIGHT;
  heading.format.horizontalAlignment = "Left";
  heading.format.font.bold = true;
  heading.format.font.size = STYLES.heading.size;
  heading.format.font.color = STYLES.heading.color;
}

function styleNote(sheet: Excel.Worksheet, table: Table, widths: readonly number[]): void {
  const { columns, characters } = noteSpan(widths);
  const note = sheet.getRangeByIndexes(NOTE_ROW, 0, 1, columns);
  note.merge();
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
