import type { RuleId } from "../model/finding";
import type { Plan } from "../model/plan";
import { fixTo, offerIn, type FlawOf } from "../model/rule";
import { misnamedRows } from "../plan/meant-occupations";
import type { TableSnapshot } from "../snapshot";

/** What may be wrong with the occupation a row of another table names (EXAM-02, VEN-02, METH-05). */
export interface OccupationNameFlaws {
  notInPlan: { text: string };
  /** It means an occupation of the plan, and counts as such, but does not call it by its name. */
  writing: { text: string; name: string };
  several: { count: number };
}

/**
 * The rows of a table that do not name one occupation of the plan, with what to say of each; what means one is mended, names
 * that resemble what is none of the plan's are offered.
 */
export function* nameFlawsIn<Id extends RuleId>(
  id: Id,
  plan: Plan,
  table: TableSnapshot,
): Iterable<{ readonly row: number; readonly flaw: FlawOf<Id, OccupationNameFlaws> }> {
  for (const { row, text, flaw } of misnamedRows(plan, table)) {
    if (flaw.kind === "several") yield { row, flaw: { message: `${id}.several`, facts: { count: flaw.count } } };
    else if (flaw.kind === "writing") {
      const { name } = flaw;
      const fix = fixTo(table, row, "occupationName", name);
      yield { row, flaw: { message: `${id}.writing`, facts: { text, name }, fix } };
    } else {
      const fix = offerIn(table, row, "occupationName", flaw.likely);
      yield { row, flaw: { message: `${id}.notInPlan`, facts: { text }, fix } };
    }
  }
}
