import { columnFinder, recordsOrOneEmpty, titlesOf, type RowTexts, type TableShape } from "../report";
import { plainText, type ListStanding } from "./standing";
import type { FillingProblem } from "./types";

/** What is to be done to a table so that it has the rows of the volume. Rows count from 0, the head's included. */
export type ListWriting =
  /** Few cells differ: these are written, and rows come or go at the end. Comments and the look of single rows stay. */
  | { readonly kind: "cells"; readonly cells: readonly CellText[]; readonly add: Rows; readonly remove: RowSpan }
  /** New rows are made after the last one, then the old ones go: the head is never touched, and no row is written twice. */
  | { readonly kind: "rows"; readonly add: Rows; readonly remove: RowSpan };

type Rows = readonly (readonly string[])[];
interface CellText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}
interface RowSpan {
  readonly from: number;
  readonly count: number;
}

export interface ListPlan {
  /** Absent where the table says already what the volume says. */
  readonly writing?: ListWriting;
  /** Rows with an entry, before and after. */
  readonly before: number;
  readonly after: number;
}

/** Above so many, writing cell by cell costs more than rows anew (measured: 50 rows of 9 cells are 57 KB against 7 KB). */
const MOST_CELLS = 50;

/** @returns what to do, or what is wrong with the table */
export function planList(
  { tables }: ListStanding,
  shape: TableShape,
  records: readonly RowTexts[],
): ListPlan | FillingProblem {
  if (tables.length !== 1) return { id: "noTable" };
  const [{ values, headerRowCount }] = tables;
  const head = Math.max(1, headerRowCount);
  const find = columnFinder(shape);
  const titles = titlesUnder(values.slice(0, head));
  if (!titles) return { id: "unevenRow" };
  const columns = titles.map(find);
  if (columns.every((column) => column < 0)) return { id: "unknownHeader", expected: titlesOf(shape.columns) };
  const key = columns.indexOf(shape.columns.indexOf(shape.key));
  if (key < 0) return { id: "missingColumn", expected: [shape.key.title] };
  const have = values.slice(head).map((row) => row.map(plainText));
  if (have.length === 0) return { id: "noDataRow" };
  if (have.some((row) => row.length !== columns.length)) return { id: "unevenRow" };

  const own = ownTexts(have, columns, key);
  const want = recordsOrOneEmpty(records, []).map((record) => rowOf(record, columns, key, own));
  const before = have.some((row) => row.some((text) => text !== "")) ? have.length : 0;
  const counts = { before, after: records.length };
  const writing = writingOf(have, want, head);
  return writing ? { ...counts, writing } : counts;
}

/**
 * The titles of the last row of the head; where that says nothing, because cells are merged downwards, those above it.
 * @returns undefined where Word does not tell which cells those are
 */
function titlesUnder(head: Rows): readonly string[] | undefined {
  const last = head[head.length - 1] ?? [];
  const above = head.slice(0, -1).reverse();
  if (above.length === 0 || last.every((title) => title.trim() !== "")) return last;
  if (above.some((row) => row.length !== last.length)) return undefined;
  return last.map((title, i) => [title, ...above.map((row) => row[i])].find((text) => text.trim() !== "") ?? "");
}

/**
 * Columns the guide knows nothing of are the user's: their texts stay with the record they stand beside.
 * @returns the row of each key text; undefined for one that several rows share
 */
function ownTexts(
  have: Rows,
  columns: readonly number[],
  key: number,
): ReadonlyMap<string, readonly string[] | undefined> {
  if (!columns.includes(-1)) return new Map();
  const rows = new Map<string, readonly string[] | undefined>();
  for (const row of have) rows.set(row[key], rows.has(row[key]) ? undefined : row);
  return rows;
}

function rowOf(
  record: RowTexts,
  columns: readonly number[],
  key: number,
  own: ReadonlyMap<string, readonly string[] | undefined>,
): readonly string[] {
  const texts = columns.map((column) => plainText(record[column] ?? ""));
  const beside = own.get(texts[key]);
  return beside ? texts.map((text, i) => (columns[i] < 0 ? beside[i] : text)) : texts;
}

function writingOf(have: Rows, want: Rows, head: number): ListWriting | undefined {
  const shared = Math.min(have.length, want.length);
  const cells: CellText[] = [];
  for (let row = 0; row < shared && cells.length <= MOST_CELLS; row++)
    want[row].forEach((text, column) => {
      if (text !== have[row][column]) cells.push({ row: head + row, column, text });
    });
  const add = want.slice(shared);
  const surplus = { from: head + shared, count: have.length - shared };
  if (cells.length > MOST_CELLS) return { kind: "rows", add: want, remove: { from: head, count: have.length } };
  if (cells.length === 0 && add.length === 0 && surplus.count === 0) return undefined;
  return { kind: "cells", cells, add, remove: surplus };
}
