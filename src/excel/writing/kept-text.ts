/**
 * Text that Excel would take for something else. Writing it is like typing it: in a cell in General "001" becomes 1,
 * "2024-05-01" a date, "1/2" the 2nd of January, "TRUE" a truth value, "=1" a formula, and "'x" loses its apostrophe.
 */

/** What begins a formula, or is swallowed as the sign of text. */
const LEADING = new Set(["=", "+", "-", "@", "'", "＝", "＋", "－", "＠"]);
/** Everything a number, date, time, sum of money, percentage or fraction is written with, in Chinese Excel as well. */
const OF_NUMBERS = /^[\p{Nd}\s.,:：;/\\%％+\-−()（），．／、'"年月日号时分秒点上下午星期周¥￥$€£￡]*$/u;
const DIGIT = /\p{Nd}/u;
/** 1E5, 5 AM, May-5, 5 March: letters that stand in numbers, times and dates. */
const LETTERED =
  /^(?:e|a|p|am|pm|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|[a-z]{3,9}ber|[a-z]{3,6}ary|march|april|august)$/i;
const LETTERS = /\p{L}+/gu;
const TRUTH = new Set(["TRUE", "FALSE"]);

/**
 * Whether Excel would make something else of the text. In doubt yes: a text kept in a cell of text format is the same text.
 */
export function wouldConvert(text: string): boolean {
  if (text === "") return false;
  if (LEADING.has(text[0]) || text[0] === "#") return true;
  const trimmed = text.trim();
  if (TRUTH.has(trimmed.toUpperCase())) return true;
  if (!DIGIT.test(trimmed)) return false;
  return OF_NUMBERS.test(trimmed.replace(LETTERS, (word) => (LETTERED.test(word) ? "" : word)));
}
