/**
 * Work in small steps, each telling how far it is. Whoever carries it out decides whether to go on at once (`finish`) or to
 * let others have their turn (`inSlices`): there is one reader, and one check, for both.
 */
export type Steps<T, Step = unknown> = Generator<Step, T, void>;

/** Carries out all the steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Milliseconds of work after which a page must have its turn: a person notices 50. */
export const SLICE_MS = 30;

export interface Turns<Step = unknown> {
  /** Called between two slices of work; what it throws ends the work. */
  rest(step: Step): Promise<void>;
  /** Milliseconds, from any beginning. */
  clock(): number;
}

/** Carries out the steps in slices of SLICE_MS, resting between them. */
export async function inSlices<T, Step>(steps: Steps<T, Step>, turns: Turns<Step>): Promise<T> {
  const breathe = breather(turns);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    const rest = breathe(value);
    if (rest) await rest;
  }
}

/** For work that waits for others anyway: to be called as often as it could rest, and rests where a slice is over. */
export function breather<Step>({ rest, clock }: Turns<Step>): (step: Step) => Promise<void> | undefined {
  let end = clock() + SLICE_MS;
  return (step) => {
    if (clock() < end) return undefined;
    return rest(step).then(() => void (end = clock() + SLICE_MS));
  };
}
