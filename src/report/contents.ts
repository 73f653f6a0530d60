/** The texts of one row, in the order of the table's columns in the guide. */
export type RowTexts = readonly string[];

/** Rows or forms, each printed when it is taken and kept by nobody; they can be gone through any number of times. */
export interface Sequence<T> extends Iterable<T> {
  readonly length: number;
}

/** One form: a text for each label, and the rows inside it. */
export interface FormTexts {
  readonly values: RowTexts;
  readonly rows: Sequence<RowTexts>;
}

/** What a volume says to a tag; undefined where it has nothing to say. */
export type Said<T> = Pick<ReadonlyMap<string, T>, "get">;

/** Everything a volume has to say, by the tag that asks for it. A control whose tag is not here is left as it stands. */
export interface VolumeContents {
  readonly fields: Said<string>;
  readonly lists: Said<Sequence<RowTexts>>;
  readonly forms: Said<Sequence<FormTexts>>;
  /** What takes the place of a note where the plan leaves the user nothing to write; no other passage is ever written into. */
  readonly passages?: Said<string>;
}
