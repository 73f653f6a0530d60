/** Filters of sheets and tables (ECMA-376 part 1, 18.3.2). The engine knows lists of texts and comparisons; other conditions are named. */
import { unescapeXstring } from "../../../files/xlsx/text";
import { parseReference, type Area } from "../../engine/a1";
import type { FilterCondition, FilterOperator, Shown, StatedColumn } from "../../engine/port";
import type { XmlElement } from "../../opc/xml";
import type { StatedFilter } from "../book";
import type { UnshownList } from "./unshown";

const OPERATORS: Readonly<Record<string, FilterOperator>> = {
  equal: "equal",
  notEqual: "notEqual",
  greaterThan: "greaterThan",
  greaterThanOrEqual: "greaterThanOrEqual",
  lessThan: "lessThan",
  lessThanOrEqual: "lessThanOrEqual",
};

export function readFilter(filter: XmlElement | undefined, unshown: UnshownList): StatedFilter | undefined {
  const area = parseReference(filter?.attributes.ref ?? "")?.area;
  return filter && area && { area, columns: readFilterColumns(filter, area, unshown) };
}

/** The columns that have a condition, each once, within the area. */
export function readFilterColumns(
  filter: XmlElement | undefined,
  area: Pick<Area, "columns">,
  unshown: UnshownList,
): StatedColumn[] {
  const found = new Map<number, StatedColumn>();
  for (const entry of filter?.all("filterColumn") ?? []) {
    const column = entry.number("colId") ?? -1;
    // A column may be here only for its button that is hidden.
    const condition = entry.children.find(({ name }) => name !== "extLst");
    if (!condition || column < 0 || column >= area.columns) continue;
    const shown = readShown(condition);
    if (!shown) unshown.add("otherFilters");
    found.set(column, { column, ...(shown && { shown }) });
  }
  return [...found.values()].sort((a, b) => a.column - b.column);
}

function readShown(condition: XmlElement): Shown | undefined {
  if (condition.name === "filters") {
    // Whole days, months and years of a column of dates.
    if (condition.child("dateGroupItem")) return undefined;
    const texts = condition.all("filter").map(({ attributes: { val = "" } }) => unescapeXstring(val));
    return { kind: "values", texts, blanks: condition.flag("blank") };
  }
  if (condition.name !== "customFilters") return undefined;
  const conditions = condition.all("customFilter").map(({ attributes: { operator = "equal", val = "" } }) => {
    return { operator: OPERATORS[operator], value: unescapeXstring(val) };
  });
  const isKnown = (one: Partial<FilterCondition>): one is FilterCondition => one.operator !== undefined;
  const known = conditions.filter(isKnown);
  if (known.length === 0 || known.length > 2 || known.length < conditions.length) return undefined;
  return { kind: "conditions", all: condition.flag("and"), conditions: known };
}
