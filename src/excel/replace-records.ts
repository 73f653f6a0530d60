import type { TableId } from "../guide";
import { run } from "./run";
import { writeRecords, type Records } from "./scaffold/records";
import type { Reading } from "./types";

/**
 * Writes a list's records anew: what stood in the known columns of its body gives way to these. Columns of the user's own
 * beside them stay. One sync.
 * @throws ProtectedSheetError with the tab's name; Error when the table was not read: a mistake of ours
 */
export async function replaceRecords(id: TableId, reading: Reading, records: Records): Promise<void> {
  const table = reading.snapshot.tables.get(id);
  if (!table) throw new Error(`The table ${id} does not stand in this workbook.`);
  const { location, table: declared } = table;
  const blank = declared.columns.map(() => "");
  const rest = Array.from({ length: Math.max(0, table.values.length - records.length) }, () => blank);
  await run(async (context) => {
    writeRecords(context.workbook.worksheets.getItem(location.sheet), location, [...records, ...rest]);
    await context.sync();
  }, location.sheet);
}
