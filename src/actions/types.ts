import type { CheckResult, CivilDate } from "../check";
import type { Reading, Workbook } from "../excel/types";
import type { TableId } from "../guide";
import type { OpenDocument } from "../word/types";

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

export type ActionId =
  | "buildTables"
  | "checkAndMark"
  | "recheckEdit"
  | "clearMarks"
  | "goTo"
  | "updateAttachments"
  | "openSample"
  | "makeVolumes"
  | "openPlan"
  | "fillDocument"
  | "newDocument";

/** How far an action is; a surface shows it, an action never waits for it. */
export type Progress = (step: ProgressStep) => void;
export type ProgressStep =
  | { readonly step: "built"; readonly table: TableId }
  | { readonly step: "reading"; readonly rows: number; readonly of: number }
  /** Bytes of a file; how many rows it has is known when it is read. */
  | { readonly step: "opening"; readonly bytes: number; readonly of: number }
  | { readonly step: "checking" }
  | { readonly step: "marking" }
  | { readonly step: "made"; readonly volumes: number; readonly of: number };

/** One of the user's verbs, in Excel unless it says otherwise. */
export interface Action<Input, Outcome, On = Host> {
  readonly id: ActionId;
  perform(host: On, input: Input, progress: Progress): Promise<Outcome>;
}

/** A finished check: what was read, what was found. */
export interface Checked {
  readonly reading: Reading;
  readonly result: CheckResult;
  /** Protected tabs, on which no mark could be written. */
  readonly protectedSheets: readonly string[];
}
