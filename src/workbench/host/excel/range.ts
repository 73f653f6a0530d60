import { formatArea, MAX_COLUMNS, MAX_ROWS, quoteSheet, type Area } from "../../engine/a1";
import { bounding, intersect } from "../../engine/areas";
import type { Scalar } from "../../engine/port";
import { invalidArgument, itemNotFound, notImplemented } from "../errors";
import { HostObject, method, model, navigation, NULL_OBJECT, scalar, type NullObject } from "../model";
import { ConditionalFormatCollection } from "./conditional-format";
import { DataValidation } from "./data-validation";
import { RangeFormat } from "./format";
import {
  assertAllowed,
  assertColumnFormat,
  assertEditable,
  assertFocus,
  assertWritten,
  sameName,
  tooManyMergedAreas,
} from "./guard";
import { readHyperlink, writeHyperlink, type RangeHyperlink } from "./hyperlink";
import { RangeAreas } from "./range-areas";
import { isUnbounded, shaped, sizeMismatch, valueType, writeCells } from "./range-content";
import { specialAreas } from "./special-cells";
import { TableScopedCollection } from "./table-collection";
import type { Worksheet } from "./worksheet";

@model("Excel", "Range")
export class Range extends HostObject {
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
  private get engine() {
    return this.worksheetOfRange.engine;
  }
  private get behaviour() {
    return this.worksheetOfRange.workbook.behaviour;
  }
  private get sheet(): string {
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

  @navigation
  get worksheet(): Worksheet {
    return this.worksheetOfRange;
  }
  @navigation
  get format(): RangeFormat {
    return new RangeFormat(this.worksheetOfRange, [this.area]);
  }
  @navigation
  get dataValidation(): DataValidation {
    return new DataValidation(this.worksheetOfRange, [this.area]);
  }
  @navigation
  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.worksheetOfRange, [this.area]);
  }

  // ---- other ranges, seen from this one
  @method
  getCell(row: number, column: number): Range {
    return this.at(this.area.row + row, this.area.column + column, 1, 1);
  }
  @method
  getRow(row: number): Range {
    return this.at(this.area.row + row, this.area.column, 1, this.area.columns);
  }
  @method
  getColumn(column: number): Range {
    return this.at(this.area.row, this.area.column + column, this.area.rows, 1);
  }
  @method
  getLastRow(): Range {
    return this.getRow(this.area.rows - 1);
  }
  @method
  getLastColumn(): Range {
    return this.getColumn(this.area.columns - 1);
  }
  @method
  getLastCell(): Range {
    return this.getCell(this.area.rows - 1, this.area.columns - 1);
  }
  @method
  getEntireColumn(): Range {
    return this.at(0, this.area.column, MAX_ROWS, this.area.columns);
  }
  @method
  getEntireRow(): Range {
    return this.at(this.area.row, 0, this.area.rows, MAX_COLUMNS);
  }
  @method
  getOffsetRange(rows: number, columns: number): Range {
    return this.at(this.area.row + rows, this.area.column + columns, this.area.rows, this.area.columns);
  }
  @method
  getResizedRange(rows: number, columns: number): Range {
    return this.at(this.area.row, this.area.column, this.area.rows + rows, this.area.columns + columns);
  }
  @method
  getAbsoluteResizedRange(rows: number, columns: number): Range {
    return this.at(this.area.row, this.area.column, rows, columns);
  }
  @method
  getRowsAbove(count?: number | null): Range {
    return this.beside(-(count ?? 1), "rows");
  }
  @method
  getRowsBelow(count?: number | null): Range {
    return this.beside(count ?? 1, "rows");
  }
  @method
  getColumnsBefore(count?: number | null): Range {
    return this.beside(-(count ?? 1), "columns");
  }
  @method
  getColumnsAfter(count?: number | null): Range {
    return this.beside(count ?? 1, "columns");
  }
  @method
  getBoundingRect(other: Range | string): Range {
    return this.over(bounding(this.area, rangeOf(other, this.worksheetOfRange).area));
  }
  @method
  getIntersectionOrNullObject(other: Range | string): Range | NullObject {
    const common = intersect(this.area, rangeOf(other, this.worksheetOfRange).area);
    return common ? this.over(common) : NULL_OBJECT;
  }
  @method
  getIntersection(other: Range | string): Range {
    return existing(this.getIntersectionOrNullObject(other), "Range.getIntersection");
  }
  @method
  getUsedRangeOrNullObject(valuesOnly?: boolean): Range | NullObject {
    const used = this.engine.cells.used(this.sheet, valuesOnly ?? false, this.area);
    return used ? this.over(used) : NULL_OBJECT;
  }
  @method
  getUsedRange(valuesOnly?: boolean): Range {
    const used = this.getUsedRangeOrNullObject(valuesOnly);
    return used === NULL_OBJECT ? this.getCell(0, 0) : (used as Range);
  }
  @method
  getMergedAreasOrNullObject(): RangeAreas | NullObject {
    const merged = this.engine.layout.merges(this.sheet).filter((area) => intersect(area, this.area));
    if (merged.length > this.behaviour.mostMergedAreas) throw tooManyMergedAreas();
    return this.areasOrNull(merged);
  }
  @method
  getSpecialCellsOrNullObject(type: string, valueType?: string | null): RangeAreas | NullObject {
    return this.areasOrNull(specialAreas(this.engine, this.sheet, this.area, type, valueType ?? undefined));
  }
  @method
  getSpecialCells(type: string, valueType?: string | null): RangeAreas {
    return existing(this.getSpecialCellsOrNullObject(type, valueType), "Range.getSpecialCells");
  }
  @method
  getTables(fullyContained?: boolean): TableScopedCollection {
    return new TableScopedCollection(this.worksheetOfRange, [this.area], fullyContained ?? false);
  }

  // ---- doing
  @method
  select(): void {
    assertFocus(this.worksheetOfRange.workbook);
    if (this.worksheetOfRange.visibility !== "Visible") this.worksheetOfRange.activate();
    this.engine.selection.set(this.sheet, [this.area]);
  }
  @method
  clear(applyTo?: string | null): void {
    new RangeAreas(this.worksheetOfRange, [this.area]).clear(applyTo);
  }
  /** Whole rows and columns only. */
  @method
  insert(shift: string): Range {
    const { row, column, rows, columns } = this.area;
    if (this.isEntireRow && shift === "Down") {
      assertAllowed(this.engine, this.sheet, "allowInsertRows");
      this.engine.structure.insertRows(this.sheet, row, rows);
    } else if (this.isEntireColumn && shift === "Right") {
      assertAllowed(this.engine, this.sheet, "allowInsertColumns");
      this.engine.structure.insertColumns(this.sheet, column, columns);
    } else throw notImplemented("Range.insert() of part of a row or column");
    return this;
  }
  @method
  delete(shift: string): void {
    const { row, column, rows, columns } = this.area;
    if (this.isEntireRow && shift === "Up") {
      assertAllowed(this.engine, this.sheet, "allowDeleteRows");
      this.engine.structure.deleteRows(this.sheet, row, rows);
    } else if (this.isEntireColumn && shift === "Left") {
      assertAllowed(this.engine, this.sheet, "allowDeleteColumns");
      this.engine.structure.deleteColumns(this.sheet, column, columns);
    } else throw notImplemented("Range.delete() of part of a row or column");
  }
  @method
  merge(across?: boolean): void {
    this.worksheetOfRange.assertUnprotected();
    const { row, column, rows, columns } = this.area;
    this.engine.layout.unmerge(this.sheet, this.area);
    if (!across) this.engine.layout.merge(this.sheet, [this.area]);
    else
      for (let r = row; r < row + rows; r++)
        this.engine.layout.merge(this.sheet, [{ row: r, rows: 1, column, columns }]);
  }
  @method
  unmerge(): void {
    this.worksheetOfRange.assertUnprotected();
    this.engine.layout.unmerge(this.sheet, this.area);
  }
  @method
  calculate(): void {}
  /** Sent ahead of a write that the client cuts into slices of 1,500 cells. */
  @method
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.area.rows || columns !== this.area.columns) throw sizeMismatch("Range.values");
  }

  private write(values: unknown, location: string): void {
    assertWritten(this.behaviour, location);
    assertEditable(this.engine, this.sheet, [this.area]);
    writeCells(this.engine, this.sheet, this.area, values, location);
    this.engine.layout.fitWrappedRows(this.sheet, this.area);
  }
  private at(row: number, column: number, rows: number, columns: number): Range {
    return this.over({ row, column, rows, columns });
  }
  private over(area: Area): Range {
    return new Range(this.worksheetOfRange, area);
  }
  private beside(count: number, dimension: "rows" | "columns"): Range {
    if (count === 0) throw invalidArgument();
    const { row, column, rows, columns } = this.area;
    if (dimension === "rows") return this.at(count > 0 ? row + rows : row + count, column, Math.abs(count), columns);
    return this.at(row, count > 0 ? column + columns : column + count, rows, Math.abs(count));
  }
  private areasOrNull(areas: readonly Area[]): RangeAreas | NullObject {
    return areas.length ? new RangeAreas(this.worksheetOfRange, areas) : NULL_OBJECT;
  }
  private sameForAll(first: number, count: number, read: (index: number) => boolean): boolean | null {
    const one = read(first);
    const { rowCount } = this.engine.sheets.get(this.sheet);
    for (let index = first + 1; index < Math.min(first + count, first + rowCount); index++)
      if (read(index) !== one) return null;
    return one;
  }
}

/** An argument that is a range, or the address or name of one. */
export function rangeOf(range: Range | string, worksheet: Worksheet): Range {
  if (range instanceof Range) {
    if (!sameName(range.worksheetOfRange.name, worksheet.name)) throw invalidArgument();
    return range;
  }
  return worksheet.getRange(range);
}

function existing<T>(object: T | NullObject, location: string): T {
  if (object === NULL_OBJECT) throw itemNotFound(location);
  return object as T;
}

function singleValue(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const [line] = value as unknown[];
  return value.length === 1 && Array.isArray(line) && line.length === 1 ? (line as unknown[])[0] : undefined;
}
