import { tableOf } from "../../guide";
import { nameKey } from "../cells/normalise";
import { HEADER_SEARCH_ROWS } from "../limits";
import type { TableLocation } from "../snapshot/locate";
import type { SheetGrid } from "../snapshot/types";

/** Fewer titles than this are no head; on a tab of another name more are asked for. */
const FEWEST = 4;
const FEWEST_ELSEWHERE = 8;
/** What only titles of ours say. */
const OUR_WORD = "豁免";

/** 豁免说明: by the name of its tab and its titles; where no tab has that name, by its titles, for a person may have renamed it. */
export function locateDismissals(heads: readonly SheetGrid[]): TableLocation | undefined {
  const { tab } = tableOf("dismissals");
  const named = heads.find(({ name }) => nameKey(name) === tab);
  if (named) return locatedOn(named, FEWEST);
  for (const head of heads) {
    const location = locatedOn(head, FEWEST_ELSEWHERE);
    if (location) return location;
  }
  return undefined;
}

function locatedOn(grid: SheetGrid, fewest: number): TableLocation | undefined {
  const table = tableOf("dismissals");
  for (const [i, row] of grid.values.slice(0, HEADER_SEARCH_ROWS).entries()) {
    if (!row.some((value) => typeof value === "string" && value.includes(OUR_WORD))) continue;
    const keys = row.map((value) => (typeof value === "string" ? nameKey(value) : ""));
    const at = table.columns.map(({ title }) => keys.indexOf(nameKey(title)));
    if (at.filter((index) => index >= 0).length < fewest) continue;
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
