/** Data validations and conditional formats of a sheet. */
import { columnLetters, parseReference, type Area } from "../../engine/a1";
import type { Validation, ValidationOperator, ValidationRule, ValidationType } from "../../engine/port";
import type { ConditionalFormat } from "../book";
import { fromFileFormula } from "../formulas";
import { unescapeXstring } from "../../../files/xlsx/text";
import type { XmlElement } from "../../opc/xml";
import type { UnshownList } from "./unshown";
import type { Styles } from "./styles";

/** The areas of an sqref: "B2:B9 D4". */
function areasOf(sqref: string): Area[] {
  return sqref
    .trim()
    .split(/\s+/)
    .flatMap((reference) => parseReference(reference)?.area ?? []);
}

/**
 * Validations stand in the sheet itself or, when Excel 2010 and later refer to another sheet, in an extension (MS-XLSX 2.4.5)
 * whose formulas and areas are elements instead of text and attribute.
 */
export function readValidations(sheet: XmlElement): ValidationRule[] {
  const extended = extensions(sheet).flatMap((extension) => extension.all("dataValidations"));
  return [...sheet.all("dataValidations"), ...extended]
    .flatMap((list) => list.all("dataValidation"))
    .map((validation) => ({
      areas: areasOf(validation.attributes.sqref ?? validation.child("sqref")?.text ?? ""),
      rule: readValidation(validation),
    }))
    .filter(({ areas }) => areas.length > 0);
}

function readValidation(validation: XmlElement): Validation {
  const named = validation.attributes.type ?? "none";
  const type = named === "none" ? "any" : (named as ValidationType);
  const operand = (name: string) => {
    const formula = validation.child(name);
    return readOperand(formula?.child("f")?.text ?? formula?.text ?? "", type);
  };
  const text = (name: string) => unescapeXstring(validation.attributes[name] ?? "");
  const style = validation.attributes.errorStyle;
  return {
    type,
    ...(!["any", "list", "custom"].includes(type) && {
      operator: (validation.attributes.operator ?? "between") as ValidationOperator,
    }),
    formula1: operand("formula1"),
    ...(validation.child("formula2") && { formula2: operand("formula2") }),
    // The attribute's name says the opposite of what it does (18.3.1.32).
    ...(type === "list" && { dropDown: !validation.flag("showDropDown") }),
    ignoreBlanks: validation.flag("allowBlank"),
    prompt: { show: validation.flag("showInputMessage"), title: text("promptTitle"), message: text("prompt") },
    alert: {
      show: validation.flag("showErrorMessage"),
      style: style === "warning" ? "Warning" : style === "information" ? "Information" : "Stop",
      title: text("errorTitle"),
      message: text("error"),
    },
    ...carriedOf(validation),
  };
}

const KNOWN_ATTRIBUTES: ReadonlySet<string> = new Set([
  "sqref",
  "type",
  "operator",
  "allowBlank",
  "showDropDown",
  "showInputMessage",
  "showErrorMessage",
  "errorStyle",
  "errorTitle",
  "error",
  "promptTitle",
  "prompt",
]);

/** Those of other namespaces are of programs that find them again by their prefix, which the sheet may not have any more. */
function carriedOf({ attributes, foreign }: XmlElement): Pick<Validation, "carried"> {
  const carried = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined || KNOWN_ATTRIBUTES.has(name) || foreign.includes(name) ? [] : [[name, value] as const],
  );
  return carried.length > 0 ? { carried: Object.fromEntries(carried) } : {};
}

/** A list's items stand in quotes, numbers and date serials bare; everything else is a formula. */
function readOperand(text: string, type: ValidationType): string {
  const literal = type === "list" && /^"([\s\S]*)"$/.exec(text);
  if (literal) return literal[1].replace(/""/g, '"');
  return text === "" || (type !== "list" && !Number.isNaN(Number(text))) ? text : fromFileFormula(text);
}

/** Highest priority first, as Excel counts them over the whole sheet. */
export function readConditionalFormats(sheet: XmlElement, styles: Styles, unshown: UnshownList): ConditionalFormat[] {
  const found: { priority: number; format: ConditionalFormat }[] = [];
  for (const list of sheet.all("conditionalFormatting")) {
    const areas = areasOf(list.attributes.sqref ?? "");
    for (const rule of list.all("cfRule")) {
      const formula = areas.length > 0 ? formulaOf(rule, areas) : undefined;
      if (!formula) {
        unshown.add("otherConditionalFormats");
        continue;
      }
      const style = styles.differential[rule.number("dxfId") ?? -1] ?? {};
      const format = { areas, formula, style, stopIfTrue: rule.flag("stopIfTrue") };
      found.push({ priority: rule.number("priority") ?? 0, format });
    }
  }
  for (const extension of extensions(sheet)) {
    const rules = extension.all("conditionalFormattings").flatMap((list) => list.all("conditionalFormatting"));
    unshown.add("otherConditionalFormats", rules.length);
  }
  return found.sort((a, b) => a.priority - b.priority).map(({ format }) => format);
}

const COMPARISONS: Record<string, (cell: string, a: string, b: string) => string> = {
  equal: (cell, a) => `${cell}=${a}`,
  notEqual: (cell, a) => `${cell}<>${a}`,
  greaterThan: (cell, a) => `${cell}>${a}`,
  greaterThanOrEqual: (cell, a) => `${cell}>=${a}`,
  lessThan: (cell, a) => `${cell}<${a}`,
  lessThanOrEqual: (cell, a) => `${cell}<=${a}`,
  between: (cell, a, b) => `AND(${cell}>=${a},${cell}<=${b})`,
  notBetween: (cell, a, b) => `OR(${cell}<${a},${cell}>${b})`,
};

/** The formula that says the same as the rule. Rules on text, blanks and errors carry one beside their type. */
function formulaOf(rule: XmlElement, areas: readonly Area[]): string | undefined {
  const [first = "", second = ""] = rule.all("formula").map(({ text }) => text);
  const { type = "", operator = "" } = rule.attributes;
  const cell = columnLetters(areas[0].column) + (areas[0].row + 1);
  if (type === "cellIs") {
    const compare = COMPARISONS[operator];
    return compare && fromFileFormula(compare(cell, first, second));
  }
  const hasFormula = !["colorScale", "dataBar", "iconSet"].includes(type) && first !== "";
  return hasFormula ? fromFileFormula(first) : undefined;
}

export function extensions(sheet: XmlElement): XmlElement[] {
  return sheet.child("extLst")?.all("ext") ?? [];
}
