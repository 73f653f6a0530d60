import type { CellValue, TableSnapshot } from "../check";
import { readDate } from "../check/founding-date";
import { readLevels } from "../check/levels";
import { readTick } from "../check/ticks";
import { TICK, type Column } from "../guide";

export interface CellTextOptions {
  /** Whether IDs and phone numbers show their ends only. */
  readonly mask: boolean;
}

/** Characters shown at either end of what is masked: the region and the last digits of an ID, the network and the last digits of a phone. */
const ID_ENDS = { head: 6, tail: 4 };
const PHONE_ENDS = { head: 3, tail: 4 };

/**
 * What a cell of the workbook says in print: 2003年5月6日 for a date, 12,000.5 for an amount, √ for a tick however it was made,
 * 5、4、3 for levels. What cannot be read as its column's kind is printed as it was typed.
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
      return mask ? masked(text, ID_ENDS) : text;
    case "phone":
      return mask ? masked(text, PHONE_ENDS) : text;
    default:
      return text;
  }
}

function dateText(value: CellValue): string | undefined {
  const date = readDate(value);
  return date && `${date.year}年${date.month}月${date.day === undefined ? "" : `${date.day}日`}`;
}

/** Groups of three digits, decimals as they are; a number typed as text keeps the form it was given. */
function amountText(value: CellValue): string | undefined {
  if (typeof value !== "number") return undefined;
  const [whole, decimals] = String(Number(value.toFixed(6))).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

function tickText(value: CellValue, text: string, kind: "tick" | "tickOrCount"): string {
  const tick = readTick(value);
  if (tick === "ticked" || (tick === "count" && kind === "tick" && Number(value) === 1)) return TICK;
  return tick === "unticked" ? "" : text;
}

/** Letters and digits between the ends become asterisks; a text too short to have a middle is masked as a whole. */
export function masked(text: string, { head, tail }: { head: number; tail: number }): string {
  const count = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const short = count <= head + tail;
  let at = 0;
  return text.replace(/[\p{L}\p{N}]/gu, (char) => (!short && (at++ < head || at > count - tail) ? char : "*"));
}
