import type { CellPosition } from "../../check";
import type { RecordedNewRow } from "../../check/mend/additions";
import type { RecordedCell, RecordedRemoval, RepairRecord } from "../../check/mend/record";
import { toward } from "../../check/mend/toward";
import type { SheetWork } from "../../check/mend/work";
import type { RepairOutcome, SheetCell } from "../../host/workbook";
import type { TableId } from "../../guide";
import { forget } from "../kept-texts";
import { keepRecord, readLast, tellUnderWay } from "../repair-record";
import { run } from "../run";
import { planSheet, type SheetPlan } from "./repair-plan";
import { readStanding, unwrittenRows, type Stands } from "./repair-standing";
import { blankRows, shrinkingOf } from "./shrinking";
import { stepsOf } from "./repair-steps";
import { takeSteps, type WritingStep } from "./batches";

/** See `Workbook.repair`. */
export const repair = (
  work: readonly SheetWork[],
  record: RepairRecord | undefined,
  progress?: (cells: number, of: number) => void,
): Promise<RepairOutcome> =>
  run(
    async (context) => {
      const { standing, earlier } = await readStanding(context, work);
      const planned = work.map((one, i) => planSheet(one, standing[i]));
      // Of the blank rows that are filled some may be there only since the host failed before it filled them.
      const isInBlank = planned.some(({ append }) => append?.isInBlank);
      const last = isInBlank && record && earlier.items.length > 0 ? await readLast(context) : undefined;
      const plans = last ? work.map((one, i) => planSheet(one, standing[i], madeBy(last, one, standing[i]))) : planned;
      const isBusy = plans.some(({ isBusy }) => isBusy);
      if (record && isBusy) await keepRecord(context, earlier, asItStands(record, plans, standing));
      // With nothing left to do what an earlier press left standing goes.
      const isTold = isBusy || earlier.items.length > 0;
      if (isTold) tellUnderWay(context.workbook, record ? "to" : "from");
      await takeSteps(context, [...allSteps(context, plans)], progress);
      if (isTold) tellUnderWay(context.workbook, undefined);
      if (!record) forget(earlier);
      if (isTold) await context.sync();
      return {
        changed: plans.reduce((sum, { changed }) => sum + changed, 0),
        left: plans.flatMap(({ work: { sheet }, left }): SheetCell[] =>
          left.map((cell: CellPosition) => ({ sheet, cell })),
        ),
      };
    },
    work.map(({ sheet }) => sheet),
  );

const unwrittenIn = (work: SheetWork, stands: Stands): number =>
  (shrinkingOf(work, stands) ? stands.unwritten : blankRows(work, stands)).length;

/** See `Workbook.unwritten`. */
export const unwritten = (work: readonly SheetWork[]): Promise<ReadonlyMap<TableId, number>> =>
  run(async (context) => {
    const { standing } = await readStanding(context, work);
    return new Map(work.map((one, i) => [one.table, unwrittenIn(one, standing[i])]));
  });

/** The rows of the sheet that a record made and left blank. */
function madeBy(record: RepairRecord, { table, body }: SheetWork, { body: lines }: Stands): ReadonlySet<number> {
  const back = toward("from", record, { tables: new Map([[table, body]]) }).work.find((one) => one.table === table);
  return new Set(back && lines ? unwrittenRows(back, lines) : []);
}

function* allSteps(context: Excel.RequestContext, plans: readonly SheetPlan[]): Generator<WritingStep> {
  for (const plan of plans) yield* stepsOf(context.workbook.worksheets.getItem(plan.work.sheet), plan);
}

/**
 * The record with what is known only now: the whole of the rows that are to go, the number formats that give way, and the places
 * of records that come.
 */
function asItStands(record: RepairRecord, plans: readonly SheetPlan[], standing: readonly Stands[]): RepairRecord {
  const removals = new Map<RecordedRemoval, RecordedRemoval>();
  const formats = new Map<RecordedCell, string>();
  const placed = new Map<RecordedNewRow, RecordedNewRow>();
  plans.forEach(({ work: { remove }, formatsGone, append }, i) => {
    const { rows, list } = standing[i];
    const going = new Set(remove.map(({ row }) => row));
    // Of the rows that go those at the foot of the Excel table, one after the other.
    let foot = list ? list.row + list.rows : -1;
    while (going.has(foot - 1)) foot--;
    const isAtFoot = (row: number): boolean => list !== undefined && row >= foot && row < list.row + list.rows;
    remove.forEach(({ row, removal }, k) => {
      removals.set(removal, { ...removal, formulas: rows[k], ...(isAtFoot(row) && { isFoot: true }) });
    });
    for (const [cell, format] of formatsGone) formats.set(cell, format);
    for (const [row, known] of append?.known ?? []) placed.set(row, known);
  });
  return {
    ...record,
    rows: record.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => {
        const format = formats.get(cell);
        return format === undefined ? cell : { ...cell, format };
      }),
    })),
    added: record.added.map((addition) => ({ ...addition, rows: addition.rows.map((row) => placed.get(row) ?? row) })),
    removed: record.removed.map((run) => ({ ...run, rows: run.rows.map((row) => removals.get(row) ?? row) })),
  };
}
