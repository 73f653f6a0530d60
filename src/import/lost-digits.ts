import type { Kind } from "../guide";
import { isBlank } from "../check/cells/normalise";
import type { Steps } from "../check/run/steps";
import type { CellValue } from "../check/snapshot";
import { classifyPhone } from "../check/standards/phone";
import { losesDigits, VALUES_PER_STEP } from "./contents";

/** Cells of a column whose digits are gone for good, since a program kept them as numbers: nobody can restore them. */
export interface LostDigits {
  readonly count: number;
  /** Of so many that hold anything. */
  readonly of: number;
  /** Most of them: the column as a whole is not brought in. Otherwise these cells are left empty. */
  readonly isColumn: boolean;
  /** One of them, as it stands. */
  readonly sample: CellValue;
}

/** Whether a cell of a kind has lost digits: numbers from 16 digits on, 1.10105E+17, IDs that end in 000 and fail their check. */
export function hasLostDigits(kind: Kind, value: CellValue): boolean {
  switch (kind) {
    case "citizenId":
      return losesDigits(value);
    case "creditCode":
      return typeof value === "number" ? value >= 1e15 : /^\d(?:\.\d+)?E\+?1\d$/i.test(String(value));
    case "phone":
      return classifyPhone(value).kind === "rounded";
    default:
      return false;
  }
}

/** @returns undefined where no cell has lost any */
export function* lostDigitSteps(kind: Kind, values: readonly CellValue[]): Steps<LostDigits | undefined, undefined> {
  let of = 0;
  let count = 0;
  let sample: CellValue = "";
  for (const [i, value] of values.entries()) {
    if (i % VALUES_PER_STEP === VALUES_PER_STEP - 1) yield;
    if (isBlank(value)) continue;
    of++;
    if (!hasLostDigits(kind, value)) continue;
    if (count === 0) sample = value;
    count++;
  }
  return count === 0 ? undefined : { count, of, isColumn: count * 2 >= of, sample };
}
