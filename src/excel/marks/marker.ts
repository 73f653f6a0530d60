import { columnLetters, parseArea, SEVERITIES, type CellValue, type Severity } from "../../check";
import { isErrorValue } from "../../check/snapshot/types";

/**
 * Every mark is a conditional format whose formula names us: so it is found in any later session. It also names what the
 * cell held when it was found wrong, so that Excel itself takes the mark off as soon as the cell holds something else,
 * whoever changes it and wherever. The cell is `INDEX($E:$E,ROW())`, never a relative reference: from which cell those start
 * in a format over several areas is documented nowhere.
 */
const MARKER = "认定方案助手";

/** Excel's limit for the formula of a rule. */
const FORMULA_LIMIT = 255;

const sign = (severity: Severity): string => `LEN("${MARKER}:${severity}")>0`;
export const isMarker = (formula: string): boolean => formula.includes(`"${MARKER}:`);

/** The severity a mark's formula names. */
export const severityOf = (formula: string): Severity | undefined =>
  SEVERITIES.find((severity) => formula.includes(`"${MARKER}:${severity}"`));

/** The column of which a mark's formula speaks; undefined for one that stays whatever a cell holds. */
export function columnOf(formula: string): number | undefined {
  const letters = /INDEX\(\$([A-Z]+):/.exec(formula)?.[1];
  return letters === undefined ? undefined : parseArea(`${letters}1`)?.column;
}

/** A mark that stays whatever the cell holds. */
export const plainFormula = (severity: Severity): string => `=${sign(severity)}`;

/** What a mark goes by until it has its looks: should that be interrupted, it is known for ours, and never shows. */
const UNFINISHED = `=LEN("${MARKER}:")=0`;

/** What a marked cell holds, and where. */
export interface Held {
  readonly value: CellValue;
  /** Of the cell, counted from 0. */
  readonly column: number;
  /**
   * For an empty cell: columns in which something must stand in the same row, first and last; else a row inserted between
   * two marked cells would be marked before anything is in it.
   */
  readonly among?: readonly [first: number, last: number];
}

/** The formula of a mark that shows as long as the cell holds this; one that always does where that cannot be said. */
export function formulaFor(severity: Severity, held: Held | undefined): string {
  const conditions = held && conditionsOf(held, FORMULA_LIMIT - sign(severity).length - "=AND(,)".length);
  return conditions ? `=AND(${sign(severity)},${conditions})` : plainFormula(severity);
}

/** @param room characters at most */
function conditionsOf({ value, column, among }: Held, room: number): string | undefined {
  const letters = columnLetters(column);
  const cell = `INDEX($${letters}:$${letters},ROW())`;
  if (typeof value === "boolean") return `ISLOGICAL(${cell}),${value ? cell : `NOT(${cell})`}`;
  // LibreOffice takes TRUE and FALSE for numbers.
  if (typeof value === "number") {
    if (Number(decimal(value)) !== value) return undefined;
    const condition = `ISNUMBER(${cell}),NOT(ISLOGICAL(${cell})),${numberCondition(cell, value)}`;
    return condition.length <= room ? condition : undefined;
  }
  if (value === "") return emptiness(cell, among);
  if (isErrorValue(value)) return errorCondition(cell, value);
  return textCondition(cell, value, room);
}

/** Digits of a number that Excel takes from a formula; of a longer one it makes the others zeros, which a cell's value need not have. */
const DIGITS = 15;

/** Of a number with more digits, such as an ID that became one, those that a formula can say. */
function numberCondition(cell: string, value: number): string {
  const whole = decimal(value);
  const digits = whole.replace(/[^\d]/g, "").replace(/^0+/, "").length;
  if (!Number.isInteger(value) || digits <= DIGITS) return `${cell}=${whole}`;
  const unit = 10 ** (digits - DIGITS);
  return `ROUND(${cell}/${decimal(unit)},0)=${decimal(Math.round(value / unit))}`;
}

/** Without an exponent, which not every program reads in a formula. */
function decimal(value: number): string {
  const usual = String(value);
  if (!usual.includes("e")) return usual;
  return Math.abs(value) < 1 ? value.toFixed(40) : BigInt(value).toString();
}

function emptiness(cell: string, among: Held["among"]): string {
  if (!among) return `LEN(${cell})=0`;
  const [first, last] = among.map((column) => columnLetters(column));
  return `LEN(${cell})=0,COUNTA(INDEX($${first}:$${last},ROW(),0))>0`;
}

/** What ERROR.TYPE says of the error values every Excel knows. */
const ERROR_TYPES: readonly string[] = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];

/** An error, or the same characters as a text: Office tells both alike. */
function errorCondition(cell: string, value: string): string {
  const type = ERROR_TYPES.indexOf(value) + 1;
  return `IF(ISERROR(${cell}),${type > 0 ? `ERROR.TYPE(${cell})=${type}` : "TRUE"},EXACT(${cell},${literal(value)}))`;
}

/** Half a character, or one that is none: no formula can hold it. */
const UNSAYABLE = /[\p{Surrogate}\uFFFE\uFFFF]/u;
/** Beyond the basic plane: Excel counts two where LibreOffice counts one. */
const ASTRAL = /[\u{10000}-\u{10FFFF}]/u;

function textCondition(cell: string, value: string, room: number): string | undefined {
  if (UNSAYABLE.test(value)) return undefined;
  const whole = `ISTEXT(${cell}),EXACT(${cell},${literal(value)})`;
  if (whole.length <= room) return whole;
  if (ASTRAL.test(value)) return undefined;
  // Too long to be said whole: its length, its beginning, its middle and its end.
  for (let size = Math.min(40, Math.floor(value.length / 3)); size > 0; size--) {
    const middle = Math.floor((value.length - size) / 2);
    const parts = [value.slice(0, size), value.slice(middle, middle + size), value.slice(-size)];
    const windows = `LEFT(${cell},${size})&MID(${cell},${middle + 1},${size})&RIGHT(${cell},${size})`;
    const partly = `LEN(${cell})=${value.length},EXACT(${windows},${literal(parts.join(""))})`;
    if (partly.length <= room) return partly;
  }
  return undefined;
}

/** A text as a formula writes it. Control characters, line breaks among them, are named by their number. */
const literal = (text: string): string =>
  text
    .split(/(\p{Cc})/u)
    .map((part, i) => (i % 2 === 1 && part < "\x80" ? `CHAR(${part.charCodeAt(0)})` : `"${part.replace(/"/g, '""')}"`))
    .filter((part) => part !== '""')
    .join("&");

interface MarkStyle {
  readonly fill: string;
  readonly color: string;
  readonly line: "Continuous" | "Dash" | "Dot";
  readonly underline?: true;
  readonly italic?: true;
}

/**
 * Colour is never the only sign: an error stands in a solid frame, a warning is underlined in a dashed one, an info italic in a
 * dotted one. None is bold: bold digits are wider, and the last ones of an ID would be hidden.
 */
const STYLES: Readonly<Record<Severity, MarkStyle>> = {
  error: { fill: "#FDE3E5", color: "#A80000", line: "Continuous" },
  warning: { fill: "#FFF1CC", color: "#7A4B00", line: "Dash", underline: true },
  info: { fill: "#E3EFFA", color: "#0B4A7A", line: "Dot", italic: true },
};

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** Adds one mark over the areas of an address list. */
export function addMark(
  sheet: Excel.Worksheet,
  addresses: string,
  severity: Severity,
  formula: string,
): Excel.ConditionalFormat {
  const mark = sheet.getRanges(addresses).conditionalFormats.add(Excel.ConditionalFormatType.custom);
  const { fill, color, line, underline, italic } = STYLES[severity];
  mark.custom.rule.formula = UNFINISHED;
  const { format } = mark.custom;
  format.fill.color = fill;
  format.font.color = color;
  if (italic) format.font.italic = true;
  if (underline) format.font.underline = "Single";
  for (const edge of EDGES) {
    const border = format.borders.getItem(edge);
    border.style = line;
    border.color = color;
  }
  mark.custom.rule.formula = formula;
  mark.load("id");
  return mark;
}
