import { parseArea, type Area } from "../check";

/** Where an Excel table (ListObject) stands. */
export interface ListArea {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
}

/** Asks where the Excel tables stand; the returned function tells once the caller has synced. */
export function requestListAreas(lists: readonly Excel.Table[]): () => readonly ListArea[] {
  const requests = lists.map((list) => {
    // Not its header row: a table whose titles are switched off has none, and asking for it fails the whole batch.
    const range = list.getRange();
    range.load("address");
    return { name: list.name, range };
  });
  return () =>
    requests.flatMap(({ name, range }) => {
      const area = parseArea(range.address);
      return area ? [{ name, sheet: sheetOf(range.address), area }] : [];
    });
}

/** `考评人员` of `'考评人员'!A3:J3`. */
function sheetOf(address: string): string {
  const name = address.slice(0, address.lastIndexOf("!"));
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}
