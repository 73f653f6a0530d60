import type { CellPosition, CheckResult, Finding, Snapshot } from "../check";
import type { Field, Table, TableId } from "../guide";

/** What 建表 found before touching anything. */
export interface ScaffoldPlan {
  readonly tables: readonly PlannedTable[];
  /** The workbook's structure is protected: no tab can be added. */
  readonly structureProtected: boolean;
}

export interface PlannedTable {
  readonly table: Table;
  /** The tab on which the table stands, whatever it is called; absent when it is to be built. */
  readonly sheet?: string;
  /** Columns of the guide an existing table lacks. They are added at its right only when asked for. */
  readonly missing: readonly Field[];
}

export interface ScaffoldOutcome {
  readonly built: readonly TableId[];
  /** Existing tabs left as they were. */
  readonly kept: readonly TableId[];
  /** Existing tabs that got their missing columns. */
  readonly completed: readonly TableId[];
}

/** A workbook as read, and what of it could not be. */
export interface Reading {
  readonly snapshot: Snapshot;
  /** Tabs in the order they stand. */
  readonly sheets: readonly string[];
}

export interface MarkOutcome {
  /** Cells that carry a mark now. */
  readonly cells: number;
  /** Protected tabs, on which nothing could be written. */
  readonly protectedSheets: readonly string[];
}

export type GoToOutcome = "selected" | "sheetHidden" | "rowHidden" | "gone";

/** What happened in the workbook, in the product's terms. */
export type WorkbookEvent =
  | {
      readonly kind: "edited";
      readonly sheet: string;
      readonly address: string;
      /** Rows or columns were inserted or deleted. */ readonly moved: boolean;
    }
  | { readonly kind: "selected"; readonly sheet: string; readonly cell: CellPosition }
  | { readonly kind: "activated"; readonly sheet: string }
  | { readonly kind: "sheetsChanged" };

export interface Workbook {
  /** ≤ 3 syncs. */
  inspect(): Promise<ScaffoldPlan>;
  /** Builds what is absent; `complete` names existing tables whose missing columns may be added. ≤ 2 syncs after `inspect`. Repeating it completes what was interrupted. */
  scaffold(
    plan: ScaffoldPlan,
    complete: readonly TableId[],
    progress: (table: TableId) => void,
  ): Promise<ScaffoldOutcome>;
  /** ≤ 3 syncs, plus one for every further 150,000 cells. `progress` is told how many rows of how many are read. */
  read(progress?: (rows: number, of: number) => void): Promise<Reading>;
  /** Replaces our marks by those of these findings, and writes the counts of 总览. ≤ 3 syncs. */
  mark(reading: Reading, findings: readonly Finding[]): Promise<MarkOutcome>;
  /** After an edit that moved nothing: reads the touched rows, rechecks, renews the marks of that sheet. ≤ 2 syncs. undefined when the edit needs a full run. */
  recheck(
    reading: Reading,
    result: CheckResult,
    sheet: string,
    address: string,
  ): Promise<{ reading: Reading; result: CheckResult } | undefined>;
  /** Removes our marks and only ours, also those of an earlier day. Tells how many formats were removed. */
  clear(): Promise<{ removed: number; protectedSheets: readonly string[] }>;
  /** Selects a cell, or a tab's first cell. `reveal` unhides the tab or clears the filter that hides the row. */
  goTo(sheet: string, cell: CellPosition | undefined, reveal?: boolean): Promise<GoToOutcome>;
  /** Tells about edits, selections and tabs until the returned function is called. */
  watch(listener: (event: WorkbookEvent) => void): Promise<() => Promise<void>>;
  /** The sheet and cell selected now. */
  selection(): Promise<{ sheet: string; cell: CellPosition }>;
  /** Whether the person is typing in a cell is only known by trying: every method above throws CellEditModeError then. */
}
