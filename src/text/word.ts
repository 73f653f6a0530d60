import type { VolumeKind } from "../guide";

/** A sentence of what happened or is wrong, and one of what to do. */
export interface WordTelling {
  readonly what: string;
  readonly todo: string;
}

type Texts<K extends string> = Readonly<Record<K, string>>;
type Tellings<K extends string> = Readonly<Record<K, WordTelling>>;

/** What the Word pane says beside what it shares with the Excel pane (PaneTexts). Placeholders as there. */
export interface WordTexts {
  readonly shell: Texts<"title" | "opening" | "readAgain" | "close" | "retry" | "between">;
  readonly start: Texts<
    "purpose" | "choose" | "saveFirst" | "downloadFirst" | "staysHere" | "asks" | "tables" | "fields"
  >;
  /** What a volume is called that nobody has filled yet. */
  readonly blankVolumes: Readonly<Record<VolumeKind, string>>;
  readonly file: Texts<
    | "card"
    | "today"
    | "otherDay"
    | "errors"
    | "noErrors"
    | "change"
    | "changeLabel"
    | "reading"
    | "stop"
    | "uncalculated"
  > &
    Tellings<"outdated" | "noTables" | "vanished" | "vanishedOnline"> & { readonly unusable: string };
  readonly volume: Texts<"label" | "choose" | "mismatch" | "renamed" | "notInPlan">;
  readonly gaps: Texts<
    | "title"
    | "none"
    | "noneButPassages"
    | "errors"
    | "moreErrors"
    | "errorsOf"
    | "completeHint"
    | "empty"
    | "emptyHint"
    | "clears"
    | "draft"
  > &
    Tellings<"locked" | "malformed" | "revised" | "unread" | "sameKey" | "richRow" | "mergedRow"> &
    Texts<"noName">;
  readonly notes: Texts<"title" | "goTo" | "goToLabel" | "more">;
  readonly changes: Texts<
    | "fill"
    | "refresh"
    | "upToDate"
    | "places"
    | "added"
    | "removed"
    | "addedForms"
    | "removedForms"
    | "hers"
    | "changed"
    | "unseen"
    | "same"
  >;
  readonly footer: Texts<
    "fill" | "fillNothing" | "refresh" | "upToDate" | "chooseFirst" | "promise" | "hers" | "last" | "filling" | "undo"
  >;
  /** `was…`: at the last reading, since a glance does not tell. */
  readonly revisions: Tellings<"tracking" | "present" | "wasTracking" | "wasPresent">;
  /** Headers that Word on the web does not reach; `clean`, where nothing in the volume is wrong any more. */
  readonly header: Texts<"what" | "clean" | "draft">;
  readonly result: Texts<
    | "filled"
    | "refreshed"
    | "added"
    | "removed"
    | "untouched"
    | "hers"
    | "othersUntouched"
    | "left"
    | "refused"
    | "halfRefused"
    | "surplus"
    | "pressAgain"
    | "heldBack"
    | "heldBackHint"
    | "contentsUpdated"
    | "contentsStale"
    | "contentsStaleOnline"
    | "contentsUnknown"
    | "contentsUnknownOnline"
    | "opened"
    | "openedOnline"
    | "openedHint"
    | "gone"
    | "goneHint"
    | "stopper"
  >;
  readonly notOpened: WordTelling & Texts<"save" | "notReceived">;
  /** What to do where Word said that it opened a document and nothing is to be seen. */
  readonly notSeen: Texts<"windows" | "web" | "mac" | "refusedOnMac">;
  readonly trouble: Tellings<"read" | "fill" | "goTo" | "open" | "make" | "notLoaded" | "fault" | "silent"> &
    Texts<"code">;
  readonly foreign: WordTelling & Texts<"fresh" | "freshHint" | "blank" | "blankHint" | "open" | "openLabel">;
  readonly making: Texts<"title" | "hint" | "make" | "makeLabel" | "working" | "stopped">;
}
