import { tableOf, type TableId } from "../guide";
import { nameKey } from "../check/cells/normalise";
import { HEADER_SEARCH_ROWS } from "../check/limits";
import type { SheetGrid } from "../check/snapshot";

/** A sheet that is no list of anybody's: of a plan, what the assistant makes there. */
export interface MadeHere {
  readonly sheet: string;
  readonly table: MadeTable;
}

const MADE = ["overview", "attachments", "dismissals"] as const satisfies readonly TableId[];
export type MadeTable = (typeof MADE)[number];

interface MadeHeads {
  readonly table: MadeTable;
  readonly tab: string;
  /** The title of the column that names a record. */
  readonly name: string;
  readonly titles: ReadonlySet<string>;
}

const HEADS: readonly MadeHeads[] = MADE.map((table) => {
  const { tab, columns, nameField } = tableOf(table);
  const titles = columns.map(({ field, title }) => ({ field, key: nameKey(title) }));
  const name = titles.find(({ field }) => field === nameField)?.key ?? "";
  return { table, tab, name, titles: new Set(titles.map(({ key }) => key)) };
});

/** They were made with their titles on the left; of a sheet of any width more is not looked at. */
const COLUMNS_LOOKED_AT = 50;

/** Which table of those made here a sheet holds: by its name and the title of its names, or by most of its titles. */
export function madeHere({ name, values }: SheetGrid): MadeTable | undefined {
  const rows = values
    .slice(0, HEADER_SEARCH_ROWS)
    .map((row) => new Set(row.slice(0, COLUMNS_LOOKED_AT).map((value) => nameKey(String(value)))));
  const isIn = ({ tab, name: title, titles }: MadeHeads): boolean =>
    rows.some((keys) => {
      if (!keys.has(title)) return false;
      return nameKey(name) === tab || 2 * [...titles].filter((key) => keys.has(key)).length > titles.size;
    });
  return HEADS.find(isIn)?.table;
}
