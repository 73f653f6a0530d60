import type { CheckInput } from "../../actions/check-and-mark";
import type { GoToInput } from "../../actions/go-to";
import type { EditInput } from "../../actions/recheck-edit";
import type { Action, Checked } from "../../actions/types";
import type { ClearOutcome, GoToOutcome, ScaffoldOutcome, ScaffoldPlan } from "../../excel/types";
import type { TableId } from "../../guide";

/** The user's verbs as the pane knows them; src/actions performs them. */
export interface Verbs {
  readonly buildTables: Action<BuildInput, BuildOutcome>;
  readonly checkAndMark: Action<CheckInput, Checked>;
  readonly recheckEdit: Action<EditInput, Checked>;
  readonly clearMarks: Action<Record<string, never>, ClearOutcome>;
  readonly goTo: Action<GoToInput, GoToOutcome>;
  readonly updateAttachments: Action<Record<string, never>, unknown>;
}

export interface BuildInput {
  /** What an earlier call found; it is not looked for again. */
  readonly plan?: ScaffoldPlan;
  /** Existing tables whose missing columns are added, or `ask` to be asked when there are any. */
  readonly complete: readonly TableId[] | "ask";
}

export type BuildOutcome =
  | { readonly kind: "asking"; readonly plan: ScaffoldPlan }
  | { readonly kind: "built"; readonly outcome: ScaffoldOutcome };
