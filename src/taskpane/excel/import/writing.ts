import type { ProgressStep } from "../../../actions/types";
import type { TableSnapshot } from "../../../check";
import type { Change } from "../../../check/mend/change";
import { changesOf, inPlaceChanges, type ImportPlan, type ImportRecord } from "../../../import";
import type { ImportState, ListWork } from "./import-state";

/** What of a list is to be written. @param inPlace the table, where the list is its own rows */
export function changesIn(
  { takesChanges, unticked }: ImportState,
  plan: ImportPlan,
  inPlace: TableSnapshot | undefined,
): readonly Change[] {
  const isAdded = (record: ImportRecord): boolean => !unticked.has(record);
  return inPlace
    ? inPlaceChanges(plan, inPlace, isAdded)
    : changesOf(plan, { isAdded, isChanged: (difference) => takesChanges && !unticked.has(difference) });
}

/** How far writing is, as it tells. */
export function writingAt(step: ProgressStep): ListWork | undefined {
  const at = { kind: "writing" } as const;
  switch (step.step) {
    case "reading":
      return { ...at, isBegun: false, done: step.rows, of: step.of };
    case "writing":
      return { ...at, isBegun: true, done: step.cells, of: step.of };
    default:
      return undefined;
  }
}
