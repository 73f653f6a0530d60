import type { CountedKind } from "../check/mend/counted";
import type { Purpose } from "../check/mend/record";
import type { PaneTexts } from "./pane";

/** What the Excel pane says of mending and dismissing, and its help page, beside what it shares with the Word pane. */
export interface ExcelTexts {
  readonly mend: Readonly<
    Record<
      | "change"
      | "chooseTitle"
      | "chooseOne"
      | "copy"
      | "copied"
      | "notCopied"
      | "clear"
      | "like"
      | "likeHere"
      | "fixable"
      | "previewAll"
      | "title"
      | "hint"
      | "before"
      | "after"
      | "empty"
      | "number"
      | "remove"
      | "removeAfter"
      | "unmerge"
      | "all"
      | "apply"
      | "none"
      | "cancel"
      | "choices"
      | "more"
      | "putBack"
      | "doneNone"
      | "restoredNone"
      | "left"
      | "leftRestoring"
      | "gone"
      | "goneTable"
      | "and"
      | "andMore"
      | "others"
      | "renumber"
      | "realign"
      | "writtenNone"
      | "writtenLeft"
      | CountedKind,
      string
    >
  >;
  /** What was written with one press, by what it was for. */
  readonly written: Readonly<Record<Purpose, Readonly<Record<"done" | "doneOn" | "restored", string>>>>;
  /** What follows from 认定职业 and 企业概况. */
  readonly follow: Readonly<
    Record<
      | "missing"
      | "part"
      | "and"
      | "see"
      | "title"
      | "hint"
      | "method"
      | "examiners"
      | "venues"
      | "apply"
      | "none"
      | "renamed"
      | "renamedElsewhere"
      | "carryThrough"
      | "leave",
      string
    >
  >;
  readonly dismissal: Readonly<
    Record<
      | "button"
      | "together"
      | "titleError"
      | "titleWarning"
      | "reason"
      | "checked"
      | "instructed"
      | "other"
      | "details"
      | "detailsNeeded"
      | "hint"
      | "dismiss"
      | "list"
      | "takeBack"
      | "lapsed",
      string
    >
  >;
  /** What was done last, told in the status line. */
  readonly notices: Readonly<
    Record<
      | PlainNotice
      | "attachmentsUpdated"
      | "attachmentsAdded"
      | "attachmentsRemoved"
      | "attachmentsFilled"
      | "attachmentsCurrent"
      | "attachmentsKept",
      string
    >
  >;
  readonly help: {
    readonly title: string;
    readonly sections: readonly { readonly title: string; readonly text: string }[];
  };
}

/** What was done last, where one sentence says all of it. */
export type PlainNotice =
  | "cleared"
  | "nothingToClear"
  | "noAttachmentList"
  | "unreadableAttachmentList"
  | "nothingToPutBack"
  | "nothingToMend"
  | "dismissed"
  | "notDismissed"
  | "takenBack"
  | "notTakenBack";

/** All words of the Excel pane. */
export type ExcelPaneTexts = PaneTexts & ExcelTexts;
