import { LIST_TABLES, type Field } from "../../../guide";
import { areaAddress } from "../../address";
import type { TableRule } from "../../model/rule";
import type { RowClass, TableSnapshot } from "../../snapshot";

export interface RowMessages {
  "GEN-04.merged": { area: string };
  "GEN-05.blank": { row: number };
  "GEN-05.repeatedHeader": { row: number };
  "GEN-05.total": { row: number };
  "GEN-05.note": { row: number };
  "GEN-05.placeholder": { row: number };
}

const LISTS = LIST_TABLES.map((table) => table.id);

export const mergedCells: TableRule<RowMessages> = {
  id: "GEN-04",
  tier: "table",
  tables: LISTS,
  severity: "warning",
  clause: null,
  check(table, { report }) {
    for (const area of table.bodyMerges) {
      const row = area.row - table.rowNumber(0);
      const at = table.location.positions.findIndex((p) => p >= area.column && p < area.column + area.columns);
      // Captions, notes and totals are merged across and leave with their row.
      if (at < 0 || !table.hasRecord(row, area.rows)) continue;
      const fill = table.values[row][area.column - table.firstColumn] ?? "";
      report({
        row,
        field: table.table.columns[at].field,
        message: "GEN-04.merged",
        facts: { area: areaAddress(area) },
        fix: { kind: "safe", edits: [{ kind: "unmerge", sheet: table.sheet, area, fill }] },
      });
    }
  },
};

export const rowsThatAreNotData: TableRule<RowMessages> = {
  id: "GEN-05",
  tier: "table",
  tables: LISTS,
  severity: "warning",
  clause: null,
  check(table, { report }) {
    const lastData = table.dataRows.at(-1) ?? -1;
    table.rowClasses.forEach((rowClass, row) => {
      // Blank rows matter between records only; without any record nothing divides anything.
      if (rowClass === "data" || (rowClass === "blank" && row > lastData)) return;
      const number = table.rowNumber(row);
      const edits = [{ kind: "deleteRow", sheet: table.sheet, row: number }] as const;
      report({
        row,
        field: firstFilled(table, row),
        message: MESSAGES[rowClass],
        facts: { row: number + 1 },
        fix: { kind: "safe", edits },
      });
    });
  },
};

const MESSAGES = {
  blank: "GEN-05.blank",
  repeatedHeader: "GEN-05.repeatedHeader",
  total: "GEN-05.total",
  note: "GEN-05.note",
  placeholder: "GEN-05.placeholder",
} as const satisfies Record<Exclude<RowClass, "data">, keyof RowMessages>;

/** Where the eye goes in such a row: its first filled cell, else the first cell of the table. */
function firstFilled(table: TableSnapshot, row: number): Field {
  const columns = table.table.columns.filter((column) => table.columnOf(column.field) >= 0);
  return (columns.find((column) => table.text(row, column.field) !== "") ?? columns[0]).field;
}
