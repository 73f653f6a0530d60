import { checkSteps, inSlices } from "../check";
import { withoutNotYet, type RecordAtHand } from "../check/plan/record-at-hand";
import { readAndWrite } from "./attempts";
import { markingOf, pendingOf, withMarksRenewed, withMarksWritten, type Found } from "./marking";
import { nextTurn, Stopped, turnsOf } from "./turns";
import type { Action, Checked, Run } from "./types";
import type { Workbook } from "../host/workbook";
import type { WrittenMarks } from "../host/marks";

export interface CheckInput {
  /**
   * What becomes of the marks. `write`: each finding is marked in its cell, and counted on 总览; only when a person asks for it.
   * `renew`: marks that stand are kept true where that leaves the person's own steps to be undone. `leave`: no cell is written.
   */
  readonly marks: "write" | "renew" | "leave";
  /** Marks were asked for before, so that the next finding is to be marked even where no mark stands now. */
  readonly isMarked?: boolean;
  /** What the person is typing now, whose empty cells are no faults yet. */
  readonly atHand?: RecordAtHand;
}

/** 校验并标记: reads the workbook, runs every rule, marks each finding in its cell. Stopped, it changes no cell. */
export const checkAndMark: Action<CheckInput, Checked> = {
  perform: ({ workbook, today }, { marks, isMarked = false, atHand }, run) =>
    readAndWrite(async () => {
      const { progress, stopped } = run;
      const reading = await workbook.read((rows, of) => progress({ step: "reading", rows, of }));
      progress({ step: "checking" });
      await goOn(run);
      const turns = turnsOf(() => progress({ step: "checking" }), stopped);
      const whole = await inSlices(checkSteps(reading.snapshot, { today: today() }), turns);
      const result = withoutNotYet(whole, atHand);
      await goOn(run);
      const found: Found = { reading, result, protectedSheets: [] };
      if (marks === "leave") return withMarksLooked(workbook, found, isMarked);
      if (marks === "renew") return renewed(workbook, found, isMarked);
      progress({ step: "marking" });
      return withMarksWritten(workbook, found);
    }),
};

async function goOn({ stopped }: Run): Promise<void> {
  await nextTurn();
  if (stopped()) throw new Stopped("The check was stopped.");
}

async function withMarksLooked(workbook: Workbook, found: Found, isMarked: boolean): Promise<Checked> {
  const marks = await standing(workbook, isMarked);
  return marks ? { ...found, ...pendingOf(workbook, marks, markingOf(found.reading.snapshot, found.result)) } : found;
}

/** A mark that goes between being found and being renewed is looked for once more, and then left to the next check. */
async function renewed(workbook: Workbook, found: Found, isMarked: boolean): Promise<Checked> {
  const attempt = async (): Promise<Checked | undefined> =>
    withMarksRenewed(workbook, found, await standing(workbook, isMarked));
  return (await attempt()) ?? (await attempt()) ?? found;
}

/** The marks that stand; undefined where there are none and none were asked for. */
async function standing(workbook: Workbook, isMarked: boolean): Promise<WrittenMarks | undefined> {
  const marks = await workbook.findMarks();
  return isMarked || [...marks.formats.values()].some((formats) => formats.length > 0) ? marks : undefined;
}
