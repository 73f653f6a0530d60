import type { ColumnReason, ImportObstacle, LeftReason } from "../import";
import type { MadeTexts } from "./made-here";
import type { SourceNoteTexts } from "./source-notes";

/** What `rending import` says. */
export interface CliImportTexts {
  /** The list was opened and is of no use: `{file}`, then a sentence or two. */
  readonly unreadable: string;
  readonly noSheet: string;
  /** Why nothing was brought in: `{file}`, `{into}`, `{table}`, `{sheets}` without heads. */
  readonly obstacles: Readonly<Record<ImportObstacle, string>>;
  /** Without a table that was meant: none of the lists in `{file}` is one for sure. */
  readonly noneRecognised: string;
  /** Of several tables, why nothing came to this one. */
  readonly notInto: Readonly<Record<ImportObstacle, string>>;
  /** Before the lines of each of several tables, `{table}`. */
  readonly table: string;
  /** What is told of a file that was read otherwise than it may look. */
  readonly notes: SourceNoteTexts;
  /** `{file}` and such a sentence. */
  readonly noteOf: string;
  /** A sheet with something that is no table for sure. */
  readonly notRecognised: string;
  /** A sheet of a plan that the assistant makes, `{sheet}`. */
  readonly made: MadeTexts;
  /** The occupation, `{value}`, of all records was taken from the name of a file or a tab. */
  readonly guessed: string;
  /** A value of 企业概况 whose digits are gone. */
  readonly formLost: string;
  readonly formCounts: string;
  /** An entry of 企业概况 that is none of the guide's: `{label}`, `{text}`. */
  readonly formLeft: string;
  /** Two tables of one sheet would grow. */
  readonly sameSheet: string;
  /** In `{row}` of `{sheet}` something stands, and `{count}` rows are wanted where `{free}` are blank. */
  readonly noRoom: string;
  readonly blocked: string;
  /** One line a column that wants a look: `{heading}`, then why; `{title}` is the likeliest column, "" where there is none. */
  readonly look: string;
  readonly looks: Readonly<
    Record<Extract<ColumnReason, "unsure" | "contradicted" | "doubt" | "combined" | "lost">, string>
  >;
  /** In the place of a heading that is none. */
  readonly noHeading: string;
  /** One line for what was left out: `{sheet}`, `{rows}`, why, what stands there. */
  readonly left: string;
  readonly row: string;
  /** A row of another sheet than the one that is told of. */
  readonly rowOf: string;
  readonly rows: string;
  readonly reasons: Readonly<Record<LeftReason, string>>;
  /** The levels of a row, `{levels}`, came to `{first}`, of the same occupation. */
  readonly joined: string;
  /** A cell whose digits are gone. */
  readonly lost: string;
  /** A cell of a record that is there, and what the list has for it. */
  readonly differs: string;
  /** A field that the table of the workbook has no column for. */
  readonly homeless: string;
  readonly counts: string;
  /** Of those brought in so many have something that stays wrong. */
  readonly wrong: string;
  readonly written: string;
  readonly dryRun: string;
  readonly notWritten: string;
}
