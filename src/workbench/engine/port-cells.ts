/** The part of the port that is about what cells hold. */
import type { Area } from "./a1";
import type { CellStyle } from "./port-style";

export type Scalar = string | number | boolean;

/**
 * What a cell shall hold, exactly: a string stays a string, "#N/A" included, `null` empties the cell. Formulas start with "="; the
 * result a file gives stands in the cell until they are calculated. `error` is an error value: "#N/A".
 */
export type CellInput =
  | { readonly formula: string; readonly filed?: FiledFormula }
  | { readonly value: Scalar | null }
  | { readonly error: string };

export interface CellPlace {
  /** The sheet's id. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What a formula came to. */
export interface CellResult {
  readonly value: Scalar;
  /** The value is an error, not a text that reads like one. */
  readonly isError: boolean;
}

/** How far the results of one formula reach, from its own cell on. */
export interface Spread {
  readonly rows: number;
  readonly columns: number;
  /** Of a formula of a file that spills by itself, and whose results may be written over. */
  readonly isDynamic?: true;
}

/** A formula as a file has it. It stays with the cell while the formula does. */
export interface FiledFormula {
  /** As it is written there: with prefixes of its own, without "="; undefined where it is what the formula says. */
  readonly source?: string;
  readonly result?: CellResult;
  /** Of a formula for arrays. Those of its results that stand in other cells do so as values. */
  readonly spread?: Spread;
  /** What this engine made of it before anything changed, and the number format it gave the cell for that. */
  readonly first?: CellResult & { readonly numberFormat?: string };
}

/** A cell the sheet keeps: for what it holds, or for its format alone. */
export interface StoredCell extends CellResult {
  readonly row: number;
  readonly column: number;
  readonly formula?: string;
  readonly filed?: FiledFormula;
  /** Of a formula that comes to more than one value; all others are given as values of the cells they stand in. */
  readonly spread?: Spread;
}

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly input?: CellInput;
  /** Laid over the format of the cell's column or row. */
  readonly style?: CellStyle;
}

export interface Cells {
  /**
   * The smallest area holding every cell, of the sheet or `within` an area of it, with a value (or, unless `valuesOnly`, a format).
   * Undefined where there is none.
   */
  used(sheet: string, valuesOnly: boolean, within?: Area): Area | undefined;
  /** Areas of a file's array formulas over several cells, which Excel lets nobody change in part. */
  arrays(sheet: string): readonly Area[];
  /** "" for an empty cell; results where there are formulas; dates as serial numbers. */
  values(sheet: string, area: Area): Scalar[][];
  /** Formulas where there are any, else values. */
  formulas(sheet: string, area: Area): Scalar[][];
  /** As displayed. */
  text(sheet: string, area: Area): string[][];
  /** Every cell the sheet keeps, by row, then column; none that nobody filled or formatted. */
  visit(sheet: string, visitor: (cell: StoredCell) => void): void;
  /** Writes scattered cells, by row, then column, in one go. */
  place(sheet: string, cells: readonly PlacedCell[]): void;
  /** `undefined` leaves a cell as it is. */
  write(sheet: string, area: Area, cells: readonly (readonly (CellInput | undefined)[])[]): void;
  /** Empties values and formulas, keeps formats. */
  clear(sheet: string, area: Area): void;
}
