import type { Fix, RuleId } from "../model/finding";
import { codeText } from "../cells/normalise";
import { LOSES_DIGITS_FROM } from "../cells/numbers";
import type { Cell, FlawOf } from "../model/rule";
import type { CellValue } from "../snapshot";
import { capitalCode, creditCodeFlaw, withoutLookalikes } from "../standards/credit-code";

/** What may be wrong with the form of a credit code (SCOPE-02), with the facts of its sentence. */
export interface CreditCodeForm {
  number: Record<string, never>;
  lowerCase: { tidied: string };
  length: { length: number };
  characters: { characters: string };
  division: Record<string, never>;
}

/** What may be wrong with its check character (SCOPE-03). */
export interface CreditCodeCheck {
  check: { expected: string; found: string };
}

const hasLostDigits = (value: CellValue): boolean => typeof value === "number" && value >= LOSES_DIGITS_FROM;

/** The code a cell means: no blanks, half-width, capitals; "" for a number that lost its last digits. */
export const creditCodeOf = (value: CellValue): string =>
  hasLostDigits(value) ? "" : codeText(String(value)).toUpperCase();

/** Whether the cell holds 18 characters of the right kinds; only then its check characters mean anything. */
export function isWellFormed(value: CellValue): boolean {
  const flaw = creditCodeFlaw(creditCodeOf(value));
  return flaw === undefined || flaw.kind === "check";
}

/**
 * What is wrong with the form of the code in a cell; small letters are made capitals, look-alikes are offered as digits.
 * Whatever else is wrong with such a cell comes out when this is mended.
 */
export function formFlawOf<Id extends RuleId>(id: Id, cell: Cell): FlawOf<Id, CreditCodeForm> | undefined {
  const { value } = cell;
  if (hasLostDigits(value)) return { message: `${id}.number`, facts: {} };
  const code = creditCodeOf(value);
  const flaw = creditCodeFlaw(code);
  if (!flaw || flaw.kind === "check") {
    const tidied = capitalCode(String(value));
    return tidied === undefined
      ? undefined
      : { message: `${id}.lowerCase`, facts: { tidied }, fix: cell.fixTo(tidied) };
  }
  if (flaw.kind === "length") return { message: `${id}.length`, facts: { length: flaw.length } };
  const fix = lookalikeFix(code, cell);
  return flaw.kind === "division"
    ? { message: `${id}.division`, facts: {}, fix }
    : { message: `${id}.characters`, facts: { characters: flaw.characters }, fix };
}

/** The check character of a well-formed code, where it is wrong. */
export function checkFlawOf(value: CellValue): CreditCodeCheck["check"] | undefined {
  const flaw = creditCodeFlaw(creditCodeOf(value));
  return flaw?.kind === "check" ? { expected: flaw.expected, found: flaw.found } : undefined;
}

function lookalikeFix(code: string, cell: Cell): Fix | undefined {
  const meant = withoutLookalikes(code);
  return isWellFormed(meant) ? cell.offer([meant]) : undefined;
}
