import type { Field } from "../../../guide";
import { choiceMeantBy } from "../../cells/choice-words";
import { cleanText, quoted } from "../../cells/normalise";
import type { CellRule } from "../../model/rule";

export interface ChoiceMessages {
  "GEN-12.variant": { found: string; value: string };
  "GEN-12.notInList": { column: string; found: string; values: readonly string[] };
}

/** Columns whose words a rule of their own judges (ORG-06). */
const JUDGED_ELSEWHERE: readonly Field[] = ["committee", "memberCategory"];

/** A value outside the list of a drop-down column: pasting and other programs pass by the drop-down. */
export const choicesOfLists: CellRule<ChoiceMessages> = {
  id: "GEN-12",
  tier: "cell",
  kinds: ["choice"],
  severity: "error",
  check(cell, { report }) {
    const { column, value } = cell;
    const { field, choices, title } = column;
    if (choices?.from !== "list" || JUDGED_ELSEWHERE.includes(field)) return;
    const found = cleanText(String(value));
    if (choices.values.includes(found)) return;
    const meant = choiceMeantBy(field, choices.values, found);
    if (meant !== undefined)
      report({ message: "GEN-12.variant", facts: { found: quoted(value), value: meant }, fix: cell.fixTo(meant) });
    // Which rows are the enterprise itself, SCOPE-01 asks.
    else if (field !== "tier" || choices.values.some((choice) => found.includes(choice)))
      report({
        message: "GEN-12.notInList",
        facts: { column: title, found: quoted(value), values: choices.values },
        fix: cell.offer(choices.values),
      });
  },
};
