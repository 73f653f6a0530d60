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
    return this.rules(sheet).map((rule) => ({ areas: areasOf(rule), rule: fromUniver(rule) }));
  }

  set(sheet: string, areas: readonly Area[], rule: Validation | undefined): void {
    for (const old of [...this.rules(sheet)]) {
      const before = areasOf(old);
      if (!before.some((area) => areas.some((cut) => overlaps(area, cut)))) continue;
      const left = before.flatMap((area) => subtract(area, areas));
      this.kernel.run(U.RemoveDataValidationMutation, { subUnitId: sheet, ruleId: old.uid });
      if (!left.length) continue;
      const kept = this.asFor(left[0], before[0], old);
      this.add(sheet, { ...kept, endless: undefined, ...this.reachable(sheet, left) });
    }
    if (rule) this.add(sheet, toUniver(rule, this.reachable(sheet, areas)));
  }

  replace(sheet: string, rules: readonly ValidationRule[]): void {
    const ruleId = this.rules(sheet).map(({ uid }) => uid);
    if (ruleId.length > 0) this.kernel.run(U.RemoveDataValidationMutation, { subUnitId: sheet, ruleId });
    for (const { areas, rule } of rules) this.add(sheet, toUniver(rule, this.reachable(sheet, areas)));
  }

  /** A rule's formulas are written as for its first cell, which is another where cells were taken from it. */
  private asFor(first: Area, before: Area, rule: Rule): Rule {
    const shifted = (formula: string | undefined) =>
      formula?.startsWith("=")
        ? this.kernel.shifted(formula, first.row - before.row, first.column - before.column)
        : formula;
    return { ...rule, formula1: shifted(rule.formula1), formula2: shifted(rule.formula2) };
  }
  private rules(sheet: string): Rule[] {
    return this.kernel.injector.get(U.DataValidationModel).getRules(this.kernel.unitId, sheet);
  }
  private add(sheet: string, rule: Rule): void {
    this.kernel.run(U.AddDataValidationMutation, { subUnitId: sheet, rule });
  }
  /**
   * A rule over all 1,048,576 rows costs Univer a second: what reaches the sheet's last row reaches the grid's, and the rule says so,
   * as it does of the last column.
   */
  private reachable(sheet: string, areas: readonly Area[]): Reach {
    const worksheet = this.kernel.worksheet(sheet);
    const within = areas.filter(({ row }) => row < worksheet.getRowCount());
    // Rules wholly below the grid make it grow, like cells there.
    for (const area of areas) if (!within.includes(area)) this.kernel.grow(sheet, { ...area, rows: 1 });
    const bottom = worksheet.getRowCount();
    const endless = areas.some((area) => area.row + area.rows === MAX_ROWS);
    const ranges = areas.map((area) =>
      toRange(area.row + area.rows === MAX_ROWS ? { ...area, rows: bottom - area.row } : area),
    );
    return { ranges, ...(endless && { endless }) };
  }
}

/** Areas as far as the grid goes; `endless` when those that go furthest down go to the sheet's last row. */
interface Reach {
  readonly ranges: U.IRange[];
  readonly endless?: boolean;
}
type Rule = U.ISheetDataValidationRule & {
  promptTitle?: string;
  errorTitle?: string;
  endless?: boolean;
  carried?: Validation["carried"];
};

function areasOf({ ranges, endless }: Rule): Area[] {
  const areas = ranges.map(toArea);
  if (!endless) return areas;
  const bottom = areas.reduce((lowest, { row, rows }) => Math.max(lowest, row + rows), 0);
  return areas.map((area) => (area.row + area.rows === bottom ? { ...area, rows: MAX_ROWS - area.row } : area));
}

function toUniver(rule: Validation, reach: Reach): Rule {
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
    ...(rule.carried && { carried: rule.carried }),
    ...reach,
  } as Rule;
}

function fromUniver(rule: Rule): Validation {
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
    ...(rule.carried && { carried: rule.carried }),
  };
}
