import type { Confidence } from "../guide/reference/confidence";

type Texts<K extends string> = Readonly<Record<K, string>>;

/** What is said of an occupation that was looked up, in the pane and in the terminal. Placeholders as in PaneTexts. */
export interface OccupationTexts {
  /** `{major}`, `{middle}`, `{minor}`: the names of its classes. */
  readonly classes: string;
  /** The same without the major class, which the first digit of the code tells. */
  readonly within: string;
  /** `{levels}` of a standard issued from year to year; in one year. */
  readonly levels: string;
  readonly levelsOfYear: string;
  readonly levelsUnknown: string;
  readonly levelSeparator: string;
  readonly workTypes: string;
  readonly noWorkTypes: string;
  readonly workTypesUnknown: string;
  readonly since: string;
  /** By what it was found, where that is not its own name or code: `{text}`. */
  readonly found: Texts<"otherName" | "workType" | "formerName" | "otherCode" | "formerCode">;
  /** Why it may not be assessed: `{trade}` of the catalogue, `{category}` it is listed under. */
  readonly restriction: Texts<"restricted" | "category" | "workType" | "advisory">;
  readonly permits: string;
  readonly permitSeparator: string;
  /** How sure a fact is, behind it; nothing where nobody doubts it. */
  readonly confidence: Readonly<Record<Confidence, string>>;
  readonly separator: string;
}
