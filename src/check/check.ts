import { FILLED_TABLES, TABLE_IDS, type Column, type Field, type TableId } from "../guide";
import type { Finding, RuleId, Severity } from "./finding";
import { isBlank } from "./normalise";
import { RULES } from "./rules";
import {
  Cell,
  Row,
  type CellRule,
  type CheckContext,
  type CivilDate,
  type Place,
  type PlanRule,
  type Problem,
  type Rule,
  type RowRule,
  type TableRule,
} from "./rule";
import type { RowClass, Snapshot, TableSnapshot } from "./snapshot";

export interface CheckOptions {
  /** The day against which ages and founding dates are held. */
  readonly today: CivilDate;
  /** Rules that are off by default and wanted now. */
  readonly optionalRules?: readonly RuleId[];
}

/** The findings of a run, kept by tier so that the next run can reuse what an edit cannot have changed. */
export interface CheckResult {
  /** In the order of tables, then rows, columns and rules. */
  readonly findings: readonly Finding[];
  readonly parts: ResultParts;
}

interface ResultParts {
  readonly options: CheckOptions;
  /** Cell and row rules: findings by row index, for rows that have any. */
  readonly rows: ReadonlyMap<TableId, ReadonlyMap<number, readonly Finding[]>>;
  readonly tables: ReadonlyMap<TableId, readonly Finding[]>;
  readonly plan: ReadonlyMap<PlanRule, readonly Finding[]>;
  /** What each row was taken for: an edit may make a note, or a record, of the row beside it. */
  readonly rowClasses: ReadonlyMap<TableId, readonly RowClass[]>;
}

const rowClassesOf = (snapshot: Snapshot): ResultParts["rowClasses"] =>
  new Map([...snapshot.tables.values()].map((table) => [table.table.id, table.rowClasses]));

/** Rows whose values changed since the result; the table's shape did not. */
export type ChangedRows = ReadonlyMap<TableId, readonly number[]>;

/**
 * Runs every rule on a workbook.
 * All violations are reported, never just the first; the same snapshot and day give the same findings in the same order.
 */
export function check(snapshot: Snapshot, options: CheckOptions): CheckResult {
  const context = contextOf(snapshot, options.today);
  const rules = activeRules(options);
  const tables = [...snapshot.tables.values()];
  return result({
    options,
    rows: new Map(
      tables.map((table) => [
        table.table.id,
        table.isReadable ? checkRows(table, table.dataRows, rules, context) : new Map(),
      ]),
    ),
    tables: new Map(tables.map((table) => [table.table.id, checkTable(table, rules, context)])),
    plan: new Map(rules.plan.map((rule) => [rule, checkPlan(rule, context)])),
    rowClasses: rowClassesOf(snapshot),
  });
}

/**
 * The result after some rows changed: cell and row rules rerun for those rows, table rules for their tables, plan rules
 * where a table they read changed. Equal to `check` of the new snapshot, at a fraction of the work.
 * @param snapshot the workbook after the edit: same tables where they stood; rows may have been added or emptied at the end
 */
export function recheck(previous: CheckResult, snapshot: Snapshot, changed: ChangedRows): CheckResult {
  const { options, rows, tables, plan, rowClasses } = previous.parts;
  const context = contextOf(snapshot, options.today);
  const rules = activeRules(options);
  const newRows = new Map(rows);
  const newTables = new Map(tables);
  for (const [id, indexes] of changed) {
    const table = snapshot.tables.get(id);
    if (!table) continue;
    newTables.set(id, checkTable(table, rules, context));
    if (!table.isReadable) continue;
    // The value of a merged cell is that of every row it spans: then no row is safe from the edit.
    const hasMerges = table.bodyMerges.length > 0;
    const stale = hasMerges
      ? [...table.values.keys()]
      : [...new Set([...indexes, ...differing(table.rowClasses, rowClasses.get(id) ?? [])])];
    const byRow = new Map(hasMerges ? [] : rows.get(id));
    for (const index of stale) byRow.delete(index);
    const dataRows = stale.filter((index) => table.rowClasses[index] === "data");
    checkRows(table, dataRows, rules, context).forEach((findings, index) => byRow.set(index, findings));
    newRows.set(id, byRow);
  }
  const affected = (rule: PlanRule): boolean => rule.reads.some((id) => changed.has(id));
  const newPlan = new Map(
    rules.plan.map((rule) => [rule, affected(rule) ? checkPlan(rule, context) : plan.get(rule)!]),
  );
  return result({
    options,
    rows: newRows,
    tables: newTables,
    plan: newPlan,
    rowClasses: rowClassesOf(snapshot),
  });
}

/** The rows that are something else than they were. */
const differing = (now: readonly RowClass[], before: readonly RowClass[]): readonly number[] =>
  now.flatMap((rowClass, row) => (rowClass === before[row] ? [] : [row]));

interface RuleSet {
  readonly cell: readonly CellRule[];
  readonly row: readonly RowRule[];
  readonly table: readonly TableRule[];
  readonly plan: readonly PlanRule[];
}

function activeRules({ optionalRules = [] }: CheckOptions): RuleSet {
  const active = RULES.filter((rule) => !rule.optional || optionalRules.includes(rule.id));
  const ofTier = <T extends Rule["tier"]>(tier: T): Extract<Rule, { tier: T }>[] =>
    active.filter((rule): rule is Extract<Rule, { tier: T }> => rule.tier === tier);
  return { cell: ofTier("cell"), row: ofTier("row"), table: ofTier("table"), plan: ofTier("plan") };
}

function contextOf(snapshot: Snapshot, today: CivilDate): CheckContext {
  const memory = new Map<string, unknown>();
  return {
    snapshot,
    today,
    table(id) {
      const table = snapshot.tables.get(id);
      return table?.isReadable ? table : undefined;
    },
    memo<T>(key: string, compute: () => T): T {
      if (!memory.has(key)) memory.set(key, compute());
      return memory.get(key) as T;
    },
  };
}

function checkRows(
  table: TableSnapshot,
  rowIndexes: readonly number[],
  rules: RuleSet,
  context: CheckContext,
): ReadonlyMap<number, readonly Finding[]> {
  const found = new Map<number, Finding[]>();
  const add = (rule: Rule, index: number, field: Field, problem: Problem): void => {
    const list = found.get(index);
    const finding = findingOf(rule, table.table.id, table, { row: index, field }, problem);
    if (list) list.push(finding);
    else found.set(index, [finding]);
  };
  checkCells(table, rowIndexes, rules.cell, context, add);
  const row = new Row(table);
  // A merged cell means the same in every row it spans; what it does wrong is said once, where it can be mended.
  const isSaidAbove = (rule: Rule, { message }: Problem, field: Field): boolean => {
    const anchor = table.anchorRow(row.index, field);
    return (
      anchor !== undefined &&
      found.get(anchor)?.some((f) => f.rule === rule.id && f.message === message && f.field === field) === true
    );
  };
  for (const rule of rules.row) {
    if (!rule.tables.includes(table.table.id)) continue;
    const report = (field: Field, problem: Problem): void => {
      if (!isSaidAbove(rule, problem, field)) add(rule, row.index, field, problem);
    };
    for (const index of rowIndexes) {
      row.index = index;
      rule.check(row, report, context);
    }
  }
  return found;
}

/** Column by column, so that each column's short list of rules stays hot. */
function checkCells(
  table: TableSnapshot,
  rowIndexes: readonly number[],
  rules: readonly CellRule[],
  context: CheckContext,
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
    for (const index of rowIndexes) {
      const value = table.values[index][at] ?? "";
      if (hasMerges && table.isCovered(index, column.field)) continue;
      cell.index = index;
      for (const rule of value === "" ? onEmpty : isBlank(value) ? onBlank : onFilled) {
        const problem = rule.check(value, cell, context);
        if (!problem) continue;
        add(rule, index, column.field, problem);
        if (rule.exclusive) break;
      }
    }
  }
}

const appliesTo = (rule: CellRule, table: TableId, column: Column): boolean =>
  (rule.kinds === "any" || rule.kinds.includes(column.kind)) && (!rule.tables || rule.tables.includes(table));

function checkTable(table: TableSnapshot, rules: RuleSet, context: CheckContext): readonly Finding[] {
  const found: Finding[] = [];
  for (const rule of rules.table) {
    if (!rule.tables.includes(table.table.id)) continue;
    if (!table.isReadable && rule.id !== TITLES_RULE) continue;
    rule.check(table, (place, problem) => found.push(findingOf(rule, table.table.id, table, place, problem)), context);
  }
  return found;
}

/** The one rule that looks at a table whose titles are not as they must be. */
const TITLES_RULE: RuleId = "GEN-10";

function checkPlan(rule: PlanRule, context: CheckContext): readonly Finding[] {
  const found: Finding[] = [];
  rule.check(context, (id, place, problem) =>
    found.push(findingOf(rule, id, context.snapshot.tables.get(id), place, problem)),
  );
  return found;
}

function findingOf(rule: Rule, id: TableId, table: TableSnapshot | undefined, place: Place, problem: Problem): Finding {
  const { row, field } = place;
  const cell =
    table && field && (row === undefined ? table.titleOf(field) : (table.cellOf(row, field) ?? table.firstCell(row)));
  const clause =
    rule.clause === undefined ? FILLED_TABLES.find((t) => t.id === id)?.clauses[0] : (rule.clause ?? undefined);
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

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
const RULE_ORDER = new Map(RULES.map((rule, i) => [rule.id, i]));

function result(parts: ResultParts): CheckResult {
  const byRows = [...parts.rows.values()].flatMap((byRow) => [...byRow.values()].flat());
  const findings = [byRows, ...parts.tables.values(), ...parts.plan.values()].flat();
  return { findings: findings.sort(compareFindings), parts };
}

/** Tables as the tabs stand; in a table the findings about the whole first, then by row, column, severity and rule. */
function compareFindings(a: Finding, b: Finding): number {
  return (
    TABLE_IDS.indexOf(a.table) - TABLE_IDS.indexOf(b.table) ||
    (a.cell?.row ?? -1) - (b.cell?.row ?? -1) ||
    (a.cell?.column ?? -1) - (b.cell?.column ?? -1) ||
    SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
    RULE_ORDER.get(a.rule)! - RULE_ORDER.get(b.rule)!
  );
}
