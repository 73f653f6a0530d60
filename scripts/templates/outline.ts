import { element, fieldCode, paragraph, run, setting, TAB, type Xml } from "./markup";

interface Entry {
  readonly level: 1 | 2;
  readonly bookmark: string;
  readonly text: string;
}

/** Where no page is known: of a template that nobody has filled. */
const NO_PAGE = " ";
const DIGITS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/** The headings of a volume. Word numbers them 一、（一）1. by their styles; here the numbers are known for the contents. */
export class Outline {
  private readonly entries: Entry[] = [];
  private chapters = 0;
  private sections = 0;
  private bookmarks = 0;

  /** 一、 */
  chapter(text: string, options: { newPage?: true } = {}): Xml {
    this.sections = 0;
    const number = DIGITS[this.chapters++];
    return this.heading(
      { level: 1, text: `${number}、${text}` },
      text,
      options.newPage ? setting("pageBreakBefore") : "",
    );
  }

  /** （一） */
  section(text: string): Xml {
    const number = DIGITS[this.sections++];
    return this.heading({ level: 2, text: `（${number}）${text}` }, text);
  }

  /** 1. Too fine for the contents. */
  point(text: string): Xml {
    return paragraph("Heading3", run(text));
  }

  /** A chapter without a number, on a page of its own. */
  appendix(text: string): Xml {
    const unnumbered = element("w:numPr", {}, setting("ilvl", 0), setting("numId", 0));
    return this.heading({ level: 1, text }, text, setting("pageBreakBefore") + unnumbered);
  }

  /**
   * A table of contents (§17.16.5.68) with whole entries, so that it can be read and printed by programs that never compute
   * it, and in Word without being asked whether to. The numbers are put in when a volume is filled; `end` belongs into the
   * paragraph behind the last entry, where it makes no line of its own.
   */
  contents(): { readonly entries: Xml; readonly end: Xml } {
    const { begin, end } = fieldCode('TOC \\o "1-2" \\h \\z \\u');
    const entries = this.entries.map(({ level, bookmark, text }, index) => {
      const page = fieldCode(`PAGEREF ${bookmark} \\h`);
      const content = run(text) + TAB + page.begin + run(NO_PAGE) + page.end;
      const link = element("w:hyperlink", { "w:anchor": bookmark, "w:history": 1 }, content);
      return paragraph(`TOC${level}`, (index === 0 ? begin : "") + link);
    });
    return { entries: entries.join(""), end };
  }

  private heading(entry: Omit<Entry, "bookmark">, text: string, properties: Xml = ""): Xml {
    const id = ++this.bookmarks;
    const bookmark = `_Toc${String(id).padStart(9, "0")}`;
    this.entries.push({ ...entry, bookmark });
    return paragraph(
      `Heading${entry.level}`,
      element("w:bookmarkStart", { "w:id": id, "w:name": bookmark }) +
        run(text) +
        element("w:bookmarkEnd", { "w:id": id }),
      properties,
    );
  }
}
