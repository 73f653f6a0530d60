import type { Pattern, Piece } from "../template/repeated";
import { plainText } from "../template/text-slot";
import { attribute, tokensIn, type Token } from "./markup-tokens";
import { PageCount } from "./page-count";
import { linesOf } from "./text-lines";

/** What a paragraph style says of the space its text takes; twips. */
export interface StyleMetrics {
  readonly size: number;
  readonly line: number;
  readonly before: number;
  readonly after: number;
  readonly indent: number;
  readonly keepsNext: boolean;
  readonly keepsLines: boolean;
}

const DEFAULT: StyleMetrics = {
  ...{ size: 210, line: 310, before: 0, after: 0, indent: 0 },
  ...{ keepsNext: false, keepsLines: false },
};
/** The height of a line; `auto` is in 240ths of what the type asks for (17.3.1.33), which is 1.45 of its size at most. */
function lineOf(style: string, size: number): number | undefined {
  const line = attribute(style, "w:line");
  return line !== undefined && style.includes('w:lineRule="auto"') ? (line / 240) * size * 1.45 : line;
}

/** The paragraph styles of a styles part (ISO/IEC 29500-1 17.7), each with what it is based on. */
export function styleMetrics(styles: string): ReadonlyMap<string, StyleMetrics> {
  const found = new Map<string, StyleMetrics>();
  for (const [style, id] of styles.matchAll(/<w:style [^>]*w:styleId="([^"]+)"[^]*?<\/w:style>/g)) {
    const base = found.get(/<w:basedOn w:val="([^"]+)"/.exec(style)?.[1] ?? "") ?? DEFAULT;
    const size = attribute(style, "<w:sz w:val");
    found.set(id, {
      size: size === undefined ? base.size : size * 10,
      line: lineOf(style, size === undefined ? base.size : size * 10) ?? base.line,
      before: attribute(style, "w:before") ?? base.before,
      after: attribute(style, "w:after") ?? base.after,
      indent: attribute(style, "w:firstLine") ?? base.indent,
      keepsNext: style.includes("<w:keepNext/>") || base.keepsNext,
      keepsLines: style.includes("<w:keepLines/>") || base.keepsLines,
    });
  }
  return found;
}

/** Room beside and above the text of a cell, and the line above a table. */
const CELL_SIDES = 114;
const CELL_ENDS = 80;
const TABLE_LINE = 10;

const NEW_ROW = { height: 0, isHead: false, keepsNext: true };
const NO_BOOKMARKS: readonly string[] = [];

/** Characters of a pattern's markup whose tags are held: of a longer one they would take more than the template, and are read anew. */
const LONGEST_HELD = 100_000;

interface Section {
  readonly width: number;
  readonly height: number;
  readonly first?: number;
}

/** Sections in the order of the part. */
export function sectionsIn(markup: string): Section[] {
  return [...markup.matchAll(/<w:sectPr[\s>][^]*?<\/w:sectPr>/g)].map(([section]) => {
    const of = (name: string): number => attribute(section, `w:${name}`) ?? 0;
    return {
      width: of("w") - of("left") - of("right") - of("gutter"),
      height: of("h") - of("top") - of("bottom"),
      first: attribute(section, "w:start"),
    };
  });
}

/**
 * Reads the markup of a volume, piece by piece, and tells the page of each bookmark, numbered as the volume numbers them.
 * @param sections of the part, in its order
 */
export class Measure {
  private readonly count: PageCount;
  private readonly patterns = new Map<Pattern, readonly (readonly Token[])[]>();
  private at = 0;
  private text = "";
  private style = DEFAULT;
  private breaks = false;
  private keeps = false;
  private ends = false;
  private marks: string[] = [];
  private inTable = false;
  private head = 0;
  private isFirst = true;
  private row = NEW_ROW;
  private cell = 0;
  private cellHeight = 0;
  private isMerged = false;

  constructor(
    private readonly styles: ReadonlyMap<string, StyleMetrics>,
    private readonly sections: readonly Section[],
  ) {
    this.count = new PageCount(sections[0].height);
  }

  get pages(): ReadonlyMap<string, number> {
    this.count.settle();
    return this.count.pages;
  }

  take(piece: Piece): void {
    if (typeof piece === "string") {
      for (const token of tokensIn(piece)) this.token(token);
      return;
    }
    const { pattern } = piece;
    const held = this.tokensOf(pattern);
    for (const [i, markup] of pattern.pieces.entries()) {
      for (const token of held?.[i] ?? tokensIn(markup)) this.token(token);
      if (i < pattern.columns.length && pattern.prefix === "w:") this.text += plainText(piece.textAfter(i));
    }
  }

  /** The tokens of each of its pieces; undefined where they are not held. */
  private tokensOf(pattern: Pattern): readonly (readonly Token[])[] | undefined {
    const known = this.patterns.get(pattern);
    if (known) return known;
    const length = pattern.pieces.reduce((sum, markup) => sum + markup.length, 0);
    if (length > LONGEST_HELD) return undefined;
    const tokens = pattern.pieces.map((markup) => [...tokensIn(markup)]);
    this.patterns.set(pattern, tokens);
    return tokens;
  }

  private token(token: Token): void {
    if (token.closes) this.close(token.name);
    else this.open(token);
  }

  private open({ name, text, value, named }: Token): void {
    if (name === "t") this.text += text;
    else if (name === "br") this.text += "\n";
    else if (name === "p") this.begin();
    else if (name === "pStyle") this.style = this.styles.get(named) ?? DEFAULT;
    else if (name === "pageBreakBefore") this.breaks = true;
    else if (name === "keepNext") this.keeps = true;
    else if (name === "bookmarkStart") this.marks.push(named);
    else if (name === "sectPr") this.ends = true;
    else if (name === "tbl") {
      this.inTable = true;
      this.head = 0;
      this.isFirst = true;
    } else if (name === "tr") this.row = { ...NEW_ROW };
    else if (name === "trHeight") this.row.height = value;
    else if (name === "tblHeader") this.row.isHead = true;
    else if (name === "vMerge") this.isMerged = true;
    else if (name === "tc") {
      this.cellHeight = CELL_ENDS;
      this.isMerged = false;
    } else if (name === "tcW") this.cell = value - CELL_SIDES;
  }

  private begin(): void {
    this.text = "";
    this.style = DEFAULT;
    this.breaks = false;
    this.keeps = false;
    this.ends = false;
    this.marks = [];
  }

  private close(name: string): void {
    if (name === "p") this.paragraph();
    // What is merged downwards has the height of several rows.
    else if (name === "tc") this.row.height = Math.max(this.row.height, this.isMerged ? 0 : this.cellHeight);
    else if (name === "tr") {
      if (this.row.isHead) this.head += this.row.height;
      else this.addRow();
    } else if (name === "tbl") this.inTable = false;
  }

  /** Every field by name: there may be hundreds of thousands of rows, and spreading an object costs more than all else of one. */
  private addRow(): void {
    const { height, keepsNext } = this.row;
    this.count.add({
      lines: 1,
      line: this.isFirst ? this.head + height + TABLE_LINE : height,
      before: 0,
      after: 0,
      keepsNext,
      breaksBefore: false,
      bookmarks: NO_BOOKMARKS,
      head: this.isFirst ? 0 : this.head,
    });
    this.isFirst = false;
  }

  private paragraph(): void {
    const { size, line, before, after, indent, keepsNext, keepsLines } = this.style;
    if (this.inTable) {
      // A row stays with the next where all that is in it does.
      this.row.keepsNext &&= keepsNext || this.keeps;
      this.cellHeight += linesOf(this.text, size, this.cell) * line;
      return;
    }
    const { width } = this.sections[this.at];
    const lines = linesOf(this.text, size, width, indent);
    const keeps = (keepsNext || this.keeps) && !this.ends;
    this.count.add({
      lines: keepsLines ? 1 : lines,
      line: keepsLines ? lines * line : line,
      before,
      after,
      keepsNext: keeps,
      breaksBefore: this.breaks,
      bookmarks: this.marks,
      head: 0,
    });
    if (!this.ends) return;
    const next = this.sections[++this.at];
    if (next) this.count.section(next.height, next.first);
  }
}
