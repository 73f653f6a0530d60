/**
 * What nobody here knows about Word, or knows to be so on some platforms only, as switches: the host can behave either way, and what
 * the add-in does must come out the same, or be told. Numbers are threads of github.com/OfficeDev/office-js.
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

  /** "\v" in a text given becomes "♂", and a line break with the first Ctrl+Z (#1755, Windows in the days of LTSC 2021). */
  readonly verticalTabBecomesSign: boolean;
  /** "\v" in a text given stands there as a backslash and a v (#4275, #5403, the web). */
  readonly verticalTabStaysLiteral: boolean;
  /** `deleteRows` of a table in a rich text control throws ItemNotFound (#6296); what went before in the batch stays. */
  readonly noRowsDeleted: boolean;
  /** `getOoxml` of a control that holds a table throws GeneralException (#6059, #5394, #6016). */
  readonly noOoxmlOfTables: boolean;
  /** `createDocument(…).open()` is answered as done and opens nothing (#5507, #4790, the web; blockers of new tabs). */
  readonly createdStaysHidden: boolean;
  /** `createDocument` is refused: hosts other than Microsoft's own (#1340, by design). */
  readonly createRefused: boolean;
  /** What is written over a placeholder keeps its grey style (#4276, the web). */
  readonly staysGrey: boolean;
  /** `changeTrackingMode` is loaded without a value: PropertyNotLoaded when it is read (#2797). */
  readonly trackingNotLoaded: boolean;
  /** `getOoxml` takes the focus from a comment somebody is writing, and the draft is gone (#2309). */
  readonly ooxmlEndsDraft: boolean;
}

export const USUAL_BEHAVIOUR: WordBehaviour = {
  leadingParagraph: true,
  trailingParagraph: true,
  placeholderReadsEmpty: false,
  web: false,
  oneAddRowsPerBatch: false,
  verticalTabBecomesSign: false,
  verticalTabStaysLiteral: false,
  noRowsDeleted: false,
  noOoxmlOfTables: false,
  createdStaysHidden: false,
  createRefused: false,
  staysGrey: false,
  trackingNotLoaded: false,
  ooxmlEndsDraft: false,
};

/** Every combination of the first five switches, of which nobody here knows anything. */
export const BEHAVIOURS: readonly WordBehaviour[] = Array.from({ length: 32 }, (_, bits) => ({
  ...USUAL_BEHAVIOUR,
  leadingParagraph: (bits & 1) > 0,
  trailingParagraph: (bits & 2) > 0,
  placeholderReadsEmpty: (bits & 4) > 0,
  web: (bits & 8) > 0,
  oneAddRowsPerBatch: (bits & 16) > 0,
}));

/** Those seen on some platforms under which a fill must come to the same document all the same. */
export const SEEN_IN_PLACES = [
  "verticalTabBecomesSign",
  "verticalTabStaysLiteral",
  "staysGrey",
  "trackingNotLoaded",
  "ooxmlEndsDraft",
] as const satisfies readonly (keyof WordBehaviour)[];
