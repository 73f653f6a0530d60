import { cellAddress } from "../../address";
import { problemsOf, type MessagesOf, type Rule } from "../../model/rule";
import { differing, repeated, rosterPeople, ROSTERS } from "../../plan/people";
import { phoneFlawOf, type PhoneFlaws } from "../phone-numbers";

export interface PhoneMessages extends MessagesOf<"PER-19", PhoneFlaws> {
  "PER-19.shared": { name: string; otherSheet: string; otherCell: string };
}

const problem = problemsOf<PhoneMessages>();

export const phoneRules: readonly Rule[] = [
  {
    id: "PER-19",
    tier: "cell",
    kinds: ["phone"],
    tables: ["enterprise", ...ROSTERS],
    severity: "error",
    check(value, cell) {
      const flaw = phoneFlawOf(value, cell);
      return flaw && problem(`PER-19.${flaw.kind}`, flaw.facts, flaw.extra);
    },
  },
  {
    id: "PER-19",
    tier: "plan",
    reads: ROSTERS,
    severity: "warning",
    check(context, report) {
      const people = rosterPeople(context);
      const { names, keys, phones } = people;
      for (const lines of repeated(phones).values()) {
        for (const { at, other } of differing(lines, names)) {
          // Two names under one ID are one finding already (PER-11).
          if (keys[at] === keys[other]) continue;
          const { id, row } = people.lineAt(at);
          const { table, row: otherRow } = people.lineAt(other);
          report(
            id,
            { row, field: "phone" },
            problem("PER-19.shared", {
              name: table.text(otherRow, "personName"),
              otherSheet: table.sheet,
              otherCell: cellAddress(table.cellOf(otherRow, "phone")!),
            }),
          );
        }
      }
    },
  },
];
