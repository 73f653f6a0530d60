import { SKILL_CLASSES, type SkillLevel } from "../../guide";
import { isRestricted, occupationByCode, occupationByName } from "../../guide/reference";
import { inOrder, readLevels } from "../cells/levels";
import { cleanText, nameKey } from "../cells/normalise";
import { readOccupationCode } from "../cells/occupation-code";
import { workTypeIn } from "../cells/work-type";
import { onceARun, onceATable } from "../model/kept";
import { insertSorted, removeSorted } from "./repeats";
import { finish, type Steps } from "../run/steps";
import type { CellValue, TableSnapshot } from "../snapshot";

/** An occupation the plan wants to assess: all rows of 认定职业 that carry its name, as one. */
export interface PlanOccupation {
  /** As it stands in its first row, without blanks around it and without the dictionary's L and S markers. */
  readonly name: string;
  /** Distinct codes, as meant; normally one. */
  readonly codes: readonly string[];
  readonly workTypes: readonly string[];
  /** The levels of all its rows, from 5 to 1; empty when none could be read. */
  readonly levels: readonly SkillLevel[];
  /** Every row's level cell could be read to the end, so that a level not named is a level not assessed. */
  readonly levelsAreCertain: boolean;
  /** Nothing is asked of the other tables for an occupation that cannot stay: 准入类 (OCC-06) or no skill class (OCC-02). */
  readonly mayStay: boolean;
  /** Its body rows in 认定职业, ascending. */
  readonly rows: readonly number[];
}

/**
 * What the printed dictionary sets behind a name: L for green, S for digital occupations, L/S for both. Letters that end a
 * Latin word are none.
 */
const MARKER =
  /(^|[^A-Za-zＡ-Ｚａ-ｚ\d])[\s、，,·・/／-]{0,3}[（(［[【]?[LSＬＳlsｌｓ](?:\s?[/／、，,&＆+]?\s?[LSＬＳlsｌｓ])?[）)］\]】]?\s*$/;

const withoutMarkerAtEnd = (name: string): string => (MARKER_LETTER.test(name) ? name.replace(MARKER, "$1") : name);
/** Most names hold none; the pattern of a marker is tried at each of their characters. */
const MARKER_LETTER = /[LSＬＳlsｌｓ]/;

/** The name without a marker copied along from the dictionary. */
export const withoutMarker = (name: string): string => cleanText(withoutMarkerAtEnd(cleanText(name)));

/** A name of an occupation for comparing: blanks, bracket widths and markers aside. */
export const occupationKey = (name: string): string => withoutMarkerAtEnd(nameKey(name));

/** The plan's occupations by `occupationKey` of their names, in the order of 认定职业; empty when that table cannot be read. */
export const planOccupations = onceARun((plan) => occupationsOf(plan.table("occupations")));

/** The occupations of a table 认定职业. */
export const occupationsOf = (table: TableSnapshot | undefined): ReadonlyMap<string, PlanOccupation> =>
  finish(occupationSteps(table));

/** Of tables as they stand: the check, the list of volumes and what is said of them ask for the same. */
const known = new WeakMap<TableSnapshot, ReadonlyMap<string, PlanOccupation>>();

/** `occupationsOf` in steps, of a row each; of a table whose occupations are known without any. */
export function* occupationSteps(
  table: TableSnapshot | undefined,
): Steps<ReadonlyMap<string, PlanOccupation>, undefined> {
  if (!table) return new Map();
  const occupations = known.get(table) ?? (yield* gatheringSteps(table));
  known.set(table, occupations);
  return occupations;
}

function* gatheringSteps(table: TableSnapshot): Steps<ReadonlyMap<string, PlanOccupation>, undefined> {
  const found = new Map<string, Gathered>();
  for (const row of table.dataRows) {
    yield;
    const { code } = readOccupationCode(table.text(row, "occupationCode"));
    const name = withoutMarker(table.text(row, "occupationName")) || (occupationByCode(code)?.name ?? "");
    if (name === "") continue;
    const key = occupationKey(name);
    const entry = found.get(key) ?? newEntry(name);
    found.set(key, entry);
    if (code !== "") entry.codes.push(code);
    if (isExcluded(code, key)) entry.mayStay = false;
    const workType = workTypeIn(table.text(row, "workType"));
    if (workType !== "") entry.workTypes.push(workType);
    const { levels, unknown } = readLevels(table.value(row, "skillLevels"));
    entry.levels.push(...levels);
    if (levels.length === 0 || unknown.length > 0) entry.levelsAreCertain = false;
    entry.rows.push(row);
  }
  const occupations = new Map<string, PlanOccupation>();
  for (const [key, entry] of found) {
    yield;
    const { codes, workTypes, levels } = entry;
    occupations.set(key, { ...entry, codes: distinct(codes), workTypes: distinct(workTypes), levels: inOrder(levels) });
  }
  return occupations;
}

function isExcluded(code: string, name: string): boolean {
  const occupation = occupationByName(name) ?? occupationByCode(code);
  return (/^\d-/.test(code) && !SKILL_CLASSES.includes(code[0])) || (!!occupation && isRestricted(occupation.code));
}

interface Gathered {
  readonly name: string;
  readonly codes: string[];
  readonly workTypes: string[];
  readonly levels: SkillLevel[];
  levelsAreCertain: boolean;
  mayStay: boolean;
  readonly rows: number[];
}

/** Each once; most occupations stand in one row, and a set for each of many would be the largest part of them. */
const distinct = (texts: readonly string[]): readonly string[] => (texts.length > 1 ? [...new Set(texts)] : texts);

const newEntry = (name: string): Gathered => ({
  name,
  codes: [],
  workTypes: [],
  levels: [],
  levelsAreCertain: true,
  mayStay: true,
  rows: [],
});

/** The data rows of a table by what is written in 职业名称, ascending: a roster names few occupations many times. */
export const rowsByOccupation = onceATable(
  (table): Map<CellValue, number[]> => {
    const at = table.columnOf("occupationName");
    const rows = new Map<CellValue, number[]>();
    for (const row of table.dataRows) {
      const name = table.values[row][at] ?? "";
      const alike = rows.get(name);
      if (alike) alike.push(row);
      else rows.set(name, [row]);
    }
    return rows;
  },
  (known, { before, after, rows }) => {
    for (const row of rows) {
      if (before.rowClasses[row] === "data") {
        const name = before.value(row, "occupationName");
        const alike = known.get(name) ?? [];
        removeSorted(alike, row);
        if (alike.length === 0) known.delete(name);
      }
      if (after.rowClasses[row] === "data") {
        const name = after.value(row, "occupationName");
        const alike = known.get(name);
        if (alike) insertSorted(alike, row);
        else known.set(name, [row]);
      }
    }
    return known;
  },
);
