import { FILLED_TABLES, type Field, type TableId } from "../../guide";
import { nameKey } from "../cells/normalise";
import type { CellChange, Change } from "../mend/change";
import { occupationKey, withoutMarker } from "../plan/occupations";
import type { Snapshot, TableSnapshot } from "../snapshot";

/** A name that was changed where it is told, while others still say the old one. */
export interface Rename {
  readonly kind: "occupation" | "enterprise" | "creditCode";
  readonly from: string;
  readonly to: string;
}

/**
 * The names a person changed between two readings: an occupation's in 认定职业, the enterprise's and its credit code in 企业概况.
 * Where a name is still told by another row, nothing was renamed.
 */
export function renamesBetween(before: Snapshot, after: Snapshot): readonly Rename[] {
  return [...occupationRenames(before, after), ...enterpriseRenames(before, after)];
}

/** Renames that are open, with those that were made since: a name that was changed twice is one rename, one that was changed back none. */
export function joinedRenames(open: readonly Rename[], made: readonly Rename[]): readonly Rename[] {
  const joined = [...open];
  for (const rename of made) {
    const at = joined.findIndex(({ kind, to }) => kind === rename.kind && keyOf(kind, to) === keyOf(kind, rename.from));
    if (at < 0) joined.push(rename);
    else if (keyOf(rename.kind, joined[at].from) === keyOf(rename.kind, rename.to)) joined.splice(at, 1);
    else joined[at] = { ...joined[at], to: rename.to };
  }
  return joined;
}

function occupationRenames({ tables: old }: Snapshot, { tables: now }: Snapshot): readonly Rename[] {
  const [was, is] = [old.get("occupations"), now.get("occupations")];
  // Rows that were inserted or sorted are others, not renamed.
  if (!was || !is || was.rows.length !== is.rows.length) return [];
  const standing = new Set(is.dataRows.map((row) => occupationKey(is.text(row, "occupationName"))));
  const earlier = new Set(was.dataRows.map((row) => occupationKey(was.text(row, "occupationName"))));
  const found = new Map<string, Rename>();
  for (const row of is.dataRows) {
    const [from, to] = [was, is].map((table) => withoutMarker(table.text(row, "occupationName")));
    const [oldKey, newKey] = [occupationKey(from), occupationKey(to)];
    if (from === "" || to === "" || oldKey === newKey || standing.has(oldKey) || earlier.has(newKey)) continue;
    if (!found.has(oldKey)) found.set(oldKey, { kind: "occupation", from, to });
  }
  return [...found.values()];
}

const ENTERPRISE_NAMES = [
  ["enterpriseName", "enterprise"],
  ["creditCode", "creditCode"],
] as const satisfies readonly (readonly [Field, Rename["kind"]])[];

function enterpriseRenames({ tables: old }: Snapshot, { tables: now }: Snapshot): readonly Rename[] {
  const [was, is] = [old.get("enterprise"), now.get("enterprise")];
  if (!was || !is) return [];
  return ENTERPRISE_NAMES.flatMap(([field, kind]): Rename[] => {
    const [from, to] = [was.text(0, field), is.text(0, field)];
    return from === "" || to === "" || keyOf(kind, from) === keyOf(kind, to) ? [] : [{ kind, from, to }];
  });
}

const keyOf = (kind: Rename["kind"], text: string): string =>
  kind === "occupation" ? occupationKey(text) : nameKey(text);

/** Where each kind of name is said again, and where it is told. */
const TOLD_IN: Readonly<Record<Rename["kind"], TableId>> = {
  occupation: "occupations",
  enterprise: "enterprise",
  creditCode: "enterprise",
};

/**
 * The cells of all other tables in which the old name stands, with the new one in its place; cells that name several
 * occupations keep the others. What follows by itself (附件清单, made from the other tables) is left to its own update.
 */
export function carriedThrough(snapshot: Snapshot, rename: Rename): readonly Change[] {
  return FILLED_TABLES.flatMap(({ id }): Change[] => {
    const table = snapshot.tables.get(id);
    if (!table || id === TOLD_IN[rename.kind] || id === "attachments") return [];
    return fieldsOf(rename.kind, table).flatMap((field) => cellsOf(table, field, rename));
  });
}

const fieldsOf = (kind: Rename["kind"], { table }: TableSnapshot): readonly Field[] =>
  kind === "occupation"
    ? table.columns.filter((column) => column.kind === "occupationName").map(({ field }) => field)
    : table.columns
        .filter(({ field }) => field === (kind === "enterprise" ? "enterpriseName" : "creditCode"))
        .map(({ field }) => field);

function cellsOf(table: TableSnapshot, field: Field, rename: Rename): readonly Change[] {
  const { id } = table.table;
  return [...table.rows.keys()].flatMap((row): Change[] => {
    const cell = table.cellOf(row, field);
    if (!cell) return [];
    const from = table.standingAt(cell)?.value;
    if (typeof from !== "string" || from === "") return [];
    const to = renamed(from, rename);
    if (to === undefined) return [];
    const change: CellChange = { cell, field, from, to };
    return [{ kind: "cell", table: id, sheet: table.sheet, ...change }];
  });
}

const SEPARATORS = /([、，,;；/\\|\s]+)/;

/** The text with the new name; undefined where it does not name the old one. */
function renamed(text: string, { kind, from, to }: Rename): string | undefined {
  const old = keyOf(kind, from);
  if (keyOf(kind, text) === old) return to;
  if (kind !== "occupation") return undefined;
  const parts = text.split(SEPARATORS);
  if (!parts.some((part) => keyOf(kind, part) === old)) return undefined;
  return parts.map((part) => (keyOf(kind, part) === old ? to : part)).join("");
}
