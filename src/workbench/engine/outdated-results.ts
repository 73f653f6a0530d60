/**
 * Results that stayed as a file has them (filed-results.ts) though what their formulas ask for is another now, and what depends on them:
 * none of these is what Excel would come to. Nothing is followed while cells are written; a print of what was asked for tells.
 */
import type * as U from "../univer/headless";
import type { Area } from "./a1";
import { AskedCells, type AreaOfSheet } from "./asked";
import { askedForKept, filedOf, keepResult, valueOf } from "./filed";
import type { Kernel } from "./kernel";
import type { CellPlace, Names, Spread, Tables } from "./port";
import { hashOf } from "./text-hash";

interface FormulaCell extends CellPlace {
  readonly asks: readonly AreaOfSheet[];
}

export class OutdatedResults {
  private hasKept = false;
  private reading: Reading | undefined;

  constructor(
    private readonly kernel: Kernel,
    private readonly names: Names,
    private readonly tables: Tables,
  ) {}

  /** While nothing was written, and results are still the file's. */
  keep(sheet: string, row: number, cell: U.ICellData, formula: string): void {
    this.hasKept = true;
    this.reading ??= this.read();
    keepResult(cell, this.reading.printOf(this.reading.asked.of(formula, { sheet, row })));
  }

  /** By sheet, then row, then column. */
  list(): readonly CellPlace[] {
    this.reading = undefined;
    if (!this.hasKept) return [];
    const { asked, printOf } = this.read();
    const [fresh, old]: [FormulaCell[], FormulaCell[]] = [[], []];
    this.forEachFormula((sheet, row, column, cell, formula) => {
      const asks = asked.of(formula, { sheet, row });
      const print = askedForKept(cell);
      const isOld = print !== undefined && print !== printOf(asks);
      if (!isOld) fresh.push({ sheet, row, column, asks });
      else for (const place of placesOf(sheet, row, column, filedOf(cell)?.spread)) old.push({ ...place, asks });
    });
    return old.length === 0 ? [] : this.inOrder(withDependents(old, fresh));
  }

  private read(): Reading {
    return new Reading(this.kernel, new AskedCells(this.kernel, this.names.list(), this.tables.list()));
  }

  private forEachFormula(
    visit: (sheet: string, row: number, column: number, cell: U.ICellData, formula: string) => void,
  ): void {
    for (const sheet of this.kernel.workbook.getSheets())
      sheet.getCellMatrix().forValue((row, column, cell) => {
        if (cell?.f) visit(sheet.getSheetId(), row, column, cell, cell.f);
      });
  }

  private inOrder(cells: readonly FormulaCell[]): CellPlace[] {
    const order = this.kernel.workbook.getSheets().map((sheet) => sheet.getSheetId());
    const places = cells.map(({ sheet, row, column }) => ({ sheet, row, column }));
    return places.sort(
      (a, b) => order.indexOf(a.sheet) - order.indexOf(b.sheet) || a.row - b.row || a.column - b.column,
    );
  }
}

/** Prints of areas, each made once. */
class Reading {
  private readonly prints = new Map<string, number>();

  constructor(
    private readonly kernel: Kernel,
    readonly asked: AskedCells,
  ) {}

  readonly printOf = (areas: readonly AreaOfSheet[]): number => {
    const prints = areas.map(({ sheet, area }) => {
      const key = JSON.stringify([sheet, area]);
      const known = this.prints.get(key) ?? this.printOfArea(sheet, area);
      this.prints.set(key, known);
      return known;
    });
    return hashOf(prints.join(" "));
  };

  /** What stands there, in order: an empty row more is nothing else to ask for. */
  private printOfArea(sheet: string, area: Area): number {
    const matrix = this.kernel.worksheet(sheet).getCellMatrix();
    const { row, rows, column, columns } = this.kernel.clip(this.kernel.worksheet(sheet), area);
    const contents: string[] = [];
    for (let r = row; r < row + rows; r++)
      for (let c = column; c < column + columns; c++) {
        const value = valueOf(matrix.getValue(r, c) ?? undefined);
        if (value !== "") contents.push(typeof value, String(value));
      }
    return hashOf(contents.join("\n"));
  }
}

/** Of an array formula, all its cells. */
function placesOf(sheet: string, row: number, column: number, spread: Spread | undefined): CellPlace[] {
  const { rows, columns } = spread ?? { rows: 1, columns: 1 };
  return Array.from({ length: rows * columns }, (_, i) => {
    return { sheet, row: row + Math.floor(i / columns), column: column + (i % columns) };
  });
}

/** The cells, and those of the others that ask for one of them, or for one that does. */
function withDependents(cells: readonly FormulaCell[], others: readonly FormulaCell[]): FormulaCell[] {
  const found = [...cells];
  let [newest, left] = [cells, others];
  while (newest.length > 0 && left.length > 0) {
    const places = new Places(newest);
    newest = left.filter(({ asks }) => asks.some((one) => places.touches(one)));
    const taken = new Set(newest);
    left = left.filter((cell) => !taken.has(cell));
    found.push(...newest);
  }
  return found;
}

/** Cells by sheet and column, their rows in order. */
class Places {
  private readonly columns = new Map<string, Map<number, number[]>>();

  constructor(cells: readonly CellPlace[]) {
    for (const { sheet, row, column } of cells) {
      const columns = this.columns.get(sheet) ?? new Map<number, number[]>();
      this.columns.set(sheet, columns);
      const rows = columns.get(column);
      if (rows) rows.push(row);
      else columns.set(column, [row]);
    }
    for (const columns of this.columns.values()) for (const rows of columns.values()) rows.sort((a, b) => a - b);
  }

  touches({ sheet, area }: AreaOfSheet): boolean {
    for (const [column, rows] of this.columns.get(sheet) ?? [])
      if (column >= area.column && column < area.column + area.columns && hasWithin(rows, area)) return true;
    return false;
  }
}

/** @param rows in order */
function hasWithin(rows: readonly number[], { row, rows: count }: Area): boolean {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle] < row) low = middle + 1;
    else high = middle;
  }
  return low < rows.length && rows[low] < row + count;
}
