import {
  AFTER_EDUCATION,
  BEFORE_EDUCATION,
  EDUCATION,
  EDUCATION_SLIPS,
  EDUCATION_WORDS,
  TECHNICAL_CLASSES,
  TECHNICAL_SCHOOL_WORDS,
  WAYS_OF_STUDY,
  type Education,
} from "../../guide";
import { cleanText, codeText, withoutEndMarks } from "./normalise";

/**
 * What a cell says of a person's education.
 * - `known`: a level, in whatever words
 * - `slip`: one level, written with a slip or a blank inside
 * - `school`: a technical school, or a way of studying, that ends in either of several levels
 * - `unknown`: no level
 */
export type EducationReading =
  | { readonly kind: "known" }
  | { readonly kind: "unknown" }
  | { readonly kind: "slip"; readonly tidy: string }
  | { readonly kind: "school" | "study"; readonly either: readonly Education[] };

const LEVEL_WORDS: ReadonlySet<string> = new Set(EDUCATION.flatMap((level) => [level, ...EDUCATION_WORDS[level]]));
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
  if (isSchool) return { kind: "school", either: ["大学专科", "中等专科", "大学本科"] };
  if (told?.some((token) => WAYS_OF_STUDY.includes(token))) return { kind: "study", either: ["大学专科", "大学本科"] };
  return { kind: "unknown" };
}

const KNOWN: EducationReading = { kind: "known" };

/** 高级工班, 技工学校高级工班 */
const isClassAlone = (word: string): boolean => /^(?:技工学校|技校|中技)?\(?\p{Script=Han}*班\)?(?:毕业)?$/u.test(word);

const withoutEnds = (word: string): string => word.replace(/(?:毕业生?|学历|学位|文化程度)$/, "");

/** The words of which a text consists; undefined where something else stands in it. */
function tokensOf(text: string): readonly string[] | undefined {
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
