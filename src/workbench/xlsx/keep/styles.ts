/**
 * Formats added to those a file has. None of its own is renumbered or touched; a new one is made of the format the cell had, of which
 * only what is other now is written anew: patterns, indents and themes stay where nobody changed them.
 */
import { retagged, tagMarkup, type AttributeChanges } from "../../../files/xlsx/patch/markup";
import type { Splice } from "../../../files/xlsx/patch/splices";
import type { CellStyle, ConditionalStyle } from "../../engine/port";
import { element } from "../../opc/xml";
import type { Format } from "../book";
import { compactStyle } from "../formats";
import { BUILT_IN_FORMATS, builtInId, FIRST_CUSTOM_FORMAT } from "../number-formats";
import type { Styles } from "../read/styles";
import { alignmentAttributes, border, differential, fillElement, font, type StyleIndexes } from "../write/styles";
import { childrenOf, inVocabularyOf, type Child, type Root } from "./markup";
import type { PackageEdit } from "./package";

const ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"] as const;
type ListName = (typeof ORDER)[number];

const EMPTY =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="等线"/><family val="2"/><charset val="134"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/** What a list of the styles part has, and what is to be added. */
class StyleList {
  readonly added: string[] = [];
  private readonly indexes = new Map<string, number>();

  constructor(private readonly own: readonly string[]) {}

  get count(): number {
    return this.own.length + this.added.length;
  }

  at(index: number): string | undefined {
    return this.own[index];
  }

  indexOf(markup: string): number {
    const known = this.indexes.get(markup);
    if (known !== undefined) return known;
    const index = this.count;
    this.added.push(markup);
    this.indexes.set(markup, index);
    return index;
  }
}

export class StyleAdditions implements StyleIndexes {
  private readonly text: string;
  private readonly root: Root;
  private readonly lists = new Map<ListName, StyleList>();
  private readonly numberFormats: Map<string, number>;
  private readonly fresh = new Map<Format, number>();
  private readonly derived = new Map<string, number>();
  private isRead = false;
  private readonly byLook = new Map<string, number>();

  constructor(
    private readonly file: PackageEdit,
    private readonly part: string | undefined,
    private readonly styles: Styles,
  ) {
    this.text = part === undefined ? EMPTY : file.text(part);
    this.root = childrenOf(this.text, part ?? "");
    for (const name of ORDER) this.lists.set(name, new StyleList(this.markupOf(name)));
    const custom = this.childrenIn("numFmts").map(({ tag }) => tag.attributes);
    this.numberFormats = new Map(custom.map(({ formatCode = "", numFmtId }) => [formatCode, Number(numFmtId)]));
  }

  formatIndex(format: Format | undefined): number {
    if (!format) return 0;
    const known = this.fresh.get(format);
    if (known !== undefined) return known;
    const index = this.alike(format) ?? this.from(0, PLAIN, format);
    this.fresh.set(format, index);
    return index;
  }

  /** The format a cell has now. @param base the `s` it had @param then what that meant to the engine */
  changedIndex(base: number, then: Format | undefined, now: Format | undefined): number {
    if (!now) return 0;
    if (!this.lists.get("cellXfs")?.at(base)) return this.formatIndex(now);
    return this.from(base, then ?? PLAIN, now);
  }

  differentialIndex(style: ConditionalStyle): number {
    const markup = differential(style, (format) => this.numberFormatId(format));
    return this.list("dxfs").indexOf(this.mine(markup));
  }

  /** Puts what was added into the file. */
  finish(relate: (path: string) => void): void {
    const lists = ORDER.map((name) => ({ name, added: this.list(name).added })).filter(({ added }) => added.length > 0);
    if (lists.length === 0) return;
    if (this.part === undefined) {
      this.file.add("xl/styles.xml", EMPTY, TYPE);
      relate("xl/styles.xml");
    }
    const part = this.part ?? "xl/styles.xml";
    for (const { name, added } of lists) this.file.edit(part, (text) => additions(text, part, name, added));
  }

  private list(name: ListName): StyleList {
    const found = this.lists.get(name);
    if (!found) throw new Error(`no list of ${name}`);
    return found;
  }

  private childrenIn(name: string): readonly Child[] {
    return childrenOf(this.text, this.part ?? "", name).children;
  }

  private markupOf(name: ListName): string[] {
    return this.childrenIn(name).map(({ tag, end }) => this.text.slice(tag.start, end));
  }

  /** A format of the file that looks like this one and is no more than the engine knows. */
  private alike(format: Format): number | undefined {
    if (!this.isRead) {
      this.isRead = true;
      for (const [index, own] of this.styles.formats.entries())
        if (!this.styles.special.has(index) && !this.byLook.has(lookOf(own ?? PLAIN)))
          this.byLook.set(lookOf(own ?? PLAIN), index);
    }
    return this.byLook.get(lookOf(format));
  }

  private from(base: number, then: Format, now: Format): number {
    const markup = this.list("cellXfs").at(base) ?? element("xf", { xfId: 0 });
    const key = `${base} ${lookOf(then)} ${lookOf(now)}`;
    const known = this.derived.get(key);
    if (known !== undefined) return known;
    const isOther = (...keys: readonly (keyof CellStyle)[]): boolean =>
      keys.some((name) => JSON.stringify(compact(then)[name]) !== JSON.stringify(compact(now)[name]));
    const root = childrenOf(markup, "xf");
    const attributes: Record<string, string | undefined> = {};
    if (isOther("numberFormat")) {
      attributes.numFmtId = String(this.numberFormatId(now.style.numberFormat ?? "General"));
      attributes.applyNumberFormat = "1";
    }
    if (isOther("fontName", "fontSize", "fontColor", "bold", "italic", "underline", "strikethrough")) {
      attributes.fontId = String(this.list("fonts").indexOf(this.mine(font(now.style, this.normalFont()))));
      attributes.applyFont = "1";
    }
    if (isOther("fill")) {
      attributes.fillId = now.style.fill ? String(this.list("fills").indexOf(this.mine(fillElement(now.style)))) : "0";
      attributes.applyFill = "1";
    }
    if (isOther("borders")) {
      attributes.borderId = String(this.list("borders").indexOf(this.mine(border(now.style.borders ?? {}))));
      attributes.applyBorder = "1";
    }
    const isAligned = isOther("horizontal", "vertical", "wrap");
    if (isAligned) attributes.applyAlignment = "1";
    if (then.locked !== now.locked) attributes.applyProtection = "1";
    if (Object.keys(attributes).length === 0) return base;
    const child = (name: string): Child | undefined => root.children.find(({ tag }) => tag.name === name);
    const pieces = [
      this.changed(markup, child("alignment"), "alignment", isAligned ? alignmentAttributes(now.style) : undefined),
      this.changed(
        markup,
        child("protection"),
        "protection",
        then.locked === now.locked ? undefined : { locked: now.locked ? undefined : "0" },
      ),
      ...root.children
        .filter(({ tag }) => tag.name !== "alignment" && tag.name !== "protection")
        .map(({ tag, end }) => markup.slice(tag.start, end)),
    ].join("");
    const { written } = root.tag;
    const open = tagMarkup(written, { ...root.tag.attributes, ...attributes }, pieces ? ">" : "/>");
    const index = this.list("cellXfs").indexOf(pieces ? `${open}${pieces}</${written}>` : open);
    this.derived.set(key, index);
    return index;
  }

  private changed(markup: string, child: Child | undefined, name: string, set: AttributeChanges | undefined): string {
    if (!set) return child ? markup.slice(child.tag.start, child.end) : "";
    if (child) return retagged({ ...child.tag, isEmpty: true }, set);
    const isAny = Object.values(set).some((value) => value !== undefined);
    return isAny ? this.mine(tagMarkup(name, set, "/>")) : "";
  }

  private mine(markup: string): string {
    return inVocabularyOf(this.root.tag, markup);
  }

  /** The elements of the workbook's own default font. */
  private normalFont(): { readonly name: string; readonly color: string } | undefined {
    const markup = this.list("fonts").at(0);
    if (markup === undefined) return undefined;
    const parts = (names: readonly string[]): string =>
      childrenOf(markup, "font")
        .children.filter(({ tag }) => names.includes(tag.name))
        .map(({ tag, end }) => markup.slice(tag.start, end))
        .join("");
    return { name: parts(["name", "family", "charset", "scheme"]), color: parts(["color"]) };
  }

  private numberFormatId(format: string): number {
    const known = builtInId(format) ?? this.numberFormats.get(format);
    if (known !== undefined) return known;
    const taken = [...this.numberFormats.values(), ...BUILT_IN_FORMATS.keys(), FIRST_CUSTOM_FORMAT - 1];
    const id = taken.reduce((most, other) => Math.max(most, other)) + 1;
    this.numberFormats.set(format, id);
    this.list("numFmts").indexOf(this.mine(element("numFmt", { numFmtId: id, formatCode: format })));
    return id;
  }
}

const PLAIN: Format = { style: {}, locked: true };
const compact = (format: Format): CellStyle => compactStyle(format.style);

/** The same for formats that look the same, in whatever order they state it. */
function lookOf(format: Format): string {
  const { borders = {}, ...style } = compact(format);
  return JSON.stringify([sorted(style), sorted(borders).filter(([, side]) => side !== null), format.locked]);
}

const sorted = (stated: object): [string, unknown][] => Object.entries(stated).sort(([a], [b]) => (a < b ? -1 : 1));

function additions(text: string, part: string, name: ListName, added: readonly string[]): readonly Splice[] {
  const list = childrenOf(text, part, name);
  const root = childrenOf(text, part);
  if (list.tag.name === name) {
    const count = String(list.children.length + added.length);
    const open = tagMarkup(list.tag.written, { ...list.tag.attributes, count }, ">");
    const tail = list.tag.isEmpty ? `${added.join("")}</${list.tag.written}>` : "";
    const head = { start: list.tag.start, end: list.tag.end, text: open + tail };
    return list.tag.isEmpty ? [head] : [head, { start: list.inner[1], end: list.inner[1], text: added.join("") }];
  }
  const earlier = new Set<string>(ORDER.slice(0, ORDER.indexOf(name)));
  const before = root.children.filter(({ tag }) => earlier.has(tag.name)).at(-1);
  const at = before?.end ?? root.inner[0];
  const prefix = root.tag.written.slice(0, root.tag.written.length - root.tag.name.length);
  const written = prefix + name;
  const markup = `${tagMarkup(written, { count: String(added.length) }, ">")}${added.join("")}</${written}>`;
  return [{ start: at, end: at, text: markup }];
}
