import type { Host } from "../../actions/types";
import type { CivilDate } from "../../check";
import { civilDateOf } from "../../check/cells/dates";
import type { Workbook } from "../../host/workbook";
import type { Language } from "../../text/types";
import { loadFindingWords } from "../shared/finding-words";
import type { LoadersOn } from "../shared/verbs";
import type { Services } from "./state/core";
import { VERBS, type Verbs } from "./verbs";

/** The pane's services on a workbook: the real one, or one that stands for it. */
export function servicesFor(
  workbook: Workbook,
  language: Language,
  mayDownload: boolean,
  today = (): CivilDate => civilDateOf(new Date()),
): Services {
  const host: Host = { workbook, today };
  const verbs: LoadersOn<Host, Verbs> = VERBS;
  let words: ReturnType<typeof loadFindingWords> | undefined;
  return {
    host,
    perform: async (name, input, run) => (await verbs[name]()).perform(host, input, run),
    words: () => (words ??= loadFindingWords(language)),
    now: () => new Date(),
    mayDownload,
  };
}
