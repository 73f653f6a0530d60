import type { TableId } from "../guide";

/** The Excel table's name, by which a formula of the user's may refer to it. */
export const listNameOf = (id: TableId): string => `rd_${id}`;

/** The same with a number where it is taken, for names are unique in a workbook, capitals aside: her old roster may still have it. */
export function freeListName(id: TableId, taken: Iterable<string>): string {
  const names = new Set([...taken].map((name) => name.toLowerCase()));
  const wanted = listNameOf(id);
  let name = wanted;
  for (let i = 2; names.has(name.toLowerCase()); i++) name = `${wanted}_${i}`;
  return name;
}

/** The namespace of the custom XML part in which the last repair is kept. */
export const REPAIR_NAMESPACE = "urn:rending-assistant:repair";

/** The namespace of the one that keeps what a person said of headings when a list was brought in. */
export const HEADINGS_NAMESPACE = "urn:rending-assistant:headings";
