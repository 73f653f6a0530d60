/** The part of the port that is about filters. Rows a filter hides are hidden like any others: `Layout.rowHidden`. */
import type { Area } from "./a1";

export type FilterOperator =
  "equal" | "notEqual" | "greaterThan" | "greaterThanOrEqual" | "lessThan" | "lessThanOrEqual";

/** As a file states it (ECMA-376 part 1, 18.3.2.2): "*" and "?" in the value stand for other signs. */
export interface FilterCondition {
  readonly operator: FilterOperator;
  readonly value: string;
}

/** Cells that read so. */
export interface ShownValues {
  readonly kind: "values";
  readonly texts: readonly string[];
  readonly blanks: boolean;
}
/** Cells that meet the conditions. */
export interface ShownConditions {
  readonly kind: "conditions";
  readonly all: boolean;
  readonly conditions: readonly FilterCondition[];
}
/** Cells of a time as seen from today, or above or below what is the average now: a word of ST_DynamicFilterType (18.18.26). */
export interface ShownDynamic {
  readonly kind: "dynamic";
  readonly type: string;
}
/** The cells with so many of the largest numbers. */
export interface ShownLargest {
  readonly kind: "largest";
  readonly count: number;
}

/** Which cells of a column are shown. */
export type Shown = ShownValues | ShownConditions | ShownDynamic | ShownLargest;

export interface FilterColumn {
  /** Counted from the filter's first column. */
  readonly column: number;
  readonly shown: Shown;
}

export interface Filter {
  /** The row of titles included. */
  readonly area: Area;
  /** The columns that hide rows, in order. */
  readonly columns: readonly FilterColumn[];
}

/** A column without a condition is filtered by the texts that can be read in it now. */
export type StatedColumn = Pick<FilterColumn, "column"> & Partial<FilterColumn>;

/** What is set here is only stated: no row is hidden or shown by it. What a person filters at the grid hides and shows rows. */
export interface Filters {
  ofSheet(sheet: string): Filter | undefined;
  setOfSheet(
    sheet: string,
    filter: { readonly area: Area; readonly columns: readonly StatedColumn[] } | undefined,
  ): void;
  ofTable(table: string): readonly FilterColumn[];
  setOfTable(table: string, columns: readonly StatedColumn[]): void;
}
