import { NOTHING_WORDS } from "../../guide/people-words";
import { isDate } from "../cells/dates";
import { codeText, withoutEndMarks } from "../cells/normalise";
import { LOSES_DIGITS_FROM } from "../cells/numbers";
import type { CellValue } from "../snapshot/types";

/**
 * What stands in an ID cell, as PER-03 to PER-10 tell it apart. Exactly one holds.
 *
 * Eighteen characters with a possible date and the right check character:
 * - `resident`, `residencePermit` (Hong Kong, Macao, Taiwan: 81, 82, 83), `foreignResident` (9…, GA 2102-2023)
 * - `unknownProvince`: the first two digits stand for no province
 *
 * Good once written as the standard wants it: `untidy` (blanks, hyphens, a small or foreign x).
 *
 * Digits are gone: `rounded` (a number of more than 15 digits), `scientific` (text 1.1E+17), `zeros` (text that ends in 000
 * and fails its check). `number`: a number that kept its digits, but does not belong in a text column.
 *
 * Something else: `fifteen` (the form withdrawn in 2013), `masked`, `otherDocument` (passport, pass, officer's card).
 *
 * No ID: `missing` (无, 待补, 同上), `wrongLength`, `wrongCharacter`, `impossibleDate`, `wrongCheck`.
 */
export type CitizenIdKind =
  | "resident"
  | "residencePermit"
  | "foreignResident"
  | "unknownProvince"
  | "untidy"
  | "rounded"
  | "scientific"
  | "zeros"
  | "number"
  | "fifteen"
  | "masked"
  | "otherDocument"
  | "missing"
  | "wrongLength"
  | "wrongCharacter"
  | "impossibleDate"
  | "wrongCheck";

/** GB 11643-1999, 4.2 (after ISO 7064, MOD 11-2): weights of digits 1 to 17, check characters by remainder. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = "10X98765432";

/**
 * First two digits of the address codes (GB/T 2260) and of the residence permits of 2018 (81, 82, 83).
 * The further four change with every redrawn district and stay in the ID for life: they are not looked up.
 */
const PROVINCES = new Set([
  11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63,
  64, 65, 71, 81, 82, 83,
]);

/** Signs typed for the check character X: small x, multiplication sign, Cyrillic ha, Roman ten. */
const X_LOOKALIKES = /[x×ХхⅩⅹ✕╳]$/;
/** Quotes, hyphens, a label before the number (身份证号：) and marks around it. */
const NOISE =
  /^(?:(?:居民)?身份证?(?:号码|号|证)?|公民身份号码|证件?号码?|ID(?:NO)?\.?)[:：]?|^['‘’`"“”([【:：]+|[-.·]/gi;
/** 11010519491231002X(身份证) */
const REMARK = /\(\p{Script=Han}+\)$/u;
const END_MARKS = "]】'’\"”)。，,；;、:：.";
const SCIENTIFIC = /^\d(?:\.\d+)?E\+?\d{1,2}$/i;
const MASKED = /[*•●○※?？]|[Xx×]{3,}/;
/** Passports, travel passes, Hong Kong and Macao cards, the foreign residence card of before 2023, officers' cards. */
const OTHER_DOCUMENT = /^(?:[A-Z]{1,3}\d{5,12}(?:\(?[0-9A-Z]\)?)?|\d{8}|.*(?:护照|通行证).*|[军士文警]\S*\d{5}号?)$/i;
const NOTHING: ReadonlySet<string> = new Set(NOTHING_WORDS);
const DIGITS_15 = /^\d{15}$/;

/** The last cell looked at: eight rules ask about the same value in turn, and must not each walk its digits. */
let lastValue: CellValue | undefined;
let lastKind: CitizenIdKind = "wrongLength";

/** Tells what an ID cell holds. Full-width digits, blanks and invisible characters are read through (GEN-01, GEN-02). */
export function classifyCitizenId(value: CellValue): CitizenIdKind {
  if (value !== lastValue) {
    lastKind = classify(value);
    lastValue = value;
  }
  return lastKind;
}

function classify(value: CellValue): CitizenIdKind {
  if (typeof value === "number") return Math.abs(value) >= LOSES_DIGITS_FROM ? "rounded" : "number";
  if (typeof value !== "string") return "wrongLength";
  const asTyped = isEighteen(value) ? classifyEighteen(value) : "wrongLength";
  if (isGenuine(asTyped)) return asTyped;
  const meant = codeText(value);
  const mended = mendCitizenId(meant);
  if (mended.length === 18) {
    const kind = classifyEighteen(mended);
    if (isGenuine(kind)) return mended === meant ? kind : "untidy";
    if (kind !== "wrongCharacter") return kind;
  }
  return classifyOther(meant, mended);
}

function classifyOther(meant: string, mended: string): CitizenIdKind {
  if (NOTHING.has(meant)) return "missing";
  if (SCIENTIFIC.test(meant)) return "scientific";
  if (MASKED.test(meant)) return "masked";
  if (DIGITS_15.test(mended)) return hasBirthDate(eighteenDigitForm(mended)) ? "fifteen" : "impossibleDate";
  if (OTHER_DOCUMENT.test(meant) && !looksLikeDate(meant)) return "otherDocument";
  return mended.length === 18 ? "wrongCharacter" : "wrongLength";
}

/** @param id eighteen characters */
function classifyEighteen(id: string): CitizenIdKind {
  let sum = 0;
  for (let i = 0; i < 17; i++) {
    const digit = id.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return "wrongCharacter";
    sum += digit * WEIGHTS[i];
  }
  const check = id.charCodeAt(17);
  if (check !== 88 && (check < 48 || check > 57)) return "wrongCharacter";
  if (!hasBirthDate(id)) return "impossibleDate";
  if (check !== CHECK_CHARACTERS.charCodeAt(sum % 11)) return id.endsWith("000") ? "zeros" : "wrongCheck";
  const province = pair(id, 0);
  if (id.charCodeAt(0) === 57) return "foreignResident";
  if (province >= 81 && province <= 83) return "residencePermit";
  return PROVINCES.has(province) ? "resident" : "unknownProvince";
}

const pair = (id: string, at: number): number => (id.charCodeAt(at) - 48) * 10 + id.charCodeAt(at + 1) - 48;

/** Nearly every date is right by its month and day alone; only the end of a month is worth a calendar. */
function hasBirthDate(id: string): boolean {
  const year = pair(id, 6) * 100 + pair(id, 8);
  const month = pair(id, 10);
  const day = pair(id, 12);
  if (year < 1800) return false;
  return month >= 1 && month <= 12 && day >= 1 && (day <= 28 || isDate({ year, month, day }));
}

function looksLikeDate(text: string): boolean {
  return (
    /^(?:19|20)\d{6}$/.test(text) &&
    isDate({ year: Number(text.slice(0, 4)), month: pair(text, 4), day: pair(text, 6) })
  );
}

/** Whether sex and birth date can be read from an ID of this kind. */
export const isGenuine = (kind: CitizenIdKind): boolean =>
  kind === "resident" || kind === "residencePermit" || kind === "foreignResident" || kind === "unknownProvince";

/** Whether each digit of the ID, if it is one, stands where the standard puts it. */
export const isEighteen = (value: CellValue): value is string => typeof value === "string" && value.length === 18;

/** The ID as the standard writes it: no blanks, hyphens or quotes, a capital X. What else is wrong stays as it is. */
export function mendCitizenId(text: string): string {
  return withoutEndMarks(codeText(text).replace(REMARK, ""), END_MARKS).replace(NOISE, "").replace(X_LOOKALIKES, "X");
}

/**
 * What tells two people apart: the mended ID; the 18-digit form of an old one.
 * Empty where the cell names nobody for sure: digits lost, masked, malformed.
 */
export function identityOf(value: CellValue): string {
  if (typeof value !== "string") return "";
  const kind = classifyCitizenId(value);
  if (isGenuine(kind)) return codeText(value);
  if (kind === "untidy" || kind === "wrongCheck" || kind === "impossibleDate") return mendCitizenId(value);
  if (kind === "fifteen") return eighteenDigitForm(mendCitizenId(value));
  return kind === "otherDocument" ? codeText(value).toUpperCase() : "";
}

/** The check character that the first 17 digits call for. */
export function checkCharacterOf(id: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += (id.charCodeAt(i) - 48) * WEIGHTS[i];
  return CHECK_CHARACTERS[sum % 11];
}

/**
 * The 18-digit form of a 15-digit ID (GB 11643-1999, foreword): the century is put in and the check character added.
 * Sequence numbers 996 to 999 had been kept for people who were a hundred years old already: theirs is the century before.
 */
export function eighteenDigitForm(id15: string): string {
  const century = Number(id15.slice(12)) >= 996 ? "18" : "19";
  const digits = id15.slice(0, 6) + century + id15.slice(6);
  return digits + checkCharacterOf(digits);
}

/** The birth date of a genuine ID as the number yyyymmdd. */
export const birthNumberOf = (id: string): number =>
  pair(id, 6) * 1_000_000 + pair(id, 8) * 10_000 + pair(id, 10) * 100 + pair(id, 12);

/** Digit 17: odd for men, even for women. */
export const sexDigitOf = (id: string): number => id.charCodeAt(16) - 48;
