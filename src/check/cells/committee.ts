import { DUTIES, MEMBER_CATEGORIES, type Committee, type MemberCategory } from "../../guide";
import { COMMITTEE_WORDS, DUTY_RANKS, MEMBER_CATEGORY_WORDS, MEMBER_WORDS } from "../../guide/written-variants";
import { nameKey } from "./normalise";

/** The committee a cell means, its full name included: 职业技能等级认定领导小组, but 领导小组办公室 is the office. */
export const committeeOf = (text: string): Committee | undefined =>
  COMMITTEE_WORDS.find(([word]) => text.includes(word))?.[1];

/** A word of the guide's list that a cell means. */
export interface Meant<T> {
  readonly word: T;
  /** It says the same in other words; else it says more than the word, which a person is to decide. */
  readonly isSame: boolean;
}

/** 领导小组组长, 工作办公室主任 */
const BEFORE_DUTY = /^(?:职业技能等级认定|技能等级认定|认定)?(?:工作)?(?:领导)?(?:小组|办公室)(?=.{2})/;
const RANKS = new RegExp(`^(?:${DUTY_RANKS.join("|")})|[(](?:${DUTY_RANKS.join("|")}|兼)[)]$`, "g");

/** The duty a cell of 职务 means in a committee: 组员 is 成员, and 常务副组长 a 副组长. */
export function dutyOf(committee: Committee, text: string): Meant<string> | undefined {
  const duties = DUTIES[committee];
  const key = nameKey(text);
  const known = duties.find((duty) => duty === key);
  if (known) return { word: known, isSame: true };
  const [, , member = ""] = duties;
  const bare = key.replace(BEFORE_DUTY, "");
  if (MEMBER_WORDS.includes(key) || MEMBER_WORDS.includes(bare)) return { word: member, isSame: true };
  const same = duties.find((duty) => duty === bare);
  if (same) return { word: same, isSame: true };
  const ranked = duties.find((duty) => duty === bare.replace(RANKS, ""));
  return ranked === undefined ? undefined : { word: ranked, isSame: false };
}

const REPRESENTATIVE = /代表$/;
const BETWEEN_CATEGORIES = /[、，,;；/和及兼]/;

/**
 * The categories a cell of 人员类别 means: one, or several of which a person is to choose; none where it says something else.
 */
export function categoriesOf(text: string): readonly MemberCategory[] {
  const key = nameKey(text);
  const whole = categoryOf(key);
  if (whole) return [whole];
  const parts = key.split(BETWEEN_CATEGORIES).map(categoryOf);
  return parts.every((part) => part !== undefined) ? [...new Set(parts)] : [];
}

/** 工会负责人, 人力资源部门负责同志, 质检部负责人: the head of the department named. */
const HEAD_OF_DEPARTMENT =
  /^(?:工会|纪检(?:监察)?|纪委|人力资源|人事|生产|质检|质量|\p{Script=Han}{1,8}(?:部门?|处|科|科室|车间))的?(?:主要)?负责(?:人|同志)$/u;

function categoryOf(key: string): MemberCategory | undefined {
  const bare = key.replace(REPRESENTATIVE, "");
  return (
    MEMBER_CATEGORIES.find(
      (category) => category === key || category === bare || MEMBER_CATEGORY_WORDS[category].includes(bare),
    ) ?? (HEAD_OF_DEPARTMENT.test(bare) ? "部门负责同志" : undefined)
  );
}
