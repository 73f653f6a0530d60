import type { ControlFault, ControlKind, Problem, Revisions, VolumeContents } from "../report";

/** A content control of ours in the open document. */
export interface DocumentControl {
  /** Word's own number; content written as OOXML may change it, so it holds until the document is read again. */
  readonly id: number;
  readonly tag: string;
  readonly kind: ControlKind;
  /** What the document calls it; its tag where it has no title. */
  readonly title: string;
}

/**
 * What stands in the way of filling a control. `locked`: the user locked its content, 限制编辑 on the control; `revised`: tracked
 * changes that nobody has settled hide what stands there; `unread`: Word would not hand out what stands there. Of a table with columns of the user's own: `sameKey`: several rows of
 * one name, and nothing tells which of her texts is whose; `richRow`: what she put there can be kept only where it stands;
 * `mergedRow`: rows would come or go between cells she merged. Each names the row.
 */
export type FillingProblem = Problem<ControlFault | "malformed" | "unread" | "locked" | "revised" | OwnColumnFault>;
export type OwnColumnFault = "sameKey" | "richRow" | "mergedRow";

/** A control that a volume has something to say to, or should. */
export interface PlannedControl {
  readonly control: DocumentControl;
  /** `same`: it says already what the volume has to say. */
  readonly state: "ready" | "same" | "faulty";
  /** Why it cannot be filled; of a faulty one only. */
  readonly problem?: FillingProblem;
  /** The volume has no text or no rows for it: the workbook's table is empty. */
  readonly isEmpty: boolean;
  /** It was not looked into at a glance and says something else than before: what will change shows when it is filled. */
  readonly isUnseen?: boolean;
  /** Rows of a list, forms of a block: how many stand there and how many will; absent of what was not seen. */
  readonly rows?: RowCounts;
}

export interface RowCounts {
  readonly before: number;
  readonly after: number;
  /** Rows of a list that go together with what the user wrote there in columns of her own. */
  readonly hers: number;
}

/** A passage the user writes. */
export interface ProseControl {
  readonly control: DocumentControl;
  /** It still holds the guide's 填写说明, or nothing. */
  readonly isNote: boolean;
}

/** What the open document asks for. */
export interface DocumentReading {
  /** Every control of ours in the order Word lists them; none: no template of ours, or saved by a program that destroys them. */
  readonly controls: readonly DocumentControl[];
  readonly prose: readonly ProseControl[];
  /** Of what would be written, as far as Word 2021 lets it be seen. */
  readonly revisions: Revisions;
  /** Whether that is of now; otherwise it is what the last reading found, since a glance cannot tell. */
  readonly knowsRevisions: boolean;
  /** The text that stands in a field, without placeholders; undefined where the document has no such field. */
  fieldText(tag: string): string | undefined;
  /**
   * What filling these contents would do, control by control in the document's order; of prose only
   * notes of which the plan leaves nothing to write. Pure.
   */
  planFilling(contents: VolumeContents): readonly PlannedControl[];
}

/** What became of every control the volume has something to say to. */
export interface FillOutcome {
  readonly written: readonly DocumentControl[];
  readonly same: readonly DocumentControl[];
  readonly left: readonly LeftControl[];
  /** Rows of lists, and forms, that came and went; of those that went, how many held words of the user's own. */
  readonly rows: { readonly added: number; readonly removed: number; readonly hers: number };
}

export interface LeftControl {
  readonly control: DocumentControl;
  readonly problem: FillingProblem | Refusal;
}

/**
 * The document's table of contents: `none`: it has none, or nothing was written; `stale`: Word does not let it be updated from here;
 * `unknown`: Word would not tell whether there is one.
 */
export type ContentsState = "none" | "updated" | "stale" | "unknown";

/** What Word would not do, with its own code. `surplus`: all is written, but rows that should go still stand. */
export type Refusal =
  | { readonly id: "refused"; readonly code: string }
  | {
      readonly id: "surplus";
      readonly code: string;
      /** Their numbers in the table, the head's first row being 1. */
      readonly rows: readonly number[];
    };

/**
 * The document open in Word as the actions see it. Every method throws HostError (src/office/errors) when Word refuses.
 * WordApi 1.3.
 */
export interface OpenDocument {
  /**
   * 2 syncs, whatever the number of controls; one more where a table has columns of the user's own. Takes the focus from a comment
   * being written, whose draft is lost (office-js#2309): only for what a person asked the pane to do.
   */
  read(): Promise<DocumentReading>;
  /**
   * The same without disturbing anybody, in 2 syncs or 1: texts and tables are of now. What only packages tell is taken from the last
   * reading where the text is still the same; else it is unseen.
   */
  glance(): Promise<DocumentReading>;
  /**
   * Writes what is not there yet, and nothing else: what the user wrote, other people's controls and everything between stay as they are.
   * 3 syncs, 2 where nothing has changed; one more where rows go, and one where a table has columns of the user's own. Where the
   * one write fails the document is read again and written control by control, since Word keeps what it did before it failed;
   * repeated, it doubles nothing.
   */
  fill(contents: VolumeContents): Promise<FillOutcome>;
  /** Updates the table of contents after a fill, which is kept whatever comes of this. */
  refreshContents(): Promise<ContentsState>;
  /** Selects a control and scrolls to it. */
  goTo(control: DocumentControl): Promise<"selected" | "gone">;
  /** Opens a .docx as a new, unsaved document in a window of its own; this one stays as it is. */
  openDocument(file: Uint8Array): Promise<void>;
}
