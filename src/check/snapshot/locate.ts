import { FILLED_TABLES, type Field, type Table, type TableId } from "../../guide";
import { isBlank } from "../cells/normalise";
import { candidatesOn, isWhole, rowKey, share, type Candidate } from "./candidates";
import type { FormPair } from "./form-places";
import { namedByTab } from "./naming";
import { strayTitles, type StrayTitle } from "./titles";
import type { SheetGrid } from "./types";

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
  /** Where a form's labels that stand behind the value of another have their cells, by the index of their column. */
  readonly aside?: ReadonlyMap<number, FormPair>;
  /** The row at which another table of the guide, or the caption above it, begins on the same sheet. */
  readonly endRow: number;
  readonly missing: readonly Field[];
  readonly doubled: readonly Field[];
  readonly strays: readonly StrayTitle[];
  /** Further sheets that carry the same titles; they are not read. */
  readonly otherSheets: readonly string[];
  /** Those of them that are hidden, where a visible one is read. */
  readonly hiddenSheets?: readonly string[];
}

/** The sheet columns of the label and the value of one of a form's columns, by its index. */
export const pairAt = ({ labelColumn, valueColumn, aside }: TableLocation, index: number): FormPair =>
  aside?.get(index) ?? { labelColumn, valueColumn };

/**
 * Finds every table of the guide by its titles, wherever it stands and whatever its tab is called.
 * A visible sheet goes before a hidden one; then what tab and caption say decides between two candidates, then the share of
 * titles found, then the order of the sheets.
 * @param heads the first FORM_SEARCH_ROWS rows of every sheet, in the workbook's order
 */
export function locateTables(heads: readonly SheetGrid[]): readonly TableLocation[] {
  const { chosen, others } = choose(heads.flatMap(candidatesOn));
  return FILLED_TABLES.flatMap((table) => {
    const candidate = chosen.get(table.id) ?? emptyTab(heads, table);
    return candidate ? [location(candidate, [...chosen.values()], others.get(table.id) ?? [])] : [];
  });
}

interface Choice {
  readonly chosen: ReadonlyMap<TableId, Candidate>;
  /** Further sheets with the titles of a table, by table. */
  readonly others: ReadonlyMap<TableId, readonly SheetGrid[]>;
}

function choose(found: readonly Candidate[]): Choice {
  const candidates = [...found].sort(
    (a, b) =>
      Number(a.grid.isHidden ?? false) - Number(b.grid.isHidden ?? false) ||
      tierOf(b) - tierOf(a) ||
      Number(lacks(a) > 0) - Number(lacks(b) > 0) ||
      b.named - a.named ||
      b.captioned - a.captioned ||
      share(b) - share(a) ||
      b.matched - a.matched,
  );
  const byRow = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const row = byRow.get(rowKey(candidate));
    if (row) row.push(candidate);
    else byRow.set(rowKey(candidate), [candidate]);
  }
  const rivals = (candidate: Candidate): readonly Candidate[] => byRow.get(rowKey(candidate)) ?? [];
  const chosen = new Map<TableId, Candidate>();
  const others = new Map<TableId, SheetGrid[]>();
  const takenRows = new Set<string>();
  const putAside: Candidate[] = [];
  const leave = (candidate: Candidate): void => {
    takenRows.add(rowKey(candidate));
    const sheets = others.get(candidate.table.id) ?? [];
    if (chosen.get(candidate.table.id)?.grid !== candidate.grid && !sheets.includes(candidate.grid))
      others.set(candidate.table.id, [...sheets, candidate.grid]);
  };
  for (const candidate of candidates) {
    const { table } = candidate;
    if (takenRows.has(rowKey(candidate))) continue;
    const first = chosen.get(table.id);
    if (!first) {
      chosen.set(table.id, candidate);
      takenRows.add(rowKey(candidate));
    } else if (isWhole(candidate) && isLikeliest(candidate, rivals(candidate))) {
      const mayBeAnother =
        candidate.named < 1 &&
        first.grid !== candidate.grid &&
        first.matched > candidate.matched &&
        rivals(candidate).some((o) => !chosen.has(o.table.id) && o.named >= 0 && lacks(o) < lacks(candidate));
      // The same titles again: further down they divide the roster (GEN-05), on another sheet they are a second one.
      if (mayBeAnother) putAside.push(candidate);
      else leave(candidate);
    }
  }
  for (const candidate of putAside) if (!takenRows.has(rowKey(candidate))) leave(candidate);
  return { chosen, others };
}

/** The table's own name goes before all its titles; a word for it only before another roster as complete. */
const tierOf = ({ named }: Candidate): number => (named === 1 ? 0 : named);

/** How many required titles it lacks. */
const lacks = ({ table, positions }: Candidate): number =>
  table.columns.filter(({ required }, i) => required && positions[i] < 0).length;

/** Whether a row of titles is none of another table's as likely: by its caption, then by the share found. */
const isLikeliest = (candidate: Candidate, rivals: readonly Candidate[]): boolean =>
  rivals.every(
    (o) => o.captioned < candidate.captioned || (o.captioned === candidate.captioned && share(o) <= share(candidate)),
  );

function location(c: Candidate, all: readonly Candidate[], others: readonly SheetGrid[]): TableLocation {
  const next = all
    .filter((o) => o.grid === c.grid && o.table !== c.table && o.headerRow > c.headerRow)
    .map((o) => captionRow(o, c.headerRow + 1));
  const { table, headerRow, labelColumn, valueColumn, positions, doubled, aside } = c;
  const hidden = c.grid.isHidden ? [] : others.filter(({ isHidden }) => isHidden).map(({ name }) => name);
  // A label under another name may stand in either column of labels; which one is not to be told.
  const strays = aside?.size ? [] : straysOf(c);
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
    strays,
    otherSheets: others.map(({ name }) => name),
    ...(hidden.length > 0 && { hiddenSheets: hidden }),
    ...(aside?.size && { aside }),
  };
}

const straysOf = ({ titles, table, positions, grid }: Candidate): readonly StrayTitle[] =>
  strayTitles(titles, table, positions, table.layout === "form" ? grid.firstRow : grid.firstColumn);

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
  const grid = heads.find((head) => namedByTab(head.name, table) === 3);
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
      named: 3,
      captioned: 0,
      unexplained: 0,
      matched: 0,
      telling: 0,
    }
  );
}
