import { cleanText, codeText } from "./normalise";
import type { CellValue } from "../snapshot/types";

/** Measure words count pieces, whichever they are; words of length, weight and volume do not, and some words say "about". */
const MEASURE =
  "(?:(?![零〇一二两三四五六七八九十百千万亿多余几约每上下左右至到或及和无半米克斤吨升号年月日元级度时分秒])\\p{Script=Han}){1,3}|pcs?|sets?|ea|units?";
const QUANTITY = new RegExp(
  `^(?:共|计|共计|合计)?(\\d+|[一二两三四五六七八九十百]+)((?:[(]?(?:${MEASURE})[)]?){0,2}(?:[/、][台套件个只组张把条块副付部架座面支根])?)[.。]?$`,
  "iu",
);
const DIGITS: Readonly<Record<string, number>> = {
  ...{ 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
};
const HUNDREDS_AND_TENS = /^(?:([一二两三四五六七八九])百)?(?:([一二三四五六七八九])?(十))?([一二两三四五六七八九])?$/;

/**
 * How many pieces a cell of 数量 means: 10 for 10台/套, 1（套）, 一台, 1组. Undefined where several numbers stand in it, or it is no
 * number of pieces.
 */
export function readQuantity(value: CellValue): number | undefined {
  if (typeof value !== "string") return undefined;
  const shown = cleanText(value);
  if (/\d\s+\d/.test(shown)) return undefined;
  const [, number, measure] = QUANTITY.exec(codeText(shown)) ?? [];
  if (number === undefined) return undefined;
  if (/^\d/.test(number)) return measure === "" ? undefined : Number(number);
  const [whole = "", hundreds = "", tens = "", ten = "", ones = ""] = HUNDREDS_AND_TENS.exec(number) ?? [];
  if (whole === "") return undefined;
  return (DIGITS[hundreds] ?? 0) * 100 + (ten === "" ? 0 : (DIGITS[tens] ?? 1) * 10) + (DIGITS[ones] ?? 0);
}
