import type { Column, Field, ListTable, Table, TableId } from "../types";
import { TABLE_IDS } from "../types";
import { dismissals } from "./dismissals";
import { methods, occupations } from "./occupations";
import { examiners, qualityControllers } from "./people";
import { committees, enterprise, enterprises, frontlineStaff, personnelScope } from "./plan";
import { attachments, equipment, overview, venues } from "./sites";

const declared = {
  ...{ enterprise, frontlineStaff, committees, enterprises, personnelScope },
  ...{ occupations, methods, examiners, qualityControllers },
  ...{ venues, equipment, attachments, overview, dismissals },
} satisfies Readonly<Record<TableId, Table>>;

/** Every table of the workbook, in the order of the tabs; 豁免说明 is there only when something was dismissed. */
export const TABLES: readonly Table[] = TABLE_IDS.filter((id) => id !== "dismissals").map((id) => declared[id]);

/** The tables a user fills and the rules check: all but 总览. */
export const FILLED_TABLES: readonly Table[] = TABLES.filter((table) => table.id !== "overview");

/** Those of them with a record a row: all but the form 企业概况. */
export const LIST_TABLES: readonly ListTable[] = FILLED_TABLES.filter((table) => table.layout === "list");

/** The table of an id. */
export const tableOf = <Id extends TableId>(id: Id): (typeof declared)[Id] => declared[id];

/** The column of a field; throws when the table has none, which is a mistake of ours. */
export function columnOf(id: TableId, field: Field): Column {
  const column = tableOf(id).columns.find((c) => c.field === field);
  if (!column) throw new Error(`Table ${id} has no column ${field}.`);
  return column;
}
