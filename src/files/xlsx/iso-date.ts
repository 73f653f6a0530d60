const EPOCH_1900 = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
/** Excel counts a 29 February 1900 that never was: days before it have one number less. */
const FIRST_DAY_AFTER_LEAP_FAULT = 61;

const TIME = String.raw`(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?`;
/** A zone says where the writer's clock stood, not that another day is meant. */
const ZONE = String.raw`(?:Z|[+-]\d\d(?::?\d\d)?)?`;
const MOMENT = new RegExp(String.raw`^(?:(\d{4})-(\d\d)-(\d\d))?(?:(?:^|[T ])${TIME}${ZONE})?$`, "i");

/**
 * The serial number, in the 1900 system, of a day, a time or both as ISO 8601 writes them: what strict files and several writers keep
 * in cells of the type `d` (ECMA-376 part 1, 18.18.11). The hour is the one that is written, whatever the zone.
 * @returns undefined where there is no such moment
 */
export function serialOfIso(text: string): number | undefined {
  const match = MOMENT.exec(text);
  if (!match || text === "") return undefined;
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0"] = match;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) >= 60) return undefined;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return time;
  const midnight = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (midnight.toISOString().slice(0, 10) !== `${year}-${month}-${day}`) return undefined;
  const days = (midnight.getTime() - EPOCH_1900) / DAY_MS;
  if (days < 0) return undefined;
  return (days > 0 && days < FIRST_DAY_AFTER_LEAP_FAULT ? days - 1 : days) + time;
}
