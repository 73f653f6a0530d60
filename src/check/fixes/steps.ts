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

/** The cells an edit sets, one by one; none of one that changes where things stand. */
export function stepsOf(edit: Edit): readonly CellStep[] {
  switch (edit.kind) {
    case "set":
      return [edit];
    case "number":
      return edit.rows.map((row, i) => ({
        sheet: edit.sheet,
        cell: { row, column: edit.column },
        to: edit.numbers[i],
      }));
    case "deleteRow":
    case "unmerge":
      return [];
  }
}

/** The edits of a fix cell by cell; or, of one that is more than cells, what more it is: it is carried out whole or not at all. */
export function cellSteps(edits: readonly Edit[]): readonly CellStep[] | RowStep {
  for (const { kind } of edits) if (kind === "deleteRow" || kind === "unmerge") return kind;
  return edits.flatMap(stepsOf);
}
