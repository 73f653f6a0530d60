import { LIMITS } from "../../guide";
import { cellAddress } from "../address";
import {
  misnamedRows,
  occupationKey,
  planOccupations,
  resolveOccupation,
  occupationFinderOf,
  rowsByOccupation,
  type PlanOccupation,
} from "../plan/occupations";
import { coinciding, differing, isExaminer, rosterPeople, ROSTERS, type RosterPeople } from "../plan/people";
import type { Plan } from "../model/plan";
import type { PlanProblem, PlanRule, Report, Rule } from "../model/rule";
import type { TableSnapshot } from "../snapshot";

export interface RosterMessages {
  "EXAM-01.tooFew": { occupation: string; count: number; minimum: number; missing: number };
  "EXAM-02.notInPlan": { occupation: string };
  "EXAM-02.several": { count: number };
  "QC-01.tooFew": { count: number; minimum: number; missing: number };
  "PER-11.sameIdTwice": { otherCell: string };
  "PER-11.oneIdTwoNames": { name: string; otherName: string; otherSheet: string; otherCell: string };
  "PER-11.oneNameTwoIds": { name: string; otherSheet: string; otherCell: string };
  "PER-12.severalOccupations": { name: string; count: number };
  "PER-13.bothRoles": { name: string; otherSheet: string; otherCell: string };
}

/** The row's occupation of the plan, or the text itself where the plan has none of it. */
function occupationOf(plan: Plan, table: TableSnapshot, row: number): string {
  const text = table.text(row, "occupationName");
  return resolveOccupation(plan, text)?.name ?? occupationKey(text);
}

interface ExaminerCount {
  readonly people: Set<string>;
  firstRow: number;
}

/** The different people who examine each occupation of the plan, as far as they are needed to make up the number. */
function countExaminers(plan: Plan, table: TableSnapshot): ReadonlyMap<PlanOccupation, ExaminerCount> {
  const people = rosterPeople(plan);
  const counts = new Map<PlanOccupation, ExaminerCount>();
  const find = occupationFinderOf(plan);
  for (const rows of rowsByOccupation(table).values()) {
    const [firstRow] = rows;
    for (const occupation of find(table.text(firstRow, "occupationName"))) {
      const count = counts.get(occupation) ?? { people: new Set(), firstRow };
      counts.set(occupation, count);
      count.firstRow = Math.min(count.firstRow, firstRow);
      for (const row of rows) {
        if (count.people.size >= LIMITS.examiners.least) break;
        const key = people.keyOf(row);
        if (key !== "") count.people.add(key);
      }
    }
  }
  return counts;
}

/** Where the other line stands, as a sentence names it. */
function otherPlace(people: RosterPeople, line: number, field: "personName" | "citizenId") {
  const { table, row } = people.lineAt(line);
  return { otherSheet: table.sheet, otherCell: cellAddress(table.cellOf(row, field)!) };
}

type ReportLine = Report<PlanProblem<RosterMessages>>;

/** One ID in two lines: under two names somebody's number is wrong, under one name somebody was counted twice. */
function reportSameIds(plan: Plan, report: ReportLine): void {
  const people = rosterPeople(plan);
  const rosterAndName = (line: number): string => {
    const { id, table, row } = people.lineAt(line);
    return `${isExaminer(line) ? occupationOf(plan, table, row) : ""}\n${id}\n${people.nameOf(line)}`;
  };
  for (const linesOfOne of people.sameKeys.groups) {
    const lines = linesOfOne.filter((line) => people.idOf(line) !== "");
    for (const { at, other } of differing(lines, people.nameOf)) {
      const { id, table, row } = people.lineAt(at);
      const { table: otherTable, row: otherRow } = people.lineAt(other);
      const facts = {
        name: table.text(row, "personName"),
        otherName: otherTable.text(otherRow, "personName"),
        ...otherPlace(people, other, "citizenId"),
      };
      report({ table: id, row, field: "citizenId", message: "PER-11.oneIdTwoNames", facts });
    }
    for (const { at, other } of coinciding(lines, rosterAndName)) {
      const { id, row } = people.lineAt(at);
      const { otherCell } = otherPlace(people, other, "citizenId");
      report({ table: id, row, field: "citizenId", message: "PER-11.sameIdTwice", facts: { otherCell } });
    }
  }
}

/** One name with two IDs may be two people, or one whose number was miscopied. */
function reportSameNames(plan: Plan, report: ReportLine): void {
  const people = rosterPeople(plan);
  for (const lines of people.sameNames.groups) {
    for (const { at, other } of differing(lines, people.idOf)) {
      const { id, table, row } = people.lineAt(at);
      const facts = { name: table.text(row, "personName"), ...otherPlace(people, other, "citizenId") };
      report({ table: id, row, field: "personName", message: "PER-11.oneNameTwoIds", facts, severity: "warning" });
    }
  }
}

const examinersEnough: PlanRule<RosterMessages> = {
  id: "EXAM-01",
  tier: "plan",
  reads: ["occupations", ...ROSTERS],
  severity: "error",
  check(plan, { report }) {
    const table = plan.table("examiners");
    if (!table) return;
    const counts = countExaminers(plan, table);
    const { least: minimum } = LIMITS.examiners;
    for (const occupation of planOccupations(plan).values()) {
      const found = counts.get(occupation);
      const count = found?.people.size ?? 0;
      if (count >= minimum || !occupation.mayStay) continue;
      const facts = { occupation: occupation.name, count, minimum, missing: minimum - count };
      report({ table: "examiners", row: found?.firstRow, field: "occupationName", message: "EXAM-01.tooFew", facts });
    }
  },
};

const examinersOfPlan: PlanRule<RosterMessages> = {
  id: "EXAM-02",
  tier: "plan",
  reads: ["occupations", "examiners"],
  severity: "error",
  check(plan, { report }) {
    const table = plan.table("examiners");
    for (const { row, name, count } of table ? misnamedRows(plan, table) : []) {
      const place = { table: "examiners", row, field: "occupationName" } as const;
      if (count === 0) report({ ...place, message: "EXAM-02.notInPlan", facts: { occupation: name } });
      else report({ ...place, message: "EXAM-02.several", facts: { count } });
    }
  },
};

const controllersEnough: PlanRule<RosterMessages> = {
  id: "QC-01",
  tier: "plan",
  reads: ROSTERS,
  severity: "error",
  check(plan, { report }) {
    const table = plan.table("qualityControllers");
    if (!table) return;
    const { least: minimum } = LIMITS.qualityControllers;
    const people = new Set<string>();
    for (const key of rosterPeople(plan).keysIn("qualityControllers")) {
      if (key !== "") people.add(key);
      if (people.size >= minimum) return;
    }
    const count = people.size;
    const facts = { count, minimum, missing: minimum - count };
    report({
      table: "qualityControllers",
      row: table.dataRows[0],
      field: "personName",
      message: "QC-01.tooFew",
      facts,
    });
  },
};

const sameIdOrName: PlanRule<RosterMessages> = {
  id: "PER-11",
  tier: "plan",
  reads: ["occupations", ...ROSTERS],
  severity: "error",
  check(plan, { report }) {
    reportSameIds(plan, report);
    reportSameNames(plan, report);
  },
};

const severalOccupations: PlanRule<RosterMessages> = {
  id: "PER-12",
  tier: "plan",
  reads: ["occupations", ...ROSTERS],
  severity: "info",
  check(plan, { report }) {
    const people = rosterPeople(plan);
    for (const everywhere of people.sameKeys.groups) {
      const lines = everywhere.filter(isExaminer);
      if (lines.length < 2) continue;
      const { table, row } = people.lineAt(lines[0]);
      const count = new Set(lines.map((line) => occupationOf(plan, table, people.lineAt(line).row))).size;
      const facts = { name: table.text(row, "personName"), count };
      if (count > 1)
        report({ table: "examiners", row, field: "personName", message: "PER-12.severalOccupations", facts });
    }
  },
};

const bothRoles: PlanRule<RosterMessages> = {
  id: "PER-13",
  tier: "plan",
  reads: ROSTERS,
  severity: "warning",
  check(plan, { report }) {
    const people = rosterPeople(plan);
    for (const lines of people.sameKeys.groups) {
      if (!isExaminer(lines[0])) continue;
      for (const line of lines) {
        if (isExaminer(line)) continue;
        const { table, row } = people.lineAt(line);
        const facts = { name: table.text(row, "personName"), ...otherPlace(people, lines[0], "personName") };
        report({ table: "qualityControllers", row, field: "personName", message: "PER-13.bothRoles", facts });
      }
    }
  },
};

export const rosterRules: readonly Rule[] = [
  examinersEnough,
  examinersOfPlan,
  controllersEnough,
  sameIdOrName,
  severalOccupations,
  bothRoles,
];
