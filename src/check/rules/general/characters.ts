import { KINDS, type Kind } from "../../../guide";
import { BLANK_END, BLANK_INSIDE, flawsOf, INVISIBLE, tidy, WIDE } from "../../cells/characters";
import { cleanText, codeText, halfWidth } from "../../cells/normalise";
import { isPlainNumber, NUMBER_KINDS, readNumber } from "../../cells/numbers";
import { problemsOf, type Rule } from "../../model/rule";

export interface CharacterMessages {
  "GEN-01.invisible": object;
  "GEN-01.blankEnd": object;
  "GEN-01.blankInside": object;
  "GEN-02.fullWidth": { tidied: string };
  "GEN-08.unit": { number: number };
  "GEN-08.text": { number: number };
}

const problem = problemsOf<CharacterMessages>();

/** Codes in which a blank never means anything. */
const BLANKLESS: readonly Kind[] = ["citizenId", "creditCode", "occupationCode", "phone"];
const CODE_SIGN = /[0-9A-Za-z]/;
const FULL_WIDTH_DIGIT = /[０-９]/;
/** （手机） behind a number is a remark in Chinese, whose brackets are wide. */
const REMARK = /（\p{Script=Han}+）/gu;

export const invisibleCharacters: Rule = {
  id: "GEN-01",
  tier: "cell",
  kinds: "any",
  severity: "warning",
  clause: null,
  when: "typed",
  check(value, cell) {
    if (typeof value !== "string") return undefined;
    const flaws = flawsOf(value);
    if ((flaws & (INVISIBLE | BLANK_END | BLANK_INSIDE)) === 0) return undefined;
    const { kind } = cell.column;
    const tidied = tidy(value, kind);
    const fix = cell.fixTo(tidied);
    if (flaws & INVISIBLE) return problem("GEN-01.invisible", {}, { fix });
    if (flaws & BLANK_END) return problem("GEN-01.blankEnd", {}, { fix });
    const isMended = typeof tidied === "string" && (flawsOf(tidied) & BLANK_INSIDE) === 0;
    return BLANKLESS.includes(kind) && isMended ? problem("GEN-01.blankInside", {}, { fix }) : undefined;
  },
};

export const fullWidthCharacters: Rule = {
  id: "GEN-02",
  tier: "cell",
  kinds: Object.entries(KINDS).flatMap(([kind, traits]) => (traits.code ? [kind as Kind] : [])),
  severity: "warning",
  clause: null,
  check(value, cell) {
    if (typeof value !== "string" || (flawsOf(value) & WIDE) === 0) return undefined;
    if ((flawsOf(value.replace(REMARK, "")) & WIDE) === 0) return undefined;
    const { kind } = cell.column;
    if (kind === "skillLevels" && !FULL_WIDTH_DIGIT.test(value)) return undefined;
    // A dash alone stands for an empty cell; it is no hyphen of a code.
    const narrow = halfWidth(cleanText(value));
    if (!CODE_SIGN.test(narrow)) return undefined;
    const tidied = tidy(value, kind);
    const shown = typeof tidied === "string" ? tidied : narrow;
    return problem("GEN-02.fullWidth", { tidied: shown }, { fix: cell.fixTo(tidied) });
  },
};

export const numbersWithUnits: Rule = {
  id: "GEN-08",
  tier: "cell",
  kinds: NUMBER_KINDS,
  severity: "warning",
  clause: null,
  check(value, cell) {
    if (typeof value !== "string") return undefined;
    const { kind } = cell.column;
    const number = readNumber(value, kind);
    if (number === undefined) return undefined;
    const fix = cell.fixTo(number);
    if (!isPlainNumber(codeText(value))) return problem("GEN-08.unit", { number }, { fix });
    const settled = INVISIBLE | BLANK_END | (KINDS[kind].code ? WIDE : 0);
    return flawsOf(value) & settled ? undefined : problem("GEN-08.text", { number }, { fix });
  },
};
