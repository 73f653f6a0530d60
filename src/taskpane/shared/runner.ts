import type { Progress } from "../../actions/types";
import { CellEditModeError } from "../../excel/errors";

export type Outcome<T> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "stopped" }
  | { readonly kind: "failed"; readonly error: unknown };

/** What a task is told, and tells, beside its work. */
export interface Run {
  /** To be called at every step, or the host is thought silent. */
  readonly progress: Progress;
  /** Whether the person has pressed 停止; nobody waits for the task then. */
  readonly stopped: () => boolean;
}

export interface RunOptions {
  readonly onProgress?: Progress;
  /** Nobody pressed anything: wait for the end of an edit without a word. */
  readonly quiet?: boolean;
}

export interface RunnerSigns {
  /** A task waits until the person has finished editing a cell. */
  editing(waiting: boolean): void;
  /** Nothing was heard from the host for a while. */
  silent(silent: boolean): void;
}

const RETRY_EDITING_MS = 1_000;
const SILENT_AFTER_MS = 20_000;

/**
 * Performs one task after another, so that no two verbs write at once.
 * While a cell is being edited Excel refuses everything and says nothing when that ends: the task is tried again every second.
 */
export class Runner {
  private tail: Promise<unknown> = Promise.resolve();
  private stopCurrent: (() => void) | undefined;
  private isWaiting = false;

  constructor(private readonly signs: RunnerSigns) {}

  /** Resolves as soon as the task is done, has failed or was stopped; the next one begins when it has come to rest. */
  run<T>(task: (run: Run) => Promise<T>, options: RunOptions = {}): Promise<Outcome<T>> {
    const started = this.tail.then(() => this.perform(task, options));
    this.tail = started.then(({ rest }) => rest);
    return started.then(({ outcome }) => outcome);
  }

  stop(): void {
    this.stopCurrent?.();
  }

  /** Gives up a task that waits for the end of an edit, as the person was told; leaves one at work alone. */
  stopWaiting(): void {
    if (this.isWaiting) this.stop();
  }

  private perform<T>(
    task: (run: Run) => Promise<T>,
    { onProgress, quiet = false }: RunOptions,
  ): { outcome: Promise<Outcome<T>>; rest: Promise<unknown> } {
    let stopped = false;
    let stop = (): void => undefined;
    const whenStopped = new Promise<Outcome<T>>((resolve) => {
      stop = () => {
        stopped = true;
        resolve({ kind: "stopped" });
      };
    });
    this.stopCurrent = stop;
    const watch = new SilenceWatch(this.signs);
    const run: Run = {
      stopped: () => stopped,
      progress(step) {
        if (stopped) return;
        watch.heard();
        onProgress?.(step);
      },
    };
    const rest = this.attempt(task, run, watch, quiet);
    const outcome = Promise.race([rest, whenStopped]).finally(() => {
      watch.end();
      if (this.stopCurrent === stop) this.stopCurrent = undefined;
    });
    return { outcome, rest };
  }

  private async attempt<T>(
    task: (run: Run) => Promise<T>,
    run: Run,
    watch: SilenceWatch,
    quiet: boolean,
  ): Promise<Outcome<T>> {
    try {
      while (!run.stopped()) {
        try {
          watch.heard();
          return { kind: "done", value: await task(run) };
        } catch (error) {
          if (!(error instanceof CellEditModeError)) throw error;
        }
        watch.end();
        if (!quiet && !this.isWaiting) this.signs.editing((this.isWaiting = true));
        await delay(RETRY_EDITING_MS);
      }
      return { kind: "stopped" };
    } catch (error) {
      return { kind: "failed", error };
    } finally {
      if (this.isWaiting) this.signs.editing((this.isWaiting = false));
    }
  }
}

/** Raises the alarm when the host keeps silent, and calls it off as soon as something is heard. */
class SilenceWatch {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private alarmed = false;

  constructor(private readonly signs: RunnerSigns) {}

  heard(): void {
    this.end();
    this.timer = setTimeout(() => this.signs.silent((this.alarmed = true)), SILENT_AFTER_MS);
  }

  end(): void {
    clearTimeout(this.timer);
    if (this.alarmed) this.signs.silent((this.alarmed = false));
  }
}

const delay = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
