import { tableOf, type TableId } from "../guide";
import { IMPORTED_TABLES, type Decision } from "../import";

/** The table of a name or an id that takes lists; undefined for any other text. */
export const tableNamed = (text: string): TableId | undefined =>
  IMPORTED_TABLES.find(({ id, tab }) => tab === text || id.toLowerCase() === text.toLowerCase())?.id;

const LEFT_OUT: readonly string[] = ["out", "不导入"];

type Said = Exclude<Decision, undefined>;

/** What `--map` says, each `heading=column` with a title or a field of the table; or the first that says nothing. */
export function mapOf(
  table: TableId,
  pairs: readonly string[],
): { readonly said: ReadonlyMap<string, Said> } | { readonly wrong: string } {
  const said = new Map<string, Said>();
  for (const pair of pairs) {
    const at = pair.lastIndexOf("=");
    const [heading, name] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    const column = tableOf(table).columns.find(({ field, title }) => title === name || field === name);
    const decision = LEFT_OUT.includes(name) ? "out" : column?.field;
    if (at < 1 || heading === "" || decision === undefined) return { wrong: pair };
    said.set(heading, decision);
  }
  return { said };
}
