import { cleanText, codeText } from "../cells/normalise";
import type { CellValue } from "../snapshot/types";

/**
 * What stands in a telephone cell.
 * - `mobile`, `landline`, `serviceLine` (400/800), `several` (each a good number): as it should be
 * - `untidy`: a good number with a country code, hyphens in a mobile number, a remark in brackets or a ".0" from a spreadsheet
 * - `zeroLost`: a landline whose area code lost its 0, as when it was typed into a number cell
 * - `rounded`: shown as 1.38E+10, the last digits are gone
 * - `unknown`: no number anybody could ring
 */
export type PhoneReading =
  | { readonly kind: "mobile" | "landline" | "serviceLine" | "several" | "rounded" | "unknown" }
  | { readonly kind: "untidy"; readonly tidy: string }
  | { readonly kind: "zeroLost"; readonly restored: string };

const MOBILE: PhoneReading = { kind: "mobile" };
const LANDLINE: PhoneReading = { kind: "landline" };
const SERVICE_LINE: PhoneReading = { kind: "serviceLine" };
const SEVERAL: PhoneReading = { kind: "several" };
const ROUNDED: PhoneReading = { kind: "rounded" };
const UNKNOWN: PhoneReading = { kind: "unknown" };

/** Second digits 3 to 9 are all open; single prefixes are not listed, since new ones are assigned every few years. */
const MOBILE_DIGITS = /^1[3-9]\d{9}$/;
/** Area codes of two digits (010, 02x) have 8-digit numbers, the others 7 or 8. Groups: area code, number, extension. */
const LANDLINE_PARTS = /^\(?(?:(0(?:10|2\d))\)?-?(\d{8})|(0[3-9]\d{2})\)?-?(\d{7,8}))(?:(?:-|转|ext\.?|#)(\d{1,6}))?$/i;
const ZERO_LOST = /^(?:(10|2\d)-?(\d{8})|([3-9]\d{2})-?(\d{7,8}))$/;
const SERVICE_DIGITS = /^[48]00-?\d{3}-?\d{4}$/;
const SCIENTIFIC = /^\d(?:\.\d+)?E\+?\d{1,2}$/i;
/** Country code, or the 0 once dialled before a mobile number of another city. */
const MOBILE_PREFIX = /^(?:(?:\+|00)?86-?|0)(?=1[3-9])/;
const COUNTRY_CODE = /^(?:\+|00)86-?(?:\(0\))?/;
/** (手机), (微信同号) */
const REMARK = /\(\p{Script=Han}+\)$/u;
const SEPARATORS = /[/\\、,，;；]/;
const BLANKS = /[\s\u00a0\u3000]+/;

/**
 * Reads a telephone cell. Several numbers in one cell are accepted when each is good: the guide asks how somebody can be
 * reached, not for one number.
 * Blanks, full-width digits and invisible characters are read through; GEN-01 and GEN-02 report them.
 */
export function classifyPhone(value: CellValue): PhoneReading {
  if (typeof value === "string" && isPlainMobile(value)) return MOBILE;
  if (typeof value === "number") return classifyNumber(value);
  if (typeof value !== "string") return UNKNOWN;
  const meant = codeText(value);
  const reading = classifyOne(meant);
  if (reading !== UNKNOWN) return reading;
  return holdsSeveral(meant.split(SEPARATORS)) || holdsSeveral(cleanText(value).split(BLANKS)) ? SEVERAL : UNKNOWN;
}

const holdsSeveral = (parts: readonly string[]): boolean =>
  parts.length > 1 && parts.every((part) => isGood(classifyOne(codeText(part))));

/** The good path of a roster: eleven digits and nothing else, found without a regular expression. */
function isPlainMobile(text: string): boolean {
  if (text.length !== 11 || text.charCodeAt(0) !== 49 || text.charCodeAt(1) < 51) return false;
  for (let i = 1; i < 11; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

/** A number keeps a mobile number whole, but not the 0 of an area code. */
function classifyNumber(value: number): PhoneReading {
  return Number.isSafeInteger(value) && value > 0 ? classifyOne(String(value)) : UNKNOWN;
}

/** @param text half-width, without blanks */
function classifyOne(text: string): PhoneReading {
  if (MOBILE_DIGITS.test(text)) return MOBILE;
  if (SERVICE_DIGITS.test(text)) return SERVICE_LINE;
  if (LANDLINE_PARTS.test(text)) return LANDLINE;
  if (SCIENTIFIC.test(text)) return ROUNDED;
  const zeroLost = ZERO_LOST.exec(text);
  if (zeroLost) return { kind: "zeroLost", restored: `0${zeroLost[1] ?? zeroLost[3]}-${zeroLost[2] ?? zeroLost[4]}` };
  const tidied = tidy(text);
  return tidied !== text && isGood(classifyOne(tidied)) ? { kind: "untidy", tidy: tidied } : UNKNOWN;
}

const isGood = ({ kind }: PhoneReading): boolean => kind === "mobile" || kind === "landline" || kind === "serviceLine";

/** The number as it is usually written: 13800138000, 010-65881234, 010-65881234-802. */
function tidy(text: string): string {
  const digits = text.replace(REMARK, "").replace(/\.0+$/, "");
  const mobile = digits.replace(MOBILE_PREFIX, "").replace(/[-.]/g, "");
  if (MOBILE_DIGITS.test(mobile)) return mobile;
  const national = digits.replace(COUNTRY_CODE, "");
  const landline = LANDLINE_PARTS.exec(national) ?? (national === digits ? null : LANDLINE_PARTS.exec(`0${national}`));
  if (!landline) return national;
  const [, shortArea, long, longArea, short, extension] = landline;
  return [shortArea ?? longArea, long ?? short, extension].filter(Boolean).join("-");
}

/** The digits by which two cells hold the same number; empty where there is no one good number. */
export function phoneKey(value: CellValue): string {
  if (typeof value === "string" && isPlainMobile(value)) return value;
  const reading = classifyPhone(value);
  if (reading.kind === "untidy") return reading.tidy.replace(/\D/g, "");
  return isGood(reading) ? codeText(String(value)).replace(/\D/g, "") : "";
}
