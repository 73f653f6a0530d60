/**
 * How much of what could go wrong is tried. `npm test` tries a fixed spread of it; `npm run test:faults` tries everything and prints
 * what came of it as a table (scripts/faults.mjs).
 */
import { appendFileSync } from "node:fs";

/** "all", or how many tries a verb gets; absent in `npm test`. */
const { FAULTS } = process.env;
const SPREAD = 3;
/** In `npm test` only a fixed sample is tried. */
export const IS_SAMPLE = FAULTS === undefined;
/** Whether everything is tried. */
export const ALL_FAULTS = FAULTS === "all";

/** Whether this is `npm test`, which takes some of what `npm run test:hosts` and `npm run test:faults` go through. */
const IS_QUICK = IS_SAMPLE && process.env.HOST_PROFILE === undefined;

/** What a test may take, in ms; hours where everything is tried. */
export const TIMEOUT = FAULTS === undefined ? 120_000 : 5 * 3_600_000;

/**
 * Which of `total` things to try, counted from 1: all, or some evenly spread, the first and the last among them.
 * @param sample how many in `npm test`
 */
export function actionsToTry(total: number, sample = SPREAD): number[] {
  return spread(total, ALL_FAULTS ? Infinity : Number(FAULTS ?? sample)).map((index) => index + 1);
}

/** All of a list; in `npm test` no more than `quick` of it, evenly spread, the first and the last among them. */
export const someOf = <T>(all: readonly T[], quick: number): readonly T[] =>
  IS_QUICK ? spread(all.length, quick).map((index) => all[index]) : all;

/** All cases that differ in yes or no; in `npm test` so few that any two of the answers still meet in every way. */
export function someCases<T extends object>(all: readonly T[]): readonly T[] {
  if (!IS_QUICK) return all;
  const meetings = (one: T): string[] => {
    const answers = Object.entries(one).map(([name, answer]) => `${name} ${String(answer)}`);
    return answers.flatMap((answer, i) => answers.slice(i + 1).map((other) => `${answer}, ${other}`));
  };
  const left = new Set(all.flatMap(meetings));
  const chosen: T[] = [];
  while (left.size > 0) {
    const news = (one: T): number => meetings(one).filter((meeting) => left.has(meeting)).length;
    const best = all.reduce((most, one) => (news(one) > news(most) ? one : most));
    meetings(best).forEach((meeting) => left.delete(meeting));
    chosen.push(best);
  }
  return chosen;
}

function spread(total: number, most: number): readonly number[] {
  const count = Math.min(total, most);
  const at = (i: number): number => (count === 1 ? 0 : Math.round((i * (total - 1)) / (count - 1)));
  return Array.from({ length: count }, (_, i) => at(i));
}

/**
 * Adds a line to the table of counts.
 * @param name what was tried, such as 建表
 * @param tried how often it was made to fail
 * @param harmed cells of the user's that were not as she left them
 * @param differ tries after which pressing again did not lead to what an undisturbed run leads to
 */
export function countFaults(name: string, tried: number, harmed: number, differ: number): void {
  const file = process.env.FAULTS_COUNTS;
  if (file) appendFileSync(file, `${JSON.stringify({ name, tried, harmed, differ })}\n`);
}
