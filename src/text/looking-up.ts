type Texts<K extends string> = Readonly<Record<K, string>>;

/** What the page 查询职业 says beside what is said of occupations (OccupationTexts). Placeholders as in PaneTexts. */
export type LookingUpTexts = Texts<
  | "title"
  | "search"
  | "hint"
  | "results"
  | "found"
  | "none"
  | "noneButNear"
  | "more"
  | "withLevels"
  | "write"
  | "placeRow"
  | "placeCell"
  | "same"
  | "noTable"
  | "unreadable"
  | "replaces"
  | "replaced"
  | "writtenRow"
  | "writtenCell"
>;
