import type { Host } from "../../../actions/types";
import type { FindingWords } from "../../shared/finding-words";
import type { PaneState, Trouble } from "./model";
import { failureOf } from "../../shared/failure";
import { Runner, type Outcome, type RunOptions } from "../../shared/runner";
import type { Store } from "../../shared/store";
import type { InputsOf, OutcomesOf, Perform } from "../../shared/verbs";
import type { Verbs } from "../verbs";

/** What the pane is given from outside; everything behind a function is fetched when first asked for. */
export interface Services {
  readonly host: Host;
  readonly perform: Perform<Verbs>;
  readonly words: () => Promise<FindingWords>;
  readonly now: () => Date;
  /** Whether the platform lets downloads of add-ins through, as far as is known. */
  readonly mayDownload: boolean;
}

/** What the parts of the pane's state share. */
export class Core {
  /** The verbs that read or write the workbook, one after another. */
  readonly runner: Runner;
  /** Going to a cell does not wait behind a long check. */
  readonly navigator: Runner;
  private retry: (() => void) | undefined;

  constructor(
    readonly store: Store<PaneState>,
    readonly services: Services,
  ) {
    const signs = {
      editing: (waiting: boolean): void => this.sign("editing", waiting),
      silent: (silent: boolean): void => this.sign("silent", silent),
    };
    this.runner = new Runner(signs);
    this.navigator = new Runner(signs);
  }

  get state(): PaneState {
    return this.store.get();
  }

  /** Shows what stands in the way; `retry` is what 继续 does. */
  report(trouble: Trouble, retry?: () => void): void {
    this.retry = retry;
    this.store.set({ trouble });
  }

  /** Performs one of the user's verbs when those before it are over. */
  perform<K extends keyof Verbs>(
    name: K,
    input: InputsOf<Verbs>[K],
    options?: RunOptions,
  ): Promise<Outcome<OutcomesOf<Verbs>[K]>> {
    return this.runner.run((run) => this.services.perform(name, input, run), options);
  }

  /** The value of a finished task; undefined when it was stopped, or failed and that is now on the screen. */
  settle<T>(outcome: Outcome<T>, retry: () => void): T | undefined {
    if (outcome.kind === "failed") this.report(failureOf(outcome.error), retry);
    return outcome.kind === "done" ? outcome.value : undefined;
  }

  /** 继续 */
  resume(): void {
    const { retry } = this;
    this.clearTrouble();
    retry?.();
  }

  /** 取消 */
  giveUp(): void {
    this.runner.stopWaiting();
    this.navigator.stopWaiting();
    this.clearTrouble();
  }

  clearTrouble(): void {
    this.retry = undefined;
    this.store.set({ trouble: undefined });
  }

  private sign(kind: "editing" | "silent", raised: boolean): void {
    if (raised) this.report({ kind });
    else if (this.state.trouble?.kind === kind) this.clearTrouble();
  }
}
