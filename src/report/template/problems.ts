/** Every way in which a template can be unusable. */
export type TemplateFault = FileFault | ControlFault | PlaceFault;

/** What makes a file no template, whatever is in its controls. */
type FileFault =
  /** Not a Word document at all: text, a picture, a workbook, the .doc of Word 97-2003, a .dotx. */
  | "notDocument"
  /** .docm: the program inside would come along with every volume. */
  | "macroEnabled"
  /** Protected with a password to open. */
  | "encrypted"
  /** The archive is cut short, contradicts itself or lacks a part. */
  | "damaged"
  /** More than is ever read: a bomb, or a document full of pictures. */
  | "tooLarge"
  /** Not well-formed XML at `line`. */
  | "malformed"
  /** Elements within elements deeper than Word writes, or an element with more attributes, at `line`. */
  | "tooDeep"
  | "tooManyAttributes"
  /** More paragraphs, cells and so on than are held in memory. */
  | "tooManyElements"
  /** No control with a tag of ours: saved by a program that destroys them, or never a template. */
  | "noControls";

/** What is wrong with a control: in a template, and in the document that is open in Word. */
export type ControlFault =
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
  | "noInnerRows";

/** A control stands where filling the one around it would take it away. */
export type PlaceFault = "nestedControl" | "controlInTable";

export interface Problem<Fault extends string> {
  readonly id: Fault;
  /** Titles or labels that were looked for. */
  readonly expected?: readonly string[];
}

export type ControlProblem = Problem<ControlFault>;

export interface TemplateProblem extends Problem<TemplateFault> {
  readonly tag?: string;
  /** The control's title, where it has one. */
  readonly title?: string;
  /** The file inside the archive. */
  readonly part?: string;
  /** Counted from 1. */
  readonly line?: number;
  /** The last text before the control, by which a person finds it. */
  readonly place?: string;
}

/** The file cannot serve as a template; every problem found is told at once. */
export class TemplateError extends Error {
  constructor(readonly problems: readonly TemplateProblem[]) {
    super(problems.map((problem) => JSON.stringify(problem)).join("\n"));
    this.name = "TemplateError";
  }
}
