/**
 * How wide and how tall text wants to be. Univer measures only what it draws; here characters are counted, a Chinese one as wide as the
 * font is tall, a Latin one half of it, which is what the default fonts come to.
 */
import type { CellStyle } from "./port";

const DEFAULT_FONT_SIZE = 11;
/** Points, of a row of the default font. */
const DEFAULT_LINE_HEIGHT = 15;
const SIDE_PADDING = 6;

export interface CellContent {
  readonly text: string;
  readonly style: CellStyle;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** Points. */
function textWidth(text: string, style: CellStyle): number {
  const fontSize = style.fontSize ?? DEFAULT_FONT_SIZE;
  const halves = [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
  return (halves * fontSize * (style.bold ? 1.05 : 1)) / 2;
}

/** The width in points of a column that shows all of these unwrapped; undefined when there is no text. */
export function fittingWidth(cells: readonly CellContent[]): number | undefined {
  const widths = cells
    .filter(({ text, style }) => text !== "" && !style.wrap)
    .flatMap(({ text, style }) => text.split("\n").map((line) => textWidth(line, style)));
  return widths.length ? widths.reduce((widest, width) => Math.max(widest, width)) + SIDE_PADDING : undefined;
}

/** The height in points of a row that shows all of these; wrapped text breaks at its column's `width`. */
export function fittingHeight(cells: readonly (CellContent & { readonly width: number })[]): number {
  const heights = cells
    .filter(({ text }) => text !== "")
    .map(({ text, style, width }) => {
      const room = Math.max(width - SIDE_PADDING, 1);
      const lines = style.wrap
        ? text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line, style) / room)), 0)
        : 1;
      return (lines * (style.fontSize ?? DEFAULT_FONT_SIZE) * DEFAULT_LINE_HEIGHT) / DEFAULT_FONT_SIZE;
    });
  return heights.reduce((highest, height) => Math.max(highest, height), DEFAULT_LINE_HEIGHT);
}
