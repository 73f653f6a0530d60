import type { SourceNote } from "../import";
import { format } from "./format";

/** What is told of a file that was read otherwise than it may look, one sentence or two a kind. */
export interface SourceNoteTexts extends Readonly<Record<SourceNote["kind"], string>> {
  /** Between names and numbers. */
  readonly listSeparator: string;
}

/** The words of a note. */
export function noteText(note: SourceNote, texts: SourceNoteTexts): string {
  const listed = (items: readonly (string | number)[]): string => items.join(texts.listSeparator);
  switch (note.kind) {
    case "hiddenSheets":
      return format(texts.hiddenSheets, { count: note.sheets.length, sheets: listed(note.sheets) });
    case "unclosedQuotes":
      return format(texts.unclosedQuotes, { count: note.count, rows: listed(note.rows) });
    default:
      return format(texts[note.kind], { ...note });
  }
}
