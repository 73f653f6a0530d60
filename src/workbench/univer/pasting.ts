/** Pasting much from outside, one cell of it, or what is quoted. Univer 0.25.1 makes a table of a page of every text, and takes more than a millisecond for each row of it. */
import { SheetClipboardService } from "@univerjs/sheets-ui";

/** So many cells are pasted as Univer does, with their formats. */
const FEW_CELLS = 3_000;
/** Of what was copied in the grid itself, which comes with everything that goes along with a cell. */
const OWN_COPY = "data-copy-id=";

/** A cell of a text that is quoted, as Excel does with line breaks. Univer takes the text apart at them. */
const QUOTED = /(?:^|[\t\n])"/;

/** @returns whether it was pasted */
type PasteMuch = (html: string, text: string) => boolean;

export class GridClipboard extends SheetClipboardService {
  /** Who pastes much; the grid makes one of these by itself. */
  static pasteMuch: PasteMuch = () => false;

  /** Whether several cells are selected, which one pasted cell fills. */
  static selectsMany: () => boolean = () => false;
  /** Asked before anything is pasted; where it is not admitted, nothing is. */
  static admits: (html: string, text: string) => boolean = () => true;

  override async legacyPaste(html = "", text = "", files?: File[]): Promise<boolean> {
    const isMuch = !html.includes(OWN_COPY) && cellsOf(html, text) > FEW_CELLS;
    const fills = !html.includes(OWN_COPY) && cellsOf(html, text) <= 1 && GridClipboard.selectsMany();
    const isQuoted = html === "" && QUOTED.test(text);
    if (!GridClipboard.admits(html, text)) return true;
    if ((isMuch || isQuoted || fills) && GridClipboard.pasteMuch(html, text)) return true;
    return super.legacyPaste(html, text, files);
  }
}

/** About how many cells there are, without reading them. */
function cellsOf(html: string, text: string): number {
  return Math.max(count(html, /<t[dh][\s>]/gi), count(text, /[\t\n]/g));
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  while (found <= FEW_CELLS && pattern.exec(text)) found++;
  return found;
}
