import { Stopped } from "../../../actions/turns";
import { Latest, type Turn } from "../../shared/latest";
import type { Store } from "../../shared/store";
import type { Importing } from "../state/importing";
import type { ImportState, ListWork } from "./import-state";

/** What is under way on the page 导入: one thing at a time, and what is begun later counts. */
export class UnderWay {
  private readonly latest = new Latest();
  /** The page as it stood before what is under way. */
  private before: ImportState;

  constructor(
    private readonly store: Store<ImportState>,
    private readonly workbook: Importing,
    private readonly stopHost: () => void,
  ) {
    this.before = store.get();
  }

  get isBusy(): boolean {
    return this.latest.isBusy;
  }

  /**
   * Does work of which the page shows that it is under way; what was under way gives way to it, but for what is being written.
   * Stopped or failed, the page is as it was before.
   * @param retry what 继续 does where it failed
   */
  async during(work: ListWork, retry: () => void, task: (turn: Turn) => Promise<void>): Promise<void> {
    const { store, latest, workbook } = this;
    if (store.get().work?.kind === "writing") return;
    if (!latest.isBusy) this.before = store.get();
    workbook.begin();
    const turn = latest.begin();
    store.set({ work, fault: undefined });
    try {
      await task(turn);
    } catch (error) {
      if (turn.isOver()) return;
      store.set(this.before);
      if (!(error instanceof Stopped)) workbook.report(error, retry);
    } finally {
      if (!turn.isOver()) {
        latest.end();
        store.set({ work: undefined });
      }
    }
  }

  /** 停止: the page is as it was before. What is being written is not stopped. */
  stop(): void {
    const { work } = this.store.get();
    if (!work || (work.kind === "writing" && work.isBegun)) return;
    this.end();
    this.store.set({ ...this.before, work: undefined });
    this.stopHost();
  }

  /** It is of no account any more. */
  end(): void {
    this.latest.end();
  }
}
