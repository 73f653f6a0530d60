import type { SheetGrid } from "../../check";
import { LIMITS } from "../../check/limits";
import { finish } from "../../check/run/steps";
import { delimitedSteps } from "./delimited-sheet";
import { htmlSteps } from "./html-sheets";
import type { SourceSheet } from "./types";

/** What a paste brings: `text/html` and `text/plain`, as the browser gives them. */
export interface ClipboardTexts {
  readonly html?: string;
  readonly text?: string;
}

/**
 * The cells of a clipboard: the table of its page, of several the one with most in it; otherwise its text as Excel writes it, a tab
 * between cells, those with a line break in quotation marks.
 * @returns undefined where it holds nothing of the kind: nothing at all, a picture
 * @throws FileError tooManyCells, tooMuchText, textTooLarge
 */
export function readClipboard({ html = "", text = "" }: ClipboardTexts): SheetGrid | undefined {
  const tables = html.includes("<") ? finish(htmlSteps(html, "", LIMITS)) : [];
  const [fullest] = [...tables].sort((a, b) => filled(b) - filled(a));
  if (fullest) return fullest;
  if (text.trim() === "") return undefined;
  return finish(delimitedSteps(text, "", "\t", LIMITS)).sheet;
}

const filled = ({ values }: SourceSheet): number =>
  values.reduce((count, row) => count + row.filter((value) => value !== "").length, 0);
