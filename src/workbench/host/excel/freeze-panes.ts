import { MAX_COLUMNS, MAX_ROWS } from "../../engine/a1";
import { HostError, itemNotFound } from "../errors";
import { HostObject, method, model, NULL_OBJECT, type NullObject } from "../model";
import { assertFocus } from "./guard";
import { Range, rangeOf } from "./range";
import type { Worksheet } from "./worksheet";

@model("Excel", "WorksheetFreezePanes")
export class WorksheetFreezePanes extends HostObject {
  constructor(private readonly worksheet: Worksheet) {
    super();
  }

  @method
  freezeRows(count?: number | null): void {
    this.freeze(count ?? 0, 0);
  }
  @method
  freezeColumns(count?: number | null): void {
    this.freeze(0, count ?? 0);
  }
  /** Everything up to the range's last row and column; whole rows freeze no columns, whole columns no rows. */
  @method
  freezeAt(range: Range | string): void {
    const { row, column, rows, columns } = rangeOf(range, this.worksheet).area;
    this.freeze(rows === MAX_ROWS ? 0 : row + rows, columns === MAX_COLUMNS ? 0 : column + columns);
  }
  @method
  unfreeze(): void {
    this.freeze(0, 0);
  }
  @method
  getLocationOrNullObject(): Range | NullObject {
    const { frozenRows, frozenColumns } = this.worksheet.engine.sheets.get(this.worksheet.sheet);
    if (!frozenRows && !frozenColumns) return NULL_OBJECT;
    const area = { row: 0, column: 0, rows: frozenRows || MAX_ROWS, columns: frozenColumns || MAX_COLUMNS };
    return new Range(this.worksheet, area);
  }
  @method
  getLocation(): Range {
    const location = this.getLocationOrNullObject();
    if (location === NULL_OBJECT) throw itemNotFound("WorksheetFreezePanes.getLocation");
    return location as Range;
  }

  private freeze(rows: number, columns: number): void {
    const { engine, workbook, sheet } = this.worksheet;
    assertFocus(workbook);
    if (workbook.behaviour.failingFreezes)
      throw new HostError("GeneralException", "There was an internal error while processing the request.");
    engine.sheets.freeze(sheet, rows, columns);
    if (workbook.behaviour.falseActivations && engine.sheets.active() !== sheet) workbook.events.activateFalsely(sheet);
  }
}
