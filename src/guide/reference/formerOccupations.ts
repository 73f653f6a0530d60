import type { Confidence } from "./confidence";
import formerOccupations from "./former-occupations.json";
import { lazy } from "./lazy";
import { occupationByCode, type Occupation } from "./occupations";

/** An occupation as the dictionary of 2015 had it, with what it became in 2022. */
export interface FormerOccupation {
  readonly formerCode: string;
  readonly formerName: string;
  readonly occupation: Occupation;
  readonly confidence: Confidence;
}

/**
 * The occupation of 2015 that a code and a name mean, if they do not fit the dictionary of 2022.
 *
 * Some codes mean one occupation in 2015 and another in 2022 (4-07-05-03: 智能楼宇管理员, now 消防设施操作员), so a code
 * alone tells only where the dictionary of 2022 no longer has it, and a name alone only where it was given up.
 */
export function formerOccupation({ code, name }: { code: string; name: string }): FormerOccupation | undefined {
  const { codes, names } = mentioned();
  if (!codes.has(code) && !names.has(name)) return undefined;
  const current = occupationByCode(code);
  if (current && (name === "" || name === current.name || current.otherNames.includes(name))) return undefined;
  const former = formerOccupations.find((entry) => {
    const renamed = entry.formerName !== nameOf(entry.code);
    if (name === "") return entry.formerCode === code;
    if (name === entry.formerName) return entry.formerCode === code || renamed;
    return entry.formerCode === code && name === nameOf(entry.code);
  });
  return former && described(former);
}

/** The codes and names of 2015 that there are: what is neither needs no going through the list. */
const mentioned = lazy(() => ({
  codes: new Set(formerOccupations.map(({ formerCode }) => formerCode)),
  names: new Set(formerOccupations.map(({ formerName }) => formerName)),
}));

/** Every occupation of 2015 that has another code or name since. */
export const formerOccupationList = lazy((): readonly FormerOccupation[] =>
  formerOccupations.flatMap((entry) => described(entry) ?? []),
);

function described({
  code,
  formerCode,
  formerName,
  confidence,
}: (typeof formerOccupations)[number]): FormerOccupation | undefined {
  const occupation = occupationByCode(code);
  return occupation && { formerCode, formerName, occupation, confidence: confidence as Confidence };
}

function nameOf(code: string): string | undefined {
  return occupationByCode(code)?.name;
}
