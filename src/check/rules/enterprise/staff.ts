import type { Field } from "../../../guide";
import { nameKey, quoted } from "../../cells/normalise";
import { isNoAnswer } from "../../cells/nothing";
import { readNumber } from "../../cells/numbers";
import type { Fix } from "../../model/finding";
import {
  choiceOf,
  wayToSet,
  type CellRule,
  type PlanRule,
  type RowRule,
  type Rule,
  type TableRule,
} from "../../model/rule";
import type { CellValue, TableSnapshot } from "../../snapshot";

export interface StaffMessages {
  "STAFF-01.notWhole": { column: string; least: number };
  "STAFF-01.nobody": { column: string; found: string };
  "STAFF-02.certifiedAboveStaff": { certified: number; staff: number };
  "STAFF-03.advancedAboveCertified": { advanced: number; certified: number };
  "STAFF-04.twice": { first: number };
  "STAFF-05.staff": Difference;
  "STAFF-05.certified": Difference;
  "STAFF-06.noRows": object;
}

/** The total of this table beside the figure of 企业概况. */
type Difference = {
  total: number;
  stated: number;
  difference: number;
};

/** A post without people is none; of certificates there may be none. */
const leastOf = (field: Field): number => (field === "staffCount" ? 1 : 0);

/** A count as it must be: a whole number, not below the least allowed; else STAFF-01 reports it and nothing compares it. */
function countOf(value: CellValue, field: Field): number | undefined {
  const number = readNumber(value);
  return number !== undefined && Number.isInteger(number) && number >= leastOf(field) ? number : undefined;
}

const staffCounts: CellRule<StaffMessages> = {
  id: "STAFF-01",
  tier: "cell",
  kinds: ["count"],
  tables: ["frontlineStaff"],
  severity: "error",
  check(cell, { report }) {
    const { field, title } = cell.column;
    if (countOf(cell.value, field) !== undefined) return;
    const least = leastOf(field);
    // A stroke or 无 may say that there is nobody, or that nobody knows.
    if (least === 0 && typeof cell.value === "string" && isNoAnswer(cell.value)) {
      const facts = { column: title, found: quoted(cell.value) };
      const fix = { kind: "choose", options: [{ label: "0", edits: cell.fixTo(0).edits }] } as const;
      report({ message: "STAFF-01.nobody", facts, fix });
    } else report({ message: "STAFF-01.notWhole", facts: { column: title, least } });
  },
};

const certifiedWithinStaff: RowRule<StaffMessages> = {
  id: "STAFF-02",
  tier: "row",
  tables: ["frontlineStaff"],
  severity: "error",
  check(row, { report }) {
    const certified = countOf(row.value("certifiedCount"), "certifiedCount");
    const staff = countOf(row.value("staffCount"), "staffCount");
    if (certified !== undefined && staff !== undefined && certified > staff)
      report({ field: "certifiedCount", message: "STAFF-02.certifiedAboveStaff", facts: { certified, staff } });
  },
};

const advancedWithinCertified: RowRule<StaffMessages> = {
  id: "STAFF-03",
  tier: "row",
  tables: ["frontlineStaff"],
  severity: "error",
  check(row, { report }) {
    const advanced = countOf(row.value("advancedCount"), "advancedCount");
    const certified = countOf(row.value("certifiedCount"), "certifiedCount");
    if (advanced !== undefined && certified !== undefined && advanced > certified)
      report({ field: "advancedCount", message: "STAFF-03.advancedAboveCertified", facts: { advanced, certified } });
  },
};

const positionsOnce: TableRule<StaffMessages> = {
  id: "STAFF-04",
  tier: "table",
  tables: ["frontlineStaff"],
  severity: "warning",
  check(table, { report }) {
    const firstRows = new Map<string, number>();
    for (const row of table.dataRows) {
      const key = nameKey(table.text(row, "position"));
      const first = firstRows.get(key);
      if (first !== undefined)
        report({ row, field: "position", message: "STAFF-04.twice", facts: { first: table.rowNumber(first) + 1 } });
      else if (key !== "") firstRows.set(key, row);
    }
  },
};

const staffTotals: PlanRule<StaffMessages> = {
  id: "STAFF-05",
  tier: "plan",
  reads: ["frontlineStaff", "enterprise"],
  severity: "warning",
  check(plan, { report }) {
    const staff = plan.table("frontlineStaff");
    const profile = plan.table("enterprise");
    if (!staff || !profile) return;
    const differenceOf = (field: Field, statedIn: Field): Difference | undefined => {
      const total = totalOf(staff, field);
      const stated = readNumber(profile.value(0, statedIn));
      return total === undefined || stated === undefined || total === stated
        ? undefined
        : { total, stated, difference: Math.abs(total - stated) };
    };
    const people = differenceOf("staffCount", "frontlineHeadcount");
    const stating = (field: Field, { total }: Difference): Fix | undefined =>
      choiceOf(wayToSet("profile", profile, 0, field, total));
    if (people) {
      const fix = stating("frontlineHeadcount", people);
      report({ table: "frontlineStaff", field: "staffCount", message: "STAFF-05.staff", facts: { ...people }, fix });
    }
    const certified = differenceOf("certifiedCount", "certifiedCount");
    if (certified) {
      const place = { table: "frontlineStaff", field: "certifiedCount" } as const;
      const fix = stating("certifiedCount", certified);
      report({ ...place, message: "STAFF-05.certified", facts: { ...certified }, fix });
    }
  },
};

const staffFilled: TableRule<StaffMessages> = {
  id: "STAFF-06",
  tier: "table",
  tables: ["frontlineStaff"],
  severity: "error",
  check(table, { report }) {
    if (table.isEmpty) report({ field: "position", message: "STAFF-06.noRows", facts: {} });
  },
};

export const staffRules: readonly Rule[] = [
  staffCounts,
  certifiedWithinStaff,
  advancedWithinCertified,
  positionsOnce,
  staffTotals,
  staffFilled,
];

/** The sum of a column; undefined without rows, or while a cell cannot be counted. */
function totalOf(table: TableSnapshot, field: Field): number | undefined {
  let total = 0;
  for (const row of table.dataRows) {
    const count = countOf(table.value(row, field), field);
    if (count === undefined) return undefined;
    total += count;
  }
  return table.isEmpty ? undefined : total;
}
