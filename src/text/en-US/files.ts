import type { FileTexts } from "../files";

const SAVE_AGAIN = "Open it in Excel or WPS, save it as an Excel Workbook (*.xlsx) and try again.";
const ASK_AGAIN = "Ask for the file again, or open the original in Excel, let it repair the file and save a copy.";

/** Opened by a double click, an ID of 18 digits becomes a number of which Excel keeps 15. */
const IMPORT_TEXT =
  "Do not open it by a double click and save it again: the last digits of ID numbers would become 0. In a new workbook import it with Data > From Text/CSV, set the columns of IDs, phones and codes to Text, and save as Excel Workbook (*.xlsx).";
const COPY_SHEETS = "Find out where it comes from; if it is your own, copy the sheets to be checked to a new workbook.";
const ASK_TABLE = "Ask for the table as an Excel workbook (.xlsx).";

export const fileTexts: FileTexts = {
  empty: { what: "The file is empty.", todo: "Ask for the file again." },
  legacyWorkbook: { what: "This is a workbook in an old format (.xls or .et).", todo: SAVE_AGAIN },
  encrypted: {
    what: "The workbook needs a password to open.",
    todo: "Remove the password in Excel under File > Info > Protect Workbook, save and try again.",
  },
  binaryWorkbook: { what: "This is a binary workbook (.xlsb).", todo: SAVE_AGAIN },
  openDocument: { what: "This is an OpenDocument spreadsheet (.ods).", todo: SAVE_AGAIN },
  webPage: { what: "This is a web page that was only named like an Excel file.", todo: SAVE_AGAIN },
  xmlSpreadsheet: { what: "This is a file in the XML Spreadsheet 2003 format.", todo: SAVE_AGAIN },
  plainText: { what: "This is a text file, such as .csv, not a workbook.", todo: IMPORT_TEXT },
  hollow: {
    what: "The file holds nothing but zero bytes; a net disk has probably not downloaded it yet, or the transfer broke off.",
    todo: "Download the file to this computer, make sure that Excel opens it, and try again.",
  },
  wordDocument: {
    what: "This is a text document, such as .docx or .wps, not a table.",
    todo: "Open it and copy its table into Excel, or ask for the table as an Excel workbook (.xlsx).",
  },
  presentation: { what: "This is a presentation, such as .pptx, not a table.", todo: ASK_TABLE },
  pdf: { what: "This is a PDF, not a table.", todo: ASK_TABLE },
  picture: { what: "This is a picture, not a table.", todo: ASK_TABLE },
  numbers: {
    what: "This is a file of Apple's iWork, such as Numbers.",
    todo: "In Numbers use File > Export To > Excel to save it as .xlsx, and try again.",
  },
  otherArchive: { what: "This is an archive, not a table.", todo: "Unpack it, and choose the table that is in it." },
  shortcut: { what: "This is a shortcut; there is no table in it.", todo: "Choose the file it points to." },
  lockFile: {
    what: "This is a temporary file that Office leaves beside an open file (its name begins with ~$); there is no table in it.",
    todo: "Choose the file whose name has no ~$.",
  },
  companionFile: {
    what: "This is a companion file left by a Mac (its name may begin with ._); there is no table in it.",
    todo: "Choose the file whose name has no ._ before it.",
  },
  noTable: { what: "This is a web page, and no table in it has any content.", todo: SAVE_AGAIN },
  blanksBetween: {
    what: "The columns of the text are lined up by blanks, and in some lines it cannot be told where they part.",
    todo: "Paste it into Excel and use Data > Text to Columns, or ask for an export to Excel or CSV.",
  },
  notWorkbook: { what: "This is not an Excel workbook.", todo: "Choose a file that ends in .xlsx." },
  truncated: {
    what: "The end of the file is missing; it was probably not transferred completely.",
    todo: "Download it again or ask for it again.",
  },
  damagedArchive: { what: "The file is damaged: the directory of its archive is wrong.", todo: ASK_AGAIN },
  damaged: { what: "The file is damaged ({part}).", todo: ASK_AGAIN },
  signed: {
    what: "The workbook is digitally signed; writing anything into it would make the signature void.",
    todo: "Remove the signature in Excel under File > Info, save, and try again.",
  },
  missingPart: { what: "The file lacks its part {part}.", todo: ASK_AGAIN },
  malformed: { what: "The file cannot be understood at line {line} of {part}.", todo: ASK_AGAIN },
  documentType: {
    what: "{part} in the file carries a document type declaration, which no ordinary workbook has; it may be malicious.",
    todo: "Do not use the file, and ask the sender where it comes from.",
  },
  tooDeep: {
    what: "Elements are nested too deep at line {line} of {part}, as in no ordinary workbook; the file may be malicious.",
    todo: COPY_SHEETS,
  },
  tooManyAttributes: {
    what: "An element has too many attributes at line {line} of {part}, as in no ordinary workbook; the file may be malicious.",
    todo: COPY_SHEETS,
  },
  oddCell: {
    what: 'Cell {cell} of sheet "{sheet}" does not hold what it says it holds.',
    todo: "Open the workbook in Excel, fill this cell in again, save and try again.",
  },
  oddSheet: {
    what: 'Sheet "{sheet}" is damaged: a row number, cell address or merged area at line {line} of {part} cannot be understood.',
    todo: ASK_AGAIN,
  },
  fileTooLarge: {
    what: "The file has {megabytes} MB, more than the {limit} MB that can be read.",
    todo: "Remove pictures, attachments and sheets that are not needed, save and try again.",
  },
  tooLarge: {
    what: "The file expands to {megabytes} MB ({part}), far more than a plan needs; it may be malicious.",
    todo: COPY_SHEETS,
  },
  tooManyParts: {
    what: "The file has more than {limit} parts; it may be malicious.",
    todo: COPY_SHEETS,
  },
  tooManySheets: { what: "The workbook has more than {limit} sheets.", todo: COPY_SHEETS },
  tooManyCells: {
    what: 'By sheet "{sheet}" the workbook has more than {limit} cells.',
    todo: "Delete sheets that are not needed and whatever stands far from the data, save and try again.",
  },
  tooManyMerges: {
    what: 'By sheet "{sheet}" the workbook has more than {limit} merged areas.',
    todo: "Unmerge cells or delete sheets that are not needed, save and try again.",
  },
  tooMuchText: {
    what: 'By sheet "{sheet}" the cells hold more than {millions} million characters.',
    todo: "Delete sheets that are not needed and texts that are too long, save and try again.",
  },
  tooManyRows: {
    what: '"{sheet}" has more than {limit} rows, which do not fit on one sheet of Excel.',
    todo: "Divide the file into several, and try again.",
  },
  tooManyColumns: {
    what: 'Row {row} of "{sheet}" has more than {limit} columns, which do not fit on one sheet of Excel.',
    todo: "Check the separator and the encoding, or delete what is not needed, and try again.",
  },
  textTooLarge: {
    what: "The text or page has {megabytes} MB, more than the {limit} MB that can be read.",
    todo: "Divide it into several, or save it as an Excel Workbook (*.xlsx), and try again.",
  },
  legacyTooLarge: {
    what: "This workbook in an old format has {megabytes} MB, more than the {limit} MB that can be read.",
    todo: SAVE_AGAIN,
  },
  tooManyTexts: { what: "The workbook has more than {limit} different texts.", todo: COPY_SHEETS },
  tooManyStyles: {
    what: "The workbook has more than {limit} cell formats, which Excel itself does not open.",
    todo: COPY_SHEETS,
  },
  noSheets: {
    what: "The workbook has no sheet that can hold data.",
    todo: "Choose the workbook with the plan's tables.",
  },
};
