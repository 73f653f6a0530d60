import type { Action, Run } from "../../actions/types";

/** Verbs by their names, each a file of its own, fetched when it is first used. */
type Loaders = Readonly<Record<string, () => Promise<unknown>>>;

/** What each verb wants. */
export type InputsOf<V extends Loaders> = {
  [K in keyof V]: Awaited<ReturnType<V[K]>> extends Action<infer Input, unknown, never> ? Input : never;
};

/** What comes of each verb. */
export type OutcomesOf<V extends Loaders> = {
  [K in keyof V]: Awaited<ReturnType<V[K]>> extends Action<never, infer Outcome, never> ? Outcome : never;
};

/** The same verbs, so typed that a name taken as a parameter keeps its input and outcome together. */
export type LoadersOn<Host, V extends Loaders> = {
  readonly [K in keyof V]: () => Promise<Action<InputsOf<V>[K], OutcomesOf<V>[K], Host>>;
};

/** Fetches a verb and performs it. */
export type Perform<V extends Loaders> = <K extends keyof V>(
  name: K,
  input: InputsOf<V>[K],
  run: Run,
) => Promise<OutcomesOf<V>[K]>;
