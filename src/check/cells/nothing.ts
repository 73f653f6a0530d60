import { ELSEWHERE_TARGETS, NOTHING_WORDS } from "../../guide/people-words";
import { nameKey } from "./normalise";

const STROKES = /^[-—―_/\\.。*]+$/;

/** Whether a text stands for nothing: a stroke, or one of the words given, in brackets or without. */
export function saysNothing(text: string, words: readonly string[]): boolean {
  const key = nameKey(text).replace(/^\((.*)\)$/, "$1");
  return STROKES.test(key) || words.includes(key.toUpperCase());
}

/** 见附件, 详见营业执照, 同上表: the reader is sent elsewhere. */
const ELSEWHERE = new RegExp(
  `^(?:请?详见|请见|参见|另见|参照|(?:请)?见(?=${ELSEWHERE_TARGETS.join("|")})).{0,12}$|^同[上前左](?:行|格|表|述|一行|一格)?$`,
);
/** Longer cells hold more than one of these words. */
const LONGEST = 16;

/** Whether a cell that asks for a text says nothing of its own: a stroke, 无, 待定, 同上, 详见附件. */
export function isNoAnswer(text: string): boolean {
  if (text.length > LONGEST) return false;
  const key = nameKey(text).replace(/^\((.*)\)$/, "$1");
  return saysNothing(text, NOTHING_WORDS) || ELSEWHERE.test(key);
}

/** 公司院内, 本厂区内, 集团公司办公楼, 我单位内部: where it is, only who is there already knows. */
const AT_OURS = new RegExp(
  "^[本我]?(?:公司|集团公司|集团|单位|企业|总厂|厂|学校|总部|厂区|院区|园区|校区)(?:总部|本部)?(?:的)?" +
    "(?:院|大院|院子|厂区|园区|办公区|生产区|车间|办公楼|主楼|实训楼|培训楼)?(?:内|里|内部|里面|院内|所在地|地址)?$",
);

/** Whether a text that asks for an address names no place anybody else could find. */
export const isNoAddress = (text: string): boolean => AT_OURS.test(nameKey(text).replace(/^\((.*)\)$/, "$1"));
