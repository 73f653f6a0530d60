import { tableOf, type Clause, type Field, type TableId } from "../../guide";
import type { Finding } from "../model/finding";
import type { Place, Problem, TierRule } from "../model/rule";
import type { TableSnapshot } from "../snapshot";

/** The clause a finding cites: the problem's, the rule's, the column's or the table's, whichever is nearest. */
function clauseOf(rule: TierRule, id: TableId, field: Field | undefined, problem: Problem): Clause | undefined {
  if (problem.clause) return problem.clause;
  if (rule.clause !== undefined) return rule.clause ?? undefined;
  const { columns, clauses } = tableOf(id);
  return columns.find((column) => column.field === field)?.clause ?? clauses[0];
}

/** What a rule told, with what the engine knows of it: where it stands, what it answers, what stands there. */
export function findingOf(
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
    ...(problem.copy !== undefined && { copy: problem.copy }),
  };
}
