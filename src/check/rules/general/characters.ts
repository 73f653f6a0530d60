import { occupationByName } from "../../../guide/reference";
import { KINDS, type Kind, type TableId } from "../../../guide";
import { BLANK_END, BLANK_INSIDE, flawsOf, INVISIBLE, tidy, WIDE } from "../../cells/characters";
import { cleanText, codeText, halfWidth, nameKey, quoted } from "../../cells/normalise";
import { isLowerBound, isPlainNumber, NUMBER_KINDS, readNumber } from "../../cells/numbers";
import { readOccupationCode } from "../../cells/occupation-code";
import { readQuantity } from "../../cells/quantity";
import type { CellRule } from "../../model/rule";
import { classifyPhone } from "../../standards/phone";

export interface CharacterMessages {
  "GEN-01.invisible": object;
  "GEN-01.blankEnd": object;
  "GEN-01.blankInside": { tidied: string };
  "GEN-01.blankInName": { name: string };
  "GEN-02.fullWidth": { tidied: string };
  "GEN-08.unit": { number: number };
  "GEN-08.approximate": { found: string; number: number };
  "GEN-08.text": { number: number };
  "GEN-08.notNumber": { found: string };
}

/** Codes that are printed as they stand: in these a blank or a wide sign is an error. */
const PRINTED_CODES: readonly Kind[] = ["citizenId", "creditCode", "occupationCode", "phone"];
/** Tables whose counts no rule of their own judges: elsewhere STAFF-01, ENT-03, EQP-02 and PERS-02 say what is no number. */
const UNJUDGED_COUNTS: readonly TableId[] = ["attachments"];
const NUMERIC: readonly Kind[] = [...NUMBER_KINDS, "years"];
const CODE_SIGN = /[0-9A-Za-z]/;
const DIGIT = /[0-9０-９]/;
const FULL_WIDTH_DIGIT = /[０-９]/;
/** （手机） behind a number is a remark in Chinese, whose brackets are wide. */
const REMARK = /（\p{Script=Han}+）/gu;

/** What a rule of its column mends whole, PER-19 or OCC-01, is one finding, not two; so is what OCC-01 says is no code. */
function isMendedWhole(value: string, kind: Kind): boolean {
  if (kind === "phone") return classifyPhone(value).kind === "untidy";
  return kind === "occupationCode" && !readOccupationCode(codeText(value)).isWellFormed;
}

export const invisibleCharacters: CellRule<CharacterMessages> = {
  id: "GEN-01",
  tier: "cell",
  kinds: "any",
  severity: "warning",
  clause: null,
  when: "typed",
  check(cell, { report }) {
    const { value } = cell;
    if (typeof value !== "string") return;
    const flaws = flawsOf(value);
    if ((flaws & (INVISIBLE | BLANK_END | BLANK_INSIDE)) === 0) return;
    const { kind } = cell.column;
    const name = kind === "occupationName" ? nameWithoutBlanks(value) : undefined;
    if (name !== undefined) {
      report({ message: "GEN-01.blankInName", facts: { name }, fix: cell.fixTo(name) });
      return;
    }
    const tidied = tidy(value, kind);
    const fix = cell.fixTo(tidied);
    const isMended = typeof tidied === "string" && (flawsOf(tidied) & BLANK_INSIDE) === 0;
    if (!(flaws & INVISIBLE) && isMendedWhole(value, kind)) return;
    if (flaws & BLANK_INSIDE && PRINTED_CODES.includes(kind) && isMended)
      report({ message: "GEN-01.blankInside", facts: { tidied: String(tidied) }, severity: "error", fix });
    else if (flaws & INVISIBLE) report({ message: "GEN-01.invisible", facts: {}, fix });
    else if (flaws & BLANK_END) report({ message: "GEN-01.blankEnd", facts: {}, fix });
  },
};

const BLANKS = /[\s\u3000]+/g;

/** 车 工 as 车工; undefined where no blank is in it, or what is left is no occupation: 电工 焊工 are two. */
function nameWithoutBlanks(value: string): string | undefined {
  const text = cleanText(value);
  const name = text.replace(BLANKS, "");
  return name !== text && occupationByName(nameKey(name)) ? name : undefined;
}

export const fullWidthCharacters: CellRule<CharacterMessages> = {
  id: "GEN-02",
  tier: "cell",
  kinds: Object.entries(KINDS).flatMap(([kind, traits]) => (traits.code ? [kind as Kind] : [])),
  severity: "warning",
  clause: null,
  check(cell, { report }) {
    const { value } = cell;
    if (typeof value !== "string" || (flawsOf(value) & WIDE) === 0) return;
    if ((flawsOf(value.replace(REMARK, "")) & WIDE) === 0) return;
    const { kind } = cell.column;
    if (kind === "skillLevels" && !FULL_WIDTH_DIGIT.test(value)) return;
    // A dash alone stands for an empty cell; it is no hyphen of a code.
    const narrow = halfWidth(cleanText(value));
    if (!CODE_SIGN.test(narrow)) return;
    // 2010年7月—今 and 12台（套） are no numbers: the rules of their columns say so.
    if (NUMERIC.includes(kind) && !isPlainNumber(codeText(value))) return;
    if (isMendedWhole(value, kind)) return;
    const tidied = tidy(value, kind);
    const shown = typeof tidied === "string" ? tidied : narrow;
    const severity = PRINTED_CODES.includes(kind) ? "error" : "warning";
    report({ message: "GEN-02.fullWidth", facts: { tidied: shown }, severity, fix: cell.fixTo(tidied) });
  },
};

export const numbersWithUnits: CellRule<CharacterMessages> = {
  id: "GEN-08",
  tier: "cell",
  kinds: NUMBER_KINDS,
  severity: "warning",
  clause: null,
  check(cell, { report }) {
    const { value } = cell;
    if (typeof value !== "string") return;
    const { kind } = cell.column;
    // Numerals and the measure words of equipment EQP-02 reads.
    if (cell.table.table.id === "equipment" && !DIGIT.test(value)) return;
    const isUnjudged = UNJUDGED_COUNTS.includes(cell.table.table.id);
    const number = readNumber(value, kind) ?? (isUnjudged ? readQuantity(value) : undefined);
    if (number === undefined) {
      if (isUnjudged) report({ message: "GEN-08.notNumber", facts: { found: quoted(value) } });
      return;
    }
    const fix = cell.fixTo(number);
    if (isLowerBound(value)) {
      // 30余台 may be any number from 31 on.
      const ways = { kind: "choose", options: [{ label: String(number), edits: fix.edits }] } as const;
      report({ message: "GEN-08.approximate", facts: { found: quoted(value), number }, fix: ways });
      return;
    }
    const settled = INVISIBLE | BLANK_END | (KINDS[kind].code ? WIDE : 0);
    if (!isPlainNumber(codeText(value))) report({ message: "GEN-08.unit", facts: { number }, fix });
    else if ((flawsOf(value) & settled) === 0) report({ message: "GEN-08.text", facts: { number }, fix });
  },
};
