import type { BuildInput } from "../../../actions/build-tables";
import type { Tabs } from "../../../check/plan/status";
import type { ScaffoldPlan } from "../../../host/workbook";
import { TABLES } from "../../../guide/tables";
import type { Checking } from "./checking";
import { failureOf } from "../../shared/failure";
import type { Core } from "./core";
import type { Navigation } from "./navigation";
import { snapshotOf } from "./selectors";

/** 建表: builds what is absent, asks before it adds to what is there, goes on where it was interrupted. */
export class Building {
  constructor(
    private readonly core: Core,
    private readonly checking: Checking,
    private readonly navigation: Navigation,
  ) {}

  /** Finds out whether the assistant's tables stand in this workbook, and shows the page that goes with it. */
  async open(): Promise<void> {
    const { core } = this;
    const outcome = await core.runner.run(() => core.services.host.workbook.inspect());
    const plan = core.settle(outcome, () => void this.open());
    if (!plan) return;
    // 总览 is on no workbook but one the assistant has built.
    const isOurs = plan.tables.some(({ table, state }) => table.id === "overview" && state !== "absent");
    core.store.set({ tabs: tabsOf(plan) });
    if (isOurs) await this.enter();
    else core.store.set({ stage: { kind: "firstRun", searched: false } });
  }

  /** 建表 and 继续: nothing that stands is touched, so it may be pressed as often as one likes. */
  async build(input: BuildInput = { complete: "ask" }): Promise<void> {
    const { core } = this;
    core.clearTrouble();
    core.store.set({ stage: { kind: "building" } });
    const hasMoved = this.navigation.watchMoves();
    const outcome = await core.perform("buildTables", { ...input, mayLead: () => !hasMoved() });
    if (outcome.kind === "failed") return this.tellFailure(outcome.error);
    if (outcome.kind === "stopped") return;
    if (outcome.value.kind === "asking") {
      core.store.set({ stage: { kind: "asking", plan: outcome.value.plan } });
      return;
    }
    core.store.set({ page: "overview", tabs: new Map(TABLES.map(({ id, tab }) => [id, tab])) });
    await this.enter();
  }

  /** The answer to whether missing columns may be added at the right of existing tables. */
  async answer(add: boolean): Promise<void> {
    const { stage } = this.core.state;
    if (stage.kind !== "asking") return;
    const { plan } = stage;
    const lacking = plan.tables.filter(({ missing }) => missing.length > 0).map(({ table }) => table.id);
    await this.build({ complete: add ? lacking : [] });
  }

  /** 直接校验本工作簿: for tables that somebody else laid out. */
  async checkAsItIs(): Promise<void> {
    const { core } = this;
    core.store.set({ stage: { kind: "pages" } });
    const isStopped = (await this.checking.full({ marks: "write" })) === "stopped";
    const foundNothing = snapshotOf(core.state)?.tables.size === 0;
    if (isStopped || foundNothing) core.store.set({ stage: { kind: "firstRun", searched: foundNothing } });
  }

  /** Excel keeps what it did before it failed: how far it came is asked, for the person to know. */
  private async tellFailure(error: unknown): Promise<void> {
    const { core } = this;
    const trouble = failureOf(error);
    const before = core.state.tabs.size;
    const retry = (): void => void this.build();
    if (trouble.kind === "refused") {
      const outcome = await core.runner.run(() => core.services.host.workbook.inspect());
      const standing = outcome.kind === "done" ? tabsOf(outcome.value) : undefined;
      if (standing && standing.size > before && standing.size < TABLES.length) {
        core.store.set({ tabs: standing });
        return core.report({ kind: "buildHalf", built: standing.size, left: TABLES.length - standing.size }, retry);
      }
    }
    core.report(trouble, retry);
  }

  /** Shows the pages once there is something true to show on them; the workbook is read and left alone. */
  private async enter(): Promise<void> {
    await Promise.all([this.checking.full({ marks: "leave", quiet: true }), this.navigation.askSelection()]);
    this.core.store.set({ stage: { kind: "pages" } });
  }
}

const tabsOf = (plan: ScaffoldPlan): Tabs =>
  new Map(
    plan.tables.flatMap(({ table, state, sheet }) =>
      state === "standing" && sheet !== undefined ? [[table.id, sheet] as const] : [],
    ),
  );
