import type { CellValue } from "../../check";
import { FileError } from "../errors";
import { serialOfIso } from "./iso-date";
import { cutBlanks, detached, unescapeXstring } from "./text";

/** What cells of a workbook are read against. */
export interface CellContext {
  readonly strings: readonly string[];
  /** The part of those texts where the file names one and lacks it, as programs do whose cells hold their texts themselves. */
  readonly missingStrings?: string;
  /** Cell formats whose numbers count days from 1904; empty in a workbook of the 1900 system. */
  readonly days1904: ReadonlySet<number>;
}

/** A cell's content as it is written: the text of `v`, or of the string item for an inline string. */
export interface RawCell {
  /** `t`: s, str, inlineStr, b, e, d, or n, the default (ECMA-376 18.18.11). */
  readonly type: string;
  readonly text: string;
  readonly keepsBlanks: boolean;
  readonly style: number;
}

/** Days from the first of the 1900 system to the first of the 1904 system. */
export const DAYS_1904 = 1462;

/**
 * The value as Excel's `values` gives it: text, a number (dates as serials of the 1900 system), a boolean, an error's
 * literal, "" for nothing. A number is never made of text nor text of a number.
 * @returns undefined when the content is not what the type says
 * @throws FileError missingPart for a shared text of which the file has none
 */
export function cellValue({ type, text, keepsBlanks, style }: RawCell, context: CellContext): CellValue | undefined {
  switch (type) {
    case "s":
      return text.trim() === "" ? "" : sharedText(Number(text), context);
    case "str":
      return unescapeXstring(detached(cutBlanks(text, keepsBlanks, keepsBlanks)));
    case "inlineStr":
      return detached(text);
    case "e":
      return text.trim();
    case "b":
      return booleanOf(text.trim());
    case "d":
      return text.trim() === "" ? "" : serialOfIso(text.trim());
    default:
      return numberOf(text.trim(), context.days1904.has(style) ? DAYS_1904 : 0);
  }
}

function sharedText(index: number, { strings, missingStrings }: CellContext): string | undefined {
  if (missingStrings !== undefined) throw new FileError("missingPart", { part: missingStrings });
  return strings[index];
}

function numberOf(text: string, offset: number): CellValue | undefined {
  if (text === "") return "";
  const number = Number(text) + offset;
  return Number.isFinite(number) ? number : undefined;
}

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ["1", true],
  ["true", true],
  ["0", false],
  ["false", false],
]);

function booleanOf(text: string): CellValue | undefined {
  if (text === "") return "";
  return BOOLEANS.get(text.toLowerCase());
}
