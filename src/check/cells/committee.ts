import { COMMITTEE_WORDS, type Committee } from "../../guide";

/** The committee a cell means, its full name included: 职业技能等级认定领导小组, but 领导小组办公室 is the office. */
export const committeeOf = (text: string): Committee | undefined =>
  COMMITTEE_WORDS.find(([word]) => text.includes(word))?.[1];
