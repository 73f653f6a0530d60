import type { Steps } from "../check";

/** How far the reading of a file is: packed bytes of those it has. */
export interface ReadStep {
  readonly bytes: number;
  readonly of: number;
}

export type ReadSteps<T> = Steps<T, ReadStep>;
