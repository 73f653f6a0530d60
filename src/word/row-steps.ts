import { rowsToKeep } from "./keep-rows";
import { plainText } from "./standing";
import type { OwnColumnFault } from "../host/document";
import { isHers, type MatchColumns, type Matching, type StandingRow } from "./match-rows";

/** Texts of cells, row by row. */
export type Rows = readonly (readonly string[])[];

/**
 * What is to be done to the rows of a table. A record and what the user wrote beside it are only ever written together, and a row
 * goes only after what it held stands elsewhere: wherever it breaks off, the document says whose is what.
 */
export interface RowSteps {
  /** Of rows that stay with their record: the cells of the guide's columns that say something else. */
  readonly cells: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  /** Rows that become another record's, each in one piece. */
  readonly whole: readonly { readonly row: number; readonly texts: readonly string[] }[];
  /** From the bottom up; made in the look of the row they are set beside. */
  readonly insert: readonly Insertion[];
  /** From the bottom up, when all of the above is done; numbers as they are then. */
  readonly remove: readonly RowSpan[];
}

export interface Insertion {
  readonly row: number;
  /** `end`: after the last row of the table. */
  readonly side: "before" | "after" | "end";
  readonly texts: Rows;
}

export interface RowSpan {
  readonly from: number;
  /** What stands there then, breaks as "\n", to be seen again before it goes. */
  readonly texts: Rows;
}

export interface PlanRow extends StandingRow {
  /** A cell of the user's holds what its text does not tell. */
  readonly isRich: boolean;
  /** A cell of the user's is merged with those above or below. */
  readonly isMerged: boolean;
}

export interface RowTask {
  readonly rows: readonly PlanRow[];
  /** Whether they are the last of the table, or a note, a total or the like follows. */
  readonly isLast: boolean;
  /** Texts of the volume by the table's columns, breaks as "\n"; "" in the user's own. */
  readonly records: Rows;
  readonly matching: Matching;
  readonly columns: MatchColumns;
  /** By column, whether it is the user's own. */
  readonly isOwn: readonly boolean[];
}

export interface PlannedRows {
  readonly steps: RowSteps;
  /** Rows that go although the user wrote in them: their record left the volume. */
  readonly hers: number;
}

export type RowObstacle = { readonly id: OwnColumnFault; readonly expected: readonly string[] };

/** Above so many cells, whole rows are written where nothing of the user's is in them: fewer bytes. */
const MOST_CELLS = 50;
/** A row is kept for its own sake, rather where the user wrote in it, above all where that cannot be written again. */
const WEIGHTS = { row: 1, written: 3, fixed: 1e5, rich: 1e10 };

/** Rows count from the first under the head. */
export function planRows(task: RowTask): PlannedRows | RowObstacle {
  const { rows, matching, columns } = task;
  const fixed = new Set([...matching.fixed].flatMap((record) => matching.rows[record]));
  const weight = (row: number): number => {
    if (rows[row].isRich) return WEIGHTS.rich;
    return fixed.has(row) ? WEIGHTS.fixed : rows[row].own === "" ? WEIGHTS.row : WEIGHTS.written;
  };
  const kept = rowsToKeep(matching.rows, rows.length, weight);
  const stays = new Set(kept);
  const matched = new Set(matching.rows.flat());
  const leftover = [...rows.keys()].filter(
    (row) => !stays.has(row) && !(rows[row].own !== "" && !matched.has(row) && isHers(rows[row], columns.compared)),
  );
  const obstacle = (id: RowObstacle["id"], row: number): RowObstacle => ({
    id,
    expected: [rows[row].texts[columns.key]],
  });

  const moved = matching.rows.flatMap((own, record) => (kept[record] < 0 ? own : []));
  const rewritten = [...matching.told].flatMap((record) => matching.rows[record]);
  const rich = [...moved, ...rewritten].find((row) => rows[row].isRich);
  if (rich !== undefined) return obstacle("richRow", rich);

  const isFree = (row: number): boolean => rows[row].own === "" && !matched.has(row);
  const parted = [...matching.fixed].find((record) => kept[record] < 0);
  if (parted !== undefined) return { id: "sameKey", expected: [task.records[parted][columns.key]] };

  const { whole, insert, remove, beside } = fillGaps(task, kept, leftover, isFree);
  const merged = [...leftover, ...rewritten, ...beside].find((row) => rows[row].isMerged);
  if (merged !== undefined) return obstacle("mergedRow", merged);

  const staying = changedRows(task, kept);
  const standing = new Set([...matched].map((row) => knownAs(rows[row], columns)));
  const lost = leftover.filter(
    (row) => rows[row].own !== "" && !matched.has(row) && !standing.has(knownAs(rows[row], columns)),
  );
  return {
    steps: {
      cells: staying.cells,
      whole: [...staying.whole, ...whole],
      insert,
      remove: spans(
        [...remove],
        insert,
        (row) => staying.whole.find((one) => one.row === row)?.texts ?? rows[row].texts,
      ),
    },
    hers: lost.length,
  };
}

const knownAs = ({ texts, own }: PlanRow, { key }: MatchColumns): string => JSON.stringify([texts[key], own]);

/** The record as it is to stand, with what the user wrote beside it. */
function textsOf({ rows, records, isOwn, matching }: RowTask, record: number): readonly string[] {
  const [row] = matching.rows[record];
  return records[record].map((text, column) => (isOwn[column] && row !== undefined ? rows[row].texts[column] : text));
}

/**
 * Rows that stay; and rows that move, or were told from others of the same key: these become the record's to the last cell before
 * anything comes or goes, lest a row half changed be asked once more whose it is.
 */
function changedRows(task: RowTask, kept: readonly number[]): Pick<RowSteps, "cells" | "whole"> {
  const { rows, records, isOwn, matching } = task;
  const isTold = (record: number): boolean => matching.told.has(record) || kept[record] < 0;
  // Records that say the same share the choice of rows; each row becomes the one's or the other's.
  const claimed = new Set(kept);
  const claim = (record: number, row: number): boolean => {
    const isFree = row === kept[record] || !claimed.has(row);
    claimed.add(row);
    return isFree;
  };
  const changed = matching.rows.flatMap((all, record) =>
    (isTold(record) ? all.filter((row) => claim(record, row)) : [kept[record]]).flatMap((row) => {
      const cells = records[record].flatMap((text, column) =>
        isOwn[column] || text === rows[row].texts[column] ? [] : [{ row, column, text }],
      );
      return cells.length > 0 ? [{ record, row, cells }] : [];
    }),
  );
  const nothingHers = rows.every(({ own }) => own === "");
  const isMuch = nothingHers && changed.reduce((sum, { cells }) => sum + cells.length, 0) > MOST_CELLS;
  const isWhole = ({ record }: { readonly record: number }): boolean => isMuch || isTold(record);
  return {
    cells: changed.filter((one) => !isWhole(one)).flatMap(({ cells }) => cells),
    whole: changed.filter(isWhole).map(({ record, row }) => ({ row, texts: textsOf(task, record) })),
  };
}

/**
 * Between rows that stay: rows of records that left, where nobody wrote in them, become the records to come, further ones are set
 * after them, the others go. A row whose record moves stands until the record does elsewhere: broken off, it still tells whose key is
 * whose.
 */
function fillGaps(
  task: RowTask,
  kept: readonly number[],
  leftover: readonly number[],
  isFree: (row: number) => boolean,
): Pick<RowSteps, "whole" | "insert"> & { readonly remove: ReadonlySet<number>; readonly beside: readonly number[] } {
  const { rows } = task;
  const whole: { row: number; texts: readonly string[] }[] = [];
  const insert: Insertion[] = [];
  const goes = new Set(leftover);
  const fill = (above: number, below: number, records: readonly number[]): void => {
    const free = leftover.filter((row) => row > above && row < below && isFree(row));
    const reused = free.slice(0, records.length);
    reused.forEach((row, i) => {
      goes.delete(row);
      whole.push({ row, texts: textsOf(task, records[i]) });
    });
    const more = records.slice(reused.length).map((record) => textsOf(task, record));
    const last = reused[reused.length - 1] ?? above;
    if (more.length === 0) return;
    if (last < 0) insert.unshift({ row: 0, side: "before", texts: more });
    else insert.unshift({ row: last, side: task.isLast && last === rows.length - 1 ? "end" : "after", texts: more });
  };
  let above = -1;
  let waiting: number[] = [];
  for (const [record, row] of kept.entries()) {
    if (row < 0) {
      waiting.push(record);
      continue;
    }
    fill(above, row, waiting);
    above = row;
    waiting = [];
  }
  fill(above, rows.length, waiting);
  return { whole, insert, remove: goes, beside: insert.map(({ row }) => row) };
}

/** Rows that go, neighbours together, the last first. */
function spans(
  goes: readonly number[],
  insert: readonly Insertion[],
  textsOfRow: (row: number) => readonly string[],
): readonly RowSpan[] {
  const found: { from: number; texts: (readonly string[])[]; next: number }[] = [];
  for (const row of [...goes].sort((a, b) => a - b)) {
    const above = insert.filter((one) => (one.side === "before" ? one.row <= row : one.row < row));
    const at = row + above.reduce((sum, { texts }) => sum + texts.length, 0);
    const texts = textsOfRow(row).map(plainText);
    const last = found[found.length - 1];
    if (last?.next === at) {
      last.texts.push(texts);
      last.next++;
    } else found.push({ from: at, texts: [texts], next: at + 1 });
  }
  return found.reverse().map(({ from, texts }) => ({ from, texts }));
}
