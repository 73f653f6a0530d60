import type { Field, Kind } from "../../../guide";
import { quoted } from "../../cells/normalise";
import { isNoAddress, isNoAnswer } from "../../cells/nothing";
import { choiceOf, wayToSet, type CellRule, type ManifoldRule } from "../../model/rule";
import { isErrorValue } from "../../snapshot";
import { knownByOther } from "../occupations/known";

export interface CellMessages {
  "GEN-03.errorValue": { error: string };
  "GEN-07.empty": { column: string };
  "GEN-07.emptyForm": { count: number };
  "GEN-07.nothing": { column: string; found: string };
  "GEN-07.noAddress": { column: string; found: string };
}

/** Kinds that take any text, so that no rule of their own says what is none. */
const FREE_TEXTS: readonly Kind[] = ["text", "longText"];

/** Columns by which a place is to be found. */
const ADDRESSES: readonly Field[] = ["address", "venueAddress"];

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

export const emptyRequiredCells: ManifoldRule<CellMessages> = {
  id: "GEN-07",
  severity: "error",
  tiers: [
    {
      tier: "cell",
      kinds: "any",
      when: "empty",
      check(cell, { report }) {
        const { column, table } = cell;
        // An empty tick is a choice not made; METH-01 says so in its own words.
        if (!column.required || column.kind === "tick") return;
        if (table.table.layout === "list" || !table.isEmpty) {
          const known = cell.isCounted ? undefined : knownByOther(cell);
          const fix = known && choiceOf(wayToSet("fill", table, cell.index, column.field, known));
          report({ message: "GEN-07.empty", facts: { column: column.title }, ...(fix && { fix }) });
          return;
        }
        // An untouched form is one finding, not one a line.
        const required = table.table.columns.filter((c) => c.required);
        if (column === required[0]) report({ message: "GEN-07.emptyForm", facts: { count: required.length } });
      },
    },
    {
      tier: "cell",
      kinds: FREE_TEXTS,
      check({ column, value }, { report }) {
        if (typeof value !== "string") return;
        const facts = { column: column.title, found: quoted(value) };
        if (column.required && isNoAnswer(value)) report({ message: "GEN-07.nothing", facts, severity: "warning" });
        else if (ADDRESSES.includes(column.field) && isNoAddress(value))
          report({ message: "GEN-07.noAddress", facts, severity: "warning" });
      },
    },
  ],
};
