import type { Confidence } from "./confidence";
import formerOccupations from "./former-occupations.json";
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
  const current = occupationByCode(code);
  if (current && (name === "" || name === current.name || current.otherNames.includes(name))) return undefined;
  const former = formerOccupations.find((entry) => {
    const renamed = entry.formerName !== nameOf(entry.code);
    if (name === "") return entry.formerCode === code;
    if (name === entry.formerName) return entry.formerCode === code || renamed;
    return entry.formerCode === code && name === nameOf(entry.code);
  });
  const occupation = former && occupationByCode(former.code);
  if (!occupation) return undefined;
  return {
    formerCode: former.formerCode,
    formerName: former.formerName,
    occupation,
    confidence: former.confidence as Confidence,
  };
}

function nameOf(code: string): string | undefined {
  return occupationByCode(code)?.name;
}
