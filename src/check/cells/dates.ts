import type { CivilDate } from "../model/rule";

const DAY_MS = 86_400_000;
/** Serial 0 of Excel's 1900 date system, counting the 29 February 1900 that never was (ECMA-376 18.17.4.1). */
const EPOCH = Date.UTC(1899, 11, 30);

/** 1910-01-01. A smaller number in a date cell is no day an enterprise was founded on: 2003 is a year typed as a number. */
export const FIRST_SERIAL = 3654;

/** 9999-12-31, the last day Excel knows. */
export const LAST_SERIAL = 2_958_465;

/** The day of an Excel serial number (1900 system, from 1 March 1900); the time of day is dropped. */
export function dateOfSerial(serial: number): CivilDate {
  const date = new Date(EPOCH + Math.floor(serial) * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The serial number of a day. */
export const serialOfDate = ({ year, month, day }: CivilDate): number =>
  Math.round((Date.UTC(year, month - 1, day) - EPOCH) / DAY_MS);

/** Whether the day exists in the calendar. */
export function isDate({ year, month, day }: CivilDate): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}

/** Negative when a is before b. */
export const compareDates = (a: CivilDate, b: CivilDate): number =>
  a.year - b.year || a.month - b.month || a.day - b.day;

/** The local calendar day of an instant. */
export const civilDateOf = (date: Date): CivilDate => ({
  year: date.getFullYear(),
  month: date.getMonth() + 1,
  day: date.getDate(),
});
