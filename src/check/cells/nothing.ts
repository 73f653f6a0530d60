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
