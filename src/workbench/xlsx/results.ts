/**
 * Which result of a formula is saved. A file knows what Excel made of its formulas; this engine does not know every function, and some
 * otherwise. While it comes to what it came to first, nothing that the formula asks has changed, and the file's result stands.
 */
import type { CellResult, FiledFormula, StoredCell } from "../engine/port";
import type { Cell } from "./book";
import { hasReferences, isVolatile } from "../engine/formula-text";

/** @param changesByItself the workbook has formulas that do, and others may ask for them */
export function savedResult(cell: StoredCell, changesByItself: boolean): Pick<Cell, "value" | "isError"> {
  const { filed, formula } = cell;
  const mayChange = changesByItself && formula !== undefined && (isVolatile(formula) || hasReferences(formula));
  const { value, isError } = filed?.result && stands(filed, cell, mayChange) ? filed.result : cell;
  return { ...((value !== "" || formula !== undefined) && { value }), ...(isError && { isError }) };
}

function stands({ result, first }: FiledFormula, now: CellResult, mayChange: boolean): boolean {
  // An engine that has no answer does not gainsay the file.
  const hasNoAnswer = now.isError && !result!.isError;
  if (!first) return hasNoAnswer;
  const isUnchanged = first.value === now.value && first.isError === now.isError;
  return isUnchanged && (hasNoAnswer || !mayChange);
}
