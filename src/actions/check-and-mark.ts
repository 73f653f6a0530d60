import { checkSteps, inSlices } from "../check";
import { toTell } from "../check/plan/status";
import { readAndWrite } from "./attempts";
import { nextTurn, Stopped, turnsOf } from "./turns";
import type { Action, Checked } from "./types";

export interface CheckInput {
  /** Whether to mark the findings in the cells; a check without marks writes nothing. */
  readonly mark: boolean;
  /** Asked at every turn; true ends the action with Stopped and changes no cell. */
  readonly stopped?: () => boolean;
}

/** 校验并标记: reads the workbook, runs every rule, marks each finding in its cell. */
export const checkAndMark: Action<CheckInput, Checked> = {
  id: "checkAndMark",
  perform: ({ workbook, today }, { mark, stopped = () => false }, progress) =>
    readAndWrite(async () => {
      const goOn = async (): Promise<void> => {
        await nextTurn();
        if (stopped()) throw new Stopped("The check was stopped.");
      };
      const reading = await workbook.read((rows, of) => progress({ step: "reading", rows, of }));
      progress({ step: "checking" });
      await goOn();
      const turns = turnsOf(() => progress({ step: "checking" }), stopped);
      const result = await inSlices(checkSteps(reading.snapshot, { today: today() }), turns);
      await goOn();
      if (!mark) return { reading, result, protectedSheets: [] };
      progress({ step: "marking" });
      const { findings, unlisted } = toTell(reading.snapshot, result);
      const { protectedSheets } = await workbook.mark(reading, findings, unlisted);
      return { reading, result, protectedSheets };
    }),
};
