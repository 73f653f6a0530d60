import { tableOf, type Clause, type Column, type Field, type TableId } from "../../guide";
import type { Finding, RuleId } from "../model/finding";
import type { KeptFindings } from "./kept-findings";
import { isBlank } from "../cells/normalise";
import type { RowFindings } from "./row-findings";
import {
  Cell,
  Row,
  type CellRule,
  type CheckContext,
  type Place,
  type PlanRule,
  type Problem,
  type Report,
  type Rule,
  type RowRule,
  type TableRule,
} from "../model/rule";
import { RULES } from "../rules";
import type { TableSnapshot } from "../snapshot";

/** The rules of a run by tier. */
export interface RuleSet {
  readonly cell: readonly CellRule[];
  readonly row: readonly RowRule[];
  readonly table: readonly TableRule[];
  readonly plan: readonly PlanRule[];
}

/** All rules but those that are off; of these the ones named. */
export function rulesOf(optionalRules: readonly RuleId[] = []): RuleSet {
  const active = RULES.filter((rule) => !rule.optional || optionalRules.includes(rule.id));
  const ofTier = <T extends Rule["tier"]>(tier: T): Extract<Rule, { tier: T }>[] =>
    active.filter((rule): rule is Extract<Rule, { tier: T }> => rule.tier === tier);
  return { cell: ofTier("cell"), row: ofTier("row"), table: ofTier("table"), plan: ofTier("plan") };
}

/** Runs the cell and row rules for some rows of a table, ascending. */
export function checkRows(
  table: TableSnapshot,
  rowIndexes: readonly number[],
  rules: RuleSet,
  context: CheckContext,
  found: RowFindings,
): void {
  const { id } = table.table;
  const add = (rule: Rule, row: number, field: Field, problem: Problem): void =>
    found.add(rule, row, field, problem, () => findingOf(rule, id, table, { row, field }, problem));
  checkCells(table, rowIndexes, rules.cell, context, found, add);
  const row = new Row(table);
  // A merged cell means the same in every row it spans; what it does wrong is said once, where it can be mended.
  const isSaidAbove = (rule: Rule, problem: Problem, field: Field): boolean => {
    const anchor = table.anchorRow(row.index, field);
    return anchor !== undefined && found.has(rule, anchor, field, problem);
  };
  for (const rule of rules.row) {
    if (!rule.tables.includes(id)) continue;
    const report = (field: Field, problem: Problem): void => {
      if (!isSaidAbove(rule, problem, field)) add(rule, row.index, field, problem);
    };
    for (const index of rowIndexes) {
      row.index = index;
      rule.check(row, report, context);
    }
  }
}

/** Column by column, so that each column's short list of rules stays hot. */
function checkCells(
  table: TableSnapshot,
  rowIndexes: readonly number[],
  rules: readonly CellRule[],
  context: CheckContext,
  found: RowFindings,
  add: (rule: Rule, index: number, field: Field, problem: Problem) => void,
): void {
  const hasMerges = table.bodyMerges.length > 0;
  for (const column of table.table.columns) {
    const at = table.columnOf(column.field);
    if (at < 0) continue;
    const own = rules.filter((rule) => appliesTo(rule, table.table.id, column));
    const onEmpty = own.filter((rule) => rule.when === "empty");
    const onBlank = own.filter((rule) => rule.when !== undefined);
    const onFilled = own.filter((rule) => rule.when !== "empty");
    const cell = new Cell(table, column);
    // Rules that have told enough of some kind here: the next is likely to be of it again.
    const counted = new Set<Rule>();
    for (const index of rowIndexes) {
      const value = table.values[index][at] ?? "";
      if (hasMerges && table.isCovered(index, column.field)) continue;
      cell.index = index;
      for (const rule of value === "" ? onEmpty : isBlank(value) ? onBlank : onFilled) {
        cell.isCounted = counted.has(rule);
        let problem = rule.check(value, cell, context);
        if (!problem) continue;
        const isCounted = found.isCounted(rule, index, column.field, problem);
        if (isCounted) counted.add(rule);
        else if (cell.isCounted) {
          cell.isCounted = false;
          problem = rule.check(value, cell, context) ?? problem;
        }
        add(rule, index, column.field, problem);
        if (rule.exclusive) break;
      }
    }
  }
}

const appliesTo = (rule: CellRule, table: TableId, column: Column): boolean =>
  (rule.kinds === "any" || rule.kinds.includes(column.kind)) && (!rule.tables || rule.tables.includes(table));

/** The findings of the table rules. */
export function checkTable(
  table: TableSnapshot,
  rules: RuleSet,
  context: CheckContext,
  found: KeptFindings,
): KeptFindings {
  const { id } = table.table;
  for (const rule of rules.table) {
    if (!rule.tables.includes(id)) continue;
    if (!table.isReadable && rule.id !== TITLES_RULE) continue;
    const report: Report = (place, problem) =>
      found.add(rule, id, problem, place, () => findingOf(rule, id, table, place, problem));
    rule.check(table, report, context);
  }
  return found;
}

/** The one rule that looks at a table whose titles are not as they must be. */
const TITLES_RULE: RuleId = "GEN-10";

/** The findings of one plan rule. */
export function checkPlan(rule: PlanRule, context: CheckContext, found: KeptFindings): KeptFindings {
  rule.check(context, (id, place, problem) =>
    found.add(rule, id, problem, place, () => findingOf(rule, id, context.snapshot.tables.get(id), place, problem)),
  );
  return found;
}

/** The clause a finding cites: the problem's, the rule's, the column's or the table's, whichever is nearest. */
function clauseOf(rule: Rule, id: TableId, field: Field | undefined, problem: Problem): Clause | undefined {
  if (problem.clause) return problem.clause;
  if (rule.clause !== undefined) return rule.clause ?? undefined;
  const { columns, clauses } = tableOf(id);
  return columns.find((column) => column.field === field)?.clause ?? clauses[0];
}

function findingOf(rule: Rule, id: TableId, table: TableSnapshot | undefined, place: Place, problem: Problem): Finding {
  const { row, field } = place;
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
