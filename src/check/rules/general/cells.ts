import { problemsOf, type Rule } from "../../model/rule";
import { isErrorValue } from "../../snapshot";

export interface CellMessages {
  "GEN-03.errorValue": { error: string };
  "GEN-07.empty": { column: string };
  "GEN-07.emptyForm": { count: number };
}

const problem = problemsOf<CellMessages>();

export const errorValues: Rule = {
  id: "GEN-03",
  tier: "cell",
  kinds: "any",
  severity: "error",
  clause: null,
  exclusive: true,
  check: (value) => (isErrorValue(value) ? problem("GEN-03.errorValue", { error: String(value) }) : undefined),
};

export const emptyRequiredCells: Rule = {
  id: "GEN-07",
  tier: "cell",
  kinds: "any",
  severity: "error",
  when: "empty",
  check(_, { column, table }) {
    // An empty tick is a choice not made; METH-01 says so in its own words.
    if (!column.required || column.kind === "tick") return undefined;
    if (table.table.layout === "list" || !table.isEmpty) return problem("GEN-07.empty", { column: column.title });
    // An untouched form is one finding, not one a line.
    const required = table.table.columns.filter((c) => c.required);
    return column === required[0] ? problem("GEN-07.emptyForm", { count: required.length }) : undefined;
  },
};
