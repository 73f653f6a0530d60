import type { Snapshot } from "../check";
import { followingRows, type FollowingRows } from "../check/follow/following";
import { carriedThrough, joinedRenames, renamesBetween, type Rename } from "../check/follow/renames";
import type { Change } from "../check/mend/change";
import type { Action } from "./types";

/** A rename, with the cells that say the old name still. */
export interface OpenRename {
  readonly rename: Rename;
  readonly changes: readonly Change[];
}

export interface Following {
  readonly rows: readonly FollowingRows[];
  readonly renames: readonly OpenRename[];
}

export interface FollowInput {
  /** The workbook as it was read before; absent for the first reading. */
  readonly before?: Snapshot;
  readonly snapshot: Snapshot;
  /** Renames that were told and not carried through. */
  readonly renames: readonly Rename[];
}

/** What follows from 认定职业 and 企业概况 as they stand, and from what was changed there. Nothing is read or written. */
export const planFollowing: Action<FollowInput, Following> = {
  perform(_, { before, snapshot, renames }) {
    const open = joinedRenames(renames, before ? renamesBetween(before, snapshot) : []);
    const following: Following = {
      rows: followingRows(snapshot),
      renames: open.flatMap((rename) => {
        const changes = carriedThrough(snapshot, rename);
        return changes.length > 0 ? [{ rename, changes }] : [];
      }),
    };
    return Promise.resolve(following);
  },
};
