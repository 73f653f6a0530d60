import { civilDateOf } from "../../check/cells/dates";
import type { Workbook } from "../../excel/types";
import type { Language } from "../../text/types";
import { loadFindingWords } from "../shared/finding-words";
import type { Services } from "./state/core";
import type { Verbs } from "./state/verbs";

type VerbLoaders = { readonly [K in keyof Verbs]: () => Promise<Verbs[K]> };

/** Each verb is a file of its own, fetched when it is first used. */
const VERBS: VerbLoaders = {
  buildTables: async () => (await import("../../actions/build-tables")).buildTables,
  checkAndMark: async () => (await import("../../actions/check-and-mark")).checkAndMark,
  recheckEdit: async () => (await import("../../actions/recheck-edit")).recheckEdit,
  clearMarks: async () => (await import("../../actions/clear-marks")).clearMarks,
  goTo: async () => (await import("../../actions/go-to")).goTo,
  updateAttachments: async () => (await import("../../actions/update-attachments")).updateAttachments,
  openSample: async () => (await import("../../actions/open-sample")).openSample,
  makeVolumes: async () => (await import("../../actions/make-volumes")).makeVolumes,
};

/** The pane's services on a workbook: the real one, or one that stands for it. */
export function servicesFor(workbook: Workbook, language: Language, mayDownload: boolean): Services {
  let words: ReturnType<typeof loadFindingWords> | undefined;
  return {
    host: { workbook, today: () => civilDateOf(new Date()) },
    verb: (name) => VERBS[name](),
    words: () => (words ??= loadFindingWords(language)),
    now: () => new Date(),
    mayDownload,
  };
}
