import type { CellValue, SheetGrid, Snapshot, TableSnapshot } from "../../../check";
import type { FileError } from "../../../files";
import type { TextEncoding } from "../../../files/source";
import type { Field, TableId } from "../../../guide";
import {
  NOTHING_REMEMBERED,
  type CellDifference,
  type Decision,
  type ImportChoices,
  type ImportPlan,
  type ImportRecord,
  type RememberedHeadings,
  type SourceNote,
} from "../../../import";
import type { SeveralLists } from "./several-lists";

/**
 * A file of which nothing is read: why, or that the browser cannot get at it, as of one that was moved or changed meanwhile, or that
 * no cell of its sheets holds anything.
 */
export interface UnreadFile {
  readonly name: string;
  readonly why: FileError | "unreachable" | "empty";
}

/** Why a source is of no use. */
export type SourceFault =
  | { readonly kind: "unread"; readonly files: readonly UnreadFile[] }
  | { readonly kind: "tooManyFiles"; readonly limit: number }
  | { readonly kind: "noFiles" | "nothingPasted" }
  | { readonly kind: "nothingThere"; readonly name: string };

/** Something to be told of a file that was read. */
export interface FileNote {
  readonly name: string;
  readonly note: SourceNote;
}

/** Where a list comes from, and its cells. */
export interface ListSource {
  readonly kind: "file" | "cells" | "paste" | "table";
  /** Of cells of this workbook: they are some of their tab. */
  readonly isSelection?: true;
  /** Of a file or a tab; absent of what was pasted, and of several files. */
  readonly name?: string;
  /** How many were read, where they were several. */
  readonly files?: number;
  /** Of those that were chosen with them the ones that were not. */
  readonly unread?: readonly UnreadFile[];
  readonly sheets: readonly SheetGrid[];
  /** What was read of files otherwise than it may look. */
  readonly notes?: readonly FileNote[];
  /** Of a text: what it was read in, and the file, so that it can be read in another. */
  readonly encoding?: TextEncoding;
  readonly file?: File;
  /** Of the table itself, whose contents stand in other columns than theirs: each row stays where it is. */
  readonly inPlace?: TableSnapshot;
}

/** What is under way for a list. */
export type ListWork =
  /** Rows of cells, or bytes of a file; of 0 where it is not known how much there is. */
  | {
      readonly kind: "reading";
      readonly name: string;
      readonly unit: "rows" | "bytes";
      readonly done: number;
      readonly of: number;
    }
  | { readonly kind: "planning" }
  /** The workbook is read once more before anything is written; from `isBegun` on it is not stopped. */
  | { readonly kind: "writing"; readonly isBegun: boolean; readonly done: number; readonly of: number };

/** What a person said of columns, by the key of their heading. */
export type SaidColumns = ReadonlyMap<string, Exclude<Decision, undefined>>;

/** What the page 导入 shows beside the pane's own state. */
export interface ImportState {
  readonly table: TableId;
  readonly source: ListSource | undefined;
  readonly choices: ImportChoices;
  /** What the person said of columns of this list. */
  readonly said: SaidColumns;
  readonly remembered: RememberedHeadings;
  readonly plan: ImportPlan | undefined;
  /** What stood in the workbook changed since the plan was looked at: this is another one. */
  readonly isRevised: boolean;
  /** That all records are of one occupation was taken from a name, and nobody has said so yet. */
  readonly isGuessed: boolean;
  /** The source holds other tables too. */
  readonly several: SeveralLists | undefined;
  /** Of several tables, this one is looked at. */
  readonly isWithin: boolean;
  /** What the plan was made for. */
  readonly snapshot: Snapshot | undefined;
  readonly work: ListWork | undefined;
  /** Why the last source is of no use. */
  readonly fault: SourceFault | undefined;
  /** Records that stand take over what the list says. */
  readonly takesChanges: boolean;
  /** Records that were taken out, and cells that stand and are to stay. */
  readonly unticked: ReadonlySet<ImportRecord | CellDifference>;
}

export const initial = (table: TableId): ImportState => ({
  table,
  source: undefined,
  choices: {},
  said: new Map(),
  remembered: NOTHING_REMEMBERED,
  plan: undefined,
  isRevised: false,
  isGuessed: false,
  several: undefined,
  isWithin: false,
  snapshot: undefined,
  work: undefined,
  fault: undefined,
  takesChanges: false,
  unticked: new Set(),
});

/** What is chosen before anybody says so. @param guessed the occupation that all records are of, by the name of their tab or file */
export const guessedChoices = (guessed: string | undefined): Pick<ImportState, "choices" | "isGuessed"> =>
  guessed === undefined
    ? { choices: {}, isGuessed: false }
    : { choices: { fill: new Map([["occupationName", guessed]]) }, isGuessed: true };

/** What is chosen and remembered once a person has said which column a field is. @param key of the column; "" for none */
export function columnSaid({ choices, plan, said: before }: ImportState, field: Field, key: string) {
  const columns = new Map(choices.columns);
  const said = new Map(before);
  const say = (of: string, decision: Field | "out"): void => {
    columns.set(of, decision);
    said.set(of, decision);
  };
  for (const layout of plan?.layouts ?? [])
    for (const column of layout.columns) if (column.field === field && column.key !== key) say(column.key, "out");
  if (key !== "") say(key, field);
  const fill = new Map(choices.fill);
  fill.delete(field);
  return { columns, fill, said };
}

/** What of a plan is ticked. */
export interface Wanted {
  readonly added: number;
  /** Cells of records that stand. */
  readonly cells: number;
}

export function wantedOf({
  plan,
  takesChanges,
  unticked,
}: Pick<ImportState, "plan" | "takesChanges" | "unticked">): Wanted {
  let added = 0;
  let cells = 0;
  for (const record of plan?.records ?? []) {
    const { standing } = record;
    if (standing.kind === "new" && !unticked.has(record)) added++;
    if (standing.kind === "differs" && takesChanges)
      cells += standing.changes.filter((one) => !unticked.has(one)).length;
  }
  return { added, cells };
}

/** What stands in a cell, in one line. */
export const lineOf = (value: CellValue): string => String(value).replace(/\s+/g, " ").trim();
