import { TABLE_IDS, type TableId } from "../../guide";
import type { Finding, RuleId, Severity } from "../model/finding";
import type { CheckContext, CivilDate, PlanRule } from "../model/rule";
import { RULES } from "../rules";
import { KeptFindings, type Unlisted } from "./kept-findings";
import { RowFindings } from "./row-findings";
import { checkPlan, checkRows, checkTable, rulesOf } from "./run-rules";
import type { RowClass, Snapshot } from "../snapshot";
import { finish, type Steps } from "./steps";

export interface CheckOptions {
  /** The day against which ages and founding dates are held. */
  readonly today: CivilDate;
  /** Rules that are off by default and wanted now. */
  readonly optionalRules?: readonly RuleId[];
  /** How many findings of one message in one column are kept; MOST_KEPT unless a test wants few. */
  readonly most?: number;
}

/** The findings of a run, kept by tier so that the next run can reuse what an edit cannot have changed. */
export interface CheckResult {
  /** In the order of tables, then rows, columns and rules; of each kind in a column the first MOST_KEPT. */
  readonly findings: readonly Finding[];
  /** What was found beyond these: counted, not listed. */
  readonly unlisted: readonly Unlisted[];
  readonly parts: ResultParts;
}

interface ResultParts {
  readonly options: CheckOptions;
  /** Cell and row rules; tables whose titles are not as they must be have none. */
  readonly rows: ReadonlyMap<TableId, RowFindings>;
  readonly tables: ReadonlyMap<TableId, KeptFindings>;
  readonly plan: ReadonlyMap<PlanRule, KeptFindings>;
  /** What each row was taken for: an edit may make a note, or a record, of the row beside it. */
  readonly rowClasses: ReadonlyMap<TableId, readonly RowClass[]>;
}

const rowClassesOf = (snapshot: Snapshot): ResultParts["rowClasses"] =>
  new Map([...snapshot.tables.values()].map((table) => [table.table.id, table.rowClasses]));

/** Rows whose values changed since the result; the table's shape did not. */
export type ChangedRows = ReadonlyMap<TableId, readonly number[]>;

/** Runs every rule on a workbook at once: `checkSteps`. */
export const check = (snapshot: Snapshot, options: CheckOptions): CheckResult => finish(checkSteps(snapshot, options));

/** Rows that the cell and row rules look at in one step. */
const ROWS_PER_STEP = 2_000;

/**
 * Runs every rule on a workbook.
 * All violations are found, never just the first; the same snapshot and day give the same findings in the same order.
 */
export function* checkSteps(snapshot: Snapshot, options: CheckOptions): Steps<CheckResult, undefined> {
  const context = contextOf(snapshot, options.today);
  const rules = rulesOf(options.optionalRules);
  const rows = new Map<TableId, RowFindings>();
  const tables = new Map<TableId, KeptFindings>();
  const plan = new Map<PlanRule, KeptFindings>();
  for (const table of snapshot.tables.values()) {
    const { id } = table.table;
    if (table.isReadable) {
      const found = new RowFindings(id, table.values.length, options.most);
      for (let at = 0; at < table.dataRows.length; at += ROWS_PER_STEP) {
        checkRows(table, table.dataRows.slice(at, at + ROWS_PER_STEP), rules, context, found);
        yield;
      }
      rows.set(id, found);
    }
    tables.set(id, checkTable(table, rules, context, new KeptFindings(options.most)));
    yield;
  }
  for (const rule of rules.plan) {
    plan.set(rule, checkPlan(rule, context, new KeptFindings(options.most)));
    yield;
  }
  return result({ options, rows, tables, plan, rowClasses: rowClassesOf(snapshot) });
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
    newTables.set(id, checkTable(table, rules, context, new KeptFindings(options.most)));
    if (!table.isReadable) continue;
    const count = table.values.length;
    const before = rows.get(id) ?? new RowFindings(id, 0, options.most);
    const checkData = (at: readonly number[], found: RowFindings): void =>
      checkRows(
        table,
        at.filter((index) => table.rowClasses[index] === "data"),
        rules,
        context,
        found,
      );
    if (table.bodyMerges.length > 0) {
      // The value of a merged cell is that of every row it spans: then no row is safe from the edit.
      const found = new RowFindings(id, count, options.most);
      checkData(table.dataRows, found);
      newRows.set(id, found);
      continue;
    }
    const stale = new Set([...indexes, ...differing(table.rowClasses, rowClasses.get(id) ?? [])]);
    newRows.set(
      id,
      before.renewed(
        count,
        [...stale].sort((a, b) => a - b),
        checkData,
      ),
    );
  }
  const affected = (rule: PlanRule): boolean => rule.reads.some((id) => changed.has(id));
  const newPlan = new Map(
    rules.plan.map((rule) => [
      rule,
      affected(rule) ? checkPlan(rule, context, new KeptFindings(options.most)) : plan.get(rule)!,
    ]),
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
function differing(now: readonly RowClass[], before: readonly RowClass[]): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < Math.max(now.length, before.length); row++) if (now[row] !== before[row]) rows.push(row);
  return rows;
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

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
const RULE_ORDER = new Map(RULES.map((rule, i) => [rule.id, i]));

function result(parts: ResultParts): CheckResult {
  const all = [...parts.rows.values(), ...parts.tables.values(), ...parts.plan.values()];
  const findings = all.flatMap((found) => found.findings);
  const unlisted = all.flatMap((found) => found.unlisted);
  return { findings: findings.sort(compareFindings), unlisted: unlisted.sort(compareUnlisted), parts };
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

/** By table, severity, rule, message and column. */
function compareUnlisted(a: Unlisted, b: Unlisted): number {
  const text = ({ message, field }: Unlisted): string => `${message} ${field}`;
  return (
    TABLE_IDS.indexOf(a.table) - TABLE_IDS.indexOf(b.table) ||
    SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
    RULE_ORDER.get(a.rule)! - RULE_ORDER.get(b.rule)! ||
    (text(a) < text(b) ? -1 : 1)
  );
}
