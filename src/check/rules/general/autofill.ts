import { FILLED_TABLES, type Column, type Kind } from "../../../guide";
import { nameKey } from "../../cells/normalise";
import { onceATable } from "../../model/kept";
import type { TableRule } from "../../model/rule";
import { indexOfSorted } from "../../plan/repeats";
import type { TableSnapshot } from "../../snapshot";

export interface AutofillMessages {
  "GEN-09.climbing": { count: number; column: string; last: string };
}

const CODES: readonly Kind[] = ["citizenId", "phone", "creditCode", "occupationCode"];
const SHORTEST_RUN = 3;
/** GB 11643: the number proper, without the check character that changes with it. */
const ID_BODY = 17;
const NINE = 57;
const ZERO = 48;

export const autofillRuns: TableRule<AutofillMessages> = {
  id: "GEN-09",
  tier: "table",
  tables: FILLED_TABLES.filter((t) => t.layout === "list" && t.columns.some((c) => CODES.includes(c.kind))).map(
    (table) => table.id,
  ),
  severity: "warning",
  clause: null,
  check(table, { report }) {
    for (const [column, climbing] of climbingRows(table)) {
      for (const [from, to] of runs(table, climbing)) {
        if (column.kind === "occupationCode" && hasNamesOfTheirOwn(table, from, to)) continue;
        const facts = {
          count: to - from + 1,
          column: column.title,
          last: table.text(table.dataRows[to], column.field),
        };
        report({ row: table.dataRows[from], field: column.field, message: "GEN-09.climbing", facts });
      }
    }
  },
};

/** Neighbours in the dictionary are a run that is meant where each has its own name beside it; dragging a code down repeats none. */
function hasNamesOfTheirOwn(table: TableSnapshot, from: number, to: number): boolean {
  const names = table.dataRows.slice(from, to + 1).map((row) => nameKey(table.text(row, "occupationName")));
  return !names.includes("") && new Set(names).size === names.length;
}

/** The runs of data rows in which each code is the one above plus one: first and last index into `dataRows`. */
function runs({ dataRows }: TableSnapshot, climbing: ReadonlySet<number>): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  const indexes = [...climbing].map((row) => indexOfSorted(dataRows, row)).sort((a, b) => a - b);
  for (const index of indexes) {
    const last = found.at(-1);
    if (last?.[1] === index - 1) last[1] = index;
    else found.push([index - 1, index]);
  }
  return found.filter(([from, to]) => to - from + 1 >= SHORTEST_RUN);
}

/** Of each column of codes the data rows whose code is that of the data row above plus one. */
const climbingRows = onceATable(
  (table): ReadonlyMap<Column, Set<number>> => {
    const columns = table.table.columns.filter(({ kind }) => CODES.includes(kind));
    return new Map(columns.map((column) => [column, climbingIn(table, column)]));
  },
  (known, { after, rows }) => {
    const { dataRows } = after;
    // A row that changed, came or went is above the next one.
    const touched = new Set<number>();
    for (const row of rows) {
      const at = indexOfSorted(dataRows, row);
      touched.add(row);
      const next = dataRows[at] === row ? dataRows[at + 1] : dataRows[at];
      if (next !== undefined) touched.add(next);
    }
    for (const [{ field, kind }, climbing] of known) {
      for (const row of touched) {
        const at = indexOfSorted(dataRows, row);
        const isRecord = at > 0 && dataRows[at] === row;
        if (isRecord && climbs(after.text(dataRows[at - 1], field), after.text(row, field), kind)) climbing.add(row);
        else climbing.delete(row);
      }
    }
    return known;
  },
);

function climbingIn(table: TableSnapshot, { field, kind }: Column): Set<number> {
  const climbing = new Set<number>();
  let above = "";
  for (const row of table.dataRows) {
    const code = table.text(row, field);
    if (climbs(above, code, kind)) climbing.add(row);
    above = code;
  }
  return climbing;
}

function climbs(a: string, b: string, kind: Kind): boolean {
  if (a.length !== b.length || a.length < 7) return false;
  return isNext(a, b, a.length) || (kind === "citizenId" && a.length > ID_BODY && isNext(a, b, ID_BODY));
}

/**
 * Whether the first `length` characters of b are those of a with their last number, or their first one where a letter
 * stands behind it, raised by one; so Excel continues a series of texts. Nothing is copied: this runs for every row.
 */
function isNext(a: string, b: string, length: number): boolean {
  let i = 0;
  while (i < length && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  if (i === length || !isDigit(a.charCodeAt(i)) || b.charCodeAt(i) - a.charCodeAt(i) !== 1) return false;
  const startsNumberOfText = isDigitsBefore(a, i);
  for (i++; i < length && isDigit(a.charCodeAt(i)); i++)
    if (a.charCodeAt(i) !== NINE || b.charCodeAt(i) !== ZERO) return false;
  if (i === length) return true;
  if (!startsNumberOfText) return false;
  for (; i < length; i++) if (a.charCodeAt(i) !== b.charCodeAt(i)) return false;
  return true;
}

const isDigit = (c: number): boolean => c >= ZERO && c <= NINE;

/** Whether only digits stand before the position: the number that climbs is the text's first. */
function isDigitsBefore(text: string, position: number): boolean {
  for (let i = 0; i < position; i++) if (!isDigit(text.charCodeAt(i))) return false;
  return true;
}
