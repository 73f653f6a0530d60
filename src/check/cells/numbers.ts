import type { Kind } from "../../guide";
import { numberInWords } from "./chinese-numbers";
import { cleanText, codeText, isBlankCode } from "./normalise";
import type { CellValue } from "../snapshot/types";

/** The first number of 16 digits: Excel keeps 15, so that from here on a number is not what was typed. */
export const LOSES_DIGITS_FROM = 1e15;

const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;
/** Whether a text is digits alone, with a sign or a decimal point at most. */
export const isPlainNumber = (text: string): boolean => PLAIN_NUMBER.test(text);

const BEFORE = "(?:大约|约|近|共计|共|合计|人民币|rmb|[¥￥])?";
const DIGITS = "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)";
const AFTER = "(?:左右|上下|以上)?";
const COUNT = new RegExp(`^${BEFORE}${DIGITS}[余多]?(?:人次|[人名位个台套件只把部辆条份张块项间])?${AFTER}$`, "i");
const AMOUNT = new RegExp(`^${BEFORE}${DIGITS}[余多]?\\(?(万元?|亿元?)?\\)?整?\\(?(?:人民币|rmb)?\\)?${AFTER}$`, "i");
/** Amounts are in 万元. */
const SCALE: Readonly<Record<string, number>> = { 万: 1, 亿: 10_000 };

const NUMERALS = "[〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億\\d.]+";
const COUNT_IN_WORDS = new RegExp(`^${BEFORE}(${NUMERALS})(?:人次|[人名位个])?$`);
const AMOUNT_IN_WORDS = new RegExp(`^(?:人民币|rmb|[¥￥])?(${NUMERALS})(?:[元圆]整?)?\\(?(?:人民币|rmb)?\\)?$`, "i");

/** The kinds whose cells hold numbers that GEN-08 reads; 专业年限 has its own rule (PER-16). */
export const NUMBER_KINDS: readonly Kind[] = ["count", "amount", "tickOrCount"];

/**
 * The number a cell means: 12 for 12, "12", "１２", "12人", "约12" and "十二人"; for an amount in 万元 also 1200 for
 * "1,200万元", 50000 for "5亿元" and 5000 for "伍仟万元整". GEN-08 reports the forms that are not numbers, other rules go on with what was meant.
 * @returns undefined where no one number is meant; an amount in 元 is one of these, for its column asks for 万元, and two
 * numbers that a blank or a line break parts are two
 */
export function readNumber(value: CellValue, kind: Kind = "count"): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value !== "string" || holdsPartedDigits(value)) return undefined;
  const text = codeText(value);
  if (isPlainNumber(text)) return Number(text);
  const match = (kind === "amount" ? AMOUNT : COUNT).exec(text);
  if (!match) return inWords(text, kind);
  const number = Number(match[1].replaceAll(",", ""));
  // The product of a decimal and 10,000 may carry a binary remainder: 1.1亿 is 11000, not 11000.000000000002.
  return kind === "amount" && match[2] ? Number((number * SCALE[match[2][0]]).toFixed(6)) : number;
}

/** Whether the cell says that it is more than the number it names: 450余人, 30多台, 50人以上. */
export const isLowerBound = (value: string): boolean => /[余多]|以上/.test(value);

/** A number told in numerals; in 万元 an amount, whose numerals must say so. */
function inWords(text: string, kind: Kind): number | undefined {
  const [, numerals] = (kind === "amount" ? AMOUNT_IN_WORDS : COUNT_IN_WORDS).exec(text) ?? [];
  // 一 alone may be a stroke that leaves the cell empty.
  if (numerals === undefined || text === "一") return undefined;
  if (kind !== "amount") return numberInWords(numerals);
  const yuan = /[万亿萬億]/.test(numerals) ? numberInWords(numerals) : undefined;
  return yuan === undefined ? undefined : Number((yuan / 10_000).toFixed(6));
}

/** Whether a blank or a line break stands between two digits, or a digit and a sign of a number: that is no slip, but two values. */
export function holdsPartedDigits(value: string): boolean {
  const text = cleanText(value);
  let wasNumber = false;
  let isParted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (isBlankCode(c)) {
      isParted = wasNumber;
      continue;
    }
    const isNumber = isOfNumber(c);
    if (isParted && isNumber) return true;
    wasNumber = isNumber;
    isParted = false;
  }
  return false;
}

/** Digits of either width, and the point and comma within numbers. */
const isOfNumber = (c: number): boolean =>
  (c >= 0x30 && c <= 0x39) || (c >= 0xff10 && c <= 0xff19) || c === 0x2e || c === 0x2c;
