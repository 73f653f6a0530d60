import type { TableId } from "../../guide";
import { locateDismissals } from "../dismissals/locate";
import { locateTables } from "./locate";
import { readTable, type TableSnapshot } from "./table-snapshot";
import type { SheetGrid } from "./types";

/** A workbook as it was read, from Excel or from a file. */
export interface Snapshot {
  readonly tables: ReadonlyMap<TableId, TableSnapshot>;
  /** 豁免说明, which is no table of the guide and is checked by no rule; absent where nothing was dismissed. */
  readonly dismissals?: TableSnapshot;
}

/** The snapshot of whole sheets, as a file gives them. Excel reads heads first and bodies after (src/excel/read). */
export function snapshotOf(sheets: readonly SheetGrid[]): Snapshot {
  const grids = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const located = locateTables(sheets);
  const dismissals = locateDismissals(sheets);
  return {
    tables: new Map(located.map((l) => [l.table.id, readTable(l, grids.get(l.sheet)!)])),
    ...(dismissals && { dismissals: readTable(dismissals, grids.get(dismissals.sheet)!) }),
  };
}

export * from "./body-rows";
export * from "./locate";
export type { RowClass } from "./row-class";
export * from "./table-snapshot";
export type { StrayTitle } from "./titles";
export * from "./types";
