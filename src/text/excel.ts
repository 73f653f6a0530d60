import type { PaneTexts } from "./pane";

/** What the Excel pane says of mending and dismissing, and its help page, beside what it shares with the Word pane. */
export interface ExcelTexts {
  readonly mend: Readonly<
    Record<
      | "change"
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
      | "done"
      | "doneOn"
      | "putBack"
      | "restored"
      | "doneNone"
      | "restoredNone"
      | "left"
      | "leftRestoring"
      | "gone"
      | "and"
      | "andMore"
      | "others"
      | "renumber",
      string
    >
  >;
  readonly dismissal: Readonly<
    Record<
      | "button"
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
  readonly help: {
    readonly title: string;
    readonly sections: readonly { readonly title: string; readonly text: string }[];
  };
}

/** All words of the Excel pane. */
export type ExcelPaneTexts = PaneTexts & ExcelTexts;
