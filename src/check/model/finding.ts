import type { Clause, Field, Standard, TableId } from "../../guide";
import type { Area, CellPosition } from "../address";
import type { CellValue, RecordCells } from "../snapshot/types";

/** The gravest first. */
export const SEVERITIES = ["error", "warning", "info"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** For sorting: the gravest first. */
export const bySeverity = (a: { readonly severity: Severity }, b: { readonly severity: Severity }): number =>
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);

/** Stable ids of the rule catalogue, e.g. `PER-05`. */
export type RuleId =
  `${"GEN" | "ENT" | "STAFF" | "ORG" | "SCOPE" | "PERS" | "OCC" | "METH" | "EXAM" | "QC" | "PER" | "VEN" | "EQP" | "ATT"}-${string}`;

/**
 * What a message's placeholders stand for. Numbers stay numbers, so that each language can form its own plural, and lists
 * stay lists, so that each joins them in its own way.
 */
export type Facts = Readonly<Record<string, Fact>>;
export type Fact = string | number | readonly string[];

/** One mechanical step of a repair, as pure data; src/excel carries it out and can put it back. */
export type Edit =
  | {
      readonly kind: "set";
      readonly sheet: string;
      readonly cell: CellPosition;
      readonly from: CellValue;
      readonly to: CellValue;
    }
  /** One column of a list numbered anew: sheet row `rows[i]` gets `numbers[i]`. One step, however long the list is. */
  | {
      readonly kind: "number";
      readonly sheet: string;
      readonly column: number;
      readonly rows: readonly number[];
      readonly numbers: readonly number[];
    }
  | { readonly kind: "deleteRow"; readonly sheet: string; readonly row: number }
  /** `fill` goes into every row of the area's first column. */
  | { readonly kind: "unmerge"; readonly sheet: string; readonly area: Area; readonly fill: CellValue };

/** Records that are begun below those of a list, for a person to fill in. */
export interface Beginning {
  readonly kind: "append";
  readonly sheet: string;
  readonly records: readonly RecordCells[];
}

/** `safe`: mechanical, may be applied in bulk. `choose`: offered one at a time, never in bulk. */
export type Fix = SafeFix | { readonly kind: "choose"; readonly options: readonly FixOption[] };

export interface SafeFix {
  readonly kind: "safe";
  readonly edits: readonly Edit[];
}

export interface FixOption {
  /** What the cell would become, shown on the button. */
  readonly label: string;
  /** Which of the ways out it is, where the message has words for each (`FindingText.choices`). */
  readonly way?: string;
  readonly edits: readonly (Edit | Beginning)[];
}

/** One violation of one rule at one place. Sentences are made from `message` and `facts` by src/text. */
export interface Finding {
  readonly rule: RuleId;
  /** The rule's id, then what is wrong: a key of src/text. */
  readonly message: string;
  readonly severity: Severity;
  /** The guide's clause; absent where the rule is hygiene or a standard of its own. */
  readonly clause?: Clause;
  readonly standard?: Standard;
  readonly dismissible: boolean;
  readonly table: TableId;
  /** The tab as it is called in this workbook; absent when the table has no tab. */
  readonly sheet?: string;
  /** Absent when the finding is about the table as a whole. */
  readonly cell?: CellPosition;
  readonly field?: Field;
  /** What stands in the cell. */
  readonly value?: CellValue;
  readonly facts: Facts;
  readonly fix?: Fix;
  /** What is right and only a person can put in its place: cells of a row apart by tabs, of a column by line ends. */
  readonly copy?: string;
}

/** Whether a person may dismiss it with a reason: a warning always, an error where its rule says so. */
export const mayDismiss = ({ severity, dismissible }: Finding): boolean => severity === "warning" || dismissible;
