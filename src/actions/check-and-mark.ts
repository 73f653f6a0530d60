import { checkSteps, inSlices } from "../check";
import { readAndWrite } from "./attempts";
import { markingOf } from "./marking";
import { nextTurn, Stopped, turnsOf } from "./turns";
import type { Action, Checked } from "./types";

export interface CheckInput {
  /** Whether to mark the findings in the cells; a check without marks writes nothing. */
  readonly mark: boolean;
}

/** 校验并标记: reads the workbook, runs every rule, marks each finding in its cell. Stopped, it changes no cell. */
export const checkAndMark: Action<CheckInput, Checked> = {
  perform: ({ workbook, today }, { mark }, { progress, stopped }) =>
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
      const { protectedSheets, written } = await workbook.mark(reading, markingOf(reading.snapshot, result));
      return { reading, result, protectedSheets, marks: written };
    }),
};
