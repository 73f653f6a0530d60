import * as U from "../univer/headless";
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

export class UniverConditionalFormats implements ConditionalFormats {
  constructor(private readonly kernel: Kernel) {}

  list(sheet: string): ConditionalRule[] {
    return this.all(sheet)
      .filter(({ rule }) => rule.subType === "formula")
      .map(fromUniver);
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

function toUniver(rule: ConditionalRule): FormulaRule {
  return {
    cfId: rule.id,
    stopIfTrue: rule.stopIfTrue,
    ranges: rule.areas.map(toRange),
    rule: { type: "highlightCell", subType: "formula", value: rule.formula, style: toUniverStyle(rule.style) },
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
  return { id: cfId, areas: ranges.map(toArea), formula: rule.value, style, stopIfTrue: !!stopIfTrue };
}
