import { LIMITS, REQUIRED_PURPOSES, TICK } from "../../guide";
import { writeLevels } from "../cells/levels";
import { purposesIn } from "../cells/purposes";
import { resolveOccupations } from "../plan/meant-occupations";
import { planOccupations, type PlanOccupation } from "../plan/occupations";
import type { Plan } from "../model/plan";
import { planOf } from "../run/plan-of";
import type { RecordCells, Snapshot, TableSnapshot } from "../snapshot";

/** Tables of which the guide asks something for each occupation of the plan, in its order. */
export const FOLLOWING_TABLES = ["methods", "examiners", "venues"] as const;
export type FollowingTable = (typeof FOLLOWING_TABLES)[number];

/** The rows a table has yet to get for one occupation: begun with what is known of them, to be filled in by a person. */
export interface FollowingRows {
  readonly table: FollowingTable;
  readonly sheet: string;
  readonly occupation: string;
  readonly records: readonly RecordCells[];
}

/**
 * What the plan's occupations still lack in the other tables: a row of 认定方式 each (四), places for five examiners (六（一）), a
 * theory and a practice venue (七注2). Rows that only name the occupation wait to be filled in and count as there.
 */
export function followingRows(snapshot: Snapshot): readonly FollowingRows[] {
  const plan = planOf(snapshot);
  const occupations = [...planOccupations(plan).values()].filter(({ mayStay }) => mayStay);
  return FOLLOWING_TABLES.flatMap((id) => {
    const table = plan.table(id);
    if (!table || occupations.length === 0) return [];
    const rowsOf = rowsByMeaning(plan, table);
    return occupations.flatMap((occupation): FollowingRows[] => {
      const records = lackingIn(id, occupation, rowsOf.get(occupation) ?? [], table);
      return records.length === 0 ? [] : [{ table: id, sheet: table.sheet, occupation: occupation.name, records }];
    });
  });
}

/** The records a table lacks for an occupation that is named in these of its rows. */
function lackingIn(
  id: FollowingTable,
  { name, levels, levelsAreCertain }: PlanOccupation,
  rows: readonly number[],
  table: TableSnapshot,
): readonly RecordCells[] {
  switch (id) {
    case "methods":
      // 考核鉴定 is not to be chosen: 四 demands it.
      return rows.length > 0 ? [] : [{ occupationName: name, examination: TICK }];
    case "examiners":
      return Array.from({ length: Math.max(0, LIMITS.examiners.least - rows.length) }, () => ({
        occupationName: name,
      }));
    case "venues": {
      const purposes = rows.map((row) => purposesIn(table.text(row, "purpose")));
      // A venue that does not say what it is for may be for either.
      const isOpen = purposes.some(({ size }) => size === 0);
      const missing = isOpen ? [] : REQUIRED_PURPOSES.filter((purpose) => !purposes.some((one) => one.has(purpose)));
      const skillLevels = levelsAreCertain ? writeLevels(levels) : "";
      return missing.map((purpose) => ({ occupationName: name, purpose, ...(skillLevels && { skillLevels }) }));
    }
  }
}

/** The rows in which the plan's occupations are named, rows without anything else among them. */
function rowsByMeaning(plan: Plan, table: TableSnapshot): ReadonlyMap<PlanOccupation, readonly number[]> {
  const rows = new Map<PlanOccupation, number[]>();
  table.rowClasses.forEach((rowClass, row) => {
    if (rowClass !== "data" && rowClass !== "blank") return;
    for (const occupation of resolveOccupations(plan, table.text(row, "occupationName"))) {
      const known = rows.get(occupation);
      if (known) known.push(row);
      else rows.set(occupation, [row]);
    }
  });
  return rows;
}
