import type { SkillLevel } from "../../../guide";
import { readLevels, writeLevels } from "../../cells/levels";
import { misnamedRows, planOccupations, resolveOccupations, type PlanOccupation } from "../../plan/occupations";
import { problemsOf, type CheckContext, type MessagesOf, type PlanRule, type Rule } from "../../model/rule";
import { phoneFlawOf, type PhoneFlaws } from "../phone-numbers";

export interface VenueMessages extends MessagesOf<"VEN-04", PhoneFlaws> {
  "VEN-01.noVenue": { name: string };
  "VEN-02.notInPlan": { name: string };
  "VEN-02.several": { count: number };
  "VEN-03.levelNotInPlan": { name: string; levels: string; planned: string };
  "VEN-03.levelWithoutVenue": { name: string; levels: string };
  "VEN-03.purposeMissing": { name: string; purposes: string };
}

const problem = problemsOf<VenueMessages>();
const READS = ["occupations", "venues"] as const;

/** 七: venues, one occupation to a row. */
export const venueRules: readonly Rule[] = [
  {
    id: "VEN-01",
    tier: "plan",
    reads: READS,
    severity: "error",
    check(context, report) {
      if (!context.table("venues")) return;
      const venues = venuesOf(context);
      for (const occupation of planOccupations(context).values())
        if (occupation.mayStay && !venues.has(occupation))
          report("venues", { field: "occupationName" }, problem("VEN-01.noVenue", { name: occupation.name }));
    },
  },
  {
    id: "VEN-02",
    tier: "plan",
    reads: READS,
    severity: "error",
    check(context, report) {
      const table = context.table("venues");
      for (const { row, name, count } of table ? misnamedRows(context, table) : [])
        report(
          "venues",
          { row, field: "occupationName" },
          count === 0 ? problem("VEN-02.notInPlan", { name }) : problem("VEN-02.several", { count }),
        );
    },
  },
  {
    id: "VEN-03",
    tier: "plan",
    reads: READS,
    severity: "error",
    check(context, report) {
      for (const [occupation, venues] of venuesOf(context)) {
        reportLevels(occupation, venues, report);
        reportPurposes(occupation, venues, report);
      }
    },
  },
  {
    id: "VEN-04",
    tier: "cell",
    kinds: ["phone"],
    tables: ["venues"],
    severity: "error",
    check(value, cell) {
      const flaw = phoneFlawOf(value, cell);
      return flaw && problem(`VEN-04.${flaw.kind}`, flaw.facts, flaw.extra);
    },
  },
];

type PlanReport = Parameters<PlanRule["check"]>[1];

/** Levels that are not planned, and planned levels no venue covers; silent where a cell of either table is unclear. */
function reportLevels(occupation: PlanOccupation, venues: readonly Venue[], report: PlanReport): void {
  const { name, levels: planned, levelsAreCertain } = occupation;
  if (!levelsAreCertain) return;
  for (const { row, levels, isShared } of venues) {
    if (isShared) continue;
    const beyond = levels.filter((level) => !planned.includes(level));
    if (beyond.length === 0) continue;
    const facts = { name, levels: writeLevels(beyond), planned: writeLevels(planned) };
    report("venues", { row, field: "skillLevels" }, problem("VEN-03.levelNotInPlan", facts));
  }
  const uncovered = planned.filter((level) => !venues.some((venue) => venue.levels.includes(level)));
  if (uncovered.length === 0 || !venues.every((venue) => venue.levelsAreCertain)) return;
  const facts = { name, levels: writeLevels(uncovered) };
  report("venues", { field: "skillLevels" }, problem("VEN-03.levelWithoutVenue", facts, { severity: "warning" }));
}

/** 七注2: 每个认定（包括理论、实操）场地. */
const PURPOSES = ["理论", "实操"] as const;

function reportPurposes({ name }: PlanOccupation, venues: readonly Venue[], report: PlanReport): void {
  const missing = PURPOSES.filter((purpose) => !venues.some((venue) => venue.purpose.includes(purpose)));
  if (missing.length === 0) return;
  const facts = { name, purposes: missing.join("、") };
  report("venues", { field: "purpose" }, problem("VEN-03.purposeMissing", facts, { severity: "warning" }));
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
const venuesOf = (context: CheckContext): ReadonlyMap<PlanOccupation, readonly Venue[]> =>
  context.memo("venues by occupation", () => {
    const found = new Map<PlanOccupation, Venue[]>();
    const table = context.table("venues");
    for (const row of table?.dataRows ?? []) {
      const { levels, unknown } = readLevels(table!.value(row, "skillLevels"));
      const levelsAreCertain = levels.length > 0 && unknown.length === 0;
      const occupations = resolveOccupations(context, table!.text(row, "occupationName"));
      const isShared = occupations.length > 1;
      const venue = { row, levels, levelsAreCertain, purpose: table!.text(row, "purpose"), isShared };
      for (const occupation of occupations) {
        const others = found.get(occupation);
        if (others) others.push(venue);
        else found.set(occupation, [venue]);
      }
    }
    return found;
  });
