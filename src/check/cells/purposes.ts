import { REQUIRED_PURPOSES, type RequiredPurpose } from "../../guide";
import { EVERY_PURPOSE, OTHER_PURPOSE_WORDS, PURPOSE_WORDS } from "../../guide/written-variants";
import { nameKey } from "./normalise";

/** What a venue serves for, whatever words say it: 技能考核 is 实操. */
export function purposesIn(text: string): ReadonlySet<RequiredPurpose> {
  const key = nameKey(text).toUpperCase();
  const isMeant = (words: readonly string[]): boolean => words.some((word) => key.includes(word));
  if (isMeant(EVERY_PURPOSE)) return new Set(REQUIRED_PURPOSES);
  return new Set(REQUIRED_PURPOSES.filter((purpose) => isMeant(PURPOSE_WORDS[purpose])));
}

/** Whether a text tells a purpose that no list has, so that it is open which is meant: 会议. */
export const isUnknownPurpose = (text: string): boolean =>
  text !== "" && purposesIn(text).size === 0 && !OTHER_PURPOSE_WORDS.some((word) => text.includes(word));
