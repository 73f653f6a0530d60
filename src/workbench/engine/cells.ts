import * as U from "../univer/headless";
import type { Area } from "./a1";
import { contains } from "./areas";
import { type Kernel } from "./kernel";
import type { CellInput, Cells, Scalar } from "./port";

type CellMatrix = Record<number, Record<number, U.ICellData>>;

export class UniverCells implements Cells {
  constructor(private readonly kernel: Kernel) {}

  used(sheet: string, valuesOnly: boolean, within?: Area): Area | undefined {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    this.kernel
      .worksheet(sheet)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (!cell || !(hasContent(cell) || (!valuesOnly && cell.s))) return;
        if (within && !contains(within, { row, column, rows: 1, columns: 1 })) return;
        top = Math.min(top, row);
        bottom = Math.max(bottom, row);
        left = Math.min(left, column);
        right = Math.max(right, column);
      });
    return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  values(sheet: string, area: Area): Scalar[][] {
    return this.map(sheet, area, valueOf);
  }

  formulas(sheet: string, area: Area): Scalar[][] {
    const model = this.kernel.injector.get(U.FormulaDataModel);
    return this.map(sheet, area, (cell, row, column) => {
      if (cell?.f) return cell.f;
      // The cells after the first of a shared formula only name it.
      if (cell?.si) return model.getFormulaStringByCell(row, column, sheet, this.kernel.unitId) ?? "";
      return valueOf(cell);
    });
  }

  text(sheet: string, area: Area): string[][] {
    const worksheet = this.kernel.worksheet(sheet);
    const styles = this.kernel.workbook.getStyles();
    return this.map(sheet, area, (cell, _row, column) => {
      const value = valueOf(cell);
      if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
      if (typeof value === "string") return value;
      const style = styles.getStyleByCell(cell) ?? worksheet.getColumnStyle(column);
      return displayNumber(value, style?.n?.pattern);
    });
  }

  write(sheet: string, area: Area, cells: readonly (readonly (CellInput | undefined)[])[]): void {
    this.kernel.grow(sheet, area);
    const cellValue: CellMatrix = {};
    cells.forEach((line, row) => {
      line.forEach((input, column) => {
        if (!input) return;
        (cellValue[area.row + row] ??= {})[area.column + column] = dataOf(input);
        if ("formula" in input) this.kernel.hasFormulas = true;
      });
    });
    this.kernel.run(U.SetRangeValuesMutation, { subUnitId: sheet, cellValue });
  }

  clear(sheet: string, area: Area): void {
    const worksheet = this.kernel.worksheet(sheet);
    const matrix = worksheet.getCellMatrix();
    const { row, column, rows, columns } = this.kernel.clip(worksheet, area);
    const cellValue: CellMatrix = {};
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) {
        const cell = matrix.getValue(r, c);
        if (cell && hasContent(cell)) (cellValue[r] ??= {})[c] = EMPTY;
      }
    }
    this.kernel.run(U.SetRangeValuesMutation, { subUnitId: sheet, cellValue });
  }

  private map<T>(
    sheet: string,
    area: Area,
    read: (cell: U.ICellData | undefined, row: number, column: number) => T,
  ): T[][] {
    const matrix = this.kernel.worksheet(sheet).getCellMatrix();
    return Array.from({ length: area.rows }, (_r, r) =>
      Array.from({ length: area.columns }, (_c, c) => {
        const row = area.row + r;
        const column = area.column + c;
        return read(matrix.getValue(row, column) ?? undefined, row, column);
      }),
    );
  }
}

/** Everything but the value must be said to be gone, else a former formula or rich text survives the write. */
const EMPTY = { v: null, f: null, si: null, p: null } as unknown as U.ICellData;

function dataOf(input: CellInput): U.ICellData {
  if ("formula" in input) return { ...EMPTY, f: input.formula };
  const { value } = input;
  if (value === null || value === "") return EMPTY;
  if (typeof value === "number") return { ...EMPTY, v: value, t: U.CellValueType.NUMBER };
  if (typeof value === "boolean") return { ...EMPTY, v: value ? 1 : 0, t: U.CellValueType.BOOLEAN };
  return { ...EMPTY, v: value, t: U.CellValueType.STRING };
}

function hasContent(cell: U.ICellData): boolean {
  return (cell.v !== undefined && cell.v !== null && cell.v !== "") || !!cell.f || !!cell.si || !!cell.p;
}

function valueOf(cell: U.ICellData | undefined): Scalar {
  if (cell?.v === undefined || cell.v === null) return richText(cell);
  if (cell.t === U.CellValueType.BOOLEAN) return cell.v === true || Number(cell.v) !== 0;
  return cell.v;
}

function richText(cell: U.ICellData | undefined): string {
  const stream = cell?.p?.body?.dataStream ?? "";
  return stream.replace(/\r\n$/, "").replace(/\r/g, "\n");
}

function displayNumber(value: number, pattern: string | undefined): string {
  if (!pattern || pattern === "@") return U.numfmt.format("General", value, { throws: false });
  return U.numfmt.format(pattern, value, { locale: "zh-CN", throws: false });
}
