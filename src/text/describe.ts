import { cellAddress, type CellValue, type Finding } from "../check";
import { columnOf, tableOf } from "../guide";
import { format } from "./format";
import type { FindingTexts, Language } from "./types";

/** A finding in words. */
export interface Description {
  readonly title: string;
  readonly why: string;
  readonly todo: string;
  readonly button?: string;
  /** Guide clause and standard; empty when the rule rests on neither. */
  readonly basis: string;
}

/** The sentences of a finding in the language of `texts`. */
export function describe(finding: Finding, texts: FindingTexts, language: Language): Description {
  const text = texts[finding.message];
  const say = (template: string): string => format(template, finding.facts);
  return {
    title: say(text.title),
    why: say(text.why),
    todo: say(text.todo),
    ...(text.button && finding.fix && { button: say(text.button) }),
    basis: basisOf(finding, language),
  };
}

/** 指南六（一）；GB 11643-1999. Column, table and clause names are the guide's own in every language. */
export function basisOf({ clause, standard }: Finding, language: Language): string {
  const parts = [clause && (language === "zh-CN" ? `指南${clause}` : `Guide ${clause}`), standard];
  return parts.filter(Boolean).join(language === "zh-CN" ? "；" : "; ");
}

/** Where a finding is, as a person says it: 考评人员 E7 身份号码. */
export function placeOf({ table, sheet, cell, field }: Finding): string {
  const title = field && columnOf(table, field).title;
  return [sheet ?? tableOf(table).tab, cell && cellAddress(cell), title].filter(Boolean).join(" ");
}

/** The finding in one line, for the findings list, the terminal and a screen reader. */
export function lineOf(finding: Finding, texts: FindingTexts, language: Language): string {
  const { title, why, todo, basis } = describe(finding, texts, language);
  const zh = language === "zh-CN";
  const quoted =
    finding.value === undefined || finding.value === ""
      ? ""
      : zh
        ? `“${shownValue(finding.value, language)}”`
        : ` "${shownValue(finding.value, language)}"`;
  const place = placeOf(finding);
  return zh
    ? `${place}${quoted}：${title}。${why}${todo}${basis && `（${basis}）`}`
    : `${place}${quoted}: ${title}. ${why} ${todo}${basis && ` (${basis})`}`;
}

const ZERO_WIDTH = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** A value as shown to a person: what cannot be seen is made visible, a number where text belongs says so. */
export function shownValue(value: CellValue, language: Language): string {
  if (typeof value === "number") {
    const digits = Math.abs(value) >= 1e15 ? value.toExponential(5).replace("e+", "E+") : String(value);
    return language === "zh-CN" ? `${digits}（数字）` : `${digits} (number)`;
  }
  return String(value)
    .replace(/[\u0020\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, (blank, at: number, all: string) =>
      blank === " " &&
      at > 0 &&
      at < all.length - 1 &&
      /[\x21-\x7e]/.test(all[at - 1]) &&
      /[\x21-\x7e]/.test(all[at + 1])
        ? " "
        : "␣",
    )
    .replace(/\t/g, "⇥")
    .replace(/\r?\n/g, "↵")
    .replace(ZERO_WIDTH, language === "zh-CN" ? "[零宽]" : "[zero width]");
}
