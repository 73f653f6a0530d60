import type { RowTexts, Sequence } from "../contents";
import type { TableShape } from "../shapes";
import { childOf, isOn, type WordElement } from "./elements";
import type { ControlProblem } from "./problems";
import type { Piece } from "./repeated";
import {
  cellsOf,
  columnFinder,
  columnsUnder,
  isMerged,
  recordCount,
  renderRows,
  rowLooks,
  rowsOf,
  titlesOf,
  unknownTitles,
  type RowLooks,
} from "./rows";

/** A control around one table: its rows are the records, its head says which column is which. */
export interface ListTemplate {
  /** Up to the first data row. */
  readonly head: string;
  readonly rows: RowLooks;
  readonly tail: string;
  /** Titles under which nothing is filled in. */
  readonly unknown: readonly string[];
}

/**
 * In one step: of a list no more than TREE_LIMITS.detailedRows are held.
 * @param isNoted whether a note follows the control
 * @returns the template, or what is wrong with the table
 */
export function compileList(
  xml: string,
  content: WordElement,
  shape: TableShape,
  isNoted: boolean,
): ListTemplate | ControlProblem {
  const tables = content.children.filter(({ name }) => name === "tbl");
  if (tables.length !== 1) return { id: "noTable" };
  const rows = rowsOf(tables[0]);
  const find = columnFinder(shape);
  const headEnd = headRowIndex(rows, find) + 1;
  const columns = columnsUnder(rows.slice(0, headEnd), find);
  if (columns.every((column) => column < 0)) return { id: "unknownHeader", expected: titlesOf(shape.columns) };
  if (!columns.includes(shape.columns.indexOf(shape.key))) return { id: "missingColumn", expected: [shape.key.title] };
  const body = rows.slice(headEnd);
  const [first] = body;
  if (!first) return { id: "noDataRow" };
  if (cellsOf(first).length !== columns.length || isMerged(first)) return { id: "unevenRow" };
  const count = recordCount(body);
  // A note, a total or a signature line may also be the table's own last row.
  const looks = { isNoted: isNoted || count < body.length, isOnly: count === 1 };
  return {
    head: xml.slice(content.openEnd, first.start),
    rows: rowLooks(xml, first, columns, looks),
    tail: xml.slice(body[count - 1].end, content.closeStart),
    unknown: unknownTitles(rows[headEnd - 1], columns),
  };
}

/** Rows of a head where none is marked as one. */
const HEAD_WITHIN = 4;

/**
 * The last of the rows that are repeated on every page; where none is, or these hold a caption alone, that of the uppermost with
 * most titles.
 */
function headRowIndex(rows: readonly WordElement[], find: (text: string) => number): number {
  const body = rows.findIndex((row) => !isOn(childOf(childOf(row, "trPr"), "tblHeader")));
  const marked = (body < 0 ? rows.length : body) - 1;
  const titlesIn = (row: number): number =>
    columnsUnder(rows.slice(0, row + 1), find).filter((column) => column >= 0).length;
  if (marked >= 0 && titlesIn(marked) > 0) return marked;
  const titled = rows.slice(0, HEAD_WITHIN).map((_, row) => titlesIn(row));
  return Math.max(0, titled.indexOf(Math.max(...titled)));
}

export function* renderList({ head, rows, tail }: ListTemplate, records: Sequence<RowTexts>): Iterable<Piece> {
  yield head;
  yield* renderRows(rows, records);
  yield tail;
}
