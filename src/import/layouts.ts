import type { Field, ListTable } from "../guide";
import type { Steps } from "../check/run/steps";
import type { CellValue } from "../check/snapshot";
import type { Block } from "./blocks";
import { VALUES_PER_STEP } from "./contents";
import { matchSteps, type ColumnMatch, type MatchOptions, type SourceColumn } from "./match-columns";

/** Parts that have the same heads in the same order: what is said of a column holds in all of them. */
export interface Layout {
  readonly columns: readonly ColumnMatch[];
  readonly blocks: readonly Block[];
}

export function* layoutSteps(
  table: ListTable,
  blocks: readonly Block[],
  options: MatchOptions,
): Steps<readonly Layout[], undefined> {
  const alike = new Map<string, Block[]>();
  for (const block of blocks) {
    const key = block.keys.join("\n");
    alike.set(key, [...(alike.get(key) ?? []), block]);
  }
  const layouts: Layout[] = [];
  for (const group of alike.values()) {
    const [{ keys, head }] = group;
    const columns: SourceColumn[] = [];
    for (const [i, key] of keys.entries()) {
      columns.push({ key, heading: head.headings[i], values: yield* columnSteps(group, i) });
      yield;
    }
    layouts.push({ columns: yield* matchSteps(table, columns, options), blocks: group });
  }
  return layouts;
}

function* columnSteps(blocks: readonly Block[], i: number): Steps<readonly CellValue[], undefined> {
  const values: CellValue[] = [];
  for (const { grid, head, rows } of blocks)
    for (const row of rows) {
      values.push(grid.values[row]?.[head.column + i] ?? "");
      if (values.length % VALUES_PER_STEP === 0) yield;
    }
  return values;
}

/** The place of each field that is brought in among the columns of a layout. */
export const broughtIn = ({ columns }: Layout, takesLikely: boolean): ReadonlyMap<Field, number> =>
  new Map(
    columns.flatMap(({ field, state, reason }, i): readonly (readonly [Field, number])[] => {
      const isTaken = state === "matched" || (takesLikely && state === "look" && reason !== "lost");
      return field !== undefined && isTaken ? [[field, i]] : [];
    }),
  );
