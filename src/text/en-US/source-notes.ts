import type { SourceNoteTexts } from "../source-notes";

export const sourceNoteTexts: SourceNoteTexts = {
  uncalculated:
    '"{sheet}" has {count|formula|formulas} without a result (the first in {cell}), read as blank. Open and save the file once in Excel or WPS, then import it again.',
  undecodable:
    '{count|place|places} could not be read and show as "�" (the first in row {row}). Choose another text encoding, or ask for the list as an Excel file.',
  unclosedQuotes:
    "{count|row has|rows have} a quotation mark without its pair (row {rows}); the mark was read as ordinary text. Please check there.",
  hiddenSheets: "Hidden sheets were not imported: {sheets}. To import them, unhide them in the file and save it.",
  hiddenRows:
    '"{sheet}" has {count|row that is|rows that are} hidden or filtered out (the first is row {row}), read like the others. Delete there what is not wanted, then import again.',
  unseenRows: '"{sheet}" has {count|row that is|rows that are} not shown on the page; not imported.',
  listSeparator: ", ",
};
