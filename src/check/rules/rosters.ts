import { LIMITS } from "../../guide";
import { cellAddress } from "../address";
import { occupationMeant, resolveOccupations } from "../plan/meant-occupations";
import { planOccupations, rowsByOccupation, type PlanOccupation } from "../plan/occupations";
import { coinciding, differing, isExaminer, rosterPeople, ROSTERS, type RosterPeople } from "../plan/people";
import type { Plan } from "../model/plan";
import { beginIn, type MessagesOf, type PlanProblem, type PlanRule, type Report, type Rule } from "../model/rule";
import { lackingRecords } from "../plan/lacking-rows";
import { nameFlawsIn, type OccupationNameFlaws } from "./occupation-names";
import type { TableSnapshot } from "../snapshot";

export interface RosterMessages extends MessagesOf<"EXAM-02", OccupationNameFlaws> {
  "EXAM-01.tooFew": { occupation: string; count: number; minimum: number; missing: number };
  "QC-01.tooFew": { count: number; minimum: number; missing: number };
  "PER-11.sameIdTwice": { otherCell: string };
  "PER-11.oneIdTwoNames": { name: string; otherName: string; otherSheet: string; otherCell: string };
  "PER-11.oneNameTwoIds": { name: string; otherSheet: string; otherCell: string };
  "PER-12.severalOccupations": { name: string; count: number };
  "PER-13.bothRoles": { name: string; otherSheet: string; otherCell: string };
}

const occupationOf = (plan: Plan, table: TableSnapshot, row: number): string =>
  occupationMeant(plan, table.text(row, "occupationName"));

/** The different people who examine each occupation of the plan, as far as they are needed to make up the number. */
function examinersBy(plan: Plan, table: TableSnapshot): ReadonlyMap<PlanOccupation, ReadonlySet<string>> {
  const people = rosterPeople(plan);
  const examiners = new Map<PlanOccupation, Set<string>>();
  for (const rows of rowsByOccupation(table).values()) {
    for (const occupation of resolveOccupations(plan, table.text(rows[0], "occupationName"))) {
      const found = examiners.get(occupation) ?? new Set();
      examiners.set(occupation, found);
      for (const row of rows) {
        if (found.size >= LIMITS.examiners.least) break;
        const key = people.keyOf(row);
        if (key !== "") found.add(key);
      }
    }
  }
  return examiners;
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
    const examiners = examinersBy(plan, table);
    const { least: minimum } = LIMITS.examiners;
    for (const occupation of planOccupations(plan).values()) {
      const count = examiners.get(occupation)?.size ?? 0;
      if (count >= minimum || !occupation.mayStay) continue;
      const facts = { occupation: occupation.name, count, minimum, missing: minimum - count };
      const fix = beginIn(table, lackingRecords(plan, "examiners", occupation));
      // At the title: it is nobody's fault in particular.
      report({ table: "examiners", field: "occupationName", message: "EXAM-01.tooFew", facts, fix });
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
    if (!table) return;
    for (const { row, flaw } of nameFlawsIn("EXAM-02", plan, table))
      report({ table: "examiners", row, field: "occupationName", ...flaw });
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
    report({ table: "qualityControllers", field: "personName", message: "QC-01.tooFew", facts });
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
