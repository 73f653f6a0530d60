import { cellAddress } from "../../address";
import { problemsOf, setCell, type Rule } from "../../rule";
import { differing, repeated, rosterPeople, ROSTERS } from "../../roster-people";
import { classifyPhone } from "../../standards/phone";

export interface PhoneMessages {
  "PER-19.untidy": { phone: string };
  "PER-19.unknown": object;
  "PER-19.zeroLost": { phone: string };
  "PER-19.rounded": object;
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
      const reading = classifyPhone(value);
      switch (reading.kind) {
        case "untidy":
          return problem("PER-19.untidy", { phone: reading.tidy }, { fix: cell.fixTo(reading.tidy) });
        case "zeroLost": {
          const edit = setCell(cell.table, cell.index, cell.column.field, reading.restored);
          return problem(
            "PER-19.zeroLost",
            { phone: reading.restored },
            {
              severity: "warning",
              ...(edit && { fix: { kind: "choose", options: [{ label: reading.restored, edits: [edit] }] } }),
            },
          );
        }
        case "rounded":
          return problem("PER-19.rounded", {}, { severity: "warning" });
        case "unknown":
          return problem("PER-19.unknown", {});
        case "mobile":
        case "landline":
        case "serviceLine":
        case "several":
          return undefined;
      }
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
