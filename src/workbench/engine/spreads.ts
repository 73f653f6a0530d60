/** What formulas come to beyond their own cells. Univer keeps it beside the cells, which hold nothing there. */
import * as U from "../univer/headless";
import type { Kernel } from "./kernel";
import type { Spread } from "./port";

type Lines<T> = Readonly<Record<number, Readonly<Record<number, T>> | undefined>>;

interface SpreadCell {
  readonly row: number;
  readonly column: number;
  readonly cell: U.ICellData;
}

export class Spreads {
  constructor(private readonly kernel: Kernel) {}

  /** By row and column; undefined where there is none. The cells of the formulas themselves are among them. */
  within(sheet: string): Lines<U.Nullable<U.ICellData>> | undefined {
    return this.model.getArrayFormulaCellData()[this.kernel.unitId]?.[sheet] ?? undefined;
  }

  /** The same, by row, then column. */
  cells(sheet: string): SpreadCell[] {
    return Object.entries(this.within(sheet) ?? {}).flatMap(([row, line]) =>
      Object.entries(line ?? {}).flatMap(([column, cell]) => (cell ? { row: +row, column: +column, cell } : [])),
    );
  }

  /** How far the results of a cell's formula reach, where that is beyond it. */
  reader(sheet: string): (row: number, column: number) => Spread | undefined {
    const ranges: Lines<U.Nullable<U.IRange>> = this.model.getArrayFormulaRange()[this.kernel.unitId]?.[sheet] ?? {};
    const values = this.within(sheet);
    return (row, column) => {
      const range = ranges[row]?.[column];
      // What stands in the way of results leaves an error in place of them all.
      if (!range || !values?.[range.endRow]?.[range.endColumn]) return undefined;
      return { rows: range.endRow - range.startRow + 1, columns: range.endColumn - range.startColumn + 1 };
    };
  }

  private get model(): U.FormulaDataModel {
    return this.kernel.injector.get(U.FormulaDataModel);
  }
}
