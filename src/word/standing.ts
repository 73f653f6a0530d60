import type { BlockPackage, CellLook } from "../report";

/** What stands in a control, as read. */
export type Standing = FieldStanding | ListStanding | BlockStanding | ProseStanding;

export interface FieldStanding {
  readonly kind: "field";
  /** "" while the placeholder shows. */
  readonly text: string;
}

export interface ListStanding {
  readonly kind: "list";
  /** The tables in the control; exactly one is right. */
  readonly tables: readonly {
    readonly values: readonly (readonly string[])[];
    readonly headerRowCount: number;
    /** Of a table with columns of the user's own: what its cells are beside their texts, unless Word would not tell. */
    readonly looks?: TableLooks;
  }[];
}

/** Row by row, or that Word would not tell. */
export type TableLooks = readonly (readonly CellLook[])[] | "unread";

export interface BlockStanding {
  readonly kind: "block";
  readonly revisions: BlockPackage["revisions"];
  /** `unread`: Word would not hand it out; `unseen`: it was not asked, and says something else than when it was asked last. */
  readonly block: BlockPackage["block"] | { readonly id: "unread" } | { readonly id: "unseen" };
}

export interface ProseStanding {
  readonly kind: "prose";
  readonly isNote: boolean;
}

/** Breaks within a cell or field: Word gives a line break as U+000B, a new paragraph as CR, LF or both. */
const BREAK = /\r\n|[\r\n\v]/g;

/**
 * A text for comparing, and as a cell of a table takes it: a break within is the end of a paragraph. A line break cannot be given as
 * text: of "\v" Word on Windows has made "♂" until the next undo (#1755), Word on the web a backslash and a v (#4275, #5403). Empty
 * paragraphs at the end say nothing.
 */
export function plainText(text: string): string {
  const plain = text.replace(BREAK, "\n");
  let end = plain.length;
  while (plain[end - 1] === "\n") end--;
  return plain.slice(0, end);
}

/** The same in one line, for a field in the midst of a paragraph: its lines parted by "；" where they do not end in a sign of their own. */
export function inlineText(text: string): string {
  const [first, ...more] = plainText(text).split("\n");
  if (more.length === 0) return first;
  const lines = [first, ...more].map((line) => line.trim()).filter((line) => line !== "");
  return lines.reduce((all, line) => (all === "" || ENDS.test(all) ? all + line : `${all}；${line}`), "");
}

/** Signs after which nothing need part one line from the next. */
const ENDS = /[；;，,、。.：:！!？?]$/;
