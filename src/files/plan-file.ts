import { snapshotOf, type Snapshot } from "../check";
import { readWorkbook } from "./xlsx/workbook";

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
 * The plan in the bytes of an .xlsx file.
 * @throws FileError where it is no workbook that can be read, NoTablesError
 */
export function readPlanFile(bytes: Uint8Array): PlanFile {
  const sheets = readWorkbook(bytes);
  const snapshot = snapshotOf(sheets);
  if (snapshot.tables.size === 0) throw new NoTablesError();
  const uncalculated = sheets
    .filter((sheet) => sheet.uncalculated > 0)
    .map((sheet) => ({ sheet: sheet.name, count: sheet.uncalculated }));
  return { snapshot, uncalculated };
}
