import type { TableId } from "../../guide";
import type { Snapshot } from "../snapshot";
import type { RepairRecord } from "./record";
import { TablePlan, type LeftPlace, type Side } from "./table-plan";
import type { SheetWork } from "./work";

export interface Toward {
  readonly work: readonly SheetWork[];
  readonly left: readonly LeftPlace[];
  readonly tables: readonly TableProgress[];
}

/** How far one table is. */
export interface TableProgress {
  readonly table: TableId;
  /** The tab, whatever it is called; absent where the table is gone. */
  readonly sheet?: string;
  /** Places that are as they are to be. */
  readonly reached: number;
  /** Places that are yet to be changed. */
  readonly pending: number;
  /** Of these places, records below the others: added on side `to`, taken away on side `from`; absent for none. */
  readonly records?: number;
  /** Rows that were made for records and stand blank still; absent for none. */
  readonly made?: number;
}

/** Places of all tables. */
export const sumOf = (tables: readonly TableProgress[], what: "reached" | "pending"): number =>
  tables.reduce((sum, progress) => sum + progress[what], 0);

/** What is left to do to bring a workbook to one side of a record. Places that hold neither side were changed since, and stay. */
export function toward(side: Side, record: RepairRecord, { tables }: Snapshot): Toward {
  const left: LeftPlace[] = [];
  const work: SheetWork[] = [];
  const progress: TableProgress[] = [];
  const ids = new Set(
    [...record.rows, ...record.merges, ...record.removed, ...record.titles, ...record.added].map(({ table }) => table),
  );
  for (const id of ids) {
    const ofTable = <T extends { readonly table: TableId }>(all: readonly T[]): readonly T[] =>
      all.filter((one) => one.table === id);
    const [rows, merges, removed] = [ofTable(record.rows), ofTable(record.merges), ofTable(record.removed)];
    const [titles, added] = [ofTable(record.titles), ofTable(record.added)];
    const table = tables.get(id);
    if (!table) {
      const places = rows.reduce(
        (sum, { cells }) => sum + cells.length,
        [...removed, ...added].reduce((sum, run) => sum + run.rows.length, merges.length + titles.length),
      );
      for (let i = 0; i < places; i++) left.push({ table: id });
      continue;
    }
    const plan = new TablePlan(table, side);
    rows.forEach((row) => plan.row(row));
    merges.forEach((merge) => plan.merge(merge));
    titles.forEach((title) => plan.title(title));
    removed.forEach((run) => plan.run(run));
    added.forEach((addition) => plan.addition(addition));
    left.push(...plan.left);
    const { sheet } = table;
    const { reached, pending, records } = plan;
    progress.push({ table: id, sheet, reached, pending, ...(records > 0 && { records }) });
    if (plan.isBusy) work.push(plan.work);
  }
  return { work, left, tables: progress };
}
