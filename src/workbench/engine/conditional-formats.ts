import * as U from "../univer/headless";
import type { Area } from "./a1";
import { toArea, toRange, type Kernel } from "./kernel";
import type { ConditionalFormats, ConditionalRule, ConditionalStyle } from "./port";
import { fromUniverStyle, toUniverStyle } from "./style-map";

/** Univer's rule, as far as formula rules go. */
interface FormulaRule {
  cfId: string;
  stopIfTrue: boolean;
  ranges: U.IRange[];
  rule: { type: "highlightCell"; subType: "formula"; value: string; style: U.IStyleData };
}

const isFormulaRule = ({ rule }: FormulaRule): boolean => rule.subType === "formula";

export class UniverConditionalFormats implements ConditionalFormats {
  constructor(private readonly kernel: Kernel) {}

  list(sheet: string): ConditionalRule[] {
    return this.all(sheet).filter(isFormulaRule).map(fromUniver);
  }
  find(sheet: string, id: string): ConditionalRule | undefined {
    const found = this.all(sheet).find((rule) => rule.cfId === id && isFormulaRule(rule));
    return found && fromUniver(found);
  }
  add(sheet: string, rule: ConditionalRule): void {
    this.kernel.run(U.AddConditionalRuleMutation, { subUnitId: sheet, rule: toUniver(rule) });
  }
  update(sheet: string, rule: ConditionalRule): void {
    this.existing(sheet, rule.id);
    this.kernel.run(U.SetConditionalRuleMutation, { subUnitId: sheet, cfId: rule.id, rule: toUniver(rule) });
  }
  move(sheet: string, id: string, priority: number): void {
    this.existing(sheet, id);
    const others = this.list(sheet).filter((rule) => rule.id !== id);
    const next = others[priority];
    const end = next ? { id: next.id, type: "before" } : { id: others[others.length - 1]?.id, type: "after" };
    if (end.id) this.kernel.run(U.MoveConditionalRuleMutation, { subUnitId: sheet, start: { id, type: "self" }, end });
  }
  remove(sheet: string, id: string): void {
    this.existing(sheet, id);
    this.kernel.run(U.DeleteConditionalRuleMutation, { subUnitId: sheet, cfId: id });
  }

  private all(sheet: string): FormulaRule[] {
    const model = this.kernel.injector.get(U.ConditionalFormattingRuleModel);
    return (model.getSubunitRules(this.kernel.unitId, sheet) ?? []) as unknown as FormulaRule[];
  }
  private existing(sheet: string, id: string): void {
    if (!this.all(sheet).some((rule) => rule.cfId === id)) throw new RangeError(`no conditional format ${id}`);
  }
}

/**
 * Univer computes the formula of a rule once for all of its cells and shifts the references: ROW() without an argument is not
 * shifted. So the cell of the same row is a reference for Univer, wrapped so that it is known when the rule is read.
 */
const SAME_ROW = /INDEX\((\$[A-Z]{1,3}):(\$[A-Z]{1,3}),ROW\(\)(,0)?\)/g;
const SHIFTED = /IF\(TRUE,(\$[A-Z]{1,3})\d+(?::(\$[A-Z]{1,3})\d+)?\)/g;

function withReferences(formula: string, areas: readonly Area[]): string {
  const row = Math.min(...areas.map((area) => area.row)) + 1;
  return formula.replace(SAME_ROW, (whole, first: string, last: string, across: string | undefined) => {
    if (across) return `IF(TRUE,${first}${row}:${last}${row})`;
    return first === last ? `IF(TRUE,${first}${row})` : whole;
  });
}

const withoutReferences = (formula: string): string =>
  formula.replace(SHIFTED, (_, first: string, last: string | undefined) =>
    last === undefined ? `INDEX(${first}:${first},ROW())` : `INDEX(${first}:${last},ROW(),0)`,
  );

function toUniver(rule: ConditionalRule): FormulaRule {
  const value = withReferences(rule.formula, rule.areas);
  return {
    cfId: rule.id,
    stopIfTrue: rule.stopIfTrue,
    ranges: rule.areas.map(toRange),
    rule: { type: "highlightCell", subType: "formula", value, style: toUniverStyle(rule.style) },
  };
}

function fromUniver({ cfId, ranges, rule, stopIfTrue }: FormulaRule): ConditionalRule {
  const { fill, fontColor, bold, italic, underline, strikethrough, borders, numberFormat } = fromUniverStyle(
    rule.style,
  );
  const style: ConditionalStyle = {
    ...(fill && { fill }),
    ...(fontColor && { fontColor }),
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(underline && { underline }),
    ...(strikethrough && { strikethrough }),
    ...(Object.keys(borders).length > 0 && { borders: borders as ConditionalStyle["borders"] }),
    ...(numberFormat !== "General" && { numberFormat }),
  };
  return {
    id: cfId,
    areas: ranges.map(toArea),
    formula: withoutReferences(rule.value),
    style,
    stopIfTrue: !!stopIfTrue,
  };
}
