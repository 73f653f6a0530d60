/** The texts of one row, in the order of the table's columns in the guide. */
export type RowTexts = readonly string[];

/** One form: a text for each label, and the rows inside it. */
export interface FormTexts {
  readonly values: RowTexts;
  readonly rows: readonly RowTexts[];
}

/** What a volume says to a tag; undefined where it has nothing to say. It is printed when it is asked for, and not kept. */
export type Said<T> = Pick<ReadonlyMap<string, T>, "get">;

/** Everything a volume has to say, by the tag that asks for it. A control whose tag is not here is left as it stands. */
export interface VolumeContents {
  readonly fields: Said<string>;
  readonly lists: Said<readonly RowTexts[]>;
  readonly forms: Said<readonly FormTexts[]>;
}
