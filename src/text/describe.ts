import { cellAddress, type CellValue, type Fact, type Facts, type Finding, type MessageId } from "../check";
import { dateOfSerial, FIRST_SERIAL, LAST_SERIAL } from "../check/cells/dates";
import { readLevels } from "../check/cells/levels";
import { LOSES_DIGITS_FROM } from "../check/cells/numbers";
import { columnOf, KINDS, tableOf, type Field, type Kind, type TableId } from "../guide";
import { format } from "./format";
import type { FindingText, FindingTexts, Language } from "./types";

/** A finding in words. */
export interface Description {
  readonly title: string;
  readonly why: string;
  readonly todo: string;
  readonly button?: string;
  /** What the buttons of a fix that is to be chosen say, in the order of its options. */
  readonly choices?: readonly string[];
  /** Findings of one kind are listed as one: the same at every place of it. */
  readonly kind: string;
  /** The title of several places of the kind together; absent where their common title serves. */
  readonly groupTitle?: (places: number) => string;
  /** Guide clause and standard; empty when the rule rests on neither. */
  readonly basis: string;
}

/**
 * The sentences of a finding in the language of `texts`.
 * @throws Error when there are none for its message: a mistake of ours
 */
export function describe(finding: Finding, texts: FindingTexts, language: Language): Description {
  const text = textOf(finding.message, texts);
  const facts = joined(finding.facts, language);
  const say = (template: string): string => format(template, facts);
  const { choices = {}, group } = text;
  const { fix } = finding;
  const title = say(text.title);
  return {
    title,
    why: say(text.why),
    todo: say(text.todo),
    ...(text.button && fix && { button: say(text.button) }),
    ...(fix?.kind === "choose" && {
      choices: fix.options.map(({ label, way = "" }) =>
        Object.hasOwn(choices, way) ? format(choices[way], { ...facts, label }) : label,
      ),
    }),
    kind: group === undefined ? `${finding.message}\n${title}` : finding.message,
    ...(group !== undefined && { groupTitle: (places: number) => format(group, { ...facts, places }) }),
    basis: basisOf(finding, language),
  };
}

const isMessage = (id: string, texts: FindingTexts): id is MessageId => Object.hasOwn(texts, id);

function textOf(message: string, texts: FindingTexts): FindingText {
  if (!isMessage(message, texts)) throw new Error(`There is no text for the message ${message}.`);
  return texts[message];
}

/** The facts as the language writes them down: lists joined, and a text as long as a sentence bears, in one line. */
const joined = (facts: Facts, language: Language): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => {
      const text = isList(fact) ? fact.join(LIST_SEPARATOR[language]) : fact;
      return [name, typeof text === "string" ? inOneLine(text) : text];
    }),
  );

/** Characters of a text that are said: more than the titles of a table or the work types of an occupation come to. */
const MOST_SAID = 120;

function inOneLine(text: string): string {
  const line = text.replace(LINE_ENDS, "↵");
  if (line.length <= MOST_SAID) return line;
  const characters = [...line];
  return characters.length > MOST_SAID ? `${characters.slice(0, MOST_SAID - 1).join("")}…` : line;
}

const LIST_SEPARATOR: Readonly<Record<Language, string>> = { "zh-CN": "、", "en-US": ", " };
const isList = (fact: Fact): fact is readonly string[] => typeof fact === "object";

/** 指南六（一）；GB 11643-1999. Column, table and clause names are the guide's own in every language. */
export function basisOf({ clause, standard }: Finding, language: Language): string {
  const parts = [clause && (language === "zh-CN" ? `指南${clause}` : `Guide ${clause}`), standard];
  return parts.filter(Boolean).join(language === "zh-CN" ? "；" : "; ");
}

/** Where a finding is, as a person says it: 考评人员 E7 身份号码. */
export function placeOf({ table, sheet, cell, field }: Finding): string {
  const title = field && columnOf(table, field).title;
  return [sheet ?? tableOf(table).tab, cell && cellAddress(cell), title].filter(Boolean).join(" ");
}

/** What is wrong, why, and the way out, as running text. */
export function sentencesOf(
  { title, why, todo }: Pick<Description, "title" | "why" | "todo">,
  language: Language,
): string {
  return language === "zh-CN" ? `${title}。${why}${todo}` : `${title}. ${why} ${todo}`;
}

/** The finding in one line, for the findings list and a screen reader. */
export function lineOf(finding: Finding, texts: FindingTexts, language: Language): string {
  const description = describe(finding, texts, language);
  const { basis } = description;
  const place = placeOf(finding);
  const value = valueOf(finding, language);
  const sentences = sentencesOf(description, language);
  return language === "zh-CN"
    ? `${place}${value && `“${value}”`}：${sentences}${basis && `（${basis}）`}`
    : `${place}${value && ` "${value}"`}: ${sentences}${basis && ` (${basis})`}`;
}

/** The value a finding is about, as shown to a person; "" where there is none. */
export const valueOf = ({ table, field, value = "" }: Finding, language: Language): string =>
  shownIn(value, table, field, language);

/** A value of a column, as shown to a person; "" for nothing. */
export const shownIn = (value: CellValue, table: TableId, field: Field | undefined, language: Language): string =>
  value === "" ? "" : shownValue(value, language, field && columnOf(table, field).kind);

/** Kinds whose cells are meant to hold a number. */
const NUMERIC_KINDS: readonly (Kind | undefined)[] = ["serial", "count", "amount", "years", "tickOrCount"];

/**
 * A value as shown to a person: what cannot be seen is made visible, a date is one, and a number where text belongs says so.
 * @param kind the column's; without it every blank beside a Chinese character is shown and every number named
 */
export function shownValue(value: CellValue, language: Language, kind?: Kind): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return showInvisible(value, language, kind !== undefined && KINDS[kind].code === true);
  const isDate =
    kind === "skillLevels"
      ? readLevels(value).isDate
      : kind === "date" && value >= FIRST_SERIAL && value <= LAST_SERIAL;
  if (isDate) return isoDate(value);
  const digits = Math.abs(value) >= LOSES_DIGITS_FROM ? value.toExponential(5).replace("e+", "E+") : String(value);
  if (NUMERIC_KINDS.includes(kind)) return digits;
  return language === "zh-CN" ? `${digits}（数字）` : `${digits} (number)`;
}

function isoDate(serial: number): string {
  const { year, month, day } = dateOfSerial(serial);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

const LINE_ENDS = /\r\n?|\n/g;
const BLANKS = /[\u0020\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const ZERO_WIDTH = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const LATIN = /[\x21-\x7e]/;

/** In a code no blank is meant; elsewhere only a single one between Latin letters, as in "Office 365", is. */
function showInvisible(text: string, language: Language, code: boolean): string {
  const isMeant = (blank: string, at: number): boolean =>
    !code && blank === " " && LATIN.test(text[at - 1] ?? "") && LATIN.test(text[at + 1] ?? "");
  return text
    .replace(BLANKS, (blank, at: number) => (isMeant(blank, at) ? " " : "␣"))
    .replace(/\t/g, "⇥")
    .replace(LINE_ENDS, "↵")
    .replace(CONTROLS, (control) => (control === "\u007f" ? "␡" : String.fromCharCode(0x2400 + control.charCodeAt(0))))
    .replace(ZERO_WIDTH, language === "zh-CN" ? "[零宽]" : "[zero width]");
}
