import type { CheckInput } from "../../../actions/check-and-mark";
import type { Checked, ProgressStep, Run } from "../../../actions/types";
import type { HostFailure } from "../../../host/errors";
import type { WorkbookEvent } from "../../../host/workbook";
import type { TableId } from "../../../guide";
import type { FindingWords } from "../../shared/finding-words";
import { findAgain } from "../findings-list";
import type { Core } from "./core";
import { addEdit, NO_EDITS } from "./edits";
import { Typing } from "./typing";
import type { Outcome } from "../../shared/runner";
import { failureOf } from "../../shared/failure";

interface FullCheck {
  /** A workbook that was only opened is read and left alone. */
  readonly marks: CheckInput["marks"];
  /** Nobody pressed anything: no progress is shown. */
  readonly quiet?: boolean;
  /** It is part of what somebody pressed, who is told what holds it up and may stop it. */
  readonly isAsked?: boolean;
  /** What 继续 does where it failed; the same again unless something greater began with it. */
  readonly retry?: () => void;
}

/** Keeps the findings true: the full check, and after it the rows a person changes. */
export class Checking {
  private edits = NO_EDITS;
  private needsFull = false;
  private isScheduled = false;
  private readonly typing = new Typing();

  constructor(private readonly core: Core) {}

  /** Reads and checks everything. @returns how it ended, one that failed is on the screen; `busy`: a check is under way */
  async full(wanted: FullCheck): Promise<Outcome<unknown>["kind"] | "busy"> {
    const { core } = this;
    const { marks, quiet = false, isAsked = !quiet, retry = () => void this.full(wanted) } = wanted;
    if (!quiet) {
      if (core.state.work.kind === "checking") return "busy";
      core.clearTrouble();
      const at = { step: "reading", rows: 0, of: 0 } as const;
      core.store.set({ work: { kind: "checking", at }, notice: undefined, atHand: undefined });
    }
    const check = (run: Run): Promise<Checked> => this.checkAll(run, marks);
    const outcome = await core.runner.run(quiet ? (run) => this.looking(() => check(run)) : check, {
      quiet: !isAsked,
      ...(!quiet && { onProgress: (step) => this.show(step) }),
    });
    if (!quiet) core.store.set({ work: { kind: "idle" } });
    const checked = core.settle(outcome, retry);
    if (checked && !quiet) this.tellUnmarked(checked);
    return outcome.kind;
  }

  /** Whether something that was changed has not been looked at. */
  get isBehind(): boolean {
    return this.needsFull || this.edits.size > 0;
  }

  /** A person changed cells. */
  edited({ sheet, area }: Extract<WorkbookEvent, { kind: "edited" }>): void {
    const { state } = this.core;
    if (!this.isListening || !(this.isTableSheet(sheet) || sheet === this.dismissalsSheet)) return;
    if (!state.live) return this.markStale();
    this.typing.edited({ kind: "edited", sheet, ...(area && { area }) });
    // What is dismissed decides over findings of every table.
    const isEverything = sheet === this.dismissalsSheet;
    this.edits = addEdit(this.edits, sheet, (isEverything ? undefined : area) ?? "everything");
    this.schedule();
  }

  /** Tabs were added, removed or renamed. */
  sheetsChanged(): void {
    const { state } = this.core;
    if (!this.isListening) return;
    if (!state.live) return this.markStale();
    this.needsFull = true;
    this.schedule();
  }

  /** Edits made while the pane opens are looked at once it has; what happens while tables are built, 建表 itself does. */
  private get isListening(): boolean {
    const { kind } = this.core.state.stage;
    return kind === "pages" || kind === "opening";
  }

  /** Looks at what has gathered once the runner is free; what gathers until then is looked at together. */
  private schedule(): void {
    if (this.isScheduled) return;
    this.isScheduled = true;
    const look = async (run: Run): Promise<void> => {
      this.isScheduled = false;
      await this.looking(() => this.lookAtEdits(run));
    };
    void this.core.runner.run(look, { quiet: true }).then((outcome) => {
      this.core.settle(outcome, () => void this.full({ marks: "renew", quiet: true }));
    });
  }

  /** Lets the status line know while it lasts; not while it waits for the end of an edit. */
  private async looking<T>(task: () => Promise<T>): Promise<T> {
    const { store } = this.core;
    store.set({ isLooking: true });
    try {
      return await task();
    } finally {
      store.set({ isLooking: false });
    }
  }

  private async lookAtEdits(run: Run): Promise<void> {
    const { services, state } = this.core;
    const { edits, needsFull } = this;
    if (!needsFull && edits.size === 0) return;
    if (needsFull || state.check.kind === "never" || [...edits.values()].includes("everything")) {
      await this.checkAll(run, "renew");
      return;
    }
    this.edits = NO_EDITS;
    try {
      let { checked } = state.check;
      const atHand = this.typing.recordAtHand(state.selection, checked.reading.snapshot);
      this.core.store.set({ atHand });
      for (const [sheet, area] of edits) {
        const input = { checked, sheet, ...(area !== "everything" && { area }), ...(atHand && { atHand }) };
        checked = await services.perform("recheckEdit", input, run);
      }
      this.accept(checked, state.check.words);
    } catch (error) {
      // Not looked at: it waits for the next attempt, together with what came meanwhile.
      for (const [sheet, area] of edits) this.edits = addEdit(this.edits, sheet, area);
      throw error;
    }
  }

  /** The person went to another cell, or another tab: what was left is finished, and looked at as such. */
  movedTo(place: { readonly sheet: string; readonly row?: number }): void {
    const { store, state } = this.core;
    const left = this.typing.left(state.atHand, place);
    if (!left) return;
    store.set({ atHand: undefined });
    if (!state.live) return;
    this.edits = addEdit(this.edits, left.sheet, left.area);
    this.schedule();
  }

  private async checkAll(run: Run, marks: CheckInput["marks"]): Promise<Checked> {
    const { services } = this.core;
    const words = await services.words();
    const { edits, needsFull } = this;
    const { check, atHand } = this.core.state;
    const isMarked = check.kind === "done" && check.checked.marks !== undefined;
    this.edits = NO_EDITS;
    this.needsFull = false;
    try {
      const checked = await services.perform("checkAndMark", { marks, isMarked, ...(atHand && { atHand }) }, run);
      if (!run.stopped()) this.accept(checked, words);
      return checked;
    } catch (error) {
      for (const [sheet, area] of edits) this.edits = addEdit(this.edits, sheet, area);
      this.needsFull ||= needsFull;
      throw error;
    }
  }

  private accept(checked: Checked, words: FindingWords): void {
    const { store, services, state } = this.core;
    const { snapshot, sheets } = checked.reading;
    const tabs = new Map<TableId, string>([...snapshot.tables].map(([id, { sheet }]) => [id, sheet]));
    const overview = state.tabs.get("overview");
    if (overview !== undefined && sheets.includes(overview)) tabs.set("overview", overview);
    const { focus } = state;
    const finding = focus && findAgain(checked.result.findings, focus.finding);
    store.set({
      check: { kind: "done", checked, words, at: services.now(), stale: false },
      tabs,
      focus: focus && finding && { ...focus, finding },
      notice: undefined,
    });
  }

  /** 清除标记: none stands any more, and none is painted until a person asks for it. */
  marksCleared(): void {
    const { check } = this.core.state;
    if (check.kind !== "done") return;
    const { reading, result, protectedSheets } = check.checked;
    this.core.store.set({ check: { ...check, checked: { reading, result, protectedSheets } } });
  }

  /** What a person asked to have marked and is not. */
  private tellUnmarked({ reading, protectedSheets, markFailure }: Checked): void {
    if (markFailure) {
      return this.tellFailed(markFailure, () => void this.full({ marks: "write" }));
    }
    if (protectedSheets.length === 0) return;
    const others = new Set([...reading.snapshot.tables.values()].map(({ sheet }) => sheet));
    protectedSheets.forEach((sheet) => others.delete(sheet));
    this.core.report({ kind: "protectedSheets", verb: "mark", sheets: protectedSheets, others: others.size }, () => {
      void this.full({ marks: "write" });
    });
  }

  /** Marks that could not be written or taken away. */
  tellFailed(error: HostFailure, retry: () => void): void {
    const failure = failureOf(error);
    this.core.report(failure.kind === "refused" ? { kind: "marksFailed", code: failure.code } : failure, retry);
  }

  private markStale(): void {
    const { state, store } = this.core;
    if (state.check.kind !== "done" || (state.check.stale && !state.notice)) return;
    store.set({ check: { ...state.check, stale: true }, notice: undefined });
  }

  private show(step: ProgressStep): void {
    if (step.step === "reading" || step.step === "checking" || step.step === "marking")
      this.core.store.set({ work: { kind: "checking", at: step } });
  }

  private get dismissalsSheet(): string | undefined {
    const { check } = this.core.state;
    return check.kind === "done" ? check.checked.reading.snapshot.dismissals?.sheet : undefined;
  }

  /** 总览 is written by the assistant itself; other tabs are no concern of the guide's. */
  private isTableSheet(sheet: string): boolean {
    return [...this.core.state.tabs].some(([id, tab]) => id !== "overview" && tab === sheet);
  }
}
