/** Between the port's cell styles and Univer's. */
import * as U from "../univer/headless";
import type { BorderLine, BorderSide, CellStyle, HorizontalAlignment, VerticalAlignment } from "./port";

const HORIZONTAL: Record<HorizontalAlignment, U.HorizontalAlign> = {
  General: U.HorizontalAlign.UNSPECIFIED,
  Left: U.HorizontalAlign.LEFT,
  Center: U.HorizontalAlign.CENTER,
  Right: U.HorizontalAlign.RIGHT,
  Justify: U.HorizontalAlign.JUSTIFIED,
  Distributed: U.HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Record<VerticalAlignment, U.VerticalAlign> = {
  Top: U.VerticalAlign.TOP,
  Center: U.VerticalAlign.MIDDLE,
  Bottom: U.VerticalAlign.BOTTOM,
};
const LINES: Record<BorderLine, U.BorderStyleTypes> = {
  thin: U.BorderStyleTypes.THIN,
  hair: U.BorderStyleTypes.HAIR,
  dotted: U.BorderStyleTypes.DOTTED,
  dashed: U.BorderStyleTypes.DASHED,
  dashDot: U.BorderStyleTypes.DASH_DOT,
  dashDotDot: U.BorderStyleTypes.DASH_DOT_DOT,
  double: U.BorderStyleTypes.DOUBLE,
  medium: U.BorderStyleTypes.MEDIUM,
  mediumDashed: U.BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: U.BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: U.BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: U.BorderStyleTypes.SLANT_DASH_DOT,
  thick: U.BorderStyleTypes.THICK,
};
const SIDES: Record<BorderSide, "t" | "b" | "l" | "r"> = { top: "t", bottom: "b", left: "l", right: "r" };

function keyOf<K extends string, V>(table: Record<K, V>, value: V | null | undefined): K | undefined {
  return (Object.keys(table) as K[]).find((key) => table[key] === value);
}

/** Only what the patch names; `null` members take a format away. */
export function toUniverStyle(patch: CellStyle): U.IStyleData {
  const style: Record<string, unknown> = {};
  if (patch.fill !== undefined) style.bg = patch.fill && { rgb: patch.fill };
  if (patch.fontColor !== undefined) style.cl = patch.fontColor && { rgb: patch.fontColor };
  if (patch.fontName !== undefined) style.ff = patch.fontName;
  if (patch.fontSize !== undefined) style.fs = patch.fontSize;
  if (patch.bold !== undefined) style.bl = patch.bold ? 1 : 0;
  if (patch.italic !== undefined) style.it = patch.italic ? 1 : 0;
  if (patch.underline !== undefined) style.ul = { s: patch.underline ? 1 : 0 };
  if (patch.strikethrough !== undefined) style.st = { s: patch.strikethrough ? 1 : 0 };
  if (patch.horizontal !== undefined) style.ht = HORIZONTAL[patch.horizontal];
  if (patch.vertical !== undefined) style.vt = VERTICAL[patch.vertical];
  if (patch.wrap !== undefined) style.tb = patch.wrap ? U.WrapStrategy.WRAP : U.WrapStrategy.OVERFLOW;
  // "General" is stated too: a cell without a number format would take its column's.
  if (patch.numberFormat !== undefined) style.n = { pattern: patch.numberFormat };
  if (patch.borders) {
    const sides: Record<string, unknown> = {};
    for (const [side, border] of Object.entries(patch.borders)) {
      if (border === undefined) continue;
      sides[SIDES[side as BorderSide]] = border && { s: LINES[border.line], cl: { rgb: border.color } };
    }
    style.bd = sides;
  }
  return style as U.IStyleData;
}

export function fromUniverStyle(style: U.IStyleData): Required<CellStyle> {
  const borders: CellStyle["borders"] = {};
  for (const side of Object.keys(SIDES) as BorderSide[]) {
    const border = style.bd?.[SIDES[side]];
    const line = keyOf(LINES, border?.s);
    if (line) borders[side] = { line, color: border?.cl?.rgb ?? "#000000" };
  }
  return {
    fill: style.bg?.rgb ?? null,
    fontColor: style.cl?.rgb ?? null,
    fontName: style.ff ?? null,
    fontSize: style.fs ?? null,
    bold: !!style.bl,
    italic: !!style.it,
    underline: !!style.ul?.s,
    strikethrough: !!style.st?.s,
    horizontal: keyOf(HORIZONTAL, style.ht) ?? "General",
    vertical: keyOf(VERTICAL, style.vt) ?? "Bottom",
    wrap: style.tb === U.WrapStrategy.WRAP,
    numberFormat: style.n?.pattern ?? "General",
    borders,
  };
}
