import { formatArea, quoteSheet, type Area } from "../../engine/a1";
import { intersect } from "../../engine/areas";
import type { Validation, ValidationOperator, ValidationType } from "../../engine/port";
import { invalidArgument } from "../errors";
import { HostObject, method, model, scalar } from "../model";
import { ruleFor } from "./acceptance";
import { Range } from "./range";
import type { Worksheet } from "./worksheet";

/** The client's `rule`: one member, named by the kind of rule. */
type ClientRule = Readonly<Record<string, Readonly<Record<string, unknown>> | null | undefined>>;
interface ClientPrompt {
  readonly showPrompt: boolean;
  readonly title: string;
  readonly message: string;
}
interface ClientAlert {
  readonly showAlert: boolean;
  readonly style: "Stop" | "Warning" | "Information";
  readonly title: string;
  readonly message: string;
}

const TYPES: Readonly<Record<string, ValidationType>> = {
  list: "list",
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
  custom: "custom",
};
const TYPE_NAMES: Readonly<Record<ValidationType, string>> = {
  list: "List",
  whole: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
  any: "None",
};
const OPERATORS: Readonly<Record<string, ValidationOperator>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};
const NEEDS_TWO_OPERANDS: readonly ValidationOperator[] = ["between", "notBetween"];

/** Excel's limits, in characters. */
const MAX_LIST = 255;
const MAX_TITLE = 32;
const MAX_MESSAGE = 255;
const MAX_ALERT_MESSAGE = 225;

const NO_RULE: Validation = { type: "any", formula1: "", ignoreBlanks: true };

@model("Excel", "DataValidation")
export class DataValidation extends HostObject {
  constructor(
    private readonly worksheet: Worksheet,
    private readonly areas: readonly Area[],
  ) {
    super();
  }

  /** Where cells differ, the first rule found among them stands for all. */
  @scalar
  get type(): string {
    const first = this.current;
    return first ? TYPE_NAMES[first.type] : "None";
  }
  @scalar
  get rule(): ClientRule {
    const rule = this.current;
    if (!rule || rule.type === "any") return {};
    const kind = Object.keys(TYPES).find((name) => TYPES[name] === rule.type)!;
    if (rule.type === "list") return { [kind]: { inCellDropDown: rule.dropDown !== false, source: rule.formula1 } };
    if (rule.type === "custom") return { [kind]: { formula: rule.formula1 } };
    const operator = Object.keys(OPERATORS).find((name) => OPERATORS[name] === rule.operator);
    return { [kind]: { formula1: shown(rule.formula1), formula2: shown(rule.formula2), operator } };
  }
  set rule(value: ClientRule) {
    const kinds = Object.keys(value).filter((kind) => value[kind]);
    const type = TYPES[kinds[0]];
    if (kinds.length !== 1 || !type) throw invalidArgument("DataValidation.rule");
    this.change({ operator: undefined, formula2: undefined, ...parseRule(type, value[kinds[0]]!) });
  }
  @scalar
  get ignoreBlanks(): boolean {
    return this.current?.ignoreBlanks ?? true;
  }
  set ignoreBlanks(ignoreBlanks: boolean) {
    this.change({ ignoreBlanks });
  }
  @scalar
  get prompt(): ClientPrompt {
    const prompt = this.current?.prompt;
    return { showPrompt: prompt?.show ?? true, title: prompt?.title ?? "", message: prompt?.message ?? "" };
  }
  set prompt({ showPrompt, title, message }: ClientPrompt) {
    assertLength(title, MAX_TITLE, message, MAX_MESSAGE, "DataValidation.prompt");
    this.change({ prompt: { show: showPrompt, title, message } });
  }
  @scalar
  get errorAlert(): ClientAlert {
    const { show = true, style = "Stop", title = "", message = "" } = this.current?.alert ?? {};
    return { showAlert: show, style, title, message };
  }
  set errorAlert({ showAlert, style, title, message }: ClientAlert) {
    assertLength(title, MAX_TITLE, message, MAX_ALERT_MESSAGE, "DataValidation.errorAlert");
    this.change({ alert: { show: showAlert, style, title, message } });
  }
  @method
  clear(): void {
    this.worksheet.assertUnprotected();
    this.worksheet.engine.validations.set(this.worksheet.sheet, this.areas, undefined);
  }

  private get current(): Validation | undefined {
    const { engine, sheet } = this.worksheet;
    for (const { areas, rule } of engine.validations.list(sheet)) {
      const touched = this.areas.flatMap((own) => areas.flatMap((area) => intersect(own, area) ?? []));
      if (touched.length > 0) return ruleFor(engine, touched[0], { areas, rule });
    }
    return undefined;
  }
  /** Rule, prompt and alert are set one after the other, in any order. */
  private change(change: Partial<Validation>): void {
    this.worksheet.assertUnprotected();
    const rule = { ...NO_RULE, ...this.current, ...change };
    this.worksheet.engine.validations.set(this.worksheet.sheet, this.areas, rule);
  }
}

function parseRule(type: ValidationType, rule: Readonly<Record<string, unknown>>): Partial<Validation> {
  if (type === "list") {
    const source = operand(rule.source);
    if (!source || (!source.startsWith("=") && source.length > MAX_LIST)) throw invalidArgument("DataValidation.rule");
    return { type, formula1: source, dropDown: rule.inCellDropDown !== false };
  }
  if (type === "custom") {
    const formula = operand(rule.formula);
    if (!formula.startsWith("=")) throw invalidArgument("DataValidation.rule");
    return { type, formula1: formula };
  }
  const operator = OPERATORS[String(rule.operator)];
  const formula1 = operand(rule.formula1);
  const formula2 = operand(rule.formula2);
  if (!operator || !formula1 || (NEEDS_TWO_OPERANDS.includes(operator) && !formula2))
    throw invalidArgument("DataValidation.rule");
  return { type, operator, formula1, formula2: formula2 || undefined };
}

/** A range becomes an absolute reference with its sheet. */
function operand(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (!(value instanceof Range)) return String(value);
  return `=${quoteSheet(value.worksheetOfRange.name)}!${formatArea(value.area, true)}`;
}

/** Excel gives back numbers as numbers. */
function shown(formula: string | undefined): string | number | undefined {
  return formula !== undefined && /^-?\d+(\.\d+)?$/.test(formula) ? Number(formula) : formula;
}

function assertLength(title: string, maxTitle: number, message: string, maxMessage: number, location: string): void {
  if (title.length > maxTitle || message.length > maxMessage) throw invalidArgument(location);
}
