import type { Progress, Run } from "../../actions/types";
import { CellEditModeError } from "../../host/errors";

export type Outcome<T> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "stopped" }
  | { readonly kind: "failed"; readonly error: unknown };

export interface RunOptions {
  readonly onProgress?: Progress;
  /** Nobody pressed anything: 停止 does not mean it, and it waits for the end of an edit without a word. */
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
 * Performs one task after another, so that no two verbs write at once. A task calls `progress` at every step, or the host is
 * thought silent; once it is stopped nobody waits for it.
 * While a cell is being edited Excel refuses everything and says nothing when that ends: the task is tried again every second.
 */
export class Runner {
  private tail: Promise<unknown> = Promise.resolve();
  /** What the person asked for and is not over yet. */
  private readonly asked = new Set<Stop>();
  /** What is at work waits for the end of an edit. */
  private isHeldUp = false;
  private isTold = false;

  constructor(private readonly signs: RunnerSigns) {}

  /** Resolves as soon as the task is done, has failed or was stopped; the next one begins when it has come to rest. */
  run<T>(task: (run: Run) => Promise<T>, options: RunOptions = {}): Promise<Outcome<T>> {
    const stop = new Stop();
    if (!options.quiet) this.asked.add(stop);
    this.tell();
    const work = this.tail.then(() => this.perform(task, stop, options));
    this.tail = work;
    const stopped = stop.pressed.then(() => ({ kind: "stopped" }) as const);
    return Promise.race([work, stopped]).finally(() => {
      this.asked.delete(stop);
      this.tell();
    });
  }

  /** 停止: whatever the person asked for, at work or waiting for its turn. */
  stop(): void {
    for (const stop of this.asked) stop.press();
  }

  /** Gives up what the person asked for and waits for the end of an edit, as was told; leaves a task at work alone. */
  stopWaiting(): void {
    if (this.isTold) this.stop();
  }

  /** What was asked for waits too where a task before it is held up that nobody asked for. */
  private tell(): void {
    const isToTell = this.isHeldUp && this.asked.size > 0;
    if (isToTell !== this.isTold) this.signs.editing((this.isTold = isToTell));
  }

  private holdUp(isHeldUp: boolean): void {
    this.isHeldUp = isHeldUp;
    this.tell();
  }

  private async perform<T>(
    task: (run: Run) => Promise<T>,
    stop: Stop,
    { onProgress }: RunOptions,
  ): Promise<Outcome<T>> {
    if (stop.isPressed) return { kind: "stopped" };
    const watch = new SilenceWatch(this.signs);
    void stop.pressed.then(() => watch.end());
    const run: Run = {
      stopped: () => stop.isPressed,
      progress: (step) => {
        if (stop.isPressed) return;
        watch.heard();
        // It got through; from here on it is not to be given up.
        if (step.step === "writing") this.holdUp(false);
        onProgress?.(step);
      },
    };
    try {
      return await this.attempt(task, run, watch);
    } finally {
      watch.end();
    }
  }

  private async attempt<T>(task: (run: Run) => Promise<T>, run: Run, watch: SilenceWatch): Promise<Outcome<T>> {
    try {
      while (!run.stopped()) {
        try {
          watch.heard();
          return { kind: "done", value: await task(run) };
        } catch (error) {
          if (!(error instanceof CellEditModeError)) throw error;
        }
        watch.end();
        this.holdUp(true);
        await delay(RETRY_EDITING_MS);
      }
      return { kind: "stopped" };
    } catch (error) {
      return { kind: "failed", error };
    } finally {
      this.holdUp(false);
    }
  }
}

/** Whether 停止 was pressed for a task, and when. */
class Stop {
  isPressed = false;
  press: () => void = () => undefined;
  readonly pressed = new Promise<void>((resolve) => {
    this.press = () => {
      this.isPressed = true;
      resolve();
    };
  });
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
