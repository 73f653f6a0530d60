import type { CheckResult, Snapshot } from "../check";
import { statusOfTables, toTell } from "../check/plan/status";
import type { Marking } from "../host/workbook";

/** What is to be seen of a check in the workbook. */
export function markingOf(snapshot: Snapshot, result: CheckResult): Marking {
  const found = toTell(snapshot, result);
  const statuses = new Map(statusOfTables(snapshot, found).map((status) => [status.table.id, status]));
  return { findings: found.findings, statuses };
}
