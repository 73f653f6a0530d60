import { RefusedError } from "../host/errors";
import type { ContentsState, FillOutcome } from "../host/document";
import type { VolumeContents } from "../report";
import type { Action, WordHost } from "./types";

export interface FillInput {
  readonly contents: VolumeContents;
}

export interface FilledDocument extends FillOutcome {
  readonly contents: ContentsState;
}

/** 填入, 刷新表格: writes into the open document what a volume says and the document does not say yet, then updates its 目录. */
export const fillDocument: Action<FillInput, FilledDocument, WordHost> = {
  async perform({ document }, { contents }) {
    const outcome = await document.fill(contents);
    return { ...outcome, contents: outcome.written.length > 0 ? await contentsOf(document) : "none" };
  },
};

/** Whatever Word refuses now, the document is filled. */
async function contentsOf(document: WordHost["document"]): Promise<ContentsState> {
  try {
    return await document.refreshContents();
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    return "unknown";
  }
}
