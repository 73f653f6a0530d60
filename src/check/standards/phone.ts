import { NOTHING_WORDS } from "../../guide/people-words";
import { cleanText, codeText, withoutEndMarks } from "../cells/normalise";
import type { CellValue } from "../snapshot/types";

/**
 * What stands in a telephone cell.
 * - `mobile`, `landline`, `serviceLine` (400/800), `abroad` (Hong Kong 852, Macao 853, Taiwan 886, any +…), `several` (each a
 *   good number): as it should be
 * - `untidy`: a good number with a country code, hyphens in a mobile number, a label, a remark in brackets, a mark behind it or
 *   a ".0" from a spreadsheet
 * - `remark`: a good number with words beside it that may matter, 王工13800138000
 * - `noArea`: eight digits, as Beijing's numbers are written at home
 * - `zeroLost`: a landline whose area code lost its 0, as when it was typed into a number cell
 * - `rounded`: shown as 1.38E+10, the last digits are gone
 * - `missing`: 无, 待补, 同上
 * - `unknown`: no number anybody could ring
 */
export type PhoneReading =
  | { readonly kind: GoodKind | "several" | "rounded" | "missing" | "unknown" }
  | { readonly kind: "untidy" | "remark"; readonly tidy: string }
  | { readonly kind: "noArea" | "zeroLost"; readonly restored: string };

type GoodKind = "mobile" | "landline" | "serviceLine" | "abroad";

const MOBILE: PhoneReading = { kind: "mobile" };
const LANDLINE: PhoneReading = { kind: "landline" };
const SERVICE_LINE: PhoneReading = { kind: "serviceLine" };
const ABROAD: PhoneReading = { kind: "abroad" };
const SEVERAL: PhoneReading = { kind: "several" };
const ROUNDED: PhoneReading = { kind: "rounded" };
const MISSING: PhoneReading = { kind: "missing" };
const UNKNOWN: PhoneReading = { kind: "unknown" };

/** Second digits 3 to 9 are all open; single prefixes are not listed, since new ones are assigned every few years. */
const MOBILE_DIGITS = /^1[3-9]\d{9}$/;
/** Area codes of two digits (010, 02x) have 8-digit numbers, the others 7 or 8. Groups: area code, number, extension. */
const LANDLINE_PARTS =
  /^\(?(?:(0(?:10|2\d))\)?-?(\d{8})|(0[3-9]\d{2})\)?-?(\d{7,8}))(?:(?:-|转|分机|ext\.?|#)(\d{1,6}))?$/i;
/** No local number begins with 0 or 1, and no area code is 950: 95013… are lines of a service. 852, 853, 886 lie abroad. */
const ZERO_LOST = /^\(?(?:(10|2\d)\)?-?(\d{8})|((?!950|852|853|886)[3-9]\d{2})\)?-?([2-9]\d{6,7}))(?:-(\d{1,6}))?$/;
/** A number of Beijing without its area code; the first digits 0 and 1 are not given to subscribers. */
const LOCAL = /^([2-8]\d{7})(?:-(\d{1,6}))?$/;
const SERVICE_DIGITS = /^[48]00-?\d{3}-?\d{4}$/;
/** Numbers of Hong Kong and Macao have eight digits, of Taiwan eight or nine; others are told by their +. */
const ABROAD_DIGITS = /^(?:\(?(?:\+|00)?(?:85[23]\)?-?\d{4}-?\d{4}|886\)?-?\d{8,9}|886\)?-?\d{1,2}-?\d{3,4}-?\d{4}))$/;
const OTHER_COUNTRY = /^\+(?!86|85[23]|886)[1-9](?:[-()]?\d){6,13}$/;
const SCIENTIFIC = /^\d(?:\.\d+)?E\+?\d{1,2}$/i;
/** Country code, or the 0 once dialled before a mobile number of another city. */
const MOBILE_PREFIX = /^(?:\(?(?:\+|00)?86\)?-?|0)(?=1[3-9])/;
const COUNTRY_CODE = /^\(?(?:\+|00)?86\)?-?(?:\(0\))?(?=\(?0?[1-9])/;
/** 手机：, 办公电话:, Tel. */
const LABEL =
  /^(?:(?:联系|办公|移动|固定|单位|住宅)?(?:电话|手机|座机|固话|号码|方式)(?:号码|号)?|办公|办|宅|tel|phone|mobile|[tm])[:：.]?(?=[(+\d])/i;
/** (手机), (微信同号) */
const REMARK = /\([\p{Script=Han}、]+\)$/u;
const END_MARKS = "。，、；：,;:.·'‘’\"“”";
/** Quotes and pictures of a telephone. */
const SIGNS_BEFORE = /^['‘’"“”☎📞📱:：]+/u;
/** 转801分机, 分机号801, (转801), *801, x801 */
const EXTENSION = /(\d)\(?(?:转接?|分机号?|内线|[*x×])[:：]?(\d{1,6})(?:分机)?\)?$/i;
const SEPARATORS = /[/\\、，,;；或]/;
const BLANKS = /[\s\u00a0\u3000]+/;
const WORDS_BEFORE = /^[\p{Script=Han}:：]+/u;
const HAN_END = /\p{Script=Han}$/u;

const NOTHING: ReadonlySet<string> = new Set(NOTHING_WORDS);

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
  if (NOTHING.has(meant)) return MISSING;
  // Two numbers that a blank or a break parts are never one: 13800138000 801 is no number of fourteen digits.
  const parts = cleanText(value).split(BLANKS);
  if (holdsSeveral(parts)) return SEVERAL;
  const reading = classifyOne(meant);
  if (reading !== UNKNOWN) return reading;
  return readSeveral(meant.split(SEPARATORS));
}

const holdsSeveral = (parts: readonly string[]): boolean =>
  parts.length > 1 && parts.every((part) => isGood(classifyOne(codeText(part))));

/** Several numbers, of which each is good, or becomes so; 010-65881234、65885678 shares the area code. */
function readSeveral(typed: readonly string[]): PhoneReading {
  const parts = typed.filter((part) => part !== "");
  if (parts.length < 2) return UNKNOWN;
  const area = /^\(?(0\d{2,3})/.exec(parts[0])?.[1];
  const readings = parts.map((part, i) => {
    const reading = classifyOne(part);
    return i > 0 && area !== undefined && reading.kind === "noArea" ? LANDLINE : reading;
  });
  if (readings.every(isGood)) return SEVERAL;
  if (!readings.every((reading) => isGood(reading) || reading.kind === "untidy")) return UNKNOWN;
  const tidied = readings.map((reading, i) => (reading.kind === "untidy" ? reading.tidy : parts[i]));
  return { kind: "untidy", tidy: tidied.join("、") };
}

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
  const asTyped = classifyBare(text);
  if (asTyped !== UNKNOWN) return asTyped;
  const tidied = tidy(text);
  const reading = tidied === text ? UNKNOWN : classifyBare(tidied);
  if (isGood(reading)) return { kind: "untidy", tidy: tidied };
  if (reading !== UNKNOWN) return reading;
  const bare = withoutWords(text);
  const told = tidy(bare);
  return bare !== text && isGood(classifyBare(told)) ? { kind: "remark", tidy: told } : UNKNOWN;
}

/** The text without words in brackets, before and behind it. */
function withoutWords(text: string): string {
  let bare = text.replace(/\([^()]*\)/g, "").replace(WORDS_BEFORE, "");
  while (HAN_END.test(bare)) bare = bare.slice(0, -1);
  return bare;
}

/** @param text as above, nothing beside the number itself */
function classifyBare(text: string): PhoneReading {
  if (MOBILE_DIGITS.test(text)) return MOBILE;
  if (SERVICE_DIGITS.test(text)) return SERVICE_LINE;
  if (LANDLINE_PARTS.test(text)) return LANDLINE;
  if (SCIENTIFIC.test(text)) return ROUNDED;
  if (ABROAD_DIGITS.test(text) || OTHER_COUNTRY.test(text)) return ABROAD;
  const zeroLost = ZERO_LOST.exec(text);
  if (zeroLost) {
    const [, shortArea, long, longArea, short, extension] = zeroLost;
    return { kind: "zeroLost", restored: joined(`0${shortArea ?? longArea}`, long ?? short, extension) };
  }
  const local = LOCAL.exec(text);
  return local ? { kind: "noArea", restored: joined("010", local[1], local[2]) } : UNKNOWN;
}

const joined = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join("-");

const isGood = ({ kind }: PhoneReading): boolean =>
  kind === "mobile" || kind === "landline" || kind === "serviceLine" || kind === "abroad";

/** The number as it is usually written: 13800138000, 010-65881234, 010-65881234-802. */
function tidy(text: string): string {
  const bare = withExtension(withoutEndMarks(text, END_MARKS).replace(SIGNS_BEFORE, "").replace(LABEL, "")).replace(
    REMARK,
    "",
  );
  const digits = withoutEndMarks(bare, END_MARKS).replace(/\.0+$/, "");
  const mobile = digits.replace(MOBILE_PREFIX, "").replace(/[-._]/g, "");
  if (MOBILE_DIGITS.test(mobile)) return mobile;
  if (ABROAD_DIGITS.test(digits)) return digits;
  const dialled = digits.replace(COUNTRY_CODE, "");
  // From abroad the 0 of the area code is not dialled.
  const national = grouped(dialled !== digits && /^[1-9]/.test(dialled) ? `0${dialled}` : dialled);
  const landline = LANDLINE_PARTS.exec(national);
  if (!landline) return national;
  const [, shortArea, long, longArea, short, extension] = landline;
  return joined(shortArea ?? longArea, long ?? short, extension);
}

const withExtension = (text: string): string => text.replace(EXTENSION, "$1-$2");

/** A number whose groups are parted by hyphens: 010-6588-1234, 6588-1234. */
const grouped = (text: string): string =>
  text.replace(/^(\(?0\d{2,3}\)?-?)?(\d{3,4})[-.](\d{4})(?=$|-)/, (all, area: string | undefined, first, last) =>
    area === undefined && first.length < 4 ? all : `${area ?? ""}${first}${last}`,
  );

/**
 * The digits by which two cells hold the same mobile number; empty where there is no one good mobile number. Landlines and
 * service lines are shared by whole offices.
 */
export function mobileKey(value: CellValue): string {
  if (typeof value === "string" && isPlainMobile(value)) return value;
  const reading = classifyPhone(value);
  if (reading.kind === "mobile") return codeText(String(value));
  return reading.kind === "untidy" && MOBILE_DIGITS.test(reading.tidy) ? reading.tidy : "";
}

/** Every good number of a cell, for comparing: of 13800138000/010-65881234 both, of two mobile numbers each. */
export function phoneKeys(value: CellValue): readonly string[] {
  const mobile = mobileKey(value);
  if (mobile !== "") return [mobile];
  const parts = cleanText(String(value)).split(BETWEEN_NUMBERS).map(codeText);
  const read =
    parts.length > 1 ? parts.map((part) => mobileKey(part) || digitsOf(part)) : [digitsOf(codeText(String(value)))];
  return [...new Set(read.filter((digits) => digits.length >= SHORTEST))];
}

const BETWEEN_NUMBERS = /[\s/\\、，,;；或]+/;
const SHORTEST = 7;
const digitsOf = (text: string): string => text.replace(/[^\d+]/g, "");

/** Whether a text is one good number of this country, which is written without blanks; numbers of others are grouped by them. */
export function isPhoneOfHere(text: string): boolean {
  const { kind } = classifyOne(codeText(text));
  return kind === "mobile" || kind === "landline" || kind === "serviceLine";
}
