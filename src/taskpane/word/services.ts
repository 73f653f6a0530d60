import type { WordHost } from "../../actions/types";
import type { CivilDate } from "../../check";
import { civilDateOf } from "../../check/cells/dates";
import type { OpenDocument } from "../../host/document";
import type { Language } from "../../text/types";
import type { WordTexts } from "../../text/word";
import type { Platform } from "../start/platform";
import type { LoadersOn, Perform } from "../shared/verbs";
import type { PlanWords } from "./plan-words";

/** The user's verbs in Word. */
const VERBS = {
  openPlan: async () => (await import("../../actions/open-plan")).openPlan,
  fillDocument: async () => (await import("../../actions/fill-document")).fillDocument,
  newDocument: async () => (await import("../../actions/new-document")).newDocument,
};

type Verbs = typeof VERBS;

/** What the Word pane is given from outside. */
export interface WordServices {
  readonly host: WordHost;
  readonly perform: Perform<Verbs>;
  readonly words: () => Promise<PlanWords>;
  readonly now: () => Date;
  readonly platform: Platform;
}

/** The pane's services on a document: the real one, or one that stands for it. */
export function wordServicesFor(
  document: OpenDocument,
  language: Language,
  texts: WordTexts,
  platform: Platform,
  today = (): CivilDate => civilDateOf(new Date()),
): WordServices {
  const host: WordHost = { document, today };
  const verbs: LoadersOn<WordHost, Verbs> = VERBS;
  return {
    host,
    perform: async (name, input, run) => (await verbs[name]()).perform(host, input, run),
    words: async () => (await import("./plan-words")).loadPlanWords(language, texts, platform),
    platform,
    now: () => new Date(),
  };
}
