import { check } from "../check";
import { findingsToTell } from "../check/status";
import { readAndWrite } from "./attempts";
import type { Action, Checked } from "./types";

export interface CheckInput {
  /** Whether to mark the findings in the cells; a check without marks writes nothing. */
  readonly mark: boolean;
  /** Asked between the phases; true ends the action with CheckStopped and changes no cell. */
  readonly stopped?: () => boolean;
}

/** 停止 was pressed before anything was written. */
export class CheckStopped extends Error {
  override readonly name = "CheckStopped";
}

/** 校验并标记: reads the workbook, runs every rule, marks each finding in its cell. */
export const checkAndMark: Action<CheckInput, Checked> = {
  id: "checkAndMark",
  perform: ({ workbook, today }, { mark, stopped = () => false }, progress) =>
    readAndWrite(async () => {
      const goOn = async (): Promise<void> => {
        await nextTurn();
        if (stopped()) throw new CheckStopped("The check was stopped.");
      };
      const reading = await workbook.read((rows, of) => progress({ step: "reading", rows, of }));
      progress({ step: "checking" });
      await goOn();
      const result = check(reading.snapshot, { today: today() });
      await goOn();
      if (!mark) return { reading, result, protectedSheets: [] };
      progress({ step: "marking" });
      const { protectedSheets } = await workbook.mark(reading, findingsToTell(reading.snapshot, result.findings));
      return { reading, result, protectedSheets };
    }),
};

/** Lets the pane paint, and a press of 停止 arrive. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
