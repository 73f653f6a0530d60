import { cellAddress, type CellValue, type RuleId } from "../check";
import type { Field, TableId } from "../guide";
import type {
  CellDifference,
  ColumnReason,
  ColumnState,
  ImportCounts,
  ImportObstacle,
  LeftReason,
  NamedPlan,
  SourceNote,
  Standing,
} from "../import";
import type { ImportOutcome } from "./import";

/** What `rending import --json` prints. Programs rely on it: keys are added, never changed. */
export interface ImportJson extends ImportRunJson, TableJson {
  readonly file: string;
}

/** What it prints where no table was named: all that were recognised. */
export interface TablesJson extends ImportRunJson {
  readonly files: readonly string[];
  readonly tables: readonly TableJson[];
  /** Sheets in which something stands that is no table for sure. */
  readonly notRecognised: readonly string[];
  /** Sheets of a plan that the assistant makes there; they are not brought in. */
  readonly made: readonly { readonly sheet: string; readonly table: TableId }[];
  /** Absent where the lists hold no 企业概况. */
  readonly form?: {
    readonly table: TableId;
    readonly fills: readonly ChangeJson[];
    readonly kept: readonly ChangeJson[];
    readonly same: number;
    /** Entries that are none of 企业概况. */
    readonly left: readonly { readonly label: string; readonly value: CellValue }[];
  };
}

interface ImportRunJson {
  /** The file that was written; "" when none was. */
  readonly written: string;
  readonly dryRun: boolean;
  /** Lists that could not be read, and why. */
  readonly unread: readonly { readonly file: string; readonly why: string }[];
  /** What was read otherwise than it may look; its facts go by its kind. */
  readonly notes: readonly ({ readonly file: string } & SourceNote)[];
}

interface ChangeJson {
  readonly cell: string;
  readonly field: Field;
  readonly from: CellValue;
  readonly to: CellValue;
}

export interface TableJson {
  readonly table: TableId;
  /** Why nothing came to it; "" where something did. */
  readonly obstacle: ImportObstacle | "";
  /** The occupation of all records that a name of a file or a tab says; "" where none was taken from there. */
  readonly guessedOccupation: string;
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
    readonly changes: readonly ChangeJson[];
    readonly rules: readonly RuleId[];
  }[];
  /** Rows whose levels came to the row of the same occupation before them. */
  readonly joined: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly levels: string;
    readonly first: number;
  }[];
  readonly left: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly rows: number;
    readonly reason: LeftReason;
    readonly text: string;
  }[];
}

export function importJson(files: readonly string[], outcome: ImportOutcome): ImportJson | TablesJson {
  const { lists, form, others, made, unread, notes, isOne, isDryRun, written } = outcome;
  const run = {
    written: written?.file ?? "",
    dryRun: isDryRun,
    unread,
    notes: notes.map(({ file, note }) => ({ file, ...note })),
  };
  const tables = lists.map(tableJson);
  const [first] = tables;
  if (isOne && first) return { file: files[0], ...run, ...first };
  return {
    ...{ files, ...run, tables, notRecognised: others, made },
    ...(form && {
      form: {
        ...{ table: form.table, fills: form.fills.map(changeJson), kept: form.kept.map(changeJson), same: form.same },
        left: form.left,
      },
    }),
  };
}

const changeJson = ({ cell, field, from, to }: CellDifference): ChangeJson => ({
  cell: cellAddress(cell),
  field,
  from,
  to,
});

function tableJson({ plan, guessed }: NamedPlan): TableJson {
  return {
    table: plan.table,
    obstacle: plan.obstacle ?? "",
    guessedOccupation: guessed ?? "",
    counts: plan.counts,
    columns: plan.layouts.flatMap(({ columns, blocks: [first] }) =>
      columns.map(({ heading, state, reason, field }) => ({
        ...{ sheet: first.grid.name, heading, state, reason, field: field ?? ("" as const) },
      })),
    ),
    records: plan.records.map(({ sheet, row, cells, standing, findings }) => ({
      ...{ sheet, row: row + 1, standing: standing.kind, cells },
      changes: standing.kind === "differs" ? standing.changes.map(changeJson) : [],
      rules: [...new Set(findings.map(({ rule }) => rule))],
    })),
    joined: plan.joined.map(({ sheet, row, levels, first }) => ({ sheet, row: row + 1, levels, first: first.row + 1 })),
    left: plan.left.map(({ sheet, row, rows, reason, text }) => ({ sheet, row: row + 1, rows, reason, text })),
  };
}
