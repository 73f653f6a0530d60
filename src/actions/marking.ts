import type { CheckResult, Snapshot } from "../check";
import { statusOfTables, toTell } from "../check/plan/status";
import { isHostError } from "../host/errors";
import type { Workbook } from "../host/workbook";
import type { Marking, WrittenMarks } from "../host/marks";
import type { Checked } from "./types";

/** What is to be seen of a check in the workbook. */
export function markingOf(snapshot: Snapshot, result: CheckResult): Marking {
  const found = toTell(snapshot, result);
  const statuses = new Map(statusOfTables(snapshot, found).map((status) => [status.table.id, status]));
  return { findings: found.findings, statuses, snapshot };
}

/** A finished check whose marks are not known yet. */
export type Found = Omit<Checked, "marks" | "pending" | "markFailure">;

/** After these, what was found may no longer be true. */
const UNSURE: ReadonlySet<string> = new Set(["editing", "changedMeanwhile", "sheetGone"]);

/** Marks everything that was found. What was found is not lost where that fails, unless it may no longer be true. */
export async function withMarksWritten(workbook: Workbook, found: Found): Promise<Checked> {
  const marking = markingOf(found.reading.snapshot, found.result);
  try {
    const { protectedSheets, written, failure } = await workbook.mark(found.reading, marking);
    return {
      ...found,
      ...pendingOf(workbook, written, marking),
      protectedSheets,
      ...(failure && { markFailure: failure }),
    };
  } catch (error) {
    if (!isHostError(error) || UNSURE.has(error.kind)) throw error;
    return { ...found, markFailure: error };
  }
}

/**
 * Keeps marks that stand true, where that costs the person nothing: nothing is marked where nothing was, and nothing is written
 * where it would take away what can be undone. The other marks take themselves off when their cells change.
 * @returns undefined when a mark or a tab went meanwhile
 */
export async function withMarksRenewed(
  workbook: Workbook,
  found: Found,
  marks: WrittenMarks | undefined,
): Promise<Checked | undefined> {
  if (!marks) return found;
  const marking = markingOf(found.reading.snapshot, found.result);
  if (!workbook.keepsUndo()) return { ...found, ...pendingOf(workbook, marks, marking) };
  try {
    const renewed = await workbook.renewMarks(marks, marking);
    return renewed && { ...found, ...pendingOf(workbook, renewed, marking) };
  } catch (error) {
    if (!isHostError(error) || error.kind === "editing") throw error;
    return { ...found, ...pendingOf(workbook, marks, marking), markFailure: error };
  }
}

/** The marks that stand, and how far they are from what was found. */
export const pendingOf = (
  workbook: Workbook,
  marks: WrittenMarks,
  marking: Marking,
): Required<Pick<Checked, "marks" | "pending">> => ({ marks, pending: workbook.pendingMarks(marks, marking) });
