import type { Area, CellValue } from "../../check";
import { withoutLines } from "./hidden-lines";
import type { SourceSheet } from "./types";

/** The most that HTML lets a cell span (WHATWG HTML 4.9.11). */
const MOST_COLUMNS = 1_000;
const MOST_ROWS = 65_534;

export interface HtmlSpans {
  readonly columns: number;
  readonly rows: number;
  /** Excel lets a long text lie over the empty cells beside it and writes that as a span (`mso-ignore:colspan`). */
  readonly isMerged: boolean;
}

/** Lays out the cells of one table as a browser does (WHATWG HTML 4.9.12): a cell takes the next place no span from above covers. */
export class HtmlTable {
  /** Text of the caption, or of the paragraph right above, as Word's tables have it; for a name. */
  caption = "";
  private readonly rows: CellValue[][] = [];
  private readonly merges: Area[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  /** Of each column, the first row that no span covers. */
  private readonly free: number[] = [];
  private nextColumn = 0;
  private columnsDeclared = 0;

  /** @param spend is told of each row and of the cells of it that are laid out, and throws where they are too many */
  constructor(private readonly spend: (cells: number) => void) {}

  get isEmpty(): boolean {
    return this.rows.every((row) => row.every((value) => value === ""));
  }

  declareColumns(count: number, isHidden: boolean): void {
    const end = Math.min(this.columnsDeclared + between(1, count, MOST_COLUMNS), 16 * MOST_COLUMNS);
    if (isHidden) for (let column = this.columnsDeclared; column < end; column++) this.hiddenColumns.add(column);
    this.columnsDeclared = end;
  }

  openRow(isHidden: boolean): void {
    this.spend(1);
    if (isHidden) this.hiddenRows.add(this.rows.length);
    this.rows.push([]);
    this.nextColumn = 0;
  }

  add(value: CellValue, spans: HtmlSpans): void {
    // A cell outside of any row makes one, as in a browser.
    if (this.rows.length === 0) this.openRow(false);
    const row = this.rows.length - 1;
    const cells = this.rows[row];
    const columns = between(1, spans.columns, MOST_COLUMNS);
    const rows = between(1, spans.rows, MOST_ROWS);
    let column = this.nextColumn;
    while ((this.free[column] ?? 0) > row) column++;
    this.spend(column + columns - this.nextColumn);
    this.nextColumn = column + columns;
    for (let i = column; i < column + columns; i++) this.free[i] = Math.max(this.free[i] ?? 0, row + rows);
    while (cells.length < column) cells.push("");
    if (value !== "") cells[column] = value;
    if (spans.isMerged && (columns > 1 || rows > 1)) this.merges.push({ row, column, rows, columns });
  }

  /** What is seen of the table. */
  grid(): Pick<SourceSheet, "values" | "merges" | "unseenRows"> {
    // A span may reach below the last row, where nothing is.
    const merges = this.merges.flatMap((area) => {
      const rows = Math.min(area.rows, this.rows.length - area.row);
      return rows > 1 || area.columns > 1 ? [{ ...area, rows }] : [];
    });
    const unseenRows = [...this.hiddenRows].filter((row) => this.rows[row].some((value) => value !== "")).length;
    const seen = withoutLines({ values: this.rows, merges }, this.hiddenRows, this.hiddenColumns);
    return { ...seen, ...(unseenRows > 0 && { unseenRows }) };
  }
}

const between = (least: number, value: number, most: number): number =>
  Number.isFinite(value) ? Math.min(most, Math.max(least, Math.trunc(value))) : least;
