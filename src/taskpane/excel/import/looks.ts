import { tableOf, type Column, type Field } from "../../../guide";
import type { ColumnMatch, ImportPlan, Layout } from "../../../import";
import type { ImportState } from "./import-state";

interface Said extends Pick<ImportState, "choices" | "isGuessed"> {
  /** The rows are the table's own. */
  readonly isInPlace: boolean;
}

/** How a column of the table stands to the columns of a list. */
interface ColumnStanding {
  /** What it is, or may be. */
  readonly found: ColumnMatch | undefined;
  /** What is taken for it. */
  readonly match: ColumnMatch | undefined;
  /** What captions and the tab say of it, where no column does. */
  readonly captioned: readonly string[];
  /** Whether a person is asked to look: it is not sure, was guessed, or is required and nothing comes of it. */
  readonly isToLook: boolean;
}

/** How a column of the table stands to those of a list, after what the person said of them. */
export function standingOf({ field, required }: Column, layout: Layout, said: Said): ColumnStanding {
  const { choices, isGuessed, isInPlace } = said;
  const found = layout.columns.find((one) => one.field === field && one.state !== "out" && one.reason !== "lost");
  // What is not sure is not taken before she says so; of the table's own rows it is, or it would go.
  const match = found?.state === "matched" || isInPlace ? found : undefined;
  const captioned = match ? [] : toldIn(layout, field);
  const isFilled = captioned.length > 0 || (choices.fill?.has(field) === true && !isGuessed);
  const isToLook = found?.state === "look" || (!match && required === true && !isFilled);
  return { found, match, captioned, isToLook };
}

/** What captions and the tab say of a field of the records. */
const toldIn = ({ blocks }: Layout, field: Field): readonly string[] =>
  [...new Set(blocks.flatMap(({ toldField, told }) => (toldField === field ? told : [])))].filter(
    (text) => text !== "",
  );

/** So many columns a person is asked to look at: as many as bear the sign. */
export function looksIn(
  { table, layouts }: ImportPlan,
  { source, ...said }: Pick<ImportState, "choices" | "isGuessed"> & Pick<Partial<ImportState>, "source">,
): number {
  const isInPlace = source?.inPlace !== undefined;
  const columns = tableOf(table).columns.filter(({ kind }) => kind !== "serial");
  return layouts.reduce(
    (sum, layout) => sum + columns.filter((one) => standingOf(one, layout, { ...said, isInPlace }).isToLook).length,
    0,
  );
}
