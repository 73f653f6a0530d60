import { cellAddress } from "../../address";
import type { ManifoldRule, MessagesOf, Rule } from "../../model/rule";
import { differing, rosterPeople, ROSTERS } from "../../plan/people";
import { phoneFlawOf, type PhoneFlaws } from "../phone-numbers";

export interface PhoneMessages extends MessagesOf<"PER-19", PhoneFlaws> {
  "PER-19.shared": { name: string; otherSheet: string; otherCell: string };
}

const phoneNumber: ManifoldRule<PhoneMessages> = {
  id: "PER-19",
  severity: "error",
  tiers: [
    {
      tier: "cell",
      kinds: ["phone"],
      tables: ["enterprise", ...ROSTERS],
      check(cell, { report }) {
        const flaw = phoneFlawOf("PER-19", cell);
        if (flaw) report(flaw);
      },
    },
    {
      tier: "plan",
      reads: ROSTERS,
      check(plan, { report }) {
        const people = rosterPeople(plan);
        for (const lines of people.samePhones.groups) {
          for (const { at, other } of differing(lines, people.nameOf)) {
            // Two names under one ID are one finding already (PER-11).
            if (people.keyOf(at) === people.keyOf(other)) continue;
            const { id, row } = people.lineAt(at);
            const { table, row: otherRow } = people.lineAt(other);
            const facts = {
              name: table.text(otherRow, "personName"),
              otherSheet: table.sheet,
              otherCell: cellAddress(table.cellOf(otherRow, "phone")!),
            };
            report({ table: id, row, field: "phone", message: "PER-19.shared", facts, severity: "warning" });
          }
        }
      },
    },
  ],
};

export const phoneRules: readonly Rule[] = [phoneNumber];
