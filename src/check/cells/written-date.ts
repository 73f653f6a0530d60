import { dateOfSerial, isDate, LAST_SERIAL } from "./dates";
import { codeText } from "./normalise";
import type { CellValue } from "../snapshot/types";

/** A day, or a month where no day was given. */
export interface WrittenDate {
  readonly year: number;
  readonly month: number;
  readonly day?: number;
}

/** 1910-01-01. A smaller number in a date cell is no day an enterprise was founded on: 2003 is a year typed as a number. */
const FIRST_SERIAL = 3654;
const WRITTEN = /^(\d{4})(?:年|[-/.])(\d{1,2})(?:(?:月|[-/.])(?:(\d{1,2})日?)?)?$/;
const RUN_TOGETHER = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * The day or month a cell means: a date of Excel, or a text or number such as 2003-05-06, 2003年5月, 2003.5, 20030506.
 * @returns undefined for a bare year, a day that does not exist and anything else
 */
export function readDate(value: CellValue): WrittenDate | undefined {
  if (isExcelDate(value)) return dateOfSerial(value);
  if (typeof value === "boolean") return undefined;
  const text = codeText(String(value));
  const match = RUN_TOGETHER.exec(text) ?? (typeof value === "string" ? WRITTEN.exec(text) : null);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map((digits) => (digits === undefined ? undefined : Number(digits)));
  if (year === undefined || month === undefined || !isDate({ year, month, day: day ?? 1 })) return undefined;
  return { year, month, ...(day !== undefined && { day }) };
}

/** Whether the cell holds a date as Excel keeps it, 1900 system. */
export const isExcelDate = (value: CellValue): value is number =>
  typeof value === "number" && value >= FIRST_SERIAL && value <= LAST_SERIAL;
