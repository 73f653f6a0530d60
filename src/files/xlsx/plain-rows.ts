import type { CellValue } from "../../check";
import type { PlainRecords } from "../opc/xml";
import type { CellContext } from "./cell-value";
import { cellValue } from "./cell-value";
import { LAST_COLUMN, type GridBuilder } from "./grid-builder";
import { scanAttributes, scanText } from "./plain-scan";
import { plainText } from "./text";

/**
 * Rows as nearly every program writes them: `<row r="2"><c r="A2" s="1" t="s"><v>7</v></c></row>`, cells in order, each with
 * its address, without formulas. Everything else is the XML parser's.
 */
export class PlainRows implements PlainRecords {
  readonly end = "</row>";
  private readonly cells: CellValue[] = [];

  /** @param isBetween whether the XML parser has just read a row to its end */
  constructor(
    private readonly context: CellContext,
    private readonly grid: GridBuilder,
    readonly isBetween: () => boolean,
    private readonly taken: (row: number) => void,
  ) {}

  take(text: string, at: number): number {
    if (!text.startsWith("<row ", at)) return -1;
    const attributes = scanAttributes(text, at + 4);
    if (!attributes || attributes.isEmpty) return -1;
    const row = indexOf(attributes.r);
    if (row < 0) return -1;
    const { cells } = this;
    cells.length = 0;
    let characters = 0;
    let next = attributes.end;
    while (text.startsWith("<c ", next)) {
      const cell = this.cellAt(text, next + 2, row);
      if (!cell) return -1;
      if (typeof cell.value === "string") characters += cell.value.length;
      next = cell.end;
    }
    if (!text.startsWith(this.end, next) || !this.grid.setRow(row, cells, characters)) return -1;
    this.taken(row);
    return next + this.end.length;
  }

  /** Puts the cell whose attributes begin at `at` into its place in the row. */
  private cellAt(text: string, at: number, row: number): { end: number; value: CellValue } | undefined {
    const attributes = scanAttributes(text, at);
    if (!attributes) return undefined;
    const { r, s, t, end, isEmpty } = attributes;
    const column = columnOf(r, row);
    if (column < this.cells.length || column > LAST_COLUMN) return undefined;
    if (isEmpty) return { end, value: "" };
    if (text.startsWith("</c>", end)) return { end: end + 4, value: "" };
    const [before, after] = t === "inlineStr" ? INLINE : VALUE;
    if (!text.startsWith(before, end)) return undefined;
    const to = scanText(text, end + before.length);
    if (to < 0 || !text.startsWith(after, to)) return undefined;
    const written = text.slice(end + before.length, to);
    const value =
      t === "inlineStr"
        ? plainText(written)
        : cellValue({ type: t || "n", text: written, keepsBlanks: false, style: Number(s) }, this.context);
    if (value === undefined) return undefined;
    if (value !== "") {
      while (this.cells.length < column) this.cells.push("");
      this.cells.push(value);
    }
    return { end: to + after.length, value };
  }
}

/** What stands around the text of a cell. */
const VALUE = ["<v>", "</v></c>"] as const;
const INLINE = ["<is><t>", "</t></is></c>"] as const;

/** A row number as an index; -1 for anything else. */
function indexOf(digits: string): number {
  if (digits.length === 0 || digits.length > 7) return -1;
  let number = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number - 1;
}

/** The column of an address in capital letters, if it lies in the row; -1 otherwise. */
function columnOf(address: string, row: number): number {
  let column = 0;
  let at = 0;
  for (; at < address.length && at < 4; at++) {
    const letter = address.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  let number = 0;
  for (const start = at; at < address.length; at++) {
    const digit = address.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9 || at - start > 7) return -1;
    number = number * 10 + digit;
  }
  return number === row + 1 ? column - 1 : -1;
}
