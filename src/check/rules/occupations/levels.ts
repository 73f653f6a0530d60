import { APPOINTED_GRADES, CLAUSE } from "../../../guide";
import { standardLevels } from "../../../guide/reference";
import { dateOfSerial } from "../../cells/dates";
import { inOrder, missingBetween, readLevels } from "../../cells/levels";
import { cleanText } from "../../cells/normalise";
import type { CellRule, RowRule, Rule, TableRule } from "../../model/rule";
import type { CellValue } from "../../snapshot";
import { occupationOf } from "./identity";
import { registerOf } from "./register";

export interface LevelMessages {
  "OCC-09.notation": { found: string; levels: string };
  "OCC-09.separator": { levels: string };
  "OCC-09.appointed": { words: readonly string[] };
  "OCC-09.unknown": { words: readonly string[] };
  "OCC-10.date": { date: string };
  "OCC-11.gap": { levels: readonly string[]; missing: readonly string[] };
  "OCC-12.notInStandard": {
    name: string;
    levels: readonly string[];
    standard: readonly string[];
    from: number;
    to: number;
  };
}

const levelNotation: CellRule<LevelMessages> = {
  id: "OCC-09",
  tier: "cell",
  kinds: ["skillLevels"],
  severity: "error",
  clause: CLAUSE.occupations,
  check(cell, { report }) {
    const { levels, canonical, unknown, isCanonical, isOnlySeparated, isDate } = readLevels(cell.value);
    if (isCanonical || isDate) return;
    if (unknown.length > 0) {
      const isAppointed = unknown.every((word) => APPOINTED_GRADES.includes(word));
      report({ message: isAppointed ? "OCC-09.appointed" : "OCC-09.unknown", facts: { words: unknown } });
    } else if (isOnlySeparated && typeof cell.value === "string") {
      const fix = cell.fixTo(canonical);
      report({ message: "OCC-09.separator", facts: { levels: canonical }, severity: "warning", fix });
    } else if (levels.length > 0) {
      const facts = { found: cleanText(String(cell.value)), levels: canonical };
      report({ message: "OCC-09.notation", facts, fix: cell.fixTo(canonical) });
    }
  },
};

const levelsAsDate: CellRule<LevelMessages> = {
  id: "OCC-10",
  tier: "cell",
  kinds: ["skillLevels"],
  severity: "error",
  clause: CLAUSE.occupations,
  check({ value }, { report }) {
    if (readLevels(value).isDate) report({ message: "OCC-10.date", facts: { date: writtenDate(value) } });
  },
};

const levelGaps: TableRule<LevelMessages> = {
  id: "OCC-11",
  tier: "table",
  tables: ["occupations"],
  severity: "warning",
  check(table, { report }) {
    for (const { rows, isLegible } of registerOf(table)) {
      const levels = inOrder(rows.flatMap((row) => row.levels));
      const missing = missingBetween(levels);
      if (!isLegible || missing.length === 0) continue;
      const facts = { levels, missing };
      report({ row: rows[0].index, field: "skillLevels", message: "OCC-11.gap", facts });
    }
  },
};

const levelsOfStandard: RowRule<LevelMessages> = {
  id: "OCC-12",
  tier: "row",
  tables: ["occupations"],
  severity: "warning",
  check(row, { report }) {
    const occupation = occupationOf(row);
    const standard = occupation && standardLevels(occupation.code);
    if (!standard) return;
    const { levels, unknown } = readLevels(row.value("skillLevels"));
    const beyond = levels.filter((level) => !standard.levels.includes(level));
    if (beyond.length === 0 || unknown.length > 0) return;
    const facts = {
      name: occupation.name,
      levels: inOrder(beyond),
      standard: standard.levels,
      ...standard.issued,
    };
    report({ field: "skillLevels", message: "OCC-12.notInStandard", facts });
  },
};

/** 三（二）2: skill levels; their notation holds in every table that names levels. */
export const levelRules: readonly Rule[] = [levelNotation, levelsAsDate, levelGaps, levelsOfStandard];

/** A serial number as the day Excel shows; a written date as it stands. */
function writtenDate(value: CellValue): string {
  if (typeof value !== "number") return cleanText(String(value));
  const { year, month, day } = dateOfSerial(value);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
