import type { CellPosition } from "../../../check";
import { parseArea } from "../../../check/address";
import type { Limits } from "../../../check/limits";
import type { Attributes } from "../../opc/xml";
import { readSpans, type OpenTag, type SpanHandler } from "../../opc/xml-spans";
import { LAST_COLUMN, LAST_ROW } from "../grid-builder";

/** A cell and where it stands in the text of its sheet. */
export interface WalkedCell {
  readonly position: CellPosition;
  readonly tag: OpenTag;
  /** After its closing tag. */
  readonly end: number;
  /** The attributes of its formula, where it has one. */
  readonly formula?: Attributes;
  /** Where its formula stands. */
  readonly formulaSpan?: Extent;
  /** Where its extension list stands. */
  readonly extension?: Extent;
}

type Extent = readonly [start: number, end: number];

/** Is told of a sheet in the order of its text. */
export interface SheetVisitor {
  /** Any element beside the rows and what is in them, down to the children of the sheet's own. */
  other?(tag: OpenTag): void;
  /** @param start as of `rowEnd` */
  otherEnd?(tag: OpenTag, start: number, end: number): void;
  /** The element of all rows. */
  rowsBegin?(tag: OpenTag): void;
  rowBegin?(row: number, tag: OpenTag): void;
  cell?(cell: WalkedCell): void;
  /** @param start of the row's closing tag; of a row that closes itself, its end. */
  rowEnd?(row: number, tag: OpenTag, start: number): void;
  /** @param start as of `rowEnd` */
  rowsEnd?(tag: OpenTag, start: number, end: number): void;
}

/**
 * The sheet cannot be taken apart safely: its rows or cells stand out of order, twice, or where no program but its own looks
 * for them. Excel repairs or refuses such a file; nothing of it is touched.
 */
export class UnusualSheet extends Error {
  override readonly name = "UnusualSheet";
}

/**
 * Goes through the text of a sheet. Rows and cells without an address follow those before them, as the reader has it.
 * @throws UnusualSheet, and what `readSpans` throws
 */
export function walkSheet(text: string, part: string, limits: Limits, visitor: SheetVisitor): void {
  readSpans(text, part, limits, new Walk(visitor));
}

const ROWS = 1;
const ROW = 2;
const CELL = 3;
const IN_CELL = 4;

class Walk implements SpanHandler {
  private rows: "before" | "within" | "after" = "before";
  private isInRow = false;
  private row = -1;
  private column = -1;
  /** The depth of the extension list that is being read: its elements may bear the names of ours. */
  private extensions: number | undefined;
  private formula: Attributes | undefined;
  private formulaSpan: Extent | undefined;
  private extension: Extent | undefined;

  constructor(private readonly visitor: SheetVisitor) {}

  open(tag: OpenTag): void {
    const { name, depth, attributes } = tag;
    if (this.extensions !== undefined) return;
    if (name === "extLst") {
      this.extensions = depth;
      if (depth <= ROW) this.visitor.other?.(tag);
    } else if (name === "sheetData" && depth === ROWS) {
      if (this.rows !== "before") throw new UnusualSheet();
      this.rows = "within";
      this.visitor.rowsBegin?.(tag);
    } else if (name === "row") {
      this.openRow(tag);
      this.visitor.rowBegin?.(this.row, tag);
    } else if (name === "c") this.openCell(tag);
    else if (name === "f" && depth === IN_CELL) this.formula = attributes;
    else if (depth <= ROW) this.visitor.other?.(tag);
  }

  close(tag: OpenTag, start: number, end: number): void {
    const { name, depth } = tag;
    if (this.extensions !== undefined) {
      if (depth > this.extensions) return;
      this.extensions = undefined;
      if (depth === IN_CELL) this.extension = [tag.start, end];
      if (depth <= ROW) this.visitor.otherEnd?.(tag, start, end);
    } else if (name === "sheetData" && depth === ROWS) {
      this.rows = "after";
      this.visitor.rowsEnd?.(tag, start, end);
    } else if (name === "row") {
      this.isInRow = false;
      this.visitor.rowEnd?.(this.row, tag, start);
    } else if (name === "c") {
      const { row, column, formula, formulaSpan, extension } = this;
      const position = { row, column };
      this.visitor.cell?.({
        position,
        tag,
        end,
        ...(formula && { formula }),
        ...(formulaSpan && { formulaSpan }),
        ...(extension && { extension }),
      });
    } else if (name === "f" && depth === IN_CELL) this.formulaSpan = [tag.start, end];
    else if (depth <= ROW) this.visitor.otherEnd?.(tag, start, end);
  }

  private openRow({ depth, attributes: { r } }: OpenTag): void {
    const row = r === undefined ? this.row + 1 : /^[1-9]\d{0,6}$/.test(r) ? Number(r) - 1 : -1;
    if (this.rows !== "within" || depth !== ROW || row <= this.row || row > LAST_ROW) throw new UnusualSheet();
    this.isInRow = true;
    this.row = row;
    this.column = -1;
  }

  private openCell({ depth, attributes: { r } }: OpenTag): void {
    const { row } = this;
    const at = r === undefined ? { row, column: this.column + 1 } : parseArea(r);
    if (!this.isInRow || depth !== CELL || at?.row !== row || at.column <= this.column || at.column > LAST_COLUMN)
      throw new UnusualSheet();
    this.column = at.column;
    this.formula = undefined;
    this.formulaSpan = undefined;
    this.extension = undefined;
  }
}
