import { YEARS } from "../../guide";
import type { CivilDate } from "../model/rule";
import { chineseNumber, CHINESE_DIGITS } from "./chinese-numbers";
import { codeText, withoutEndMarks } from "./normalise";
import { holdsPartedDigits } from "./numbers";
import type { CellValue } from "../snapshot/types";

/**
 * What a cell of 专业年限 says.
 * - `years`: a number in range · `written`: one with a unit or in Chinese numerals, 10年, 十年, 15年6个月
 * - `vague`: 20多年, 20+, 10-15 · `since`: a beginning, 2010年至今, and the full years until today
 * - `other`: nothing of these
 */
export type YearsReading =
  { readonly kind: "years" | "written" | "since"; readonly years: number } | { readonly kind: "vague" | "other" };

const PLAIN = /^\d{1,3}(?:\.\d+)?$/;
const NUMERAL = `(\\d{1,3}(?:\\.\\d+)?|[${CHINESE_DIGITS}]+)`;
/** 10年, 满10周年, 15年6个月, 3年半, 十年 */
const WRITTEN = new RegExp(
  `^满?${NUMERAL}(?:(?:周?年|y(?:ears?)?)(?:零?(?:\\d{1,2}|[${CHINESE_DIGITS}]+)个?月|半|整)?)?$`,
  "i",
);
const MONTHS = /^(\d{1,3})个?月$/;
const VAGUE = new RegExp(
  `^(?:(?:大约|约|近|将近|超过|超|不足|不到|>|≥|＞|<|≤)${NUMERAL}.{0,4}|${NUMERAL}(?:[余多几+]|个?年?[多余]|年?(?:以上|以下|左右|上下|-)|年?\\+).{0,4}|[〇一二三四五六七八九十几数]{1,3}几?年?[多余]?年?)$`,
);
const RANGE = /^\d{1,2}(?:\.\d+)?年?[-~至到]\d{0,2}(?:\.\d+)?年?$/;
const BEGINNING = /^[自从]?((?:19|20)\d{2})(?:年|[-/.])?(?:(\d{1,2})(?!\d)月?)?(?:[-/.]?\d{1,2}(?!\d)日?)?(.*)$/;
const UNTIL_NOW = /^(?:[-~]*[至到]?(?:今|现在|目前|现)|起(?:至今)?|开始|[-~]+)$/;
const UNTIL = /^[-~至到]*((?:19|20)\d{2})(?:年|[-/.])?(?:(\d{1,2})月?)?$/;

const inRange = (years: number | undefined): years is number =>
  years !== undefined && Number.isFinite(years) && years >= 0 && years <= YEARS.longestWork;

/** The number a cell holds; undefined where it holds none. A plain number typed as text is a number, two beside each other are none. */
export function numberOfYears(value: CellValue): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || holdsPartedDigits(value)) return undefined;
  const text = codeText(value);
  return PLAIN.test(text) ? Number(text) : undefined;
}

/** @param today the day until which years are counted that go on */
export function readYears(value: CellValue, today: CivilDate): YearsReading {
  const plain = numberOfYears(value);
  if (plain !== undefined) return inRange(plain) ? { kind: "years", years: plain } : OTHER;
  if (typeof value !== "string" || holdsPartedDigits(value)) return OTHER;
  const text = withoutEndMarks(codeText(value));
  const plainOnceTidy = PLAIN.test(text) ? Number(text) : undefined;
  if (inRange(plainOnceTidy)) return { kind: "written", years: plainOnceTidy };
  const written = WRITTEN.exec(text);
  const years = written ? numberOf(written[1]) : undefined;
  if (inRange(years)) return { kind: "written", years };
  const months = MONTHS.exec(text);
  const fullYears = months ? Math.floor(Number(months[1]) / 12) : 0;
  if (fullYears > 0 && inRange(fullYears)) return { kind: "written", years: fullYears };
  const since = sinceBeginning(text, today);
  if (inRange(since)) return { kind: "since", years: since };
  return months !== null || VAGUE.test(text) || RANGE.test(text) ? { kind: "vague" } : OTHER;
}

const OTHER: YearsReading = { kind: "other" };

const numberOf = (text: string): number | undefined => (/\d/.test(text) ? Number(text) : chineseNumber(text));

/** Full years since a year and month that are named as the beginning, until today or the end that is named. */
function sinceBeginning(text: string, today: CivilDate): number | undefined {
  const match = BEGINNING.exec(text);
  if (!match) return undefined;
  const [, year, month, rest] = match;
  const end = UNTIL.exec(rest);
  if (!end && !UNTIL_NOW.test(rest)) return undefined;
  const endYear = end ? Number(end[1]) : today.year;
  const endMonth = end ? (end[2] === undefined ? undefined : Number(end[2])) : today.month;
  // A month named as the end is worked through: 2010.07-2016.06 is six years.
  const isShort = month !== undefined && endMonth !== undefined && endMonth < Number(month) - (end ? 1 : 0);
  return endYear - Number(year) - (isShort ? 1 : 0);
}
