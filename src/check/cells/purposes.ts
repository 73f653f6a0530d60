import { REQUIRED_PURPOSES, type RequiredPurpose } from "../../guide";
import { EVERY_PURPOSE, PURPOSE_WORDS } from "../../guide/written-variants";
import { nameKey } from "./normalise";

/** What a venue serves for, whatever words say it: 技能考核 is 实操. */
export function purposesIn(text: string): ReadonlySet<RequiredPurpose> {
  const key = nameKey(text).toUpperCase();
  const isMeant = (words: readonly string[]): boolean => words.some((word) => key.includes(word));
  if (isMeant(EVERY_PURPOSE)) return new Set(REQUIRED_PURPOSES);
  return new Set(REQUIRED_PURPOSES.filter((purpose) => isMeant(PURPOSE_WORDS[purpose])));
}
