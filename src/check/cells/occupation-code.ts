import { codeText } from "./normalise";
import type { CellValue } from "../snapshot/types";

/** A cell of an occupation code. */
export interface CodeReading {
  /** d-dd-dd-dd where the cell shows those seven digits, whatever stands between them; else the cell as it is. */
  readonly code: string;
  /** Written so, apart from stray blanks and full-width digits or hyphens. */
  readonly isWellFormed: boolean;
}

const WELL_FORMED = /^\d-\d\d-\d\d-\d\d$/;
/** Signs that stand where a hyphen belongs; GEN-02 knows the hyphen's own variants. */
const SEVEN_DIGITS = /^(\d)[-_.,、/~·・一ー]*(\d\d)[-_.,、/~·・一ー]*(\d\d)[-_.,、/~·・一ー]*(\d\d)$/;

/** Reads a code; a number of seven digits is one that lost its hyphens. */
export function readOccupationCode(value: CellValue): CodeReading {
  const text = codeText(String(value));
  if (WELL_FORMED.test(text)) return { code: text, isWellFormed: typeof value === "string" };
  return { code: text.replace(SEVEN_DIGITS, "$1-$2-$3-$4"), isWellFormed: false };
}

/** Whether the reading, written back, is a code. */
export const isRepairable = (reading: CodeReading): boolean => !reading.isWellFormed && WELL_FORMED.test(reading.code);
