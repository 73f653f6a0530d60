import { Stopped } from "../../../actions/turns";
import type { Progress } from "../../../actions/types";
import type { SheetGrid, Snapshot } from "../../../check";
import type { Change } from "../../../check/mend/change";
import type { Purpose } from "../../../check/mend/record";
import type { CellsWanted } from "../../../host/workbook";
import { failureOf } from "../../shared/failure";
import type { Checking } from "./checking";
import type { Core } from "./core";
import type { Mending } from "./mending";
import type { Trouble } from "./model";

/** With what the page 导入 works in the workbook. */
export interface ImportingParts {
  readonly core: Core;
  readonly checking: Checking;
  readonly mending: Mending;
}

/** What 导入 does in the workbook; what is to be brought in, its page decides. It is loaded with that page. */
export class Importing {
  /** What stood in the way of what was last begun here. */
  private told: Trouble | undefined;

  constructor(private readonly parts: ImportingParts) {}

  /** Something else is begun: what 继续 would have carried on is of no account any more. */
  begin(): void {
    const { core } = this.parts;
    const { told } = this;
    this.told = undefined;
    // What is half written is finished or put back, whatever else is done.
    if (told && told.kind !== "repairHalf" && core.state.trouble === told) core.clearTrouble();
  }

  /**
   * The plan as it stands now: what changed since it was looked at is read first.
   * @param retry what 继续 does where that failed, which is on the screen
   * @returns undefined where it failed
   */
  async snapshot(retry: () => void): Promise<Snapshot | undefined> {
    const { core, checking } = this.parts;
    // The looks at what was changed stand before this in the runner.
    const looks = await core.runner.run(() => Promise.resolve());
    if (looks.kind !== "done") return this.failed(undefined);
    const { check } = core.state;
    if (check.kind === "never" || check.stale || checking.isBehind) {
      const ending = await checking.full({ marks: "leave", quiet: true, isAsked: true, retry });
      if (ending !== "done") return this.failed(undefined);
    }
    const { check: now } = core.state;
    return now.kind === "done" ? now.checked.reading.snapshot : undefined;
  }

  /** @returns undefined where nothing stands there; `failed`: that it could not be read is on the screen */
  async readCells(
    wanted: CellsWanted,
    onProgress: Progress,
    retry: () => void,
  ): Promise<SheetGrid | undefined | "failed"> {
    const { core } = this.parts;
    core.clearTrouble();
    const outcome = await core.perform("readList", { wanted }, { onProgress });
    core.settle(outcome, retry);
    return outcome.kind === "done" ? outcome.value : this.failed("failed" as const);
  }

  /**
   * A tab as it stands now; undefined where nothing stands there, `gone` where it cannot be had.
   * @throws Stopped
   */
  async cellsNow(sheet: string): Promise<SheetGrid | undefined | "gone"> {
    const outcome = await this.parts.core.perform("readList", { wanted: { sheet } });
    if (outcome.kind === "stopped") throw new Stopped("The wait was given up.");
    return outcome.kind === "done" ? outcome.value : "gone";
  }

  /** What is remembered of headings; nothing where it cannot be read. */
  async headings(): Promise<string | undefined> {
    const outcome = await this.parts.core.perform("recallHeadings", {}, { quiet: true });
    return outcome.kind === "done" ? outcome.value : undefined;
  }

  /** What was imported is there whether or not the headings are remembered. */
  async rememberHeadings(text: string): Promise<void> {
    await this.parts.core.perform("rememberHeadings", { text }, { quiet: true });
  }

  /**
   * @param retry what 继续 does where it failed: the page is to know that it is done
   * @returns whether it was written; what failed is on the screen
   */
  async write(
    changes: readonly Change[],
    snapshot: Snapshot,
    purpose: Purpose,
    retry: () => void,
    onProgress: Progress,
  ): Promise<boolean> {
    const isWritten = await this.parts.mending.write({ changes, snapshot, purpose }, retry, onProgress);
    return isWritten || this.failed(false);
  }

  /** Puts on the screen what nobody expected. */
  report(error: unknown, retry: () => void): void {
    this.parts.core.report(failureOf(error), retry);
    this.failed(undefined);
  }

  private failed<T>(value: T): T {
    this.told = this.parts.core.state.trouble;
    return value;
  }
}
