/** xl/styles.xml: the formats cells refer to by index, and the differential formats conditional formats refer to. */
import type {
  Border,
  BorderLine,
  BorderSide,
  CellStyle,
  ConditionalStyle,
  HorizontalAlignment,
  VerticalAlignment,
} from "../../engine/port";
import type { Format } from "../book";
import { DEFAULT_FONT_POINTS } from "../formats";
import { BUILT_IN_FORMATS } from "../number-formats";
import type { XmlElement } from "../../opc/xml";
import type { ColorReader } from "./colors";
import type { UnshownList } from "./unshown";

export interface Styles {
  /** By the `s` attribute of a cell; undefined where the format is the default one. */
  readonly formats: readonly (Format | undefined)[];
  /** Indexes of formats that are more than the engine's cells can show. */
  readonly special: ReadonlySet<number>;
  /** By the `dxfId` of a conditional format. */
  readonly differential: readonly ConditionalStyle[];
}

const SIDES: readonly BorderSide[] = ["top", "bottom", "left", "right"];
const HORIZONTAL: Record<string, HorizontalAlignment> = {
  left: "Left",
  center: "Center",
  centerContinuous: "Center",
  right: "Right",
  justify: "Justify",
  distributed: "Distributed",
};
const VERTICAL: Record<string, VerticalAlignment> = {
  top: "Top",
  center: "Center",
  justify: "Center",
  distributed: "Center",
};

export function readStyles(root: XmlElement | undefined, color: ColorReader, unshown: UnshownList): Styles {
  const list = (name: string) => root?.child(name)?.children ?? [];
  const custom = list("numFmts").map((format) => [format.number("numFmtId"), format.attributes.formatCode] as const);
  const numberFormats = new Map([...BUILT_IN_FORMATS, ...custom]);
  const fonts = list("fonts");
  const fills = list("fills");
  const borders = list("borders");

  const special = new Set<number>();
  const formats = list("cellXfs").map((xf, index): Format => {
    const alignment = xf.child("alignment");
    const fill = fills[xf.number("fillId") ?? 0];
    const border = borders[xf.number("borderId") ?? 0];
    if (isMoreThanKept(fill, alignment, border) || xf.flag("quotePrefix")) {
      unshown.add("otherFormats");
      special.add(index);
    }
    const font = fonts[xf.number("fontId") ?? 0];
    return {
      style: {
        ...readFont(font, color),
        ...ownFont(font, fonts[0], color),
        fill: solidFill(fill, color) ?? null,
        borders: readBorders(border, color),
        numberFormat: numberFormats.get(xf.number("numFmtId") ?? 0) ?? "General",
        horizontal: HORIZONTAL[alignment?.attributes.horizontal ?? ""] ?? "General",
        vertical: VERTICAL[alignment?.attributes.vertical ?? ""] ?? "Bottom",
        wrap: alignment?.flag("wrapText") ?? false,
      },
      locked: xf.child("protection")?.flag("locked", true) ?? true,
    };
  });
  return {
    special,
    formats: formats.map((format, index) => (index === 0 && isPlain(format) ? undefined : format)),
    differential: list("dxfs").map((dxf) => readDifferential(dxf, color)),
  };
}

function readFont(font: XmlElement | undefined, color: ColorReader) {
  const on = (name: string) => font?.child(name)?.flag("val", true) ?? false;
  const underline = font?.child("u");
  return {
    fontColor: color(font?.child("color")) ?? null,
    bold: on("b"),
    italic: on("i"),
    underline: !!underline && underline.attributes.val !== "none",
    strikethrough: on("strike"),
  };
}

/** What a font shares with the workbook's default one is not its own: a cell without a format looks like its neighbours. */
function ownFont(font: XmlElement | undefined, normal: XmlElement | undefined, color: ColorReader) {
  const name = font?.child("name")?.attributes.val ?? null;
  const size = font?.child("sz")?.number("val") ?? null;
  const fontColor = color(font?.child("color")) ?? null;
  return {
    fontName: name === normal?.child("name")?.attributes.val ? null : name,
    // A workbook whose default size differs from ours keeps it by stating it in every cell.
    fontSize: size === DEFAULT_FONT_POINTS ? null : size,
    fontColor: fontColor === color(normal?.child("color")) ? null : fontColor,
  } satisfies CellStyle;
}

function solidFill(fill: XmlElement | undefined, color: ColorReader): string | undefined {
  const pattern = fill?.child("patternFill");
  if (pattern) {
    const kind = pattern.attributes.patternType ?? "none";
    return kind === "none" || kind === "gray125" ? undefined : color(pattern.child("fgColor"));
  }
  return color(fill?.child("gradientFill")?.child("stop")?.child("color"));
}

function readBorders(border: XmlElement | undefined, color: ColorReader): Partial<Record<BorderSide, Border>> {
  const borders: Partial<Record<BorderSide, Border>> = {};
  for (const side of SIDES) {
    const edge = border?.child(side);
    const line = edge?.attributes.style;
    if (edge && line && line !== "none")
      borders[side] = { line: line as BorderLine, color: color(edge.child("color")) ?? "#000000" };
  }
  return borders;
}

/** What the engine's cells cannot show: pattern and gradient fills, turned, indented, shrunk or spread text, diagonals. */
function isMoreThanKept(
  fill: XmlElement | undefined,
  alignment: XmlElement | undefined,
  border: XmlElement | undefined,
) {
  const pattern = fill?.child("patternFill")?.attributes.patternType ?? "none";
  return (
    !["none", "solid", "gray125"].includes(pattern) ||
    !!fill?.child("gradientFill") ||
    !!alignment?.number("textRotation") ||
    !!alignment?.number("indent") ||
    alignment?.attributes.horizontal === "centerContinuous" ||
    !!alignment?.flag("shrinkToFit") ||
    !!border?.child("diagonal")?.attributes.style
  );
}

function isPlain({ style, locked }: Format): boolean {
  const { borders = {}, numberFormat, horizontal, vertical, ...rest } = style;
  const defaults = numberFormat === "General" && horizontal === "General" && vertical === "Bottom";
  return locked && defaults && Object.keys(borders).length === 0 && Object.values(rest).every((value) => !value);
}

/** A differential format states only what it changes; its fill's colour is the background, unlike a cell's (18.8.14). */
function readDifferential(dxf: XmlElement, color: ColorReader): ConditionalStyle {
  const { fontColor, ...marks } = readFont(dxf.child("font"), color);
  const pattern = dxf.child("fill")?.child("patternFill");
  const fill = color(pattern?.child("bgColor")) ?? color(pattern?.child("fgColor"));
  const borders = readBorders(dxf.child("border"), color);
  const numberFormat = dxf.child("numFmt")?.attributes.formatCode;
  return {
    ...(fill && { fill }),
    ...(fontColor && { fontColor }),
    ...Object.fromEntries(Object.entries(marks).filter(([, on]) => on)),
    ...(Object.keys(borders).length > 0 && { borders }),
    ...(numberFormat && { numberFormat }),
  };
}
