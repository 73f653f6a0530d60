/** Univer's two ways to say by what a column is filtered, of sheets and of tables, and the port's. */
import * as U from "../univer/headless";
import type { FilterCondition, FilterOperator, Shown, ShownConditions, ShownValues } from "./port-filters";

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
export function shownBySheet({ filters, customFilters }: U.IFilterColumn): ShownValues | ShownConditions | undefined {
  if (filters) return { kind: "values", texts: filters.filters ?? [], blanks: filters.blank ?? false };
  if (!customFilters) return undefined;
  const conditions = customFilters.customFilters.map(({ operator = "equal", val }): FilterCondition => {
    return { operator, value: String(val) };
  });
  return { kind: "conditions", all: customFilters.and === U.BooleanNumber.TRUE, conditions };
}

/** @param colId from the sheet's first column */
export function sheetCriteria(shown: ShownValues | ShownConditions, colId: number): U.IFilterColumn {
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

/** Undefined for what is told by the rows that are shown. */
export function shownByTable(filter: U.ITableFilterItem): Shown | undefined {
  if (!U.isConditionFilter(filter)) {
    // Numbers stand among the texts.
    const texts = filter.values.filter((text) => text !== U.TABLE_FILTER_EMPTY_VALUE).map(String);
    return { kind: "values", texts, blanks: texts.length < filter.values.length };
  }
  const { conditionType, compareType, expectedValue } = filter.filterInfo;
  if (conditionType === "string") {
    const condition = typeof expectedValue === "string" ? textCondition(compareType, expectedValue) : undefined;
    return condition && { kind: "conditions", all: false, conditions: [condition] };
  }
  if (conditionType !== "number" && conditionType !== "date") return undefined;
  if (conditionType === "number" && compareType === "topN") return { kind: "largest", count: Number(expectedValue) };
  const operands = (Array.isArray(expectedValue) ? expectedValue : [expectedValue]).flatMap((one) =>
    typeof one === "string" || typeof one === "number" || one instanceof Date
      ? conditionType === "date"
        ? serialOf(one)
        : Number(one)
      : [],
  );
  return compared(compareType, operands) ?? { kind: "dynamic", type: DYNAMIC.get(compareType) ?? compareType };
}

const DYNAMIC: ReadonlyMap<string, string> = new Map([
  ["above", "aboveAverage"],
  ["below", "belowAverage"],
  ...["q1", "q2", "q3", "q4"].map((quarter) => [quarter, quarter.toUpperCase()] as const),
  ...Array.from({ length: 12 }, (_, i) => [`m${i + 1}`, `M${i + 1}`] as const),
]);

const DAY = 86_400_000;
/** Of the first day of 1970. */
const FIRST_DAY = 25_569;

/** A day as Univer compares it, counted as a workbook counts days. */
const serialOf = (day: string | number | Date): number => new Date(day).getTime() / DAY + FIRST_DAY;

const OF_DAYS: ReadonlyMap<string, FilterOperator> = new Map([
  ["after", "greaterThan"],
  ["afterOrEqual", "greaterThanOrEqual"],
  ["before", "lessThan"],
  ["beforeOrEqual", "lessThanOrEqual"],
]);

function compared(compareType: string, operands: readonly number[]): ShownConditions | undefined {
  const [low, high = low] = [...operands].sort((a, b) => a - b);
  if (low === undefined || high === undefined) return undefined;
  const condition = (operator: FilterOperator, value: number): FilterCondition => ({ operator, value: String(value) });
  if (compareType === "between")
    return conditionsOf(true, condition("greaterThanOrEqual", low), condition("lessThanOrEqual", high));
  if (compareType === "notBetween")
    return conditionsOf(false, condition("lessThan", low), condition("greaterThan", high));
  const operator = isOperator(compareType) ? compareType : OF_DAYS.get(compareType);
  return operator && conditionsOf(false, condition(operator, low));
}

const conditionsOf = (all: boolean, ...conditions: readonly FilterCondition[]): ShownConditions => {
  return { kind: "conditions", all, conditions };
};

/**
 * A table is told the texts: what the file's conditions are, only Excel's own tables say.
 * @param keyOf what Univer has in place of a text: it reads a number without a format as a number
 */
export function tableCriteria(
  { texts, blanks }: ShownValues,
  keyOf: (text: string) => string | number,
): U.ITableFilterItem {
  const values = [...texts.map(keyOf), ...(blanks ? [U.TABLE_FILTER_EMPTY_VALUE] : [])];
  // Its type has texts alone.
  return Object.assign({ filterType: U.TableColumnFilterTypeEnum.manual as const, values: [] }, { values });
}

/** What a number of a column must be; undefined where that is said of each by itself. @param numbers all there are */
export function numberTest(shown: Shown, numbers: readonly number[]): ((value: number) => boolean) | undefined {
  const average = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  if (shown.kind === "largest") {
    const last = [...numbers].sort((a, b) => b - a)[Math.min(shown.count, numbers.length) - 1];
    return (value) => last !== undefined && value >= last;
  }
  if (shown.kind !== "dynamic") return undefined;
  if (shown.type === "aboveAverage") return (value) => value > average;
  return shown.type === "belowAverage" ? (value) => value < average : undefined;
}

function textCondition(compareType: string, text: string): FilterCondition | undefined {
  // Univer, too, takes "*" and "?" for other signs, and knows no way to say that they stand for themselves.
  const literal = text.replace(/~/g, "~~");
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
