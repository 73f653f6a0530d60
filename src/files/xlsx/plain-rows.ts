import type { CellValue } from "../../check";
import type { PlainRecords } from "../opc/xml";
import type { CellContext } from "./cell-value";
import { cellValue } from "./cell-value";
import { LAST_COLUMN, type GridBuilder } from "./grid-builder";
import { scanAttributes, scanText } from "./plain-scan";
import { SimpleCell } from "./simple-cell";
import { plainText } from "./text";

/**
 * Rows as nearly every program writes them: `<row r="2"><c r="A2" s="1" t="s"><v>7</v></c></row>`, cells in order, with
 * addresses or without, formulas with what they came to. Everything else is the XML parser's.
 */
export class PlainRows implements PlainRecords {
  readonly root = "worksheet";
  end = "</row>";
  private tags = tagsOf("");
  private readonly cells: CellValue[] = [];
  private readonly simple = new SimpleCell();

  /**
   * @param isBetween whether the XML parser has just read a row to its end
   * @param lastRow the index of the row that was read last
   * @param taken is told the index of each row that is taken, and whether it is hidden and holds anything
   */
  constructor(
    private readonly context: CellContext,
    private readonly grid: GridBuilder,
    readonly isBetween: () => boolean,
    private readonly lastRow: () => number,
    private readonly taken: (row: number, isHidden: boolean) => void,
  ) {}

  begin(prefix: string): void {
    this.end = `</${prefix}row>`;
    this.tags = tagsOf(prefix);
  }

  take(text: string, at: number): number {
    const { tags, cells } = this;
    if (!text.startsWith(tags.row, at)) return -1;
    const attributes = scanAttributes(text, at + tags.row.length);
    if (!attributes) return -1;
    const row = attributes.r === "" ? this.lastRow() + 1 : indexOf(attributes.r);
    if (row < 0) return -1;
    cells.length = 0;
    const end = attributes.isEmpty ? attributes.end : this.cellsAt(text, attributes.end, row);
    if (end >= 0) this.taken(row, cells.length > 0 && HIDDEN.test(text.slice(at, attributes.end)));
    return end;
  }

  /** Gives the cells that begin at `at` to the grid. @returns where the row ends; -1 where it is not plain */
  private cellsAt(text: string, at: number, row: number): number {
    const { tags, cells } = this;
    let characters = 0;
    let column = 0;
    let next = at;
    while (text.startsWith(tags.cell, next)) {
      const from = next + tags.cell.length;
      let value = this.simpleAt(text, from, row, column);
      let cell: { readonly column: number; readonly end: number } = this.simple;
      if (value === undefined) {
        const other = this.cellAt(text, from, row, column);
        if (!other) return -1;
        ({ value } = other);
        cell = other;
      }
      if (value !== "") {
        while (cells.length < cell.column) cells.push("");
        cells.push(value);
      }
      if (typeof value === "string") characters += value.length;
      column = cell.column + 1;
      next = cell.end;
    }
    if (!text.startsWith(this.end, next) || !this.grid.setRow(row, cells, characters)) return -1;
    return next + this.end.length;
  }

  /** The value of the simple cell whose attributes begin at `at`, no further left than `column`; undefined where it is another. */
  private simpleAt(text: string, at: number, row: number, column: number): CellValue | undefined {
    const { simple, context, tags } = this;
    if (!simple.read(text, at, row, tags.value) || simple.column < column) return undefined;
    if (simple.isShared) return context.strings[simple.number];
    // What counts days from 1904 is for the others.
    return context.days1904.size === 0 ? simple.number : undefined;
  }

  /** The cell whose attributes begin at `at`; without an address it stands in `column`, and before that it cannot. */
  private cellAt(text: string, at: number, row: number, column: number): PlainCell | undefined {
    const { tags } = this;
    const attributes = scanAttributes(text, at);
    if (!attributes) return undefined;
    const { r, s, t, end, isEmpty } = attributes;
    const own = r === "" ? column : columnOf(r, row);
    if (own < column || own > LAST_COLUMN) return undefined;
    if (isEmpty) return { column: own, end, value: "" };
    if (text.startsWith(tags.cellEnd, end)) return { column: own, end: end + tags.cellEnd.length, value: "" };
    const content = this.afterFormula(text, end);
    const [before, after] = t === "inlineStr" ? tags.inline : tags.value;
    if (!text.startsWith(before, content)) return undefined;
    const to = scanText(text, content + before.length);
    if (to < 0 || !text.startsWith(after, to)) return undefined;
    const written = text.slice(content + before.length, to);
    // A formula that was never calculated is counted, by others.
    if (written === "" && content > end) return undefined;
    const value =
      t === "inlineStr"
        ? plainText(written, false)
        : cellValue({ type: t || "n", text: written, keepsBlanks: false, style: Number(s) }, this.context);
    return value === undefined ? undefined : { column: own, end: to + after.length, value };
  }

  /** Where a formula that begins at `at` ends; `at` itself where there is none, or none that is plain. */
  private afterFormula(text: string, at: number): number {
    const { formula, formulaEnd } = this.tags;
    if (!text.startsWith(formula, at)) return at;
    const attributes = scanAttributes(text, at + formula.length);
    if (!attributes) return at;
    if (attributes.isEmpty) return attributes.end;
    const to = scanText(text, attributes.end);
    return to >= 0 && text.startsWith(formulaEnd, to) ? to + formulaEnd.length : at;
  }
}

interface PlainCell {
  readonly column: number;
  readonly end: number;
  readonly value: CellValue;
}

interface Tags {
  readonly row: string;
  readonly cell: string;
  readonly cellEnd: string;
  readonly formula: string;
  readonly formulaEnd: string;
  readonly value: readonly [string, string];
  readonly inline: readonly [string, string];
}

/** The tags of rows and cells, in a part that gives its elements a prefix; pairs are what stands around the text of a cell. */
const tagsOf = (prefix: string): Tags => ({
  row: `<${prefix}row`,
  cell: `<${prefix}c`,
  cellEnd: `</${prefix}c>`,
  formula: `<${prefix}f`,
  formulaEnd: `</${prefix}f>`,
  value: [`<${prefix}v>`, `</${prefix}v></${prefix}c>`],
  inline: [`<${prefix}is><${prefix}t>`, `</${prefix}t></${prefix}is></${prefix}c>`],
});

/** In the tag of a row. */
const HIDDEN = /\shidden=["'](?:1|true)["']/;

/** A row number as an index; -1 for anything else. */
function indexOf(digits: string): number {
  if (digits.length > 7 || digits.startsWith("0")) return -1;
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
