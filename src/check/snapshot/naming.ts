import { FILLED_TABLES, type Table } from "../../guide";
import { isBlank, nameKey } from "../cells/normalise";
import type { SheetGrid } from "./types";

/** 3: the tab bears the table's name; 2: its name contains it; 1: a word for it; 0: nothing is said; -1: other tables are named. */
export type Named = 3 | 2 | 1 | 0 | -1;

const wordsOf = ({ tab, knownAs = [] }: Table): readonly string[] => [tab, ...knownAs];

/** What the name of a tab says of a table. */
export function namedByTab(sheet: string, table: Table): Named {
  const key = nameKey(sheet);
  if (key === table.tab) return 3;
  if (key.includes(table.tab)) return 2;
  return spoken(key, table);
}

/** What a text says of a table by the words for it and for the others. */
function spoken(key: string, table: Table): 1 | 0 | -1 {
  const names = (t: Table): boolean => wordsOf(t).some((word) => key.includes(word));
  if (names(table)) return 1;
  return FILLED_TABLES.some(names) ? -1 : 0;
}

/** Rows above its titles in which a caption may stand: beside it the unit and the date, under it a note. */
const CAPTION_WITHIN = 6;
/** Filled cells of a row of which a caption may be one: 填报单位, 填报日期. */
const MOST_BESIDE_CAPTION = 4;
/** Longer texts are notes, which speak of other tables too. */
const LONGEST_CAPTION = 40;
const IS_NOTE = /^(?:注|备注|说明|填写说明|填表说明)|。/;

/**
 * What the caption above a row of titles says of a table; the nearest that names any counts.
 * @param above the sheet row of the titles above these, over which nothing is this one's; -1 where there are none
 */
export function namedByCaption(grid: SheetGrid, headerRow: number, above: number, table: Table): 1 | 0 | -1 {
  const lowest = Math.max(above + 1, headerRow - CAPTION_WITHIN, grid.firstRow);
  for (let row = headerRow - 1; row >= lowest; row--) {
    const filled = grid.values[row - grid.firstRow]?.filter((value) => !isBlank(value)) ?? [];
    if (filled.length > MOST_BESIDE_CAPTION) return 0;
    for (const value of filled) {
      if (typeof value !== "string" || value.length > LONGEST_CAPTION || IS_NOTE.test(value.trim())) continue;
      const says = spoken(nameKey(value), table);
      if (says !== 0) return says;
    }
  }
  return 0;
}

/** Tab and caption together: a tab of the table's own name goes before any caption, a caption before a tab that is called otherwise. */
export function namedBy(tab: Named, caption: 1 | 0 | -1): Named {
  if (tab === 3 || caption === 0) return tab;
  return caption < 0 ? -1 : tab === 2 ? 2 : 1;
}
