import type { RepairResult } from "../../../actions/repair";
import type { Progress } from "../../../actions/types";
import type { Area, Finding, Snapshot } from "../../../check";
import type { Change } from "../../../check/mend/change";
import type { Purpose } from "../../../check/mend/record";
import type { Repair, StandingRepair } from "../../../check/mend/repairs";
import type { RepairScope } from "../../../check/mend/scope";
import type { TableProgress } from "../../../check/mend/toward";
import type { Side } from "../../../check/mend/table-plan";
import type { Outcome } from "../../shared/runner";
import { OneAtATime } from "../../shared/one-at-a-time";
import type { Checking } from "./checking";
import type { Core } from "./core";

/** So few mended cells are looked at by themselves; more, with everything else. */
const FEW = 20;

/** What is to be written, what that was made of, and what for. */
export interface Planned<C extends Change = Change> {
  readonly changes: readonly C[];
  readonly snapshot: Snapshot;
  readonly purpose: Purpose;
  /** All of it, or nothing. */
  readonly isWhole?: boolean;
}

/** 修复, whatever else writes many places at once, and 恢复原值. */
export class Mending {
  private readonly presses = new OneAtATime();

  constructor(
    private readonly core: Core,
    private readonly checking: Checking,
  ) {}

  /** 改为 X: what one finding offers, at once. @param option which of several ways */
  async one(finding: Finding, option?: number): Promise<void> {
    await this.presses.run(async () => {
      const planned = await this.plan({ kind: "one", finding, ...(option !== undefined && { option }) });
      return planned !== undefined && this.carryOut(planned);
    });
  }

  /** 改为 X on 选择改法: back to 问题 with it, unless something stands in the way. */
  async choose(finding: Finding, option: number): Promise<void> {
    await this.one(finding, option);
    const { trouble, page } = this.core.state;
    if (!trouble && page === "choose") this.core.store.set({ page: "findings" });
  }

  /** 同类 n 处..., 全部预览...: what would be changed, on a page of its own. @returns whether there is something to show */
  async preview(scope: RepairScope): Promise<boolean> {
    const planned = await this.plan(scope);
    if (!planned) return false;
    const { changes, snapshot } = planned;
    // Rows are begun one at a time, and never in bulk.
    const repairs = changes.flatMap((change) => (change.kind === "append" ? [] : [change]));
    this.core.store.set({ preview: { scope, repairs, snapshot, unticked: new Set() } });
    return true;
  }

  /** Takes a line out of what is to be mended, or in again. */
  toggle(repair: StandingRepair): void {
    const { preview } = this.core.state;
    if (!preview) return;
    const unticked = new Set(preview.unticked);
    if (!unticked.delete(repair)) unticked.add(repair);
    this.core.store.set({ preview: { ...preview, unticked } });
  }

  /** All lines, or none. */
  tickAll(isTicked: boolean): void {
    const { preview } = this.core.state;
    if (!preview) return;
    this.core.store.set({ preview: { ...preview, unticked: new Set(isTicked ? [] : preview.repairs) } });
  }

  /** 修复 n 处: the lines of the preview that are ticked. @returns whether something was done */
  async apply(): Promise<boolean> {
    const { preview } = this.core.state;
    if (!preview) return false;
    const { repairs, snapshot, unticked } = preview;
    const changes = repairs.filter((repair) => !unticked.has(repair));
    return this.write({ changes, snapshot, purpose: "repair" });
  }

  /** 恢复原值, and 继续 where a repair or putting back was left half done. */
  async settle(side: Side): Promise<void> {
    await this.presses.run(async () => {
      this.core.clearTrouble();
      const outcome = await this.core.perform("settleRepair", { side });
      return this.ended(outcome, undefined, () => void this.settle(side));
    });
  }

  /** The pane opens: what was mended before can be put back still. */
  async lookForEarlier(): Promise<void> {
    const { core } = this;
    const { check } = core.state;
    if (check.kind !== "done") return;
    const { snapshot } = check.checked.reading;
    const outcome = await core.perform("findRepair", { snapshot }, { quiet: true });
    if (outcome.kind !== "done" || !outcome.value || core.state.repaired) return;
    const { at, purpose, tables, counted, unfinished } = outcome.value;
    if (unfinished) this.tellHalf(unfinished.side, unfinished.tables);
    const places = reachedIn(tables);
    if (places > 0) core.store.set({ repaired: { side: "to", purpose, places, counted, left: [], at } });
  }

  /** @returns undefined where there is nothing to mend any more, which is then told */
  private async plan(scope: RepairScope): Promise<Planned<Repair> | undefined> {
    const { core } = this;
    const { check } = core.state;
    if (check.kind !== "done") return undefined;
    const { reading, result } = check.checked;
    const { snapshot } = reading;
    const outcome = await core.perform("planRepairs", { snapshot, result, scope });
    const repairs = core.settle(outcome, () => undefined);
    if (repairs?.length === 0) core.store.set({ notice: { kind: "nothingToMend" } });
    if (!repairs || repairs.length === 0) return undefined;
    const purpose = repairs.every(({ kind }) => kind === "append") ? "follow" : "repair";
    return { changes: repairs, snapshot, purpose };
  }

  /**
   * Writes what was planned.
   * @param retry what 继续 does where it failed
   * @returns whether something was done; what failed is on the screen
   */
  write(planned: Planned, retry?: () => void, onProgress?: Progress): Promise<boolean> {
    return planned.changes.length === 0
      ? Promise.resolve(false)
      : this.presses.run(() => this.carryOut(planned, retry, onProgress));
  }

  private async carryOut(
    planned: Planned,
    retry = (): void => void this.write(planned),
    onProgress?: Progress,
  ): Promise<boolean> {
    const { core } = this;
    core.clearTrouble();
    const options = onProgress && { onProgress };
    const outcome = await core.perform("applyChanges", { ...planned, now: core.services.now() }, options);
    return this.ended(outcome, planned.changes, retry);
  }

  private async ended(
    outcome: Outcome<RepairResult>,
    changes: readonly Change[] | undefined,
    retry: () => void,
  ): Promise<boolean> {
    const { core } = this;
    const result = core.settle(outcome, retry);
    if (!result) return false;
    if (result.kind === "nothing") {
      core.store.set({ repaired: undefined, notice: { kind: "nothingToPutBack" } });
      return true;
    }
    core.store.set({ preview: undefined });
    if (result.kind === "half") {
      // What was told of the one before is true no longer.
      core.store.set({ repaired: undefined });
      this.tellHalf(result.side, result.tables);
    } else {
      const { side, purpose, counted, left } = result;
      core.store.set({ repaired: { side, purpose, places: placesDone(result), counted, left } });
    }
    await this.look(changes);
    return true;
  }

  /** 继续 carries on in the same direction. */
  private tellHalf(side: Side, tables: readonly TableProgress[]): void {
    this.core.report({ kind: "repairHalf", side, tables }, () => void this.settle(side));
  }

  /** What was found changes with the cells; marks follow where they are there, for the person asked for what was written. */
  private async look(changes: readonly Change[] | undefined): Promise<void> {
    const { check, live } = this.core.state;
    const cells = changes?.flatMap(cellOf);
    if (live && cells && changes && cells.length === changes.length && cells.length <= FEW) {
      for (const { sheet, area } of cells) this.checking.edited({ kind: "edited", sheet, area });
      return;
    }
    const isMarked = check.kind === "done" && check.checked.marks !== undefined;
    await this.checking.full({ marks: isMarked ? "write" : "leave", quiet: true });
  }
}

const reachedIn = (tables: readonly TableProgress[]): number => tables.reduce((sum, { reached }) => sum + reached, 0);

/** What was mended stands mended in the end, also what an earlier press had done; what was put back was changed. */
const placesDone = ({ side, changed, tables }: Extract<RepairResult, { kind: "done" }>): number =>
  side === "to" ? reachedIn(tables) : changed;

const cellOf = (change: Change): readonly { readonly sheet: string; readonly area: Area }[] =>
  change.kind === "cell" ? [{ sheet: change.sheet, area: { ...change.cell, rows: 1, columns: 1 } }] : [];
