import type { Progress } from "../../../actions/types";
import type { SheetGrid, Snapshot } from "../../../check";
import type { Change } from "../../../check/mend/change";
import type { Purpose } from "../../../check/mend/record";
import type { CellsWanted } from "../../../host/workbook";
import type { Checking } from "./checking";
import type { Core } from "./core";
import type { Mending } from "./mending";

/** What 导入 does in the workbook; what is to be brought in, its page decides. */
export class Importing {
  constructor(
    private readonly core: Core,
    private readonly checking: Checking,
    private readonly mending: Mending,
  ) {}

  /** The plan as it stands now: read anew where nobody looked since it changed. @returns undefined where that failed, which is on the screen */
  async snapshot(): Promise<Snapshot | undefined> {
    const { check } = this.core.state;
    if (check.kind === "never" || check.stale) await this.checking.full({ marks: "leave", quiet: true });
    const { check: now } = this.core.state;
    return now.kind === "done" ? now.checked.reading.snapshot : undefined;
  }

  /** @returns undefined where nothing stands there; `failed`: that it could not be read is on the screen */
  async readCells(
    wanted: CellsWanted,
    onProgress: Progress,
    retry: () => void,
  ): Promise<SheetGrid | undefined | "failed"> {
    this.core.clearTrouble();
    const outcome = await this.core.perform("readList", { wanted }, { onProgress });
    this.core.settle(outcome, retry);
    return outcome.kind === "done" ? outcome.value : "failed";
  }

  /** What is remembered of headings; nothing where it cannot be read. */
  async headings(): Promise<string | undefined> {
    const outcome = await this.core.perform("recallHeadings", {}, { quiet: true });
    return outcome.kind === "done" ? outcome.value : undefined;
  }

  /** What was imported is there whether or not the headings are remembered. */
  async rememberHeadings(text: string): Promise<void> {
    await this.core.perform("rememberHeadings", { text }, { quiet: true });
  }

  /**
   * @param retry what 继续 does where it failed: the page is to know that it is done
   * @returns whether it was written; what failed is on the screen
   */
  write(changes: readonly Change[], snapshot: Snapshot, purpose: Purpose, retry: () => void): Promise<boolean> {
    return this.mending.write({ changes, snapshot, purpose }, retry);
  }
}
