import type { Column, Kind } from "../guide";
import { occupationByName } from "../guide/reference";
import { readEducation } from "../check/cells/education";
import { readLevels } from "../check/cells/levels";
import { cleanText, codeText, isBlank } from "../check/cells/normalise";
import { isNoAnswer } from "../check/cells/nothing";
import { looksLikeName, readName } from "../check/cells/person-name";
import { gradeOf } from "../check/cells/professional-title";
import { readQuantity } from "../check/cells/quantity";
import { readTick } from "../check/cells/ticks";
import { readYears } from "../check/cells/years";
import type { CivilDate } from "../check/model/rule";
import { isForeign, sampleOf, shapeOf } from "../check/plan/misplaced";
import { occupationKey } from "../check/plan/occupations";
import type { Steps } from "../check/run/steps";
import type { CellValue } from "../check/snapshot";
import { classifyCitizenId, isGenuine, type CitizenIdKind } from "../check/standards/citizen-id";
import { classifyPhone } from "../check/standards/phone";

/** What the cells of a column show, whatever its heading says; from a sample of them, evenly spread. */
/** Values of a column that are looked at in one step. */
export const VALUES_PER_STEP = 2_000;

export interface Contents {
  /** Filled cells of the whole column. */
  readonly filled: number;
  /** The sample: what stands there for nothing, 无 or a stroke, left out. */
  readonly cells: readonly CellValue[];
}

/** Whether contents bear out that a column is of a kind, contradict it, or may be anything. */
export type Fit = "fits" | "contradicts" | "open";

/** @param values the column from its first record on */
export function* contentSteps(values: readonly CellValue[]): Steps<Contents, undefined> {
  const filled: CellValue[] = [];
  for (const [i, value] of values.entries()) {
    if (i % VALUES_PER_STEP === VALUES_PER_STEP - 1) yield;
    if (!isBlank(value)) filled.push(value);
  }
  const cells = sampleOf(filled)
    .map(firstLine)
    .filter((value) => typeof value !== "string" || !isNoAnswer(value));
  return { filled: filled.length, cells };
}

/** A cell that holds several lines, one a person, shows what it is by its first. */
const firstLine = (value: CellValue): CellValue =>
  typeof value === "string" && value.includes("\n") ? (value.split("\n").find((line) => !isBlank(line)) ?? "") : value;

/** Share of the cells from which on a column fits, and below which a kind of a fixed form does not. */
const FITS_FROM = 0.6;
const FITS_NOT_BELOW = 0.3;

export function fitOf(kind: Kind, { cells }: Contents, today: CivilDate): Fit {
  if (cells.length === 0) return "open";
  const shows = SHOWS[kind];
  const share = shows ? shareOf(cells, (value) => shows(value, today)) : undefined;
  if (share !== undefined && share >= FITS_FROM) return "fits";
  if (share !== undefined && share < FITS_NOT_BELOW && !MAY_BE_ELSE.has(kind)) return "contradicts";
  const foreign = shareOf(cells, (value) => {
    const shape = shapeOf(value);
    return shape !== undefined && isForeign(kind, shape);
  });
  return foreign > 0.5 ? "contradicts" : "open";
}

/** Whether the cells of a column with choices are none of them: 总经理 is a 职务, and nobody's in a committee. */
export function isNoneOf({ choices, kind }: Column, { cells }: Contents): boolean {
  if (kind !== "choice" || !choices || choices.from === "column" || cells.length === 0) return false;
  const values = choices.from === "list" ? choices.values : Object.values(choices.values).flat();
  const isOne = (value: CellValue): boolean => {
    const text = cleanText(String(value));
    return values.some((one) => text.includes(one) || one.includes(text));
  };
  return shareOf(cells, isOne) < FITS_NOT_BELOW;
}

/** Kinds that take other texts beside those that show them: a post is no title, and stands rightly in 职务/职称/等级. */
const MAY_BE_ELSE: ReadonlySet<Kind> = new Set<Kind>(["professionalTitle", "occupationName"]);

/** Fewer cells than this prove nothing by themselves. */
const FEWEST = 2;

/**
 * What the contents alone prove a column to be, where its heading says nothing of it. IDs prove themselves by their check
 * characters; the others are no more than likely.
 */
export function kindByContents({ cells }: Contents): { readonly kind: Kind; readonly isProof: boolean } | undefined {
  if (cells.length < FEWEST) return undefined;
  const isMost = (says: (value: CellValue) => boolean, least = 0.8): boolean => shareOf(cells, says) >= least;
  if (isMost((value) => isGenuine(classifyCitizenId(value)) || classifyCitizenId(value) === "untidy"))
    return { kind: "citizenId", isProof: true };
  if (isMost((value) => losesDigits(value) && isIdSized(value))) return { kind: "citizenId", isProof: false };
  const likely = (["phone", "sex", "creditCode", "occupationCode", "education"] as const).find((kind) =>
    isMost((value) => shapeOf(value) === kind || (kind === "phone" && isMobile(value))),
  );
  if (likely) return { kind: likely, isProof: false };
  if (isMost((value) => isKnownOccupation(value))) return { kind: "occupationName", isProof: false };
  return isMost((value) => typeof value === "string" && looksLikeName(cleanText(value)))
    ? { kind: "personName", isProof: false }
    : undefined;
}

const shareOf = (cells: readonly CellValue[], says: (value: CellValue) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(says).length / cells.length;

/** What an ID may have come to; numbers of passports look like those of any certificate, and show nothing. */
const ID_LIKE = new Set<CitizenIdKind>([
  ...(["resident", "residencePermit", "foreignResident", "unknownProvince", "untidy", "fifteen", "masked"] as const),
  ...(["rounded", "scientific", "zeros", "impossibleDate", "wrongCheck"] as const),
]);

type Shows = (value: CellValue, today: CivilDate) => boolean;

/** What shows that a cell is of a kind that has a form; other kinds take any text. */
const SHOWS: Partial<Record<Kind, Shows>> = {
  personName: (value) => typeof value === "string" && isNameLike(cleanText(value)),
  sex: (value) => /^(?:[男女](?:性|士)?|男同志|女同志|先生|女士|[MF12])$/i.test(codeText(String(value))),
  citizenId: (value) => ID_LIKE.has(classifyCitizenId(value)),
  phone: (value) => classifyPhone(value).kind !== "unknown" && !isIdSized(value),
  education: (value) => typeof value === "string" && readEducation(value).kind !== "unknown",
  professionalTitle: (value) => typeof value === "string" && gradeOf(value) !== undefined,
  years: (value, today) => readYears(value, today).kind !== "other",
  creditCode: (value) => shapeOf(value) === "creditCode" || (typeof value === "number" && losesDigits(value)),
  occupationCode: (value) =>
    shapeOf(value) === "occupationCode" || /^[1-8]-?\d{1,2}-?\d{1,2}-?\d{1,2}/.test(codeText(String(value))),
  occupationName: isKnownOccupation,
  skillLevels: (value) => readLevels(value).levels.length > 0,
  tick: (value) => readTick(value) !== "other",
  tickOrCount: (value) => readTick(value) !== "other",
  count: (value) => /^\d{1,9}$/.test(codeText(String(value))) || readQuantity(value) !== undefined,
  serial: (value) => /^\d{1,6}$/.test(codeText(String(value))),
};

/** The kinds of which a name that is none in any list is no wonder. */
const isNameLike = (text: string): boolean => {
  const { kind } = readName(text);
  return kind !== "nobody" && kind !== "digits" && [...text].length <= 24 && !isKnownOccupation(text) && isNoWord(text);
};

const isNoWord = (text: string): boolean => readEducation(text).kind !== "known" && shapeOf(text) !== "sex";

/** Whether a text is what a cell of a kind holds, and cannot be a title as well: 男, 大学本科, 高级技师, 王伟. */
export function isValueOf(kind: Kind, text: string): boolean {
  switch (kind) {
    case "personName":
      return looksLikeName(cleanText(text));
    case "sex":
    case "citizenId":
    case "phone":
    case "education":
    case "professionalTitle":
    case "occupationName":
      return fitOf(kind, { filled: 1, cells: [text] }, SOME_DAY) === "fits";
    default:
      return false;
  }
}

/** Of the kinds above none depends on the day. */
const SOME_DAY: CivilDate = { year: 2026, month: 1, day: 1 };

/** Whether the text names an occupation of the dictionary, alone or with its work type behind it. */
export function isKnownOccupation(value: CellValue): boolean {
  if (typeof value !== "string") return false;
  const key = occupationKey(value).replace(/\([^()]*\)$/, "");
  return occupationByName(key) !== undefined;
}

const isMobile = (value: CellValue): boolean => classifyPhone(value).kind === "mobile";

/** Whether digits of a long number are gone for good: kept as a number of more than 15 digits, or as its short form. */
export function losesDigits(value: CellValue): boolean {
  const kind = classifyCitizenId(value);
  return kind === "rounded" || kind === "scientific" || kind === "zeros";
}

/** As long as an ID: 18 digits, 1.10105E+17. */
function isIdSized(value: CellValue): boolean {
  if (typeof value === "number") return value >= 1e16 && value < 1e18;
  const text = codeText(String(value));
  return /^\d{15,18}$/.test(text) || /E\+?17$/i.test(text);
}
