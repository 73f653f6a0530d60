import type { TableId } from "../../guide";
import type { Area, CellPosition } from "../address";
import type { CellValue, TableSnapshot } from "../snapshot";
import type { RecordedNewRow } from "./additions";
import type { RecordedCell, RecordedRemoval } from "./record";

/** What is to be done on one tab. Areas and rows are the sheet's; cells first, then merged areas, then rows from below. */
export interface SheetWork {
  readonly table: TableId;
  readonly sheet: string;
  /** The table as it was read: only where it stands so is anything written. */
  readonly body: TableSnapshot;
  readonly cells: readonly CellRewrite[];
  /** Rows that stood blank and are to again, each by the cells that were filled. */
  readonly empty: readonly (readonly CellRewrite[])[];
  /** Number formats that gave way, of cells that hold what they held, or will. */
  readonly formats: readonly FormatRestoration[];
  /** Undone, and `fill` in every row of their first column; only where the area holds it and nothing else. */
  readonly unmerge: readonly FilledArea[];
  /** Merged again; only where each row of the first column holds `fill`, which stays in the first cell alone. */
  readonly merge: readonly FilledArea[];
  readonly remove: readonly RowRemoval[];
  readonly restore: readonly RowRestoration[];
  /** Records that come below those that stand. */
  readonly append: readonly RowAddition[];
  /** Rows that were made for records which stand nowhere; absent where there are none. */
  readonly unwritten?: UnwrittenRows;
  /** Rows that came back and are to be the last of the Excel table again. */
  readonly feet: readonly number[];
}

export interface CellRewrite {
  readonly cell: CellPosition;
  readonly from: CellValue;
  readonly to: CellValue;
  /** Absent for a title. */
  readonly recorded?: RecordedCell;
}

export interface FormatRestoration {
  readonly cell: CellPosition;
  readonly format: string;
}

export interface FilledArea {
  readonly area: Area;
  readonly fill: CellValue;
  /** What the first cell holds, or held, in the merged area. */
  readonly from: CellValue;
}

/** A row goes that holds this in the table's columns and nothing beside them. */
export interface RowRemoval {
  readonly row: number;
  readonly removal: RecordedRemoval;
  /** Of a row that was made for a record: the cells that were filled. */
  readonly filled?: readonly CellRewrite[];
}

/** A row comes back: in front of what stands in `row` now. */
export interface RowRestoration {
  readonly row: number;
  readonly removal: RecordedRemoval;
  /** That row is empty as far as the table goes: where putting back broke off it was inserted and not yet written. */
  readonly isEmpty: boolean;
}

/**
 * Where the host failed between making rows and writing them they stand blank below the list, and among them those that stood
 * blank before. Blank rows are alike: so many of them as are too many go.
 */
export interface UnwrittenRows {
  readonly made: number;
  /** Those that stood blank, were to be written and are not. */
  readonly kept: number;
}

export interface RowAddition {
  readonly recorded: RecordedNewRow;
  /** Its number, to be written where none stands in its row; absent where the list has none. */
  readonly serial?: number;
}
