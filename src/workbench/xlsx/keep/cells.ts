/** The elements of cells that are others than they were, in place of those the file has. */
import { DAYS_1904 } from "../../../files/xlsx/cell-value";
import { showsDay } from "../../../files/xlsx/date-styles";
import type { CellWriter } from "../../../files/xlsx/patch/edits";
import { siblingName, tagMarkup, textMarkup } from "../../../files/xlsx/patch/markup";
import type { WalkedCell } from "../../../files/xlsx/patch/walk";
import { escapeXstring } from "../../../files/xlsx/text";
import type { OpenTag } from "../../../files/opc/xml-spans";
import { columnLetters } from "../../engine/a1";
import { isErrorValue } from "../../engine/error-values";
import { escapeXml } from "../../opc/xml";
import type { Cell } from "../book";
import { formulaMarkup, toFileFormula } from "../formulas";
import type { CellDifference } from "./differences";
import type { StyleAdditions } from "./styles";

/** What goes into a cell: its type, its formula and its value, as markup. */
interface Content {
  readonly type?: string;
  readonly markup: string;
}

export class DifferenceWriter implements CellWriter<CellDifference> {
  constructor(
    private readonly text: string,
    private readonly styles: StyleAdditions,
    private readonly countsFrom1904: boolean,
    /** Rows or columns came or went: a formula that is another now may only ask for cells elsewhere. */
    private readonly isMoved: boolean,
  ) {}

  isNothing({ now }: CellDifference): boolean {
    return now === undefined;
  }

  over(change: CellDifference, cell: WalkedCell): string {
    const { tag, end } = cell;
    const { now, style } = change;
    if (!now) return "";
    const base = Number(tag.attributes.s ?? "0");
    const index = style ? this.styles.changedIndex(base, style.then, now.format) : base;
    const s = index === 0 && tag.attributes.s === undefined ? undefined : String(index);
    if (!change.content && !change.result) {
      const { start, end: opened } = tag;
      return (
        tagMarkup(tag.written, { ...tag.attributes, s }, tag.isEmpty ? "/>" : ">") +
        this.text.slice(start, end).slice(opened - start)
      );
    }
    return this.element(tag, { ...tag.attributes, s }, this.contentOf(now, tag, this.formulaOf(change, cell)), cell);
  }

  /** The formula as it is written where it is the one it was, or an array one that went along with its cells. */
  private formulaOf({ content, now }: CellDifference, { formula, formulaSpan }: WalkedCell): string | undefined {
    if (!formulaSpan || now?.formula === undefined) return undefined;
    const written = this.text.slice(...formulaSpan);
    if (!content) return written;
    if (!this.isMoved || formula?.t !== "array") return undefined;
    const text = escapeXml(now.source ?? toFileFormula(now.formula));
    return written.replace(/>[^<]*(<\/[^>]*>)$/, (_, end: string) => `>${text}${end}`);
  }

  fresh({ now, row, column }: CellDifference, _style: string | undefined, beside: OpenTag): string {
    if (!now) return "";
    const index = this.styles.formatIndex(now.format);
    const { type, markup } = this.contentOf(now, beside);
    const written = siblingName(beside, "c");
    const attributes = { r: `${columnLetters(column)}${row + 1}`, s: index === 0 ? undefined : String(index), t: type };
    return markup === ""
      ? tagMarkup(written, attributes, "/>")
      : `${tagMarkup(written, attributes, ">")}${markup}</${written}>`;
  }

  /** The formula of a cell as a plain one of its own, where another cell stated it. */
  apart(now: Cell, cell: WalkedCell): string {
    return this.element(cell.tag, cell.tag.attributes, this.contentOf(now, cell.tag), cell);
  }

  private element(
    { written }: OpenTag,
    attributes: Readonly<Record<string, string | undefined>>,
    { type, markup }: Content,
    { extension }: WalkedCell,
  ): string {
    const inner = markup + (extension ? this.text.slice(...extension) : "");
    // A picture or a data type in the cell went with what it stood for (18.3.1.4).
    const set = { ...attributes, t: type, cm: undefined, vm: undefined };
    return inner === "" ? tagMarkup(written, set, "/>") : `${tagMarkup(written, set, ">")}${inner}</${written}>`;
  }

  private contentOf(cell: Cell, beside: OpenTag, written?: string): Content {
    const { value, formula, isError } = cell;
    const name = (local: string): string => siblingName(beside, local);
    const f = formula === undefined ? "" : (written ?? formulaMarkup(cell, name("f")));
    const v = (text: string): string => `${f}<${name("v")}>${text}</${name("v")}>`;
    if (value === undefined) return { markup: f };
    if (typeof value === "number")
      return Number.isFinite(value) ? { markup: v(String(this.days(value, cell))) } : { type: "e", markup: v("#NUM!") };
    if (typeof value === "boolean") return { type: "b", markup: v(String(Number(value))) };
    if (isError && isErrorValue(value)) return { type: "e", markup: v(value) };
    const text = textMarkup(escapeXstring(value));
    if (formula !== undefined) return { type: "str", markup: v(text) };
    const space = /^[ \t\n]|[ \t\n]$/.test(text) ? "preserve" : undefined;
    const t = `${tagMarkup(name("t"), { "xml:space": space }, ">")}${text}</${name("t")}>`;
    return { type: "inlineStr", markup: `<${name("is")}>${t}</${name("is")}>` };
  }

  /** As the workbook counts days, where the number shows one. */
  private days(value: number, { format }: Cell): number {
    return this.countsFrom1904 && showsDay(format?.style.numberFormat ?? "General") ? value - DAYS_1904 : value;
  }
}
