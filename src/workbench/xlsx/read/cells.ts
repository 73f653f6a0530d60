/** The rows of a sheet: contents, formulas and the formats they refer to. */
import { cellValue } from "../../../files/xlsx/cell-value";
import { cutBlanks } from "../../../files/xlsx/text";
import { columnLetters, columnNumber, MAX_COLUMNS, MAX_ROWS, parseReference } from "../../engine/a1";
import { isErrorValue } from "../../engine/error-values";
import type { Cell, Format } from "../book";
import { shiftFormula } from "../../engine/shifted-formula";
import { fromFileFormula } from "../formulas";
import { UnreadableFile } from "../package";
import { unescapeXstring } from "../../../files/xlsx/text";
import type { XmlElement } from "../../opc/xml";
import type { UnshownList } from "./unshown";

export interface CellContext {
  readonly styles: readonly (Format | undefined)[];
  readonly sharedStrings: readonly SharedString[];
  /** Indexes of the styles whose numbers count days from 1904. */
  readonly days1904: ReadonlySet<number>;
  readonly unshown: UnshownList;
}

export interface SharedString {
  readonly text: string;
  readonly rich: boolean;
}

/** Text of `<si>` or `<is>`: one run, or several with formats of their own. Phonetic hints are not part of it. */
export function readString(item: XmlElement | undefined): SharedString {
  const parts = item?.children.filter(({ name }) => name === "t" || name === "r") ?? [];
  const texts = parts.map((part) => (part.name === "t" ? part : part.child("t"))).filter((text) => !!text);
  const whole = cutBlanks(texts.map(({ text }) => text).join(""), keepsBlanks(texts[0]), keepsBlanks(texts.at(-1)));
  return { text: unescapeXstring(whole), rich: parts.length > 1 };
}

/** Whether blanks at the ends of the element's text are meant: XML's own are not, those of other scripts always. */
const keepsBlanks = (element: XmlElement | undefined): boolean => element?.attributes.space === "preserve";

/** Takes the rows of one sheet, one after another. */
export class CellReader {
  private readonly shared: SharedFormulas = new Map();
  private readonly found: Cell[] = [];
  private row = -1;
  private column = -1;
  private isSorted = true;

  constructor(
    private readonly sheet: string,
    private readonly context: CellContext,
  ) {}

  /** @returns the row's index. @throws {UnreadableFile} naming the cell whose place or content cannot be. */
  take(row: XmlElement): number {
    const { r } = row.attributes;
    this.row = r === undefined ? this.row + 1 : /^[1-9]\d{0,6}$/.test(r) ? Number(r) - 1 : MAX_ROWS;
    if (this.row >= MAX_ROWS) throw new UnreadableFile("damaged", `row ${r}`, { sheet: this.sheet });
    const index = this.row;
    this.column = -1;
    for (const cell of row.children) if (cell.name === "c") this.takeCell(cell);
    return index;
  }

  /** By row, then column; of cells in one place, the last. */
  get cells(): Cell[] {
    if (this.isSorted) return this.found;
    const sorted = [...this.found].sort((a, b) => a.row - b.row || a.column - b.column);
    return sorted.filter(({ row, column }, i) => sorted[i + 1]?.row !== row || sorted[i + 1].column !== column);
  }

  private takeCell(cell: XmlElement): void {
    this.goTo(cell.attributes.r);
    const { row, column } = this;
    const last = this.found.at(-1);
    if (last && (last.row > row || (last.row === row && last.column >= column))) this.isSorted = false;
    const style = this.styleOf(cell);
    const format = this.context.styles[style];
    const formula = readFormula(cell, row, column, this.shared, this.context.unshown);
    this.found.push({
      row,
      column,
      ...this.contentOf(cell, style, formula !== undefined),
      ...formula,
      ...(format && { format }),
    });
  }

  /** A cell's own address goes before its row's; without one it follows the cell before. */
  private goTo(address: string | undefined): void {
    if (address === undefined) this.column++;
    else {
      const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(address) ?? [];
      this.row = digits ? Number(digits) - 1 : MAX_ROWS;
      this.column = letters ? columnNumber(letters) : MAX_COLUMNS;
    }
    if (this.row < MAX_ROWS && this.column < MAX_COLUMNS) return;
    throw new UnreadableFile("damaged", `cell ${address ?? "beyond XFD"}`, { sheet: this.sheet, cell: address });
  }

  private get address(): string {
    return columnLetters(this.column) + (this.row + 1);
  }

  private styleOf({ attributes: { s = "0" } }: XmlElement): number {
    const style = Number(s);
    if (style === 0 || (Number.isInteger(style) && style > 0 && style < this.context.styles.length)) return style;
    this.context.unshown.addAt("unknownStyles", { sheet: this.sheet, cell: this.address });
    return 0;
  }

  private contentOf(cell: XmlElement, style: number, hasFormula: boolean): Pick<Cell, "value" | "isError"> {
    const { t: type = "n" } = cell.attributes;
    const v = cell.child("v");
    const inline = type === "inlineStr" ? readString(cell.child("is") ?? v) : undefined;
    const text = inline?.text ?? v?.text ?? "";
    const strings = this.context.sharedStrings;
    if (inline?.rich) this.context.unshown.add("richText");
    if (type === "s" && text.trim() !== "") {
      const string = /^\d+$/.test(text.trim()) ? strings[Number(text)] : undefined;
      if (string) return this.sharedText(string);
      const place = { sheet: this.sheet, cell: this.address };
      throw new UnreadableFile("missingText", `shared string ${text}`, place);
    }
    const raw = { type, text, keepsBlanks: keepsBlanks(v), style };
    const value = cellValue(raw, { strings: [], days1904: this.context.days1904 });
    const isError = type === "e" && typeof value === "string" && isErrorValue(value);
    if (value === "") return hasFormula && type === "str" ? { value } : {};
    const isWhatItSays = value !== undefined && (type !== "e" || isError);
    if (isWhatItSays) return { value, ...(isError && { isError }) };
    // What a formula came to can be calculated again; what a person typed stays as it reads.
    if (hasFormula && type !== "e") return {};
    if (!hasFormula) this.context.unshown.addAt("unreadableCells", { sheet: this.sheet, cell: this.address });
    return { value: text.trim() };
  }

  private sharedText({ text, rich }: SharedString): Pick<Cell, "value"> {
    if (rich) this.context.unshown.add("richText");
    return { value: text };
  }
}

type SharedFormulas = Map<string, { readonly source: string; readonly row: number; readonly column: number }>;

/** Shared formulas are written once and read relative to where they stand; arrays become plain formulas. */
function readFormula(
  cell: XmlElement,
  row: number,
  column: number,
  shared: SharedFormulas,
  unshown: UnshownList,
): Pick<Cell, "formula" | "source" | "spread"> | undefined {
  const element = cell.child("f");
  if (!element) return undefined;
  const { t: type, si = "" } = element.attributes;
  if (type === "array" || type === "dataTable") unshown.add("arrayFormulas");
  if (type === "dataTable") return undefined;
  if (element.text.trim()) {
    const source = element.text.trim();
    if (type === "shared") shared.set(si, { source, row, column });
    const { rows, columns } = parseReference(element.attributes.ref ?? "")?.area ?? { rows: 1, columns: 1 };
    // Metadata of a cell mark an array formula of the kind that spills by itself (ECMA-376 18.3.1.4 cm; [MS-XLSX] 2.2.4.10).
    const spread = { rows, columns, ...(cell.attributes.cm !== undefined && ({ isDynamic: true } as const)) };
    return { formula: fromFileFormula(source), source, ...(type === "array" && { spread }) };
  }
  const master = type === "shared" ? shared.get(si) : undefined;
  if (!master) return undefined;
  const source = shiftFormula(master.source, row - master.row, column - master.column);
  return { formula: fromFileFormula(source), source };
}
