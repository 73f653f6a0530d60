import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../engine/a1";
import { bounding, intersect } from "../../engine/areas";
import { invalidArgument, itemNotFound, notImplemented } from "../errors";
import { method, model, navigation, NULL_OBJECT, type NullObject } from "../model";
import { ConditionalFormatCollection } from "./conditional-format";
import { DataValidation } from "./data-validation";
import { RangeFormat } from "./format";
import { assertAllowed, assertFocus, sameName, tooManyMergedAreas } from "./guard";
import { RangeAreas } from "./range-areas";
import { RangeCells } from "./range-cells";
import { sizeMismatch } from "./range-content";
import { specialAreas } from "./special-cells";
import { TableScopedCollection } from "./table-collection";
import type { Worksheet } from "./worksheet";

@model("Excel", "Range")
export class Range extends RangeCells {
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
  getRowProperties(wanted: Readonly<Record<string, unknown>>): readonly { readonly rowHidden: boolean }[] {
    const other = Object.keys(wanted).find((name) => name !== "rowHidden");
    if (other !== undefined) throw notImplemented(`Range.getRowProperties(${other})`);
    const { row, rows } = this.area;
    return Array.from({ length: rows }, (_, i) => ({ rowHidden: this.engine.layout.rowHidden(this.sheet, row + i) }));
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
