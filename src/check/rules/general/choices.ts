import { CHOICE_WORDS, REQUIRED_PURPOSES, type Field } from "../../../guide";
import { cleanText, codeText, quoted, withoutEndMarks } from "../../cells/normalise";
import { purposesIn } from "../../cells/purposes";
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
    const meant = meantBy(field, choices.values, found);
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

const keyOf = (text: string): string =>
  withoutEndMarks(
    codeText(text)
      .toUpperCase()
      .replace(/[《》“”"]/g, ""),
  );

/** The value of the list that a text means; undefined where it means none. */
function meantBy(field: Field, values: readonly string[], text: string): string | undefined {
  // What a venue serves for is read as VEN-03 reads it.
  if (field === "purpose") {
    const purposes = purposesIn(text);
    return purposes.size === 0 ? undefined : REQUIRED_PURPOSES.filter((purpose) => purposes.has(purpose)).join("和");
  }
  const key = keyOf(text);
  return values.find(
    (value) => keyOf(value) === key || CHOICE_WORDS[field]?.[value]?.some((word) => keyOf(word) === key) === true,
  );
}
