import type { Occupation } from "../guide/reference";
import { hitOf, type Found, type OccupationHit } from "./hit";
import { Effort, FARTHEST, isWeak, matchOf, rankOf, WAYS, type Match } from "./match";
import { readQuery, type Query } from "./query";
import { WRITING_KINDS, type CodeWriting, type OccupationIndex, type Writing } from "./writings";

/** An occupation found, and how near: less is nearer. */
interface Candidate {
  readonly occupation: Occupation;
  readonly found: Found;
  readonly rank: number;
  readonly length: number;
}

/**
 * The occupations that answer to what somebody typed, the closest first: by a name (the very name, its beginning, a part of
 * it, initials, pinyin), a work type, a former name, or a code or part of one. Each occupation once.
 * @returns empty for a query that says nothing, and where nothing answers
 */
export const search = (index: OccupationIndex, typed: string, effort = new Effort()): readonly OccupationHit[] =>
  asHits(candidates(index, readQuery(typed), effort));

/** So many names inside a query are looked at. */
const MOST_WITHIN = 8;

/**
 * Where nothing answers, what comes near: occupations whose whole name stands in the query, 车工 for 数控车工, the longest first; then those
 * that answer to as much of its beginning as anything answers to, two characters at least.
 */
export function nearest(index: OccupationIndex, typed: string, effort = new Effort()): readonly OccupationHit[] {
  const query = readQuery(typed);
  if (query.kind === "empty") return [];
  const whole = query.kind === "code" ? query.digits : query.signs;
  const within = query.kind === "words" ? namesWithin(index, query.signs, effort) : [];
  const least = query.kind === "words" && !query.isLatin ? 2 : 3;
  // The longer a beginning, the less answers to it: halving finds the longest that something answers to.
  let [low, high] = [least - 1, whole.length];
  let found: readonly Candidate[] = [];
  while (low + 1 < high) {
    const length = Math.floor((low + high) / 2);
    const some = candidates(index, beginningOf(query, length), effort).filter(
      ({ found: { way } }) => query.kind === "words" || way !== "part",
    );
    if (some.length > 0) [low, found] = [length, some];
    else high = length;
  }
  return asHits([...within, ...found.map((one) => ({ ...one, rank: one.rank + FAR }))]);
}

function beginningOf(query: Query, length: number): Query {
  if (query.kind === "empty") return query;
  return query.kind === "code"
    ? { ...query, digits: query.digits.slice(0, length), dashed: "" }
    : { ...query, signs: query.signs.slice(0, length) };
}

const WITHIN: Match = { way: "part", isCut: false, isOtherReading: false };

function namesWithin({ writings }: OccupationIndex, signs: string, effort: Effort): readonly Candidate[] {
  const found = writings.filter(({ key }) => {
    effort.comparisons++;
    return key.length > 1 && signs.includes(key);
  });
  return found
    .sort((a, b) => b.key.length - a.key.length)
    .slice(0, MOST_WITHIN)
    .map((writing, i) => ({ ...candidateOf(writing, WITHIN), rank: i }));
}

function candidates({ writings, codes }: OccupationIndex, query: Query, effort: Effort): readonly Candidate[] {
  switch (query.kind) {
    case "empty":
      return [];
    case "code":
      return codes.flatMap((code) => {
        effort.comparisons++;
        return byCode(code, query) ?? [];
      });
    case "words":
      return writings.flatMap((writing) => {
        const match = matchOf(writing, query, effort);
        return match ? [candidateOf(writing, match)] : [];
      });
  }
}

/** Farther than anything that answers. */
const FAR = 1_000;

/**
 * The very name of whatever kind comes first; then current names, work types and former names, each by how near; last
 * what is found only inside those that are no names of today.
 */
function candidateOf({ occupation, kind, text, former }: Writing, match: Match): Candidate {
  const order = WRITING_KINDS.indexOf(kind);
  const isOwn = kind === "name" || kind === "otherName";
  const band = isOwn ? 0 : isWeak(match) ? WRITING_KINDS.length : order;
  const rank = match.way === "exact" ? order : WRITING_KINDS.length + band * FARTHEST + rankOf(match);
  return {
    occupation,
    found: { by: kind, text, way: match.way, ...(former && { former }) },
    rank,
    length: text.length,
  };
}

/** A single digit is found at the beginning only: it stands somewhere in every code. */
const LEAST_PART = 2;
const CODE_KINDS: readonly CodeWriting["kind"][] = ["code", "otherCode", "formerCode"];

function byCode(writing: CodeWriting, query: Query & { readonly kind: "code" }): Candidate | undefined {
  const { occupation, code, digits, kind, former } = writing;
  const way =
    digits === query.digits
      ? "exact"
      : digits.startsWith(query.digits)
        ? "start"
        : query.digits.length >= LEAST_PART &&
            (query.dashed ? code.includes(query.dashed) : digits.includes(query.digits))
          ? "part"
          : undefined;
  if (way === undefined) return undefined;
  const rank = WAYS.indexOf(way) * CODE_KINDS.length + CODE_KINDS.indexOf(kind);
  return { occupation, found: { by: kind, text: code, way, ...(former && { former }) }, rank, length: code.length };
}

/** Each occupation once, by what comes nearest; of equally near the one with the shorter name, then by code. */
function asHits(found: readonly Candidate[]): readonly OccupationHit[] {
  const best = new Map<string, Candidate>();
  for (const one of found) {
    const known = best.get(one.occupation.code);
    if (!known || one.rank < known.rank) best.set(one.occupation.code, one);
  }
  return [...best.values()]
    .sort((a, b) => a.rank - b.rank || a.length - b.length || (a.occupation.code < b.occupation.code ? -1 : 1))
    .map(({ occupation, found: by }) => hitOf(occupation, by));
}
