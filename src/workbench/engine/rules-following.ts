/** Validations after rows or columns came or went: their areas, and what their formulas mean. */
import type { Area } from "./a1";
import { shiftArea, type StructureChange } from "./areas";
import type { ValidationRule } from "./port";
import { followFormula, type Movements } from "./references";

interface Followed {
  /** The names of the sheet that changed, and of the one the rules are on. */
  readonly changed: string;
  readonly on: string;
  readonly change: StructureChange;
  readonly shifted: (formula: string, down: number, right: number) => string;
}

/** The rules where and as they are now; those whose cells are gone are left out. */
export function followedRules(rules: readonly ValidationRule[], followed: Followed): ValidationRule[] {
  return rules.flatMap((rule) => followedRule(rule, followed) ?? []);
}

function followedRule(rule: ValidationRule, { changed, on, change, shifted }: Followed): ValidationRule | undefined {
  const movements: Movements = new Map([[changed, { name: changed, changes: [change] }]]);
  const first = on === changed ? rule.areas.find((area) => shiftArea(area, change)) : rule.areas[0];
  if (!first) return undefined;
  const areas = on === changed ? rule.areas.flatMap((area) => shiftArea(area, change) ?? []) : rule.areas;
  // Written as for the first cell of all; where that went, as for the first one that is left.
  const left = on === changed ? firstLeft(first, change) : first;
  const [down, right] = [left.row - rule.areas[0].row, left.column - rule.areas[0].column];
  const follow = (formula: string) =>
    formula.startsWith("=") ? followFormula(shifted(formula, down, right), movements, on) : formula;
  const { formula1, formula2, ...rest } = rule.rule;
  return {
    areas,
    rule: { ...rest, formula1: follow(formula1), ...(formula2 !== undefined && { formula2: follow(formula2) }) },
  };
}

/** The first cell of an area that stays. */
function firstLeft(area: Area, { dimension, kind, at, count }: StructureChange): Pick<Area, "row" | "column"> {
  if (kind === "insert") return area;
  const past = (start: number) => (start >= at && start < at + count ? at + count : start);
  return dimension === "rows"
    ? { row: past(area.row), column: area.column }
    : { row: area.row, column: past(area.column) };
}
