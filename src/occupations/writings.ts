import {
  allOccupations,
  formerOccupationList,
  otherCodesOf,
  workTypesOf,
  type FormerOccupation,
  type Occupation,
} from "../guide/reference";
import { codeText } from "../check/cells/normalise";
import { readingsOf, type Reading } from "./pinyin";

/** By what an occupation may be looked up, the closer first. */
export const WRITING_KINDS = ["name", "otherName", "workType", "formerName"] as const;
export type WritingKind = (typeof WRITING_KINDS)[number];

/** One of the names of an occupation. */
export interface Writing {
  readonly occupation: Occupation;
  readonly kind: WritingKind;
  /** As it is written. */
  readonly text: string;
  /** As it is compared: half-width, in lower case. */
  readonly key: string;
  readonly readings: readonly Reading[];
  readonly former?: FormerOccupation;
}

/** One of the codes of an occupation: its own, one of a later notice, or that of 2015. */
export interface CodeWriting {
  readonly occupation: Occupation;
  readonly code: string;
  readonly digits: string;
  readonly kind: "code" | "otherCode" | "formerCode";
  readonly former?: FormerOccupation;
}

/** Everything that is searched. */
export interface OccupationIndex {
  readonly writings: readonly Writing[];
  readonly codes: readonly CodeWriting[];
}

/** Makes the index of the reference lists: some 1,270 names and 1,200 codes. */
export function occupationIndex(): OccupationIndex {
  const writings: Writing[] = [];
  const codes: CodeWriting[] = [];
  const name = (occupation: Occupation, kind: WritingKind, text: string, former?: FormerOccupation): void => {
    const key = codeText(text).toLowerCase();
    writings.push({ occupation, kind, text, key, readings: readingsOf(text), ...(former && { former }) });
  };
  const code = (occupation: Occupation, kind: CodeWriting["kind"], text: string, former?: FormerOccupation): void => {
    codes.push({ occupation, kind, code: text, digits: text.replaceAll("-", ""), ...(former && { former }) });
  };
  for (const occupation of allOccupations()) {
    name(occupation, "name", occupation.name);
    for (const other of occupation.otherNames) name(occupation, "otherName", other);
    for (const workType of workTypesOf(occupation.code)) name(occupation, "workType", workType);
    code(occupation, "code", occupation.code);
    for (const other of otherCodesOf(occupation)) code(occupation, "otherCode", other);
  }
  for (const former of formerOccupationList()) {
    const { occupation, formerName, formerCode } = former;
    if (formerName !== occupation.name) name(occupation, "formerName", formerName, former);
    if (formerCode !== occupation.code) code(occupation, "formerCode", formerCode, former);
  }
  return { writings, codes };
}
