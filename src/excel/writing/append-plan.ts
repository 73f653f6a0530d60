import type { RecordedNewRow } from "../../check/mend/additions";
import type { RowAddition } from "../../check/mend/work";
import type { TableSnapshot } from "../../check";
import { NOTHING, planBlock, type Block } from "./block";
import { BodyLines, type ListBody } from "./body-lines";

/** Records below those of a list: in its blank rows, and as many new ones as those do not suffice for. */
export interface AppendPlan {
  /** The sheet row of the first. */
  readonly row: number;
  /** Rows to be inserted below the blank ones, or by which the Excel table grows. */
  readonly insert: { readonly row: number; readonly count: number } | undefined;
  readonly extend: { readonly list: string; readonly columns: number; readonly count: number } | undefined;
  readonly block: Block | undefined;
  /** Some of them are written in rows that stand blank. */
  readonly isInBlank: boolean;
  /** What is known of each only when it has its place: its number, and whether its row is made. */
  readonly known: ReadonlyMap<RecordedNewRow, RecordedNewRow>;
}

/** @param madeBefore blank rows of the sheet that were made for records and not written */
export function planAppending(
  body: TableSnapshot,
  rows: readonly RowAddition[],
  stands: ListBody,
  madeBefore: ReadonlySet<number>,
): AppendPlan {
  const lines = new BodyLines(body, stands);
  const last = body.dataRows.at(-1) ?? -1;
  const { at, insert, extend } = lines.roomAfter(last, rows.length);
  const made = insert + extend;
  const first = at - body.rowNumber(0);
  const known = new Map<RecordedNewRow, RecordedNewRow>();
  const wanted = rows.map(({ recorded, serial }, i) => {
    // What broke off between making a row and writing it left it blank.
    const isMade = i >= rows.length - made;
    const number = isMade || !lines.isNumbered(first + i) ? serial : undefined;
    known.set(recorded, {
      cells: recorded.cells,
      ...(recorded.twins !== undefined && { twins: recorded.twins }),
      ...(number !== undefined && { serial: number }),
      ...((isMade || recorded.isMade || madeBefore.has(at + i)) && { isMade: true }),
    });
    return lines.cellsOf(recorded.cells, number);
  });
  const { listShape } = lines;
  return {
    row: at,
    insert: insert > 0 ? { row: at + rows.length - made, count: insert } : undefined,
    extend: extend > 0 && listShape ? { ...listShape, count: extend } : undefined,
    block: planBlock({ row: at, column: 0 }, wanted, NOTHING).block,
    isInBlank: made < rows.length,
    known,
  };
}
