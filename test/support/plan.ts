import {
  check,
  recheck,
  snapshotOf,
  type CellPosition,
  type CellValue,
  type CheckOptions,
  type Edit,
  type Finding,
  type SheetGrid,
  type Snapshot,
} from "../../src/check";
import { tableOf, type Field, type TableId } from "../../src/guide";
import { expectAlike } from "./alike";

/** The day on which all tests take place. */
export const TODAY = { year: 2026, month: 11, day: 22 };

/** How tests check: a rule that reads a table it does not name is refused. */
export const STRICTLY = { today: TODAY, strict: true } as const;

/** One record by field; what is not named stays empty. */
export type Record_ = Partial<Record<Field, CellValue>>;

/**
 * A sheet as the scaffold lays it out: title row, note row, titles in row 3, records below.
 * For a form, the titles stand in column A and the values beside them.
 */
export function sheetOf(id: TableId, records: readonly Record_[], titles?: readonly string[]): SheetGrid {
  const table = tableOf(id);
  const heads = titles ?? table.columns.map((column) => column.title);
  const values =
    table.layout === "form"
      ? [
          [table.tab],
          [table.note],
          ["项目", "内容", "填写说明"],
          ...table.columns.map((c, i) => [heads[i] ?? "", records[0]?.[c.field] ?? "", ""]),
        ]
      : [
          [table.tab],
          [table.note],
          heads,
          ...records.map((record) => table.columns.map((column) => record[column.field] ?? "")),
        ];
  return { name: table.tab, firstRow: 0, firstColumn: 0, values, merges: [] };
}

/** Where a list's field stands in a sheet of `sheetOf`: in a record, counted from 0, or its title. */
export const cellOf = (id: TableId, record: number | "title", field: Field): CellPosition => ({
  row: record === "title" ? 2 : 3 + record,
  column: tableOf(id).columns.findIndex((column) => column.field === field),
});

/** A workbook of some tables, by their records. */
export const planOf = (tables: Partial<Record<TableId, readonly Record_[]>>): Snapshot =>
  snapshotOf(Object.entries(tables).map(([id, records]) => sheetOf(id as TableId, records!)));

/** The findings of one rule on a workbook of some tables. Also proves that a run from scratch and a recheck of every row agree. */
export function findingsOf(
  rule: string,
  tables: Partial<Record<TableId, readonly Record_[]>>,
  options: Partial<CheckOptions> = {},
): Finding[] {
  return onSnapshot(rule, planOf(tables), options);
}

export function onSnapshot(rule: string, snapshot: Snapshot, options: Partial<CheckOptions> = {}): Finding[] {
  const all = { ...STRICTLY, ...options };
  const full = check(snapshot, all);
  const changed = new Map([...snapshot.tables].map(([id, table]) => [id, table.values.map((_, i) => i)]));
  expectAlike(recheck(full, snapshot, changed).findings, full.findings);
  return full.findings.filter((finding) => finding.rule === rule);
}

/** What a finding's safe fix would make of its cells, in order. */
export const fixedValues = (finding: Finding): CellValue[] =>
  finding.fix?.kind === "safe" ? finding.fix.edits.flatMap(valuesOf) : [];

const valuesOf = (edit: Edit): readonly CellValue[] =>
  edit.kind === "set" ? [edit.to] : edit.kind === "number" ? edit.numbers : [];
