/** How many of the places where a host can fail are tried: a spread of them in `npm test`, each with `FAULTS=all`. */
import { appendFileSync } from "node:fs";

export const ALL_FAULTS = process.env.FAULTS === "all";
const SPREAD = 12;

/** The numbers of the actions at which a fault is to be tried, of 1 to `total`: all, or about 12 with the first and the last. */
export function actionsToTry(total: number): number[] {
  const count = ALL_FAULTS ? total : Math.min(total, SPREAD);
  if (count <= 1) return count === 1 ? [1] : [];
  return Array.from({ length: count }, (_, i) => 1 + Math.round((i * (total - 1)) / (count - 1)));
}

/**
 * Notes what came of a series, a line of JSON each, in the file that FAULTS_SUMMARY names; nowhere without one.
 * @param harmed faults after which something of the user's was not as before
 * @param differ faults after which the verb, done again, came to something else than without a fault
 */
export function countFaults(name: string, tried: number, harmed: number, differ: number): void {
  const file = process.env.FAULTS_SUMMARY;
  if (file) appendFileSync(file, `${JSON.stringify({ name, tried, harmed, differ })}\n`);
}
