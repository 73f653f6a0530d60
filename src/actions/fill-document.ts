import type { VolumeContents } from "../report";
import type { FillOutcome } from "../host/document";
import type { Action, WordHost } from "./types";

export interface FillInput {
  readonly contents: VolumeContents;
}

/** 填入, 刷新表格: writes into the open document what a volume says and the document does not say yet. */
export const fillDocument: Action<FillInput, FillOutcome, WordHost> = {
  perform: ({ document }, { contents }) => document.fill(contents),
};
