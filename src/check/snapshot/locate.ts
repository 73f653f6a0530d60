import { FILLED_TABLES, type Field, type Table, type TableId } from "../../guide";
import { nameKey } from "../normalise";
import type { CellValue, SheetGrid } from "./types";

/** Titles are looked for in this many rows from the top of a sheet; a form's labels in three times as many. */
export const HEADER_SEARCH_ROWS = 20;
export const FORM_SEARCH_ROWS = 3 * HEADER_SEARCH_ROWS;

/** Where a table of the guide stands in a workbook, and what its titles lack. Rows and columns are the sheet's. */
export interface TableLocation {
  readonly table: Table;
  readonly sheet: string;
  /** The row of the titles; for a form, the row above its first label. */
  readonly headerRow: number;
  /** The sheet column of each of `table.columns`; for a form, the sheet row of its label. -1 where it was not found. */
  readonly positions: readonly number[];
  /** A form's values stand in this column. */
  readonly valueColumn: number;
  /** The row at which another table of the guide begins on the same sheet. */
  readonly endRow: number;
  readonly missing: readonly Field[];
  readonly doubled: readonly Field[];
  /** Further sheets that carry the same titles; they are not read. */
  readonly otherSheets: readonly string[];
}

interface Candidate {
  readonly table: Table;
  readonly grid: SheetGrid;
  readonly headerRow: number;
  readonly positions: readonly number[];
  readonly valueColumn: number;
  readonly doubled: readonly Field[];
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
    .flatMap((grid) => FILLED_TABLES.flatMap((table) => candidatesOn(grid, table)))
    .sort((a, b) => b.named - a.named || share(b) - share(a) || b.matched - a.matched);
  const chosen = new Map<TableId, Candidate>();
  const takenRows = new Set<string>();
  const others = new Map<TableId, string[]>();
  for (const candidate of candidates) {
    const rowKey = `${candidate.grid.name}\n${candidate.headerRow}`;
    if (takenRows.has(rowKey)) continue;
    const first = chosen.get(candidate.table.id);
    if (!first) {
      chosen.set(candidate.table.id, candidate);
      takenRows.add(rowKey);
    } else if (first.grid !== candidate.grid && isWhole(candidate)) {
      const sheets = others.get(candidate.table.id) ?? [];
      if (!sheets.includes(candidate.grid.name)) others.set(candidate.table.id, [...sheets, candidate.grid.name]);
      takenRows.add(rowKey);
    }
  }
  return FILLED_TABLES.flatMap((table) => {
    const candidate = chosen.get(table.id) ?? emptyTab(heads, table);
    return candidate ? [location(candidate, [...chosen.values()], others.get(table.id) ?? [])] : [];
  });
}

const share = (c: Candidate): number => c.matched / c.table.columns.length;
/** Enough titles to be this table and no other, on a tab of another name. */
const isWhole = (c: Candidate): boolean => c.matched >= Math.max(3, Math.ceil(c.table.columns.length * 0.6));

function location(c: Candidate, all: readonly Candidate[], otherSheets: readonly string[]): TableLocation {
  const next = all
    .filter((o) => o.grid === c.grid && o.table !== c.table && o.headerRow > c.headerRow)
    .map((o) => o.headerRow);
  return {
    table: c.table,
    sheet: c.grid.name,
    headerRow: c.headerRow,
    positions: c.positions,
    valueColumn: c.valueColumn,
    endRow: Math.min(Infinity, ...next),
    missing: c.table.columns.filter((column, i) => column.required && c.positions[i] < 0).map((column) => column.field),
    doubled: c.doubled,
    otherSheets,
  };
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
      positions: nowhere,
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

function candidatesOn(grid: SheetGrid, table: Table): readonly Candidate[] {
  const named = nameMatch(grid.name, table);
  const found = table.layout === "form" ? formCandidates(grid, table) : listCandidates(grid, table);
  return found
    .map((c) => ({ ...c, table, grid, named, matched: c.positions.filter((p) => p >= 0).length }))
    .filter((c) => (named === 2 ? c.matched >= 2 : isWhole(c)));
}

type Match = Pick<Candidate, "headerRow" | "positions" | "valueColumn" | "doubled">;

function listCandidates(grid: SheetGrid, table: Table): readonly Match[] {
  return grid.values.slice(0, Math.max(0, HEADER_SEARCH_ROWS - grid.firstRow)).map((row, i) => ({
    headerRow: grid.firstRow + i,
    valueColumn: -1,
    ...matchTitles(row, table, grid.firstColumn),
  }));
}

function formCandidates(grid: SheetGrid, table: Table): readonly Match[] {
  const rows = grid.values.slice(0, Math.max(0, FORM_SEARCH_ROWS - grid.firstRow));
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, c) => {
    const match = matchTitles(
      rows.map((row) => row[c] ?? ""),
      table,
      grid.firstRow,
    );
    const firstLabel = Math.min(...match.positions.filter((p) => p >= 0));
    const headerRow = Number.isFinite(firstLabel) ? firstLabel - 1 : grid.firstRow;
    const heading =
      rows[headerRow - grid.firstRow]?.findIndex((cell, i) => i > c && nameKey(String(cell)) === FORM_VALUE_TITLE) ??
      -1;
    return { ...match, headerRow, valueColumn: grid.firstColumn + (heading > c ? heading : c + 1) };
  });
}

/** The title over a form's values: 项目 / 内容 / 填写说明. */
export const FORM_VALUE_TITLE = "内容";

/** Which of the cells carry which title; the guide's own title goes before a synonym. */
function matchTitles(cells: readonly CellValue[], table: Table, offset: number): Pick<Match, "positions" | "doubled"> {
  const index = titleIndex(table);
  const exact = table.columns.map((): number[] => []);
  const similar = table.columns.map((): number[] => []);
  cells.forEach((cell, i) => {
    if (typeof cell !== "string" || cell === "") return;
    const key = titleKey(cell);
    const hit = index.get(key) ?? index.get(key.replace(/\(.*?\)/g, ""));
    if (hit) (hit.exact ? exact : similar)[hit.column].push(offset + i);
  });
  const doubled = table.columns.filter((_, c) => exact[c].length > 1 || (!exact[c].length && similar[c].length > 1));
  return {
    positions: table.columns.map((_, c) => exact[c][0] ?? similar[c][0] ?? -1),
    doubled: doubled.filter((column) => column.required).map((column) => column.field),
  };
}

const titleKey = (text: string): string => nameKey(text).replace(/[*:：]/g, "");

const titleIndexes = new Map<Table, ReadonlyMap<string, { column: number; exact: boolean }>>();

function titleIndex(table: Table): ReadonlyMap<string, { column: number; exact: boolean }> {
  let index = titleIndexes.get(table);
  if (!index) {
    const entries = new Map<string, { column: number; exact: boolean }>();
    table.columns.forEach((c, column) =>
      c.synonyms?.forEach((s) => entries.set(titleKey(s), { column, exact: false })),
    );
    table.columns.forEach((c, column) => entries.set(titleKey(c.title), { column, exact: true }));
    titleIndexes.set(table, (index = entries));
  }
  return index;
}

/** Whether a row of values repeats the table's own titles, as a roster pasted from several sheets does (GEN-05). */
export function repeatsTitles(row: readonly CellValue[], table: Table, indexes: readonly number[]): boolean {
  let hits = 0;
  let filled = 0;
  table.columns.forEach((column, i) => {
    const value = indexes[i] < 0 ? "" : row[indexes[i]];
    if (value === "" || value === undefined) return;
    filled++;
    if (typeof value === "string" && titleKey(value) === titleKey(column.title)) hits++;
  });
  return hits >= 2 && hits * 2 > filled;
}
