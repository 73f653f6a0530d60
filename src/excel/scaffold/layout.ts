import { FORM_TITLES, KINDS, type Column, type Table } from "../../guide";

/** How a tab of ours is laid out: title, note, titles, records. Rows and columns from 0. */
export const TITLE_ROW = 0;
export const NOTE_ROW = 1;
export const HEADER_ROW = 2;
export const FIRST_RECORD_ROW = 3;

/** Records an Excel table starts with; it grows by itself when somebody types or pastes below. */
export const PREPARED_ROWS = 30;
/** Records that carry drop-downs and entry help. Number formats are the whole column's. */
export const VALIDATED_ROWS = 900;

/** Of a form's columns, in characters. */
const FORM_WIDTHS = [26, 36, 52];

/** Width of a character of the default font (Calibri 11 / 等线 11), in points. */
const POINTS_PER_CHARACTER = 5.5;
const LINE_POINTS = 16;

/** Width of a column of a list in characters. */
export const charactersOf = (column: Column): number => column.width ?? KINDS[column.kind].width;
export const pointsOf = (characters: number): number => Math.round(characters * POINTS_PER_CHARACTER + 4);

/** Widths of all columns of a tab, in characters. */
export const widthsOf = (table: Table): readonly number[] =>
  table.layout === "form" ? FORM_WIDTHS : table.columns.map(charactersOf);

/** Titles as they stand in the header row. */
export const titlesOf = (table: Table): readonly string[] =>
  table.layout === "form" ? FORM_TITLES : table.columns.map((column) => column.title);

/** 考评人员（指南六（一）） */
export const headingOf = ({ tab, clauses }: Table): string =>
  clauses.length ? `${tab}（指南${clauses.join("、")}）` : tab;

/** The height a text needs when wrapped at a width; a 汉字 is as wide as two characters. */
export function heightOf(text: string, characters: number): number {
  const width = [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0xff ? 2 : 1), 0);
  return Math.ceil(width / Math.max(1, characters - 2)) * LINE_POINTS + 6;
}
