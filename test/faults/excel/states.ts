/** The points at which a verb can be interrupted, as far as they leave different workbooks behind. */
import type { Fault } from "../../../src/workbench/host/faults";
import type { HeadlessExcel } from "../../support/office";
import * as U from "../../../src/workbench/univer/headless";

/** Counted as faults count: from 1, over all batches of the verb. */
export type Point = Pick<Fault, "action" | "batch" | "after">;

/**
 * Runs a verb undisturbed and tells where a fault would matter: before the first action of each batch, before each action by which
 * the workbook is no longer what it was at the point before, and after each batch, its answer being lost.
 */
export async function pointsOf({ engine, host }: HeadlessExcel, verb: () => Promise<unknown>): Promise<Point[]> {
  const points: Point[] = [];
  let actions = 0;
  let batches = 0;
  let isNew = true;
  let kept = keptIn(engine);
  const commands = engine.univer.__getInjector().get(U.ICommandService);
  const listening = commands.onCommandExecuted(({ id }) => {
    // Operations move selections and show tabs; they change nothing that is kept.
    if (!id.includes(".operation.")) isNew = true;
  });
  host.faults.onMoment = (moment) => {
    if (kept !== keptIn(engine)) isNew = true;
    kept = keptIn(engine);
    if (moment === "action") {
      actions++;
      if (isNew) points.push({ action: actions });
      isNew = false;
    } else {
      batches++;
      points.push({ batch: batches, after: true });
      isNew = true;
    }
  };
  try {
    await verb();
  } finally {
    host.faults.onMoment = undefined;
    listening.dispose();
  }
  return points;
}

/** What an add-in keeps in the workbook is no matter of the grid's. */
const keptIn = ({ settings, customXml }: HeadlessExcel["engine"]): string =>
  JSON.stringify([[...settings], [...customXml]]);
