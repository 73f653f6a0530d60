/**
 * The skill occupations of 《中华人民共和国职业分类大典（2022年版）》, major classes 3 to 6, with the occupations published
 * in 2024 and 2025 (人社厅发〔2024〕36号 and the notice of July 2025).
 */
import aliases from "./occupation-aliases.json";
import classNames from "./occupation-classes.json";
import groupNames from "./occupation-groups.json";
import laterOccupations from "./later-occupations.json";
import { lazy } from "./lazy";
import occupationNames from "./occupations.json";

export interface Occupation {
  /** d-dd-dd-dd, major class 3 to 6 */
  readonly code: string;
  readonly name: string;
  /** the name of the minor class the occupation belongs to */
  readonly group: string;
  /** other names in official use; accepted as the occupation's name */
  readonly otherNames: readonly string[];
  /** year of publication, where later than the dictionary itself */
  readonly since?: number;
}

interface Lookup {
  readonly all: readonly Occupation[];
  readonly byCode: ReadonlyMap<string, Occupation>;
  readonly byName: ReadonlyMap<string, Occupation>;
}

const lookup = lazy((): Lookup => {
  const all = [...dictionaryOccupations(), ...publishedLater()].sort((a, b) => compareText(a.code, b.code));
  const byCode = new Map(all.map((occupation) => [occupation.code, occupation]));
  const byName = new Map(all.flatMap((occupation) => namesOf(occupation).map((name) => [name, occupation])));
  for (const { code, otherCode } of aliases) {
    const occupation = byCode.get(code);
    if (otherCode && occupation) byCode.set(otherCode, occupation);
  }
  return { all, byCode, byName };
});

/** The skill occupation with this code; a code it was given by a later notice finds it too. */
export function occupationByCode(code: string): Occupation | undefined {
  return lookup().byCode.get(code);
}

/** The skill occupation of exactly this name (or one of its other names in official use). Names are unique. */
export function occupationByName(name: string): Occupation | undefined {
  return lookup().byName.get(name);
}

/** All names by which the occupation may be called, its own first. */
export function namesOf(occupation: Occupation): readonly string[] {
  return [occupation.name, ...occupation.otherNames];
}

/** Every skill occupation, by code. */
export function allOccupations(): readonly Occupation[] {
  return lookup().all;
}

/** The codes an occupation was given by a later notice, beside its own. */
export function otherCodesOf({ code }: Occupation): readonly string[] {
  return aliases.flatMap((alias) => (alias.code === code && alias.otherCode ? [alias.otherCode] : []));
}

/** The names of the classes an occupation belongs to: 大类, 中类, 小类. */
export function classesOf({ code, group }: Occupation): readonly [string, string, string] {
  const names: Readonly<Record<string, string>> = classNames;
  return [names[code.slice(0, 1)], names[code.slice(0, 4)], group];
}

function dictionaryOccupations(): Occupation[] {
  const names: Readonly<Record<string, Readonly<Record<string, string>>>> = occupationNames;
  return Object.entries(names).flatMap(([group, members]) =>
    Object.entries(members).map(([number, name]) => describe({ code: `${group}-${number}`, name })),
  );
}

function publishedLater(): Occupation[] {
  return laterOccupations.map(describe);
}

function describe(entry: Pick<Occupation, "code" | "name" | "since">): Occupation {
  const groups: Readonly<Record<string, string>> = groupNames;
  const otherNames = aliases.flatMap(({ code, otherName }) => (code === entry.code && otherName ? [otherName] : []));
  return { ...entry, group: groups[entry.code.slice(0, 7)], otherNames };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
