import type { TableId } from "../../guide";
import type { Plan } from "../model/plan";
import type { PlanRule } from "../model/rule";
import type { Snapshot } from "../snapshot";

/** A workbook as the plan rules of one run see it. */
export const planOf = ({ tables }: Snapshot): Plan => ({
  run: {},
  table(id) {
    const table = tables.get(id);
    return table?.isReadable ? table : undefined;
  },
  hasTab: (id) => tables.has(id),
});

/**
 * The plan as far as a rule says that it reads it.
 * @throws Error by the rule's and the table's name when it is asked for any other table, directly or through what is shared
 */
export function strictly(plan: Plan, { id: rule, reads }: Pick<PlanRule, "id" | "reads">): Plan {
  const demand = (id: TableId): void => {
    if (!reads.includes(id)) throw new Error(`${rule} reads ${id} without saying so.`);
  };
  return {
    run: plan.run,
    table(id) {
      demand(id);
      return plan.table(id);
    },
    hasTab(id) {
      demand(id);
      return plan.hasTab(id);
    },
    hasRead(ids) {
      for (const id of ids) demand(id);
    },
  };
}
