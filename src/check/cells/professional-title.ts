import {
  GRADES,
  GRADE_WORDS,
  NO_POSTS,
  PERMIT_WORDS,
  POST_WORDS,
  REGISTRATIONS,
  UNGRADED_TITLE_WORDS,
  type Grade,
} from "../../guide";
import { SOFTWARE_TITLES, TITLE_SERIES } from "../../guide/reference";
import { nameKey } from "./normalise";

type Reading = Grade | "none";

/** The titles of all series by the grade examiners are held against: 正高级 and 副高级 are alike senior. */
function titlesOf(grade: Grade): readonly string[] {
  const ofSeries = TITLE_SERIES.flatMap((series) =>
    grade === "senior" ? [...series.full, ...series.associate] : series[grade],
  );
  return [...ofSeries, ...SOFTWARE_TITLES[grade === "senior" ? "associate" : grade], ...GRADE_WORDS[grade]];
}

/** Every known word of titles with its grade, longest first: 高级工程师 is no 高级工, 高级技师 no 技师. */
const WORDS: readonly (readonly [string, Reading])[] = [
  ...new Map<string, Reading>([
    ...UNGRADED_TITLE_WORDS.map((word): [string, Reading] => [word, "none"]),
    ...GRADES.flatMap((grade) => titlesOf(grade).map((word): [string, Reading] => [word, grade])),
  ]),
].sort(([a], [b]) => b.length - a.length);

const alternatives = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join("|");
/** 一级建造师, 二级注册结构工程师: the number is the registration's. */
const REGISTRATION = new RegExp(
  `[一二三]级(?:注册)?(?:${alternatives(REGISTRATIONS)})|注册[一二三]级(?:${alternatives(REGISTRATIONS)})`,
  "g",
);
const PERMIT = new RegExp(alternatives(PERMIT_WORDS), "g");
/** 中级汽车维修工 is 中级工, 高级数控技师 is 高级技师: the trade stands within the word. */
const SKILLED = /(初级|中级|高级)(?!工程|工艺)[\p{Script=Han}]{1,8}?(工(?!程|艺|会|作|学)|技师)/gu;
const WORKERS = /员工|职工|民工|临时工/;
const SKILLED_GRADES: Readonly<Record<string, Grade>> = { 初级: "junior", 中级: "junior", 高级: "intermediate" };

const NO_WORD = -2;
const NO_GRADE = -1;

/** The highest grade named in 职称/等级; "none" when a known title has no grade, undefined when no word is known. */
export function gradeOf(title: string): Reading | undefined {
  let best = NO_WORD;
  const take = (grade: Reading): void => {
    best = Math.max(best, grade === "none" ? NO_GRADE : GRADES.indexOf(grade));
  };
  let rest = nameKey(title)
    .replace(/[1-5](?=级)/g, (digit) => "一二三四五".charAt(Number(digit) - 1))
    .replace(PERMIT, "，");
  rest = rest.replace(REGISTRATION, () => {
    take("none");
    return "，";
  });
  for (const [word, grade] of WORDS) {
    if (word.length < SHORTEST_WHOLE || !rest.includes(word)) continue;
    rest = rest.replaceAll(word, "，");
    take(grade);
  }
  rest = rest.replace(SKILLED, (all: string, level: string, kind: string) => {
    if (WORKERS.test(all)) return all;
    take(kind === "技师" ? (level === "高级" ? "senior" : "intermediate") : SKILLED_GRADES[level]);
    return "，";
  });
  for (const [word, grade] of WORDS) {
    if (word.length >= SHORTEST_WHOLE || !rest.includes(word)) continue;
    rest = rest.replaceAll(word, "，");
    take(grade);
  }
  return best === NO_WORD ? undefined : (GRADES[best] ?? "none");
}

/** Words of fewer characters, 高级, 技师, 一级, may be part of what a trade stands within; longer ones are titles as a whole. */
const SHORTEST_WHOLE = 3;

/** Whether the cell names a post: a word for one, or what ends like 组长 and 质检员. */
export function namesPost(title: string): boolean {
  const text = nameKey(title).replace(PERMIT, "，");
  if (POST_WORDS.some((word) => text.includes(word))) return true;
  return text
    .split(/[，,、/;；()]/)
    .some((part) => /\p{Script=Han}[长员]$/u.test(part) && !NO_POSTS.some((word) => part.endsWith(word)));
}

/** Whether the cell names an operation permit or the examiner's card. */
export const namesPermit = (title: string): boolean => nameKey(title).search(PERMIT) >= 0;
