import { AssetNotLoadedError } from "../../../actions/asset";
import type { Host } from "../../../actions/types";
import { ChangedMeanwhileError, ProtectedSheetError, ProtectedWorkbookError } from "../../../excel/errors";
import { HostError } from "../../../office/errors";
import type { FindingWords } from "../../shared/finding-words";
import type { PaneState, Trouble } from "./model";
import { Runner, type Outcome } from "../../shared/runner";
import type { Store } from "../../shared/store";
import type { Verbs } from "./verbs";

/** What the pane is given from outside; everything behind a function is fetched when first asked for. */
export interface Services {
  readonly host: Host;
  readonly verb: <K extends keyof Verbs>(name: K) => Promise<Verbs[K]>;
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

  /** The value of a finished task; undefined when it was stopped, or failed and that is now on the screen. */
  settle<T>(outcome: Outcome<T>, retry: () => void): T | undefined {
    if (outcome.kind === "failed") this.report(troubleOf(outcome.error), retry);
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

/** What a failure means to the person. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof ProtectedWorkbookError) return { kind: "protectedWorkbook" };
  if (error instanceof ProtectedSheetError) {
    return { kind: "protectedSheet", ...(error.sheet !== undefined && { sheet: error.sheet }) };
  }
  if (error instanceof ChangedMeanwhileError) return { kind: "changedMeanwhile", sheet: error.sheet };
  if (error instanceof HostError)
    return { kind: "refused", code: [error.code, error.location].filter(Boolean).join(" ") };
  // webpack's name for a script that did not arrive
  const isScript = error instanceof Error && error.name === "ChunkLoadError";
  if (isScript || error instanceof AssetNotLoadedError) return { kind: "notLoaded" };
  return { kind: "fault", code: error instanceof Error ? `${error.name} ${error.message}` : String(error) };
}
