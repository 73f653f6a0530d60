/** Collects the formats a workbook uses, each once, and writes them as xl/styles.xml. */
import type { Border, BorderSide, CellStyle, ConditionalStyle } from "../../engine/port";
import type { Format } from "../book";
import { DEFAULT_FONT_POINTS } from "../formats";
import { builtInId, FIRST_CUSTOM_FORMAT } from "../number-formats";
import { element } from "../../opc/xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DEFAULT_FONT_NAME = "等线";

/** Where formats get their numbers. */
export interface StyleIndexes {
  /** The `s` of a cell, row or column; 0 is the default format. */
  formatIndex(format: Format | undefined): number;
  /** The `dxfId` of a conditional format. */
  differentialIndex(style: ConditionalStyle): number;
}

export class StyleWriter implements StyleIndexes {
  private readonly numberFormats = new Map<string, number>();
  private readonly fonts = new Index();
  private readonly fills = new Index();
  private readonly borders = new Index();
  private readonly formats = new Index();
  private readonly differential = new Index();
  private readonly known = new Map<Format, number>();

  constructor() {
    this.fonts.of(font({}));
    // The first two fills are fixed (18.8.21): Excel ignores what stands there.
    this.fills.of(patternFill("none"));
    this.fills.of(patternFill("gray125"));
    this.borders.of(border({}));
    this.formatIndex({ style: {}, locked: true });
  }

  /** The `s` of a cell, row or column; 0 is the default format. */
  formatIndex(format: Format | undefined): number {
    if (!format) return 0;
    const known = this.known.get(format);
    if (known !== undefined) return known;
    const { style, locked } = format;
    const ids = {
      numFmtId: this.numberFormatId(style.numberFormat ?? "General"),
      fontId: this.fonts.of(font(style)),
      fillId: this.fills.of(fillElement(style)),
      borderId: this.borders.of(border(style.borders ?? {})),
    };
    const alignment = alignmentOf(style);
    const xf = element(
      "xf",
      {
        ...ids,
        xfId: 0,
        applyNumberFormat: ids.numFmtId !== 0 || undefined,
        applyFont: ids.fontId !== 0 || undefined,
        applyFill: ids.fillId !== 0 || undefined,
        applyBorder: ids.borderId !== 0 || undefined,
        applyAlignment: alignment !== "" || undefined,
        applyProtection: !locked || undefined,
      },
      alignment,
      locked ? "" : element("protection", { locked }),
    );
    const index = this.formats.of(xf);
    this.known.set(format, index);
    return index;
  }

  /** The `dxfId` of a conditional format. */
  differentialIndex(style: ConditionalStyle): number {
    return this.differential.of(differential(style, (format) => this.numberFormatId(format)));
  }

  write(): string {
    const custom = [...this.numberFormats].map(([formatCode, numFmtId]) => element("numFmt", { numFmtId, formatCode }));
    const list = (name: string, items: readonly string[]) =>
      items.length > 0 ? element(name, { count: items.length }, items) : "";
    return element(
      "styleSheet",
      { xmlns: MAIN },
      list("numFmts", custom),
      list("fonts", this.fonts.items),
      list("fills", this.fills.items),
      list("borders", this.borders.items),
      list("cellStyleXfs", [element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
      list("cellXfs", this.formats.items),
      list("cellStyles", [element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })]),
      list("dxfs", this.differential.items),
      element("tableStyles", {
        count: 0,
        defaultTableStyle: "TableStyleMedium2",
        defaultPivotStyle: "PivotStyleLight16",
      }),
    );
  }

  private numberFormatId(format: string): number {
    const id = builtInId(format) ?? this.numberFormats.get(format) ?? FIRST_CUSTOM_FORMAT + this.numberFormats.size;
    if (id >= FIRST_CUSTOM_FORMAT) this.numberFormats.set(format, id);
    return id;
  }
}

/** Texts in the order they first came, each once. */
class Index {
  private readonly positions = new Map<string, number>();

  get items(): string[] {
    return [...this.positions.keys()];
  }

  of(text: string): number {
    const known = this.positions.get(text);
    if (known !== undefined) return known;
    this.positions.set(text, this.positions.size);
    return this.positions.size - 1;
  }
}

export function differential(style: ConditionalStyle, numberFormatId: (format: string) => number): string {
  const { fill, fontColor, bold, italic, underline, strikethrough, borders, numberFormat } = style;
  const marks = [
    bold && element("b"),
    italic && element("i"),
    strikethrough && element("strike"),
    fontColor && element("color", color(fontColor)),
    underline && element("u"),
  ].filter((mark) => mark);
  return element(
    "dxf",
    {},
    marks.length > 0 ? element("font", {}, ...marks.map(String)) : "",
    numberFormat ? element("numFmt", { numFmtId: numberFormatId(numberFormat), formatCode: numberFormat }) : "",
    fill ? element("fill", {}, element("patternFill", { patternType: "solid" }, element("bgColor", color(fill)))) : "",
    borders ? border(borders) : "",
  );
}

/** A colour attribute: "#RRGGBB" -> opaque ARGB. */
export function color(hex: string): { rgb: string } {
  return { rgb: `FF${hex.slice(1).toUpperCase()}` };
}

/** The elements of what a font states neither of its own. */
export interface NormalFont {
  readonly name: string;
  readonly color: string;
}

const NORMAL_FONT: NormalFont = {
  // Tells Excel for other languages that this font's characters are Chinese (18.4.1: GB2312).
  name: element("name", { val: DEFAULT_FONT_NAME }) + element("family", { val: 2 }) + element("charset", { val: 134 }),
  color: "",
};

export function font(style: CellStyle, normal = NORMAL_FONT): string {
  return element(
    "font",
    {},
    style.bold ? element("b") : "",
    style.italic ? element("i") : "",
    style.strikethrough ? element("strike") : "",
    style.underline ? element("u") : "",
    element("sz", { val: style.fontSize ?? DEFAULT_FONT_POINTS }),
    style.fontColor ? element("color", color(style.fontColor)) : normal.color,
    style.fontName ? element("name", { val: style.fontName }) + element("family", { val: 2 }) : normal.name,
  );
}

export const fillElement = ({ fill }: CellStyle): string =>
  fill ? patternFill("solid", element("fgColor", color(fill))) : patternFill("none");

function patternFill(patternType: string, ...colors: string[]): string {
  return element("fill", {}, element("patternFill", { patternType }, ...colors));
}

export function border(borders: Partial<Record<BorderSide, Border | null>>): string {
  const side = (name: BorderSide) => {
    const edge = borders[name];
    return edge ? element(name, { style: edge.line }, element("color", color(edge.color))) : element(name);
  };
  return element("border", {}, side("left"), side("right"), side("top"), side("bottom"));
}

export const alignmentAttributes = ({ horizontal = "General", vertical = "Bottom", wrap }: CellStyle) => ({
  horizontal: horizontal === "General" ? undefined : horizontal.toLowerCase(),
  vertical: vertical === "Bottom" ? undefined : vertical.toLowerCase(),
  wrapText: wrap ? "1" : undefined,
});

function alignmentOf(style: CellStyle): string {
  const attributes = alignmentAttributes(style);
  return Object.values(attributes).some((value) => value !== undefined) ? element("alignment", attributes) : "";
}
