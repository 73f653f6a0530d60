import { tableOf } from "../../guide";
import type { TableProgress } from "./toward";

/** People and other records that were added, entries of forms, and cells of records that stood there before. */
export type CountedKind = "people" | "rows" | "entries" | "cells";

/** So many of a kind, at least one. */
export interface Counted {
  readonly kind: CountedKind;
  readonly n: number;
}

/**
 * What the places of tables are, counted as where a list is looked at before it is brought in.
 * @param blank rows that stand for none of them
 */
export function countedIn(
  tables: readonly Pick<TableProgress, "table" | "reached" | "records">[],
  blank = 0,
): readonly Counted[] {
  const counts = { people: 0, rows: blank, entries: 0, cells: 0 };
  for (const { table, reached, records = 0 } of tables) {
    const { nameField } = tableOf(table);
    const added = Math.min(records, reached);
    counts[nameField === "personName" ? "people" : "rows"] += added;
    counts[nameField === undefined ? "entries" : "cells"] += reached - added;
  }
  return (["people", "rows", "entries", "cells"] as const)
    .map((kind) => ({ kind, n: counts[kind] }))
    .filter(({ n }) => n > 0);
}
