import * as U from "../univer/headless";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "./a1";
import { contains } from "./areas";
import { type Kernel } from "./kernel";
import { isErrorValue } from "./error-values";
import { filedOf, hasContent, noteFirst, resultOf, toFiledData, valueOf } from "./filed";
import type { CellInput, CellResult, Cells, PlacedCell, Scalar, Spread, StoredCell } from "./port";
import { Spreads } from "./spreads";
import { toUniverStyle } from "./style-map";
import type { CellStyle } from "./port-style";

/** Cells that one mutation writes: enough to be quick, few enough to copy. */
const PLACED_AT_ONCE = 50_000;

const ONE_CELL: Spread = { rows: 1, columns: 1 };

type CellMatrix = Record<number, Record<number, U.ICellData>>;

const EVERYWHERE: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
/** Of so many columns each place is looked at, which is quicker than asking a row what it has. */
const NARROW = 256;

export class UniverCells implements Cells {
  /** What `used` found, until anything is written: looking through every cell is most of what a read costs. */
  private readonly usedAreas = new Map<string, Area | undefined>();

  /** The same of `arrays`. */
  private readonly arrayAreas = new Map<string, readonly Area[]>();

  private readonly spreads: Spreads;

  constructor(private readonly kernel: Kernel) {
    this.spreads = new Spreads(kernel);
    kernel.onCommand(({ type }) => {
      if (type !== U.CommandType.MUTATION) return;
      this.usedAreas.clear();
      this.arrayAreas.clear();
    });
  }

  arrays(sheet: string): readonly Area[] {
    const found: Area[] = [];
    const known = this.arrayAreas.get(sheet);
    if (known) return known;
    this.kernel
      .worksheet(sheet)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        const { rows, columns, isDynamic } = (cell?.custom && filedOf(cell)?.spread) || ONE_CELL;
        if (rows * columns > 1 && !isDynamic) found.push({ row, column, rows, columns });
      });
    this.arrayAreas.set(sheet, found);
    return found;
  }

  used(sheet: string, valuesOnly: boolean, within?: Area): Area | undefined {
    const question = JSON.stringify([sheet, valuesOnly, within]);
    if (!this.usedAreas.has(question)) this.usedAreas.set(question, this.findUsed(sheet, valuesOnly, within));
    return this.usedAreas.get(question);
  }

  private findUsed(sheet: string, valuesOnly: boolean, within?: Area): Area | undefined {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    const take = (row: number, column: number): void => {
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    };
    const worksheet = this.kernel.worksheet(sheet);
    const { row, column, rows, columns } = this.kernel.clip(worksheet, within ?? EVERYWHERE);
    const end = column + columns;
    const places = columns <= NARROW ? Array.from({ length: columns }, (_, i) => column + i) : undefined;
    const lines = worksheet.getCellMatrix().getMatrix();
    for (const r of Object.keys(lines).map(Number)) {
      const line = lines[r];
      if (!line || r < row || r >= row + rows) continue;
      for (const c of places ?? Object.keys(line).map(Number)) {
        const cell = line[c];
        if (cell && c >= column && c < end && (hasContent(cell) || (!valuesOnly && cell.s))) take(r, c);
      }
    }
    for (const { row, column } of this.spreads.cells(sheet))
      if (!within || contains(within, { row, column, rows: 1, columns: 1 })) take(row, column);
    return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  values(sheet: string, area: Area): Scalar[][] {
    return this.map(sheet, area, valueOf);
  }

  formulas(sheet: string, area: Area): Scalar[][] {
    const formulaOf = this.formulaReader(sheet);
    return this.map(sheet, area, (cell, row, column) => formulaOf(cell, row, column) ?? valueOf(cell));
  }

  visit(sheet: string, visitor: (cell: StoredCell) => void): void {
    const formulaOf = this.formulaReader(sheet);
    const spreadOf = this.spreads.reader(sheet);
    const matrix = this.kernel.worksheet(sheet).getCellMatrix();
    const left = this.spreads.cells(sheet).filter(({ row, column }) => !hasContent(matrix.getValue(row, column) ?? {}));
    const placesLeft = left.length > 0 ? new Set(left.map(({ row, column }) => `${row} ${column}`)) : undefined;
    let next = 0;
    const spill = (isBefore: (row: number, column: number) => boolean): void => {
      for (; next < left.length && isBefore(left[next].row, left[next].column); next++)
        visitor({ row: left[next].row, column: left[next].column, ...resultOf(left[next].cell) });
    };
    matrix.forValue((row, column, cell) => {
      if (!cell || placesLeft?.has(`${row} ${column}`)) return;
      spill((r, c) => r < row || (r === row && c < column));
      const formula = formulaOf(cell, row, column);
      const filed = formula === undefined ? undefined : filedOf(cell, formula);
      const spread = formula === undefined ? undefined : spreadOf(row, column);
      visitor({
        row,
        column,
        ...resultOf(cell),
        ...(formula !== undefined && { formula }),
        ...(filed && { filed }),
        ...(spread && { spread }),
      });
    });
    spill(() => true);
  }

  /** Keeps beside each formula of a file what it came to. */
  noteFirstResults(): void {
    const styles = this.kernel.workbook.getStyles();
    for (const sheet of this.kernel.workbook.getSheets()) {
      sheet.getCellMatrix().forValue((_row, _column, cell) => {
        if (!cell?.f) return;
        const numberFormat = styles.getStyleByCell(cell)?.n?.pattern;
        noteFirst(cell, { ...resultOf(cell), ...(numberFormat && { numberFormat }) });
      });
    }
  }

  place(sheet: string, cells: readonly PlacedCell[]): void {
    for (let from = 0; from < cells.length; from += PLACED_AT_ONCE) {
      const placed = cells.slice(from, from + PLACED_AT_ONCE);
      const right = placed.reduce((last, { column }) => Math.max(last, column), 0);
      const bottom = placed[placed.length - 1].row;
      this.kernel.grow(sheet, { row: bottom, rows: 1, column: right, columns: 1 });
      this.placeAtOnce(sheet, placed);
    }
  }

  /**
   * Univer puts the members of formats together cell by cell, which is most of what a cell costs: it does so for the first cell of each
   * format, and all others where there was nothing get what came of it.
   */
  private placeAtOnce(sheet: string, placed: readonly PlacedCell[]): void {
    const matrix = this.kernel.worksheet(sheet).getCellMatrix();
    const cellValue: CellMatrix = {};
    const first = new Map<CellStyle, PlacedCell>();
    const alike: { readonly cell: PlacedCell; readonly first: PlacedCell }[] = [];
    for (const cell of placed) {
      const { row, column, input, style } = cell;
      const leader = style && !matrix.getValue(row, column) ? first.get(style) : undefined;
      if (leader) alike.push({ cell, first: leader });
      else if (style && !matrix.getValue(row, column)) first.set(style, cell);
      const s = style && !leader ? { s: toUniverStyle(style) } : undefined;
      if (input || s) (cellValue[row] ??= {})[column] = { ...(input && dataOf(input)), ...s };
      if (input && "formula" in input) this.kernel.hasFormulas = true;
    }
    this.kernel.run(U.SetRangeValuesMutation, { subUnitId: sheet, cellValue });
    for (const { cell, first: like } of alike) {
      const s = matrix.getValue(like.row, like.column)?.s;
      if (s) matrix.setValue(cell.row, cell.column, { ...matrix.getValue(cell.row, cell.column), s });
    }
  }

  text(sheet: string, area: Area): string[][] {
    const worksheet = this.kernel.worksheet(sheet);
    const styles = this.kernel.workbook.getStyles();
    return this.map(sheet, area, (cell, row, column) => {
      const value = valueOf(cell);
      if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
      if (typeof value === "string") return value;
      const style = styles.getStyleByCell(cell) ?? worksheet.getRowStyle(row) ?? worksheet.getColumnStyle(column);
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

  private formulaReader(sheet: string) {
    const model = this.kernel.injector.get(U.FormulaDataModel);
    return (cell: U.ICellData | undefined, row: number, column: number): string | undefined => {
      if (cell?.f) return cell.f;
      // The cells after the first of a shared formula only name it.
      return cell?.si ? (model.getFormulaStringByCell(row, column, sheet, this.kernel.unitId) ?? "") : undefined;
    };
  }

  private map<T>(
    sheet: string,
    area: Area,
    read: (cell: U.ICellData | undefined, row: number, column: number) => T,
  ): T[][] {
    const matrix = this.kernel.worksheet(sheet).getCellMatrix();
    const spread = this.spreads.within(sheet);
    return Array.from({ length: area.rows }, (_r, r) =>
      Array.from({ length: area.columns }, (_c, c) => {
        const row = area.row + r;
        const column = area.column + c;
        const cell = matrix.getValue(row, column) ?? undefined;
        const come = spread?.[row]?.[column];
        return read(come && !hasContent(cell ?? {}) ? { ...cell, ...come } : cell, row, column);
      }),
    );
  }
}

/** Everything but the value must be said to be gone, else a former formula or rich text survives the write. */
const EMPTY = { v: null, f: null, si: null, p: null } as unknown as U.ICellData;

export function dataOf(input: CellInput): U.ICellData {
  if ("formula" in input) {
    const { formula, filed } = input;
    const custom = filed ? { custom: toFiledData(formula, filed) } : {};
    return { ...(filed?.result ? dataOfResult(filed.result) : EMPTY), f: formula, ...custom };
  }
  if ("error" in input) return { ...EMPTY, v: input.error, t: U.CellValueType.STRING };
  const { value } = input;
  if (value === null || value === "") return EMPTY;
  if (typeof value === "number") return { ...EMPTY, v: value, t: U.CellValueType.NUMBER };
  if (typeof value === "boolean") return { ...EMPTY, v: value ? 1 : 0, t: U.CellValueType.BOOLEAN };
  return { ...EMPTY, v: value, t: isErrorValue(value) ? U.CellValueType.FORCE_STRING : U.CellValueType.STRING };
}

const dataOfResult = ({ value, isError }: CellResult): U.ICellData =>
  dataOf(isError ? { error: String(value) } : { value });

export function displayNumber(value: number, pattern: string | undefined): string {
  if (!pattern || pattern === "@") return U.numfmt.format("General", value, { throws: false });
  return U.numfmt.format(pattern, value, { locale: "zh-CN", throws: false });
}
