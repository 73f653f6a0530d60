import type { SkillLevel } from "../../../guide";
import { knowsAllWorkTypes, occupationByName, restriction, workTypeCount, workTypesOf } from "../../../guide/reference";
import { inOrder, readLevels } from "../../cells/levels";
import { nameKey } from "../../cells/normalise";
import { readOccupationCode } from "../../cells/occupation-code";
import { workTypeIn } from "../../cells/work-type";
import { occupationKey, withoutMarker } from "../../plan/occupations";
import { onceATable } from "../../model/kept";
import type { RowRule, Rule, TableRule } from "../../model/rule";
import { occupationOf } from "./identity";

export interface RegisterMessages {
  "OCC-13.twice": { levels: readonly string[]; row: number };
  "OCC-14.twoNames": { name: string; otherName: string; row: number };
  "OCC-15.noWorkType": { name: string; count: number };
  "OCC-15.nothing": object;
  "OCC-15.otherOccupation": { name: string; workType: string };
  "OCC-15.unknownWorkType": { name: string; workTypes: readonly string[] };
  "OCC-16.noRow": object;
}

const OCCUPATIONS = ["occupations"] as const;

/** One occupation and work type of the table, be its levels in one row or a row each. */
export interface RegisterEntry {
  readonly rows: readonly { readonly index: number; readonly levels: readonly SkillLevel[] }[];
  /** Every row's level cell could be read to the end. */
  readonly isLegible: boolean;
}

/** The rows of 认定职业 by occupation and work type; rows with neither code nor name are nobody's. */
export const registerOf = onceATable((table): readonly RegisterEntry[] => {
  const entries = new Map<string, { rows: RegisterEntry["rows"][number][]; isLegible: boolean }>();
  for (const index of table.dataRows) {
    const { code } = readOccupationCode(table.text(index, "occupationCode"));
    const occupation = code || occupationKey(table.text(index, "occupationName"));
    if (occupation === "") continue;
    const key = `${occupation}|${nameKey(workTypeIn(table.text(index, "workType")))}`;
    const entry = entries.get(key) ?? { rows: [], isLegible: true };
    entries.set(key, entry);
    const { levels, unknown } = readLevels(table.value(index, "skillLevels"));
    entry.rows.push({ index, levels });
    if (levels.length === 0 || unknown.length > 0) entry.isLegible = false;
  }
  return [...entries.values()];
});

const levelsOnce: TableRule<RegisterMessages> = {
  id: "OCC-13",
  tier: "table",
  tables: OCCUPATIONS,
  severity: "error",
  check(table, { report }) {
    for (const { rows } of registerOf(table)) {
      const firstRow = new Map<SkillLevel, number>();
      for (const { index, levels } of rows) {
        const again = levels.filter((level) => firstRow.has(level));
        for (const level of levels) if (!firstRow.has(level)) firstRow.set(level, index);
        if (again.length === 0) continue;
        const facts = { levels: inOrder(again), row: table.rowNumber(firstRow.get(again[0])!) + 1 };
        report({ row: index, field: "skillLevels", message: "OCC-13.twice", facts });
      }
    }
  },
};

const oneNameACode: TableRule<RegisterMessages> = {
  id: "OCC-14",
  tier: "table",
  tables: OCCUPATIONS,
  severity: "warning",
  check(table, { report }) {
    const firstRow = new Map<string, number>();
    for (const index of table.dataRows) {
      const { code, isWellFormed } = readOccupationCode(table.value(index, "occupationCode"));
      const name = withoutMarker(table.text(index, "occupationName"));
      if (!isWellFormed || name === "") continue;
      const first = firstRow.get(code);
      if (first === undefined) {
        firstRow.set(code, index);
        continue;
      }
      const otherName = withoutMarker(table.text(first, "occupationName"));
      if (nameKey(otherName) === nameKey(name)) continue;
      const facts = { name, otherName, row: table.rowNumber(first) + 1 };
      report({ row: index, field: "occupationName", message: "OCC-14.twoNames", facts });
    }
  },
};

const workTypes: RowRule<RegisterMessages> = {
  id: "OCC-15",
  tier: "row",
  tables: OCCUPATIONS,
  severity: "info",
  check(row, { report }) {
    const text = row.text("workType");
    const workType = workTypeIn(text);
    if (workType === "" && text !== "") {
      report({ field: "workType", message: "OCC-15.nothing", facts: {}, fix: row.fixTo("workType", "") });
      return;
    }
    const occupation = occupationOf(row);
    if (!occupation) return;
    const { code, name } = occupation;
    if (workType === "") {
      const count = workTypeCount(code) ?? 0;
      // Where a licence depends on the work type OCC-07 asks for it in its own words.
      if (count > 0 && restriction(code)?.match !== "workType")
        report({ field: "workType", message: "OCC-15.noWorkType", facts: { name, count } });
    } else if (knowsAllWorkTypes(code) && !isNamed(workType, workTypesOf(code)))
      report({ field: "workType", message: "OCC-15.unknownWorkType", facts: { name, workTypes: workTypesOf(code) } });
    else if (isAnother(workType, code))
      report({ field: "workType", message: "OCC-15.otherOccupation", facts: { name, workType } });
  },
};

/** Whether the dictionary has an occupation of that name, and it is not this one's: 电梯安装维修工 beside 车工. */
function isAnother(workType: string, code: string): boolean {
  const other = occupationByName(nameKey(workType));
  return other !== undefined && other.code !== code && !isNamed(workType, workTypesOf(code));
}

const BETWEEN_WORK_TYPES = /[、，,;；/\s]+/;

/** Whether a cell names known work types only; it may name several. */
function isNamed(text: string, known: readonly string[]): boolean {
  const keys = known.map(nameKey);
  return (
    keys.includes(nameKey(text)) ||
    text
      .split(BETWEEN_WORK_TYPES)
      .filter((part) => part !== "")
      .every((part) => keys.includes(nameKey(part)))
  );
}

const occupationsFilled: TableRule<RegisterMessages> = {
  id: "OCC-16",
  tier: "table",
  tables: OCCUPATIONS,
  severity: "error",
  check(table, { report }) {
    if (table.dataRows.length === 0) report({ message: "OCC-16.noRow", facts: {} });
  },
};

/** 三（二）: the table as a register in which each occupation, work type and level stands once. */
export const registerRules: readonly Rule[] = [levelsOnce, oneNameACode, workTypes, occupationsFilled];
