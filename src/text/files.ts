/**
 * Why a file cannot be read and what to do, one text for each fault that src/files knows. `{part}` is the file inside the
 * archive, `{line}` a line of it, `{megabytes}` its size, `{limit}` what is allowed, `{sheet}` a tab, `{cell}` an address,
 * `{millions}` millions of characters, `{row}` a row of the sheet.
 */
export type FileTexts = Readonly<Record<FileTextKey, FileText>>;

export interface FileText {
  /** One sentence. */
  readonly what: string;
  /** The way out, in one sentence. */
  readonly todo: string;
}

type FileTextKey =
  | "empty"
  | "legacyWorkbook"
  | "encrypted"
  | "binaryWorkbook"
  | "openDocument"
  | "webPage"
  | "xmlSpreadsheet"
  | "plainText"
  | "hollow"
  | "wordDocument"
  | "presentation"
  | "pdf"
  | "picture"
  | "numbers"
  | "otherArchive"
  | "shortcut"
  | "lockFile"
  | "companionFile"
  | "noTable"
  | "blanksBetween"
  | "notWorkbook"
  | "truncated"
  | "damagedArchive"
  | "damaged"
  | "signed"
  | "missingPart"
  | "malformed"
  | "documentType"
  | "tooDeep"
  | "tooManyAttributes"
  | "oddCell"
  | "oddSheet"
  | "fileTooLarge"
  | "tooLarge"
  | "tooManyParts"
  | "tooManySheets"
  | "tooManyCells"
  | "tooManyMerges"
  | "tooMuchText"
  | "tooManyRows"
  | "tooManyColumns"
  | "textTooLarge"
  | "legacyTooLarge"
  | "tooManyTexts"
  | "tooManyStyles"
  | "noSheets";
