import { ageFrom } from "../../src/check/rules/people/ids";
import { gradeOf } from "../../src/check/cells/professional-title";
import { birthNumberOf, classifyCitizenId, isGenuine, sexDigitOf } from "../../src/check/standards/citizen-id";
import { classifyPhone } from "../../src/check/standards/phone";
import { TODAY } from "../../test/support/plan";
import type { ExaminerRow } from "./types";

/** What the libraries are asked to hold each row against: the same algorithms, so that only the libraries are compared. */

export const NAME = /^[\u3400-\u9fff·]+$/;

export const isCitizenId = (id: string): boolean => isGenuine(classifyCitizenId(id));

export const isOfAge = (id: string): boolean => !isCitizenId(id) || ageFrom(birthNumberOf(id), TODAY) >= 18;

export function isPhone(phone: string): boolean {
  const { kind } = classifyPhone(phone);
  return kind === "mobile" || kind === "landline" || kind === "serviceLine" || kind === "several";
}

const knownTitles = new Map<string, boolean>();

export function isTitle(title: string): boolean {
  let known = knownTitles.get(title);
  if (known === undefined) knownTitles.set(title, (known = gradeOf(title) !== undefined));
  return known;
}

export const sexFits = ({ sex, citizenId }: Pick<ExaminerRow, "sex" | "citizenId">): boolean =>
  !isCitizenId(citizenId) || (sexDigitOf(citizenId) % 2 === 1) === (sex === "男");

export const yearsFit = ({ years, citizenId }: Pick<ExaminerRow, "years" | "citizenId">): boolean =>
  !isCitizenId(citizenId) || years <= ageFrom(birthNumberOf(citizenId), TODAY) - 16;
