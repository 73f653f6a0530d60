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
  /** `unread`: Word would not hand it out. */
  readonly block: BlockPackage["block"] | { readonly id: "unread" };
}

export interface ProseStanding {
  readonly kind: "prose";
  readonly isNote: boolean;
}

/** Breaks within a cell or field: Word gives a line break as U+000B, a new paragraph as CR, LF or both. */
const BREAK = /\r\n|[\r\n\v]/g;

/** A text of the document for comparing with one of the volume. */
export const plainText = (text: string): string => text.replace(BREAK, "\n");

/** A text of the volume as Word takes it: a break within is one within the paragraph, as in a filled file. */
export const wordText = (text: string): string => text.replace(BREAK, "\v");
