import { FILLED_TABLES, type Field, type Table } from "../../guide";
import { nameKey } from "../cells/normalise";
import { titleKeys } from "../cells/title-key";
import { namesOf, type TitleName } from "./title-names";
import type { CellValue } from "./types";

/** Which of a row's (a form: a column's) cells carry which title. */
export interface TitleMatch {
  /** The position of each of `table.columns`; -1 where it was not found. */
  readonly positions: readonly number[];
  /** Required titles that stand more than once. */
  readonly doubled: readonly Field[];
  /** How many titles were found, and of these how many that tell which table it is. */
  readonly matched: number;
  readonly telling: number;
}

/** A title cell within a table that carries none of its titles: empty, renamed, or a column of the user's own. */
export interface StrayTitle {
  readonly position: number;
  readonly value: CellValue;
}

/** A cell that carries a title of a table. */
export interface TitleHit extends TitleName {
  /** Its index among the cells. */
  readonly at: number;
}

/**
 * Which of the cells carry which title. The guide's own title goes before a synonym, one synonym before the next: a roster
 * with both 手机 and 电话 has one column for 联系电话 and one of its own. Only the same title twice leaves a doubt.
 * @param hits the cells that carry one, in order
 * @param offset the sheet position of the first cell
 * @returns undefined when fewer than two do: no table is known by less
 */
export function matchTitles(hits: readonly TitleHit[], table: Table, offset: number): TitleMatch | undefined {
  if (hits.length < 2) return undefined;
  const found = table.columns.map((): Found => ({ rank: Infinity, isBorrowed: false, positions: [] }));
  for (const { at, column, rank, isBorrowed } of hits) {
    const best = found[column];
    if (rank < best.rank) found[column] = { rank, isBorrowed, positions: [offset + at] };
    else if (rank === best.rank) best.positions.push(offset + at);
  }
  const stands = found.filter(({ positions }) => positions.length > 0);
  return {
    positions: found.map(({ positions }) => positions[0] ?? -1),
    matched: stands.length,
    telling: stands.filter(({ isBorrowed }) => !isBorrowed).length,
    doubled: table.columns.filter((c, i) => c.required && found[i].positions.length > 1).map((column) => column.field),
  };
}

interface Found {
  readonly rank: number;
  readonly isBorrowed: boolean;
  readonly positions: number[];
}

/**
 * The stray titles from the first known title to the last, in a list also the typed ones that join on at either end.
 * Over a form's labels stand its heading and its caption, which are none.
 */
export function strayTitles(
  cells: readonly CellValue[],
  table: Table,
  positions: readonly number[],
  offset: number,
): readonly StrayTitle[] {
  const known = positions.filter((p) => p >= 0).map((p) => p - offset);
  if (!known.length) return [];
  let first = Math.min(...known);
  let last = Math.max(...known);
  const isTyped = (i: number): boolean => i >= 0 && i < cells.length && nameKey(String(cells[i])) !== "";
  if (table.layout === "list") {
    while (isTyped(first - 1)) first--;
    while (isTyped(last + 1)) last++;
  }
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
    .filter((i) => !titleHit(cells[i] ?? "", table))
    .map((i) => ({ position: offset + i, value: cells[i] ?? "" }));
}

/** Whether a row of values repeats the table's own titles, as a roster pasted from several sheets does (GEN-05). */
export function repeatsTitles(row: readonly CellValue[], table: Table, indexes: readonly number[]): boolean {
  let hits = 0;
  let filled = 0;
  for (const i of table.columns.keys()) {
    const value = indexes[i] < 0 ? "" : (row[indexes[i]] ?? "");
    if (value === "") continue;
    filled++;
    const hit = titleHit(value, table);
    if (hit === undefined && filled === 1) return false;
    if (hit?.column === i) hits++;
  }
  return hits >= 2 && hits * 2 > filled;
}

/** Longer texts are captions, notes and contents. */
const LONGEST_TITLE = 40;

const titleHit = (cell: CellValue, table: Table): TitleName | undefined => titlesIn(cell)?.get(table);

/** The titles a cell carries, by table: a head is looked at once, however many tables the guide has. */
export function titlesIn(cell: CellValue): ReadonlyMap<Table, TitleName> | undefined {
  if (typeof cell !== "string" || cell === "" || cell.length > LONGEST_TITLE) return undefined;
  const [whole, bare] = titleKeys(cell);
  return titleIndex().get(whole) ?? titleIndex().get(bare);
}

let index: Map<string, Map<Table, TitleName>> | undefined;

function titleIndex(): ReadonlyMap<string, ReadonlyMap<Table, TitleName>> {
  if (index) return index;
  const titles = new Map<string, Map<Table, TitleName>>();
  for (const table of FILLED_TABLES)
    for (const [key, name] of namesOf(table.columns)) {
      const names = titles.get(key) ?? new Map<Table, TitleName>();
      titles.set(key, names.set(table, name));
    }
  return (index = titles);
}
