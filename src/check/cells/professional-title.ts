import {
  GRADES,
  GRADE_WORDS,
  NO_POSTS,
  PERMIT_WORDS,
  POST_WORDS,
  REGISTRATIONS,
  UNGRADED_TITLE_WORDS,
  type Grade,
} from "../../guide/people-words";
import { SOFTWARE_TITLES, TITLE_SERIES } from "../../guide/reference";
import { chineseNumber } from "./chinese-numbers";
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
const NO_WORDS: typeof WORDS = [];
/** Whether there is any: most texts that are no title hold none, and need not be gone through word by word. */
const SOME_WORD = new RegExp(alternatives(WORDS.map(([word]) => word)));
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

/** 事业单位岗位等级 (国人部发〔2006〕70号): 专业技术七级, 专技十级; its thirteen classes are no skill levels. */
const CLASS = /(?:专业技术|专技)(?:岗位?)?([一二三四五六七八九十]{1,2}|\d{1,2})级/g;
/** Up to 7 正高 and 副高, up to 10 中级, up to 13 初级. */
const CLASSES: readonly (readonly [last: number, grade: Grade])[] = [
  [7, "senior"],
  [10, "intermediate"],
  [13, "junior"],
];

const NO_WORD = -2;
const NO_GRADE = -1;

/** The highest grade named in 职称/等级; "none" when a known title has no grade, undefined when no word is known. */
export function gradeOf(title: string): Reading | undefined {
  let best = NO_WORD;
  const take = (grade: Reading): void => {
    best = Math.max(best, grade === "none" ? NO_GRADE : GRADES.indexOf(grade));
  };
  let rest = nameKey(title)
    .replace(CLASS, (_, number: string) => {
      const rank = /\d/.test(number) ? Number(number) : (chineseNumber(number) ?? 0);
      const known = CLASSES.find(([last]) => rank >= 1 && rank <= last);
      if (known) take(known[1]);
      return "，";
    })
    .replace(/[1-5](?=级)/g, (digit) => "一二三四五".charAt(Number(digit) - 1))
    .replace(PERMIT, "，");
  rest = rest.replace(REGISTRATION, () => {
    take("none");
    return "，";
  });
  const words = SOME_WORD.test(rest) ? WORDS : NO_WORDS;
  for (const [word, grade] of words) {
    if (word.length < SHORTEST_WHOLE || !rest.includes(word)) continue;
    rest = rest.replaceAll(word, "，");
    take(grade);
  }
  rest = rest.replace(SKILLED, (all: string, level: string, kind: string) => {
    if (WORKERS.test(all)) return all;
    take(kind === "技师" ? (level === "高级" ? "senior" : "intermediate") : SKILLED_GRADES[level]);
    return "，";
  });
  for (const [word, grade] of words) {
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
    .some(
      (part) =>
        RANK.test(part) || (/\p{Script=Han}[长员]$/u.test(part) && !NO_POSTS.some((word) => part.endsWith(word))),
    );
}

/** Ranks that stand for a post: 正科级, 副处, 正营职 of who left the army, 管理八级 and 七级职员 of public institutions. */
const RANK =
  /[正副](?:[国省部厅局司处科股军师旅团营连排]|县处|乡科)(?:级|职)?(?:干部)?$|^管理(?:岗位?)?(?:[一二三四五六七八九十]|\d{1,2})级$|^(?:[一二三四五六七八九十]|\d{1,2})级职员$/u;

/** Whether the cell names an operation permit or the examiner's card. */
export const namesPermit = (title: string): boolean => nameKey(title).search(PERMIT) >= 0;
