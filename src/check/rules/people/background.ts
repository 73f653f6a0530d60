import {
  AFTER_EDUCATION,
  AMBIGUOUS_EDUCATION,
  BEFORE_EDUCATION,
  EDUCATION,
  EDUCATION_WORDS,
  GRADES,
  NOTHING_WORDS,
  POST_WORDS,
  SENIOR_LEVELS,
  TITLE_WORDS,
  UNGRADED_TITLE_WORDS,
  YEARS,
  type Grade,
} from "../../../guide";
import { cleanText, codeText, nameKey } from "../../cells/normalise";
import { resolveOccupation } from "../../plan/meant-occupations";
import { ROSTERS } from "../../plan/people";
import { onceATable } from "../../model/kept";
import type { CellRule, ManifoldRule, PlanRule, Rule } from "../../model/rule";
import type { CellValue } from "../../snapshot";
import { birthNumberOf, classifyCitizenId, identityOf, isEighteen, isGenuine } from "../../standards/citizen-id";
import { ageFrom } from "./ids";

export interface BackgroundMessages {
  "PER-14.variant": { education: string };
  "PER-14.ambiguous": object;
  "PER-14.unknown": object;
  "PER-15.nothing": object;
  "PER-16.unit": { years: number };
  "PER-16.outOfRange": { max: number };
  "PER-16.tooLong": { years: number; age: number; from: number; max: number };
  "PER-17.noTitle": object;
  "PER-17.noTitleOrPost": object;
  "PER-18.belowExaminer": object;
  "PER-18.belowSeniorExaminer": { levels: readonly string[] };
}

const EDUCATION_SET: ReadonlySet<CellValue> = new Set<string>(EDUCATION);
const EDUCATION_BY_WORD: ReadonlyMap<string, string> = new Map(
  EDUCATION.flatMap((degree) => [degree, ...EDUCATION_WORDS[degree]].map((word): [string, string] => [word, degree])),
);

function educationCore(text: string): string {
  const before = BEFORE_EDUCATION.find((word) => text.startsWith(word)) ?? "";
  let end = text.length;
  for (;;) {
    const after = AFTER_EDUCATION.find((word) => text.endsWith(word, end) && end - word.length >= before.length);
    if (after === undefined) return text.slice(before.length, end);
    end -= after.length;
  }
}

const NOTHING: ReadonlySet<string> = new Set(NOTHING_WORDS);
/** With a stray blank. */
const LONGEST_NOTHING = Math.max(...NOTHING_WORDS.map((word) => word.length)) + 1;
/** The shape says nothing of a plain number: `yearsOf` has read that. */
const YEARS_IN_WORDS = /^(?:约|近|满)?(\d{1,2}(?:\.\d+)?)[余多]?(?:个?(?:周?年|y(?:ears?)?))?(?:以上|左右)?$/i;
const PLAIN_YEARS = /^\d{1,3}(?:\.\d+)?$/;

/** The years a cell states; undefined when it states none. A plain number typed as text is a number. */
function yearsOf(value: CellValue): number | undefined {
  if (typeof value === "number") return value;
  const text = codeText(String(value));
  return PLAIN_YEARS.test(text) ? Number(text) : undefined;
}

const inRange = (years: number): boolean => years >= 0 && years <= YEARS.longestWork;

/** Every known word of titles with its grade, longest first: 高级工程师 is no 高级工, 高级技师 no 技师. */
const GRADED_WORDS: readonly (readonly [string, Grade | "none"])[] = [
  ...GRADES.flatMap((grade) => TITLE_WORDS[grade].map((word) => [word, grade] as const)),
  ...UNGRADED_TITLE_WORDS.map((word) => [word, "none"] as const),
].sort(([a], [b]) => b.length - a.length);

/** The highest grade named in 职称/等级; "none" when a known title has no grade, undefined when no word is known. */
export function gradeOf(title: string): Grade | "none" | undefined {
  let rest = nameKey(title);
  let best = -2;
  for (const [word, grade] of GRADED_WORDS) {
    if (!rest.includes(word)) continue;
    rest = rest.replaceAll(word, "，");
    best = Math.max(best, grade === "none" ? -1 : GRADES.indexOf(grade));
  }
  return best === -2 ? undefined : (GRADES[best] ?? "none");
}

const namesPost = (title: string): boolean => POST_WORDS.some((word) => nameKey(title).includes(word));

const education: CellRule<BackgroundMessages> = {
  id: "PER-14",
  tier: "cell",
  kinds: ["education"],
  severity: "warning",
  standard: "GB/T 4658-2006",
  check(cell, { report }) {
    if (EDUCATION_SET.has(cell.value)) return;
    const text = cleanText(String(cell.value));
    if (EDUCATION_SET.has(text)) return;
    const word = nameKey(text).toUpperCase();
    const core = educationCore(word);
    const meant = EDUCATION_BY_WORD.get(word) ?? EDUCATION_BY_WORD.get(core);
    const either = Object.hasOwn(AMBIGUOUS_EDUCATION, core) ? AMBIGUOUS_EDUCATION[core] : undefined;
    if (meant !== undefined) report({ message: "PER-14.variant", facts: { education: meant }, fix: cell.fixTo(meant) });
    else if (either) report({ message: "PER-14.ambiguous", facts: {}, fix: cell.offer(either) });
    else report({ message: "PER-14.unknown", facts: {} });
  },
};

const nothingWords: CellRule<BackgroundMessages> = {
  id: "PER-15",
  tier: "cell",
  kinds: ["specialty"],
  severity: "warning",
  check({ value }, { report }) {
    if (typeof value === "string" && value.length <= LONGEST_NOTHING && NOTHING.has(codeText(value)))
      report({ message: "PER-15.nothing", facts: {} });
  },
};

const yearsOfWork: ManifoldRule<BackgroundMessages> = {
  id: "PER-16",
  severity: "error",
  tiers: [
    {
      tier: "cell",
      kinds: ["years"],
      check(cell, { report }) {
        const years = yearsOf(cell.value);
        if (years !== undefined && inRange(years)) return;
        const stated = YEARS_IN_WORDS.exec(codeText(String(cell.value)));
        const meant = stated ? Number(stated[1]) : NaN;
        if (inRange(meant)) report({ message: "PER-16.unit", facts: { years: meant }, fix: cell.fixTo(meant) });
        else report({ message: "PER-16.outOfRange", facts: { max: YEARS.longestWork } });
      },
    },
    {
      tier: "row",
      tables: ROSTERS,
      check(row, { report, today }) {
        const years = yearsOf(row.value("years"));
        if (years === undefined || !inRange(years)) return;
        const id = row.value("citizenId");
        // Where the digits agree as they stand, the ID need not be read.
        if (isEighteen(id) && years <= ageFrom(birthNumberOf(id), today) - YEARS.working) return;
        if (!isGenuine(classifyCitizenId(id))) return;
        const age = ageFrom(birthNumberOf(identityOf(id)), today);
        const max = age - YEARS.working;
        // Who is younger than that has a wrong ID (PER-10).
        if (max >= 0 && years > max)
          report({
            field: "years",
            message: "PER-16.tooLong",
            facts: { years, age, from: YEARS.working, max },
            severity: "warning",
          });
      },
    },
  ],
};

/** Whether titles name a grade: a roster has few of them, many times. */
const knownTitles = onceATable(() => new Map<CellValue, boolean>());

const professionalTitle: CellRule<BackgroundMessages> = {
  id: "PER-17",
  tier: "cell",
  kinds: ["professionalTitle"],
  severity: "warning",
  check({ value, table }, { report }) {
    const known = knownTitles(table);
    let hasGrade = known.get(value);
    if (hasGrade === undefined) known.set(value, (hasGrade = gradeOf(String(value)) !== undefined));
    if (hasGrade) return;
    if (table.table.id === "examiners") report({ message: "PER-17.noTitle", facts: {} });
    else if (!namesPost(String(value))) report({ message: "PER-17.noTitleOrPost", facts: {} });
  },
};

const titleGrade: PlanRule<BackgroundMessages> = {
  id: "PER-18",
  tier: "plan",
  reads: ["examiners", "occupations"],
  severity: "info",
  clause: null,
  optional: true,
  check(plan, { report }) {
    const table = plan.table("examiners");
    if (!table) return;
    for (const row of table.dataRows) {
      const levels = resolveOccupation(plan, table.text(row, "occupationName"))?.levels ?? [];
      const grade = gradeOf(table.text(row, "professionalTitle"));
      if (levels.length === 0 || grade === undefined || grade === "none" || grade === "senior") continue;
      const place = { table: "examiners", row, field: "professionalTitle" } as const;
      const upper = levels.filter((level) => SENIOR_LEVELS.includes(level));
      if (grade === "junior") report({ ...place, message: "PER-18.belowExaminer", facts: {} });
      else if (upper.length > 0) report({ ...place, message: "PER-18.belowSeniorExaminer", facts: { levels: upper } });
    }
  },
};

export const backgroundRules: readonly Rule[] = [education, nothingWords, yearsOfWork, professionalTitle, titleGrade];
