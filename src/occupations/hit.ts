import {
  classesOf,
  isRestricted,
  permitTrade,
  restriction,
  standardLevels,
  workTypeCount,
  type FormerOccupation,
  type Occupation,
  type PermitTrade,
  type Restriction,
  type StandardLevels,
} from "../guide/reference";
import type { Way } from "./match";
import type { CodeWriting, WritingKind } from "./writings";

/** An occupation that answers to what somebody typed, with what is known of it. */
export interface OccupationHit {
  readonly occupation: Occupation;
  /** The names of the classes it belongs to: 大类, 中类, 小类. */
  readonly classes: readonly [string, string, string];
  /** By what it was found. */
  readonly found: Found;
  /** Of the last standard known; absent where none is known. */
  readonly levels?: StandardLevels;
  /** How many work types the official list has; absent where it does not have the occupation. */
  readonly workTypes?: number;
  /** Why it is not assessed, or may not be; how sure that is stands in it. */
  readonly restriction?: Restriction;
  /** Permits its workers need beside; they hinder nothing. */
  readonly permit?: PermitTrade;
  /** It is 准入类 beyond doubt: it must not be written into a plan. */
  readonly isRestricted: boolean;
}

/** What of an occupation answered: `text` as the lists have it. */
export interface Found {
  readonly by: WritingKind | CodeWriting["kind"];
  readonly text: string;
  readonly way: Way;
  /** What it was in 2015, where it was found by that. */
  readonly former?: FormerOccupation;
}

/** Everything that is known of the occupation found. */
export function hitOf(occupation: Occupation, found: Found): OccupationHit {
  const { code } = occupation;
  const levels = standardLevels(code);
  const workTypes = workTypeCount(code);
  const restricted = restriction(code, found.by === "workType" ? found.text : "");
  const permit = permitTrade(code);
  return {
    occupation,
    classes: classesOf(occupation),
    found,
    ...(levels && { levels }),
    ...(workTypes !== undefined && { workTypes }),
    ...(restricted && { restriction: restricted }),
    ...(permit && { permit }),
    isRestricted: isRestricted(code),
  };
}
