import type { CellValue } from "../../check";
import { FileError } from "../errors";

/** The last row and column a workbook can have (1,048,576 rows, XFD). */
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

const EMPTY_ROW: readonly CellValue[] = [];

/** Cells left to the sheets of one workbook. */
export class CellBudget {
  private used = 0;

  constructor(private readonly limit: number) {}

  spend(cells: number, sheet: string): void {
    this.used += cells;
    if (this.used > this.limit) throw new FileError("tooManyCells", { sheet, limit: this.limit });
  }
}

/**
 * Collects the cells of a sheet in whatever order they come. Rows end with their last filled cell, so that one stray cell
 * far to the right does not cost every row its width; the declared dimension of a sheet is never trusted.
 */
export class GridBuilder {
  private readonly byIndex = new Map<number, CellValue[]>();
  private lastRow = -1;
  private current: CellValue[] = [];
  private currentIndex = -1;

  constructor(
    private readonly sheet: string,
    private readonly budget: CellBudget,
    private readonly part: string,
  ) {}

  set(row: number, column: number, value: CellValue): void {
    if (row > LAST_ROW || column > LAST_COLUMN) throw new FileError("damaged", { part: this.part });
    if (row !== this.currentIndex) this.goTo(row);
    const cells = this.current;
    if (column >= cells.length) this.budget.spend(column + 1 - cells.length, this.sheet);
    while (cells.length < column) cells.push("");
    cells[column] = value;
  }

  /** Rows from the sheet's first to the last filled one. */
  rows(): readonly (readonly CellValue[])[] {
    return Array.from({ length: this.lastRow + 1 }, (_, row) => this.byIndex.get(row) ?? EMPTY_ROW);
  }

  private goTo(row: number): void {
    let cells = this.byIndex.get(row);
    if (!cells) this.byIndex.set(row, (cells = []));
    if (row > this.lastRow) {
      this.budget.spend(row - this.lastRow - 1, this.sheet);
      this.lastRow = row;
    }
    this.current = cells;
    this.currentIndex = row;
  }
}
