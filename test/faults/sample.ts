/**
 * How much of what could go wrong is tried. `npm test` tries a fixed spread of it; `npm run test:faults` tries everything and prints
 * what came of it as a table (scripts/faults.mjs).
 */
import { appendFileSync } from "node:fs";

/** "all", or how many tries a verb gets; absent in `npm test`. */
const { FAULTS } = process.env;
const SPREAD = 4;
/** In `npm test` only a fixed sample is tried. */
export const IS_SAMPLE = FAULTS === undefined;
/** Whether everything is tried. */
export const ALL_FAULTS = FAULTS === "all";

/** What a test may take, in ms; hours where everything is tried. */
export const TIMEOUT = FAULTS === undefined ? 120_000 : 5 * 3_600_000;

/**
 * Which of `total` things to try, counted from 1: all, or some evenly spread, the first and the last among them.
 * @param sample how many in `npm test`
 */
export function actionsToTry(total: number, sample = SPREAD): number[] {
  const tried = Math.min(total, ALL_FAULTS ? Infinity : Number(FAULTS ?? sample));
  const at = (i: number): number => (tried === 1 ? 1 : 1 + Math.round((i * (total - 1)) / (tried - 1)));
  return Array.from({ length: tried }, (_, i) => at(i));
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
