import type { FileTexts } from "../files";

const SAVE_AGAIN = "Open it in Excel or WPS, save it as an Excel Workbook (*.xlsx) and try again.";
const ASK_AGAIN = "Ask for the file again, or open the original in Excel, let it repair the file and save a copy.";

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
  plainText: { what: "This is a text file, such as .csv, not a workbook.", todo: SAVE_AGAIN },
  notWorkbook: { what: "This is not an Excel workbook.", todo: "Choose a file that ends in .xlsx." },
  truncated: {
    what: "The end of the file is missing; it was probably not transferred completely.",
    todo: "Download it again or ask for it again.",
  },
  damaged: { what: "The file is damaged ({part}).", todo: ASK_AGAIN },
  missingPart: { what: "The file lacks its part {part}.", todo: ASK_AGAIN },
  malformed: { what: "The file cannot be understood at line {line} of {part}.", todo: ASK_AGAIN },
  documentType: {
    what: "{part} in the file carries a document type declaration, which no ordinary workbook has; it may be malicious.",
    todo: "Do not use the file, and ask the sender where it comes from.",
  },
  tooLarge: {
    what: "The file expands to {megabytes} MB ({part}), far more than a plan needs; it may be malicious.",
    todo: "Find out where it comes from; if it is your own, copy the sheets to be checked to a new workbook.",
  },
  tooManyParts: {
    what: "The file has more than {limit} parts; it may be malicious.",
    todo: "Find out where it comes from; if it is your own, copy the sheets to be checked to a new workbook.",
  },
  tooManyCells: {
    what: "By sheet “{sheet}” the workbook has more than {limit} cells.",
    todo: "Delete sheets that are not needed and whatever stands far from the data, save and try again.",
  },
  noSheets: {
    what: "The workbook has no sheet that can hold data.",
    todo: "Choose the workbook with the plan's tables.",
  },
};
