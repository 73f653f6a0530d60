import type { Area, Finding, Snapshot } from "../check";
import type { TableStatus } from "../check/plan/status";
import type { TableId } from "../guide";
import type { RefusedError } from "./errors";

/** What is to be seen of a check: a mark on the cell of each finding, and each table's counts on 总览. */
export interface Marking {
  readonly findings: readonly Finding[];
  readonly statuses: ReadonlyMap<TableId, TableStatus>;
  /** What the cells hold: a mark shows only as long as its cell holds what was found wrong. */
  readonly snapshot: Snapshot;
}

export interface MarkOutcome {
  /** Cells that carry a mark now. */
  readonly cells: number;
  /** Protected tabs, on which nothing could be written. */
  readonly protectedSheets: readonly string[];
  readonly written: WrittenMarks;
  /** Marks of an earlier check that could not be taken away, and why. */
  readonly failure?: RefusedError;
}

/** The marks that stand in the workbook as it was known last. */
export interface WrittenMarks {
  /** By sheet, as far as they stand on sheets that can be written. */
  readonly formats: ReadonlyMap<string, readonly WrittenFormat[]>;
  /** Ids of formats that are not ours. */
  readonly others: ReadonlySet<string>;
  readonly protectedSheets: readonly string[];
}

/** One format of the host's, with which some cells are marked. */
export interface WrittenFormat {
  /** The host's own. */
  readonly id: string;
  readonly formula: string;
  readonly areas: readonly Area[];
}

/** How far the marks are from what was found. */
export interface PendingMarks {
  /** Cells with a finding that carry no mark of it. */
  readonly unmarked: number;
  /** Cells that show a mark of what is no longer found. */
  readonly outdated: number;
}

export interface ClearOutcome {
  /** Conditional formats removed. */
  readonly removed: number;
  readonly protectedSheets: readonly string[];
  /** Why some could not be removed. */
  readonly failure?: RefusedError;
}
