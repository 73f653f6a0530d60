import type { Area } from "../check";
import { checkAndMark } from "./check-and-mark";
import type { Action, Checked } from "./types";

export interface EditInput {
  readonly checked: Checked;
  readonly sheet: string;
  /** The edited cells; absent when rows or columns were inserted or deleted. */
  readonly area?: Area;
}

/** 修改后自动校验: after an edit, rechecks what it touched; everything, when the edit moved cells or touched titles. */
export const recheckEdit: Action<EditInput, Checked> = {
  id: "recheckEdit",
  async perform(host, { checked, sheet, area }, progress) {
    const rechecked = area && (await host.workbook.recheck(checked.reading, checked.result, sheet, area));
    return rechecked ? { ...checked, ...rechecked } : checkAndMark.perform(host, { mark: true }, progress);
  },
};
