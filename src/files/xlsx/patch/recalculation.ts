import type { Limits } from "../../../check/limits";
import { readSpans, type OpenTag } from "../../opc/xml-spans";
import { retagged, siblingName, tagMarkup } from "./markup";
import type { Splice } from "./splices";

/** What stands before `calcPr` in a workbook (ECMA-376 part 1, 18.2.27). */
const BEFORE = new Set([
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
]);

/**
 * Asks whoever opens the workbook next to calculate all its formulas. A formula keeps the result it had when it was last
 * calculated; a cell it looks at, be it by INDIRECT over another sheet, now holds something else, and Excel would go on showing
 * the old result until that cell is typed into.
 * @param text the workbook part
 */
export function recalculation(text: string, part: string, limits: Limits): readonly Splice[] {
  let calculation: OpenTag | undefined;
  let last: { readonly tag: OpenTag; readonly end: number } | undefined;
  readSpans(text, part, limits, {
    open(tag) {
      if (tag.depth === 1 && tag.name === "calcPr") calculation = tag;
    },
    close(tag, _, end) {
      if (tag.depth === 1 && BEFORE.has(tag.name)) last = { tag, end };
    },
  });
  const set = { fullCalcOnLoad: "1" };
  if (calculation) {
    const { attributes, start, end } = calculation;
    const isSet = attributes.fullCalcOnLoad === "1" || attributes.fullCalcOnLoad === "true";
    return isSet ? [] : [{ start, end, text: retagged(calculation, set) }];
  }
  if (!last) return [];
  return [{ start: last.end, end: last.end, text: tagMarkup(siblingName(last.tag, "calcPr"), set, "/>") }];
}
