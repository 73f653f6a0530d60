/** The part of the port that is about validations and conditional formats. */
import type { Area } from "./a1";
import type { CellInput, CellPlace, CellResult } from "./port-cells";
import type { Border, BorderSide } from "./port-style";

/** "any" accepts everything and only shows its prompt. */
export type ValidationType = "any" | "list" | "whole" | "decimal" | "date" | "time" | "textLength" | "custom";
export type ValidationOperator =
  | "between"
  | "notBetween"
  | "equal"
  | "notEqual"
  | "greaterThan"
  | "lessThan"
  | "greaterThanOrEqual"
  | "lessThanOrEqual";
export interface Validation {
  readonly type: ValidationType;
  readonly operator?: ValidationOperator;
  /** A list's "a,b,c" or "=词汇!$A$1:$A$5"; else an operand: number, date serial, date as text, or "=formula". */
  readonly formula1: string;
  readonly formula2?: string;
  readonly dropDown?: boolean;
  readonly ignoreBlanks: boolean;
  readonly prompt?: { readonly show: boolean; readonly title: string; readonly message: string };
  readonly alert?: {
    readonly show: boolean;
    readonly style: "Stop" | "Warning" | "Information";
    readonly title: string;
    readonly message: string;
  };
  /** Attributes of a file's rule that nobody here knows, `imeMode` among them, by name. */
  readonly carried?: Readonly<Record<string, string>>;
}
export interface ValidationRule {
  readonly areas: readonly Area[];
  readonly rule: Validation;
}
export interface Validations {
  list(sheet: string): ValidationRule[];
  /** A cell has one rule at most: older rules give way where the areas overlap. `undefined` only takes rules away. */
  set(sheet: string, areas: readonly Area[], rule: Validation | undefined): void;
  /** These and no others; no two may hold one cell. */
  replace(sheet: string, rules: readonly ValidationRule[]): void;
}

/** What a formula would come to in a cell, without being written there; and where what stands there is none of it. */
export interface Evaluation {
  /**
   * Cells that still have a result of the file, for the engine does not calculate their formulas, though what these ask for is another
   * now; and the cells that ask for them. By sheet, row and column.
   */
  outdated(): readonly CellPlace[];
  /** The formula of the cell so many rows below and columns to the right of the one it is written for. */
  shifted(formula: string, down: number, right: number): string;
  /**
   * At once, from the results that stand in the workbook: the values by row and column, of a reference as far as its sheet is used.
   * Undefined while formulas are being calculated, and of what is no formula.
   * @param formula with its leading "="
   * @param given what the cell holds for this evaluation instead of what it does
   */
  evaluate(
    sheet: string,
    row: number,
    column: number,
    formula: string,
    given?: CellInput,
  ): readonly (readonly Evaluated[])[] | undefined;
}
export interface Evaluated extends CellResult {
  /** As it would be displayed. */
  readonly text: string;
}

export interface ConditionalStyle {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly borders?: Partial<Record<BorderSide, Border>>;
  readonly numberFormat?: string;
}
/** Formats the cells whose formula, read relative to the first area's first cell, is true. */
export interface ConditionalRule {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly formula: string;
  readonly style: ConditionalStyle;
  readonly stopIfTrue: boolean;
}
export interface ConditionalFormats {
  /** Highest priority first. Rules that are not formulas are left out. */
  list(sheet: string): ConditionalRule[];
  /** One of them, without reading the others. */
  find(sheet: string, id: string): ConditionalRule | undefined;
  /** Adds with the highest priority. */
  add(sheet: string, rule: ConditionalRule): void;
  /** Changes a rule and leaves its priority. */
  update(sheet: string, rule: ConditionalRule): void;
  /** Makes it the `priority`-th rule, counted from 0. */
  move(sheet: string, id: string, priority: number): void;
  remove(sheet: string, id: string): void;
}
