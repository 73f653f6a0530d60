type Texts<K extends string> = Readonly<Record<K, string>>;

/** What the page 报告 says beside what the whole pane shares (PaneTexts). Placeholders as there. */
export interface ReportingTexts {
  readonly title: string;
  /** While the volumes are listed, and below those that are shown. */
  readonly list: Texts<"atWork" | "stopped" | "again" | "more">;
  readonly state: Texts<
    | "final"
    | "finalButPassages"
    | "masked"
    | "draft"
    | "passages"
    | "seeFindings"
    | "seeFindingsOf"
    | "keeping"
    | "noneLeft"
    | "gone"
    | "seeAll"
  >;
  readonly plain: Texts<"label" | "hint">;
  readonly withoutNotes: Texts<"label" | "hint">;
  readonly withAttachments: Texts<"label" | "hint">;
  readonly template: Texts<
    | "label"
    | "builtIn"
    | "choose"
    | "own"
    | "unusable"
    | "faulty"
    | "useBuiltIn"
    | "servesBase"
    | "servesOccupation"
    | "reading"
    | "unreadable"
    | "source"
    | "sourceInWord"
  >;
  readonly draftHint: string;
  readonly make: Texts<
    | "button"
    | "none"
    | "templateFirst"
    | "checking"
    | "final"
    | "masked"
    | "drafts"
    | "making"
    | "stop"
    | "noOccupations"
  >;
  /** `title` is followed by what of the rest holds. */
  readonly done: Texts<
    | "title"
    | "someDrafts"
    | "oneDraft"
    | "allDrafts"
    | "masked"
    | "passages"
    | "handed"
    | "tryMac"
    | "noFile"
    | "download"
    | "noVolumes"
    | "stopped"
  >;
  /** 没有收到文件 */
  readonly noFile: Texts<
    "title" | "why" | "throughWord" | "copyTables" | "copyHint" | "copy" | "copyLabel" | "copied" | "refused" | "again"
  > & { readonly steps: readonly string[] };
  readonly empty: Texts<"title" | "hint" | "check">;
  readonly separator: string;
}
