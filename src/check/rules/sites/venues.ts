import { REQUIRED_PURPOSES, type RequiredPurpose, type SkillLevel } from "../../../guide";
import { isUnknownPurpose, purposesIn } from "../../cells/purposes";
import { inOrder, readLevels, writeLevels } from "../../cells/levels";
import { likelyOccupations, resolveOccupations } from "../../plan/meant-occupations";
import { occupationKey, planOccupations, type PlanOccupation } from "../../plan/occupations";
import { onceARun } from "../../model/kept";
import {
  beginIn,
  offerIn,
  type CellRule,
  type MessagesOf,
  type PlanProblem,
  type PlanRule,
  type Report,
  type Rule,
} from "../../model/rule";
import type { Plan } from "../../model/plan";
import type { CellValue } from "../../snapshot";
import { lackingRecords } from "../../plan/lacking-rows";
import { nameFlawsIn, type OccupationNameFlaws } from "../occupation-names";
import { phoneFlawOf, type PhoneFlaws } from "../phone-numbers";

export interface VenueMessages extends MessagesOf<"VEN-02", OccupationNameFlaws>, MessagesOf<"VEN-04", PhoneFlaws> {
  "VEN-01.noVenue": { name: string };
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
    const table = plan.table("venues");
    if (!table) return;
    const { of, unclear } = venuesOf(plan);
    const lacking = [...planOccupations(plan).values()].filter(
      (occupation) =>
        occupation.mayStay && !of.has(occupation) && !unclear.some(({ likely }) => likely.has(occupation)),
    );
    // A venue whose occupation is not clear (VEN-02, GEN-07) may be that of any of them: said once, at that venue.
    const others = new Set(unclear.filter(({ likely }) => likely.size === 0).map(({ key }) => key));
    if (lacking.length <= others.size) return;
    for (const occupation of lacking) {
      const facts = { name: occupation.name };
      const fix = beginIn(table, lackingRecords(plan, "venues", occupation));
      report({ table: "venues", field: "occupationName", message: "VEN-01.noVenue", facts, fix });
    }
  },
};

const venuesOfPlan: PlanRule<VenueMessages> = {
  id: "VEN-02",
  tier: "plan",
  reads: READS,
  severity: "error",
  check(plan, { report }) {
    const table = plan.table("venues");
    if (!table) return;
    for (const { row, flaw } of nameFlawsIn("VEN-02", plan, table))
      report({ table: "venues", row, field: "occupationName", ...flaw });
  },
};

const venueLevels: PlanRule<VenueMessages> = {
  id: "VEN-03",
  tier: "plan",
  reads: READS,
  severity: "error",
  check(plan, { report }) {
    const { of, unclear } = venuesOf(plan);
    for (const [occupation, venues] of of) {
      const maybe = unclear.filter(({ likely }) => likely.size === 0 || likely.has(occupation));
      reportLevels(plan, occupation, venues, maybe, report);
      reportPurposes(plan, occupation, [...venues, ...maybe], report);
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

/**
 * Levels that are not planned, and planned levels no venue covers; silent where a cell of either table is unclear.
 * @param maybe venues that may be the occupation's
 */
function reportLevels(
  plan: Plan,
  occupation: PlanOccupation,
  venues: readonly Venue[],
  maybe: readonly VenueKind[],
  report: PlanReport,
): void {
  const { name, levels: planned, levelsAreCertain } = occupation;
  if (!levelsAreCertain) return;
  const table = plan.table("venues");
  for (const { row, levels, isShared } of venues) {
    if (isShared) continue;
    const beyond = levels.filter((level) => !planned.includes(level));
    if (beyond.length === 0) continue;
    const facts = { name, levels: inOrder(beyond), planned: inOrder(planned) };
    const within = levels.filter((level) => planned.includes(level));
    const fix = table && within.length > 0 ? offerIn(table, row, "skillLevels", [writeLevels(within)]) : undefined;
    report({ table: "venues", row, field: "skillLevels", message: "VEN-03.levelNotInPlan", facts, fix });
  }
  const all = [...venues, ...maybe];
  const uncovered = planned.filter((level) => !all.some((venue) => venue.levels.includes(level)));
  if (uncovered.length === 0 || !all.every((venue) => venue.levelsAreCertain)) return;
  const facts = { name, levels: inOrder(uncovered) };
  report({ table: "venues", field: "skillLevels", message: "VEN-03.levelWithoutVenue", facts, severity: "warning" });
}

function reportPurposes(
  plan: Plan,
  occupation: PlanOccupation,
  venues: readonly VenueKind[],
  report: PlanReport,
): void {
  // What is no purpose of the list (GEN-12) may be meant for the one that lacks.
  if (venues.some(({ isOtherPurpose }) => isOtherPurpose)) return;
  const missing = REQUIRED_PURPOSES.filter((purpose) => !venues.some(({ purposes }) => purposes.has(purpose)));
  if (missing.length === 0) return;
  const table = plan.table("venues");
  const place = { table: "venues", field: "purpose" } as const;
  const facts = { name: occupation.name, purposes: missing };
  const fix = table && beginIn(table, lackingRecords(plan, "venues", occupation));
  report({ ...place, message: "VEN-03.purposeMissing", facts, severity: "warning", fix });
}

/** What the texts of a row say of a venue. */
interface VenueKind {
  readonly levels: readonly SkillLevel[];
  readonly levelsAreCertain: boolean;
  readonly purposes: ReadonlySet<RequiredPurpose>;
  /** 用途 is filled in, and says nothing that is known. */
  readonly isOtherPurpose: boolean;
  /** The row names several occupations (VEN-02): which level is meant for which, it does not say. */
  readonly isShared: boolean;
}

interface Venue extends VenueKind {
  readonly row: number;
}

/** Venues whose rows do not say for which of the plan's occupations they are, and say the same; one or more. */
interface UnclearVenue extends VenueKind {
  /** What is written, for comparing. */
  readonly key: string;
  /** Those whose names resemble it; empty where it may be any. */
  readonly likely: ReadonlySet<PlanOccupation>;
}

interface Venues {
  /** By the plan's occupation they serve. */
  readonly of: ReadonlyMap<PlanOccupation, readonly Venue[]>;
  readonly unclear: readonly UnclearVenue[];
}

/** The rows of 认定场地. What they say is read once for all that say the same. */
const venuesOf = onceARun((plan): Venues => {
  const of = new Map<PlanOccupation, Venue[]>();
  const unclear: UnclearVenue[] = [];
  const read = new Map<string, { readonly kind: VenueKind; readonly occupations: readonly PlanOccupation[] }>();
  const table = plan.table("venues");
  for (const row of table?.dataRows ?? []) {
    if (!table) break;
    const levels = table.value(row, "skillLevels");
    const name = table.text(row, "occupationName");
    const purpose = table.text(row, "purpose");
    const texts = JSON.stringify([levels, name, purpose]);
    let one = read.get(texts);
    if (!one) {
      const occupations = resolveOccupations(plan, name);
      one = { kind: kindOf(levels, purpose, occupations.length > 1), occupations };
      read.set(texts, one);
      if (occupations.length === 0) unclear.push({ ...one.kind, ...likelyNamed(plan, name) });
    }
    for (const occupation of one.occupations) {
      const venues = of.get(occupation);
      const venue = { ...one.kind, row };
      if (venues) venues.push(venue);
      else of.set(occupation, [venue]);
    }
  }
  return { of, unclear };
});

function kindOf(cell: CellValue, purpose: string, isShared: boolean): VenueKind {
  const { levels, unknown } = readLevels(cell);
  const levelsAreCertain = levels.length > 0 && unknown.length === 0;
  return {
    levels,
    levelsAreCertain,
    purposes: purposesIn(purpose),
    isOtherPurpose: isUnknownPurpose(purpose),
    isShared,
  };
}

function likelyNamed(plan: Plan, text: string): Pick<UnclearVenue, "key" | "likely"> {
  const names = text === "" ? [] : likelyOccupations(plan, text);
  const likely = [...planOccupations(plan).values()].filter(({ name }) => names.includes(name));
  return { key: occupationKey(text), likely: new Set(likely) };
}
