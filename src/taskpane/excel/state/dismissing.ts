import type { Finding } from "../../../check";
import type { Dismissal } from "../../../check/dismissals/dismissals";
import { OneAtATime } from "../../shared/one-at-a-time";
import { findAgain } from "../findings-list";
import type { Checking } from "./checking";
import type { Core } from "./core";

/** 豁免 and 取消豁免. */
export class Dismissing {
  private readonly presses = new OneAtATime();

  constructor(
    private readonly core: Core,
    private readonly checking: Checking,
  ) {}

  /** @returns whether there is something to ask about */
  ask(finding: Finding): boolean {
    const { check } = this.core.state;
    if (check.kind !== "done") return false;
    this.core.store.set({ dismissing: { finding, snapshot: check.checked.reading.snapshot } });
    return true;
  }

  /** @param problem what is wrong, in words. @returns whether it came to an end, which is told; what failed is on the screen */
  dismiss(problem: string, reason: string): Promise<boolean> {
    const { core } = this;
    const { dismissing } = core.state;
    if (!dismissing) return Promise.resolve(false);
    const { finding, snapshot } = dismissing;
    return this.presses.run(async () => {
      core.clearTrouble();
      const outcome = await core.perform("dismiss", { finding, snapshot, problem, reason });
      core.settle(outcome, () => void this.dismiss(problem, reason));
      if (outcome.kind !== "done") return false;
      const dismissed = await this.lookAgain();
      if (dismissed) {
        const isHeld = outcome.value && findAgain(dismissed, outcome.value);
        core.store.set({ notice: { kind: isHeld ? "dismissed" : "notDismissed" } });
      }
      core.store.set({ dismissing: undefined });
      return true;
    });
  }

  takeBack(dismissal: Dismissal): Promise<boolean> {
    const { core } = this;
    return this.presses.run(async () => {
      core.clearTrouble();
      const outcome = await core.perform("takeBackDismissal", { dismissal });
      const isGone = core.settle(outcome, () => void this.takeBack(dismissal));
      if (isGone === undefined) return false;
      if (await this.lookAgain()) core.store.set({ notice: { kind: isGone ? "takenBack" : "notTakenBack" } });
      return isGone;
    });
  }

  /**
   * Marks follow where there are some: she asked for what was written, and what could be undone is gone with it.
   * @returns what is dismissed now; undefined where the look failed, which is on the screen
   */
  private async lookAgain(): Promise<readonly Finding[] | undefined> {
    const { core } = this;
    const { check } = core.state;
    const isMarked = check.kind === "done" && check.checked.marks !== undefined;
    const ending = await this.checking.full({ marks: isMarked ? "write" : "leave", quiet: true });
    const { check: now } = core.state;
    if (ending !== "done" || now.kind !== "done") return undefined;
    return now.checked.result.dismissed.map(({ finding }) => finding);
  }
}
