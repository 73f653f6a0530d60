import { KINDS, type Kind } from "../../guide";
import { readDate } from "./written-date";
import { cleanText, codeText, halfWidth, isBlankCode, isInvisibleCode } from "./normalise";
import { NUMBER_KINDS, readNumber } from "./numbers";
import { isRepairable, readOccupationCode } from "./occupation-code";
import { serialOfDate } from "./dates";
import { isPhoneOfHere } from "../standards/phone";
import type { CellValue } from "../snapshot/types";

/** What a text has beside the characters meant; bits of a set. */
export const INVISIBLE = 1;
export const BLANK_END = 2;
export const BLANK_INSIDE = 4;
export const WIDE = 8;

/** Full-width digits, letters and brackets, and the hyphens that look like "-". */
const WIDE_SIGNS = new Set([..."（）［］‐‑‒–—―−﹘﹣－"].map((c) => c.charCodeAt(0)));

/** The last text looked at: two rules ask about the same cell in turn. */
let lastText = "";
let lastFlaws = 0;

/** Looks at each character once: every text cell of the workbook passes here, so there is no pattern and no copy. */
export function flawsOf(text: string): number {
  if (text !== lastText) {
    lastFlaws = lookAt(text);
    lastText = text;
  }
  return lastFlaws;
}

function lookAt(text: string): number {
  let flaws = 0;
  let seen = false;
  let blank = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    const isPlain = (c > 0x20 && c < 0x7f) || (c > 0x3000 && c < 0xd800);
    if (!isPlain && isBlankCode(c)) {
      blank = true;
      if (!seen) flaws |= BLANK_END;
    } else if (!isPlain && isInvisibleCode(c)) flaws |= INVISIBLE;
    else {
      if (blank && seen) flaws |= BLANK_INSIDE;
      if (!isPlain && isWideCode(c)) flaws |= WIDE;
      seen = true;
      blank = false;
    }
  }
  return blank ? flaws | BLANK_END : flaws;
}

const isWideCode = (c: number): boolean =>
  (c >= 0xff10 && c <= 0xff19) || (c >= 0xff21 && c <= 0xff3a) || (c >= 0xff41 && c <= 0xff5a) || WIDE_SIGNS.has(c);

/**
 * Whether a text without its blanks is one code of the kind: two phones, or a phone and its extension, must not be run together
 * by removing the blank between them.
 */
function isOneCode(code: string, kind: Kind): boolean {
  switch (kind) {
    case "citizenId":
      return code.length === 18 || code.length === 15;
    case "creditCode":
      return code.length === 18;
    case "occupationCode":
      return isCodeOfOccupation(code);
    case "phone":
      return PHONE_SIGNS.test(code) && isPhoneOfHere(code);
    default:
      return false;
  }
}

const PHONE_SIGNS = /^[\d+()-]*$/;
const isCodeOfOccupation = (code: string): boolean => {
  const reading = readOccupationCode(code);
  return reading.isWellFormed || isRepairable(reading);
};

/**
 * A typed cell in the form its kind asks for: no invisible characters, no blanks at the ends or inside a code, half-width
 * codes, numbers and complete dates as such. GEN-01, GEN-02 and GEN-08 all mend a cell into this one form, so that
 * whichever is applied first settles all three.
 */
export function tidy(text: string, kind: Kind): CellValue {
  if (NUMBER_KINDS.includes(kind)) return readNumber(text, kind) ?? halfWidth(cleanText(text));
  if (kind === "date") {
    const date = readDate(text);
    return date?.day ? serialOfDate({ ...date, day: date.day }) : halfWidth(cleanText(text));
  }
  // In a level cell blanks and signs divide the levels; OCC-09 reads them.
  if (kind === "skillLevels") return cleanText(text).replace(/[０-９]/g, (digit) => halfWidth(digit));
  if (!KINDS[kind].code) return cleanText(text);
  const code = codeText(text);
  if (kind === "occupationCode") {
    const reading = readOccupationCode(text);
    if (isRepairable(reading)) return reading.code;
  }
  return isOneCode(code, kind) ? code : halfWidth(cleanText(text));
}
