import { LIMITS, REQUIRED_PURPOSES, TICK, type Committee } from "../../guide";
import { committeeOf } from "../cells/committee";
import { writeLevels } from "../cells/levels";
import { nameKey } from "../cells/normalise";
import { purposesIn } from "../cells/purposes";
import { onceARun } from "../model/kept";
import type { Plan } from "../model/plan";
import type { RecordCells, TableSnapshot } from "../snapshot";
import { resolveOccupations } from "./meant-occupations";
import { rowsByOccupation, type PlanOccupation } from "./occupations";

/** Tables of which the guide asks something for each occupation of the plan, in its order. */
export const FOLLOWING_TABLES = ["methods", "examiners", "venues"] as const;
export type FollowingTable = (typeof FOLLOWING_TABLES)[number];

/**
 * The records a table lacks for an occupation, begun with what is known of them: a row of 认定方式 (四), places for five
 * examiners (六（一）), a theory and a practice venue (七注2). Rows that only name the occupation wait to be filled in and
 * count as there.
 * @returns none where the table is not there
 */
export function lackingRecords(plan: Plan, id: FollowingTable, occupation: PlanOccupation): readonly RecordCells[] {
  const table = plan.table(id);
  if (!table) return [];
  const { name, levels, levelsAreCertain } = occupation;
  const rows = rowsNaming.get(id)?.(plan).get(occupation) ?? [];
  switch (id) {
    case "methods":
      // 考核鉴定 is not to be chosen: 四 demands it.
      return rows.length > 0 ? [] : [{ occupationName: name, examination: TICK }];
    case "examiners":
      return times(LIMITS.examiners.least - rows.length, { occupationName: name });
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

/** The rows of one committee that lack: as many of the record as are asked for, but for those begun and without a name yet. */
export function lackingMembers(table: TableSnapshot, record: RecordCells, count: number): readonly RecordCells[] {
  const isBegun = (row: number): boolean =>
    table.text(row, "personName") === "" &&
    committeeOf(table.text(row, "committee")) === record.committee &&
    (record.duty === undefined || nameKey(table.text(row, "duty")) === record.duty);
  return times(count - begunRows(table).filter(isBegun).length, record);
}

/** A member of a committee, its duty known or not. */
export const memberOf = (committee: Committee, duty?: string): RecordCells => ({ committee, ...(duty && { duty }) });

/** Rows that hold something of a record. */
const begunRows = ({ rowClasses }: TableSnapshot): readonly number[] =>
  [...rowClasses.keys()].filter((row) => rowClasses[row] === "data" || rowClasses[row] === "blank");

const times = (count: number, record: RecordCells): readonly RecordCells[] =>
  Array.from({ length: Math.max(0, count) }, () => record);

/** For each table the rows in which the plan's occupations are named, rows without anything else among them. */
const rowsNaming = new Map(FOLLOWING_TABLES.map((id) => [id, naming(id)]));

function naming(id: FollowingTable): (plan: Plan) => ReadonlyMap<PlanOccupation, readonly number[]> {
  return onceARun((plan) => {
    const rows = new Map<PlanOccupation, number[]>();
    const table = plan.table(id);
    const add = (text: string, named: readonly number[]): void => {
      for (const occupation of resolveOccupations(plan, text)) {
        const known = rows.get(occupation);
        if (known) for (const row of named) known.push(row);
        else rows.set(occupation, [...named]);
      }
    };
    if (!table) return rows;
    for (const alike of rowsByOccupation(table).values()) add(table.text(alike[0], "occupationName"), alike);
    for (const [row, rowClass] of table.rowClasses.entries())
      if (rowClass === "blank") add(table.text(row, "occupationName"), [row]);
    return rows;
  });
}
