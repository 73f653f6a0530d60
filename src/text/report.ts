import type { TemplateFault, UnprintedReason } from "../report";

/** What is said of the Word volumes and their templates, whatever the surface. */
export interface ReportTexts {
  /**
   * Why a document cannot serve as a template. `{control}` is the control's title, or its tag, `{part}` the file inside the archive, `{line}` a
   * line of it, `{expected}` titles or labels.
   */
  readonly problems: Readonly<Record<TemplateFault, ProblemText>>;
  /** Before the sentences about a control: `{place}` is the last text before it. */
  readonly after: string;
  readonly inHeader: string;
  /** The name of a control that has neither title nor tag. */
  readonly untitled: string;
  /** Between the titles of a list. */
  readonly listSeparator: string;
  /** What a template asks for that a volume does not have: `{control}` is the control's name, `{titles}` its titles. */
  readonly unknownTitles: string;
  /**
   * A plan of more occupations than have volumes: `{occupations}` of them in `{sheet}`, the first `{made}` with a volume; the
   * others begin with `{name}` in row `{row}`.
   */
  readonly unmade: string;
  /** Rows of the workbook that are in no volume. */
  readonly unprinted: {
    readonly title: string;
    /** `{place}` is one of the next three, `{why}` one of the reasons. */
    readonly line: string;
    /** `{sheet}`, `{rows}` as 4、7–9; one row alone is `row`. */
    readonly row: string;
    readonly rows: string;
    readonly sheet: string;
    /** `{column}` the title of the column that decides, `{tab}` the table's own name. */
    readonly reasons: Readonly<Record<UnprintedReason, string>>;
  };
}

export interface ProblemText {
  /** One sentence. */
  readonly what: string;
  /** The way out, in one sentence. */
  readonly todo: string;
}
