import { columnLetters, type TableLocation } from "../../check";
import {
  columnOf,
  helpOf,
  TICK,
  YEARS,
  type Column,
  type Kind,
  type Table,
  type TableId,
  VOCABULARY_TAB,
} from "../../guide";
import { VALIDATED_ROWS } from "./layout";

/** Where the columns that feed drop-downs stand: an existing table need not be where the scaffold would have put it. */
export type LocationOf = (table: TableId) => TableLocation | undefined;

export interface ValidationPlan {
  readonly rule: Excel.DataValidationRule;
  readonly prompt?: Excel.DataValidationPrompt;
  readonly alert: Excel.DataValidationErrorAlert;
}

/** A prompt's title may have 32 characters, its message 255. */
const TITLE_LIMIT = 32;
const MESSAGE_LIMIT = 255;

/** What a cell of the column accepts, and the help shown when it is selected; undefined where anything goes and no help is needed. */
export function validationOf(table: Table, column: Column, locationOf: LocationOf): ValidationPlan | undefined {
  const help = helpOf(table.id, column.field);
  const rule = ruleOf(table, column, locationOf) ?? (help ? anyText : undefined);
  if (!rule) return undefined;
  return {
    rule: rule.rule,
    ...(help && {
      prompt: {
        showPrompt: true,
        title: column.title.slice(0, TITLE_LIMIT),
        message: withRequired(help, column).slice(0, MESSAGE_LIMIT),
      },
    }),
    alert: {
      showAlert: rule.refusal !== undefined,
      style: rule.style ?? Excel.DataValidationAlertStyle.stop,
      title: column.title.slice(0, TITLE_LIMIT),
      message: rule.refusal ?? help ?? "",
    },
  };
}

const withRequired = (help: string, column: Column): string => (column.required ? `必填。${help}` : help);

interface Acceptance {
  readonly rule: Excel.DataValidationRule;
  /** Said when a typed value is refused; absent when the list is only a help. */
  readonly refusal?: string;
  readonly style?: Excel.DataValidationAlertStyle;
}

/** Excel's own limit for a cell's text: every text passes, the rule only carries the help. */
const anyText: Acceptance = {
  rule: { textLength: { formula1: 0, formula2: 32_767, operator: "Between" } },
};

function ruleOf(table: Table, column: Column, locationOf: LocationOf): Acceptance | undefined {
  if (column.choices) return choiceRule(table, column, locationOf);
  return KIND_RULES[column.kind]?.();
}

function choiceRule(table: Table, column: Column, locationOf: LocationOf): Acceptance | undefined {
  const { choices } = column;
  switch (choices?.from) {
    case "list":
      return listOf(choices.values.join(","), `请从列表中选择：${choices.values.join("、")}。`);
    case "field": {
      const source = dependentSource(table, column, locationOf);
      // Where the column it depends on is not there, nothing can be refused.
      if (!source) return undefined;
      return listOf(source, `请从列表中选择，选项取决于“${columnOf(table.id, choices.field).title}”。`);
    }
    case "column": {
      const source = columnSource(choices.table, choices.field, locationOf);
      // Tables are filled in any order; a name typed before its table exists must not be refused.
      return source ? listOf(source) : undefined;
    }
    default:
      return undefined;
  }
}

const listOf = (source: string, refusal?: string): Acceptance => ({
  rule: { list: { inCellDropDown: true, source } },
  ...(refusal && { refusal }),
});

/**
 * `=IF($B4="工作办公室",认定方案词汇!$B$2:$B$4,…)`: relative to the first record, as Excel adjusts it for the others; undefined
 * where the column it depends on does not stand.
 */
function dependentSource(table: Table, column: Column, locationOf: LocationOf): string | undefined {
  const { choices } = column;
  if (choices?.from !== "field") throw new Error(`${column.field} does not depend on a field.`);
  const location = locationOf(table.id);
  const at = location?.positions[table.columns.findIndex((c) => c.field === choices.field)] ?? -1;
  if (!location || at < 0) return undefined;
  const cell =
    table.layout === "form"
      ? `$${columnLetters(location.valueColumn)}$${at + 1}`
      : `$${columnLetters(at)}${location.headerRow + 2}`;
  const lists = Object.entries(choices.values).map(([key, values], i) => ({
    key,
    source: `${VOCABULARY_TAB}!$${columnLetters(i)}$2:$${columnLetters(i)}$${values.length + 1}`,
  }));
  const last = lists[lists.length - 1].source;
  return (
    "=" +
    lists.slice(0, -1).reduceRight((otherwise, { key, source }) => `IF(${cell}="${key}",${source},${otherwise})`, last)
  );
}

/** `='认定职业'!$C$4:$C$2003` */
function columnSource(table: TableId, field: Column["field"], locationOf: LocationOf): string | undefined {
  const location = locationOf(table);
  const position = location?.positions[location.table.columns.findIndex((c) => c.field === field)] ?? -1;
  if (!location || position < 0) return undefined;
  const letters = columnLetters(position);
  const first = location.headerRow + 2;
  return `='${location.sheet.replace(/'/g, "''")}'!$${letters}$${first}:$${letters}$${first + VALIDATED_ROWS - 1}`;
}

const between = (formula1: number, formula2: number): Excel.BasicDataValidation => ({
  formula1,
  formula2,
  operator: "Between",
});
const atLeast = (formula1: number): Excel.BasicDataValidation => ({ formula1, operator: "GreaterThanOrEqualTo" });

/** Rules of kinds. The check says more, and says it for pasted values too; these catch a slip while typing. */
const KIND_RULES: Partial<Readonly<Record<Kind, () => Acceptance>>> = {
  tick: () => ({ ...listOf(TICK, "选择此方式的划√，不选的留空。"), style: Excel.DataValidationAlertStyle.warning }),
  count: () => ({ rule: { wholeNumber: atLeast(0) }, refusal: "请填整数，不带单位。" }),
  amount: () => ({ rule: { decimal: atLeast(0) }, refusal: "请填数字，单位为万元。" }),
  years: () => ({
    rule: { wholeNumber: between(0, YEARS.longestWork) },
    refusal: `请填0至${YEARS.longestWork}的整数，不带“年”字。`,
  }),
  date: () => ({
    rule: { date: { formula1: "1900-03-01", operator: "GreaterThanOrEqualTo" } },
    refusal: "请填日期，如 2003-05-06。",
  }),
  citizenId: () => ({
    rule: { textLength: { formula1: 18, operator: "EqualTo" } },
    refusal: "公民身份号码为18位。确认无误的，按“是”继续。",
    style: Excel.DataValidationAlertStyle.warning,
  }),
  creditCode: () => ({
    rule: { textLength: { formula1: 18, operator: "EqualTo" } },
    refusal: "统一社会信用代码为18位。确认无误的，按“是”继续。",
    style: Excel.DataValidationAlertStyle.warning,
  }),
};
