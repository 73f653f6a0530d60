import type { TableId } from "../../guide";
import type { Finding, Severity } from "./finding";
import type { Unlisted } from "../run/kept-findings";

export type Counts = Readonly<Record<Severity, number>>;

/** So many findings of a table and severity that are not listed. */
type Counted = Pick<Unlisted, "table" | "severity" | "count">;

/** How many there are of each severity, those that are not listed included. */
export function countBySeverity(findings: readonly Finding[], unlisted: readonly Counted[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  for (const { severity, count } of unlisted) counts[severity] += count;
  return counts;
}

/** `countBySeverity` of each table that has any. */
export function countsByTable(
  findings: readonly Finding[],
  unlisted: readonly Counted[],
): ReadonlyMap<TableId, Counts> {
  const tables = new Map<TableId, Record<Severity, number>>();
  const add = (table: TableId, severity: Severity, count: number): void => {
    const counts = tables.get(table) ?? { error: 0, warning: 0, info: 0 };
    counts[severity] += count;
    tables.set(table, counts);
  };
  for (const { table, severity } of findings) add(table, severity, 1);
  for (const { table, severity, count } of unlisted) add(table, severity, count);
  return tables;
}
