import { cellAddress, type CellPosition, type CellValue } from "../../../check";
import { areaAddress, parseArea } from "../../../check/address";
import type { Limits } from "../../../check/limits";
import type { Attributes } from "../../opc/xml";
import type { OpenTag } from "../../opc/xml-spans";
import { cellWith, newCell, type Days1904 } from "./cell";
import { retagged, siblingName, tagMarkup, type AttributeChanges } from "./markup";
import type { Splice } from "./splices";
import { walkSheet, type SheetVisitor, type WalkedCell } from "./walk";

/** What a cell is to hold; "" for nothing. */
export interface CellChange extends CellPosition {
  readonly to: CellValue;
}

/** How the cells that change are written. */
export interface CellWriter<Change extends CellPosition> {
  /** Whether the cell has nothing to be there for, where it was not there before. */
  isNothing(change: Change): boolean;
  /** In place of the element of a cell that was there. */
  over(change: Change, cell: WalkedCell): string;
  /** @param style the format of the row or column, if any @param beside a row or the rows, for the prefix */
  fresh(change: Change, style: string | undefined, beside: OpenTag): string;
}

/** Attributes of a row that are to be others; undefined ones go. */
export interface RowChange {
  readonly row: number;
  readonly attributes: AttributeChanges;
}

/**
 * A list gets longer: new cells look like those of a row that is there, and what reached that row from above reaches as far as
 * the last new one. Rows of the sheet.
 */
export interface Growth {
  readonly like: number;
  readonly last: number;
}

/**
 * What of the text of a sheet must be another text for some cells to hold something else: their elements, and where one was
 * not there, the extents the sheet declares.
 * @param text the sheet
 * @throws UnusualSheet, and what `walkSheet` throws
 */
export function cellEdits(
  text: string,
  part: string,
  limits: Limits,
  changes: readonly CellChange[],
  days1904: Days1904,
  growth?: Growth,
): readonly Splice[] {
  const writer: CellWriter<CellChange> = {
    isNothing: ({ to }) => to === "",
    over: ({ to }, cell) => cellWith(to, text, cell, days1904),
    fresh: (change, style, beside) => newCell(change.to, cellAddress(change), style, beside, days1904),
  };
  const edits = new CellEdits(changes, writer, [], growth);
  walkSheet(text, part, limits, edits);
  return edits.inOrder();
}

/** Cells of a row that are still to come; the next is the last. */
interface Waiting<Change> {
  readonly row: number;
  readonly cells: Change[];
  readonly attributes?: RowChange["attributes"];
}

/** Collects the pieces while a sheet is walked. */
export class CellEdits<Change extends CellPosition> implements SheetVisitor {
  private readonly splices: Splice[] = [];
  /** Rows that are still to come; the next is the last. */
  private readonly rows: Waiting<Change>[];
  private current: Waiting<Change> | undefined;
  private rowTag: OpenTag | undefined;
  /** Columns of new cells in the current row. */
  private added: number[] = [];
  private readonly allAdded: CellPosition[] = [];
  private readonly columnStyles: { readonly first: number; readonly last: number; readonly style: string }[] = [];
  /** Formats of the cells of the row that new ones are to look like, and its height. */
  private readonly stylesLike = new Map<number, string | undefined>();
  private heightLike: Attributes = {};
  private dimension: OpenTag | undefined;
  private rowsTag: OpenTag | undefined;

  constructor(
    changes: readonly Change[],
    private readonly writer: CellWriter<Change>,
    rowChanges: readonly RowChange[] = [],
    private readonly growth?: Growth,
  ) {
    const byRow = new Map<number, Waiting<Change>>();
    for (const { row, attributes } of rowChanges) byRow.set(row, { row, cells: [], attributes });
    for (const change of changes) {
      const waiting = byRow.get(change.row);
      if (waiting) waiting.cells.push(change);
      else byRow.set(change.row, { row: change.row, cells: [change] });
    }
    for (const { cells } of byRow.values()) cells.sort((a, b) => b.column - a.column);
    this.rows = [...byRow.values()].sort((a, b) => b.row - a.row);
  }

  other(tag: OpenTag): void {
    const { name, attributes } = tag;
    if (name === "dimension") this.dimension = tag;
    if (name === "dataValidation" || name === "conditionalFormatting") this.reachFurther(tag);
    if (name === "col" && attributes.style !== undefined)
      this.columnStyles.push({
        first: Number(attributes.min) - 1,
        last: Number(attributes.max) - 1,
        style: attributes.style,
      });
  }

  /** Lists of choices and marks that the row above had hold for the new ones too. */
  private reachFurther(tag: OpenTag): void {
    const { sqref } = tag.attributes;
    const wider = this.growth && sqref !== undefined ? longer(sqref, this.growth) : undefined;
    if (wider !== undefined)
      this.splices.push({ start: tag.start, end: tag.end, text: retagged(tag, { sqref: wider }) });
  }

  rowsBegin(tag: OpenTag): void {
    this.rowsTag = tag;
  }

  rowBegin(row: number, tag: OpenTag): void {
    this.addRows(row, tag.start);
    this.added = [];
    this.rowTag = tag;
    const { ht, customHeight } = tag.attributes;
    if (row === this.growth?.like && ht !== undefined && customHeight !== undefined)
      this.heightLike = { ht, customHeight };
    this.current = this.rows.at(-1)?.row === row ? this.rows.pop() : undefined;
  }

  cell(cell: WalkedCell): void {
    const { row, column } = cell.position;
    if (row === this.growth?.like) this.stylesLike.set(column, cell.tag.attributes.s);
    this.addCells(column, cell.tag.start);
    const change = taken(this.current?.cells, (next) => next.column === column);
    if (!change) return;
    this.splices.push({ start: cell.tag.start, end: cell.end, text: this.writer.over(change, cell) });
  }

  rowEnd(_: number, tag: OpenTag, start: number): void {
    this.addCells(Infinity, start);
    const { spans } = tag.attributes;
    const wider = spans === undefined || this.added.length === 0 ? spans : widened(spans, this.added);
    const isWider = wider !== spans;
    const { attributes } = this.current ?? {};
    if (this.added.length === 0 && !attributes) return;
    const set = { ...attributes, ...(isWider && { spans: wider }) };
    if (tag.isEmpty && this.added.length > 0) {
      // The cells stand where the element ends: it is opened, and closed behind them.
      const cells = this.splices.splice(this.splices.length - this.added.length).map((splice) => splice.text);
      const opened = tagMarkup(tag.written, { ...tag.attributes, ...set }, ">");
      this.splices.push({ start: tag.start, end: tag.end, text: `${opened}${cells.join("")}</${tag.written}>` });
    } else if (attributes || isWider) this.splices.push({ start: tag.start, end: tag.end, text: retagged(tag, set) });
  }

  rowsEnd(tag: OpenTag, start: number): void {
    const before = this.splices.length;
    this.addRows(Infinity, start);
    if (!tag.isEmpty || this.splices.length === before) return;
    const rows = this.splices.splice(before).map((splice) => splice.text);
    const opened = tagMarkup(tag.written, tag.attributes, ">");
    this.splices.push({ start: tag.start, end: tag.end, text: `${opened}${rows.join("")}</${tag.written}>` });
  }

  /** The pieces in the order of the text; those of one place as they were put there. */
  inOrder(): readonly Splice[] {
    const { dimension } = this;
    const ref = dimension && enlarged(dimension.attributes.ref, this.allAdded);
    if (dimension && ref !== undefined)
      this.splices.push({ start: dimension.start, end: dimension.end, text: retagged(dimension, { ref }) });
    return this.splices.sort((a, b) => a.start - b.start);
  }

  /** Puts the rows that are not there, and come before a row, where that begins. */
  private addRows(before: number, at: number): void {
    for (let next; (next = taken(this.rows, ({ row }) => row < before));) {
      const { row, cells, attributes } = next;
      const filled = cells.filter((cell) => this.isMade(cell)).reverse();
      const { rowsTag } = this;
      if ((filled.length === 0 && !attributes) || !rowsTag) continue;
      const name = siblingName(rowsTag, "row");
      const inner = filled.map((cell) =>
        this.newCell(cell, this.styleLike(cell) ?? this.styleOfColumn(cell.column), rowsTag),
      );
      const like = row > this.lastLike ? this.heightLike : {};
      const open = tagMarkup(name, { r: String(row + 1), ...like, ...attributes }, ">");
      this.splices.push({ start: at, end: at, text: `${open}${inner.join("")}</${name}>` });
    }
  }

  /** Puts the cells that are not there, and come before a column, where that begins. */
  private addCells(before: number, at: number): void {
    const { rowTag, current } = this;
    if (!rowTag) return;
    for (let cell; (cell = taken(current?.cells, ({ column }) => column < before));) {
      if (!this.isMade(cell)) continue;
      const { s, customFormat } = rowTag.attributes;
      const ofRow = customFormat === "1" || customFormat === "true" ? s : undefined;
      const style = this.styleLike(cell) ?? ofRow ?? this.styleOfColumn(cell.column);
      const text = this.newCell(cell, style, rowTag);
      this.added.push(cell.column);
      this.splices.push({ start: at, end: at, text });
    }
  }

  private newCell(cell: Change, style: string | undefined, beside: OpenTag): string {
    this.allAdded.push(cell);
    return this.writer.fresh(cell, style, beside);
  }

  /** An empty cell is not made, but in a new row of a list that gives it a format. */
  private isMade(cell: Change): boolean {
    return !this.writer.isNothing(cell) || this.styleLike(cell) !== undefined;
  }

  private get lastLike(): number {
    return this.growth?.like ?? Infinity;
  }

  private styleLike({ row, column }: CellPosition): string | undefined {
    return row > this.lastLike ? this.stylesLike.get(column) : undefined;
  }

  /** The format Excel gives a cell that is typed into where there was none. */
  private styleOfColumn(column: number): string | undefined {
    return this.columnStyles.find(({ first, last }) => first <= column && column <= last)?.style;
  }
}

/** Areas of a sheet, those that hold a row reaching as far as another; undefined where none need be another. */
export function longer(sqref: string, { like, last }: Growth): string | undefined {
  const written = sqref.split(" ").map((address) => {
    const area = parseArea(address);
    const isShort = area && area.row <= like && like < area.row + area.rows && area.row + area.rows <= last;
    return isShort ? areaAddress({ ...area, rows: last - area.row + 1 }) : address;
  });
  const whole = written.join(" ");
  return whole === sqref ? undefined : whole;
}

/** Takes the last of a list, if it is one that is wanted. */
const taken = <T>(list: T[] | undefined, isWanted: (last: T) => boolean): T | undefined => {
  const last = list?.at(-1);
  return last !== undefined && isWanted(last) ? list?.pop() : undefined;
};

/** `1:10`, or several of them, with more columns in the last; as it is where they are in it, or it says nothing. */
function widened(spans: string, columns: readonly number[]): string {
  const ranges = spans.split(" ").map((range) => range.split(":").map(Number));
  if (!ranges.every(([first, last]) => first >= 1 && last >= first)) return spans;
  const isWithin = (column: number): boolean =>
    ranges.some(([first, last]) => first - 1 <= column && column <= last - 1);
  const beyond = columns.filter((column) => !isWithin(column));
  if (beyond.length === 0) return spans;
  const all = [...ranges.flat(), ...beyond.map((column) => column + 1)];
  return `${all.reduce((a, b) => Math.min(a, b))}:${all.reduce((a, b) => Math.max(a, b))}`;
}

/** The declared extent of the sheet with more cells; undefined where it need not, or cannot, be another. */
function enlarged(ref: string | undefined, cells: readonly CellPosition[]): string | undefined {
  const area = ref === undefined ? undefined : parseArea(ref);
  if (!area || cells.length === 0) return undefined;
  let { row: top, column: left } = area;
  let bottom = top + area.rows - 1;
  let right = left + area.columns - 1;
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  const whole = areaAddress({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });
  return whole === areaAddress(area) ? undefined : whole;
}
