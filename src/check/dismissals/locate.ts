import { tableOf } from "../../guide";
import { nameKey } from "../cells/normalise";
import { HEADER_SEARCH_ROWS } from "../limits";
import type { TableLocation } from "../snapshot/locate";
import type { SheetGrid } from "../snapshot/types";

/** Fewer titles than this are no head. */
const FEWEST = 4;

/** 豁免说明, by the name of its tab and its titles; it is ours, and known by nothing else. */
export function locateDismissals(heads: readonly SheetGrid[]): TableLocation | undefined {
  const table = tableOf("dismissals");
  const grid = heads.find(({ name }) => nameKey(name) === table.tab);
  if (!grid) return undefined;
  for (const [i, row] of grid.values.slice(0, HEADER_SEARCH_ROWS).entries()) {
    const keys = row.map((value) => (typeof value === "string" ? nameKey(value) : ""));
    const at = table.columns.map(({ title }) => keys.indexOf(nameKey(title)));
    if (at.filter((index) => index >= 0).length < FEWEST) continue;
    return {
      table,
      sheet: grid.name,
      headerRow: grid.firstRow + i,
      positions: at.map((index) => (index < 0 ? -1 : grid.firstColumn + index)),
      labelColumn: -1,
      valueColumn: -1,
      endRow: Infinity,
      missing: [],
      doubled: [],
      strays: [],
      otherSheets: [],
    };
  }
  return undefined;
}
