import type { SheetGrid } from "../../check";
import { LIMITS } from "../../check/limits";
import { finish } from "../../check/run/steps";
import { delimitedSteps } from "./delimited-sheet";
import { htmlSteps } from "./html-sheets";

/** What a paste brings: `text/html` and `text/plain`, as the browser gives them. */
export interface ClipboardTexts {
  readonly html?: string;
  readonly text?: string;
}

/**
 * The cells of a clipboard: the tables of its page that hold anything; otherwise its text as Excel writes it, a tab between cells,
 * those with a line break in quotation marks; a text without tabs as a text file is read.
 * @returns none where it holds nothing of the kind: nothing at all, a picture
 * @throws FileError blanksBetween, tooManyCells, tooMuchText, textTooLarge
 */
export function readClipboard({ html = "", text = "" }: ClipboardTexts): readonly SheetGrid[] {
  const tables = html.includes("<") ? finish(htmlSteps(html, "", LIMITS)) : [];
  if (tables.length > 0) return tables;
  return text.trim() === ""
    ? []
    : [finish(delimitedSteps(text, "", text.includes("\t") ? "\t" : undefined, LIMITS)).sheet];
}
