import type { CellValue, TableSnapshot } from "../check";
import { readDate } from "../check/cells/written-date";
import { readLevels } from "../check/cells/levels";
import { readTick } from "../check/cells/ticks";
import { mendedCode } from "../check/standards/mended-code";
import { TICK, type Column } from "../guide";

export interface CellTextOptions {
  /** Whether IDs and phone numbers show their ends only. */
  readonly mask: boolean;
}

/** Characters shown at either end of what is masked: the region and the last digits of an ID, the network and the last digits of a phone. */
const ID_ENDS = { head: 6, tail: 4 };
const PHONE_ENDS = { head: 3, tail: 4 };
const LEAST_HIDDEN = 4;

/**
 * What a cell of the workbook says in print: 2003年5月6日 for a date, 12,000.5 for an amount, √ for a tick however it was made,
 * 5、4、3 for levels, an ID or a phone as the safe fixes of the check would write it. What cannot be read as its column's kind is
 * printed as it was typed.
 */
export function cellText(table: TableSnapshot, row: number, column: Column, { mask }: CellTextOptions): string {
  const text = table.text(row, column.field);
  switch (column.kind) {
    case "date":
      return dateText(table.value(row, column.field)) ?? text;
    case "amount":
      return amountText(table.value(row, column.field)) ?? text;
    case "tick":
    case "tickOrCount":
      return tickText(table.value(row, column.field), text, column.kind);
    case "skillLevels": {
      const { levels, unknown, canonical } = readLevels(table.value(row, column.field));
      return levels.length > 0 && unknown.length === 0 ? canonical : text;
    }
    case "citizenId":
    case "phone":
    case "creditCode":
      return codeTextOf(table.value(row, column.field), text, column.kind, mask);
    default:
      return mask ? maskedWithin(text) : text;
  }
}

function codeTextOf(value: CellValue, text: string, kind: "citizenId" | "phone" | "creditCode", mask: boolean): string {
  const code = typeof value === "string" && text !== "" ? String(mendedCode(value, kind)) : text;
  return mask && kind !== "creditCode" ? masked(code, kind === "phone" ? PHONE_ENDS : ID_ENDS) : code;
}

function dateText(value: CellValue): string | undefined {
  const date = readDate(value);
  return date && `${date.year}年${date.month}月${date.day === undefined ? "" : `${date.day}日`}`;
}

/** Groups of three digits, decimals as they are; a number typed as text keeps the form it was given. */
function amountText(value: CellValue): string | undefined {
  // From 1e21 on JavaScript writes a power of ten, which has no groups.
  if (typeof value !== "number" || Math.abs(value) >= 1e21) return undefined;
  const [whole, decimals] = String(Number(value.toFixed(6))).split(".");
  const sign = whole.startsWith("-") ? "-" : "";
  const digits = whole.slice(sign.length);
  let grouped = digits.slice(-3);
  for (let end = digits.length - 3; end > 0; end -= 3)
    grouped = `${digits.slice(Math.max(0, end - 3), end)},${grouped}`;
  return sign + (decimals === undefined ? grouped : `${grouped}.${decimals}`);
}

function tickText(value: CellValue, text: string, kind: "tick" | "tickOrCount"): string {
  const tick = readTick(value);
  if (tick === "ticked" || (tick === "count" && kind === "tick" && Number(value) === 1)) return TICK;
  return tick === "unticked" ? "" : text;
}

/**
 * Letters and digits between the ends become asterisks, at least four of them: of a short text less is shown at its head, of a
 * shorter one nothing.
 */
export function masked(text: string, ends: { readonly head: number; readonly tail: number }): string {
  const count = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const tail = count - ends.tail < LEAST_HIDDEN ? 0 : ends.tail;
  const head = tail === 0 ? 0 : Math.min(ends.head, count - tail - LEAST_HIDDEN);
  let at = 0;
  return text.replace(/[\p{L}\p{N}]/gu, (char) => (at++ < head || at > count - tail ? char : "*"));
}

/** IDs and mobile numbers that somebody wrote into another column, also in groups. */
const WRITTEN_IDS = /\p{N}(?:[-\s]?\p{N}){16}[-\s]?[\p{N}XxＸｘ](?!\p{N})/gu;
const WRITTEN_PHONES = /[1１](?:[-\s]?\p{N}){10}(?!\p{N})/gu;
const NUMBER_AT_END = /\p{N}$/u;

const maskedWithin = (text: string): string =>
  maskedMatches(maskedMatches(text, WRITTEN_IDS, ID_ENDS), WRITTEN_PHONES, PHONE_ENDS);

/** What begins within a longer number is none of them; looked for again from its second digit on, as it may hold one. */
function maskedMatches(text: string, pattern: RegExp, ends: typeof ID_ENDS): string {
  let done = "";
  let at = 0;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [found] = match;
    const before = text.slice(Math.max(0, match.index - 2), match.index);
    if (NUMBER_AT_END.test(before)) {
      pattern.lastIndex = match.index + (text.codePointAt(match.index)! > 0xffff ? 2 : 1);
      continue;
    }
    done += text.slice(at, match.index) + masked(found, ends);
    at = match.index + found.length;
  }
  return done + text.slice(at);
}
