import type { Snapshot } from "../../../check";
import type { Change } from "../../../check/mend/change";
import type { Core } from "./core";
import type { Mending } from "./mending";
import type { LookUp, WrittenOccupation } from "./model";

/** What is to be written of an occupation, and what that was made of. */
export interface OccupationWriting {
  readonly changes: readonly Change[];
  readonly snapshot: Snapshot;
  readonly written: Omit<WrittenOccupation, "selection">;
}

/** 查询职业: what is typed stays until the pane closes. */
export class Occupations {
  constructor(
    private readonly core: Core,
    private readonly mending: Mending,
  ) {}

  set(change: Partial<LookUp>): void {
    this.core.store.set({ lookUp: { ...this.core.state.lookUp, ...change } });
  }

  /** 写入第 n 行. The words are gone with it, so that a second Enter writes nothing. @returns whether it was written */
  async write(writing: OccupationWriting): Promise<boolean> {
    const { changes, snapshot, written } = writing;
    const { core } = this;
    const { selection } = core.state;
    const wanted = { changes, snapshot, purpose: "occupation", isWhole: true } as const;
    const isDone = await this.mending.write(wanted, () => void this.write(writing));
    // A place that holds something else by now was left, and she is told: what she looked for stays.
    const isWritten = isDone && (core.state.repaired?.places ?? 0) > 0;
    if (isWritten) this.set({ text: "", written: { ...written, ...(selection && { selection }) } });
    return isWritten;
  }
}
