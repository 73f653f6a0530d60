import { formatArea, MAX_COLUMNS, MAX_ROWS, quoteSheet, type Area } from "../../engine/a1";
import type { Scalar } from "../../engine/port";
import { invalidArgument } from "../errors";
import { HostObject, scalar } from "../model";
import { assertAllowed, assertColumnFormat, assertEditable, assertWritten } from "./guard";
import { readHyperlink, writeHyperlink, type RangeHyperlink } from "./hyperlink";
import { isUnbounded, shaped, valueType, writeCells } from "./range-content";
import type { Worksheet } from "./worksheet";

/** A range by itself: where it is and what is in it. What it does, and the ranges seen from it, are `Range`. */
export abstract class RangeCells extends HostObject {
  constructor(
    readonly worksheetOfRange: Worksheet,
    readonly area: Area,
  ) {
    super();
    const { row, column, rows, columns } = area;
    const fits = row >= 0 && column >= 0 && rows > 0 && columns > 0;
    if (!fits || row + rows > MAX_ROWS || column + columns > MAX_COLUMNS) throw invalidArgument();
  }
  override get isGone(): boolean {
    return this.worksheetOfRange.isGone;
  }
  override get showsResults(): boolean {
    return true;
  }
  protected get engine() {
    return this.worksheetOfRange.engine;
  }
  protected get behaviour() {
    return this.worksheetOfRange.workbook.behaviour;
  }
  protected get sheet(): string {
    return this.worksheetOfRange.sheet;
  }

  // ---- where it is
  @scalar
  get address(): string {
    return `${quoteSheet(this.worksheetOfRange.name)}!${formatArea(this.area)}`;
  }
  @scalar
  get addressLocal(): string {
    return this.address;
  }
  @scalar
  get rowIndex(): number {
    return this.area.row;
  }
  @scalar
  get columnIndex(): number {
    return this.area.column;
  }
  @scalar
  get rowCount(): number {
    return this.area.rows;
  }
  @scalar
  get columnCount(): number {
    return this.area.columns;
  }
  /** -1 for more cells than 2,147,483,647. */
  @scalar
  get cellCount(): number {
    const count = this.area.rows * this.area.columns;
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  @scalar
  get isEntireColumn(): boolean {
    return this.area.rows === MAX_ROWS;
  }
  @scalar
  get isEntireRow(): boolean {
    return this.area.columns === MAX_COLUMNS;
  }

  // ---- what is in it
  @scalar
  get values(): Scalar[][] | null {
    return isUnbounded(this.area) ? null : this.engine.cells.values(this.sheet, this.area);
  }
  set values(values: unknown) {
    this.write(values, "Range.values");
  }
  @scalar
  get formulas(): Scalar[][] | null {
    return isUnbounded(this.area) ? null : this.engine.cells.formulas(this.sheet, this.area);
  }
  set formulas(formulas: unknown) {
    this.write(formulas, "Range.formulas");
  }
  @scalar
  get text(): string[][] | null {
    return isUnbounded(this.area) ? null : this.engine.cells.text(this.sheet, this.area);
  }
  @scalar
  get valueTypes(): string[][] | null {
    return this.values?.map((line) => line.map(valueType)) ?? null;
  }
  @scalar
  get numberFormat(): string[][] | null {
    return isUnbounded(this.area) ? null : this.engine.formats.numberFormats(this.sheet, this.area);
  }
  set numberFormat(formats: unknown) {
    assertWritten(this.behaviour, "Range.numberFormat");
    assertAllowed(this.engine, this.sheet, "allowFormatCells");
    if (this.isEntireColumn) assertColumnFormat(this.behaviour, formats);
    const only = singleValue(formats);
    if (only !== undefined) {
      this.engine.formats.patch(this.sheet, [this.area], { numberFormat: String(only) });
      return;
    }
    const lines = shaped(formats, this.area, "Range.numberFormat");
    const patches = lines.map((line) =>
      line.map((format) => (format === null ? undefined : { numberFormat: String(format) })),
    );
    this.engine.formats.patchEach(this.sheet, this.area, patches);
  }
  @scalar
  get hyperlink(): RangeHyperlink | null {
    return readHyperlink(this.engine, this.sheet, this.area);
  }
  set hyperlink(link: RangeHyperlink | null) {
    assertAllowed(this.engine, this.sheet, "allowInsertHyperlinks");
    writeHyperlink(this.engine, this.sheet, this.area, link);
  }

  // ---- rows and columns it runs through; null when some are hidden and some are not
  @scalar
  get rowHidden(): boolean | null {
    return this.sameForAll(this.area.row, this.area.rows, (row) => this.engine.layout.rowHidden(this.sheet, row));
  }
  set rowHidden(hidden: boolean) {
    assertAllowed(this.engine, this.sheet, "allowFormatRows");
    this.engine.layout.setRowsHidden(this.sheet, this.area.row, this.area.rows, hidden);
  }
  @scalar
  get columnHidden(): boolean | null {
    const { column, columns } = this.area;
    return this.sameForAll(column, columns, (index) => this.engine.layout.columnHidden(this.sheet, index));
  }
  set columnHidden(hidden: boolean) {
    assertAllowed(this.engine, this.sheet, "allowFormatColumns");
    this.engine.layout.setColumnsHidden(this.sheet, this.area.column, this.area.columns, hidden);
  }
  @scalar
  get hidden(): boolean | null {
    if (this.rowHidden === true || this.columnHidden === true) return true;
    return this.rowHidden === false && this.columnHidden === false ? false : null;
  }

  private write(values: unknown, location: string): void {
    assertWritten(this.behaviour, location);
    assertEditable(this.engine, this.sheet, [this.area]);
    writeCells(this.engine, this.sheet, this.area, values, location);
    this.engine.layout.fitWrappedRows(this.sheet, this.area);
  }
  private sameForAll(first: number, count: number, read: (index: number) => boolean): boolean | null {
    const one = read(first);
    const { rowCount } = this.engine.sheets.get(this.sheet);
    for (let index = first + 1; index < Math.min(first + count, first + rowCount); index++)
      if (read(index) !== one) return null;
    return one;
  }
}

function singleValue(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const [line] = value as unknown[];
  return value.length === 1 && Array.isArray(line) && line.length === 1 ? (line as unknown[])[0] : undefined;
}
