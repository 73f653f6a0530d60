import type { Severity } from "../check";
import type { TableId, VolumeKind } from "../guide";

/**
 * Every word the pane shows beside the findings' own sentences (findings/). `{name}` is a fact, `{n|row|rows}` a count and
 * its noun; `format` fills them in.
 */
export interface PaneTexts {
  readonly product: string;
  /** What stands between two facts of one line. */
  readonly separator: string;
  readonly quoted: string;
  readonly tables: Readonly<Record<TableId, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  /** The volumes of the plan, by their kind; `{name}` is the occupation. */
  readonly volumes: Readonly<Record<VolumeKind | "mask" | "maskHint", string>>;
  readonly tableStates: Readonly<Record<"absent" | "empty" | "outstanding" | "done", string>>;
  readonly shell: Readonly<
    Record<
      "pages" | "overview" | "findings" | "report" | "findingsCount" | "more" | "back" | "opening" | "checkAgain",
      string
    >
  > & {
    /** In the place of the whole pane, in Excel and in Word. */
    readonly failed: Readonly<Record<"what" | "todo" | "reload", string>>;
  };
  readonly menu: Readonly<
    Record<"live" | "clearMarks" | "updateAttachments" | "import" | "occupation" | "media" | "help", string>
  >;
  readonly firstRun: Readonly<
    Record<
      | "title"
      | "purpose"
      | "build"
      | "openSample"
      | "keepsContents"
      | "staysHere"
      | "alreadyFilled"
      | "checkWorkbook"
      | "nothingFound",
      string
    >
  >;
  readonly building: Readonly<
    Record<
      "title" | "progress" | "built" | "missingTitle" | "missingColumn" | "missingColumns" | "and" | "add" | "leave",
      string
    >
  >;
  readonly checking: Readonly<
    Record<"title" | "reading" | "marking" | "progress" | "rows" | "stop" | "stopIsSafe", string>
  >;
  readonly overview: Readonly<
    Record<
      | "progress"
      | "done"
      | "errors"
      | "warnings"
      | "rows"
      | "fields"
      | "guide"
      | "filled"
      | "listed"
      | "tab"
      | "seeFindings"
      | "import"
      | "goToTable"
      | "updateAttachments"
      | "details",
      string
    >
  >;
  readonly nextStep: Readonly<
    Record<
      | "label"
      | "build"
      | "buildAction"
      | "fill"
      | "fillAction"
      | "goOn"
      | "goOnRow"
      | "goOnForm"
      | "goOnAction"
      | "count"
      | "countAction"
      | "error"
      | "errorAction"
      | "errorsOf"
      | "attachments"
      | "attachmentsAction"
      | "clean"
      | "makeReport"
      | "cleanWithWarnings",
      string
    >
  >;
  readonly findings: Readonly<
    Record<
      | "filter"
      | "find"
      | "findHint"
      | "show"
      | "table"
      | "allTables"
      | "errorsOfTable"
      | "warningsOfTable"
      | "notesOfTable"
      | "countSeparator"
      | "places"
      | "unlisted"
      | "goToTable"
      | "more"
      | "nothing"
      | "nothingHint"
      | "noMatch"
      | "noMatchFor"
      | "hidden"
      | "clearFilter"
      | "never"
      | "neverHint"
      | "check"
      | "shown",
      string
    >
  > & { readonly toggles: Readonly<Record<Severity, string>> };
  readonly card: Readonly<
    Record<"selected" | "announced" | "previous" | "next" | "position" | "basis" | "guide" | "semicolon", string>
  > & { readonly counts: Readonly<Record<Severity, string>> };
  readonly status: Readonly<
    Record<
      | "checked"
      | "noErrors"
      | "noErrorsWarnings"
      | "nothing"
      | "stale"
      | "liveOff"
      | "unmarked"
      | "outdated"
      | "mark"
      | "markTitle"
      | "never"
      | "untouched"
      | "checking",
      string
    >
  >;
  readonly trouble: Readonly<
    Record<
      | "editing"
      | "editingHint"
      | "changedMeanwhile"
      | "changedMeanwhileHint"
      | "sheetGone"
      | "sheetGoneHint"
      | "otherWorkbook"
      | "otherWorkbookHint"
      | "protectedMark"
      | "marksFailed"
      | "marksFailedHint"
      | "protectedMarkHint"
      | "protectedClear"
      | "protectedSheet"
      | "someSheet"
      | "protectedHint"
      | "protectedWorkbook"
      | "protectedWorkbookHint"
      | "repairHalf"
      | "repairHalfHint"
      | "putBackHalf"
      | "putBackHalfHint"
      | "mendedPart"
      | "madePart"
      | "unmendedPart"
      | "putBackPart"
      | "notPutBackPart"
      | "buildHalf"
      | "buildHalfHint"
      | "silent"
      | "silentHint"
      | "refused"
      | "refusedHint"
      | "deniedHint"
      | "takenTab"
      | "takenTabHint"
      | "sampleRefused"
      | "sampleRefusedHint"
      | "sampleInBrowser"
      | "sampleDownload"
      | "sampleFile"
      | "fault"
      | "faultHint"
      | "notLoaded"
      | "notLoadedHint"
      | "sheetHidden"
      | "sheetHiddenHint"
      | "rowHidden"
      | "rowHiddenHint"
      | "gone"
      | "goneHint"
      | "proceed"
      | "cancel"
      | "close"
      | "reveal"
      | "clearFilterAndGo",
      string
    >
  >;
  readonly outside: Readonly<
    Record<
      "title" | "body" | "steps" | "noTab" | "oldTitle" | "oldNeeds" | "oldUnharmed" | "oldOtherComputer" | "oldAskIt",
      string
    >
  >;
}
