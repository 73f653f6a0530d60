import type { NewDocumentInput } from "../../actions/new-document";
import type { Progress, ProgressStep, Run } from "../../actions/types";
import type { DocumentControl, DocumentReading } from "../../host/document";
import { failureOf } from "../shared/failure";
import { Runner, type Outcome } from "../shared/runner";
import { createStore, type Store } from "../shared/store";
import { plannedIn, INITIAL_STATE, type Operation, type Trouble, type WordState } from "./model";
import type { WordServices } from "./services";
import { isFilled, isOurs, volumeOf } from "./volume-choice";

/** `glance`: without what would disturb somebody who is writing. */
type Look = "read" | "glance";

const IDLE = { work: { kind: "idle" } } as const;
/** What the last operation left on the screen. */
const CLEARED = { result: undefined, trouble: undefined } as const;

/** The Word pane without its looks: the state, and everything a person can do to it. */
export class WordPane {
  readonly store: Store<WordState> = createStore(INITIAL_STATE);
  private readonly runner: Runner;
  private retryLast: (() => void) | undefined;
  private looking: { readonly how: Look; readonly done: Promise<void> } | undefined;

  constructor(private readonly services: WordServices) {
    this.runner = new Runner({
      // Only a cell can be in edit mode.
      editing: () => undefined,
      silent: (isSilent) => this.showSilence(isSilent),
    });
  }

  private get state(): WordState {
    return this.store.get();
  }

  /**
   * Glances at the document, and again whenever the person comes back to the pane: she may be on her way through Word, a comment
   * half written. @returns a function that ends the listening
   */
  open(): () => void {
    const glance = (): void => {
      if (document.visibilityState === "visible") void this.look("glance");
    };
    window.addEventListener("focus", glance);
    document.addEventListener("visibilitychange", glance);
    void this.look("glance");
    return () => {
      window.removeEventListener("focus", glance);
      document.removeEventListener("visibilitychange", glance);
    };
  }

  /** Reads what the document asks for now: Word tells nobody that it was edited. Whatever was pressed reads in full. */
  look(how: Look = "read"): Promise<void> {
    const { looking } = this;
    if (looking && (looking.how === "read" || how === "glance")) return looking.done;
    const done = this.readAfter(looking?.done, how).finally(() => {
      if (this.looking?.done === done) this.looking = undefined;
    });
    this.looking = { how, done };
    return done;
  }

  /** Reads after something was done: what was being read before does not show it. */
  private async lookAgain(): Promise<void> {
    await this.looking?.done;
    await this.look();
  }

  private async readAfter(earlier: Promise<void> | undefined, how: Look): Promise<void> {
    await earlier;
    const reading = await this.attempt(
      "read",
      () => this.services.host.document[how](),
      () => void this.look(how),
    );
    if (!reading) return;
    const document = { kind: "open", reading, planned: [] } as const;
    this.renew({ document, ...(this.isAbout("read") && { trouble: undefined }) });
    // Nothing waits for that: the system may take its time to answer.
    void this.noticeSaving();
  }

  /** 选择工作簿, 更换 */
  async pick(file: File): Promise<void> {
    this.store.set({ ...CLEARED, work: { kind: "reading", name: file.name } });
    const read = await this.attempt(
      "open",
      (run) => this.readPlan(file, run),
      () => void this.pick(file),
    );
    if (!read) return this.store.set(IDLE);
    const { words, opened } = read;
    if (opened.kind === "unusable") return this.store.set({ ...IDLE, result: { ...opened, name: file.name, words } });
    // A glance did not show everything that the plan will be compared with.
    const { document } = this.state;
    if (document.kind === "opening" || isOurs(document.reading)) await this.lookAgain();
    this.store.set(IDLE);
    const volumes = opened.plan.volumes(this.state);
    this.renew({ plan: { words, source: file, opened: opened.plan, volumes, isOutdated: false } });
  }

  /** 停止 */
  stop(): void {
    const { work } = this.state;
    if (work.kind === "making" && work.isHanded) return;
    this.runner.stop();
  }

  private async readPlan(file: File, { progress, stopped }: Run) {
    const words = await this.services.words();
    const bytes = await contentOf(file);
    if (!bytes) return { words, opened: { kind: "unusable", why: "vanished" } } as const;
    const told: Progress = (step) => {
      progress(step);
      if (stopped()) return;
      const part = step.step === "opening" ? { part: step.bytes / step.of } : {};
      this.store.set({ work: { kind: "reading", name: file.name, ...part } });
    };
    return { words, opened: await this.services.perform("openPlan", { bytes }, { progress: told, stopped }) };
  }

  /** 本文档是 */
  choose(volume: string): void {
    this.renew({ choice: volume, ...CLEARED });
  }

  setMask(mask: boolean): void {
    const { plan } = this.state;
    this.renew({ mask, ...(plan && { plan: { ...plan, volumes: plan.opened.volumes({ mask }) } }) });
  }

  /** 填入, 刷新表格 */
  async fill(): Promise<void> {
    const { document } = this.state;
    const volume = volumeOf(this.state);
    if (document.kind === "opening" || !volume) return;
    const isRefresh = isFilled(document.reading);
    this.store.set({ ...CLEARED, work: { kind: "filling" } });
    if (await this.isHeldBack(document.reading)) return this.store.set(IDLE);
    const { perform, now } = this.services;
    const outcome = await this.attempt(
      "fill",
      (run) => perform("fillDocument", volume, run),
      () => void this.fill(),
    );
    if (outcome) this.store.set({ result: { kind: "filled", outcome, isRefresh }, filledAt: now() });
    // Also after a refusal: Word keeps what it did before.
    await this.lookAgain();
    this.store.set(IDLE);
  }

  /** Whether there are revisions of which the person was not warned, since a glance did not show them; she is then. */
  private async isHeldBack({ revisions: told, knowsRevisions }: DocumentReading): Promise<boolean> {
    if (knowsRevisions) return false;
    await this.lookAgain();
    const { document, trouble } = this.state;
    if (trouble || document.kind === "opening") return true;
    const { revisions } = document.reading;
    const isDue = plannedIn(this.state).some(({ state }) => state === "ready");
    if (revisions === "none" || revisions === told || !isDue) return false;
    this.store.set({ result: { kind: "heldBack" } });
    return true;
  }

  /** 转到 */
  async goTo(control: DocumentControl): Promise<void> {
    this.store.set(CLEARED);
    const perform = (): Promise<"selected" | "gone"> => this.services.host.document.goTo(control);
    const found = await this.attempt("goTo", perform, () => void this.goTo(control));
    if (found !== "gone") return;
    await this.lookAgain();
    this.store.set({ result: { kind: "gone", title: control.title } });
  }

  /** 新建, 打开空白模板 */
  async make(input: NewDocumentInput): Promise<void> {
    this.store.set({ ...CLEARED, work: { kind: "making", isHanded: false } });
    const told = (step: ProgressStep): void => {
      if (step.step === "printing") this.store.set({ work: { kind: "making", part: step.part, isHanded: false } });
      if (step.step === "handing") this.store.set({ work: { kind: "making", isHanded: true } });
    };
    const made = await this.attempt(
      "make",
      ({ progress, stopped }) =>
        this.services.perform("newDocument", input, {
          stopped,
          progress(step) {
            progress(step);
            if (!stopped()) told(step);
          },
        }),
      () => void this.make(input),
      () => this.store.set({ result: { kind: "notMade" } }),
    );
    this.store.set(IDLE);
    if (!made) return;
    this.store.set({ result: { ...made, kind: made.kind === "opened" ? "opened" : "notOpened" } });
  }

  /** 重试 */
  retry(): void {
    const { retryLast } = this;
    this.dismiss();
    retryLast?.();
  }

  /** 关闭: the person has read it. */
  dismiss(): void {
    this.retryLast = undefined;
    this.store.set(CLEARED);
  }

  /** A file that was saved again gives out nothing more: the plan on the screen is older than the one on the disk. */
  private async noticeSaving(): Promise<void> {
    const { plan: before } = this.state;
    if (!before || before.isOutdated || (await contentOf(before.source.slice(0, 1)))) return;
    const { plan } = this.state;
    if (plan?.source === before.source) this.store.set({ plan: { ...plan, isOutdated: true } });
  }

  /** Changes what the assessment rests on, and assesses anew. */
  private renew(change: Partial<WordState>): void {
    const next = { ...this.state, ...change };
    const volume = volumeOf(next);
    const { document } = next;
    if (document.kind === "opening") return this.store.set(change);
    const planned = volume ? document.reading.planFilling(volume.contents) : [];
    this.store.set({ ...change, document: { ...document, planned } });
  }

  /** @returns undefined when it was stopped, or failed and that is now on the screen */
  private async attempt<T>(
    operation: Operation,
    task: (run: Run) => Promise<T>,
    retry: () => void,
    stopped = (): void => undefined,
  ): Promise<T | undefined> {
    const outcome: Outcome<T> = await this.runner.run(task);
    if (outcome.kind === "done") return outcome.value;
    if (outcome.kind === "stopped") stopped();
    if (outcome.kind === "failed") {
      this.retryLast = retry;
      this.store.set({ trouble: refusal(operation, outcome.error) });
    }
    return undefined;
  }

  private isAbout(operation: Operation): boolean {
    const { trouble } = this.state;
    return trouble?.kind === "refused" && trouble.operation === operation;
  }

  private showSilence(isSilent: boolean): void {
    if (isSilent) this.store.set({ trouble: { kind: "silent" } });
    else if (this.state.trouble?.kind === "silent") this.store.set({ trouble: undefined });
  }
}

function refusal(operation: Operation, error: unknown): Trouble {
  const trouble = failureOf(error);
  if (trouble.kind === "notLoaded" || trouble.kind === "fault") return trouble;
  return { kind: "refused", operation, code: "code" in trouble ? trouble.code : trouble.kind };
}

/** undefined: the system does not give the file's contents out any more, since it was saved again, moved or deleted. */
async function contentOf(file: Blob): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
