import { COMMITTEES, type Committee } from "../../guide";

const [LEADING_GROUP, OFFICE] = COMMITTEES;

/** The committee a cell means, its full name included: 职业技能等级认定领导小组, but 领导小组办公室 is the office. */
export const committeeOf = (text: string): Committee | undefined =>
  text.includes("办公室") ? OFFICE : text.includes("领导小组") ? LEADING_GROUP : undefined;
