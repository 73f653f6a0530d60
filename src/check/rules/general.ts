import { problemsOf, type Rule } from "../rule";
import { isErrorValue } from "../snapshot";

export interface GeneralMessages {
  "GEN-03.errorValue": { error: string };
  "GEN-07.empty": { column: string };
}

const problem = problemsOf<GeneralMessages>();

export const generalRules: readonly Rule[] = [
  {
    id: "GEN-03",
    tier: "cell",
    kinds: "any",
    severity: "error",
    clause: null,
    exclusive: true,
    check: (value) => (isErrorValue(value) ? problem("GEN-03.errorValue", { error: String(value) }) : undefined),
  },
  {
    id: "GEN-07",
    tier: "cell",
    kinds: "any",
    severity: "error",
    when: "empty",
    // An empty tick is a choice not made; METH-01 says so in its own words.
    check: (_, { column }) =>
      column.required && column.kind !== "tick" ? problem("GEN-07.empty", { column: column.title }) : undefined,
  },
];
