import type { SkillLevel } from "../../../guide";
import { readLevels, writeLevels } from "../../levels";
import { planOccupations, resolveOccupations, type PlanOccupation } from "../../plan-occupations";
import { problemsOf, setCell, type CheckContext, type PlanRule, type Rule } from "../../rule";
import { classifyPhone } from "../../standards/phone";

export interface VenueMessages {
  "VEN-01.noVenue": { name: string };
  "VEN-02.notInPlan": { name: string };
  "VEN-02.several": { count: number };
  "VEN-03.levelNotInPlan": { name: string; levels: string; planned: string };
  "VEN-03.levelWithoutVenue": { name: string; levels: string };
  "VEN-03.purposeMissing": { name: string; purposes: string };
  "VEN-04.untidy": { phone: string };
  "VEN-04.unknown": object;
  "VEN-04.zeroLost": { phone: string };
  "VEN-04.rounded": object;
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
        if (!venues.has(occupation))
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
      if (!table || planOccupations(context).size === 0) return;
      for (const row of table.dataRows) {
        const name = table.text(row, "occupationName");
        if (name === "") continue;
        const { length: count } = resolveOccupations(context, name);
        const place = { row, field: "occupationName" } as const;
        if (count === 0) report("venues", place, problem("VEN-02.notInPlan", { name }));
        if (count > 1) report("venues", place, problem("VEN-02.several", { count }));
      }
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
      const reading = classifyPhone(value);
      switch (reading.kind) {
        case "untidy":
          return problem("VEN-04.untidy", { phone: reading.tidy }, { fix: cell.fixTo(reading.tidy) });
        case "zeroLost": {
          const edit = setCell(cell.table, cell.index, cell.column.field, reading.restored);
          const options = edit ? [{ label: reading.restored, edits: [edit] }] : [];
          return problem(
            "VEN-04.zeroLost",
            { phone: reading.restored },
            { severity: "warning", fix: { kind: "choose", options } },
          );
        }
        case "rounded":
          return problem("VEN-04.rounded", {}, { severity: "warning" });
        case "unknown":
          return problem("VEN-04.unknown", {});
        case "mobile":
        case "landline":
        case "serviceLine":
        case "several":
          return undefined;
      }
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
