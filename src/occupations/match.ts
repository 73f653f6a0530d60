import type { Reading } from "./pinyin";
import type { Query } from "./query";
import type { Writing } from "./writings";

/** How a name answers to what was typed, the closest first. */
export const WAYS = [
  "exact",
  "start",
  "part",
  "initials",
  "pinyin",
  "initialsStart",
  "pinyinStart",
  "mixedStart",
  "initialsPart",
  "pinyinPart",
  "mixedPart",
] as const;
export type Way = (typeof WAYS)[number];

export interface Match {
  readonly way: Way;
  /** Its last syllable is unfinished, zha of zhao. */
  readonly isCut: boolean;
  /** A character is read otherwise than in this name. */
  readonly isOtherReading: boolean;
}

/** Counts what was compared, so that it is known to be bounded. */
export class Effort {
  comparisons = 0;
}

type Words = Extract<Query, { readonly kind: "words" }>;

/** How a name answers to a query; undefined where it does not. */
export function matchOf({ key, readings }: Writing, query: Words, effort: Effort): Match | undefined {
  effort.comparisons++;
  const { signs } = query;
  if (!query.isLatin || key.includes(signs)) {
    const at = key.indexOf(signs);
    if (at >= 0)
      return { way: key === signs ? "exact" : at === 0 ? "start" : "part", isCut: false, isOtherReading: false };
  }
  if (!/[a-z]/.test(signs) || signs.length > LONGEST_SYLLABLE * readings.length) return undefined;
  const walk = new Walk(readings, query, effort);
  let best: Match | undefined;
  for (let from = 0; from < readings.length && !best; from++)
    for (const walked of [walk.initials(from), walk.from(from)]) {
      const match = walked && asMatch(walked, from, readings.length);
      if (match && (!best || rankOf(match) < rankOf(best))) best = match;
    }
  return best;
}

/** zhuang; and lyuan, if there were one */
const LONGEST_SYLLABLE = 6;

/** Less is closer; below `FARTHEST`. */
export const rankOf = ({ way, isCut, isOtherReading }: Match): number =>
  4 * WAYS.indexOf(way) + (isCut ? 2 : 0) + (isOtherReading ? 1 : 0);
export const FARTHEST = 4 * WAYS.length;

/** Found inside a name by how it is read: what is found so is found often. */
export const isWeak = ({ way }: Match): boolean => way.endsWith("Part");

/** A way through some characters of a name that uses up the query. */
interface Walked {
  /** Index of the character after the last. */
  readonly end: number;
  /** How the characters were typed; the last of them may be unfinished. */
  readonly hasInitials: boolean;
  readonly hasSyllables: boolean;
  readonly isCut: boolean;
  readonly isOtherReading: boolean;
}

function asMatch(
  { end, hasInitials, hasSyllables, isCut, isOtherReading }: Walked,
  from: number,
  length: number,
): Match {
  const how = !hasInitials ? "pinyin" : hasSyllables || isCut ? "mixed" : "initials";
  if (from > 0) return { way: `${how}Part`, isCut, isOtherReading };
  const isWhole = end === length && !isCut;
  return { way: isWhole && how !== "mixed" ? how : `${how}Start`, isCut, isOtherReading };
}

const INITIALS_OF_TWO = /^[zcs]h/;

/** Walks a name and a query side by side, each pair of places once. */
class Walk {
  private readonly failed = new Set<number>();

  constructor(
    private readonly readings: readonly Reading[],
    private readonly query: Words,
    private readonly effort: Effort,
  ) {}

  /** The best way through that begins with a character, whole syllables first. */
  from(start: number): Walked | undefined {
    return this.at(start, 0);
  }

  /** The way through of which each letter is the first of a character. */
  initials(start: number): Walked | undefined {
    const { signs } = this.query;
    if (start + signs.length > this.readings.length) return undefined;
    let isOtherReading = false;
    for (let i = 0; i < signs.length; i++) {
      const { typed, syllable } = this.readings[start + i];
      this.effort.comparisons++;
      if (!typed.some((way) => way.startsWith(signs[i]))) return undefined;
      if (!syllable?.startsWith(signs[i])) isOtherReading = true;
    }
    return { end: start + signs.length, hasInitials: true, hasSyllables: false, isCut: false, isOtherReading };
  }

  private at(index: number, place: number): Walked | undefined {
    const { signs } = this.query;
    if (place === signs.length)
      return { end: index, hasInitials: false, hasSyllables: false, isCut: false, isOtherReading: false };
    const reading = this.readings[index];
    const key = index * (signs.length + 1) + place;
    if (!reading || this.failed.has(key)) return undefined;
    const found = this.step(reading, index, place);
    if (!found) this.failed.add(key);
    return found;
  }

  /** The character itself, its whole syllable, the beginning of it where the query ends, or its initial: in this order. */
  private step(reading: Reading, index: number, place: number): Walked | undefined {
    const { signs } = this.query;
    this.effort.comparisons++;
    if (signs.startsWith(reading.sign, place)) {
      const rest = this.at(index + 1, place + reading.sign.length);
      if (rest) return { ...rest, hasSyllables: true };
    }
    for (const typed of reading.typed) {
      const isOtherReading = typed !== reading.syllable;
      this.effort.comparisons++;
      if (signs.startsWith(typed, place) && !this.isBroken(place, typed.length)) {
        const rest = this.at(index + 1, place + typed.length);
        if (rest) return { ...rest, hasSyllables: true, isOtherReading: rest.isOtherReading || isOtherReading };
      }
      const left = signs.length - place;
      if (left < typed.length && typed.startsWith(signs.slice(place)) && !this.isBroken(place, left))
        return { end: index + 1, hasInitials: false, hasSyllables: false, isCut: true, isOtherReading };
    }
    for (const typed of reading.typed) {
      const isOtherReading = typed !== reading.syllable;
      const initials = INITIALS_OF_TWO.test(typed) ? [typed.slice(0, 2), typed[0]] : [typed[0]];
      for (const initial of initials) {
        this.effort.comparisons++;
        if (!signs.startsWith(initial, place) || this.isBroken(place, initial.length)) continue;
        const rest = this.at(index + 1, place + initial.length);
        if (rest) return { ...rest, hasInitials: true, isOtherReading: rest.isOtherReading || isOtherReading };
      }
    }
    return undefined;
  }

  /** Whether a blank was typed within. */
  private isBroken(place: number, length: number): boolean {
    const { breaks } = this.query;
    if (breaks.size === 0) return false;
    for (let at = place + 1; at < place + length; at++) if (breaks.has(at)) return true;
    return false;
  }
}
