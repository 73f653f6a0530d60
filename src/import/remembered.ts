import { TABLE_IDS, tableOf, type TableId } from "../guide";
import type { Decision } from "./match-columns";

/** What was said of headings, kept in the workbook: by table, then by the key of the heading. */
export interface RememberedHeadings {
  readonly version: typeof HEADINGS_VERSION;
  readonly tables: ReadonlyMap<TableId, ReadonlyMap<string, Said>>;
}

type Said = Exclude<Decision, undefined>;

export const HEADINGS_VERSION = 1;
export const NOTHING_REMEMBERED: RememberedHeadings = { version: HEADINGS_VERSION, tables: new Map() };

/** Headings of a table that are remembered; the oldest are forgotten first. */
const MOST_REMEMBERED = 300;

/** What is remembered once a person has said what some columns are. A column without a heading is another one next time. */
export function rememberedOf(
  table: TableId,
  said: ReadonlyMap<string, Said>,
  before: RememberedHeadings = NOTHING_REMEMBERED,
): RememberedHeadings {
  const known = new Map(before.tables.get(table));
  for (const [key, decision] of said) {
    if (key.startsWith("@")) continue;
    known.delete(key);
    known.set(key, decision);
  }
  const kept = [...known].slice(-MOST_REMEMBERED);
  return { version: HEADINGS_VERSION, tables: new Map(before.tables).set(table, new Map(kept)) };
}

/** What was said of a heading other times. */
export const recall =
  ({ tables }: RememberedHeadings, table: TableId): ((key: string) => Decision) =>
  (key) =>
    tables.get(table)?.get(key);

/** As it is kept: JSON. */
export const writeHeadings = ({ version, tables }: RememberedHeadings): string =>
  JSON.stringify({ version, tables: [...tables].map(([table, said]) => [table, [...said]]) });

/** @returns nothing remembered for anything that is none of this version: of another, of nobody's, or damaged */
export function readHeadings(text: string): RememberedHeadings {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return NOTHING_REMEMBERED;
  }
  if (typeof parsed !== "object" || parsed === null) return NOTHING_REMEMBERED;
  if (!("version" in parsed) || parsed.version !== HEADINGS_VERSION || !("tables" in parsed)) return NOTHING_REMEMBERED;
  const tables = new Map<TableId, ReadonlyMap<string, Said>>();
  for (const [name, entries] of pairsOf(parsed.tables)) {
    const table = TABLE_IDS.find((id) => id === name);
    if (!table) continue;
    const said = pairsOf(entries).flatMap(([key, value]): readonly (readonly [string, Said])[] => {
      const decision = saidIn(table, value);
      return typeof key === "string" && decision !== undefined ? [[key, decision]] : [];
    });
    tables.set(table, new Map(said.slice(-MOST_REMEMBERED)));
  }
  return { version: HEADINGS_VERSION, tables };
}

const saidIn = (table: TableId, value: unknown): Said | undefined =>
  value === "out" ? "out" : tableOf(table).columns.find(({ field }) => field === value)?.field;

const pairsOf = (value: unknown): readonly (readonly [unknown, unknown])[] =>
  Array.isArray(value)
    ? value.flatMap((pair: unknown) => (Array.isArray(pair) && pair.length === 2 ? [[pair[0], pair[1]] as const] : []))
    : [];
