import type { CheckResult, CivilDate } from "../check";
import type { HostFailure } from "../host/errors";
import type { Reading, Workbook } from "../host/workbook";
import type { PendingMarks, WrittenMarks } from "../host/marks";
import type { TableId } from "../guide";
import type { OpenDocument } from "../host/document";

/** What an action works on: handed in, so that the pane, the ribbon, the workbench and a test call the same verb. */
export interface Host {
  readonly workbook: Workbook;
  readonly today: () => CivilDate;
}

/** What an action in Word works on. */
export interface WordHost {
  readonly document: OpenDocument;
  readonly today: () => CivilDate;
}

/** How far an action is; a surface shows it, an action never waits for it. */
export type Progress = (step: ProgressStep) => void;
export type ProgressStep =
  | { readonly step: "built"; readonly table: TableId }
  | { readonly step: "reading"; readonly rows: number; readonly of: number }
  /** Bytes of a file; how many rows it has is known when it is read. */
  | { readonly step: "opening"; readonly bytes: number; readonly of: number }
  | { readonly step: "checking" }
  | { readonly step: "marking" }
  /** Cells that were sent; from here on nothing stops it. */
  | { readonly step: "writing"; readonly cells: number; readonly of: number }
  /** `part`: how much of the volume at hand is printed, from 0 to 1. */
  | { readonly step: "printing"; readonly part: number }
  /** It is being opened by the host, and cannot be stopped any more. */
  | { readonly step: "handing" }
  | { readonly step: "made"; readonly volumes: number; readonly of: number };

/** What an action is told, and tells, beside its work. */
export interface Run {
  readonly progress: Progress;
  /** 停止 was pressed. An action asks at each step, and ends with Stopped as long as nothing was written. */
  readonly stopped: () => boolean;
}

/** One of the user's verbs, in Excel unless it says otherwise. */
export interface Action<Input, Outcome, On = Host> {
  perform(host: On, input: Input, run: Run): Promise<Outcome>;
}

/** A run that nobody watches or stops. */
export const UNATTENDED: Run = { progress: () => undefined, stopped: () => false };

/** A finished check: what was read, what was found. */
export interface Checked {
  readonly reading: Reading;
  readonly result: CheckResult;
  /** Protected tabs, on which no mark could be written. */
  readonly protectedSheets: readonly string[];
  /** The marks in the cells; absent where there are none. */
  readonly marks?: WrittenMarks;
  /** How far the marks are from what was found. */
  readonly pending?: PendingMarks;
  /** Why the marks are not as they should be, although they were to be written: what was found is true nevertheless. */
  readonly markFailure?: HostFailure;
}
