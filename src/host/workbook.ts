import type { Area, CellPosition, CellValue, RecordCells, SheetGrid, Snapshot, TableLocation } from "../check";
import type { RepairRecord } from "../check/mend/record";
import type { HiddenRows } from "../check/snapshot/hidden-rows";
import type { Side } from "../check/mend/table-plan";
import type { SheetWork } from "../check/mend/work";
import type { Field, Table, TableId } from "../guide";
import type { ClearOutcome, Marking, MarkOutcome, PendingMarks, WrittenMarks } from "./marks";

/**
 * What stands in cells, as `formulas` tells it: the formula where there is one, else the value; "" where a cell is empty.
 * Cells outside the area are known to be empty.
 */
export interface Standing extends CellPosition {
  readonly formulas: readonly (readonly CellValue[])[];
}

/** What 建表 found before touching anything. */
export interface ScaffoldPlan {
  readonly tables: readonly PlannedTable[];
  /** The workbook's structure is protected: no tab can be added. */
  readonly structureProtected: boolean;
  /** What an interrupted run left to do on tables that this plan is not about. */
  readonly elsewhere?: Unfinished;
  /** The tab of dependent drop-downs, if it stands already. */
  readonly vocabulary?: VocabularyTab;
}

/** What a run of 建表 began and has not finished. */
export interface Unfinished {
  /** Tabs being built. */
  readonly tables: readonly TableId[];
  /** Columns being added to tables that stand. */
  readonly columns: readonly { readonly table: TableId; readonly field: Field }[];
  /** Tabs that are built and whose titles are not yet kept in sight. */
  readonly unfrozen: readonly TableId[];
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
  /** The name such a table gets: none that a table or a formula's name of the workbook has. */
  readonly listName: string;
  /** An Excel table stands elsewhere on the tab. */
  readonly hasOtherList: boolean;
  readonly isProtected: boolean;
  /** Built by us, its titles not yet kept in sight. */
  readonly isUnfrozen?: boolean;
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

/** A table whose titles stand. */
export interface LocatedTable extends PlannedTable {
  readonly location: TableLocation;
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
  /** Where the first record of the first table that was built begins; absent when none was. 总览 is not for filling in. */
  readonly first?: SheetCell;
}

export interface SheetCell {
  readonly sheet: string;
  readonly cell: CellPosition;
}

/** Records in the order of the table's columns. */
export type Records = readonly (readonly (string | number)[])[];

/** What some tabs hold from the start, by table. */
export type InitialRecords = ReadonlyMap<TableId, Records>;

/** What is to become of a list's rows. Rows are those of its body as it was read. */
export interface RowsRevision {
  /** Cells of rows that stay; those of them that are empty are filled. */
  readonly filled: ReadonlyMap<number, RecordCells>;
  /** Rows that go if nothing of the user's stands in them. */
  readonly removable: readonly number[];
  /** New records, each group by the row it follows; -1 for one that comes first. */
  readonly added: readonly AddedRows[];
}

export interface AddedRows {
  readonly after: number;
  readonly records: readonly RecordCells[];
}

export interface RevisedRows {
  readonly added: number;
  readonly removed: number;
  /** Cells of rows that stay that were filled or numbered anew. */
  readonly cells: number;
  /** Rows that were to go and hold something of the user's beside the list. */
  readonly kept: number;
}

/** What a repair, or putting one back, came to. */
export interface RepairOutcome {
  /** Places that were changed. */
  readonly changed: number;
  /** Places that hold something else than was expected, or a formula, or are not the table's alone: left as they are. */
  readonly left: readonly SheetCell[];
}

/** A repair as it is kept in the workbook. */
export interface KeptRepair {
  readonly record: RepairRecord;
  /** The side to which it was being brought when the host failed; what differs else a person changed. */
  readonly unfinished?: Side;
}

/** A workbook as read. */
export interface Reading {
  readonly snapshot: Snapshot;
  /** Tabs in the order they stand. */
  readonly sheets: readonly string[];
  /** How far each tab is filled: rows inserted or deleted since show by it. */
  readonly extents: ReadonlyMap<string, Extent>;
}

/** Cells beside the tables of the guide: a tab, or what is selected. */
export type CellsWanted = "selection" | { readonly sheet: string };

export interface CellsRead extends SheetGrid {
  /** Rows with something in them that are hidden, as by a filter: they were read. */
  readonly hiddenRows?: HiddenRows;
}

/** Row and column after the last filled cell. */
export interface Extent {
  readonly endRow: number;
  readonly endColumn: number;
}

/** Rows as they stand now. */
export interface RowsRead {
  /** The values of each area. */
  readonly values: readonly (readonly (readonly CellValue[])[])[];
  /** The marks as they are known now. */
  readonly marks?: WrittenMarks;
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
 * ProtectedSheetError, ProtectedWorkbookError or RefusedError when the host refuses (src/host/errors).
 */
export interface Workbook {
  /** ≤ 3 syncs. @param tables those of 建表 unless others are asked for */
  inspect(tables?: readonly Table[]): Promise<ScaffoldPlan>;
  /**
   * Builds what is absent or unfinished, with `records` where given, and adds missing columns to the tables of `complete`. 3 syncs.
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
   * Everything that stands on a tab or in the selected range, for a list that is to be brought in. 2 syncs, more for more than
   * 150,000 cells, and where rows are hidden. @returns undefined where nothing stands there
   * @throws OtherWorkbookError where another workbook is in front, or no cells are selected
   */
  readCells(wanted: CellsWanted, progress?: (rows: number, of: number) => void): Promise<CellsRead | undefined>;
  /**
   * Whether what is written here leaves the person's own steps on the list of undo. Where it does not, the first write after an
   * edit makes that edit final: then nothing is written but what a person asks for.
   */
  keepsUndo(): boolean;
  /**
   * Replaces our marks by those of these findings, and writes the counts of 总览. ≤ 3 syncs; more where a format fails, which are
   * then handled one by one.
   * @throws ChangedMeanwhileError when cells were inserted or deleted since the reading: nothing is marked then
   */
  mark(reading: Reading, marking: Marking): Promise<MarkOutcome>;
  /** The marks that stand, whoever wrote them and when. ≤ 3 syncs. */
  findMarks(): Promise<WrittenMarks>;
  /**
   * Reads areas of a sheet again, and whether the marks on them stand as they are known. 1 sync, 2 where there are formats
   * nobody knows.
   * @returns the values of each area; undefined when marks came or went or a tab is gone: only a full run can tell what is where
   */
  readRows(sheet: string, areas: readonly Area[], marks?: WrittenMarks): Promise<RowsRead | undefined>;
  /** Writes those marks that are missing and takes away those that are untrue. ≤ 1 sync, none where all are true. undefined as above. */
  renewMarks(marks: WrittenMarks, marking: Marking): Promise<WrittenMarks | undefined>;
  /** What `renewMarks` would have to do; asks nobody. */
  pendingMarks(marks: WrittenMarks, marking: Marking): PendingMarks;
  /** Removes our marks and only ours, also those of an earlier day. */
  clear(): Promise<ClearOutcome>;
  /**
   * Adds and takes away whole rows of a list (附件清单), numbers it, and fills cells that are empty; nothing else that
   * stands in the rows is touched. ≤ 4 syncs, more for more than 150,000 cells.
   * Interrupted half-way, a new reading and another call complete it; repeated, it changes nothing.
   * @throws ChangedMeanwhileError when the list is not as it was read
   */
  reviseRows(table: TableId, reading: Reading, revision: RowsRevision): Promise<RevisedRows>;
  /**
   * Changes cells, merged areas and rows, each only where what is expected stands there; what Excel would convert is kept as
   * text. One reading, more where it is large, and one sync, in which the record comes first: whatever follows fails, by it
   * what is half done is known. A record of very many cells, and every further 20,000 cells, take more.
   * @param record kept in the workbook in the place of an earlier one; undefined takes that away when all is done
   * @param progress is told with each batch how many cells were sent, of how many
   * @throws ProtectedSheetError before anything is written; what else fails may leave it half done
   */
  repair(
    work: readonly SheetWork[],
    record: RepairRecord | undefined,
    progress?: (cells: number, of: number) => void,
  ): Promise<RepairOutcome>;
  /**
   * How many rows stand blank that were made for records of the work and not written, by table. One reading, nothing is written.
   * @throws as `repair`
   */
  unwritten(work: readonly SheetWork[]): Promise<ReadonlyMap<TableId, number>>;
  /** The last repair that is not put back. 1 sync, or 2 where there is one. */
  findRepair(): Promise<KeptRepair | undefined>;
  /** What was kept of headings, as it was given. 1 sync, or 2 where something is kept. */
  findHeadings(): Promise<string | undefined>;
  /** Keeps it in the workbook, seen nowhere, in the place of what was kept before; nothing where undefined. 2 syncs. */
  keepHeadings(text: string | undefined): Promise<void>;
  /** Opens an .xlsx as a new, unsaved workbook in a window of its own; this one stays as it is. */
  openWorkbook(file: Uint8Array): Promise<void>;
  /** Selects a cell, or a tab's first cell. `reveal` unhides the tab, or clears the filter that hides the row. */
  goTo(sheet: string, cell: CellPosition | undefined, reveal?: boolean): Promise<GoToOutcome>;
  /** Tells about edits, selections and tabs until the returned function is called. */
  watch(listener: (event: WorkbookEvent) => void): Promise<() => Promise<void>>;
  /** The sheet and cell selected now; undefined where another workbook is in front, or no cell is selected. */
  selection(): Promise<SheetCell | undefined>;
}
