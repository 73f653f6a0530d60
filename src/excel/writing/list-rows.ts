/** An Excel table grows at its foot: formats, lists and formulas of its columns reach the new rows, what stands below moves down. */
export function addListRows(
  sheet: Excel.Worksheet,
  { list, columns, count }: { readonly list: string; readonly columns: number; readonly count: number },
): void {
  const blank = Array.from({ length: count }, () => new Array<string>(columns).fill(""));
  sheet.tables.getItem(list).rows.add(undefined, blank);
}
