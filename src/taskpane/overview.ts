import type { Finding, MessageId, Snapshot, TableSnapshot, Unlisted } from "../check";
import { countsByTable } from "../check/counts";
import { FILLED_TABLES } from "../guide/tables";
import type { Table, TableId } from "../guide";

/** The tab on which each table stands; a table that is not there has no entry. */
export type Tabs = ReadonlyMap<TableId, string>;

/**
 * `missing`: no tab; `empty`: nothing filled in yet; `error`, `warning`: it has findings of that kind; `done`: none.
 * A table with warnings only is finished all the same: warnings hold back nothing.
 */
export type TableState = "missing" | "empty" | "error" | "warning" | "done";

/** One line of the overview. */
export interface TableLine {
  readonly table: Table;
  readonly sheet?: string;
  readonly state: TableState;
  /** Data rows; for a form, the fields that are filled. */
  readonly filled: number;
  readonly errors: number;
  readonly warnings: number;
}

/** The one thing to do now. */
export type NextStep =
  | { readonly kind: "build"; readonly tables: readonly TableId[] }
  | { readonly kind: "fill"; readonly line: TableLine }
  | { readonly kind: "mend"; readonly line: TableLine; readonly finding: Finding }
  | { readonly kind: "attachments" }
  | { readonly kind: "clean"; readonly warnings: number };

/**
 * The twelve tables a person fills, in the guide's order.
 * @param tabs where they stand as far as is known without reading them
 * @param snapshot what was read last, absent before the first reading
 * @param unlisted what was found and is not among the findings; it counts all the same
 */
export function tableLines(
  tabs: Tabs,
  snapshot: Snapshot | undefined,
  findings: readonly Finding[],
  unlisted: readonly Unlisted[] = [],
): readonly TableLine[] {
  const byTable = countsByTable(findings, unlisted);
  const untouched = snapshot !== undefined && isUntouched(snapshot);
  return FILLED_TABLES.map((table) => {
    const read = snapshot?.tables.get(table.id);
    const sheet = read?.sheet ?? tabs.get(table.id);
    const { error: errors = 0, warning: warnings = 0 } = byTable.get(table.id) ?? {};
    const counts = { errors, warnings };
    // 附件清单 has rows from the start; they are the assistant's.
    const filled = read && !untouched ? filledIn(read) : 0;
    return { table, ...(sheet !== undefined && { sheet }), filled, ...counts, state: stateOf(sheet, filled, counts) };
  });
}

function stateOf(sheet: string | undefined, filled: number, counts: { errors: number; warnings: number }): TableState {
  if (sheet === undefined) return "missing";
  if (filled === 0) return "empty";
  return counts.errors > 0 ? "error" : counts.warnings > 0 ? "warning" : "done";
}

/** Whether the table has rows and no error. */
export const isDone = ({ state }: TableLine): boolean => state === "done" || state === "warning";

/** Data rows of a list, filled fields of a form. */
export function filledIn(table: TableSnapshot): number {
  if (table.table.layout === "list") return table.dataRows.length;
  return table.table.columns.filter(({ field }) => table.value(0, field) !== "").length;
}

/** Whether nothing has been filled in anywhere: a check of it would only list the guide. */
export const isUntouched = (snapshot: Snapshot): boolean =>
  [...snapshot.tables.values()].every((table) => table.table.id === "attachments" || filledIn(table) === 0);

/**
 * Unbuilt tables, then empty ones, then errors, each in the guide's order, then the list of attachments, which rests on
 * all the others. Findings come in the guide's order with those about a whole table first.
 */
export function nextStep(lines: readonly TableLine[], findings: readonly Finding[]): NextStep {
  const missing = lines.filter((line) => line.state === "missing").map((line) => line.table.id);
  if (missing.length > 0) return { kind: "build", tables: missing };
  const attachments = lines.find((line) => line.table.id === "attachments")!;
  const empty = lines.find((line) => line.state === "empty" && line !== attachments);
  if (empty) return { kind: "fill", line: empty };
  const finding = findings.find(({ severity }) => severity === "error");
  if (finding) return { kind: "mend", line: lines.find((line) => line.table.id === finding.table)!, finding };
  if (findings.some(({ message }) => ATTACHMENT_ROW_MISSING.includes(message))) return { kind: "attachments" };
  return { kind: "clean", warnings: lines.reduce((sum, line) => sum + line.warnings, 0) };
}

/** What updating 附件清单 settles; the state of each attachment only a person knows. */
const ATTACHMENT_ROW_MISSING: readonly MessageId[] = [
  "ATT-01.empty",
  "ATT-01.noRow",
  "ATT-01.noRowForOccupation",
  "ATT-01.noRowForLevel",
];

/** The enterprise's name as 企业概况 gives it; undefined before it is filled in. */
export const enterpriseName = (snapshot: Snapshot | undefined): string | undefined =>
  snapshot?.tables.get("enterprise")?.text(0, "enterpriseName") || undefined;

/** The table that stands on a tab, if one of the guide's does. */
export function tableOn(sheet: string, lines: readonly TableLine[]): TableId | undefined {
  return lines.find((line) => line.sheet === sheet)?.table.id;
}
