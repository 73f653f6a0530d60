import type { MakeVolumesInput, MakeVolumesOutcome } from "../../../actions/make-volumes";
import type { Progress } from "../../../actions/types";
import type { CivilDate, Finding } from "../../../check";
import type { FollowingRows } from "../../../check/follow/following";
import type { RepairScope } from "../../../check/mend/scope";
import type { WorkbookEvent } from "../../../host/workbook";
import type { TableId } from "../../../guide";
import { LIST_TABLES } from "../../../guide/tables";
import { NO_FILTER, type Filter, type VolumeFilter } from "../findings-list";
import { Building } from "./building";
import { Checking } from "./checking";
import { Core, type Services } from "./core";
import { Dismissing } from "./dismissing";
import { Following } from "./following";
import type { ImportingParts } from "./importing";
import { Mending } from "./mending";
import { INITIAL_STATE, type LookUp, type Page, type PaneState } from "./model";
import { Navigation } from "./navigation";
import { Occupations } from "./occupations";
import { createStore, type Store } from "../../shared/store";

type VolumesWanted = Omit<MakeVolumesInput, "checked" | "now">;

/** The pane without its looks: the state, and everything a person can do to it. */
export class Pane {
  readonly store: Store<PaneState>;
  readonly building: Building;
  readonly checking: Checking;
  readonly navigation: Navigation;
  readonly mending: Mending;
  readonly dismissing: Dismissing;
  readonly following: Following;
  readonly occupations: Occupations;
  private readonly core: Core;
  /** The page shown before this one. */
  pageBefore: Page = "overview";
  private unwatch: () => Promise<void> = () => Promise.resolve();

  constructor(services: Services) {
    this.store = createStore(INITIAL_STATE);
    this.core = new Core(this.store, services);
    this.checking = new Checking(this.core);
    this.navigation = new Navigation(
      this.core,
      async () => (await this.checking.full({ marks: "leave", quiet: true })) === "done",
    );
    this.building = new Building(this.core, this.checking, this.navigation);
    this.mending = new Mending(this.core, this.checking);
    this.dismissing = new Dismissing(this.core, this.checking);
    this.following = new Following(this.core, this.mending);
    this.occupations = new Occupations(this.core, this.mending);
  }

  /** For what is loaded with its page. */
  get parts(): ImportingParts {
    return { core: this.core, checking: this.checking, mending: this.mending };
  }

  /** Begins to listen to the workbook and shows what stands in it. @returns a function that ends the listening */
  async open(): Promise<() => Promise<void>> {
    await this.start();
    return () => this.unwatch();
  }

  /** Listens before it reads; a pane that could not listen would look as if it did, so it opens no further. */
  private async start(): Promise<void> {
    const { workbook } = this.core.services.host;
    const outcome = await this.core.navigator.run(() => workbook.watch((event) => this.heard(event)));
    const unwatch = this.core.settle(outcome, () => void this.start());
    if (!unwatch) return;
    this.unwatch = unwatch;
    await this.building.open();
    await this.mending.lookForEarlier();
  }

  /** The person came to the pane. */
  focused(): void {
    if (this.core.state.stage.kind === "pages") void this.navigation.lookAgain();
  }

  show(page: Page): void {
    this.pageBefore = this.core.state.page;
    this.store.set({ page });
  }

  /** ←: the page from which this one was opened. */
  back(): void {
    this.show(this.pageBefore);
  }

  openTable(table: TableId | undefined): void {
    this.store.set({ openTable: table });
  }

  filter(change: Partial<Filter>): void {
    this.store.set({ filter: { ...this.core.state.filter, ...change } });
  }

  clearFilter(): void {
    this.store.set({ filter: NO_FILTER });
  }

  /** 看 12 项问题 */
  seeFindingsOf(table: TableId): void {
    this.store.set({ page: "findings", filter: { ...NO_FILTER, table } });
  }

  /** 看问题: what keeps a volume a draft. */
  seeErrorsOf(volume: VolumeFilter): void {
    this.store.set({ page: "findings", filter: { ...NO_FILTER, volume } });
  }

  /** 同类 n 处..., 全部预览... */
  async previewRepairs(scope: RepairScope): Promise<void> {
    if (await this.mending.preview(scope)) this.show("mend");
  }

  /** n 种改法... */
  askToChoose(finding: Finding): void {
    this.store.set({ choosing: finding });
    this.show("choose");
  }

  /** 豁免... */
  askToDismiss(finding: Finding): void {
    if (this.dismissing.ask(finding)) this.show("dismiss");
  }

  /** 豁免, with a reason. */
  async dismissWith(problem: string, reason: string): Promise<void> {
    const isDone = await this.dismissing.dismiss(problem, reason);
    if (isDone && this.core.state.page === "dismiss") this.store.set({ page: "findings" });
  }

  /** 补上 n 行 */
  async addFollowing(rows: readonly FollowingRows[]): Promise<void> {
    const isDone = await this.following.addRows(rows);
    if (isDone && this.core.state.page === "follow") this.back();
  }

  /** Whether 查询职业, opened from there, was just left: the focus goes back to where it was opened. */
  isBackFromLookUp(from: LookUp["from"]): boolean {
    return this.pageBefore === "occupation" && this.core.state.lookUp.from === from;
  }

  /** 导入... */
  import(table: TableId): void {
    this.store.set({ importTable: table, realigns: false });
    this.show("import");
  }

  /** 按表头对列... */
  realign(table: TableId): void {
    this.store.set({ importTable: table, realigns: true });
    this.show("import");
  }

  /** From one table of several to another; ← leads where it did. */
  importInstead(table: TableId): void {
    this.store.set({ importTable: table });
  }

  /** 导入名册、清单...: into the list whose tab is in front, or the roster the most people are in. */
  importHere(): void {
    const { openTable, importTable } = this.core.state;
    const isList = openTable !== undefined && LIST_TABLES.some(({ id }) => id === openTable && id !== "attachments");
    this.import(isList ? openTable : importTable);
  }

  /** What was imported is told on the page the import was opened from. @param tables it went to */
  leaveImport(tables: readonly TableId[]): void {
    const { page, importTable } = this.core.state;
    if (page === "import" && tables.includes(importTable)) this.back();
  }

  /** 查询职业... */
  lookUp(from: LookUp["from"]): void {
    this.occupations.set({ from });
    this.show("occupation");
  }

  /** 修复 n 处 */
  async applyPreview(): Promise<void> {
    await this.mending.apply();
    if (!this.core.state.preview && this.core.state.page === "mend") this.store.set({ page: "findings" });
  }

  setLive(live: boolean): void {
    this.store.set({ live, notice: undefined });
    const { check } = this.core.state;
    if (live && check.kind === "done" && check.stale) void this.checking.full({ marks: "renew", quiet: true });
  }

  async clearMarks(): Promise<void> {
    const outcome = await this.core.perform("clearMarks", {});
    const retry = (): void => void this.clearMarks();
    const value = this.core.settle(outcome, retry);
    if (!value) return;
    this.core.clearTrouble();
    this.checking.marksCleared();
    const sheets = value.protectedSheets;
    // Marks that could not be cleared are told as such: that there are none would not be true.
    const isNothingSaid = value.removed === 0 && (sheets.length > 0 || value.failure !== undefined);
    this.store.set({ notice: isNothingSaid ? undefined : { kind: value.removed > 0 ? "cleared" : "nothingToClear" } });
    if (sheets.length > 0) this.core.report({ kind: "protectedSheets", verb: "clear", sheets, others: 0 }, retry);
    else if (value.failure) this.checking.tellFailed(value.failure, retry);
  }

  async updateAttachments(): Promise<void> {
    const outcome = await this.core.perform("updateAttachments", {});
    const done = this.core.settle(outcome, () => void this.updateAttachments());
    if (outcome.kind !== "done") return;
    this.core.clearTrouble();
    const hasList = this.core.state.tabs.has("attachments");
    if (!done) this.store.set({ notice: { kind: hasList ? "unreadableAttachmentList" : "noAttachmentList" } });
    else if ((await this.checking.full({ marks: "renew", quiet: true })) === "done")
      this.store.set({ notice: { kind: "attachments", ...done } });
  }

  /** 先看示例: it opens in a window of its own, with nothing to say about it here. */
  async openSample(): Promise<void> {
    const { core } = this;
    core.clearTrouble();
    const retry = (): void => void this.openSample();
    const outcome = await core.perform("openSample", {});
    core.settle(outcome, retry);
    const { trouble } = core.state;
    if (outcome.kind === "failed" && trouble?.kind === "refused")
      core.report({ kind: "sampleRefused", code: trouble.code }, retry);
  }

  /**
   * 生成 Word 报告, of the workbook as it stands now: it is read and checked anew, and no cell is touched.
   * @param retry what 继续 does where it failed
   * @returns undefined where it failed, which is then on the screen
   */
  async makeVolumes(
    { isWanted, ...input }: VolumesWanted,
    progress: Progress,
    retry: () => void,
  ): Promise<MakeVolumesOutcome | "stopped" | undefined> {
    const { core } = this;
    core.clearTrouble();
    const ending = await this.checking.full({ marks: "leave", retry });
    if (ending === "stopped") return "stopped";
    const { check } = core.state;
    if (ending !== "done" || check.kind !== "done") return undefined;
    const wanted = { checked: check.checked, isWanted, now: core.services.now(), ...input };
    const outcome = await core.perform("makeVolumes", wanted, { onProgress: progress });
    return outcome.kind === "stopped" ? "stopped" : core.settle(outcome, retry);
  }

  get mayDownload(): boolean {
    return this.core.services.mayDownload;
  }

  /** The day the host says it is. */
  today(): CivilDate {
    return this.core.services.host.today();
  }

  /** 停止, as long as nothing is being written. */
  stop(): void {
    const { work } = this.core.state;
    if (work.kind === "checking" && work.at.step === "marking") return;
    this.core.runner.stop();
  }

  /** 继续 */
  resume(): void {
    this.core.resume();
  }

  /** 关闭: the person has read it. */
  dismiss(): void {
    this.core.clearTrouble();
  }

  /** 取消: gives up what waits or failed. */
  async cancel(): Promise<void> {
    this.core.giveUp();
    const { stage } = this.core.state;
    if (stage.kind === "building") await this.building.open();
  }

  private heard(event: WorkbookEvent): void {
    switch (event.kind) {
      case "edited":
        return this.checking.edited(event);
      case "selected":
        this.navigation.selected(event);
        return this.checking.movedTo({ sheet: event.sheet, row: event.cell.row });
      case "activated":
        void this.navigation.activated(event);
        return this.checking.movedTo({ sheet: event.sheet });
      case "sheetsChanged":
        return this.checking.sheetsChanged();
    }
  }
}
