/** Univer's two ways to say by what a column is filtered, of sheets and of tables, and the port's. */
import * as U from "../univer/headless";
import type { FilterColumn, FilterCondition, FilterOperator, Shown } from "./port-filters";

const OPERATORS: ReadonlySet<string> = new Set<FilterOperator>([
  "equal",
  "notEqual",
  "greaterThan",
  "greaterThanOrEqual",
  "lessThan",
  "lessThanOrEqual",
]);
const isOperator = (text: string): text is FilterOperator => OPERATORS.has(text);

/** Undefined for what only the rows themselves tell: colours. */
export function shownBySheet({ filters, customFilters }: U.IFilterColumn): Shown | undefined {
  if (filters) return { kind: "values", texts: filters.filters ?? [], blanks: filters.blank ?? false };
  if (!customFilters) return undefined;
  const conditions = customFilters.customFilters.map(({ operator = "equal", val }): FilterCondition => {
    return { operator, value: String(val) };
  });
  return { kind: "conditions", all: customFilters.and === U.BooleanNumber.TRUE, conditions };
}

/** @param colId from the sheet's first column */
export function sheetCriteria({ shown }: Pick<FilterColumn, "shown">, colId: number): U.IFilterColumn {
  if (shown.kind === "values")
    return { colId, filters: { filters: [...shown.texts], ...(shown.blanks && { blank: true }) } };
  // Univer compares numbers where there is an operator, and texts only without one.
  const [first, second] = shown.conditions.map(({ operator, value }) => {
    const own = Object.values(U.CustomFilterOperator).find((one) => one === operator);
    return operator === "equal" ? { val: value } : { val: value, operator: own };
  });
  return {
    colId,
    customFilters: {
      customFilters: second ? [first, second] : [first],
      ...(shown.all && { and: U.BooleanNumber.TRUE }),
    },
  };
}

/** Undefined for what is told by the rows that are shown: days, averages, the first so many. */
export function shownByTable(filter: U.ITableFilterItem): Shown | undefined {
  if (!U.isConditionFilter(filter)) {
    const texts = filter.values.filter((text) => text !== U.TABLE_FILTER_EMPTY_VALUE);
    return { kind: "values", texts, blanks: texts.length < filter.values.length };
  }
  const { conditionType, compareType, expectedValue } = filter.filterInfo;
  if (conditionType === "number" && Array.isArray(expectedValue)) {
    const [from, to] = expectedValue.map(String);
    const isWithin = compareType === "between";
    if (!isWithin && compareType !== "notBetween") return undefined;
    const conditions: FilterCondition[] = [
      { operator: isWithin ? "greaterThanOrEqual" : "lessThan", value: from },
      { operator: isWithin ? "lessThanOrEqual" : "greaterThan", value: to },
    ];
    return { kind: "conditions", all: isWithin, conditions };
  }
  const condition =
    conditionType === "number" && isOperator(compareType)
      ? { operator: compareType, value: String(expectedValue) }
      : conditionType === "string" && typeof expectedValue === "string"
        ? textCondition(compareType, expectedValue)
        : undefined;
  return condition && { kind: "conditions", all: false, conditions: [condition] };
}

/** A table is told the texts: what the file's conditions are, only Excel's own tables say. */
export function tableCriteria({ texts, blanks }: Shown & { kind: "values" }): U.ITableFilterItem {
  return {
    filterType: U.TableColumnFilterTypeEnum.manual,
    values: [...texts, ...(blanks ? [U.TABLE_FILTER_EMPTY_VALUE] : [])],
  };
}

function textCondition(compareType: string, text: string): FilterCondition | undefined {
  const literal = text.replace(/[*?~]/g, "~$&");
  switch (compareType) {
    case "equal":
    case "notEqual":
      return { operator: compareType, value: literal };
    case "contains":
      return { operator: "equal", value: `*${literal}*` };
    case "notContains":
      return { operator: "notEqual", value: `*${literal}*` };
    case "startsWith":
      return { operator: "equal", value: `${literal}*` };
    case "endsWith":
      return { operator: "equal", value: `*${literal}` };
    default:
      return undefined;
  }
}
