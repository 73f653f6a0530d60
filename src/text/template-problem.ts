import type { TemplateFault, TemplateProblem, UnknownTitles } from "../report";
import { format } from "./format";
import type { ReportTexts } from "./report";
import type { Language } from "./types";

/** The document's own name for a control says more to a person than its tag, but for a tag that is itself the fault. */
export const controlName = (fault: TemplateFault, tag: string, title: string): string =>
  fault === "unknownTag" ? tag : title;

/** What is wrong with a template at one place, and the way out, in one line. */
export function problemLine(problem: TemplateProblem, texts: ReportTexts, language: Language): string {
  const { id, tag = "", title = tag || texts.untitled, part = "", line = 0, place, expected = [] } = problem;
  const facts = { control: controlName(id, tag, title), part, line, expected: expected.join(texts.listSeparator) };
  const { what, todo } = texts.problems[id];
  const isHeader = /\/(?:header|footer)\d*\.xml$/.test(part) && id !== "malformed";
  const where = (isHeader ? texts.inHeader : "") + (place ? format(texts.after, { place }) : "");
  return where + format(language === "zh-CN" ? what + todo : `${what} ${todo}`, facts);
}

/** What stays empty of a control, in one line. */
export const unknownTitlesLine = ({ tag, title, titles }: UnknownTitles, texts: ReportTexts): string =>
  format(texts.unknownTitles, { control: title || tag, titles: titles.join(texts.listSeparator) });
