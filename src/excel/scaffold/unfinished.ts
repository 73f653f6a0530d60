import { tableOf, TABLES, type TableId } from "../../guide";
import type { Unfinished } from "../../host/workbook";

/** The workbook setting that names what is being built, so that an interrupted build is known for one and completed. */
const UNFINISHED_SETTING = "rending.unfinished";

/** Tables that may be left unfinished. */
const BUILT = [...TABLES, tableOf("dismissals")];

/** Asks for the setting; the returned function gives what it says once the caller has synced. */
export function requestUnfinished(workbook: Excel.Workbook): () => Unfinished {
  const setting = workbook.settings.getItemOrNullObject(UNFINISHED_SETTING);
  setting.load("value");
  return () => readUnfinished(valueOf(setting));
}

const valueOf = (setting: Excel.Setting): unknown => (setting.isNullObject ? undefined : setting.value);

/** Written as words, `examiners venues overview.status enterprise!`; an array of table ids before. Anything else says nothing. */
function readUnfinished(value: unknown): Unfinished {
  const words: readonly unknown[] = typeof value === "string" ? value.split(" ") : Array.isArray(value) ? value : [];
  const tables: TableId[] = [];
  const columns: Unfinished["columns"][number][] = [];
  const unfrozen: TableId[] = [];
  for (const word of words) {
    if (typeof word !== "string") continue;
    const [id, name] = word.split(".");
    const table = BUILT.find((t) => t.id === id);
    const column = table?.columns.find((c) => c.field === name);
    const built = word.endsWith("!") && BUILT.find((t) => `${t.id}!` === word);
    if (built) unfrozen.push(built.id);
    else if (table && name === undefined) tables.push(table.id);
    else if (table && column) columns.push({ table: table.id, field: column.field });
  }
  return { tables, columns, unfrozen };
}

/** Says what is left to do; with nothing left the setting goes. */
export function tellUnfinished({ settings }: Excel.Workbook, { tables, columns, unfrozen }: Unfinished): void {
  const words = [
    ...tables,
    ...columns.map(({ table, field }) => `${table}.${field}`),
    ...unfrozen.map((id) => `${id}!`),
  ];
  if (words.length > 0) settings.add(UNFINISHED_SETTING, words.join(" "));
  else settings.getItem(UNFINISHED_SETTING).delete();
}
