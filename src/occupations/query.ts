import { withZeros } from "../check/cells/occupation-code";
import { withoutMarker } from "../check/plan/occupations";
import { codeText } from "../check/cells/normalise";

/** What somebody typed into the search, as meant. */
export type Query =
  | { readonly kind: "empty" }
  /** `digits` without hyphens; `text` as typed where there are hyphens. */
  | { readonly kind: "code"; readonly digits: string; readonly dashed: string }
  /** `signs` in lower case, ü as v; `breaks`: the places at which a syllable cannot go on, as after the blank of xi an. */
  | { readonly kind: "words"; readonly signs: string; readonly breaks: ReadonlySet<number>; readonly isLatin: boolean };

/** The longest name has some thirty characters, its pinyin a hundred letters: nothing is as long as this. */
const MOST_SIGNS = 120;

const HAN = /\p{Script=Han}/u;
const CODE = /^\d(?:[-\d]*\d)?-?$/;
/** A code among words: 6-31-01-03 电工, 电工（6-31-01-03）, 编码6310103. */
const CODE_AMONG = /\d-\d\d(?:-\d\d){0,2}|\d{7}/;
/** Signs that divide syllables of pinyin, and are no part of a name. */
const BETWEEN = /[\s'’`·.,，、。;；]/u;
/** The hyphens and dots people put between the digits of a code. */
const DOTS_IN_CODE = /(\d)[_.,、/~·・一ー]+(?=\d)/gu;

/** Reads a query; full-width signs, upper case, blanks, tone marks and tone numbers aside. */
export function readQuery(typed: string): Query {
  const text = codeText(typed.slice(0, 4 * MOST_SIGNS));
  const code = withZeros(text) ?? text.replace(DOTS_IN_CODE, "$1-").replace(/-+/g, "-");
  if (CODE.test(code)) return codeQuery(code);
  const among = HAN.test(text) ? CODE_AMONG.exec(code)?.[0] : undefined;
  if (among !== undefined) return codeQuery(among);
  return HAN.test(text) ? wordsQuery(withoutMarker(typed)) : wordsQuery(typed);
}

const codeQuery = (code: string): Query => ({
  kind: "code",
  digits: code.replaceAll("-", ""),
  dashed: code.includes("-") ? code : "",
});

/** Letters with marks above as plain ones; a diaeresis makes of u a v. */
function plainLetters(text: string): string {
  return text
    .normalize("NFD")
    .replace(/u\p{M}*\u0308\p{M}*/gu, "v")
    .replace(/\p{M}/gu, "")
    .normalize("NFC")
    .replace(/u:/g, "v");
}

function wordsQuery(typed: string): Query {
  const text = plainLetters(halfWidthOf(typed).toLowerCase());
  const breaks = new Set<number>();
  let signs = "";
  for (const sign of text) {
    const isTone = /[0-5]/.test(sign) && /[a-z]$/.test(signs);
    if (BETWEEN.test(sign) || isTone || sign === "-") breaks.add(signs.length);
    else if (signs.length <= MOST_SIGNS) signs += sign;
  }
  if (!/[\p{L}\p{N}]/u.test(signs)) return { kind: "empty" };
  return { kind: "words", signs, breaks, isLatin: /^[a-z]+$/.test(signs) };
}

/** Invisible characters removed and full-width signs narrowed, blanks kept as one each. */
const halfWidthOf = (typed: string): string => typed.split(/\s+/u).map(codeText).join(" ");
