import type { ListLayout } from "../guide/printing";

/** A4 in twips, with margins of 2.54 cm and 2.25 cm, and 5 mm more on the side where the volume is bound. */
export const PAGE = { shortEdge: 11906, longEdge: 16838, along: 1440, across: 1276, gutter: 284 } as const;

/** Width of the text, in twips: what the columns of a table add up to. */
export const PORTRAIT_WIDTH = PAGE.shortEdge - 2 * PAGE.across - PAGE.gutter;
const LANDSCAPE_WIDTH = PAGE.longEdge - 2 * PAGE.along;

/** The columns' widths, in twips. */
export function widthsOf({ columns, landscape }: ListLayout): number[] {
  const fixed = columns.reduce((sum, [, width]) => sum + (width ?? 0), 0);
  return columns.map(([, width]) => width ?? (landscape ? LANDSCAPE_WIDTH : PORTRAIT_WIDTH) - fixed);
}
