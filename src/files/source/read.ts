import { cellAddress } from "../../check/address";
import { LIMITS, megabytes, type Limits } from "../../check/limits";
import { finish, inSlices, type Steps, type Turns } from "../../check/run/steps";
import { FileError } from "../errors";
import { kindOfFile } from "../file-kind";
import type { ReadStep } from "../read-step";
import { requireSize, workbookSteps, type FileSheet } from "../xlsx/workbook";
import { decodeText } from "./decode";
import type { Source, SourceChoice, SourceSheet, TextEncoding } from "./types";

/** How the work on a source is done, where somebody waits for it. */
export interface SourceWork {
  /** Absent: at once. */
  readonly turns?: Turns<ReadStep>;
  readonly limits?: Limits;
}

/**
 * Reads a file a roster comes in, by its content and never by its name: a workbook (.xlsx, .xlsm, .xls, .et), separated text
 * (.csv, .txt, .tsv), a page with tables or an XML spreadsheet, however it is called. What reads each kind is loaded with the
 * first file of that kind.
 * @param bytes the file
 * @param name its name: without what follows the last dot, the name of sheets that have none of their own
 * @param choice what a person decided otherwise than it was found; for text and pages only
 * @throws FileError that says what the file is or why it cannot be read, and what the turns throw to end the reading
 */
export async function readSource(
  bytes: Uint8Array,
  name: string,
  choice: SourceChoice = {},
  { turns, limits = LIMITS }: SourceWork = {},
): Promise<Source> {
  requireSize(bytes.length, limits);
  const run = async <T>(steps: Steps<T, ReadStep>): Promise<T> => (turns ? inSlices(steps, turns) : finish(steps));
  const kind = kindOfFile(bytes);
  const stem = stemOf(name);
  switch (kind) {
    case "archive":
      return { kind: "xlsx", sheets: (await run(workbookSteps(bytes, limits))).map(asSource) };
    case "legacyWorkbook": {
      const { readLegacyWorkbook } = await import("./legacy");
      return { kind: "xls", sheets: await readLegacyWorkbook(bytes, name, limits) };
    }
    case "xmlSpreadsheet": {
      requireTextSize(bytes, limits.markup);
      const { xmlSpreadsheetSteps } = await import("./xml-spreadsheet");
      return { kind: "xls", sheets: await run(xmlSpreadsheetSteps(bytes, name, limits)) };
    }
    case "webPage": {
      requireTextSize(bytes, limits.markup);
      const { htmlSteps } = await import("./html-sheets");
      const { text, encoding, undecodable } = decodeText(bytes, choice.encoding, declaredIn(bytes));
      const sheets = await run(htmlSteps(text, stem, limits));
      // A page that carries its tables as attachments has none that can be seen.
      if (sheets.length === 0) throw new FileError(/^MIME-Version:/i.test(text) ? "webPage" : "noTable", {});
      return { kind: "html", sheets, encoding, undecodable };
    }
    case "plainText": {
      requireTextSize(bytes, limits.textBytes);
      const { delimitedSteps } = await import("./delimited-sheet");
      const { text, encoding, undecodable } = decodeText(bytes, choice.encoding);
      const { sheet, separator, unclosedQuotes } = await run(delimitedSteps(text, stem, choice.separator, limits));
      if (sheet.values.length === 0) throw new FileError("empty", {});
      return {
        kind: "text",
        sheets: [sheet],
        encoding,
        undecodable,
        unclosedQuotes,
        ...(separator !== undefined && { separator }),
      };
    }
    default:
      throw new FileError(kind, {});
  }
}

function asSource({ oddCell, oddMarkup, ...sheet }: FileSheet): SourceSheet {
  const { name } = sheet;
  if (oddCell) return { ...sheet, fault: new FileError("oddCell", { sheet: name, cell: cellAddress(oddCell) }) };
  return oddMarkup ? { ...sheet, fault: new FileError("oddSheet", { sheet: name, ...oddMarkup }) } : sheet;
}

/** @throws FileError textTooLarge, before the text takes memory */
function requireTextSize({ length }: Uint8Array, limit: number): void {
  if (length > limit) throw new FileError("textTooLarge", { megabytes: megabytes(length), limit: megabytes(limit) });
}

const stemOf = (name: string): string => name.replace(/\.[^.]*$/, "") || name;

/** Bytes of a page within which it says what it is written in (WHATWG HTML 4.2.5.4 asks for 1024; exports are less careful). */
const DECLARATION = 4096;

/** What a page says it is written in, of what is known here. */
function declaredIn(bytes: Uint8Array): TextEncoding | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, DECLARATION));
  const [, label = ""] = /charset\s*=\s*["']?([\w-]+)/i.exec(head) ?? [];
  if (/^utf-?8$/i.test(label)) return "utf-8";
  if (/^(?:gb2312|gbk|gb18030|gb_2312-80|x-gbk|cp936|ms936)$/i.test(label)) return "gb18030";
  return /^big5/i.test(label) ? "big5" : undefined;
}
