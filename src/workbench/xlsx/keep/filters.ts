/** Filters of sheets and tables: a column whose condition is the same is said as the file says it, others are written. */
import type { OpenTag } from "../../../files/opc/xml-spans";
import { retagged, tagMarkup } from "../../../files/xlsx/patch/markup";
import type { Area } from "../../engine/a1";
import { moved, type StructureChange } from "../../engine/areas";
import type { StatedColumn } from "../../engine/port";
import type { StatedFilter } from "../book";
import { fileArea } from "../units";
import { writeFilter, writeFilterColumn } from "../write/filters";
import type { SheetElements } from "./elements";
import { inVocabularyOf, type Child } from "./markup";

export function patchFilter(
  elements: SheetElements,
  then: StatedFilter | undefined,
  now: StatedFilter | undefined,
): void {
  const [own] = elements.all("autoFilter");
  if (!own || !now) {
    elements.replace("autoFilter", now ? writeFilter(now) : "");
    return;
  }
  const columns = elements.within(own);
  const text = filterMarkup(elements.text, own.tag, columns, then?.columns ?? [], now, (column) => column);
  elements.put({ start: own.tag.start, end: own.end, text });
}

/**
 * The element of a filter as it is now.
 * @param children of the element
 * @param placeOf where a column of the element is now, counted from the first
 */
export function filterMarkup(
  text: string,
  tag: OpenTag,
  children: readonly Child[],
  then: readonly StatedColumn[],
  now: StatedFilter,
  placeOf: (column: number) => number | undefined,
): string {
  const before = new Map(then.map((one) => [one.column, one]));
  const after = new Map(now.columns.map((one) => [one.column, one]));
  const sayings = new Map<number, string>();
  const others: string[] = [];
  for (const { tag: child, end } of children) {
    const place = placeOf(Number(child.attributes.colId));
    if (child.name !== "filterColumn") others.push(text.slice(child.start, end));
    else if (place === undefined) continue;
    else if (JSON.stringify(before.get(place)) === JSON.stringify(after.get(place)))
      sayings.set(place, retagged(child, { colId: String(place) }) + text.slice(child.end, end));
    // A button that is hidden stays so.
    else if (!after.has(place) && /^(?:0|false)$/.test(child.attributes.showButton ?? ""))
      sayings.set(place, tagMarkup(child.written, { ...child.attributes, colId: String(place) }, "/>"));
  }
  for (const [column, one] of after)
    if (!sayings.has(column)) sayings.set(column, inVocabularyOf(tag, writeFilterColumn(one)));
  const columns = [...sayings].sort(([a], [b]) => a - b).map(([, markup]) => markup);
  const open = retagged({ ...tag, isEmpty: false }, { ref: fileArea(now.area) });
  return `${open}${columns.join("")}${others.join("")}</${tag.written}>`;
}

/** Columns of a filter over an area, as they would be had nothing happened but that rows and columns came and went. */
export const movedColumns = (
  columns: readonly StatedColumn[],
  area: Area,
  changes: readonly StructureChange[],
): StatedColumn[] =>
  columns.flatMap((one) => {
    const column = movedOffset(one.column, area, changes);
    return column === undefined ? [] : { ...one, column };
  });

/** Where a column of an area is now, counted from the area's first; undefined where it is gone. */
export function movedOffset(column: number, area: Area, changes: readonly StructureChange[]): number | undefined {
  const now = moved({ ...area, column: area.column + column, columns: 1 }, changes);
  const whole = moved(area, changes);
  return now && whole && now.column - whole.column;
}
