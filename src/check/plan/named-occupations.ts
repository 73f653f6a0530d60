import { formerOccupation, occupationByName, workTypesOf } from "../../guide/reference";
import { nameKey } from "../cells/normalise";
import { occupationFinder, occupationKey, withoutMarker, type PlanOccupation } from "./occupations";

/** What a cell says of the plan's occupations. */
export interface NamedOccupations {
  /** Those it names, each once; every one of the plan for 全部职业. */
  readonly occupations: readonly PlanOccupation[];
  /** The parts of it that are none of the plan's occupations, as typed. */
  readonly unknown: readonly string[];
  /** It names none: empty, or a stroke. */
  readonly isBlank: boolean;
}

/** 全部, 各职业, 所有认定职业（工种）, 通用 */
const EVERY =
  /^(?:全部|所有|各|各个|每个|通用|全体|上述|以上)(?:的)?(?:全部|所有|各)?(?:认定)?(?:职业|工种)*(?:\((?:职业|工种)\))?$/;
/** What people write into a cell to say that it holds nothing. */
const STROKE = /^[-—–/\\／无]*$/;
const BETWEEN = /[、，,;；/\\|\s]+/;
const BETWEEN_WORDS = /[和及与]/;
/** 电工（五级）, 电工职业 */
const IN_BRACKETS = /\([^()]*\)$/;
const ADDED = /(?:[一二三四五1-5]级)?(?:职业|工种)?$/;

/**
 * What texts say of the plan's occupations, read for what was meant: beside every name that `occupationFinder` knows also a
 * work type or a former name the dictionary has, a level or 职业 behind the name, and several names of which some are unknown.
 * For deciding where a row belongs; whether it is written as it should be, the rules say. Each text is looked up once.
 */
export function occupationNamer(
  occupations: ReadonlyMap<string, PlanOccupation>,
  find = occupationFinder(occupations),
): (text: string) => NamedOccupations {
  const dictionary = dictionaryNames(occupations);
  const one = (text: string): readonly PlanOccupation[] => {
    for (const name of writings(text)) {
      const found = find(name);
      if (found.length > 0) return found;
      const meant = dictionary(name);
      if (meant) return [meant];
    }
    return [];
  };
  const known = new Map<string, NamedOccupations>();
  return (text) => {
    let named = known.get(text);
    if (!named) known.set(text, (named = read(text, occupations, one)));
    return named;
  };
}

const NONE: readonly string[] = [];

function read(
  text: string,
  occupations: ReadonlyMap<string, PlanOccupation>,
  one: (text: string) => readonly PlanOccupation[],
): NamedOccupations {
  const key = nameKey(text);
  if (STROKE.test(key)) return { occupations: [], unknown: [], isBlank: true };
  const whole = one(text);
  if (whole.length > 0) return { occupations: whole, unknown: NONE, isBlank: false };
  if (EVERY.test(key)) return { occupations: [...occupations.values()], unknown: [], isBlank: false };
  const found = new Set<PlanOccupation>();
  const unknown: string[] = [];
  for (const part of text.split(BETWEEN).filter((typed) => typed !== "")) {
    const named = one(part);
    // 电工和焊工, but no occupation that has such a character in its name.
    const parts = named.length > 0 ? [] : part.split(BETWEEN_WORDS).map((word) => ({ word, means: one(word) }));
    for (const occupation of named) found.add(occupation);
    if (named.length > 0) continue;
    if (parts.every(({ means }) => means.length === 0)) unknown.push(part);
    else
      for (const { word, means } of parts) {
        if (means.length === 0 && word !== "") unknown.push(word);
        for (const occupation of means) found.add(occupation);
      }
  }
  return { occupations: [...found], unknown, isBlank: false };
}

/** The text as typed, then without what people add to a name. */
function writings(text: string): readonly string[] {
  const bare = nameKey(text).replace(IN_BRACKETS, "");
  return [...new Set([text, bare, bare.replace(ADDED, "")])].filter((name) => name !== "");
}

/** The plan's occupation the dictionary has for a name: by its other names, its former one, or one of its work types. */
function dictionaryNames(
  occupations: ReadonlyMap<string, PlanOccupation>,
): (name: string) => PlanOccupation | undefined {
  let byCode: Map<string, PlanOccupation> | undefined;
  let byWorkType: Map<string, PlanOccupation> | undefined;
  const prepare = (): void => {
    byCode = new Map();
    byWorkType = new Map();
    for (const occupation of occupations.values()) {
      // A code of 2015 may be another occupation's today; the name tells which is meant.
      const own = occupationByName(occupation.name)?.code;
      for (const code of own ? [own] : occupation.codes) {
        if (!byCode.has(code)) byCode.set(code, occupation);
        for (const workType of workTypesOf(code)) byWorkType.set(occupationKey(workType), occupation);
      }
    }
  };
  return (name) => {
    if (!byCode) prepare();
    const key = withoutMarker(nameKey(name));
    const entry = occupationByName(key) ?? formerOccupation({ code: "", name: key })?.occupation;
    return (entry && byCode!.get(entry.code)) ?? byWorkType!.get(occupationKey(name));
  };
}
