import { TABLE_IDS, type TableId } from "../../guide";
import { bySeverity, type Finding, type RuleId } from "../model/finding";
import type { CivilDate, PlanRule } from "../model/rule";
import { RULES } from "../rules";
import { KeptFindings, type Unlisted } from "./kept-findings";
import { RowFindings } from "./row-findings";
import { checkPlan, checkRows, checkTable, rulesOf } from "./run-rules";
import { planOf, strictly } from "./plan-of";
import type { RowClass, Snapshot } from "../snapshot";
import { finish, type Steps } from "./steps";

export interface CheckOptions {
  /** The day against which ages and founding dates are held. */
  readonly today: CivilDate;
  /** Rules that are off by default and wanted now. */
  readonly optionalRules?: readonly RuleId[];
  /** How many findings of one message in one column are kept; MOST_KEPT unless a test wants few. */
  readonly most?: number;
  /** A plan rule that reads a table it does not name throws: for tests, since nobody would rerun it for that table. */
  readonly strict?: true;
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
  const { today } = options;
  const rules = rulesOf(options.optionalRules);
  const rows = new Map<TableId, RowFindings>();
  const tables = new Map<TableId, KeptFindings>();
  const plan = new Map<PlanRule, KeptFindings>();
  for (const table of snapshot.tables.values()) {
    const { id } = table.table;
    if (table.isReadable) {
      const found = new RowFindings(id, table.values.length, options.most);
      for (let at = 0; at < table.dataRows.length; at += ROWS_PER_STEP) {
        checkRows(table, table.dataRows.slice(at, at + ROWS_PER_STEP), rules, today, found);
        yield;
      }
      rows.set(id, found);
    }
    tables.set(id, checkTable(table, rules, today, new KeptFindings(options.most)));
    yield;
  }
  const checkOn = planChecker(snapshot, options);
  for (const rule of rules.plan) {
    plan.set(rule, checkOn(rule));
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
  const { today } = options;
  const rules = rulesOf(options.optionalRules);
  const newRows = new Map(rows);
  const newTables = new Map(tables);
  for (const [id, indexes] of changed) {
    const table = snapshot.tables.get(id);
    if (!table) continue;
    newTables.set(id, checkTable(table, rules, today, new KeptFindings(options.most)));
    if (!table.isReadable) continue;
    const count = table.values.length;
    const before = rows.get(id) ?? new RowFindings(id, 0, options.most);
    const checkData = (at: readonly number[], found: RowFindings): void =>
      checkRows(
        table,
        at.filter((index) => table.rowClasses[index] === "data"),
        rules,
        today,
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
  const checkOn = planChecker(snapshot, options);
  const newPlan = new Map(rules.plan.map((rule) => [rule, affected(rule) ? checkOn(rule) : plan.get(rule)!]));
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

/** Runs plan rules on a workbook, which share what is computed once a run. */
function planChecker(snapshot: Snapshot, { today, most, strict }: CheckOptions): (rule: PlanRule) => KeptFindings {
  const plan = planOf(snapshot);
  return (rule) => checkPlan(rule, snapshot, strict ? strictly(plan, rule) : plan, today, new KeptFindings(most));
}

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
    bySeverity(a, b) ||
    RULE_ORDER.get(a.rule)! - RULE_ORDER.get(b.rule)!
  );
}

/** By table, severity, rule, message and column. */
function compareUnlisted(a: Unlisted, b: Unlisted): number {
  const text = ({ message, field }: Unlisted): string => `${message} ${field}`;
  return (
    TABLE_IDS.indexOf(a.table) - TABLE_IDS.indexOf(b.table) ||
    bySeverity(a, b) ||
    RULE_ORDER.get(a.rule)! - RULE_ORDER.get(b.rule)! ||
    (text(a) < text(b) ? -1 : 1)
  );
}
