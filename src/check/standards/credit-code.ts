import { codeText } from "../cells/normalise";

/** GB 32100-2015 法人和其他组织统一社会信用代码编码规则: digits and capitals without I, O, S, V and Z. */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const LENGTH = 18;
/** Registering department and category, 6 digits of the administrative division, organisation code, check character. */
const STRUCTURE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;
/** Letters the alphabet lacks, and what they are misread from. */
const LOOKALIKES: Readonly<Record<string, string>> = { O: "0", I: "1", Z: "2", S: "5" };

export type CreditCodeFlaw =
  | { readonly kind: "length"; readonly length: number }
  /** Characters outside the alphabet, each once. */
  | { readonly kind: "characters"; readonly characters: string }
  /** The six characters of the administrative division are not all digits. */
  | { readonly kind: "division" }
  | { readonly kind: "check"; readonly expected: string; readonly found: string };

/**
 * The first thing wrong with a code after GB 32100-2015; undefined when it is in order.
 * @param code without blanks, half-width, capitals
 */
export function creditCodeFlaw(code: string): CreditCodeFlaw | undefined {
  const strange = new Set([...code].filter((character) => !ALPHABET.includes(character)));
  const length = [...code].length;
  if (length !== LENGTH) return { kind: "length", length };
  if (strange.size) return { kind: "characters", characters: [...strange].join("") };
  if (!STRUCTURE.test(code)) return { kind: "division" };
  const expected = creditCodeCheck(code);
  const found = code[LENGTH - 1];
  return found === expected ? undefined : { kind: "check", expected, found };
}

/** A code in capitals, where the smallness of its letters keeps it from being well formed, but perhaps for its check character. */
export function capitalCode(text: string): string | undefined {
  const meant = codeText(text);
  const code = meant.toUpperCase();
  if (code === meant) return undefined;
  const flaw = creditCodeFlaw(code);
  return flaw === undefined || flaw.kind === "check" ? code : undefined;
}

/** The check character of the first 17: GB 32100-2015 annex A, weights 3^(i-1) mod 31. */
export function creditCodeCheck(code: string): string {
  let sum = 0;
  let weight = 1;
  for (let i = 0; i < LENGTH - 1; i++) {
    sum += ALPHABET.indexOf(code[i]) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET[(31 - (sum % 31)) % 31];
}

/** The code with letters the alphabet lacks replaced by the digits they look like. */
export const withoutLookalikes = (code: string): string => code.replace(/[OIZS]/g, (letter) => LOOKALIKES[letter]);

/** GB 11714-1997 全国组织机构代码编制规则. */
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** Characters 3 to 8 of a credit code: the administrative division of the office that registered it. */
export const divisionOf = (code: string): string => code.slice(2, 8);

/** Characters 9 to 17 of a credit code: the organisation code, its last being a check character of its own. */
export const organisationCode = (code: string): string => code.slice(8, 17);

/** The check character of the first eight of an organisation code: GB 11714-1997, mod 11, A counting 10 to Z 35. */
export function organisationCodeCheck(code: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce((total, weight, i) => total + parseInt(code[i], 36) * weight, 0);
  return "0123456789X"[(11 - (sum % 11)) % 11];
}
