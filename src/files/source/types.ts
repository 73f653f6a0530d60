import type { CellPosition, SheetGrid } from "../../check";
import type { FileError } from "../errors";
import type { HiddenRows } from "../../check/snapshot/hidden-rows";

/** What a text may be written in; labels of `TextDecoder` (WHATWG Encoding). GB 18030 is a superset of GBK and GB 2312. */
export type TextEncoding = "utf-8" | "gb18030" | "utf-16le" | "utf-16be" | "big5";

/** All of them, in the order in which they are offered: Big5 is never found, only chosen. */
export const TEXT_ENCODINGS: readonly TextEncoding[] = ["utf-8", "gb18030", "utf-16le", "utf-16be", "big5"];

/** What stands between the values of a line. */
export type Separator = "," | "\t" | ";" | "|" | "，";

/** What whoever looks at a preview may decide otherwise than it was found. */
export interface SourceChoice {
  readonly encoding?: TextEncoding;
  readonly separator?: Separator;
}

/** A sheet, or a table of a page, of a file that is brought in. Rows may be shorter than the widest; what is not there is empty. */
export interface SourceSheet extends SheetGrid {
  /** Formula cells that were never calculated; they read as empty. */
  readonly uncalculated: number;
  /** The first of them, where it is known. */
  readonly uncalculatedAt?: CellPosition;
  /** Rows with something in them that are hidden, as by a filter: how many, and the index of the first. They were read. */
  readonly hiddenRows?: HiddenRows;
  /** Of a page: rows that are not shown, which were left out. */
  readonly unseenRows?: number;
  /** Why nothing of this sheet may be relied on. */
  readonly fault?: FileError;
}

/** A file as it was read, whatever it was called. */
export interface Source {
  /** By its content: `xls` also for .et and for XML Spreadsheet 2003, `html` also where it was named .xls. */
  readonly kind: "xlsx" | "xls" | "text" | "html";
  /** In the order of the tabs, hidden ones included; of a page, its tables in their order. At least one. */
  readonly sheets: readonly SourceSheet[];
  /** Of text and pages: what they were read in. */
  readonly encoding?: TextEncoding;
  /** Of text: what its values are separated by; absent where every line is one value. Any sign where the file names it (`sep=`). */
  readonly separator?: string;
  /** Of text and pages: places that are no characters in this encoding and read as U+FFFD. */
  readonly undecodable?: number;
  /** Of text: lines, from 1, on which a quotation mark opens that is never closed. They were read with it as a character of its own. */
  readonly unclosedQuotes?: readonly number[];
}
