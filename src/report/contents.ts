/** The texts of one row, in the order of the table's columns in the guide. */
export type RowTexts = readonly string[];

/** One form: a text for each label, and the rows inside it. */
export interface FormTexts {
  readonly values: RowTexts;
  readonly rows: readonly RowTexts[];
}

/** Everything a volume has to say, by the tag that asks for it. A control whose tag is not here is left as it stands. */
export interface VolumeContents {
  readonly fields: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, readonly RowTexts[]>;
  readonly forms: ReadonlyMap<string, readonly FormTexts[]>;
}
