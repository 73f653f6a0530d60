import { FILLED_TABLES } from "../../guide/tables";
import type { Table, TableId } from "../../guide";
import { isOutstanding } from "./attachment-status";
import { countsByTable, type Counts } from "../model/counts";
import type { Finding } from "../model/finding";
import type { Unlisted } from "../run/kept-findings";
import { isBlank } from "../cells/normalise";
import type { Snapshot, TableSnapshot } from "../snapshot";

/**
 * How a table stands, in the one vocabulary of 总览, the pane and the command line. `absent`: no tab. `empty`: nothing filled
 * in. `error`, `warning`: it has findings of that kind. `outstanding`: 附件清单 names attachments that are not got yet, or what is
 * being typed in a table is not finished. `done`: filled, and neither of these.
 */
export type TableState = "absent" | "empty" | "error" | "outstanding" | "warning" | "done";

/** One table of the guide: what stands in it and what was found in it. */
export interface TableStatus {
  readonly table: Table;
  /** The tab on which it stands, whatever it is called. */
  readonly sheet?: string;
  readonly state: TableState;
  /** Filled rows of the tab: data rows of a list, filled fields of a form, which stand one a row. */
  readonly filled: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** What a check found: the findings that are listed, and how many more of a kind are only counted. */
export interface Found {
  readonly findings: readonly Finding[];
  readonly unlisted: readonly Unlisted[];
  /** As in a check's result. */
  readonly notYet?: ReadonlySet<TableId>;
}

/** Tabs on which tables stand, as far as is known without reading them. */
export type Tabs = ReadonlyMap<TableId, string>;

const NO_TABS: Tabs = new Map();

/**
 * The status of the twelve tables a person fills, in the guide's order. Every finding is counted in the line of its table,
 * also of one that is empty or absent: the lines add up to what is said of the whole.
 * @param snapshot what was read last, undefined before the first reading
 */
export function statusOfTables(
  snapshot: Snapshot | undefined,
  { findings, unlisted, notYet = NOTHING_TYPED }: Found,
  tabs: Tabs = NO_TABS,
): readonly TableStatus[] {
  const counted = countsByTable(findings, unlisted);
  return FILLED_TABLES.map((table) => {
    const read = snapshot?.tables.get(table.id);
    const sheet = read?.sheet ?? tabs.get(table.id);
    const filled = read ? filledIn(read) : 0;
    const counts = counted.get(table.id) ?? NO_COUNTS;
    const { error: errors, warning: warnings, info: infos } = counts;
    const state = sheet === undefined ? "absent" : stateOf(read, filled, counts, notYet.has(table.id));
    return { table, ...(sheet !== undefined && { sheet }), state, filled, errors, warnings, infos };
  });
}

function stateOf(table: TableSnapshot | undefined, filled: number, counts: Counts, isTyped: boolean): TableState {
  // Of a table whose titles are not as they must be, nobody knows whether it is empty.
  if (filled === 0 && table?.isReadable !== false) return "empty";
  if (counts.error > 0) return "error";
  if (isTyped || (table?.table.id === "attachments" && table.dataRows.some((row) => isOutstanding(table, row))))
    return "outstanding";
  return counts.warning > 0 ? "warning" : "done";
}

const NOTHING_TYPED: ReadonlySet<TableId> = new Set();

const NO_COUNTS: Counts = { error: 0, warning: 0, info: 0 };

/** Whether the table has rows and nothing in it holds back the plan: warnings do not. */
export const isDone = ({ state }: TableStatus): boolean => state === "done" || state === "warning";

/** Filled rows of the tab: data rows of a list, filled fields of a form. */
export function filledIn(table: TableSnapshot): number {
  if (table.table.layout === "list") return table.dataRows.length;
  return table.table.columns.filter(({ field }) => !isBlank(table.value(0, field))).length;
}

/** Whether nothing was filled in anywhere; the rows of 附件清单 are the assistant's. */
export const isUntouched = (snapshot: Snapshot): boolean =>
  [...snapshot.tables.values()].every((table) => table.table.isMadeLast || filledIn(table) === 0);

export const NOTHING_FOUND: Found = { findings: [], unlisted: [] };

/** What to tell: nothing of a workbook nobody has begun to fill in, for it would only list the guide. */
export const toTell = (snapshot: Snapshot, found: Found): Found => (isUntouched(snapshot) ? NOTHING_FOUND : found);

/** How much was filled in and checked: tables that were read, rows of lists, fields of forms. */
export interface Extent {
  readonly tables: number;
  readonly rows: number;
  readonly fields: number;
}

export function extentOf(snapshot: Snapshot): Extent {
  const tables = [...snapshot.tables.values()];
  const sum = (layout: Table["layout"]): number =>
    tables.reduce((n, table) => n + (table.table.layout === layout ? filledIn(table) : 0), 0);
  return { tables: tables.length, rows: sum("list"), fields: sum("form") };
}
