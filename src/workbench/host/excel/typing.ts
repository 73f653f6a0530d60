/**
 * What Excel makes of text that is typed or written into a cell. The same holds for `range.values = …` as for the keyboard: digits become
 * numbers, dates become serials, "=" starts a formula; in a cell formatted as text ("@") everything stays as it was typed.
 */
import { isErrorValue } from "../../engine/error-values";
import type { CellInput } from "../../engine/port";

export interface Interpreted {
  readonly input: CellInput;
  /** The number format a cell in General takes on, for dates, times and percentages. */
  readonly numberFormat?: string;
}

const NUMBER = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[-+]?\d+)?$/i;
const DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$|^(\d{4})年(\d{1,2})月(\d{1,2})日$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;
/** Excel keeps so many significant digits of a number; what follows becomes zeros. An 18-digit ID number loses three. */
const SIGNIFICANT_DIGITS = 15;
/** Serial 25569 is 1970-01-01. */
const UNIX_EPOCH_SERIAL = 25_569;
const MILLISECONDS_PER_DAY = 86_400_000;

export function interpretText(text: string, numberFormat: string): Interpreted {
  if (numberFormat === "@") return { input: { value: text } };
  if (text.startsWith("'")) return { input: { value: text.slice(1) } };
  if (text.length > 1 && text.startsWith("=")) return { input: { formula: text } };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { input: { value: trimmed.toLowerCase() === "true" } };

  if (isErrorValue(trimmed.toUpperCase())) return { input: { error: trimmed.toUpperCase() } };

  const percentage = trimmed.endsWith("%") ? parseNumber(trimmed.slice(0, -1)) : undefined;
  if (percentage !== undefined) return { input: { value: percentage / 100 }, numberFormat: "0%" };
  const number = parseNumber(trimmed);
  if (number !== undefined) return { input: { value: number } };
  const date = parseDate(trimmed);
  if (date !== undefined) return { input: { value: date }, numberFormat: "yyyy/m/d" };
  const time = parseTime(trimmed);
  if (time !== undefined) return { input: { value: time }, numberFormat: "h:mm" };
  return { input: { value: text } };
}

function parseNumber(text: string): number | undefined {
  if (!/\d/.test(text) || !NUMBER.test(text)) return undefined;
  return keepSignificantDigits(Number(text.replace(/,/g, "")));
}

/** A number as Excel stores it. */
export function keepSignificantDigits(value: number): number {
  if (!Number.isInteger(value) || Math.abs(value) < 10 ** SIGNIFICANT_DIGITS) return value;
  // Written out in full, a number of so many digits may end in others: 110105197801301000 is kept as …300992.
  if (Number(value.toPrecision(SIGNIFICANT_DIGITS)) === value) return value;
  const digits = BigInt(value).toString().replace("-", "");
  const kept = digits.slice(0, SIGNIFICANT_DIGITS).padEnd(digits.length, "0");
  return Math.sign(value) * Number(kept);
}

function parseDate(text: string): number | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [year, month, day] = (match[1] ? match.slice(1, 4) : match.slice(4, 7)).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.getTime() / MILLISECONDS_PER_DAY + UNIX_EPOCH_SERIAL;
}

function parseTime(text: string): number | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  const [hours, minutes, seconds] = [match[1], match[2], match[3] ?? "0"].map(Number);
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  return (hours * 3600 + minutes * 60 + seconds) / 86_400;
}
