/**
 * What Excel allows of sorting and filtering: nothing on a protected sheet that does not say so, no sort of merged cells, and no filter
 * or sort across a table.
 */
import { contains, overlaps } from "../../engine/areas";
import { toArea } from "../../engine/kernel";
import type { Engine } from "../../engine/port";
import { assertAllowed, assertEditable } from "../../host/excel/guard";
import { HostError } from "../../host/errors";
import type { Arrangement } from "../../univer/arranging";

/** Why rows cannot be arranged so. */
export type Hindrance =
  | { readonly kind: "sortProtected" | "filterProtected" | "sortMerged" }
  | { readonly kind: "sortAcrossTable" | "filterAcrossTable"; readonly table: string };

export function hindranceOf(
  engine: Engine,
  { kind, sheet = engine.sheets.active(), range }: Arrangement,
): Hindrance | undefined {
  const area = range && toArea(range);
  if (isRefused(() => assertAllowed(engine, sheet, kind === "sort" ? "allowSort" : "allowAutoFilter")))
    return { kind: kind === "sort" ? "sortProtected" : "filterProtected" };
  if (!area || kind === "filter") return undefined;
  if (kind === "sort" && isRefused(() => assertEditable(engine, sheet, [area]))) return { kind: "sortProtected" };
  // Univer would move the rows that begin a merged area, and no others.
  if (kind === "sort" && engine.layout.merges(sheet).some((merge) => overlaps(merge, area)))
    return { kind: "sortMerged" };
  const table = engine.tables.list().find((one) => one.sheet === sheet && overlaps(one.area, area));
  if (!table) return undefined;
  const { row, rows } = table.area;
  const isWithin = contains({ ...table.area, row: row + 1, rows: rows - 1 }, area);
  if (kind === "sort" && isWithin) return undefined;
  return { kind: kind === "sort" ? "sortAcrossTable" : "filterAcrossTable", table: table.name };
}

function isRefused(assert: () => void): boolean {
  try {
    assert();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return true;
  }
  return false;
}
