import { formerOccupation, occupationByCode, occupationByName, workTypesOf } from "../../guide/reference";
import { nameKey } from "../cells/normalise";
import { writingsOf } from "./occupation-writings";
import { oneNamer, type Naming } from "./occupation-names";
import { occupationKey, withoutMarker, type PlanOccupation } from "./occupations";

/** What a cell says of the plan's occupations. */
export interface NamedOccupations {
  /** Those it names, each once; every one of the plan for 全部职业. */
  readonly occupations: readonly PlanOccupation[];
  /** The parts of it that are none of the plan's occupations, as typed. */
  readonly unknown: readonly string[];
  /** It names none: empty, or a stroke. */
  readonly isBlank: boolean;
  /** It is the name of one occupation and nothing else, or 职业（工种）. */
  readonly isProper: boolean;
}

/** 全部, 各职业, 所有认定职业（工种）, 通用 */
const EVERY =
  /^(?:全部|所有|各|各个|每个|通用|全体|上述|以上)(?:的)?(?:全部|所有|各)?(?:认定)?(?:职业|工种)*(?:\((?:职业|工种)\))?$/;
/** What people write into a cell to say that it holds nothing. */
const STROKE = /^[-—–/\\／无]*$/;
const BETWEEN = /[、，,;；/\\|\s]+/;
const BETWEEN_WORDS = /[和及与]/;

/**
 * What texts say of the plan's occupations, read for what was meant: beside every name that `occupationFinder` knows also a
 * code, a work type or a former name the dictionary has, a level or 职业 behind the name, and several names of which some are
 * unknown. Whether it is written as it should be, `isProper` tells. Each text is looked up once.
 */
export function occupationNamer(occupations: ReadonlyMap<string, PlanOccupation>): (text: string) => NamedOccupations {
  const one = meaningOf(occupations);
  const known = new Map<string, NamedOccupations>();
  return (text) => {
    let named = known.get(text);
    if (!named) known.set(text, (named = read(text, occupations, one)));
    return named;
  };
}

/** The occupations of a cell of which no part is unknown. */
export const inFull = ({ occupations, unknown }: NamedOccupations): readonly PlanOccupation[] =>
  unknown.length === 0 ? occupations : [];

const NONE: readonly string[] = [];

function read(
  text: string,
  occupations: ReadonlyMap<string, PlanOccupation>,
  one: (text: string) => Naming | undefined,
): NamedOccupations {
  const key = nameKey(text);
  if (STROKE.test(key)) return { occupations: [], unknown: NONE, isBlank: true, isProper: false };
  const whole = one(text);
  if (whole) return { occupations: [whole.occupation], unknown: NONE, isBlank: false, isProper: whole.isProper };
  if (EVERY.test(key))
    return { occupations: [...occupations.values()], unknown: NONE, isBlank: false, isProper: false };
  const found = new Set<PlanOccupation>();
  const unknown: string[] = [];
  for (const part of text.split(BETWEEN).filter((typed) => typed !== "")) {
    const named = one(part);
    if (named) {
      found.add(named.occupation);
      continue;
    }
    // 电工和焊工, but no occupation that has such a character in its name.
    const words = part.split(BETWEEN_WORDS).map((word) => ({ word, means: one(word) }));
    if (words.every(({ means }) => !means)) unknown.push(part);
    else
      for (const { word, means } of words) {
        if (means) found.add(means.occupation);
        else if (word !== "") unknown.push(word);
      }
  }
  return { occupations: [...found], unknown, isBlank: false, isProper: false };
}

/** The occupation that a text means as a whole. */
function meaningOf(occupations: ReadonlyMap<string, PlanOccupation>): (text: string) => Naming | undefined {
  const nameOne = oneNamer(occupations);
  const dictionary = dictionaryOf(occupations);
  const byName = (text: string): Naming | undefined => {
    const named = nameOne(text);
    if (named) return named;
    const occupation = dictionary.byName(text);
    return occupation && { occupation, isProper: false };
  };
  return (text) => {
    for (const { name, code, isWhole } of writingsOf(text)) {
      const named = name === "" ? undefined : byName(name);
      if (code === undefined) {
        if (named) return { occupation: named.occupation, isProper: isWhole && named.isProper };
        // An occupation that the plan does not have, though its name may begin or end like one that it has.
        if (occupationByName(withoutMarker(nameKey(name)))) return undefined;
        continue;
      }
      const coded = dictionary.byCode(code);
      const occupation = name === "" ? coded : named?.occupation;
      // A code and a name that are two occupations leave open which is meant; a code that is none is a slip.
      const isContradicted = coded ? coded !== occupation : occupationByCode(code) !== undefined;
      if (occupation && !isContradicted) return { occupation, isProper: false };
    }
    return undefined;
  };
}

interface Dictionary {
  /** By another name the dictionary has for it, its former one, or one of its work types. */
  byName(name: string): PlanOccupation | undefined;
  byCode(code: string): PlanOccupation | undefined;
}

/** The plan's occupations as the dictionary knows them. */
function dictionaryOf(occupations: ReadonlyMap<string, PlanOccupation>): Dictionary {
  let made:
    { readonly codes: Map<string, PlanOccupation>; readonly workTypes: Map<string, PlanOccupation> } | undefined;
  const make = (): NonNullable<typeof made> => {
    const codes = new Map<string, PlanOccupation>();
    const workTypes = new Map<string, PlanOccupation>();
    for (const occupation of occupations.values()) {
      // A code of 2015 may be another occupation's today; the name tells which is meant.
      const own = occupationByName(occupation.name)?.code;
      for (const code of own ? [own] : occupation.codes) {
        if (!codes.has(code)) codes.set(code, occupation);
        for (const workType of workTypesOf(code)) workTypes.set(occupationKey(workType), occupation);
      }
    }
    // As 认定职业 has it, be it the right code or not.
    for (const occupation of occupations.values())
      for (const code of occupation.codes) if (!codes.has(code)) codes.set(code, occupation);
    return { codes, workTypes };
  };
  return {
    byName(name) {
      made ??= make();
      const key = withoutMarker(nameKey(name));
      const entry = occupationByName(key) ?? formerOccupation({ code: "", name: key })?.occupation;
      return (entry && made.codes.get(entry.code)) ?? made.workTypes.get(occupationKey(name));
    },
    byCode(code) {
      made ??= make();
      return made.codes.get(code);
    },
  };
}
