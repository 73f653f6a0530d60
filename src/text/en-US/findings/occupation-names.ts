import type { FindingText } from "../../types";

/** Said alike wherever a table names an occupation of 认定职业 (EXAM-02, METH-05, VEN-02, EQP-01). */
export const occupationNameTexts: Readonly<Record<"writing", FindingText>> = {
  writing: {
    title: "Not the name 认定职业 has",
    why: "{text} means {name} of 认定职业 and is counted as such; all tables should use one name.",
    todo: "Change it to {name}.",
    button: "Change to {name}",
  },
};
