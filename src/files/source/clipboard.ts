import type { SheetGrid } from "../../check";
import { LIMITS } from "../../check/limits";
import { finish } from "../../check/run/steps";
import { delimitedSteps } from "./delimited-sheet";
import type { ReadSteps } from "../read-step";
import { htmlSteps } from "./html-sheets";
import type { SourceSheet } from "./types";

/** What a paste brings: `text/html` and `text/plain`, as the browser gives them. */
export interface ClipboardTexts {
  readonly html?: string;
  readonly text?: string;
}

/**
 * What a clipboard holds of lists: the tables of its page that hold anything; otherwise its text as Excel writes it, a tab between
 * cells, those with a line break in quotation marks; a text without tabs as a text file is read.
 * @returns none where it holds nothing of the kind: nothing at all, a picture
 * @throws FileError blanksBetween, tooManyCells, tooMuchText, textTooLarge
 */
export function* clipboardSteps({ html = "", text = "" }: ClipboardTexts): ReadSteps<readonly SourceSheet[]> {
  const tables = yield* tablesOf(html);
  if (tables.length > 0) return tables;
  const separator = text.includes("\t") ? "\t" : undefined;
  return text.trim() === "" ? [] : [(yield* delimitedSteps(text, "", separator, LIMITS)).sheet];
}

/**
 * The cells of a clipboard as Excel pastes them: of several tables the one with most in it; of a text nothing parts cells but tabs.
 * @returns undefined where it holds nothing of the kind: nothing at all, a picture
 * @throws FileError tooManyCells, tooMuchText, textTooLarge
 */
export function readClipboard({ html = "", text = "" }: ClipboardTexts): SheetGrid | undefined {
  const [fullest] = [...finish(tablesOf(html))].sort((a, b) => filled(b) - filled(a));
  if (fullest) return fullest;
  return text.trim() === "" ? undefined : finish(delimitedSteps(text, "", "\t", LIMITS)).sheet;
}

function* tablesOf(html: string): ReadSteps<readonly SourceSheet[]> {
  return html.includes("<") ? yield* htmlSteps(html, "", LIMITS) : [];
}

const filled = ({ values }: SheetGrid): number =>
  values.reduce((count, row) => count + row.filter((value) => value !== "").length, 0);
