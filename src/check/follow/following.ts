import { FOLLOWING_TABLES, lackingRecords, type FollowingTable } from "../plan/lacking-rows";
import { planOccupations } from "../plan/occupations";
import { planOf } from "../run/plan-of";
import type { RecordCells, Snapshot } from "../snapshot";

/** The rows a table has yet to get for one occupation: begun with what is known of them, to be filled in by a person. */
export interface FollowingRows {
  readonly table: FollowingTable;
  readonly sheet: string;
  readonly occupation: string;
  readonly records: readonly RecordCells[];
}

/** What the plan's occupations still lack in the other tables (`lackingRecords`). */
export function followingRows(snapshot: Snapshot): readonly FollowingRows[] {
  const plan = planOf(snapshot);
  const occupations = [...planOccupations(plan).values()].filter(({ mayStay }) => mayStay);
  return FOLLOWING_TABLES.flatMap((id) => {
    const table = plan.table(id);
    if (!table) return [];
    return occupations.flatMap((occupation): FollowingRows[] => {
      const records = lackingRecords(plan, id, occupation);
      return records.length === 0 ? [] : [{ table: id, sheet: table.sheet, occupation: occupation.name, records }];
    });
  });
}
