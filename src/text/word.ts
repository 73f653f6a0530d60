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
  readonly start: Texts<"purpose" | "choose" | "saveFirst" | "staysHere" | "asks" | "tables" | "fields">;
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
    Tellings<"outdated" | "noTables" | "vanished"> & { readonly unusable: string };
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
    | "same"
  >;
  readonly footer: Texts<
    "fill" | "fillNothing" | "refresh" | "upToDate" | "chooseFirst" | "promise" | "hers" | "last" | "filling" | "undo"
  >;
  readonly revisions: Tellings<"tracking" | "present">;
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
    | "opened"
    | "openedHint"
    | "gone"
    | "goneHint"
    | "stopper"
  >;
  readonly notOpened: WordTelling & Texts<"save" | "notReceived">;
  readonly trouble: Tellings<"read" | "fill" | "goTo" | "open" | "make" | "notLoaded" | "fault" | "silent"> &
    Texts<"code">;
  readonly foreign: WordTelling & Texts<"fresh" | "freshHint" | "blank" | "blankHint" | "open" | "openLabel">;
  readonly making: Texts<"title" | "hint" | "make" | "makeLabel" | "working" | "stopped">;
}
