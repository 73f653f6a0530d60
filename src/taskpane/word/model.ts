import type { FilledDocument } from "../../actions/fill-document";
import type { OpenedPlan } from "../../actions/open-plan";
import type { Volume } from "../../report";
import type { PlannedControl, DocumentReading } from "../../host/document";
import type { PlanWords, Uselessness } from "./plan-words";

/** Everything the Word pane shows follows from this. */
export interface WordState {
  readonly document: DocumentState;
  readonly plan?: Plan;
  /** The volume the person chose for this document; while undefined, the pane's guess holds. */
  readonly choice?: string;
  /** Whether IDs and phone numbers are filled with their ends only. */
  readonly mask: boolean;
  readonly work: Work;
  /** What came of the last operation; told until the next one. */
  readonly result?: Result;
  readonly filledAt?: Date;
  readonly trouble?: Trouble;
}

/** The open document. */
export type DocumentState =
  /** Not read yet. */
  | { readonly kind: "opening" }
  | {
      readonly kind: "open";
      /** What it asks for, as it was read last. */
      readonly reading: DocumentReading;
      /** What filling the volume would do: renewed with the reading, the plan and the choice. */
      readonly planned: readonly PlannedControl[];
    };

/** The plan in the workbook that was picked. */
export interface Plan {
  readonly words: PlanWords;
  readonly source: File;
  readonly opened: OpenedPlan;
  readonly volumes: readonly Volume[];
  /** The file was saved again, or moved, since it was read. */
  readonly isOutdated: boolean;
}

export type Work =
  | { readonly kind: "idle" }
  /** `part`: how much of the workbook is read, from 0 to 1; absent before that is known, and while it is checked. */
  | { readonly kind: "reading"; readonly name: string; readonly part?: number }
  | { readonly kind: "filling" }
  /** `part`: how much of the volume is printed, from 0 to 1; absent where nothing is, and once Word opens it. */
  | { readonly kind: "making"; readonly part?: number; readonly isHanded: boolean };

export type Result =
  /** A workbook that was picked and is of no use; the plan before it stays. */
  | { readonly kind: "unusable"; readonly name: string; readonly why: Uselessness; readonly words: PlanWords }
  /** `isRefresh`: the document held contents of the plan before. */
  | { readonly kind: "filled"; readonly outcome: FilledDocument; readonly isRefresh: boolean }
  /** Word says so; where nothing opened all the same, the person may save the file. */
  | { readonly kind: "opened"; readonly name: string; readonly file: Uint8Array }
  /** Word would not open it: the person may save it. */
  | { readonly kind: "notOpened"; readonly name: string; readonly file: Uint8Array }
  | { readonly kind: "gone"; readonly title: string }
  /** Nothing was written: revisions were found of which the person did not know. */
  | { readonly kind: "heldBack" }
  /** 停止 was pressed before Word was given anything. */
  | { readonly kind: "notMade" };

/** What the pane was about when something failed. */
export type Operation = "read" | "fill" | "goTo" | "open" | "make";

export type Trouble =
  | { readonly kind: "silent" }
  | { readonly kind: "notLoaded" }
  /** A mistake of ours: trying again would only repeat it. */
  | { readonly kind: "fault"; readonly code: string }
  /** Word's own code, for the person who is asked for help. */
  | { readonly kind: "refused"; readonly operation: Operation; readonly code: string };

export const INITIAL_STATE: WordState = { document: { kind: "opening" }, mask: false, work: { kind: "idle" } };

/** What filling would do to the document, control by control; nothing before it is read. */
export const plannedIn = ({ document }: WordState): readonly PlannedControl[] =>
  document.kind === "open" ? document.planned : NOTHING;

const NOTHING: readonly never[] = [];
