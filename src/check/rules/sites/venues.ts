import { REQUIRED_PURPOSES, type SkillLevel } from "../../../guide";
import { inOrder, readLevels } from "../../cells/levels";
import { misnamedRows, planOccupations, resolveOccupations, type PlanOccupation } from "../../plan/occupations";
import { onceARun } from "../../model/kept";
import type { CellRule, MessagesOf, PlanProblem, PlanRule, Report, Rule } from "../../model/rule";
import { phoneFlawOf, type PhoneFlaws } from "../phone-numbers";

export interface VenueMessages extends MessagesOf<"VEN-04", PhoneFlaws> {
  "VEN-01.noVenue": { name: string };
  "VEN-02.notInPlan": { name: string };
  "VEN-02.several": { count: number };
  "VEN-03.levelNotInPlan": { name: string; levels: readonly string[]; planned: readonly string[] };
  "VEN-03.levelWithoutVenue": { name: string; levels: readonly string[] };
  "VEN-03.purposeMissing": { name: string; purposes: readonly string[] };
}

const READS = ["occupations", "venues"] as const;

const venueForEach: PlanRule<VenueMessages> = {
  id: "VEN-01",
  tier: "plan",
  reads: READS,
  severity: "error",
  check(plan, { report }) {
    if (!plan.table("venues")) return;
    const venues = venuesOf(plan);
    for (const occupation of planOccupations(plan).values())
      if (occupation.mayStay && !venues.has(occupation))
        report({
          table: "venues",
          field: "occupationName",
          message: "VEN-01.noVenue",
          facts: { name: occupation.name },
        });
  },
};

const venuesOfPlan: PlanRule<VenueMessages> = {
  id: "VEN-02",
  tier: "plan",
  reads: READS,
  severity: "error",
  check(plan, { report }) {
    const table = plan.table("venues");
    for (const { row, name, count } of table ? misnamedRows(plan, table) : []) {
      const place = { table: "venues", row, field: "occupationName" } as const;
      if (count === 0) report({ ...place, message: "VEN-02.notInPlan", facts: { name } });
      else report({ ...place, message: "VEN-02.several", facts: { count } });
    }
  },
};

const venueLevels: PlanRule<VenueMessages> = {
  id: "VEN-03",
  tier: "plan",
  reads: READS,
  severity: "error",
  check(plan, { report }) {
    for (const [occupation, venues] of venuesOf(plan)) {
      reportLevels(occupation, venues, report);
      reportPurposes(occupation, venues, report);
    }
  },
};

const venuePhones: CellRule<VenueMessages> = {
  id: "VEN-04",
  tier: "cell",
  kinds: ["phone"],
  tables: ["venues"],
  severity: "error",
  check(cell, { report }) {
    const flaw = phoneFlawOf("VEN-04", cell);
    if (flaw) report(flaw);
  },
};

/** 七: venues, one occupation to a row. */
export const venueRules: readonly Rule[] = [venueForEach, venuesOfPlan, venueLevels, venuePhones];

type PlanReport = Report<PlanProblem<VenueMessages>>;

/** Levels that are not planned, and planned levels no venue covers; silent where a cell of either table is unclear. */
function reportLevels(occupation: PlanOccupation, venues: readonly Venue[], report: PlanReport): void {
  const { name, levels: planned, levelsAreCertain } = occupation;
  if (!levelsAreCertain) return;
  for (const { row, levels, isShared } of venues) {
    if (isShared) continue;
    const beyond = levels.filter((level) => !planned.includes(level));
    if (beyond.length === 0) continue;
    const facts = { name, levels: inOrder(beyond), planned: inOrder(planned) };
    report({ table: "venues", row, field: "skillLevels", message: "VEN-03.levelNotInPlan", facts });
  }
  const uncovered = planned.filter((level) => !venues.some((venue) => venue.levels.includes(level)));
  if (uncovered.length === 0 || !venues.every((venue) => venue.levelsAreCertain)) return;
  const facts = { name, levels: inOrder(uncovered) };
  report({ table: "venues", field: "skillLevels", message: "VEN-03.levelWithoutVenue", facts, severity: "warning" });
}

function reportPurposes({ name }: PlanOccupation, venues: readonly Venue[], report: PlanReport): void {
  const missing = REQUIRED_PURPOSES.filter((purpose) => !venues.some((venue) => venue.purpose.includes(purpose)));
  if (missing.length === 0) return;
  const facts = { name, purposes: missing };
  report({ table: "venues", field: "purpose", message: "VEN-03.purposeMissing", facts, severity: "warning" });
}

interface Venue {
  readonly row: number;
  readonly levels: readonly SkillLevel[];
  readonly levelsAreCertain: boolean;
  readonly purpose: string;
  /** The row names several occupations (VEN-02): which level is meant for which, it does not say. */
  readonly isShared: boolean;
}

/** The rows of 认定场地 by the plan's occupation they serve. */
const venuesOf = onceARun((plan): ReadonlyMap<PlanOccupation, readonly Venue[]> => {
  const found = new Map<PlanOccupation, Venue[]>();
  const table = plan.table("venues");
  if (!table) return found;
  for (const row of table.dataRows) {
    const { levels, unknown } = readLevels(table.value(row, "skillLevels"));
    const levelsAreCertain = levels.length > 0 && unknown.length === 0;
    const occupations = resolveOccupations(plan, table.text(row, "occupationName"));
    const isShared = occupations.length > 1;
    const venue = { row, levels, levelsAreCertain, purpose: table.text(row, "purpose"), isShared };
    for (const occupation of occupations) {
      const others = found.get(occupation);
      if (others) others.push(venue);
      else found.set(occupation, [venue]);
    }
  }
  return found;
});
