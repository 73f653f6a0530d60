import { SKILL_CLASSES, type SkillLevel } from "../../guide";
import { isRestricted, occupationByCode, occupationByName } from "../../guide/reference";
import { inOrder, readLevels } from "../cells/levels";
import { cleanText, nameKey } from "../cells/normalise";
import { readOccupationCode } from "../cells/occupation-code";
import { workTypeIn } from "../cells/work-type";
import { onceARun, onceATable } from "../model/kept";
import { insertSorted, removeSorted } from "./repeats";
import type { Plan } from "../model/plan";
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

/** The name without a marker copied along from the dictionary. */
export const withoutMarker = (name: string): string => cleanText(cleanText(name).replace(MARKER, "$1"));

/** A name of an occupation for comparing: blanks, bracket widths and markers aside. */
export const occupationKey = (name: string): string => nameKey(name).replace(MARKER, "$1");

/** The plan's occupations by `occupationKey` of their names, in the order of 认定职业; empty when that table cannot be read. */
export const planOccupations = onceARun((plan) => occupationsOf(plan.table("occupations")));

/** The occupations of a table 认定职业. */
export const occupationsOf = (table: TableSnapshot | undefined): ReadonlyMap<string, PlanOccupation> =>
  finish(occupationSteps(table));

/** `occupationsOf` in steps, of a row each. */
export function* occupationSteps(
  table: TableSnapshot | undefined,
): Steps<ReadonlyMap<string, PlanOccupation>, undefined> {
  const found = new Map<string, Gathered>();
  if (!table) return new Map();
  for (const row of table.dataRows) {
    yield;
    const { code } = readOccupationCode(table.text(row, "occupationCode"));
    const name = withoutMarker(table.text(row, "occupationName")) || (occupationByCode(code)?.name ?? "");
    if (name === "") continue;
    const key = occupationKey(name);
    const entry = found.get(key) ?? newEntry(name);
    found.set(key, entry);
    if (code !== "") entry.codes.add(code);
    if (isExcluded(code, key)) entry.mayStay = false;
    const workType = workTypeIn(table.text(row, "workType"));
    if (workType !== "") entry.workTypes.add(workType);
    const { levels, unknown } = readLevels(table.value(row, "skillLevels"));
    entry.levels.push(...levels);
    if (levels.length === 0 || unknown.length > 0) entry.levelsAreCertain = false;
    entry.rows.push(row);
  }
  const occupations = new Map<string, PlanOccupation>();
  for (const [key, entry] of found) {
    yield;
    const { codes, workTypes, levels } = entry;
    occupations.set(key, { ...entry, codes: [...codes], workTypes: [...workTypes], levels: inOrder(levels) });
  }
  return occupations;
}

function isExcluded(code: string, name: string): boolean {
  const occupation = occupationByName(name) ?? occupationByCode(code);
  return (/^\d-/.test(code) && !SKILL_CLASSES.includes(code[0])) || (!!occupation && isRestricted(occupation.code));
}

interface Gathered {
  readonly name: string;
  readonly codes: Set<string>;
  readonly workTypes: Set<string>;
  readonly levels: SkillLevel[];
  levelsAreCertain: boolean;
  mayStay: boolean;
  readonly rows: number[];
}

const newEntry = (name: string): Gathered => ({
  name,
  codes: new Set(),
  workTypes: new Set(),
  levels: [],
  levelsAreCertain: true,
  mayStay: true,
  rows: [],
});

/**
 * The plan's occupation another table means by a text: its name, a work type of it, 职业名称（工种名称）, or the name the
 * dictionary has for its code (where 认定职业 says it wrongly, OCC-04 reports it once and no other table is blamed).
 */
export function resolveOccupation(plan: Plan, text: string): PlanOccupation | undefined {
  const occupations = resolveOccupations(plan, text);
  return occupations.length === 1 ? occupations[0] : undefined;
}

/**
 * As `resolveOccupation`, and several where a cell names several, such as 电工、焊工: whose table asks for a row each says
 * so, and goes on with what was meant. Empty where any part of the text is none of the plan's occupations.
 */
export const resolveOccupations = (plan: Plan, text: string): readonly PlanOccupation[] =>
  occupationFinderOf(plan)(text);

/** `resolveOccupations` for many texts. */
export const occupationFinderOf = onceARun((plan) => occupationFinder(planOccupations(plan)));

/** A row that is not of one occupation of the plan. */
export interface MisnamedRow {
  readonly row: number;
  readonly name: string;
  /** How many occupations of the plan it names: none, or several. */
  readonly count: number;
}

/** The rows of a table whose occupation is none of the plan, or several at once; an empty one is GEN-07's. */
export function misnamedRows(plan: Plan, table: TableSnapshot): readonly MisnamedRow[] {
  // Without any occupation filled, OCC-16 says what is missing.
  if (planOccupations(plan).size === 0) return [];
  const found: MisnamedRow[] = [];
  const find = occupationFinderOf(plan);
  for (const rows of rowsByOccupation(table).values()) {
    const name = table.text(rows[0], "occupationName");
    const { length: count } = find(name);
    if (name !== "" && count !== 1) for (const row of rows) found.push({ row, name, count });
  }
  return found.sort((a, b) => a.row - b.row);
}

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

const BETWEEN_OCCUPATIONS = /[、，,;；/\\和及与\s]+/;

/** `resolveOccupations` for occupations outside a check; each text is looked up once. */
export function occupationFinder(
  occupations: ReadonlyMap<string, PlanOccupation>,
): (text: string) => readonly PlanOccupation[] {
  const names = namesOf(occupations);
  const found = new Map<string, readonly PlanOccupation[]>();
  return (text) => {
    let named = found.get(text);
    if (!named) found.set(text, (named = occupationsIn(text, names)));
    return named;
  };
}

function occupationsIn(text: string, names: ReadonlyMap<string, PlanOccupation>): readonly PlanOccupation[] {
  const one = names.get(occupationKey(text));
  if (one) return [one];
  const several = text.split(BETWEEN_OCCUPATIONS).map((part) => names.get(occupationKey(part)));
  return several.every((occupation) => occupation !== undefined) ? [...new Set(several)] : [];
}

/** Every text that means an occupation; an occupation's own name goes before anything else that reads alike. */
function namesOf(occupations: ReadonlyMap<string, PlanOccupation>): ReadonlyMap<string, PlanOccupation> {
  const names = new Map(occupations);
  const add = (name: string, occupation: PlanOccupation): void => {
    const key = occupationKey(name);
    if (!names.has(key)) names.set(key, occupation);
  };
  for (const occupation of occupations.values()) {
    for (const workType of occupation.workTypes) {
      add(workType, occupation);
      add(`${occupation.name}（${workType}）`, occupation);
    }
  }
  for (const occupation of occupations.values())
    for (const code of occupation.codes) add(occupationByCode(code)?.name ?? occupation.name, occupation);
  return names;
}
