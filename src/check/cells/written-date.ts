import { chineseNumber, chineseYear } from "./chinese-numbers";
import { dateOfSerial, FIRST_SERIAL, isDate, LAST_SERIAL } from "./dates";
import { cleanText, halfWidth, withoutEndMarks } from "./normalise";
import type { CellValue } from "../snapshot/types";

/** A day, or a month where no day was given. */
export interface WrittenDate {
  readonly year: number;
  readonly month: number;
  readonly day?: number;
}

/** 2099-12-31: a greater serial is no day that was, 198503 is March 1985. */
const LAST_LIKELY_SERIAL = 73_050;
const WRITTEN = /^(\d{4})(?:年|[-/.、\\ ])(\d{1,2})(?:(?:月|[-/.、\\ ])(?:(\d{1,2})[日号]?)?)?$/;
const RUN_TOGETHER = /^((?:19|20)\d{2})(0[1-9]|1[0-2])(\d{2})?$/;
/** What stands behind a date that a program wrote: 00:00:00, T08:30, 0时0分. */
const TIME = /(?:[T ]|([日号]))(?:[01]?\d|2[0-3])[:时](?:[0-5]?\d)(?:[:分](?:[0-5]?\d)?秒?(?:\.\d+)?)?Z?$/;
const IN_WORDS =
  /^([〇零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})[日号])?$/;

/**
 * The day or month a cell means: a date of Excel, or a text or number such as 2003-05-06, 2003年5月, 2003.5, 20030506, 200305,
 * 2003-05-06 00:00:00, 二〇〇三年五月六日.
 * @returns undefined for a bare year, a day that does not exist and anything else
 */
export function readDate(value: CellValue): WrittenDate | undefined {
  if (isExcelDate(value)) return dateOfSerial(value);
  if (typeof value === "boolean") return undefined;
  const text = meant(String(value));
  const inWords = IN_WORDS.exec(text);
  if (inWords)
    return existing(
      chineseYear(inWords[1]),
      chineseNumber(inWords[2]),
      inWords[3] ? chineseNumber(inWords[3]) : undefined,
    );
  const match = RUN_TOGETHER.exec(text) ?? (typeof value === "string" ? WRITTEN.exec(text) : null);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map((digits) => (digits === undefined ? undefined : Number(digits)));
  return existing(year, month, day);
}

function existing(
  year: number | undefined,
  month: number | undefined,
  day: number | undefined,
): WrittenDate | undefined {
  if (year === undefined || month === undefined || !isDate({ year, month, day: day ?? 1 })) return undefined;
  return { year, month, ...(day !== undefined && { day }) };
}

/** The date without what people set around it; blanks stay only where they part the numbers. */
const meant = (text: string): string =>
  withoutEndMarks(
    halfWidth(cleanText(text))
      .replace(/^公元/, "")
      .replace(/[\s\u3000]+/g, " ")
      .replace(TIME, "$1")
      .replace(/ ?([-/.、\\年月日号]) ?/g, "$1"),
  ).trim();

/** Whether the cell holds a date as Excel keeps it, 1900 system. Later than this century it is digits that mean a month. */
export const isExcelDate = (value: CellValue): value is number =>
  typeof value === "number" &&
  value >= FIRST_SERIAL &&
  value <= LAST_SERIAL &&
  (value < LAST_LIKELY_SERIAL || !RUN_TOGETHER.test(String(value)));
