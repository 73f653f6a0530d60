import { codeText } from "./normalise";
import type { CellValue } from "../snapshot/types";

/** A cell of an occupation code. */
export interface CodeReading {
  /**
   * d-dd-dd-dd where the cell shows those seven digits, whatever stands between them, or such a code among words; else the
   * cell as it is.
   */
  readonly code: string;
  /** Written so, apart from stray blanks and full-width digits or hyphens. */
  readonly isWellFormed: boolean;
  /** Something stands beside the code: a marker of the dictionary, the name, 编码：. */
  readonly hasMore: boolean;
}

const WELL_FORMED = /^\d-\d\d-\d\d-\d\d$/;
/** Signs that stand where a hyphen belongs; GEN-02 knows the hyphen's own variants. */
const SEVEN_DIGITS = /^(\d)[-_.,、/~·・一ー]*(\d\d)[-_.,、/~·・一ー]*(\d\d)[-_.,、/~·・一ー]*(\d\d)$/;
/** 6-18-01-01L, 6-18-01-01(L/S), 6-18-01-01 车工, 编码：6-18-01-01。 */
const AMONG_WORDS =
  /^[\p{Script=Han}:()“”"]*(\d-\d\d-\d\d-\d\d)(?:\(?(?:L\/S|S\/L|LS|[LS])\)?|[\p{Script=Han}()、，,。.;；:“”"]*)$/iu;
/** 6-18-1-1, 06-18-01-01: each number written as one. */
const LOOSE = /^0?(\d)[-_.]0?(\d{1,2})[-_.]0?(\d{1,2})[-_.]0?(\d{1,2})$/;

/** Reads a code; a number of seven digits is one that lost its hyphens. */
export function readOccupationCode(value: CellValue): CodeReading {
  const text = codeText(String(value));
  if (WELL_FORMED.test(text)) return { code: text, isWellFormed: typeof value === "string", hasMore: false };
  const among = AMONG_WORDS.exec(text)?.[1];
  if (among !== undefined) return { code: among, isWellFormed: false, hasMore: true };
  return { code: text.replace(SEVEN_DIGITS, "$1-$2-$3-$4"), isWellFormed: false, hasMore: false };
}

/** Whether the reading, written back, is a code. */
export const isRepairable = (reading: CodeReading): boolean => !reading.isWellFormed && WELL_FORMED.test(reading.code);

/** The code that digits in four groups would be with their zeros, 6-18-01-01 for 6-18-1-1; undefined where they are no such. */
export function withZeros(value: CellValue): string | undefined {
  const groups = typeof value === "string" ? LOOSE.exec(codeText(value)) : null;
  return groups
    ?.slice(1)
    .map((group, i) => (i === 0 ? group : group.padStart(2, "0")))
    .join("-");
}
