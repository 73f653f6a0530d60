import type { CellPosition } from "../address";
import type { Edit } from "../model/finding";
import type { CellValue } from "../snapshot";

/** One cell set to another value. */
export interface CellStep {
  readonly sheet: string;
  readonly cell: CellPosition;
  /** What must stand there for the step to be right; absent where it is right whatever stands there. */
  readonly from?: CellValue;
  readonly to: CellValue;
}

/** What else than cells a fix changes. */
export type RowStep = "deleteRow" | "unmerge";

/** The edits of a fix cell by cell; or, of one that is more than cells, what more it is: it is carried out whole or not at all. */
export function cellSteps(edits: readonly Edit[]): readonly CellStep[] | RowStep {
  const steps: CellStep[] = [];
  for (const edit of edits) {
    if (edit.kind === "set") steps.push(edit);
    else if (edit.kind === "number") steps.push(...numberSteps(edit));
    else return edit.kind;
  }
  return steps;
}

const numberSteps = ({ sheet, column, rows, numbers }: Edit & { readonly kind: "number" }): CellStep[] =>
  rows.map((row, i) => ({ sheet, cell: { row, column }, to: numbers[i] }));
