import type { RowTexts, Sequence } from "../contents";
import type { TableShape } from "../shapes";
import { childOf, isOn, type WordElement } from "./elements";
import type { ControlProblem } from "./problems";
import {
  cellsOf,
  columnFinder,
  columnsUnder,
  compileRow,
  isMerged,
  recordCount,
  recordsOrOneEmpty,
  renderRow,
  rowsOf,
  titlesOf,
  unknownTitles,
  type RowTemplate,
} from "./rows";

/** A control around one table: its rows are the records, its head says which column is which. */
export interface ListTemplate {
  /** Up to the first data row. */
  readonly head: string;
  readonly row: RowTemplate;
  readonly tail: string;
  /** Titles under which nothing is filled in. */
  readonly unknown: readonly string[];
}

/** In one step: of a list no more than TREE_LIMITS.detailedRows are held. @returns the template, or what is wrong with the table */
export function compileList(xml: string, content: WordElement, shape: TableShape): ListTemplate | ControlProblem {
  const tables = content.children.filter(({ name }) => name === "tbl");
  if (tables.length !== 1) return { id: "noTable" };
  const rows = rowsOf(tables[0]);
  const headEnd = headRowIndex(rows) + 1;
  const columns = columnsUnder(rows.slice(0, headEnd), columnFinder(shape));
  if (columns.every((column) => column < 0)) return { id: "unknownHeader", expected: titlesOf(shape.columns) };
  if (!columns.includes(shape.columns.indexOf(shape.key))) return { id: "missingColumn", expected: [shape.key.title] };
  const body = rows.slice(headEnd);
  const [first] = body;
  if (!first) return { id: "noDataRow" };
  if (cellsOf(first).length !== columns.length || isMerged(first)) return { id: "unevenRow" };
  return {
    head: xml.slice(content.openEnd, first.start),
    row: compileRow(xml, first, columns),
    tail: xml.slice(body[recordCount(body) - 1].end, content.closeStart),
    unknown: unknownTitles(rows[headEnd - 1], columns),
  };
}

/** The last of the rows that are repeated on every page; the first row where none is. */
function headRowIndex(rows: readonly WordElement[]): number {
  const body = rows.findIndex((row) => !isOn(childOf(childOf(row, "trPr"), "tblHeader")));
  return Math.max(0, (body < 0 ? rows.length : body) - 1);
}

export function* renderList({ head, row, tail }: ListTemplate, records: Sequence<RowTexts>): Iterable<string> {
  yield head;
  for (const record of recordsOrOneEmpty(records, [])) yield renderRow(row, record);
  yield tail;
}
