import {
  columnFinder,
  isClosingText,
  recordsOrOneEmpty,
  titlesOf,
  type CellLook,
  type RowTexts,
  type Sequence,
  type TableShape,
} from "../report";
import { isHers, matchRows, type MatchColumns, type Matching } from "./match-rows";
import { planRows, type PlanRow, type Rows, type RowSteps } from "./row-steps";
import { plainText, type ListStanding, type TableLooks } from "./standing";
import type { FillingProblem } from "../host/document";

/** What is to be done to a table so that it has the rows of the volume. Rows count from 0, the head's included. */
export interface ListWriting extends RowSteps {
  readonly kind: "rows";
}

export interface ListPlan {
  /** Absent where the table says already what the volume says. */
  readonly writing?: ListWriting;
  /** Rows with an entry, before and after. */
  readonly before: number;
  readonly after: number;
  /** Rows that go although the user wrote in columns of her own there: their record left the volume. */
  readonly hers: number;
}

/** @returns what to do, or what is wrong with the table */
export function planList(
  { tables }: ListStanding,
  shape: TableShape,
  records: Sequence<RowTexts>,
): ListPlan | FillingProblem {
  if (tables.length !== 1) return { id: "noTable" };
  const [{ values, headerRowCount, looks }] = tables;
  const head = Math.max(1, headerRowCount);
  const titles = titlesUnder(values.slice(0, head));
  if (!titles) return { id: "unevenRow" };
  const columns = titles.map(columnFinder(shape));
  if (columns.every((column) => column < 0)) return { id: "unknownHeader", expected: titlesOf(shape.columns) };
  const key = columns.indexOf(shape.columns.indexOf(shape.key));
  if (key < 0) return { id: "missingColumn", expected: [shape.key.title] };
  const below = values.slice(head);
  if (below.length === 0) return { id: "noDataRow" };
  const body = below.slice(0, recordCount(below));
  if (body.some((row) => row.length !== columns.length)) return { id: "unevenRow" };

  const isOwn = columns.map((column) => column < 0);
  const seen = looksOf(values, looks);
  const rows = standingRows(body, isOwn, seen?.slice(head));
  const wanted = Array.from(recordsOrOneEmpty(records, []), (record) =>
    columns.map((column) => plainText(record[column] ?? "")),
  );
  const known = matchColumns(shape, columns, key);
  const matching = hasOwn(rows) ? matchRows(rows, wanted, known) : byPlace(rows, wanted);
  if ("ambiguous" in matching) return { id: "sameKey", expected: [matching.ambiguous] };
  const isLast = body.length === below.length;
  const task = {
    rows,
    isLast,
    records: wanted,
    matching,
    columns: known,
    isOwn,
  };
  const planned = planRows(task);
  if ("id" in planned) return planned;
  if (looks && !seen && hasOwn(rows) && movesRows(planned.steps)) return { id: "unread" };
  const entries = rows.filter((row) => row.own === "" || !isHers(row, known.compared));
  const before = entries.some(({ texts }) => texts.some((text) => text !== "")) ? entries.length : 0;
  const counts = { before, after: records.length, hers: planned.hers };
  const writing = writingOf(planned.steps, head);
  return writing ? { ...counts, writing } : counts;
}

/** Whether a table has columns that the guide knows nothing of: the user's own. */
export function hasOwnColumns(values: Rows, headerRowCount: number, shape: TableShape): boolean {
  const titles = titlesUnder(values.slice(0, Math.max(1, headerRowCount)));
  return titles?.map(columnFinder(shape)).includes(-1) ?? false;
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

/** How many rows under the head are records: all but a note, a total or a signature line at the end, as in a filled file. */
function recordCount(below: Rows): number {
  const [first] = below;
  let count = below.length;
  while (count > 1 && (below[count - 1].length !== first.length || isClosingText(below[count - 1]))) count--;
  return count;
}

const hasOwn = (rows: readonly PlanRow[]): boolean => rows.some(({ own }) => own !== "");
const movesRows = ({ whole, insert, remove }: RowSteps): boolean => whole.length + insert.length + remove.length > 0;

/** The look of each cell, where it was read and the rows it tells of are those that Word gave. */
function looksOf(values: Rows, looks: TableLooks | undefined): readonly (readonly CellLook[])[] | undefined {
  if (!looks || looks === "unread" || looks.length !== values.length) return undefined;
  return looks.every((row, i) => row.length === values[i].length) ? looks : undefined;
}

function standingRows(
  body: Rows,
  isOwn: readonly boolean[],
  looks: readonly (readonly CellLook[])[] | undefined,
): readonly PlanRow[] {
  const own = isOwn.flatMap((is, column) => (is ? [column] : []));
  const usual = own.map((column) => usualFormat((looks ?? []).map((row) => row[column])));
  return body.map((given, row): PlanRow => {
    const cells = looks ? own.map((column) => looks[row][column]) : [];
    const isRich = cells.some(
      ({ isRich: holdsMore, format }, i) => holdsMore || (format !== "" && format !== usual[i]),
    );
    const texts = given.map(plainText);
    const written = own.map((column) => texts[column]);
    const isWritten = isRich || written.some((text) => text.trim() !== "");
    return {
      texts,
      // Nothing equals what cannot be written again.
      own: isWritten ? JSON.stringify(isRich ? [...written, row] : written) : "",
      isRich,
      isMerged: cells.some(({ isMerged }) => isMerged),
    };
  });
}

/** The format most cells of a column have; a cell that is marked in another way would lose it with its place. */
function usualFormat(cells: readonly CellLook[]): string {
  const counts = new Map<string, number>();
  for (const { format } of cells) if (format !== "") counts.set(format, (counts.get(format) ?? 0) + 1);
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ["", 0] as const)[0];
}

function matchColumns(shape: TableShape, columns: readonly number[], key: number): MatchColumns {
  const kindOf = (column: number): string | undefined => shape.columns[columns[column]]?.kind;
  const known = [...columns.keys()].filter((column) => columns[column] >= 0);
  return {
    compared: known.filter((column) => kindOf(column) !== "serial"),
    key,
    identity: known.find((column) => kindOf(column) === "citizenId") ?? -1,
  };
}

/** Where no row holds anything of the user's, each place has the record of the same number: single cells change, rows come and go at the end. */
const byPlace = (rows: readonly PlanRow[], records: Rows): Matching => ({
  rows: records.map((_, i) => (i < rows.length ? [i] : [])),
  told: new Set(),
  fixed: new Set(),
});

function writingOf({ cells, whole, insert, remove }: RowSteps, head: number): ListWriting | undefined {
  if (cells.length + whole.length + insert.length + remove.length === 0) return undefined;
  const below = <T extends { readonly row: number }>(one: T): T => ({ ...one, row: head + one.row });
  return {
    kind: "rows",
    cells: cells.map(below),
    whole: whole.map(below),
    insert: insert.map(below),
    remove: remove.map((span) => ({ ...span, from: head + span.from })),
  };
}
