import type { ScaffoldOutcome, ScaffoldPlan } from "../excel/types";
import { FIRST_RECORD_ROW } from "../excel/scaffold/layout";
import type { TableId } from "../guide";
import { initialAttachments } from "./attachment-records";
import type { GoToInput } from "./go-to";
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
  id: "buildTables",
  async perform({ workbook }, { complete, mayLead = () => true }, progress) {
    const plan = await workbook.inspect();
    const incomplete = plan.tables.some((planned) => planned.missing.length > 0);
    if (complete === "ask" && incomplete) return { kind: "asking", plan };
    const records = new Map([["attachments", initialAttachments()]] as const);
    const outcome = await workbook.scaffold(plan, complete === "ask" ? [] : complete, records, (table) =>
      progress({ step: "built", table }),
    );
    const first = firstToFill(plan, outcome);
    if (first && mayLead()) await workbook.goTo(first.sheet, first.cell);
    return { kind: "built", outcome };
  },
};

/** The first record's first cell of the first table that was built; 总览 is not for filling in. */
function firstToFill(plan: ScaffoldPlan, { built }: ScaffoldOutcome): GoToInput | undefined {
  const first = plan.tables.find(({ table }) => table.id !== "overview" && built.includes(table.id));
  if (!first) return undefined;
  const { table, sheet = table.tab } = first;
  return { sheet, cell: { row: FIRST_RECORD_ROW, column: table.layout === "form" ? 1 : 0 } };
}
