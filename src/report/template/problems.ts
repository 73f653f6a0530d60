/** Every way in which a template can be unusable, with the facts its sentence needs beside its place. */
export type TemplateFault =
  /** Not a Word document at all: text, a picture, a workbook, the .doc of Word 97-2003, a .dotx. */
  | "notDocument"
  /** .docm: the program inside would come along with every volume. */
  | "macroEnabled"
  /** Protected with a password to open. */
  | "encrypted"
  /** The archive is cut short, contradicts itself or lacks a part. */
  | "damaged"
  /** Not well-formed XML at `line`. */
  | "malformed"
  /** No control with a tag of ours: saved by a program that destroys them, or never a template. */
  | "noControls"
  /** A tag that begins like ours and asks for nothing we have. */
  | "unknownTag"
  /** A control around a list or form holds no table. */
  | "noTable"
  /** No title in the head of a list is one of the table's. */
  | "unknownHeader"
  /** The head lacks the column, or the form the label, without which its rows say nothing. */
  | "missingColumn"
  /** No row under the head, whose look the rows to come would take. */
  | "noDataRow"
  /** The first row under the head has not as many cells as the head. */
  | "unevenRow"
  /** No label of the form is known. */
  | "noLabels"
  /** The form has no row of titles, with a row under it, for what repeats inside. */
  | "noInnerRows"
  | "nestedControl"
  | "controlInTable";

export interface TemplateProblem {
  readonly id: TemplateFault;
  readonly tag?: string;
  /** The file inside the archive. */
  readonly part?: string;
  /** Counted from 1. */
  readonly line?: number;
  /** The last text before the control, by which a person finds it. */
  readonly place?: string;
  /** Titles or labels that were looked for. */
  readonly expected?: readonly string[];
}

/** The file cannot serve as a template; every problem found is told at once. */
export class TemplateError extends Error {
  constructor(readonly problems: readonly TemplateProblem[]) {
    super(problems.map((problem) => JSON.stringify(problem)).join("\n"));
    this.name = "TemplateError";
  }
}
