import { namesOf, occupationByCode } from "../../guide/reference";
import { occupationKey, type PlanOccupation } from "./occupations";

const BETWEEN_OCCUPATIONS = /[、，,;；/\\和及与\s]+/;
const BETWEEN_WORK_TYPES = /[、，,;；/\s]+/;

/** What a text names, and how. */
export interface Naming {
  readonly occupation: PlanOccupation;
  /** By its name, or by 职业（工种）; a work type alone names it, but is not its name. */
  readonly isProper: boolean;
}

/**
 * The plan's occupations that a text names without anything added to it: by name, work type, 职业名称（工种名称）, or by the
 * name the dictionary has for the code (where 认定职业 says it wrongly, OCC-04 reports it once and no other table is blamed).
 * Several where it names several, such as 电工、焊工; none where any part of it is none of the plan's. Each text is looked up
 * once.
 */
export function occupationFinder(
  occupations: ReadonlyMap<string, PlanOccupation>,
): (text: string) => readonly PlanOccupation[] {
  const nameOne = oneNamer(occupations);
  const found = new Map<string, readonly PlanOccupation[]>();
  return (text) => {
    let named = found.get(text);
    if (!named) found.set(text, (named = occupationsIn(text, nameOne)));
    return named;
  };
}

/** Of a plan's occupations, made once for all who name them: of a hundred thousand it takes a second. */
const namings = new WeakMap<ReadonlyMap<string, PlanOccupation>, ReadonlyMap<string, Naming>>();

/** The one occupation that a whole text names. */
export function oneNamer(occupations: ReadonlyMap<string, PlanOccupation>): (text: string) => Naming | undefined {
  const names = namings.get(occupations) ?? namingsOf(occupations);
  namings.set(occupations, names);
  return (text) => names.get(occupationKey(text));
}

function occupationsIn(text: string, nameOne: (text: string) => Naming | undefined): readonly PlanOccupation[] {
  const one = nameOne(text);
  if (one) return [one.occupation];
  const several = text.split(BETWEEN_OCCUPATIONS).map((part) => nameOne(part)?.occupation);
  return several.every((occupation) => occupation !== undefined) ? [...new Set(several)] : [];
}

/** Every text that means an occupation; an occupation's own name goes before anything else that reads alike. */
function namingsOf(occupations: ReadonlyMap<string, PlanOccupation>): ReadonlyMap<string, Naming> {
  const names = new Map<string, Naming>();
  const add = (name: string, occupation: PlanOccupation, isProper: boolean): void => {
    const key = occupationKey(name);
    if (key !== "" && !names.has(key)) names.set(key, { occupation, isProper });
  };
  for (const [name, occupation] of occupations) add(name, occupation, true);
  // What the dictionary calls the code is no less the occupation's name than a work type of another that reads alike.
  for (const occupation of occupations.values())
    for (const code of occupation.codes) {
      const known = occupationByCode(code);
      for (const name of known ? namesOf(known) : []) add(name, occupation, true);
    }
  for (const occupation of occupations.values())
    for (const written of occupation.workTypes)
      for (const workType of new Set([written, ...written.split(BETWEEN_WORK_TYPES)])) {
        add(workType, occupation, false);
        add(`${occupation.name}（${workType}）`, occupation, true);
      }
  return names;
}
