import type { Area, CellPosition, CheckResult, Finding, Snapshot, TableLocation, Unlisted } from "../check";
import type { Field, Table, TableId } from "../guide";
import type { InitialRecords } from "./scaffold/content";
import type { Standing } from "./writing/block";
import type { RevisedRows, RowsRevision } from "./writing/row-plan";

/** What 建表 found before touching anything. */
export interface ScaffoldPlan {
  readonly tables: readonly PlannedTable[];
  /** The workbook's structure is protected: no tab can be added. */
  readonly structureProtected: boolean;
  /** The tab of dependent drop-downs, if it stands already. */
  readonly vocabulary?: VocabularyTab;
}

export interface VocabularyTab {
  readonly standing: Standing;
  readonly isVisible: boolean;
  readonly isProtected: boolean;
}

export interface PlannedTable {
  readonly table: Table;
  readonly state: PlannedState;
  /** The tab on which the table stands, whatever it is called; absent when it is to be added. */
  readonly sheet?: string;
  /** Where an existing table stands on its tab. */
  readonly location?: TableLocation;
  /** The Excel table (ListObject) around its titles, if there is one. */
  readonly list?: { readonly name: string; readonly area: Area };
  /** An Excel table stands elsewhere on the tab. */
  readonly hasOtherList: boolean;
  readonly isProtected: boolean;
  /** Row and column after the last filled cell of the whole tab. */
  readonly endRow: number;
  readonly endColumn: number;
  /** What stands in the first rows of an unfinished tab. */
  readonly standing?: Standing;
  /** Columns of the guide an existing table lacks. They are added at its right only when asked for. */
  readonly missing: readonly Field[];
  /** The sheet column for each of them, the sheet row in a form; empty where there is no room. */
  readonly places: readonly number[];
  /** Columns that an interrupted run added without their format, drop-down or entry help. */
  readonly began: readonly Field[];
}

/**
 * `absent`: no tab, or an empty one of the right name. `unfinished`: ours, interrupted while being built.
 * `standing`: the user's, or ours and complete; nothing of it is touched except that missing columns may be added.
 */
export type PlannedState = "absent" | "unfinished" | "standing";

export interface ScaffoldOutcome {
  readonly built: readonly TableId[];
  /** Existing tabs left as they were. */
  readonly kept: readonly TableId[];
  /** Existing tabs that got their missing columns. */
  readonly completed: readonly TableId[];
}

export type { RecordCells, RevisedRows, RowsRevision } from "./writing/row-plan";

/** A workbook as read. */
export interface Reading {
  readonly snapshot: Snapshot;
  /** Tabs in the order they stand. */
  readonly sheets: readonly string[];
  /** How far each tab is filled: rows inserted or deleted since show by it. */
  readonly extents: ReadonlyMap<string, Extent>;
}

/** Row and column after the last filled cell. */
export interface Extent {
  readonly endRow: number;
  readonly endColumn: number;
}

export interface MarkOutcome {
  /** Cells that carry a mark now. */
  readonly cells: number;
  /** Protected tabs, on which nothing could be written. */
  readonly protectedSheets: readonly string[];
}

export interface ClearOutcome {
  /** Conditional formats removed. */
  readonly removed: number;
  readonly protectedSheets: readonly string[];
}

export type GoToOutcome = "selected" | "sheetHidden" | "rowHidden" | "gone";

/** What happened in the workbook, in the product's terms. Our own writes and those of co-authors are not told. */
export type WorkbookEvent =
  | {
      readonly kind: "edited";
      readonly sheet: string;
      /** Absent when rows or columns were inserted or deleted: nothing stands where it stood. */
      readonly area?: Area;
    }
  | { readonly kind: "selected"; readonly sheet: string; readonly cell: CellPosition }
  | { readonly kind: "activated"; readonly sheet: string }
  | { readonly kind: "sheetsChanged" };

/**
 * The workbook as the actions see it. Every method throws CellEditModeError while a person types in a cell, and
 * ProtectedSheetError, ProtectedWorkbookError or HostError when the host refuses (src/excel/errors, src/office/errors).
 */
export interface Workbook {
  /** ≤ 3 syncs. */
  inspect(): Promise<ScaffoldPlan>;
  /**
   * Builds what is absent or unfinished, with `records` where given, and adds missing columns to the tables of `complete`. 1 sync.
   * Interrupted half-way, a new plan and another call complete it; repeated, it changes nothing.
   */
  scaffold(
    plan: ScaffoldPlan,
    complete: readonly TableId[],
    records: InitialRecords,
    progress: (table: TableId) => void,
  ): Promise<ScaffoldOutcome>;
  /** ≤ 3 syncs, one more for every further 150,000 cells. `progress` is told how many rows of how many are read. */
  read(progress?: (rows: number, of: number) => void): Promise<Reading>;
  /**
   * Replaces our marks by those of these findings, and writes the counts of 总览, the unlisted ones included. ≤ 3 syncs.
   * @throws ChangedMeanwhileError when cells were inserted or deleted since the reading: nothing is marked then
   */
  mark(reading: Reading, findings: readonly Finding[], unlisted?: readonly Unlisted[]): Promise<MarkOutcome>;
  /**
   * After an edit that moved nothing: reads the touched rows, rechecks, renews the marks. ≤ 2 syncs.
   * undefined when only a full run can tell: titles touched, too many rows, or marks of an earlier day.
   */
  recheck(reading: Reading, result: CheckResult, sheet: string, area: Area): Promise<Rechecked | undefined>;
  /** Removes our marks and only ours, also those of an earlier day. */
  clear(): Promise<ClearOutcome>;
  /**
   * Adds and takes away whole rows of a list (附件清单), numbers it, and fills cells that are empty; nothing else that
   * stands in the rows is touched. ≤ 4 syncs, more for more than 150,000 cells.
   * Interrupted half-way, a new reading and another call complete it; repeated, it changes nothing.
   * @throws ChangedMeanwhileError when the list is not as it was read
   */
  reviseRows(table: TableId, reading: Reading, revision: RowsRevision): Promise<RevisedRows>;
  /** Opens an .xlsx as a new, unsaved workbook in a window of its own; this one stays as it is. */
  openWorkbook(file: Uint8Array): Promise<void>;
  /** Selects a cell, or a tab's first cell. `reveal` unhides the tab, or clears the filter that hides the row. */
  goTo(sheet: string, cell: CellPosition | undefined, reveal?: boolean): Promise<GoToOutcome>;
  /** Tells about edits, selections and tabs until the returned function is called. */
  watch(listener: (event: WorkbookEvent) => void): Promise<() => Promise<void>>;
  /** The sheet and cell selected now. */
  selection(): Promise<{ readonly sheet: string; readonly cell: CellPosition }>;
}

export interface Rechecked {
  readonly reading: Reading;
  readonly result: CheckResult;
}
