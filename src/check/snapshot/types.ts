import type { Field } from "../../guide";
import type { Area } from "../address";

/** A cell as Excel's `values` and an .xlsx file both give it: dates are serial numbers, errors their literal, empty is "". */
export type CellValue = string | number | boolean;

/** The cells of a record by field. */
export type RecordCells = Partial<Readonly<Record<Field, CellValue>>>;

/** The error values a formula can leave (ECMA-376 18.17.2.7 and Excel's later ones). */
const ERROR_LITERALS = new Set<CellValue>([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#GETTING_DATA",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#UNKNOWN!",
  "#BUSY!",
  "#PYTHON!",
  "#EXTERNAL!",
]);

/** Whether the cell shows an error value. */
export const isErrorValue = (value: CellValue): boolean =>
  typeof value === "string" && value.charCodeAt(0) === 35 && ERROR_LITERALS.has(value);

/** A sheet, or its first rows, as it was read from Excel or from a file. */
export interface SheetGrid {
  readonly name: string;
  /** Sheet row and column of `values[0][0]`. */
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly values: readonly (readonly CellValue[])[];
  /** Merged areas in sheet coordinates; empty where the host cannot tell. */
  readonly merges: readonly Area[];
  /** Whether its tab is hidden, in whichever way. */
  readonly isHidden?: boolean;
}
