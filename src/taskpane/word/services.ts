import type { fillDocument } from "../../actions/fill-document";
import type { newDocument } from "../../actions/new-document";
import type { openPlan } from "../../actions/open-plan";
import type { WordHost } from "../../actions/types";
import { civilDateOf } from "../../check/cells/dates";
import type { Language } from "../../text/types";
import type { WordTexts } from "../../text/word";
import type { OpenDocument } from "../../word/types";
import { loadPlanWords, type PlanWords } from "./plan-words";

/** The verbs the Word pane offers; only their types, for each is fetched when it is first used. */
export interface WordVerbs {
  readonly openPlan: typeof openPlan;
  readonly fillDocument: typeof fillDocument;
  readonly newDocument: typeof newDocument;
}

/** What the Word pane is given from outside. */
export interface WordServices {
  readonly host: WordHost;
  readonly verb: <K extends keyof WordVerbs>(name: K) => Promise<WordVerbs[K]>;
  readonly words: () => Promise<PlanWords>;
  readonly now: () => Date;
}

const VERBS: { readonly [K in keyof WordVerbs]: () => Promise<WordVerbs[K]> } = {
  openPlan: async () => (await import("../../actions/open-plan")).openPlan,
  fillDocument: async () => (await import("../../actions/fill-document")).fillDocument,
  newDocument: async () => (await import("../../actions/new-document")).newDocument,
};

/** The pane's services on a document: the real one, or one that stands for it. */
export const wordServicesFor = (document: OpenDocument, language: Language, texts: WordTexts): WordServices => ({
  host: { document, today: () => civilDateOf(new Date()) },
  verb: (name) => VERBS[name](),
  words: () => loadPlanWords(language, texts),
  now: () => new Date(),
});
