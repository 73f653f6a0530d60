import type { Turns } from "../check";

/** 停止 was pressed before anything was written. */
export class Stopped extends Error {
  override readonly name = "Stopped";
}

/** For work of which nothing is left where it was stopped. */
export function unlessStopped(error: unknown): undefined {
  if (!(error instanceof Stopped)) throw error;
}

/** Lets the pane paint, and a press of 停止 arrive. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * Turns for long work in a page: between two slices the page is painted and pressed keys arrive.
 * @param told is told how far the work is
 * @param stopped asked after each turn; true ends the work with Stopped
 */
export const turnsOf = <Step>(told: (step: Step) => void, stopped: () => boolean): Turns<Step> => ({
  clock: () => Date.now(),
  async rest(step) {
    told(step);
    await nextTurn();
    if (stopped()) throw new Stopped("The work was stopped.");
  },
});
