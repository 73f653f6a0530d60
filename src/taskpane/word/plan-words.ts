import type { FileError } from "../../files";
import { FILLED_TABLES } from "../../guide/tables";
import { format } from "../../text/format";
import { unmadeLine } from "../../text/unmade";
import type { Unmade } from "../../report";
import type { Language } from "../../text/types";
import { controlName } from "../../text/template-problem";
import type { WordTelling, WordTexts } from "../../text/word";
import type { Platform } from "../start/platform";
import type { FillingProblem, DocumentControl } from "../../host/document";
import { loadFindingWords, type FindingWords } from "../shared/finding-words";

/** Why a workbook is of no use. `vanished`: the system does not give out the file's contents any more. */
export type Uselessness = FileError | "noTables" | "vanished";

/** How a plan, and what hinders it, is put into words; fetched with the first workbook. */
export interface PlanWords extends Pick<FindingWords, "describe"> {
  whyUnusable(why: Uselessness): WordTelling;
  whyUnmade(unmade: Unmade): string;
  whyNotFilled(control: DocumentControl, problem: FillingProblem): WordTelling;
}

export async function loadPlanWords(
  language: Language,
  { file, gaps }: WordTexts,
  platform: Platform,
): Promise<PlanWords> {
  const isChinese = language === "zh-CN";
  const [{ describe }, { fileTexts }, { reportTexts }] = await Promise.all([
    loadFindingWords(language),
    isChinese ? import("../../text/zh-CN/files") : import("../../text/en-US/files"),
    isChinese ? import("../../text/zh-CN/report") : import("../../text/en-US/report"),
  ]);
  const { problems, listSeparator } = reportTexts;
  return {
    describe,
    whyUnusable(why) {
      if (why === "vanished") return platform === "web" ? file.vanishedOnline : file.vanished;
      if (why === "noTables") {
        const tabs = FILLED_TABLES.map(({ tab }) => tab).join(listSeparator);
        return filledIn(file.noTables, { tabs });
      }
      return filledIn(fileTexts[why.fault], why.facts);
    },
    whyUnmade: (unmade) => unmadeLine(unmade, reportTexts),
    whyNotFilled({ title, tag }, { id, expected = [] }) {
      if (isOfDocument(id)) return filledIn(gaps[id], { title, name: expected[0] || gaps.noName });
      return filledIn(problems[id], {
        control: controlName(id, tag, title),
        expected: expected.join(listSeparator),
      });
    },
  };
}

/** What can be wrong with a document only, not with a template. */
const OF_DOCUMENT = ["locked", "malformed", "revised", "unread", "sameKey", "richRow", "mergedRow"] as const;
type OfDocument = (typeof OF_DOCUMENT)[number];
const isOfDocument = (id: FillingProblem["id"]): id is OfDocument =>
  (OF_DOCUMENT as readonly FillingProblem["id"][]).includes(id);

const filledIn = ({ what, todo }: WordTelling, facts: Parameters<typeof format>[1]): WordTelling => ({
  what: format(what, facts),
  todo: format(todo, facts),
});
