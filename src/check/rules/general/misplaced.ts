import { LIST_TABLES } from "../../../guide";
import type { TableRule } from "../../model/rule";
import { misplacedIn } from "../../plan/misplaced";

export interface MisplacedMessages {
  "GEN-13.shifted": { columns: readonly string[]; count: number };
}

/**
 * Contents that stand in other columns than theirs, as after pasting a roster whose columns are in another order. What the rules
 * would say of these columns cell by cell is left out (run-rules.ts), and so this is an error as those are: a plan whose columns
 * are mixed up must not be called final.
 */
export const misplacedColumns: TableRule<MisplacedMessages> = {
  id: "GEN-13",
  tier: "table",
  tables: LIST_TABLES.map((table) => table.id),
  severity: "error",
  clause: null,
  check(table, { report }) {
    const { columns } = misplacedIn(table);
    if (columns.length === 0) return;
    const titles = columns.map(({ title }) => title);
    const facts = { columns: titles, count: titles.length };
    report({ field: columns[0].field, message: "GEN-13.shifted", facts, dismissible: true });
  },
};
