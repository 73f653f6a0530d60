import type { CellRule } from "../../model/rule";
import { isErrorValue } from "../../snapshot";

export interface CellMessages {
  "GEN-03.errorValue": { error: string };
  "GEN-07.empty": { column: string };
  "GEN-07.emptyForm": { count: number };
}

export const errorValues: CellRule<CellMessages> = {
  id: "GEN-03",
  tier: "cell",
  kinds: "any",
  severity: "error",
  clause: null,
  exclusive: true,
  check({ value }, { report }) {
    if (isErrorValue(value)) report({ message: "GEN-03.errorValue", facts: { error: String(value) } });
  },
};

export const emptyRequiredCells: CellRule<CellMessages> = {
  id: "GEN-07",
  tier: "cell",
  kinds: "any",
  severity: "error",
  when: "empty",
  check({ column, table }, { report }) {
    // An empty tick is a choice not made; METH-01 says so in its own words.
    if (!column.required || column.kind === "tick") return;
    if (table.table.layout === "list" || !table.isEmpty) {
      report({ message: "GEN-07.empty", facts: { column: column.title } });
      return;
    }
    // An untouched form is one finding, not one a line.
    const required = table.table.columns.filter((c) => c.required);
    if (column === required[0]) report({ message: "GEN-07.emptyForm", facts: { count: required.length } });
  },
};
