import { changedMarkup, markupOfPieces, type Piece } from "../template/repeated";
import { Measure, sectionsIn, styleMetrics } from "./measure";

/** A field that asks for the page of a bookmark (ISO/IEC 29500-1 17.16.5.42), up to the text that stands for it. */
const ENTRY = /(PAGEREF (\S+) [^]*?w:fldCharType="separate"\s*\/>[^]*?<w:t(?:\s[^>]*)?>)[^<]*(?=<\/w:t>)/g;

/** Whether a markup has entries of a table of contents. */
export const hasEntries = (markup: string): boolean => markup.search(ENTRY) >= 0;

/**
 * The pieces of a part with page numbers in its contents. Pages are counted first, and what they say is printed twice for that:
 * no program but Word computes a field, and Word only when it is told to. Where a face is wider than those reckoned with, a
 * number may be wrong by a page until Word has updated it (F9).
 * @param markup in which the part's sections stand
 * @param styles the styles part
 */
export function* withPageNumbers(pieces: () => Iterable<Piece>, markup: string, styles: string): Iterable<string> {
  const sections = sectionsIn(markup);
  if (sections.length === 0) {
    yield* markupOfPieces(pieces());
    return;
  }
  const measure = new Measure(styleMetrics(styles), sections);
  for (const piece of pieces()) {
    measure.take(piece);
    // Nothing yet, so that whoever takes the pieces may rest.
    yield "";
  }
  const { pages } = measure;
  const numbered = (markup: string): string =>
    markup.replace(ENTRY, (entry, before: string, bookmark: string) => {
      const page = pages.get(bookmark);
      return page === undefined ? entry : before + String(page);
    });
  yield* markupOfPieces(changedMarkup(pieces(), numbered));
}
