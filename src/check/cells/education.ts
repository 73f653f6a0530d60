import { EDUCATION } from "../../guide";
import {
  AFTER_EDUCATION,
  BEFORE_EDUCATION,
  EDUCATION_SLIPS,
  EDUCATION_WORDS,
  TECHNICAL_CLASSES,
  TECHNICAL_SCHOOL_WORDS,
  WAYS_OF_STUDY,
  type Education,
} from "../../guide/education-words";
import { cleanText, codeText, withoutEndMarks } from "./normalise";

/**
 * What a cell says of a person's education.
 * - `known`: a level, in whatever words
 * - `slip`: one level, written with a slip or a blank inside
 * - `school`: a technical school, or a way of studying, that ends in either of several levels
 * - `unfinished`: a level that somebody still studies for, and none that was reached
 * - `unknown`: no level
 */
export type EducationReading =
  | { readonly kind: "known" | "unfinished" | "unknown" }
  | { readonly kind: "slip"; readonly tidy: string }
  | { readonly kind: "school" | "study"; readonly either: readonly Education[] };

const LEVELS: ReadonlyMap<string, Education> = new Map(
  EDUCATION.flatMap((level) => [level, ...EDUCATION_WORDS[level]].map((word): [string, Education] => [word, level])),
);
const LEVEL_WORDS: ReadonlySet<string> = new Set(LEVELS.keys());
const SLIPS: ReadonlyMap<string, Education> = new Map(
  EDUCATION.flatMap((level) => (EDUCATION_SLIPS[level] ?? []).map((word): [string, Education] => [word, level])),
);
const longestFirst = (words: Iterable<string>): readonly string[] => [...words].sort((a, b) => b.length - a.length);
const TOKENS = longestFirst(
  new Set([...LEVEL_WORDS, ...BEFORE_EDUCATION, ...AFTER_EDUCATION, ...TECHNICAL_SCHOOL_WORDS]),
);
const BETWEEN = /^[/\\、，,;；:：()+·|&和及-]+/u;
/** 北京大学, before the level that was reached there. */
const SCHOOL = /^\p{Script=Han}{2,12}(?:大学|学院|学校)(?=\p{Script=Han}{2})/u;
/** 工学学士, 工商管理硕士 */
const DEGREE = /^\p{Script=Han}{0,6}?(?:学士|硕士|博士)/u;

/** The level that a word is by itself, and what is written for it without blanks: 大专 is 大学专科. */
export const levelOfEducation = (text: string): Education | undefined =>
  LEVELS.get(codeText(cleanText(text)).toUpperCase());

/** Reads 文化程度. Blanks at the ends, invisible characters and widths are read through. */
export function readEducation(text: string): EducationReading {
  const typed = cleanText(text);
  const word = codeText(typed).toUpperCase();
  if (LEVEL_WORDS.has(word)) return /\s/.test(typed) ? { kind: "slip", tidy: codeText(typed) } : KNOWN;
  const bare = withoutEndMarks(word);
  const slip = SLIPS.get(bare) ?? SLIPS.get(withoutEnds(bare));
  if (slip !== undefined) return { kind: "slip", tidy: slip };
  const named = TECHNICAL_CLASSES.find(([classes]) =>
    classes.some((name) => word.includes(name) && name.endsWith("班")),
  );
  const told = tokensOf(bare.replace(SCHOOL, ""));
  if (told?.some((token) => LEVEL_WORDS.has(token) || DEGREE.test(token)))
    return bare === word ? KNOWN : { kind: "slip", tidy: withoutEndMarks(codeText(typed)) };
  const isSchool = TECHNICAL_SCHOOL_WORDS.some((school) => word.includes(school));
  if (named && (isSchool || told !== undefined || isClassAlone(word))) return { kind: "school", either: [named[1]] };
  const remarked = readRemark(bare);
  if (remarked) return remarked;
  if (isSchool) return { kind: "school", either: ["大学专科", "中等专科", "大学本科"] };
  if (told?.some((token) => WAYS_OF_STUDY.includes(token))) return { kind: "study", either: ["大学专科", "大学本科"] };
  return { kind: "unknown" };
}

const PARTS = /[()/\\、，,;；:：+]+/;
const UNFINISHED = /(?:目前|正在|现|尚|还)?(?:在读|在学|就读|未毕业|没有?毕业|未取得)/g;
/** A remark that leaves the level open: 本科（待核实）, 大专（以上）. */
const IN_DOUBT = /[?？待疑]|以上|以下|左右|不详/;

/** What is told beside a level: a remark in brackets, 大专（机械专业）, or that it is not reached yet, 本科在读. */
function readRemark(word: string): EducationReading | undefined {
  const parts = word.split(PARTS).filter((part) => part !== "");
  const isOpen = (part: string): boolean => part.search(UNFINISHED) >= 0;
  if (!parts.some(isOpen))
    return word.endsWith(")") && parts.length > 1 && namesLevel(parts[0]) && !IN_DOUBT.test(word) ? KNOWN : undefined;
  if (!parts.some((part) => namesLevel(part.replace(UNFINISHED, "")))) return undefined;
  // 大专（在读）: the remark has no level of its own, so that it is about the one before.
  const isOfTheWhole = parts.some((part) => isOpen(part) && part.replace(UNFINISHED, "") === "");
  const reached = parts.some((part) => !isOpen(part) && namesLevel(part));
  return { kind: reached && !isOfTheWhole ? "known" : "unfinished" };
}

const namesLevel = (text: string): boolean =>
  tokensOf(text.replace(SCHOOL, ""))?.some((token) => LEVEL_WORDS.has(token) || DEGREE.test(token)) === true;

const KNOWN: EducationReading = { kind: "known" };

/** 高级工班, 技工学校高级工班 */
const isClassAlone = (word: string): boolean => /^(?:技工学校|技校|中技)?\(?\p{Script=Han}*班\)?(?:毕业)?$/u.test(word);

const withoutEnds = (word: string): string => word.replace(/(?:毕业生?|学历|学位|文化程度)$/, "");

/** No one's education takes more characters to tell. */
const LONGEST = 500;

/** The words of which a text consists; undefined where something else stands in it. */
function tokensOf(text: string): readonly string[] | undefined {
  if (text.length > LONGEST) return undefined;
  const tokens: string[] = [];
  let rest = text;
  while (rest !== "") {
    const between = BETWEEN.exec(rest)?.[0];
    if (between !== undefined) {
      rest = rest.slice(between.length);
      continue;
    }
    const start = rest;
    const token = TOKENS.find((word) => start.startsWith(word)) ?? DEGREE.exec(rest)?.[0];
    if (token === undefined) return undefined;
    tokens.push(token);
    rest = rest.slice(token.length);
  }
  return tokens;
}
