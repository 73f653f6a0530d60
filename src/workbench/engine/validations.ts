import * as U from "../univer/headless";
import { MAX_ROWS, type Area } from "./a1";
import { overlaps, subtract } from "./areas";
import { toArea, toRange, type Kernel } from "./kernel";
import type { Validation, ValidationOperator, ValidationRule, ValidationType, Validations } from "./port";

const ALERTS = {
  Stop: U.DataValidationErrorStyle.STOP,
  Warning: U.DataValidationErrorStyle.WARNING,
  Information: U.DataValidationErrorStyle.INFO,
} as const;

export class UniverValidations implements Validations {
  constructor(private readonly kernel: Kernel) {}

  list(sheet: string): ValidationRule[] {
    return this.rules(sheet).map((rule) => ({ areas: rule.ranges.map(toArea), rule: fromUniver(rule) }));
  }

  set(sheet: string, areas: readonly Area[], rule: Validation | undefined): void {
    for (const old of [...this.rules(sheet)]) {
      const before = old.ranges.map(toArea);
      if (!before.some((area) => areas.some((cut) => overlaps(area, cut)))) continue;
      const left = before.flatMap((area) => subtract(area, areas));
      this.kernel.run(U.RemoveDataValidationMutation, { subUnitId: sheet, ruleId: old.uid });
      if (left.length) this.add(sheet, { ...old, ranges: left.map(toRange) });
    }
    if (rule) this.add(sheet, toUniver(rule, this.reachable(sheet, areas)));
  }

  private rules(sheet: string): U.ISheetDataValidationRule[] {
    return this.kernel.injector.get(U.DataValidationModel).getRules(this.kernel.unitId, sheet);
  }
  private add(sheet: string, rule: U.ISheetDataValidationRule): void {
    this.kernel.run(U.AddDataValidationMutation, { subUnitId: sheet, rule });
  }
  /** A rule over all 1,048,576 rows costs Univer a second: whole columns reach as far as the grid. */
  private reachable(sheet: string, areas: readonly Area[]): U.IRange[] {
    const rowCount = this.kernel.worksheet(sheet).getRowCount();
    return areas.map((area) => toRange(area.rows === MAX_ROWS ? { ...area, rows: rowCount } : area));
  }
}

function toUniver(rule: Validation, ranges: U.IRange[]): U.ISheetDataValidationRule {
  return {
    uid: U.generateRandomId(8),
    type: rule.type,
    operator: rule.operator,
    formula1: rule.formula1,
    formula2: rule.formula2,
    allowBlank: rule.ignoreBlanks,
    showDropDown: rule.dropDown !== false,
    renderMode: rule.type === "list" ? U.DataValidationRenderMode.ARROW : undefined,
    showInputMessage: rule.prompt?.show,
    prompt: rule.prompt?.message,
    promptTitle: rule.prompt?.title,
    showErrorMessage: rule.alert?.show ?? true,
    error: rule.alert?.message,
    errorTitle: rule.alert?.title,
    errorStyle: ALERTS[rule.alert?.style ?? "Stop"],
    ranges,
  } as U.ISheetDataValidationRule;
}

function fromUniver(rule: U.ISheetDataValidationRule & { promptTitle?: string; errorTitle?: string }): Validation {
  const styles = Object.keys(ALERTS) as (keyof typeof ALERTS)[];
  return {
    type: rule.type as ValidationType,
    operator: rule.operator as ValidationOperator | undefined,
    formula1: rule.formula1 ?? "",
    formula2: rule.formula2,
    dropDown: rule.showDropDown !== false,
    ignoreBlanks: rule.allowBlank !== false,
    prompt: { show: !!rule.showInputMessage, title: rule.promptTitle ?? "", message: rule.prompt ?? "" },
    alert: {
      show: rule.showErrorMessage !== false,
      style: styles.find((style) => ALERTS[style] === rule.errorStyle) ?? "Stop",
      title: rule.errorTitle ?? "",
      message: rule.error ?? "",
    },
  };
}
