import type { Area } from "../../../check";

/** Cells a person changed since they were last looked at: an area for each sheet, or `everything` where cells moved. */
export type PendingEdits = ReadonlyMap<string, Area | "everything">;

export const NO_EDITS: PendingEdits = new Map();

/** Adds an edit: one area a sheet, grown to hold all of its edits, so that fast typing costs one look and not one each. */
export function addEdit(pending: PendingEdits, sheet: string, area: Area | "everything"): PendingEdits {
  const known = pending.get(sheet);
  const merged =
    known === "everything" || area === "everything" ? "everything" : known ? boundingArea(known, area) : area;
  return new Map(pending).set(sheet, merged);
}

function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}
