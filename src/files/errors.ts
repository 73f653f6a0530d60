/**
 * Every way in which a file can be unreadable, with the facts its sentence needs. Sentences are made by src/text, which
 * the surfaces join to these by name, as they do with the findings of the rules.
 */
export interface FileFaults {
  /** No bytes at all. */
  empty: object;
  /** Excel 97-2003 (.xls, .et): a compound file without an encrypted package inside. */
  legacyWorkbook: object;
  /** Protected with a password to open. */
  encrypted: object;
  /** .xlsb. */
  binaryWorkbook: object;
  /** .ods. */
  openDocument: object;
  /** An HTML page that a web system named .xls or .xlsx. */
  webPage: object;
  /** XML Spreadsheet 2003. */
  xmlSpreadsheet: object;
  /** .csv and other plain text. */
  plainText: object;
  /** Nothing but zeros: a place kept for a file that a net disk has not fetched, or what is left of a broken transfer. */
  hollow: object;
  /** .docx, .doc, .wps, .odt, .rtf. */
  wordDocument: object;
  presentation: object;
  pdf: object;
  picture: object;
  /** Of Apple's Numbers, Pages or Keynote. */
  numbers: object;
  /** A zip without any document in it, .rar, .7z, .gz. */
  otherArchive: object;
  /** .lnk, .url: points to a file and is none. */
  shortcut: object;
  /** `~$名册.xlsx`, which Office keeps beside a file that is open. */
  lockFile: object;
  /** `._名册.xlsx`, which a Mac keeps beside a file. */
  companionFile: object;
  /** A page without a table that has anything in it. */
  noTable: object;
  /** A text whose columns are lined up by blanks, and where one ends cannot be told in every line. */
  blanksBetween: object;
  /** Something else. */
  notWorkbook: object;
  /** Begins like a zip archive but lacks its end. */
  truncated: object;
  /** The archive contradicts itself. */
  damagedArchive: object;
  /** The archive, or its content, contradicts itself at this part. */
  damaged: { part: string };
  /** Signed: whatever is written into it makes the signature void. Matters to whoever would write only. */
  signed: object;
  missingPart: { part: string };
  /** Not well-formed XML, or not what a workbook may say. Lines count from 1. */
  malformed: { part: string; line: number };
  /** A document type declaration, which no workbook has and through which XML is attacked. */
  documentType: { part: string };
  /** Elements within elements, deeper than any program writes. */
  tooDeep: { part: string; line: number };
  tooManyAttributes: { part: string; line: number };
  /** A cell of one of the tables that does not hold what it says it holds. */
  oddCell: { sheet: string; cell: string };
  /** Markup of the sheet of one of the tables says what it cannot: an address that is none, a merged area without an end. */
  oddSheet: { sheet: string; part: string; line: number };
  /** The file itself, before anything of it is read. */
  fileTooLarge: { megabytes: number; limit: number };
  /** Expands to more than any workbook of a plan would: a zip bomb, or a workbook made by mistake. */
  tooLarge: { part: string; megabytes: number };
  tooManyParts: { limit: number };
  tooManySheets: { limit: number };
  tooManyCells: { sheet: string; limit: number };
  tooManyMerges: { sheet: string; limit: number };
  /** Characters in cells, in millions. */
  tooMuchText: { sheet: string; millions: number };
  /** More than a sheet of Excel's has. */
  tooManyRows: { sheet: string; limit: number };
  /** Rows count from 1. */
  tooManyColumns: { sheet: string; row: number; limit: number };
  /** A page or a separated text as a whole. */
  textTooLarge: { megabytes: number; limit: number };
  /** A workbook of the old format, which is read in one piece. */
  legacyTooLarge: { megabytes: number; limit: number };
  /** Texts that cells refer to. */
  tooManyTexts: { limit: number };
  tooManyStyles: { limit: number };
  /** Only chart sheets. */
  noSheets: object;
}

export type FileFault = keyof FileFaults;

/** The file cannot be read; the fault and its facts say why. The user's matter, or the sender's, never ours. */
export class FileError<F extends FileFault = FileFault> extends Error {
  constructor(
    readonly fault: F,
    readonly facts: FileFaults[F] & Readonly<Record<string, string | number>>,
  ) {
    super(`${fault} ${JSON.stringify(facts)}`);
    this.name = "FileError";
  }
}
