import type { OpenRename } from "../../../actions/follow";
import type { Snapshot } from "../../../check";
import type { FollowingRows } from "../../../check/follow/following";
import type { Change } from "../../../check/mend/change";
import type { TableId } from "../../../guide";
import type { Core } from "./core";
import type { Mending } from "./mending";

/** What is asked of other tables, or told by them again, and by which tables that is decided. */
const DECIDING: readonly TableId[] = ["occupations", "methods", "examiners", "venues", "equipment"];
const TELLING: readonly TableId[] = ["enterprise", "enterprises"];

/** What follows from 认定职业 and 企业概况 in the other tables: rows yet to be begun, names yet to be changed. */
export class Following {
  private seen: Snapshot | undefined;
  private isLooking = false;

  constructor(
    private readonly core: Core,
    private readonly mending: Mending,
  ) {
    core.store.subscribe(() => void this.look());
  }

  /** 补上 n 行: the rows begin below those that stand. @returns whether something was done */
  async addRows(rows: readonly FollowingRows[]): Promise<boolean> {
    const changes = rows.map(({ table, sheet, records }): Change => ({ kind: "append", table, sheet, records }));
    return this.seen !== undefined && this.mending.write({ changes, snapshot: this.seen, purpose: "follow" });
  }

  /** 一并改名: the old name gives way wherever it stands. */
  async carryThrough({ changes }: OpenRename): Promise<boolean> {
    return this.seen !== undefined && this.mending.write({ changes, snapshot: this.seen, purpose: "rename" });
  }

  /** 不改: the others keep the old name. */
  leave(open: OpenRename): void {
    const { following } = this.core.state;
    if (!following) return;
    const renames = following.renames.filter((one) => one !== open);
    this.core.store.set({ following: { ...following, renames } });
  }

  /** One reading after the other: what was renamed shows between two. */
  private async look(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    try {
      for (let now = this.read(); now && now !== this.seen; now = this.read()) await this.lookAt(now);
    } finally {
      this.isLooking = false;
    }
  }

  private read(): Snapshot | undefined {
    const { check } = this.core.state;
    return check.kind === "done" ? check.checked.reading.snapshot : undefined;
  }

  private async lookAt(snapshot: Snapshot): Promise<void> {
    const { following } = this.core.state;
    const before = this.seen;
    this.seen = snapshot;
    const isAsBefore = [...DECIDING, ...TELLING].every((id) => before?.tables.get(id) === snapshot.tables.get(id));
    if (before && isAsBefore) return;
    const renames = following?.renames.map(({ rename }) => rename) ?? [];
    const input = { ...(before && { before }), snapshot, renames };
    this.core.store.set({ following: await this.core.services.perform("planFollowing", input, QUIET) });
  }
}

/** Nobody waits for it and nothing is shown of it. */
const QUIET = { progress: (): void => undefined, stopped: (): boolean => false };
