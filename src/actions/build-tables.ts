import type { ScaffoldOutcome, ScaffoldPlan } from "../host/workbook";
import type { TableId } from "../guide";
import { initialAttachments } from "./attachment-records";
import type { Action } from "./types";

export interface BuildInput {
  /** Existing tables whose missing columns are added, or `ask` to be asked when there are any. */
  readonly complete: readonly TableId[] | "ask";
  /** Asked once everything stands: whether the person is still where 建表 was pressed and may be led to the first answer. */
  readonly mayLead?: () => boolean;
}

export type BuildOutcome =
  | { readonly kind: "asking"; readonly plan: ScaffoldPlan }
  | { readonly kind: "built"; readonly outcome: ScaffoldOutcome };

/** 建表: builds the tabs that are not there, keeps those that are, and asks before it adds a column to one. */
export const buildTables: Action<BuildInput, BuildOutcome> = {
  async perform({ workbook }, { complete, mayLead = () => true }, { progress }) {
    const plan = await workbook.inspect();
    const incomplete = plan.tables.some((planned) => planned.missing.length > 0);
    if (complete === "ask" && incomplete) return { kind: "asking", plan };
    const records = new Map([["attachments", initialAttachments()]] as const);
    const outcome = await workbook.scaffold(plan, complete === "ask" ? [] : complete, records, (table) =>
      progress({ step: "built", table }),
    );
    const { first } = outcome;
    if (first && mayLead()) await workbook.goTo(first.sheet, first.cell);
    return { kind: "built", outcome };
  },
};
