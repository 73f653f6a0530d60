/** Adds a column at the right edge of an Excel table beside which nothing stands; the table grows by it, nothing moves. */
export function addListColumn(sheet: Excel.Worksheet, list: string, title: string): void {
  sheet.tables.getItem(list).columns.add(undefined, undefined, title);
}
