/**
 * What nobody here knows about Word, as switches: the host can behave either way, and what the add-in does must come out the same.
 * Numbers are threads of github.com/OfficeDev/office-js.
 */
export interface WordBehaviour {
  /** Content inserted as OOXML that begins with a table gets an empty paragraph before it (#1144, #2655). */
  readonly leadingParagraph: boolean;
  /** Content inserted as OOXML gets an empty paragraph after it (office-js-docs#874). */
  readonly trailingParagraph: boolean;
  /** `text` of a control that shows its placeholder is "", not the hint. */
  readonly placeholderReadsEmpty: boolean;
  /** Word on the web: no placeholder texts (#785), no controls of headers (#1902), none within what getOoxml gives (#3098). */
  readonly web: boolean;
  /** A second `addRows` within one batch fails (#4040, closed without an answer). */
  readonly oneAddRowsPerBatch: boolean;
}

export const USUAL_BEHAVIOUR: WordBehaviour = {
  leadingParagraph: true,
  trailingParagraph: true,
  placeholderReadsEmpty: false,
  web: false,
  oneAddRowsPerBatch: false,
};

/** Every combination of the switches. */
export const BEHAVIOURS: readonly WordBehaviour[] = Array.from({ length: 32 }, (_, bits) => ({
  leadingParagraph: (bits & 1) > 0,
  trailingParagraph: (bits & 2) > 0,
  placeholderReadsEmpty: (bits & 4) > 0,
  web: (bits & 8) > 0,
  oneAddRowsPerBatch: (bits & 16) > 0,
}));
