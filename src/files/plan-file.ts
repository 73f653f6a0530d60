import { cellAddress, snapshotOf, type Snapshot } from "../check";
import { FileError } from "./errors";
import { finish, inSlices, type Turns } from "../check/run/steps";
import type { ReadStep, ReadSteps } from "./read-step";
import { readWorkbook, workbookSteps, type FileSheet } from "./xlsx/workbook";

/** A plan as it was last saved. */
export interface PlanFile {
  readonly snapshot: Snapshot;
  /** Sheets with formulas that were never calculated: their cells read as empty. */
  readonly uncalculated: readonly { readonly sheet: string; readonly count: number }[];
}

/** A workbook, but with none of the guide's tables. */
export class NoTablesError extends Error {
  override readonly name = "NoTablesError";
}

/**
 * The plan in the bytes of an .xlsx file, read in slices between which others have their turn.
 * @throws FileError where it is no workbook that can be read, NoTablesError, and what the turns throw to end the reading
 */
export const readPlanInSlices = (bytes: Uint8Array, turns: Turns<ReadStep>): Promise<PlanFile> =>
  inSlices(planSteps(bytes), turns);

/** `readPlanInSlices` at once, with the sheets the plan was found in and all others: for who writes into them. */
export function readPlanAndSheets(bytes: Uint8Array): PlanFile & { readonly sheets: readonly FileSheet[] } {
  const sheets = readWorkbook(bytes);
  return { ...planIn(sheets), sheets };
}

/** `readPlanInSlices` at once, where nobody waits. */
export const readPlanFile = (bytes: Uint8Array): PlanFile => finish(planSteps(bytes));

function* planSteps(bytes: Uint8Array): ReadSteps<PlanFile> {
  return planIn(yield* workbookSteps(bytes));
}

function planIn(sheets: readonly FileSheet[]): PlanFile {
  const snapshot = snapshotOf(sheets);
  if (snapshot.tables.size === 0) throw new NoTablesError();
  const ours = new Set([...snapshot.tables.values()].map(({ sheet }) => sheet));
  // What stands on a sheet of somebody else's is no concern of the plan's.
  for (const { name: sheet, oddCell, oddMarkup } of sheets.filter(({ name }) => ours.has(name))) {
    if (oddCell) throw new FileError("oddCell", { sheet, cell: cellAddress(oddCell) });
    if (oddMarkup) throw new FileError("oddSheet", { sheet, ...oddMarkup });
  }
  const uncalculated = sheets
    .filter((sheet) => sheet.uncalculated > 0)
    .map((sheet) => ({ sheet: sheet.name, count: sheet.uncalculated }));
  return { snapshot, uncalculated };
}
