import type { TableId } from "../../guide";
import { rosterPeopleSteps } from "../plan/people";
import type { PlanRule } from "../model/rule";
import type { Snapshot } from "../snapshot";
import { KeptFindings } from "./kept-findings";
import { planOf } from "./plan-of";
import { resultOf, type CheckOptions, type CheckResult } from "./result";
import { RowFindings } from "./row-findings";
import { RowChecker } from "./row-checker";
import { checkTable, planChecker, rulesOf } from "./run-rules";
import { finish, type Steps } from "./steps";

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
      const checker = new RowChecker(table, rules, today);
      for (let at = 0; at < table.dataRows.length; at += ROWS_PER_STEP) {
        checker.check(table.dataRows.slice(at, at + ROWS_PER_STEP), found);
        yield;
      }
      rows.set(id, found);
    }
    tables.set(id, checkTable(table, rules, today, new KeptFindings(options.most)));
    yield;
  }
  const ofRun = planOf(snapshot);
  yield* rosterPeopleSteps(ofRun);
  const checkOn = planChecker(snapshot, ofRun, options);
  for (const rule of rules.plan) {
    plan.set(rule, checkOn(rule));
    yield;
  }
  return resultOf({ options, rows, tables, plan, snapshot, run: ofRun.run });
}
