import { FORM_VALUE_TITLE, type Table } from "../../guide";
import { isBlank, nameKey } from "../cells/normalise";
import { matchTitles, type TitleHit, type TitleMatch } from "./titles";
import type { CellValue, SheetGrid } from "./types";

/** The sheet columns of a form's label and of its value. */
export interface FormPair {
  readonly labelColumn: number;
  readonly valueColumn: number;
}

/** A form as it was found: most labels in one column, others perhaps beside them in the same rows. */
export interface FormMatch extends TitleMatch, FormPair {
  readonly headerRow: number;
  /** The cells of the column of labels. */
  readonly titles: readonly CellValue[];
  /** Where labels that stand behind the value of another have their cells, by the index of their column. */
  readonly aside: ReadonlyMap<number, FormPair>;
}

/** The hits of a form by the index of the column in which they stand. */
export type HitsByColumn = ReadonlyMap<number, readonly TitleHit[]>;

/** A form's values stand within so many columns of its labels: beside them, or behind a merged label and a hint. */
const VALUE_WITHIN = 32;

/** The forms whose labels stand in one column, or several to a line: 企业名称 | … | 成立时间 | …. */
export function formMatches(
  grid: SheetGrid,
  table: Table,
  rows: SheetGrid["values"],
  titles: HitsByColumn,
): FormMatch[] {
  const hits = labelsAmong(titles);
  const columns = [...hits.keys()].sort((a, b) => a - b);
  const labels = new Labels(hits);
  return columns.flatMap((column) => {
    const main = matchTitles(hits.get(column) ?? [], table, grid.firstRow);
    if (!main) return [];
    const mainRows = rowsOf(main, grid);
    const within = { first: Math.min(...mainRows), last: Math.max(...mainRows) };
    const positions = [...main.positions];
    const aside = new Map<number, FormPair>();
    const heading = within.first - 1;
    for (const other of columns) {
      if (other === column) continue;
      const found = (hits.get(other) ?? []).filter(
        ({ at, column: field }) => at >= within.first && at <= within.last && positions[field] < 0,
      );
      if (found.length === 0) continue;
      const valueColumn =
        grid.firstColumn +
        valueIndex(
          rows,
          other,
          heading,
          found.map(({ at }) => at),
          labels,
        );
      for (const { at, column: field } of found) {
        positions[field] = grid.firstRow + at;
        aside.set(field, { labelColumn: grid.firstColumn + other, valueColumn });
      }
    }
    return [
      {
        ...main,
        positions,
        aside,
        matched: main.matched + aside.size,
        telling: main.telling + aside.size,
        headerRow: grid.firstRow + heading,
        titles: rows.map((row) => row[column] ?? ""),
        labelColumn: grid.firstColumn + column,
        valueColumn: grid.firstColumn + valueIndex(rows, column, heading, mainRows, labels),
      },
    ];
  });
}

/** Titles side by side are those of a list: between two labels stands a value. */
function labelsAmong(titles: HitsByColumn): HitsByColumn {
  const standsAt = (column: number, row: number): boolean => titles.get(column)?.some(({ at }) => at === row) ?? false;
  const labels = [...titles].map(([column, hits]) => {
    const alone = hits.filter(({ at }) => !standsAt(column - 1, at) && !standsAt(column + 1, at));
    return [column, alone] as const;
  });
  return new Map(labels);
}

const rowsOf = ({ positions }: TitleMatch, grid: SheetGrid): readonly number[] =>
  positions.filter((position) => position >= 0).map((position) => position - grid.firstRow);

/** Where labels stand, so that none is taken for the value of the one before it. */
class Labels {
  private readonly byRow = new Map<number, number[]>();

  constructor(hits: HitsByColumn) {
    for (const [column, found] of hits)
      for (const { at } of found) {
        const columns = this.byRow.get(at);
        if (columns) columns.push(column);
        else this.byRow.set(at, [column]);
      }
  }

  /** The column of the next label of a row behind a column. */
  after(row: number, column: number): number {
    return Math.min(Infinity, ...(this.byRow.get(row) ?? []).filter((other) => other > column));
  }
}

/** Under its title; without one the nearest column in which anything stands beside a label, or the next one. */
function valueIndex(
  rows: SheetGrid["values"],
  labelIndex: number,
  heading: number,
  labelRows: readonly number[],
  labels: Labels,
): number {
  const beside = (row: number): readonly CellValue[] =>
    rows[row]?.slice(labelIndex + 1, Math.min(labelIndex + 1 + VALUE_WITHIN, labels.after(row, labelIndex))) ?? [];
  const titled = beside(heading).findIndex((cell) => nameKey(String(cell)) === FORM_VALUE_TITLE);
  if (titled >= 0) return labelIndex + 1 + titled;
  const filled = labelRows.flatMap((row) => {
    const at = beside(row).findIndex((cell) => !isBlank(cell));
    return at < 0 ? [] : [at];
  });
  return labelIndex + 1 + Math.min(...(filled.length ? filled : [0]));
}
