import type { TableId } from "../../../guide";
import type { Pane } from "../state/pane";
import { ImportingList } from "./importing";

const known = new WeakMap<Pane, Map<TableId, ImportingList>>();

/** The one of a pane and a table. */
export function importingOf(pane: Pane, table: TableId): ImportingList {
  const lists = known.get(pane) ?? new Map<TableId, ImportingList>();
  known.set(pane, lists);
  const list = lists.get(table) ?? new ImportingList(pane, table);
  lists.set(table, list);
  return list;
}
