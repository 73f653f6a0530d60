import { SENIOR_LEVELS, YEARS } from "../../../guide";
import { readEducation, type EducationReading } from "../../cells/education";
import { codeText, nameKey, quoted } from "../../cells/normalise";
import { isNoAnswer } from "../../cells/nothing";
import { gradeOf, namesPermit, namesPost } from "../../cells/professional-title";
import { numberOfYears, readYears } from "../../cells/years";
import { resolveOccupation } from "../../plan/meant-occupations";
import { ROSTERS } from "../../plan/people";
import { onceATable } from "../../model/kept";
import type { CellRule, CivilDate, ManifoldRule, PlanRule, Rule } from "../../model/rule";
import type { CellValue } from "../../snapshot";
import { birthNumberOf, classifyCitizenId, identityOf, isEighteen, isGenuine } from "../../standards/citizen-id";
import { ageFrom } from "./ids";

export interface BackgroundMessages {
  "PER-14.variant": { found: string; education: string };
  "PER-14.school": { found: string };
  "PER-14.study": { found: string };
  "PER-14.unfinished": { found: string };
  "PER-14.unknown": { found: string };
  "PER-15.nothing": object;
  "PER-15.number": { found: string };
  "PER-16.unit": { years: number };
  "PER-16.vague": { found: string };
  "PER-16.since": { found: string; years: number };
  "PER-16.outOfRange": { found: string; max: number };
  "PER-16.tooLong": { years: number; age: number; from: number; max: number };
  "PER-17.ambiguous": { found: string };
  "PER-17.noTitle": { found: string };
  "PER-17.noTitleOrPost": { found: string };
  "PER-17.permit": { found: string };
  "PER-18.belowExaminer": object;
  "PER-18.belowSeniorExaminer": { levels: readonly string[] };
}

/** Without a word: numbers, dates, phones; or a length of time, which belongs beside it. */
const NO_SPECIALTY = /^[+(]?\d[\d.,、+~*/()年月日至今-]*[xX]?$/;
const inRange = (years: number): boolean => years >= 0 && years <= YEARS.longestWork;

/** A roster has few words for education, many times: each is read once. */
const knownEducation = onceATable(() => new Map<CellValue, EducationReading>());

const education: CellRule<BackgroundMessages> = {
  id: "PER-14",
  tier: "cell",
  kinds: ["education"],
  severity: "warning",
  standard: "GB/T 4658-2006",
  check(cell, { report }) {
    const { value, table } = cell;
    const known = knownEducation(table);
    let reading = known.get(value);
    if (!reading) known.set(value, (reading = readEducation(String(value))));
    const found = quoted(value);
    if (reading.kind === "unfinished" || reading.kind === "unknown")
      report({ message: `PER-14.${reading.kind}`, facts: { found } });
    else if (reading.kind === "slip") {
      const { tidy: education } = reading;
      report({ message: "PER-14.variant", facts: { found, education }, fix: cell.fixTo(education) });
    } else if ("either" in reading)
      report({ message: `PER-14.${reading.kind}`, facts: { found }, fix: cell.offer(reading.either) });
  },
};

/** 十年, 15年以上 */
const tellsYears = (text: string, today: CivilDate): boolean =>
  text.includes("年") && readYears(text, today).kind !== "other";

const specialty: CellRule<BackgroundMessages> = {
  id: "PER-15",
  tier: "cell",
  kinds: ["specialty"],
  severity: "warning",
  check({ value }, { report, today }) {
    if (typeof value === "string" && isNoAnswer(value)) report({ message: "PER-15.nothing", facts: {} });
    else if (typeof value !== "string" || NO_SPECIALTY.test(codeText(value)) || tellsYears(value, today))
      report({ message: "PER-15.number", facts: { found: quoted(value) } });
  },
};

const yearsOfWork: ManifoldRule<BackgroundMessages> = {
  id: "PER-16",
  severity: "error",
  tiers: [
    {
      tier: "cell",
      kinds: ["years"],
      check(cell, { report, today }) {
        const plain = numberOfYears(cell.value);
        if (plain !== undefined && inRange(plain)) return;
        const reading = readYears(cell.value, today);
        const found = quoted(cell.value);
        switch (reading.kind) {
          case "years":
            return;
          case "written":
            report({ message: "PER-16.unit", facts: { years: reading.years }, fix: cell.fixTo(reading.years) });
            return;
          case "since":
            report({
              message: "PER-16.since",
              facts: { found, years: reading.years },
              fix: {
                kind: "choose",
                options: [{ label: String(reading.years), edits: cell.fixTo(reading.years).edits }],
              },
            });
            return;
          case "vague":
            report({ message: "PER-16.vague", facts: { found } });
            return;
          case "other":
            report({ message: "PER-16.outOfRange", facts: { found, max: YEARS.longestWork } });
        }
      },
    },
    {
      tier: "row",
      tables: ROSTERS,
      check(row, { report, today }) {
        const years = numberOfYears(row.value("years"));
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
    const found = quoted(value);
    // 高级工 is a level, 高级职称 a title two grades above it.
    if (nameKey(found) === "高级") report({ message: "PER-17.ambiguous", facts: { found } });
    if (hasGrade) return;
    const isExaminer = table.table.id === "examiners";
    if (!isExaminer && namesPost(String(value))) return;
    if (namesPermit(String(value))) report({ message: "PER-17.permit", facts: { found } });
    else if (isExaminer) report({ message: "PER-17.noTitle", facts: { found } });
    else report({ message: "PER-17.noTitleOrPost", facts: { found } });
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

export const backgroundRules: readonly Rule[] = [education, specialty, yearsOfWork, professionalTitle, titleGrade];
