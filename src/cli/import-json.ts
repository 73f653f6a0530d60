import { cellAddress, type CellValue, type RuleId } from "../check";
import type { Field, TableId } from "../guide";
import type { ColumnReason, ColumnState, ImportCounts, LeftReason, Standing } from "../import";
import type { ImportOutcome } from "./import";

/** What `rending import --json` prints. Programs rely on it: keys are added, never changed. */
export interface ImportJson {
  readonly file: string;
  /** The file that was written; "" when none was. */
  readonly written: string;
  readonly dryRun: boolean;
  readonly table: TableId;
  readonly counts: ImportCounts;
  readonly columns: readonly {
    readonly sheet: string;
    readonly heading: string;
    readonly state: ColumnState;
    readonly reason: ColumnReason;
    /** "" where none is likely. */
    readonly field: Field | "";
  }[];
  /** Every record; rows count from 1. */
  readonly records: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly standing: Standing["kind"];
    readonly cells: Readonly<Partial<Record<Field, CellValue>>>;
    readonly changes: readonly {
      readonly cell: string;
      readonly field: Field;
      readonly from: CellValue;
      readonly to: CellValue;
    }[];
    readonly rules: readonly RuleId[];
  }[];
  readonly left: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly rows: number;
    readonly reason: LeftReason;
    readonly text: string;
  }[];
}

export function importJson(file: string, { plan, isDryRun, written }: ImportOutcome): ImportJson {
  return {
    file,
    written: written?.file ?? "",
    dryRun: isDryRun,
    table: plan.table,
    counts: plan.counts,
    columns: plan.layouts.flatMap(({ columns, blocks: [first] }) =>
      columns.map(({ heading, state, reason, field }) => ({
        ...{ sheet: first.grid.name, heading, state, reason, field: field ?? ("" as const) },
      })),
    ),
    records: plan.records.map(({ sheet, row, cells, standing, findings }) => ({
      ...{ sheet, row: row + 1, standing: standing.kind, cells },
      changes:
        standing.kind === "differs"
          ? standing.changes.map(({ cell, field, from, to }) => ({ cell: cellAddress(cell), field, from, to }))
          : [],
      rules: [...new Set(findings.map(({ rule }) => rule))],
    })),
    left: plan.left.map(({ sheet, row, rows, reason, text }) => ({ sheet, row: row + 1, rows, reason, text })),
  };
}
