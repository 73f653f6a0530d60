import { FILLED_TABLES, type Table } from "../../guide";
import { isBlank } from "../cells/normalise";
import { FORM_SEARCH_ROWS, HEADER_SEARCH_ROWS, MOST_ALIKE } from "../limits";
import { formMatches, type FormPair } from "./form-places";
import { namedBy, namedByCaption, namedByTab, type Named } from "./naming";
import { matchTitles, titlesIn, type TitleHit, type TitleMatch } from "./titles";
import type { CellValue, SheetGrid } from "./types";

interface Match extends TitleMatch {
  readonly headerRow: number;
  /** The cells in which the titles were found: a row of the grid or, for a form, a column. */
  readonly titles: readonly CellValue[];
  readonly labelColumn: number;
  readonly valueColumn: number;
  readonly aside?: ReadonlyMap<number, FormPair>;
}

/** A row of titles, or a form, and the table it may be. */
export interface Candidate extends Match {
  readonly table: Table;
  readonly grid: SheetGrid;
  readonly named: Named;
  /** What the caption above the titles says of the table. */
  readonly captioned: 1 | 0 | -1;
  /** Titles of the same row that are another table's and none of this one's, at most. */
  readonly unexplained: number;
}

export const rowKey = ({ grid, headerRow }: Candidate): string => `${grid.name}\n${headerRow}`;
/** Of the titles of the table and those it does not explain, the share that was found and tells of it. */
export const share = (c: Candidate): number => c.telling / (c.table.columns.length + c.unexplained);
/** Enough titles to be this table and no other, on a tab of another name. */
export const isWhole = (c: Match & { readonly table: Table }): boolean =>
  c.matched >= Math.max(3, Math.ceil(c.table.columns.length * 0.6));

/** The titles in the head of a sheet, by table. */
type HeadTitles = ReadonlyMap<Table, readonly HeadTitle[]>;

interface HeadTitle extends Omit<TitleHit, "at"> {
  /** Indexes in the grid. */
  readonly row: number;
  readonly cell: number;
}

/** Looks at every cell of a head once. */
function titlesOnHead(grid: SheetGrid): HeadTitles {
  const found = new Map<Table, HeadTitle[]>();
  const known = new Map<CellValue, ReturnType<typeof titlesIn>>();
  const seen = new Map<Table, Map<number, number>>(FILLED_TABLES.map((table) => [table, new Map<number, number>()]));
  grid.values.slice(0, Math.max(0, FORM_SEARCH_ROWS - grid.firstRow)).forEach((values, row) =>
    values.forEach((value, cell) => {
      if (typeof value !== "string" || value === "") return;
      if (!known.has(value)) known.set(value, titlesIn(value));
      const hits = known.get(value);
      if (!hits) return;
      for (const [table, hit] of hits) {
        // A row of one title from end to end is no head; a few of it tell as much as 16,384.
        const line = (table.layout === "form" ? cell : row) * table.columns.length + hit.column;
        const count = seen.get(table)!.get(line) ?? 0;
        if (count === MOST_ALIKE) continue;
        seen.get(table)!.set(line, count + 1);
        const titles = found.get(table);
        if (titles) titles.push({ ...hit, row, cell });
        else found.set(table, [{ ...hit, row, cell }]);
      }
    }),
  );
  return found;
}

type Unnamed = Match & { readonly table: Table };

/** Every table of the guide that a sheet may hold, by the titles in its head. */
export function candidatesOn(grid: SheetGrid): readonly Candidate[] {
  const head = titlesOnHead(grid);
  const found = FILLED_TABLES.flatMap((table): Unnamed[] => {
    const titles = head.get(table);
    if (!titles) return [];
    const matches = table.layout === "form" ? formCandidates(grid, table, titles) : listCandidates(grid, table, titles);
    const least = namedByTab(grid.name, table) === 3 ? 2 : undefined;
    return matches
      .map((match) => ({ ...match, table }))
      .filter((match) => (least === undefined ? isWhole(match) : match.matched >= least));
  });
  const headerRows = [...new Set(found.map(({ headerRow }) => headerRow))].sort((a, b) => a - b);
  return found.map((match) => {
    const above = headerRows.filter((row) => row < match.headerRow).at(-1) ?? -1;
    const captioned = namedByCaption(grid, match.headerRow, above, match.table);
    const named = namedBy(namedByTab(grid.name, match.table), captioned);
    return { ...match, grid, named, captioned, unexplained: unexplainedBy(match, found) };
  });
}

/** How many titles of its row a candidate leaves that one of the others knows. */
function unexplainedBy({ table, headerRow, positions }: Unnamed, all: readonly Unnamed[]): number {
  if (table.layout === "form") return 0;
  const own = new Set(positions);
  const counts = all
    .filter((o) => o.headerRow === headerRow && o.table !== table && o.table.layout === "list")
    .map((o) => o.positions.filter((position) => !own.has(position)).length);
  return Math.max(0, ...counts);
}

function listCandidates(grid: SheetGrid, table: Table, titles: readonly HeadTitle[]): readonly Match[] {
  const rows = grid.values.slice(0, Math.max(0, HEADER_SEARCH_ROWS - grid.firstRow));
  const byRow = grouped(titles, ({ row, cell, ...hit }) => [row, { ...hit, at: cell }]);
  const matches = rows.map((_, i) => matchTitles(byRow.get(i) ?? [], table, grid.firstColumn));
  return rows.flatMap((row, i) => {
    const upper = byRow.get(i - 1) ?? [];
    const seenAbove = upper.filter(({ at }) => isBlank(row[at] ?? ""));
    const together = [...(byRow.get(i) ?? []), ...seenAbove].sort((a, b) => a.at - b.at);
    const both = seenAbove.length > 0 ? matchTitles(together, table, grid.firstColumn) : undefined;
    const isHigher = both && countOf(both) > Math.max(countOf(matches[i]), countOf(matches[i - 1]));
    const found = isHigher
      ? { ...both, titles: inTwoLines(rows[i - 1], row) }
      : matches[i] && { ...matches[i], titles: row };
    return found ? [{ ...found, headerRow: grid.firstRow + i, labelColumn: -1, valueColumn: -1 }] : [];
  });
}

/** Titles in two lines: 认定方式 over 考核鉴定, 过程性评价 ... beside 序号, which is merged over both. */
const inTwoLines = (upper: readonly CellValue[], lower: readonly CellValue[]): readonly CellValue[] =>
  Array.from({ length: Math.max(upper.length, lower.length) }, (_, i) =>
    isBlank(lower[i] ?? "") ? (upper[i] ?? "") : lower[i],
  );

const countOf = (match: TitleMatch | undefined): number => match?.matched ?? 0;

function formCandidates(grid: SheetGrid, table: Table, titles: readonly HeadTitle[]): readonly Match[] {
  const rows = grid.values.slice(0, Math.max(0, FORM_SEARCH_ROWS - grid.firstRow));
  const byColumn = grouped(titles, ({ row, cell, ...hit }) => [cell, { ...hit, at: row }]);
  return formMatches(grid, table, rows, byColumn);
}

function grouped<T, V>(
  items: readonly T[],
  entry: (item: T) => readonly [number, V],
): ReadonlyMap<number, readonly V[]> {
  const groups = new Map<number, V[]>();
  for (const item of items) {
    const [key, value] = entry(item);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
