import * as U from "../univer/headless";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "./a1";
import { hasContent } from "./filed";
import type { Kernel } from "./kernel";
import type { CellStyle, Formats } from "./port";
import { fromUniverStyle, toUniverStyle } from "./style-map";

type StyleMatrix = Record<number, Record<number, { s: U.IStyleData | null; t?: U.CellValueType }>>;

/** In Univer's words: fill, borders; and the number format, which such a cell carries for what is typed into it. */
const SEEN_IN_EMPTY_CELLS: readonly string[] = ["bg", "bd", "n"];

export class UniverFormats implements Formats {
  constructor(private readonly kernel: Kernel) {}

  at(sheet: string, row: number, column: number): Required<CellStyle> {
    return this.reader(sheet)(row, column);
  }

  ofColumn(sheet: string, column: number): Required<CellStyle> | undefined {
    return lineStyle(this.kernel.worksheet(sheet).getColumnStyle(column));
  }

  ofRow(sheet: string, row: number): Required<CellStyle> | undefined {
    return lineStyle(this.kernel.worksheet(sheet).getRowStyle(row));
  }

  common<K extends Exclude<keyof CellStyle, "borders">>(sheet: string, areas: readonly Area[], key: K) {
    const read = this.reader(sheet);
    const first = read(areas[0].row, areas[0].column)[key];
    for (const area of areas) {
      const { row, column, rows, columns } = this.kernel.clip(this.kernel.worksheet(sheet), area);
      for (let r = row; r < row + rows; r++)
        for (let c = column; c < column + columns; c++) if (read(r, c)[key] !== first) return undefined;
    }
    return first;
  }

  numberFormats(sheet: string, area: Area): string[][] {
    const read = this.reader(sheet);
    return Array.from({ length: area.rows }, (_r, r) =>
      Array.from({ length: area.columns }, (_c, c) => read(area.row + r, area.column + c).numberFormat),
    );
  }

  patch(sheet: string, areas: readonly Area[], patch: CellStyle): void {
    const style = toUniverStyle(patch);
    const cellValue: StyleMatrix = {};
    for (const area of areas) {
      if (area.rows === MAX_ROWS) this.patchColumns(sheet, area, style, cellValue);
      else if (area.columns === MAX_COLUMNS) this.patchRows(sheet, area, style, cellValue);
      else this.patchCells(sheet, area, style, cellValue);
    }
    this.kernel.run(U.SetRangeValuesMutation, { subUnitId: sheet, cellValue });
  }

  patchEach(sheet: string, area: Area, patches: readonly (readonly (CellStyle | undefined)[])[]): void {
    this.kernel.grow(sheet, area);
    const matrix = this.kernel.worksheet(sheet).getCellMatrix();
    const cellValue: StyleMatrix = {};
    patches.forEach((line, row) => {
      line.forEach((patch, column) => {
        const r = area.row + row;
        const c = area.column + column;
        if (patch) (cellValue[r] ??= {})[c] = restyled(toUniverStyle(patch), matrix.getValue(r, c));
      });
    });
    this.kernel.run(U.SetRangeValuesMutation, { subUnitId: sheet, cellValue });
  }

  clear(sheet: string, areas: readonly Area[]): void {
    const worksheet = this.kernel.worksheet(sheet);
    const matrix = worksheet.getCellMatrix();
    const cellValue: StyleMatrix = {};
    for (const area of areas) {
      const { row, column, rows, columns } = this.kernel.clip(worksheet, area);
      for (let r = row; r < row + rows; r++)
        for (let c = column; c < column + columns; c++)
          if (matrix.getValue(r, c)?.s) (cellValue[r] ??= {})[c] = { s: null };
      if (area.columns === MAX_COLUMNS) this.clearRows(sheet, area);
      if (area.rows !== MAX_ROWS) continue;
      const columnData: Record<number, { s: null }> = {};
      for (let c = column; c < column + columns; c++) columnData[c] = { s: null };
      this.kernel.run(U.SetColDataMutation, { subUnitId: sheet, columnData });
    }
    this.kernel.run(U.SetRangeValuesMutation, { subUnitId: sheet, cellValue });
  }

  private clearRows(sheet: string, { row, rows }: Area): void {
    const worksheet = this.kernel.worksheet(sheet);
    const rowData: Record<number, { s: null }> = {};
    for (const index of Object.keys(worksheet.getRowManager().getRowData()).map(Number))
      if (index >= row && index < row + rows && worksheet.getRowStyle(index)) rowData[index] = { s: null };
    this.kernel.run(U.SetRowDataMutation, { subUnitId: sheet, rowData });
  }

  private patchCells(sheet: string, area: Area, style: U.IStyleData, cellValue: StyleMatrix): void {
    this.kernel.grow(sheet, area);
    const worksheet = this.kernel.worksheet(sheet);
    const matrix = worksheet.getCellMatrix();
    const { row, column, rows, columns } = this.kernel.clip(worksheet, area);
    for (let r = row; r < row + rows; r++) {
      const line = (cellValue[r] ??= {});
      for (let c = column; c < column + columns; c++) line[c] = restyled(style, matrix.getValue(r, c));
    }
  }

  /** A whole column carries the style itself, and so do its cells: those near the top where the number format is concerned, else those that exist. */
  private patchColumns(sheet: string, area: Area, style: U.IStyleData, cellValue: StyleMatrix): void {
    const worksheet = this.kernel.worksheet(sheet);
    const last = area.column + area.columns;
    const columnData: Record<number, { s: U.IStyleData }> = {};
    for (let c = area.column; c < last; c++)
      columnData[c] = { s: { ...worksheet.getColumnStyle(c), ...style } as U.IStyleData };
    this.kernel.run(U.SetColDataMutation, { subUnitId: sheet, columnData });
    this.restyleStored(sheet, area, style, cellValue);
    const { rows, columns } = this.kernel.clip(worksheet, area);
    if (style.n) this.carry(sheet, { ...area, columns, rows: Math.min(rows, this.kernel.carriedRows(columns)) }, style);
  }

  /** A whole row likewise. */
  private patchRows(sheet: string, area: Area, style: U.IStyleData, cellValue: StyleMatrix): void {
    const worksheet = this.kernel.worksheet(sheet);
    const last = area.row + area.rows;
    const rowData: Record<number, { s: U.IStyleData }> = {};
    for (let r = area.row; r < last; r++) {
      const before = worksheet.getRowStyle(r);
      rowData[r] = { s: before ? ({ ...before, ...style } as U.IStyleData) : style };
    }
    this.kernel.run(U.SetRowDataMutation, { subUnitId: sheet, rowData });
    this.restyleStored(sheet, area, style, cellValue);
    const columns = worksheet.getColumnCount();
    if (style.n)
      this.carry(sheet, { ...area, columns, rows: Math.min(area.rows, this.kernel.carriedRows(columns)) }, style);
  }

  /** The cells of an area that exist, but for those that follow their line: of whole rows and columns those alone are looked at. */
  private restyleStored(sheet: string, area: Area, style: U.IStyleData, cellValue: StyleMatrix): void {
    const worksheet = this.kernel.worksheet(sheet);
    const matrix = worksheet.getCellMatrix();
    const { row, column, rows, columns } = this.kernel.clip(worksheet, area);
    const follows = this.followsItsLine(style);
    for (let r = row; r < row + rows; r++) {
      const stored = matrix.getRow(r);
      if (!stored) continue;
      const isPlain = area.rows !== MAX_ROWS || !worksheet.getRowStyle(r);
      for (let c = column; c < column + columns; c++) {
        const cell = stored[c];
        if (cell && !(isPlain && follows(cell))) (cellValue[r] ??= {})[c] = restyled(style, cell);
      }
    }
  }

  /** Whether a cell is empty, its own format says nothing of what is set, and what is set is not seen in an empty cell. */
  private followsItsLine(style: U.IStyleData): (cell: U.ICellData) => boolean {
    const styles = this.kernel.workbook.getStyles();
    const keys = Object.keys(style);
    const isSeen = keys.some((key) => SEEN_IN_EMPTY_CELLS.includes(key));
    const known = new Map<string, boolean>();
    return (cell) => {
      const { s } = cell;
      if (isSeen || typeof s !== "string" || hasContent(cell)) return false;
      const isSilent = known.get(s) ?? !keys.some((key) => key in (styles.get(s) ?? {}));
      known.set(s, isSilent);
      return isSilent;
    };
  }

  /** Straight into the model where there is no cell yet: five times faster than merging styles cell by cell. */
  private carry(sheet: string, { row, rows, column, columns }: Area, style: U.IStyleData): void {
    const matrix = this.kernel.worksheet(sheet).getCellMatrix();
    const s = this.kernel.workbook.getStyles().setValue(style);
    for (let r = row; r < row + rows; r++)
      for (let c = column; c < column + columns; c++) if (!matrix.getValue(r, c)) matrix.setValue(r, c, { s });
  }

  /** Reads cell formats, translating each distinct style once. */
  reader(sheet: string): (row: number, column: number) => Required<CellStyle> {
    const worksheet = this.kernel.worksheet(sheet);
    const matrix = worksheet.getCellMatrix();
    const styles = this.kernel.workbook.getStyles();
    const known = new Map<string, Required<CellStyle>>();
    return (row, column) => {
      const cell = matrix.getValue(row, column);
      const rowStyle = worksheet.getRowStyle(row);
      const isKnown = !rowStyle && (typeof cell?.s === "string" || !cell?.s);
      const key = isKnown ? `${column}|${(cell?.s as string | undefined) ?? ""}` : undefined;
      let style = key === undefined ? undefined : known.get(key);
      if (!style) {
        style = fromUniverStyle({
          ...worksheet.getColumnStyle(column),
          ...rowStyle,
          ...styles.getStyleByCell(cell),
        } as U.IStyleData);
        if (key !== undefined) known.set(key, style);
      }
      return style;
    };
  }
}

/**
 * A patch of a cell's format alone. The type is stated again, for Univer makes a number in a cell that gets "@" a text, and a text of
 * digits in a cell that loses it a number; in Excel a format changes no value.
 */
function restyled(style: U.IStyleData, cell: U.Nullable<U.ICellData>): StyleMatrix[number][number] {
  const { t } = cell ?? {};
  return { s: { ...style }, ...(t !== null && t !== undefined && { t }) };
}

/** Rows formatted together share one style; it is translated once. */
const lineStyles = new WeakMap<U.IStyleData, Required<CellStyle>>();

function lineStyle(style: U.Nullable<U.IStyleData>): Required<CellStyle> | undefined {
  if (!style || Object.keys(style).length === 0) return undefined;
  const known = lineStyles.get(style) ?? fromUniverStyle(style);
  lineStyles.set(style, known);
  return known;
}
