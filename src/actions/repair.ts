import type { Snapshot } from "../check";
import { countedIn, type Counted } from "../check/mend/counted";
import { recordOf, type Purpose, type RepairRecord } from "../check/mend/record";
import type { Change } from "../check/mend/change";
import { sumOf, toward, type TableProgress } from "../check/mend/toward";
import { type LeftPlace, type Side } from "../check/mend/table-plan";
import { isHostError, type HostFailure } from "../host/errors";
import type { SheetCell, Workbook } from "../host/workbook";
import { readAndWrite } from "./attempts";
import { Stopped } from "./turns";
import type { Action, Run } from "./types";

/** What came of 修复, 继续 or 恢复原值. */
export type RepairResult =
  | {
      readonly kind: "done";
      readonly side: Side;
      readonly purpose: Purpose;
      /** Places that are as they are to be, by table. */
      readonly tables: readonly TableProgress[];
      /** Places that were changed now. */
      readonly changed: number;
      /** What the places are that stand as they were to be, or on side `from` that were put back now. */
      readonly counted: readonly Counted[];
      /** Places that were left, for they hold something else by now, or a formula, or more than the table's own. */
      readonly left: readonly LeftPlace[];
    }
  /** The host failed when a part was done. */
  | {
      readonly kind: "half";
      readonly side: Side;
      readonly purpose: Purpose;
      readonly tables: readonly TableProgress[];
      readonly failure: HostFailure;
    }
  /** There is nothing that could be put back or finished. */
  | { readonly kind: "nothing" };

export interface ChangesInput {
  readonly changes: readonly Change[];
  /** What the changes were made of. */
  readonly snapshot: Snapshot;
  readonly now: Date;
  readonly purpose?: Purpose;
  /** They are one thing: where one place holds something else by now, none is changed. */
  readonly isWhole?: boolean;
}

/**
 * 修复, 导入 and whatever else changes many places with one press: reads the workbook anew and changes every place that still
 * holds what was seen. What is to be changed is kept in the workbook first, so that it can be put back, and finished where the
 * host fails half-way.
 */
export const applyChanges: Action<ChangesInput, RepairResult> = {
  perform: ({ workbook }, { changes, snapshot, now, purpose, isWhole }, run) =>
    bring(workbook, "to", recordOf(changes, snapshot, now, purpose), run, isWhole),
};

/** 恢复原值 and 继续: takes back what the last repair changed, or carries out the rest of it. */
export const settleRepair: Action<{ readonly side: Side }, RepairResult> = {
  async perform({ workbook }, { side }, run) {
    const kept = await workbook.findRepair();
    return kept ? bring(workbook, side, kept.record, run) : { kind: "nothing" };
  },
};

/** The last repair as it stands in the workbook; undefined where none is kept, or nothing of it could be put back. */
export interface StandingRepair {
  readonly at: Date;
  readonly purpose: Purpose;
  readonly tables: readonly TableProgress[];
  readonly counted: readonly Counted[];
  /** The side to which the host did not bring all of it, and how far that is. */
  readonly unfinished?: { readonly side: Side; readonly tables: readonly TableProgress[] };
}

/** Looks, when the pane opens, whether there is something to put back or to finish. Reads nothing but the record, unless that was left half done. */
export const findRepair: Action<{ readonly snapshot: Snapshot }, StandingRepair | undefined> = {
  async perform({ workbook }, { snapshot }) {
    const kept = await workbook.findRepair();
    if (!kept) return undefined;
    const { record, unfinished: side } = kept;
    const { at, purpose } = record;
    const tables = side ? await progressOf(workbook, "to", record, snapshot) : toward("to", record, snapshot).tables;
    if (!isBegun(tables)) return undefined;
    const progress = side === "from" ? toward(side, record, snapshot).tables : tables;
    const isHalf = side !== undefined && sumOf(progress, "pending") > 0;
    return {
      at: new Date(at),
      purpose,
      tables,
      counted: countedIn(tables),
      ...(isHalf && { unfinished: { side, tables: progress } }),
    };
  },
};

/** How far each table is, with the rows that were made and not written: what is kept of the changes tells of them. */
async function progressOf(
  workbook: Workbook,
  side: Side,
  record: RepairRecord,
  snapshot: Snapshot,
): Promise<readonly TableProgress[]> {
  const { tables } = toward(side, record, snapshot);
  const work = side === "to" ? toward("from", record, snapshot).work.filter(({ unwritten }) => unwritten) : [];
  if (work.length === 0) return tables;
  const made = await workbook.unwritten(work);
  return tables.map((one) => {
    const count = made.get(one.table) ?? 0;
    return count > 0 ? { ...one, made: count } : one;
  });
}

const isBegun = (tables: readonly TableProgress[]): boolean =>
  sumOf(tables, "reached") > 0 || tables.some(({ made }) => made !== undefined);

const bring = (
  workbook: Workbook,
  side: Side,
  record: RepairRecord,
  run: Run,
  isWhole = false,
): Promise<RepairResult> =>
  // Below a list that changed between reading and writing nothing is added before it is read anew.
  readAndWrite(() => tryToBring(workbook, side, record, run, isWhole));

async function tryToBring(
  workbook: Workbook,
  side: Side,
  record: RepairRecord,
  { progress, stopped }: Run,
  isWhole: boolean,
): Promise<RepairResult> {
  const { purpose } = record;
  const read = async (): Promise<Snapshot> =>
    (await workbook.read((rows, of) => progress({ step: "reading", rows, of }))).snapshot;
  const before = toward(side, record, await read());
  if (isWhole && before.left.length > 0)
    return { kind: "done", side, purpose, changed: 0, counted: countedIn([]), tables: [], left: before.left };
  if (stopped()) throw new Stopped("Nothing was written.");
  const told = (cells: number, of: number): void => progress({ step: "writing", cells, of });
  told(0, 0);
  try {
    // A table that is not to be found now may be found again, when its titles are put right.
    const isKept = side === "to" || before.left.some(({ sheet }) => sheet === undefined);
    const { changed, left: refused } = await workbook.repair(before.work, isKept ? record : undefined, told);
    return {
      kind: "done",
      side,
      purpose,
      changed,
      counted: countedOf(side, before.tables, refused, changed),
      tables: before.tables.map((one) => asDone(one, refused)),
      left: [...before.left, ...refused.flatMap((cell) => placeOf(cell, before.tables))],
    };
  } catch (error) {
    if (!isHostError(error)) throw error;
    // Whatever it was, another tab, or another batch, may have been written before.
    const now = await read().catch(() => undefined);
    if (!now) throw error;
    const kept = await workbook.findRepair().catch(() => undefined);
    const known = kept?.record.at === record.at ? kept.record : record;
    const tables = await progressOf(workbook, side, known, now).catch(() => toward(side, record, now).tables);
    // Where nothing was changed there is nothing half done to tell of.
    const isFurther = sumOf(tables, "reached") > sumOf(before.tables, "reached");
    if (!isFurther && !tables.some(({ made }) => made !== undefined)) throw error;
    const { work, left } = toward(side, known, now);
    // Only the answer was lost.
    if (work.length === 0) {
      await workbook.repair([], side === "to" ? known : undefined).catch(() => undefined);
      const changed = sumOf(before.tables, "pending");
      const counted = countedOf(side, before.tables, [], changed);
      return { kind: "done", side, purpose, changed, counted, tables, left };
    }
    return { kind: "half", side, purpose, tables, failure: error };
  }
}

function asDone(progress: TableProgress, refused: readonly SheetCell[]): TableProgress {
  const left = refused.filter(({ sheet }) => sheet === progress.sheet).length;
  return { ...progress, reached: progress.reached + progress.pending - left, pending: 0 };
}

/** Of what is put back, only what was not so before; rows that were made and never written are rows. */
function countedOf(
  side: Side,
  tables: readonly TableProgress[],
  refused: readonly SheetCell[],
  changed: number,
): readonly Counted[] {
  if (side === "to") return countedIn(tables.map((one) => asDone(one, refused)));
  const back = tables.map((one) => asDone({ ...one, reached: 0 }, refused));
  return countedIn(back, Math.max(0, changed - sumOf(back, "reached")));
}

function placeOf({ sheet, cell }: SheetCell, tables: readonly TableProgress[]): readonly LeftPlace[] {
  const table = tables.find((one) => one.sheet === sheet)?.table;
  return table ? [{ table, sheet, cell }] : [];
}
