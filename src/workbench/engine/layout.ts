import * as U from "../univer/headless";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "./a1";
import { overlaps } from "./areas";
import { fittingHeight, fittingWidth } from "./autofit";
import { toArea, toRange, type Kernel } from "./kernel";
import type { UniverFormats } from "./formats";
import type { Cells, Layout } from "./port";

const PIXELS_PER_POINT = 96 / 72;

export class UniverLayout implements Layout {
  constructor(
    private readonly kernel: Kernel,
    private readonly cells: Cells,
    private readonly formats: UniverFormats,
  ) {}

  columnWidth(sheet: string, column: number): number {
    return this.kernel.worksheet(sheet).getColumnWidth(column) / PIXELS_PER_POINT;
  }
  setColumnWidth(sheet: string, first: number, count: number, points: number): void {
    const ranges = [this.columnsRange(sheet, first, count)];
    const colWidth = Math.round(points * PIXELS_PER_POINT);
    this.kernel.run(U.SetWorksheetColWidthMutation, { subUnitId: sheet, ranges, colWidth });
  }

  rowHeight(sheet: string, row: number): number {
    return this.kernel.worksheet(sheet).getRowHeight(row) / PIXELS_PER_POINT;
  }
  setRowHeight(sheet: string, first: number, count: number, points: number): void {
    const ranges = [this.rowsRange(sheet, first, count)];
    const rowHeight = Math.round(points * PIXELS_PER_POINT);
    this.kernel.run(U.SetWorksheetRowHeightMutation, { subUnitId: sheet, ranges, rowHeight });
    const autoHeightInfo = U.BooleanNumber.FALSE;
    this.kernel.run(U.SetWorksheetRowIsAutoHeightMutation, { subUnitId: sheet, ranges, autoHeightInfo });
  }
  hasOwnHeight(sheet: string, row: number): boolean {
    return this.kernel.worksheet(sheet).getRowManager().getRow(row)?.ia === U.BooleanNumber.FALSE;
  }

  autofitColumns(sheet: string, first: number, count: number): void {
    const used = this.cells.used(sheet, true);
    if (!used) return;
    const last = Math.min(first + count, used.column + used.columns);
    for (let column = first; column < last; column++) {
      const texts = this.cells.text(sheet, { row: used.row, rows: used.rows, column, columns: 1 });
      const width = fittingWidth(
        texts.map(([text], index) => ({ text, style: this.formats.at(sheet, used.row + index, column) })),
      );
      if (width) this.setColumnWidth(sheet, column, 1, width);
    }
  }

  autofitRows(sheet: string, first: number, count: number): void {
    const used = this.cells.used(sheet, true);
    if (!used) return;
    const start = Math.max(first, used.row);
    const rows = Math.min(first + count, used.row + used.rows) - start;
    if (rows > 0)
      this.fitRows(
        sheet,
        used,
        Array.from({ length: rows }, (_, index) => start + index),
      );
  }
  fitWrappedRows(sheet: string, area: Area): void {
    const written = this.kernel.clip(this.kernel.worksheet(sheet), area);
    const styleAt = this.formats.reader(sheet);
    const isWrapped = (row: number) => {
      for (let column = written.column; column < written.column + written.columns; column++)
        if (styleAt(row, column).wrap) return true;
      return false;
    };
    const rows = Array.from({ length: written.rows }, (_, index) => written.row + index);
    const toFit = rows.filter((row) => isWrapped(row) && !this.hasOwnHeight(sheet, row));
    const used = toFit.length ? this.cells.used(sheet, true) : undefined;
    if (used) {
      const isUsed = (row: number) => row >= used.row && row < used.row + used.rows;
      this.fitRows(sheet, used, toFit.filter(isUsed));
    }
  }

  rowHidden(sheet: string, row: number): boolean {
    return !this.kernel.worksheet(sheet).getRowRawVisible(row);
  }
  setRowsHidden(sheet: string, first: number, count: number, hidden: boolean): void {
    const ranges = [this.rowsRange(sheet, first, count)];
    this.kernel.run(hidden ? U.SetRowHiddenMutation : U.SetRowVisibleMutation, { subUnitId: sheet, ranges });
  }
  columnHidden(sheet: string, column: number): boolean {
    return !this.kernel.worksheet(sheet).getColVisible(column);
  }
  setColumnsHidden(sheet: string, first: number, count: number, hidden: boolean): void {
    const ranges = [this.columnsRange(sheet, first, count)];
    this.kernel.run(hidden ? U.SetColHiddenMutation : U.SetColVisibleMutation, { subUnitId: sheet, ranges });
  }

  ownColumns(sheet: string): number[] {
    return Object.keys(this.kernel.worksheet(sheet).getColumnManager().getColumnData()).map(Number);
  }
  ownRows(sheet: string): number[] {
    return Object.keys(this.kernel.worksheet(sheet).getRowManager().getRowData()).map(Number);
  }

  merges(sheet: string): Area[] {
    return this.kernel.worksheet(sheet).getMergeData().map(toArea);
  }
  /** Univer looks through all merged areas again for each call. */
  merge(sheet: string, areas: readonly Area[]): void {
    for (const area of areas) this.kernel.grow(sheet, area);
    if (areas.length > 0)
      this.kernel.run(U.AddWorksheetMergeMutation, { subUnitId: sheet, ranges: areas.map(toTypedRange) });
  }
  unmerge(sheet: string, area: Area): void {
    const ranges = this.merges(sheet)
      .filter((merged) => overlaps(merged, area))
      .map(toRange);
    if (ranges.length) this.kernel.run(U.RemoveWorksheetMergeMutation, { subUnitId: sheet, ranges });
  }

  private fitRows(sheet: string, used: Area, rows: readonly number[]): void {
    if (rows.length === 0) return;
    const styleAt = this.formats.reader(sheet);
    const stored = this.kernel.worksheet(sheet).getCellMatrix().getMatrix();
    const isUsed = (column: number) => column >= used.column && column < used.column + used.columns;
    const rowHeight: Record<number, number> = {};
    for (const row of rows) {
      const columns = Object.keys(stored[row] ?? {})
        .map(Number)
        .filter(isUsed);
      const contents = columns.map((column) => ({
        text: this.cells.text(sheet, { row, rows: 1, column, columns: 1 })[0][0],
        style: styleAt(row, column),
        width: this.columnWidth(sheet, column),
      }));
      rowHeight[row] = Math.round(fittingHeight(contents) * PIXELS_PER_POINT);
    }
    const ranges = rows.map((row) => this.rowsRange(sheet, row, 1));
    this.kernel.run(U.SetWorksheetRowHeightMutation, { subUnitId: sheet, ranges, rowHeight });
    const autoHeightInfo = U.BooleanNumber.TRUE;
    this.kernel.run(U.SetWorksheetRowIsAutoHeightMutation, { subUnitId: sheet, ranges, autoHeightInfo });
  }
  /** Lines keep their sizes beyond the grid, too, for when it grows. */
  private rowsRange(sheet: string, first: number, count: number): U.IRange {
    const columns = this.kernel.worksheet(sheet).getColumnCount();
    return toRange({ row: first, rows: Math.min(count, MAX_ROWS - first), column: 0, columns });
  }
  private columnsRange(sheet: string, first: number, count: number): U.IRange {
    const rows = this.kernel.worksheet(sheet).getRowCount();
    return toRange({ column: first, columns: Math.min(count, MAX_COLUMNS - first), row: 0, rows });
  }
}

/** Whole rows and columns say what they are: of any other area Univer remembers every cell. */
function toTypedRange(area: Area): U.IRange {
  const [wholeColumns, wholeRows] = [area.rows === MAX_ROWS, area.columns === MAX_COLUMNS];
  if (!wholeColumns && !wholeRows) return toRange(area);
  const rangeType = !wholeRows ? U.RANGE_TYPE.COLUMN : wholeColumns ? U.RANGE_TYPE.ALL : U.RANGE_TYPE.ROW;
  return { ...toRange(area), rangeType };
}
