import type { CellValue } from "../../check";
import { isErrorValue } from "../../check/snapshot/types";
import { cellText } from "./cell-text";
import { HtmlTable, type HtmlSpans } from "./html-table";
import { PageParser } from "./page-parser";
import { TextFlow } from "./text-flow";

/** What is no part of what a page shows. */
const UNSEEN = new Set([
  "script",
  "style",
  "title",
  "textarea",
  "select",
  "template",
  "noscript",
  "object",
  "svg",
  "math",
]);
/** Elements that stand on lines of their own. */
const BLOCKS = new Set(["div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "section", "article"]);
/** Elements a table is made of; what hides one of them hides a row, a column or a cell. */
const STRUCTURE = new Set(["table", "tr", "td", "th", "col", "colgroup"]);

/** Elements within elements: pages that never close what they open go deep, and each end is looked for among all of them. */
const DEEPEST = 1_000;
const MOST_ATTRIBUTES = 1_000;
/** A longer paragraph above a table is text and no caption; tabs bear no longer names. */
const LONGEST_CAPTION = 31;

/** A cell that is open: what it says, and what it says it is. */
interface OpenCell {
  readonly flow: TextFlow;
  readonly attributes: Attributes;
  readonly isHidden: boolean;
}

interface OpenTable {
  readonly table: HtmlTable;
  readonly isHidden: boolean;
  cell?: OpenCell;
  caption?: TextFlow;
}

/** Is told what the page asks for, and says where that is too much. */
export interface HtmlBounds {
  cells(count: number): void;
  characters(count: number): void;
  fault(fault: "tooDeep" | "tooManyAttributes"): Error;
}

type Attributes = Readonly<Record<string, string>>;

/**
 * The tables of a page, in the order in which they begin: those of Excel's, WPS's and Word's clipboard, of pages that web systems
 * name .xls, of web pages. A table within a cell is one of its own and no part of the cell. Nothing of the page is carried out or
 * loaded; of styles only those written at the cell are looked at.
 * @param spend is told of rows, cells and characters, and throws where they are too many
 */
export class HtmlReader {
  private readonly tables: HtmlTable[] = [];
  private readonly open: OpenTable[] = [];
  /** Names of sheets as Excel leaves them in a comment of the page. */
  readonly sheetNames: string[] = [];
  /** Elements within the outermost one that shows nothing, itself included. */
  private unseen = 0;
  /** Within a paragraph that shows nothing, which lasts until the next one or its end. */
  private isUnseenParagraph = false;
  /** What was read since the last table, a paragraph a line: the last one may be the next table's caption. */
  private lead = new TextFlow();
  private depth = 0;
  private attributes = 0;
  private readonly parser = new PageParser(
    {
      onopentag: (name, attributes) => this.opened(name, attributes),
      onattribute: () => {
        if (++this.attributes > MOST_ATTRIBUTES) throw this.spend.fault("tooManyAttributes");
      },
      onclosetag: (name) => this.closed(name),
      ontext: (text) => this.text(text),
      oncomment: (text) => this.comment(text),
    },
    { decodeEntities: true },
  );

  constructor(private readonly spend: HtmlBounds) {}

  write(text: string): void {
    this.parser.write(text);
  }

  /** The tables with anything in them. */
  end(): readonly HtmlTable[] {
    this.parser.end();
    return this.tables.filter((table) => !table.isEmpty);
  }

  private get current(): OpenTable | undefined {
    return this.open.at(-1);
  }

  /** Where text that comes now belongs. */
  private get flow(): TextFlow | undefined {
    return this.current ? (this.current.caption ?? this.current.cell?.flow) : this.lead;
  }

  private opened(name: string, attributes: Attributes): void {
    this.attributes = 0;
    if (++this.depth > DEEPEST) throw this.spend.fault("tooDeep");
    if (name === "p" && this.unseen === 0) {
      this.isUnseenParagraph = isHidden(attributes);
      return this.flow?.block();
    }
    if (this.unseen > 0 || UNSEEN.has(name) || (!STRUCTURE.has(name) && isHidden(attributes))) {
      this.unseen++;
      return;
    }
    const { current } = this;
    if (name === "table") this.openTable(attributes);
    else if (name === "br") this.flow?.line();
    else if (BLOCKS.has(name)) this.flow?.block();
    else if (!current) return;
    else if (name === "caption") current.caption = new TextFlow();
    // A group without a number of its own has as many columns as are within it.
    else if (name === "col" || (name === "colgroup" && "span" in attributes))
      current.table.declareColumns(numberOf(attributes.span), isHidden(attributes));
    else if (name === "tr") {
      this.closeCell();
      current.table.openRow(isHidden(attributes));
    } else if (name === "td" || name === "th") {
      this.closeCell();
      current.cell = { flow: new TextFlow(), attributes, isHidden: isHidden(attributes) };
    }
  }

  private closed(name: string): void {
    this.depth--;
    if (name === "p" && this.unseen === 0) return;
    if (this.unseen > 0) {
      this.unseen--;
      return;
    }
    const { current } = this;
    if (BLOCKS.has(name)) this.flow?.block();
    else if (!current) return;
    else if (name === "caption") this.closeCaption();
    else if (name === "td" || name === "th" || name === "tr") this.closeCell();
    else if (name === "table") {
      this.closeCell();
      this.closeCaption();
      this.open.pop();
    }
  }

  private openTable(attributes: Attributes): void {
    const table = new HtmlTable(this.spend.cells);
    this.spend.cells(1);
    const outer = this.current;
    const hidden = isHidden(attributes) || outer?.isHidden === true || outer?.cell?.isHidden === true;
    if (!outer) {
      const line = this.lead.end().split("\n").at(-1) ?? "";
      if (line.length <= LONGEST_CAPTION) table.caption = line;
      this.lead = new TextFlow();
    }
    this.open.push({ table, isHidden: hidden });
    if (!hidden) this.tables.push(table);
  }

  private text(text: string): void {
    const { flow } = this;
    if (this.unseen > 0 || this.isUnseenParagraph || !flow) return;
    this.spend.characters(text.length);
    flow.add(text);
  }

  private closeCell(): void {
    const { current } = this;
    if (!current?.cell) return;
    const { flow, attributes, isHidden: isLeftOut } = current.cell;
    current.cell = undefined;
    this.isUnseenParagraph = false;
    if (!isLeftOut) current.table.add(valueOf(flow.end(), attributes), spansOf(attributes));
  }

  private closeCaption(): void {
    const { current } = this;
    if (!current?.caption) return;
    current.table.caption = current.caption.end();
    current.caption = undefined;
  }

  private comment(text: string): void {
    if (!text.includes("ExcelWorksheet")) return;
    for (const [, name] of text.matchAll(SHEET_NAME)) this.sheetNames.push(name);
  }
}

const SHEET_NAME = /<x:Name>([^<]{1,31})<\/x:Name>/g;

const numberOf = (text = "1"): number => Number.parseInt(text, 10);

const isHidden = ({ style = "", hidden }: Attributes): boolean =>
  hidden !== undefined || /(?:^|[;\s])display\s*:\s*none/i.test(style);

const spansOf = ({ colspan, rowspan, style = "" }: Attributes): HtmlSpans => ({
  columns: numberOf(colspan),
  rows: numberOf(rowspan),
  isMerged: !/mso-ignore\s*:\s*colspan/i.test(style),
});

/** Text as the number format, which an ID has whose digits are all there. */
const TEXT_FORMAT = /number-?format\s*:\s*["']?\\?@/i;

/**
 * The value of a cell: text, as it is seen, unless Excel (`x:num`) or LibreOffice (`sdval`) says which number stands behind it. A
 * number that is only seen stays a text: nothing is made of it that was not there.
 */
function valueOf(seen: string, attributes: Attributes): CellValue {
  const { style = "", "x:num": number = attributes.sdval, sdnum = "", "x:str": text } = attributes;
  const isText = TEXT_FORMAT.test(style) || sdnum.endsWith("@");
  if (number !== undefined && !isText && !isErrorValue(seen)) {
    const written = (number === "" ? seen : number).trim();
    if (/^[\d+\-.e]+$/i.test(written) && Number.isFinite(Number(written))) return Number(written);
  }
  return text ? text : cellText(seen);
}
