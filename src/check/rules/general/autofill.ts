import { FILLED_TABLES, type Field, type Kind } from "../../../guide";
import type { TableRule } from "../../model/rule";
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
    for (const column of table.table.columns) {
      if (!CODES.includes(column.kind)) continue;
      for (const [from, to] of runs(table, column.field, column.kind)) {
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

/** The runs of data rows in which each code is the one above plus one: first and last index into `dataRows`. */
function runs(table: TableSnapshot, field: Field, kind: Kind): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  let start = 0;
  let above = "";
  for (let i = 0; i <= table.dataRows.length; i++) {
    const code = i < table.dataRows.length ? table.text(table.dataRows[i], field) : "";
    if (!climbs(above, code, kind)) {
      if (i - start >= SHORTEST_RUN) found.push([start, i - 1]);
      start = i;
    }
    above = code;
  }
  return found;
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
