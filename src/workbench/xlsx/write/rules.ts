/** Data validations and conditional formats of a sheet. */
import type { Area } from "../../engine/a1";
import type { Validation, ValidationRule } from "../../engine/port";
import type { ConditionalFormat } from "../book";
import { toFileFormula } from "../formulas";
import { escapeXstring } from "../../../files/xlsx/text";
import { fileArea } from "../units";
import { element, escapeXml } from "../../opc/xml";
import type { StyleIndexes } from "./styles";

export function writeValidations(rules: readonly ValidationRule[]): string[] {
  return rules.map(({ areas, rule }) => {
    const { type, operator, prompt, alert } = rule;
    const text = (value: string | undefined) => (value ? escapeXstring(value) : undefined);
    return element(
      "dataValidation",
      {
        type: type === "any" ? undefined : type,
        errorStyle: alert && alert.style !== "Stop" ? alert.style.toLowerCase() : undefined,
        operator: operator === "between" ? undefined : operator,
        allowBlank: rule.ignoreBlanks || undefined,
        showDropDown: rule.dropDown === false || undefined,
        showInputMessage: prompt?.show || undefined,
        showErrorMessage: (alert?.show ?? true) || undefined,
        errorTitle: text(alert?.title),
        error: text(alert?.message),
        promptTitle: text(prompt?.title),
        prompt: text(prompt?.message),
        ...rule.carried,
        sqref: sqref(areas),
      },
      type === "any" ? "" : element("formula1", {}, escapeXml(operandOf(rule.formula1, rule))),
      rule.formula2 ? element("formula2", {}, escapeXml(operandOf(rule.formula2, rule))) : "",
    );
  });
}

/** "=…" is a formula; a list's items go in quotes; a date as text becomes the serial number the file wants. */
function operandOf(operand: string, { type }: Validation): string {
  if (operand.startsWith("=")) return toFileFormula(operand);
  if (type === "list") return `"${operand.replace(/"/g, '""')}"`;
  if (type === "date" && /^\d{4}-\d\d?-\d\d?$/.test(operand)) {
    const [year, month, day] = operand.split("-").map(Number);
    return String(Date.UTC(year, month - 1, day) / 864e5 + 25569);
  }
  return operand;
}

export function writeConditionalFormats(formats: readonly ConditionalFormat[], styles: StyleIndexes): string[] {
  return formats.map(({ areas, formula, style, stopIfTrue }, index) =>
    element(
      "conditionalFormatting",
      { sqref: sqref(areas) },
      element(
        "cfRule",
        {
          type: "expression",
          dxfId: styles.differentialIndex(style),
          priority: index + 1,
          stopIfTrue: stopIfTrue || undefined,
        },
        element("formula", {}, escapeXml(toFileFormula(formula))),
      ),
    ),
  );
}

function sqref(areas: readonly Area[]): string {
  return areas.map((area) => fileArea(area)).join(" ");
}
