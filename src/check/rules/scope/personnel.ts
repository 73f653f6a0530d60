import { TICK, type Field } from "../../../guide";
import { cleanText, nameKey } from "../../cells/normalise";
import { readNumber } from "../../cells/numbers";
import {
  beginIn,
  fixTo,
  type PlanRule,
  type RowRule,
  type Rule,
  type TableProblem,
  type TableRule,
} from "../../model/rule";
import { isErrorValue, type CellValue, type TableSnapshot } from "../../snapshot";
import { readTick } from "../../cells/ticks";

export interface PersonnelScopeMessages {
  "PERS-01.none": object;
  "PERS-02.mixed": { ticks: number; counts: number };
  "PERS-02.variant": object;
  "PERS-02.unreadable": object;
  "PERS-03.noRows": { enterprises: number };
  "PERS-03.noRow": { enterprise: string };
  "PERS-03.unknown": object;
  "PERS-03.count": { rows: number; enterprises: number };
  "PERS-04.schools": object;
}

/** The groups of people of 三（一）2, those of them the table has a column for. */
const groupsOf = (table: TableSnapshot): readonly Field[] =>
  table.table.columns
    .filter((column) => column.kind === "tickOrCount" && table.columnOf(column.field) >= 0)
    .map((column) => column.field);

const isChosen = (value: CellValue): boolean => readTick(value) !== "unticked";

const someGroup: RowRule<PersonnelScopeMessages> = {
  id: "PERS-01",
  tier: "row",
  tables: ["personnelScope"],
  severity: "error",
  check(row, { report }) {
    const groups = groupsOf(row.table);
    if (groups.length && !groups.some((field) => isChosen(row.value(field))))
      report({ field: groups[0], message: "PERS-01.none", facts: {} });
  },
};

const ticksOrCounts: TableRule<PersonnelScopeMessages> = {
  id: "PERS-02",
  tier: "table",
  tables: ["personnelScope"],
  severity: "warning",
  check(table, { report }) {
    const { ticks, counts, others } = marksOf(table);
    for (const place of others) report({ ...place, message: "PERS-02.unreadable", facts: {} });
    // Among ticks alone, 1 is one of them.
    const onesAreTicks = ticks.length > 0 && counts.every((place) => readNumber(valueAt(table, place)) === 1);
    for (const place of onesAreTicks ? [...ticks, ...counts] : ticks)
      if (cleanText(String(valueAt(table, place))) !== TICK)
        report({ ...place, message: "PERS-02.variant", facts: {}, fix: fixTo(table, place.row, place.field, TICK) });
    if (onesAreTicks || !ticks.length || !counts.length) return;
    // The way of writing that is rarer is the one to change.
    const [place] = counts.length <= ticks.length ? counts : ticks;
    report({ ...place, message: "PERS-02.mixed", facts: { ticks: ticks.length, counts: counts.length } });
  },
};

const scopeOfEnterprises: PlanRule<PersonnelScopeMessages> = {
  id: "PERS-03",
  tier: "plan",
  reads: ["enterprises", "personnelScope"],
  severity: "warning",
  check(plan, { report }) {
    const enterprises = plan.table("enterprises");
    const scope = plan.table("personnelScope");
    if (!enterprises?.dataRows.length || !scope) return;
    const say = (problem: TableProblem<PersonnelScopeMessages>): void =>
      report({ table: "personnelScope", ...problem });
    const wanted = namesOf(enterprises);
    const named = namesOf(scope);
    const nameIn = (row: number): string => enterprises.text(row, "enterpriseName");
    if (scope.isEmpty) {
      const fix = beginIn(
        scope,
        [...wanted.values()].map((row) => ({ enterpriseName: nameIn(row) })),
      );
      say({ message: "PERS-03.noRows", facts: { enterprises: enterprises.dataRows.length }, fix });
    } else if (!named.size) {
      // Without names the rows stand for the enterprises in their order.
      const facts = { rows: scope.dataRows.length, enterprises: enterprises.dataRows.length };
      if (facts.rows !== facts.enterprises) say({ message: "PERS-03.count", facts });
    } else {
      for (const [key, row] of wanted) {
        if (named.has(key)) continue;
        const enterprise = nameIn(row);
        const fix = beginIn(scope, [{ enterpriseName: enterprise }]);
        say({ field: "enterpriseName", message: "PERS-03.noRow", facts: { enterprise }, fix });
      }
      for (const row of scope.dataRows) {
        const key = nameKey(scope.text(row, "enterpriseName"));
        if (key !== "" && !wanted.has(key))
          say({ row, field: "enterpriseName", message: "PERS-03.unknown", facts: {} });
      }
    }
  },
};

const schoolStudents: TableRule<PersonnelScopeMessages> = {
  id: "PERS-04",
  tier: "table",
  tables: ["personnelScope"],
  severity: "info",
  check(table, { report }) {
    const row = table.dataRows.find((r) => isChosen(table.value(r, "schoolStudents")));
    if (row !== undefined) report({ row, field: "schoolStudents", message: "PERS-04.schools", facts: {} });
  },
};

export const personnelScopeRules: readonly Rule[] = [someGroup, ticksOrCounts, scopeOfEnterprises, schoolStudents];

interface Mark {
  readonly row: number;
  readonly field: Field;
}

const valueAt = (table: TableSnapshot, { row, field }: Mark): CellValue => table.value(row, field);

/** Where ticks, head-counts and other texts stand, row by row. */
function marksOf(table: TableSnapshot): Readonly<Record<"ticks" | "counts" | "others", readonly Mark[]>> {
  const marks: Readonly<Record<"ticks" | "counts" | "others", Mark[]>> = { ticks: [], counts: [], others: [] };
  for (const row of table.dataRows)
    for (const field of groupsOf(table)) {
      const value = table.value(row, field);
      const tick = isErrorValue(value) ? "unticked" : readTick(value);
      if (tick !== "unticked")
        marks[tick === "ticked" ? "ticks" : tick === "count" ? "counts" : "others"].push({ row, field });
    }
  return marks;
}

/** The enterprises a table names, each with the first row that does. */
function namesOf(table: TableSnapshot): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const row of table.dataRows) {
    const key = nameKey(table.text(row, "enterpriseName"));
    if (key !== "" && !names.has(key)) names.set(key, row);
  }
  return names;
}
