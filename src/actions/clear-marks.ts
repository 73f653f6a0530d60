import type { ClearOutcome } from "../host/marks";
import type { Action } from "./types";

/** 清除标记: removes our marks and only ours, also those of an earlier day. */
export const clearMarks: Action<Record<string, never>, ClearOutcome> = {
  perform: ({ workbook }) => workbook.clear(),
};
