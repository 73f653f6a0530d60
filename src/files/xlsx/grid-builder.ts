import type { CellPosition, CellValue } from "../../check";
import { FileError } from "../errors";
import type { Budget } from "./budget";

/** The last row and column a workbook can have (1,048,576 rows, XFD). */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

const EMPTY_ROW: readonly CellValue[] = [];

/**
 * Collects the cells of a sheet in whatever order they come. Rows end with their last filled cell, so that one stray cell
 * far to the right does not cost every row its width; the declared dimension of a sheet is never trusted.
 */
export class GridBuilder {
  private readonly byIndex: (CellValue[] | undefined)[] = [];
  private current: CellValue[] = [];
  private currentIndex = -1;

  constructor(
    readonly sheet: string,
    readonly budget: Budget,
    private readonly part: string,
  ) {}

  set(row: number, column: number, value: CellValue): void {
    if (row > LAST_ROW || column > LAST_COLUMN) throw new FileError("damaged", { part: this.part });
    if (row !== this.currentIndex) this.goTo(row);
    const cells = this.current;
    if (column >= cells.length) this.budget.cells(column + 1 - cells.length, this.sheet);
    if (typeof value === "string") this.budget.text(value.length, this.sheet);
    while (cells.length < column) cells.push("");
    cells[column] = value;
  }

  /** Takes a whole row, with no other cell in it: `cells` as they are, the last one filled. @returns whether it was free */
  setRow(row: number, cells: readonly CellValue[], characters: number): boolean {
    if (row > LAST_ROW || cells.length > LAST_COLUMN + 1 || this.byIndex[row]) return false;
    if (cells.length === 0) return true;
    this.budget.cells(cells.length + this.grow(row), this.sheet);
    this.budget.text(characters, this.sheet);
    // A copy has no room to spare: a million rows would hold as much again in vain.
    this.byIndex[row] = cells.slice();
    return true;
  }

  valueAt({ row, column }: CellPosition): CellValue {
    return this.byIndex[row]?.[column] ?? "";
  }

  get rowCount(): number {
    return this.byIndex.length;
  }

  /** Rows from the sheet's first to the last filled one. */
  rows(): readonly (readonly CellValue[])[] {
    return this.byIndex.map((row) => row ?? EMPTY_ROW);
  }

  private goTo(row: number): void {
    this.budget.cells(this.grow(row), this.sheet);
    this.current = this.byIndex[row] ??= [];
    this.currentIndex = row;
  }

  /** Makes the sheet reach to a row. @returns how many rows are empty above it that were not there before */
  private grow(row: number): number {
    const { length } = this.byIndex;
    if (row < length) return 0;
    // Filled in order, the array stays one block; a hole would make it a dictionary.
    for (let i = length; i <= row; i++) this.byIndex.push(undefined);
    return row - length;
  }
}
