import { cellAddress, type CellPosition } from "../check/address";
import { isBlank } from "../check/cells/normalise";
import type { SheetGrid } from "../check/snapshot";
import type { HiddenRows } from "../check/snapshot/hidden-rows";
import { VOCABULARY_TAB } from "../guide";

/** What its reader knows of a sheet beside its cells. */
interface ReadSheet extends SheetGrid {
  readonly uncalculated?: number;
  readonly uncalculatedAt?: CellPosition;
  readonly hiddenRows?: HiddenRows;
  readonly unseenRows?: number;
}

/** A file, or a tab of the workbook, as it was read. */
interface ReadFile {
  readonly sheets: readonly ReadSheet[];
  readonly undecodable?: number;
  readonly unclosedQuotes?: readonly number[];
}

/** Something of a list that was read otherwise than it may look to whoever sent it. Rows count from 1. */
export type SourceNote =
  /** Formulas that were never calculated; they read as empty. */
  | { readonly kind: "uncalculated"; readonly sheet: string; readonly count: number; readonly cell: string }
  /** Places that are no characters in the encoding; they read as U+FFFD, first in that row. */
  | { readonly kind: "undecodable"; readonly count: number; readonly row: number }
  /** A quotation mark that is never closed is a character of its own there. */
  | { readonly kind: "unclosedQuotes"; readonly count: number; readonly rows: readonly number[] }
  /** Sheets with something in them, left out; what a plan itself keeps hidden is nobody's list. */
  | { readonly kind: "hiddenSheets"; readonly sheets: readonly string[] }
  /** Read with the others. */
  | { readonly kind: "hiddenRows"; readonly sheet: string; readonly count: number; readonly row: number }
  /** Of a page, left out. */
  | { readonly kind: "unseenRows"; readonly sheet: string; readonly count: number };

/** Rows that are told each by itself. */
const TOLD = 5;
const REPLACEMENT = "\ufffd";

/** What is to be told of a file that is brought in. */
export function notesOf({ sheets, undecodable = 0, unclosedQuotes = [] }: ReadFile): readonly SourceNote[] {
  const notes: SourceNote[] = [];
  if (undecodable > 0) notes.push({ kind: "undecodable", count: undecodable, row: rowOfReplacement(sheets) });
  if (unclosedQuotes.length > 0)
    notes.push({ kind: "unclosedQuotes", count: unclosedQuotes.length, rows: unclosedQuotes.slice(0, TOLD) });
  notes.push(...sheets.filter(({ isHidden }) => !isHidden).flatMap(notesOfSheet));
  const hidden = sheets.filter((sheet) => sheet.isHidden && sheet.name !== VOCABULARY_TAB && !isEmpty(sheet));
  if (hidden.length > 0) notes.push({ kind: "hiddenSheets", sheets: hidden.map(({ name }) => name) });
  return notes;
}

const isEmpty = ({ values }: ReadSheet): boolean => values.every((row) => row.every((value) => isBlank(value)));

function notesOfSheet(sheet: ReadSheet): readonly SourceNote[] {
  const { name, uncalculated = 0, uncalculatedAt, hiddenRows, unseenRows = 0 } = sheet;
  const notes: SourceNote[] = [];
  if (uncalculated > 0) {
    const cell = uncalculatedAt ? cellAddress(uncalculatedAt) : "";
    notes.push({ kind: "uncalculated", sheet: name, count: uncalculated, cell });
  }
  if (hiddenRows) notes.push({ kind: "hiddenRows", sheet: name, count: hiddenRows.count, row: hiddenRows.first + 1 });
  if (unseenRows > 0) notes.push({ kind: "unseenRows", sheet: name, count: unseenRows });
  return notes;
}

function rowOfReplacement(sheets: readonly ReadSheet[]): number {
  for (const { firstRow, values } of sheets) {
    const at = values.findIndex((row) => row.some((value) => String(value).includes(REPLACEMENT)));
    if (at >= 0) return firstRow + at + 1;
  }
  return 1;
}
