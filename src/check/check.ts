import { TABLE_IDS, type TableId } from "../guide";
import type { Finding, RuleId, Severity } from "./finding";
import type { CheckContext, CivilDate, PlanRule } from "./rule";
import { RULES } from "./rules";
import { checkPlan, checkRows, checkTable, rulesOf } from "./run-rules";
import type { RowClass, Snapshot } from "./snapshot";

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
  const rules = rulesOf(options.optionalRules);
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
  const rules = rulesOf(options.optionalRules);
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
