import { tableOf, type Clause, type Column, type Field, type TableId } from "../../guide";
import type { Finding, RuleId } from "../model/finding";
import type { Plan } from "../model/plan";
import { KeptFindings } from "./kept-findings";
import { strictly } from "./plan-of";
import type { CheckOptions } from "./result";
import { isBlank } from "../cells/normalise";
import { misplacedIn } from "../plan/misplaced";
import type { RowFindings } from "./row-findings";
import {
  Cell,
  Row,
  type CellProblem,
  type CellRule,
  type CivilDate,
  type Place,
  type PlanProblem,
  type PlanRule,
  type Problem,
  type Rule,
  type RowProblem,
  type RowRule,
  type TableProblem,
  type TableRule,
  type TierRule,
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

/** Runs the cell and row rules for some rows of a table, ascending. */
export function checkRows(
  table: TableSnapshot,
  rowIndexes: readonly number[],
  rules: RuleSet,
  today: CivilDate,
  found: RowFindings,
): void {
  const { id } = table.table;
  const add = (rule: TierRule, row: number, field: Field, problem: Problem): void =>
    found.add(rule, row, field, problem, () => findingOf(rule, id, table, { row, field }, problem));
  checkCells(table, rowIndexes, rules.cell, today, found, add);
  const row = new Row(table);
  const { fields: misplaced } = misplacedIn(table);
  // A merged cell means the same in every row it spans; what it does wrong is said once, where it can be mended.
  const isSaidAbove = (rule: TierRule, problem: RowProblem): boolean => {
    const anchor = table.anchorRow(row.index, problem.field);
    return anchor !== undefined && found.has(rule, anchor, problem.field, problem);
  };
  for (const rule of rules.row) {
    if (!rule.tables.includes(id)) continue;
    const report = (problem: RowProblem): void => {
      if (!misplaced.has(problem.field) && !isSaidAbove(rule, problem)) add(rule, row.index, problem.field, problem);
    };
    const context = { today, report };
    for (const index of rowIndexes) {
      row.index = index;
      rule.check(row, context);
    }
  }
}

/** Column by column, so that each column's short list of rules stays hot. */
function checkCells(
  table: TableSnapshot,
  rowIndexes: readonly number[],
  rules: readonly CellRule[],
  today: CivilDate,
  found: RowFindings,
  add: (rule: TierRule, index: number, field: Field, problem: Problem) => void,
): void {
  const hasMerges = table.bodyMerges.length > 0;
  const { fields: misplaced } = misplacedIn(table);
  /** What the rule at work told of the cell at hand; emptied before each. */
  const told: CellProblem[] = [];
  const context = { today, report: (problem: CellProblem): void => void told.push(problem) };
  for (const column of table.table.columns) {
    const { field } = column;
    const at = table.columnOf(field);
    // What the cells of a misplaced column lack follows from that, and is said once (GEN-13).
    if (at < 0 || misplaced.has(field)) continue;
    const own = rules.filter((rule) => appliesTo(rule, table.table.id, column));
    const onEmpty = own.filter((rule) => rule.when === "empty");
    const onBlank = own.filter((rule) => rule.when !== undefined);
    const onFilled = own.filter((rule) => rule.when !== "empty");
    const cell = new Cell(table, column);
    // Rules that have told enough of some kind here: the next is likely to be of it again.
    const counted = new Set<TierRule>();
    let isAnyCounted = false;
    for (const index of rowIndexes) {
      const value = table.values[index][at] ?? "";
      if (hasMerges && table.isCovered(index, field)) continue;
      cell.index = index;
      cell.value = value;
      for (const rule of value === "" ? onEmpty : isBlank(value) ? onBlank : onFilled) {
        if (isAnyCounted) cell.isCounted = counted.has(rule);
        rule.check(cell, context);
        if (told.length === 0) continue;
        if (cell.isCounted && !told.every((problem) => found.isCounted(rule, index, field, problem))) {
          told.length = 0;
          cell.isCounted = false;
          rule.check(cell, context);
        }
        for (const problem of told) {
          if (found.isCounted(rule, index, field, problem)) {
            counted.add(rule);
            isAnyCounted = true;
          }
          add(rule, index, field, problem);
        }
        told.length = 0;
        if (rule.exclusive) break;
      }
    }
  }
}

const appliesTo = (rule: CellRule, table: TableId, column: Column): boolean =>
  (rule.kinds === "any" || rule.kinds.includes(column.kind)) && (!rule.tables || rule.tables.includes(table));

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

/** The clause a finding cites: the problem's, the rule's, the column's or the table's, whichever is nearest. */
function clauseOf(rule: TierRule, id: TableId, field: Field | undefined, problem: Problem): Clause | undefined {
  if (problem.clause) return problem.clause;
  if (rule.clause !== undefined) return rule.clause ?? undefined;
  const { columns, clauses } = tableOf(id);
  return columns.find((column) => column.field === field)?.clause ?? clauses[0];
}

function findingOf(
  rule: TierRule,
  id: TableId,
  table: TableSnapshot | undefined,
  { row, field }: Place,
  problem: Problem,
): Finding {
  const cell =
    table && field && (row === undefined ? table.titleOf(field) : (table.cellOf(row, field) ?? table.firstCell(row)));
  const clause = clauseOf(rule, id, field, problem);
  const severity = problem.severity ?? rule.severity;
  return {
    rule: rule.id,
    message: problem.message,
    severity,
    ...(clause && { clause }),
    ...(rule.standard && { standard: rule.standard }),
    dismissible: severity === "warning" || problem.dismissible === true,
    table: id,
    ...(table && { sheet: table.sheet }),
    ...(cell && { cell }),
    ...(field && { field }),
    ...(table && field && row !== undefined && { value: table.value(row, field) }),
    facts: problem.facts,
    ...(problem.fix && { fix: problem.fix }),
  };
}
