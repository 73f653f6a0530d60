import type { Field, TableId } from "../../guide";
import { succeeding, type RowsChanged } from "../model/kept";
import type { PlanRule } from "../model/rule";
import { misplacedIn } from "../plan/misplaced";
import type { Snapshot, TableSnapshot } from "../snapshot";
import { KeptFindings } from "./kept-findings";
import { planOf } from "./plan-of";
import { resultOf, type CheckResult } from "./result";
import { RowFindings } from "./row-findings";
import { RowChecker } from "./row-checker";
import { checkTable, planChecker, rulesOf } from "./run-rules";

/** Rows whose values changed since the result; the table's shape did not. */
export type ChangedRows = ReadonlyMap<TableId, readonly number[]>;

/**
 * The result after some rows changed: cell and row rules rerun for those rows, table rules for their tables, plan rules
 * where a table they read changed; what they share is taken over and told what left and what came. Equal to `check` of the
 * new snapshot, at a fraction of the work.
 * @param snapshot the workbook after the edit: same tables where they stood; rows may have been added or emptied at the end
 */
export function recheck(previous: CheckResult, snapshot: Snapshot, changed: ChangedRows): CheckResult {
  const { options, rows, tables, plan, snapshot: before, run } = previous.parts;
  const { today, most } = options;
  const rules = rulesOf(options.optionalRules);
  const newRows = new Map(rows);
  const newTables = new Map(tables);
  const edits = [...changed].flatMap(([id, indexes]) =>
    editOf(before.tables.get(id), snapshot.tables.get(id), indexes),
  );
  const ofRun = planOf(snapshot);
  return succeeding(ofRun.run, run, edits.filter(isByRow), () => {
    for (const edit of edits) {
      const { after: table, rows: stale } = edit;
      const { id } = table.table;
      newTables.set(id, checkTable(table, rules, today, new KeptFindings(most)));
      if (!table.isReadable) continue;
      const isRecord = (row: number): boolean => table.rowClasses[row] === "data";
      const checker = new RowChecker(table, rules, today);
      const checkData = (at: readonly number[], found: RowFindings): void => checker.check(at.filter(isRecord), found);
      const known = rows.get(id);
      if (known && isByRow(edit)) {
        newRows.set(id, known.renewed(table.values.length, stale, checkData));
      } else {
        const found = new RowFindings(id, table.values.length, most);
        checkData(table.dataRows, found);
        newRows.set(id, found);
      }
    }
    const affected = (rule: PlanRule): boolean => rule.reads.some((id) => changed.has(id));
    const checkOn = planChecker(snapshot, ofRun, options);
    const newPlan = new Map(
      rules.plan.map((rule) => [rule, (affected(rule) ? undefined : plan.get(rule)) ?? checkOn(rule)]),
    );
    return resultOf({ options, rows: newRows, tables: newTables, plan: newPlan, snapshot, run: ofRun.run });
  });
}

function editOf(
  before: TableSnapshot | undefined,
  after: TableSnapshot | undefined,
  indexes: readonly number[],
): readonly RowsChanged[] {
  if (!before || !after) return [];
  // An edit may make a note, or a record, of the row beside it.
  const stale = new Set([...indexes, ...differing(before, after)]);
  return [{ before, after, rows: [...stale].sort((a, b) => a - b) }];
}

/**
 * The value of a merged cell is that of every row it spans: with merged cells no row is safe from the edit; nor where the edit
 * decides whether columns are misplaced.
 */
const isByRow = ({ before, after }: RowsChanged): boolean =>
  before.isReadable &&
  after.isReadable &&
  before.bodyMerges.length === 0 &&
  after.bodyMerges.length === 0 &&
  areSame(misplacedIn(before).fields, misplacedIn(after).fields);

const areSame = (a: ReadonlySet<Field>, b: ReadonlySet<Field>): boolean =>
  a.size === b.size && [...a].every((field) => b.has(field));

/** The rows that are something else than they were. */
function differing(before: TableSnapshot, after: TableSnapshot): readonly number[] {
  const rows: number[] = [];
  const [old, now] = [before.rowClasses, after.rowClasses];
  if (old === now) return rows;
  for (let row = 0; row < Math.max(now.length, old.length); row++) if (now[row] !== old[row]) rows.push(row);
  return rows;
}
