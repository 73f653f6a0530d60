import type { Area } from "../address";
import type { CellValue } from "./types";

/** What a merged area covers of one column: rows from `top` to before `bottom`. Its value stands in row `row`, at index `column`. */
interface Span {
  readonly top: number;
  readonly bottom: number;
  readonly row: number;
  readonly column: number;
}

/**
 * The merged areas of a body by the columns they cover, those that are read. Sound areas never overlap; of areas that do,
 * the upper one has the rows, so that each cell is looked at once whatever a file says.
 */
export class Merges {
  private readonly byColumn: ReadonlyMap<number, readonly Span[]>;

  /**
   * @param areas in the coordinates of the body's rows
   * @param columns the indexes within a row that are read
   * @param rows how many rows the body has
   */
  constructor(areas: readonly Area[], columns: readonly number[], rows: number) {
    const sorted = areas.filter(({ row }) => row < rows).sort((a, b) => a.row - b.row);
    const byColumn = new Map<number, Span[]>();
    if (sorted.length > 0)
      for (const index of new Set(columns)) if (index >= 0) byColumn.set(index, spansOf(sorted, index, rows));
    this.byColumn = byColumn;
  }

  /** The row of the merged area that hides the cell at a row and an index of its array; undefined for any other cell. */
  anchorRow(row: number, index: number): number | undefined {
    const spans = this.byColumn.get(index);
    const span = spans && spanAt(spans, row);
    return span && (row > span.row || index > span.column) ? span.row : undefined;
  }

  /**
   * The rows with the value of every vertically merged area in all the rows it spans: that is what the person who merged
   * 认定职业 over five examiners meant, and without it one merged cell (GEN-04) would be reported as four empty ones.
   * Only the rows concerned are copied.
   */
  filledDown(rows: readonly (readonly CellValue[])[]): readonly (readonly CellValue[])[] {
    const copies = new Map<number, CellValue[]>();
    for (const [index, spans] of this.byColumn) {
      for (const { top, bottom, row, column } of spans) {
        if (index !== column) continue;
        const value = rows[row][column] ?? "";
        for (let r = Math.max(top, row + 1); r < bottom; r++) {
          let copy = copies.get(r);
          if (!copy) copies.set(r, (copy = [...rows[r]]));
          while (copy.length < column) copy.push("");
          copy[column] = value;
        }
      }
    }
    if (copies.size === 0) return rows;
    return rows.map((row, i) => copies.get(i) ?? row);
  }
}

function spansOf(sorted: readonly Area[], index: number, rows: number): Span[] {
  const spans: Span[] = [];
  let free = 0;
  for (const { row, column, rows: height, columns } of sorted) {
    if (index < column || index >= column + columns) continue;
    const top = Math.max(row, free);
    const bottom = Math.min(row + height, rows);
    if (bottom <= top) continue;
    spans.push({ top, bottom, row, column });
    free = bottom;
  }
  return spans;
}

/** The span with the row, found by halving. */
function spanAt(spans: readonly Span[], row: number): Span | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle].bottom <= row) low = middle + 1;
    else high = middle;
  }
  return spans[low] && spans[low].top <= row ? spans[low] : undefined;
}

/** The rows with an area that is merged over most of the columns of a table, and over three at least. */
export function wideRows(areas: readonly Area[], columns: readonly number[]): ReadonlySet<number> {
  const known = columns.filter((column) => column >= 0);
  const fewest = Math.max(3, Math.ceil(known.length / 2));
  const isWide = ({ column, columns: width }: Area): boolean =>
    width >= 3 && known.filter((index) => index >= column && index < column + width).length >= fewest;
  return new Set(areas.filter(isWide).map(({ row }) => row));
}
