/** What Excel takes of what a person types into a cell with a validation, what its list offers there, and how it objects. */
import type { Area } from "../../engine/a1";
import { contains } from "../../engine/areas";
import type { CellInput, Engine, Evaluated, Scalar, Validation, ValidationRule } from "../../engine/port";
import { interpretText } from "./typing";

interface Cell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The validation of a cell, its formulas as for that cell. */
export function validationAt(engine: Engine, { sheet, row, column }: Cell): Validation | undefined {
  const cell = { row, column, rows: 1, columns: 1 };
  const found = engine.validations.list(sheet).find(({ areas }) => areas.some((area) => contains(area, cell)));
  return found && ruleFor(engine, cell, found);
}

/** A rule as one of its cells has it: the formulas are written as for the first cell of all. */
export function ruleFor(
  engine: Engine,
  cell: Pick<Area, "row" | "column">,
  { areas, rule }: ValidationRule,
): Validation {
  const [down, right] = [cell.row - areas[0].row, cell.column - areas[0].column];
  const own = (formula: string) =>
    formula.startsWith("=") ? engine.evaluation.shifted(formula, down, right) : formula;
  const { formula1, formula2, ...rest } = rule;
  return { ...rest, formula1: own(formula1), ...(formula2 !== undefined && { formula2: own(formula2) }) };
}

/** The texts a cell's list offers, each once; undefined where it has none, or while formulas are being calculated. */
export function choicesAt(engine: Engine, cell: Cell): readonly string[] | undefined {
  const rule = validationAt(engine, cell);
  return rule?.type === "list" ? choicesOf(engine, cell, rule)?.map(({ text }) => text) : undefined;
}

function choicesOf(engine: Engine, { sheet, row, column }: Cell, { formula1 }: Validation): Evaluated[] | undefined {
  if (!formula1.startsWith("=")) return once(formula1.split(",").map((item) => plain(item.trim())));
  const values = engine.evaluation.evaluate(sheet, row, column, formula1);
  return values && once(values.flat().filter(({ isError }) => !isError));
}

const plain = (text: string): Evaluated => ({ value: text, isError: false, text });

function once(items: readonly Evaluated[]): Evaluated[] {
  return [...new Map(items.filter(({ text }) => text !== "").map((item) => [item.text, item])).values()];
}

export type Alert = NonNullable<Validation["alert"]>;

/**
 * How Excel objects to the text a person ends an edit with; undefined where it takes it. What cannot be told (while formulas are being
 * calculated, or of an error in the rule) is taken, as Excel does.
 */
export function objectionTo(engine: Engine, cell: Cell, text: string): Alert | undefined {
  const rule = validationAt(engine, cell);
  if (!rule || rule.type === "any" || rule.alert?.show === false) return undefined;
  const [[numberFormat]] = engine.formats.numberFormats(cell.sheet, { ...cell, rows: 1, columns: 1 });
  const { input } = interpretText(text, numberFormat);
  if (text === "" ? rule.ignoreBlanks : accepts(engine, cell, rule, input)) return undefined;
  return rule.alert ?? { show: true, style: "Stop", title: "", message: "" };
}

function accepts(engine: Engine, cell: Cell, rule: Validation, input: CellInput): boolean {
  const { sheet, row, column } = cell;
  if (rule.type === "custom") {
    const result = engine.evaluation.evaluate(sheet, row, column, rule.formula1, input)?.[0]?.[0];
    return !result || (!result.isError && result.value !== "" && Boolean(result.value));
  }
  const value = valueOf(engine, cell, input);
  if (value === undefined) return true;
  if (rule.type === "list") return choicesOf(engine, cell, rule)?.some((item) => isSame(item, value)) ?? true;
  if (rule.type === "textLength") return compares(engine, cell, rule, String(value).length);
  if (typeof value !== "number") return false;
  return (rule.type !== "whole" || Number.isInteger(value)) && compares(engine, cell, rule, value);
}

/** What the cell will hold; undefined where it cannot be told. */
function valueOf(engine: Engine, { sheet, row, column }: Cell, input: CellInput): Scalar | undefined {
  if ("error" in input) return input.error;
  if ("value" in input) return input.value ?? "";
  return engine.evaluation.evaluate(sheet, row, column, input.formula)?.[0]?.[0]?.value;
}

/** As the list shows it, or the value behind that. */
const isSame = (item: Evaluated, value: Scalar): boolean =>
  item.text === String(value) || String(item.value).toLowerCase() === String(value).toLowerCase();

function compares(engine: Engine, cell: Cell, rule: Validation, value: number): boolean {
  const [a, b = a] = [rule.formula1, rule.formula2].map((operand) => operandOf(engine, cell, operand));
  if (a === undefined || b === undefined) return true;
  const [low, high] = a < b ? [a, b] : [b, a];
  switch (rule.operator ?? "between") {
    case "between":
      return value >= low && value <= high;
    case "notBetween":
      return value < low || value > high;
    case "equal":
      return value === a;
    case "notEqual":
      return value !== a;
    case "greaterThan":
      return value > a;
    case "lessThan":
      return value < a;
    case "greaterThanOrEqual":
      return value >= a;
    case "lessThanOrEqual":
      return value <= a;
  }
}

/** A number; a date or a time as its serial. Undefined of what is none, such as the result of a broken reference. */
function operandOf(engine: Engine, { sheet, row, column }: Cell, operand: string | undefined): number | undefined {
  if (operand === undefined || operand === "") return undefined;
  if (operand.startsWith("=")) {
    const value = engine.evaluation.evaluate(sheet, row, column, operand)?.[0]?.[0]?.value;
    return typeof value === "number" ? value : undefined;
  }
  const { input } = interpretText(operand, "General");
  return "value" in input && typeof input.value === "number" ? input.value : undefined;
}
