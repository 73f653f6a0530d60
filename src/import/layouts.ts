import type { Field, ListTable } from "../guide";
import type { Steps } from "../check/run/steps";
import type { CellValue } from "../check/snapshot";
import type { Block } from "./blocks";
import { matchSteps, type ColumnMatch, type MatchOptions, type SourceColumn } from "./columns";

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
      columns.push({ key, heading: head.headings[i], values: group.flatMap((block) => columnOf(block, i)) });
      yield;
    }
    layouts.push({ columns: yield* matchSteps(table, columns, options), blocks: group });
  }
  return layouts;
}

const columnOf = ({ grid, head, rows }: Block, i: number): readonly CellValue[] =>
  rows.map((row) => grid.values[row]?.[head.column + i] ?? "");

/** The place of each field that is brought in among the columns of a layout. */
export const broughtIn = ({ columns }: Layout, takesLikely: boolean): ReadonlyMap<Field, number> =>
  new Map(
    columns.flatMap(({ field, state, reason }, i): readonly (readonly [Field, number])[] => {
      const isTaken = state === "matched" || (takesLikely && state === "look" && reason !== "lost");
      return field !== undefined && isTaken ? [[field, i]] : [];
    }),
  );
