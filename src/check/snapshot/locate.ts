import { FILLED_TABLES, FORM_VALUE_TITLE, type Field, type Table, type TableId } from "../../guide";
import { isBlank, nameKey } from "../cells/normalise";
import { FORM_SEARCH_ROWS, HEADER_SEARCH_ROWS, MOST_ALIKE } from "../limits";
import { matchTitles, strayTitles, titlesIn, type StrayTitle, type TitleHit, type TitleMatch } from "./titles";
import type { CellValue, SheetGrid } from "./types";

/** Where a table of the guide stands in a workbook, and what its titles lack. Rows and columns are the sheet's. */
export interface TableLocation {
  readonly table: Table;
  readonly sheet: string;
  /** The row of the titles; for a form, the row above its first label. */
  readonly headerRow: number;
  /** The sheet column of each of `table.columns`; for a form, the sheet row of its label. -1 where it was not found. */
  readonly positions: readonly number[];
  /** A form's labels stand in this column and its values in that; -1 for a list. */
  readonly labelColumn: number;
  readonly valueColumn: number;
  /** The row at which another table of the guide, or the caption above it, begins on the same sheet. */
  readonly endRow: number;
  readonly missing: readonly Field[];
  readonly doubled: readonly Field[];
  readonly strays: readonly StrayTitle[];
  /** Further sheets that carry the same titles; they are not read. */
  readonly otherSheets: readonly string[];
}

interface Match extends TitleMatch {
  readonly headerRow: number;
  /** The cells in which the titles were found: a row of the grid or, for a form, a column. */
  readonly titles: readonly CellValue[];
  readonly labelColumn: number;
  readonly valueColumn: number;
}

interface Candidate extends Match {
  readonly table: Table;
  readonly grid: SheetGrid;
  /** 2: the tab bears the table's name, 1: its name contains it. */
  readonly named: 0 | 1 | 2;
  readonly matched: number;
}

/**
 * Finds every table of the guide by its titles, wherever it stands and whatever its tab is called.
 * The tab's own name decides between two candidates, then the share of titles found, then the order of the sheets.
 * @param heads the first FORM_SEARCH_ROWS rows of every sheet, in the workbook's order
 */
export function locateTables(heads: readonly SheetGrid[]): readonly TableLocation[] {
  const candidates = heads
    .flatMap(candidatesOn)
    .sort((a, b) => b.named - a.named || share(b) - share(a) || b.matched - a.matched);
  const chosen = new Map<TableId, Candidate>();
  const takenRows = new Set<string>();
  const others = new Map<TableId, string[]>();
  const bestShare = new Map<string, number>();
  for (const c of candidates) bestShare.set(rowKey(c), Math.max(share(c), bestShare.get(rowKey(c)) ?? 0));
  for (const candidate of candidates) {
    const { table, grid } = candidate;
    const row = rowKey(candidate);
    if (takenRows.has(row)) continue;
    const first = chosen.get(table.id);
    if (!first) {
      chosen.set(table.id, candidate);
      takenRows.add(row);
    } else if (isWhole(candidate) && share(candidate) === bestShare.get(row)) {
      // The same titles again: further down they divide the roster (GEN-05), on another sheet they are a second one.
      takenRows.add(row);
      const sheets = others.get(table.id) ?? [];
      if (first.grid !== grid && !sheets.includes(grid.name)) others.set(table.id, [...sheets, grid.name]);
    }
  }
  return FILLED_TABLES.flatMap((table) => {
    const candidate = chosen.get(table.id) ?? emptyTab(heads, table);
    return candidate ? [location(candidate, [...chosen.values()], others.get(table.id) ?? [])] : [];
  });
}

const rowKey = ({ grid, headerRow }: Candidate): string => `${grid.name}\n${headerRow}`;
const share = (c: Candidate): number => c.matched / c.table.columns.length;
/** Enough titles to be this table and no other, on a tab of another name. */
const isWhole = (c: Candidate): boolean => c.matched >= Math.max(3, Math.ceil(c.table.columns.length * 0.6));

function location(c: Candidate, all: readonly Candidate[], otherSheets: readonly string[]): TableLocation {
  const next = all
    .filter((o) => o.grid === c.grid && o.table !== c.table && o.headerRow > c.headerRow)
    .map((o) => captionRow(o, c.headerRow + 1));
  const { table, headerRow, labelColumn, valueColumn, positions, doubled } = c;
  return {
    table,
    sheet: c.grid.name,
    headerRow,
    positions,
    labelColumn,
    valueColumn,
    endRow: Math.min(Infinity, ...next),
    missing: table.columns.filter((column, i) => column.required && positions[i] < 0).map((column) => column.field),
    doubled,
    strays: strayTitles(c.titles, table, positions, table.layout === "form" ? c.grid.firstRow : c.grid.firstColumn),
    otherSheets,
  };
}

/** The row of the caption and notes directly above a table's titles: rows of a single cell each, back to an empty one. */
function captionRow({ grid, headerRow }: Candidate, lowest: number): number {
  const filledCells = (row: number): number =>
    grid.values[row - grid.firstRow]?.filter((value) => !isBlank(value)).length ?? 0;
  let row = headerRow;
  while (row > lowest && filledCells(row - 1) === 1) row--;
  while (row > lowest && filledCells(row - 1) === 0) row--;
  return row;
}

/** A tab with the guide's name on which no titles were found: the table is there, its header is not. */
function emptyTab(heads: readonly SheetGrid[], table: Table): Candidate | undefined {
  const grid = heads.find((head) => nameMatch(head.name, table) === 2);
  const nowhere = table.columns.map(() => -1);
  return (
    grid && {
      table,
      grid,
      headerRow: grid.firstRow,
      titles: [],
      positions: nowhere,
      labelColumn: -1,
      valueColumn: -1,
      doubled: [],
      named: 2,
      matched: 0,
    }
  );
}

function nameMatch(sheet: string, table: Table): 0 | 1 | 2 {
  const key = nameKey(sheet);
  return key === table.tab ? 2 : key.includes(table.tab) ? 1 : 0;
}

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

function candidatesOn(grid: SheetGrid): readonly Candidate[] {
  const head = titlesOnHead(grid);
  return FILLED_TABLES.flatMap((table) => {
    const titles = head.get(table);
    if (!titles) return [];
    const named = nameMatch(grid.name, table);
    const found = table.layout === "form" ? formCandidates(grid, table, titles) : listCandidates(grid, table, titles);
    return found
      .map((c) => ({ ...c, table, grid, named, matched: countOf(c) }))
      .filter((c) => (named === 2 ? c.matched >= 2 : isWhole(c)));
  });
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

const countOf = (match: TitleMatch | undefined): number => match?.positions.filter((p) => p >= 0).length ?? 0;

function formCandidates(grid: SheetGrid, table: Table, titles: readonly HeadTitle[]): readonly Match[] {
  const rows = grid.values.slice(0, Math.max(0, FORM_SEARCH_ROWS - grid.firstRow));
  const byColumn = grouped(titles, ({ row, cell, ...hit }) => [cell, { ...hit, at: row }]);
  const columns = [...byColumn].sort(([a], [b]) => a - b);
  return columns.flatMap(([c, hits]) => {
    const match = matchTitles(hits, table, grid.firstRow);
    if (!match) return [];
    const labels = rows.map((row) => row[c] ?? "");
    const labelRows = match.positions.filter((p) => p >= 0).map((p) => p - grid.firstRow);
    const heading = Math.min(...labelRows) - 1;
    const valueColumn = grid.firstColumn + valueIndex(rows, c, heading, labelRows);
    const labelColumn = grid.firstColumn + c;
    return [{ ...match, headerRow: grid.firstRow + heading, titles: labels, labelColumn, valueColumn }];
  });
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

/** A form's values stand within so many columns of its labels: beside them, or behind a merged label and a hint. */
const VALUE_WITHIN = 32;

/** Under its title; without one the nearest column in which anything stands beside a label, or the next one. */
function valueIndex(
  rows: readonly (readonly CellValue[])[],
  labelIndex: number,
  heading: number,
  labelRows: readonly number[],
): number {
  const beside = (row: readonly CellValue[] | undefined): readonly CellValue[] =>
    row?.slice(labelIndex + 1, labelIndex + 1 + VALUE_WITHIN) ?? [];
  const titled = beside(rows[heading]).findIndex((cell) => nameKey(String(cell)) === FORM_VALUE_TITLE);
  if (titled >= 0) return labelIndex + 1 + titled;
  const filled = labelRows.flatMap((row) => {
    const at = beside(rows[row]).findIndex((cell) => !isBlank(cell));
    return at < 0 ? [] : [at];
  });
  return labelIndex + 1 + Math.min(...(filled.length ? filled : [0]));
}
