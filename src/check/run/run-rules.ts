import type { RuleId } from "../model/finding";
import type { Plan } from "../model/plan";
import { KeptFindings } from "./kept-findings";
import { strictly } from "./plan-of";
import { findingOf } from "./finding-of";
import type { CheckOptions } from "./result";
import { misplacedIn } from "../plan/misplaced";
import type {
  CellRule,
  CivilDate,
  Place,
  PlanProblem,
  PlanRule,
  Rule,
  RowRule,
  TableProblem,
  TableRule,
  TierRule,
} from "../model/rule";
import { RULES } from "../rules";
import type { Snapshot, TableSnapshot } from "../snapshot";

/** The rules of a run by tier. */
export interface RuleSet {
  readonly cell: readonly CellRule[];
  readonly row: readonly RowRule[];
  readonly table: readonly TableRule[];
  readonly plan: readonly PlanRule[];
}

/** A rule by each thing it looks at. Made once: a run knows its rules again among those of the run before. */
const TIER_RULES = RULES.flatMap(tierRulesOf);

function tierRulesOf(rule: Rule): readonly TierRule[] {
  if (!("tiers" in rule)) return [rule];
  const { tiers, ...base } = rule;
  return tiers.map((tier) => ({ ...base, ...tier }));
}

/** All rules but those that are off; of these the ones named. */
export function rulesOf(optionalRules: readonly RuleId[] = []): RuleSet {
  const active = TIER_RULES.filter((rule) => !rule.optional || optionalRules.includes(rule.id));
  const ofTier = <T extends TierRule["tier"]>(tier: T): Extract<TierRule, { tier: T }>[] =>
    active.filter((rule): rule is Extract<TierRule, { tier: T }> => rule.tier === tier);
  return { cell: ofTier("cell"), row: ofTier("row"), table: ofTier("table"), plan: ofTier("plan") };
}

/** The findings of the table rules. */
export function checkTable(table: TableSnapshot, rules: RuleSet, today: CivilDate, found: KeptFindings): KeptFindings {
  const { id } = table.table;
  for (const rule of rules.table) {
    if (!rule.tables.includes(id) || !(table.isReadable || rule.readsUnreadable)) continue;
    const report = (problem: TableProblem): void => {
      if (!followsFromShift(table, problem))
        found.add(rule, id, problem, () => findingOf(rule, id, table, problem, problem));
    };
    rule.check(table, { today, report });
  }
  return found;
}

/** Runs plan rules on a workbook. @param plan the workbook as they see it, which keeps what they share */
export const planChecker =
  (snapshot: Snapshot, plan: Plan, { today, most, strict }: CheckOptions) =>
  (rule: PlanRule): KeptFindings => {
    const found = new KeptFindings(most);
    const report = (problem: PlanProblem): void => {
      const table = snapshot.tables.get(problem.table);
      if (!followsFromShift(table, problem))
        found.add(rule, problem.table, problem, () => findingOf(rule, problem.table, table, problem, problem));
    };
    rule.check(strict ? strictly(plan, rule) : plan, { today, report });
    return found;
  };

/** Whether a problem of a row is about a column whose contents stand elsewhere: it follows from that (GEN-13). */
const followsFromShift = (table: TableSnapshot | undefined, { row, field }: Place): boolean =>
  table !== undefined && row !== undefined && field !== undefined && misplacedIn(table).fields.has(field);
