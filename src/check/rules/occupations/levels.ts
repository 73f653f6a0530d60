import { LEVEL_SEPARATOR } from "../../../guide";
import { standardLevels } from "../../../guide/reference";
import { dateOfSerial } from "../../cells/dates";
import { inOrder, missingBetween, readLevels, writeLevels } from "../../cells/levels";
import { cleanText } from "../../cells/normalise";
import { problemsOf, type Rule } from "../../model/rule";
import type { CellValue } from "../../snapshot";
import { occupationOf } from "./identity";
import { registerOf } from "./register";

export interface LevelMessages {
  "OCC-09.notation": { found: string; levels: string };
  "OCC-09.unknown": { words: string };
  "OCC-10.date": { date: string };
  "OCC-11.gap": { levels: string; missing: string };
  "OCC-12.notInStandard": { name: string; levels: string; standard: string; from: number; to: number };
}

const problem = problemsOf<LevelMessages>();

/** 三（二）2: skill levels; their notation holds in every table that names levels. */
export const levelRules: readonly Rule[] = [
  {
    id: "OCC-09",
    tier: "cell",
    kinds: ["skillLevels"],
    severity: "error",
    clause: "三（二）",
    check(value, cell) {
      const { levels, canonical, unknown, isCanonical, isDate } = readLevels(value);
      if (isCanonical || isDate) return undefined;
      if (unknown.length > 0) return problem("OCC-09.unknown", { words: unknown.join(LEVEL_SEPARATOR) });
      if (levels.length === 0) return undefined;
      const facts = { found: cleanText(String(value)), levels: canonical };
      return problem("OCC-09.notation", facts, { fix: cell.fixTo(canonical) });
    },
  },
  {
    id: "OCC-10",
    tier: "cell",
    kinds: ["skillLevels"],
    severity: "error",
    clause: "三（二）",
    check: (value) => (readLevels(value).isDate ? problem("OCC-10.date", { date: writtenDate(value) }) : undefined),
  },
  {
    id: "OCC-11",
    tier: "table",
    tables: ["occupations"],
    severity: "warning",
    check(table, report, context) {
      for (const { rows, isLegible } of registerOf(table, context)) {
        const levels = inOrder(rows.flatMap((row) => row.levels));
        const missing = missingBetween(levels);
        if (!isLegible || missing.length === 0) continue;
        const facts = { levels: writeLevels(levels), missing: writeLevels(missing) };
        report({ row: rows[0].index, field: "skillLevels" }, problem("OCC-11.gap", facts));
      }
    },
  },
  {
    id: "OCC-12",
    tier: "row",
    tables: ["occupations"],
    severity: "warning",
    check(row, report, context) {
      const occupation = occupationOf(row, context);
      const standard = occupation && standardLevels(occupation.code);
      if (!standard) return;
      const { levels, unknown } = readLevels(row.value("skillLevels"));
      const beyond = levels.filter((level) => !standard.levels.includes(level));
      if (beyond.length === 0 || unknown.length > 0) return;
      const facts = {
        name: occupation.name,
        levels: writeLevels(beyond),
        standard: standard.levels.join(LEVEL_SEPARATOR),
        ...standard.issued,
      };
      report("skillLevels", problem("OCC-12.notInStandard", facts));
    },
  },
];

/** A serial number as the day Excel shows; a written date as it stands. */
function writtenDate(value: CellValue): string {
  if (typeof value !== "number") return cleanText(String(value));
  const { year, month, day } = dateOfSerial(value);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
