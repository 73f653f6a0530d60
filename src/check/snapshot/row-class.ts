import type { Table } from "../../guide";
import { isBlank } from "../normalise";
import { repeatsTitles } from "./titles";
import type { CellValue } from "./types";

/** What a row of the body is. Only `data` rows are counted, checked and printed (GEN-05 reports the others). */
export type RowClass = "data" | "blank" | "repeatedHeader" | "total" | "note" | "placeholder";

const TOTAL = /^(本页)?(合计|小计|总计|共计|总数)([（(]人[)）])?[:：]?$/;
const NOTE = /^(注|备注|说明|填写说明|填表说明|(填表|制表|填报|审核|复核)(人|单位|日期|时间)?)\s*\d*\s*[:：、.．]/;
const PLACEHOLDER = /^(\.{2,}|…+|。{2,})/;
/** Longer texts are neither totals nor worth a pattern. */
const LONGEST_TOTAL = 12;

/**
 * Tells a record from what people put between records.
 * @param indexes the index in `row` of each of the table's columns, -1 where absent
 * @param content those of them that hold content, which a serial number is not
 */
export function classify(
  row: readonly CellValue[],
  table: Table,
  indexes: readonly number[],
  content: readonly number[],
): RowClass {
  let filled = 0;
  for (const i of indexes) {
    const value = i < 0 ? "" : (row[i] ?? "");
    if (isBlank(value)) continue;
    filled++;
    if (typeof value !== "string") continue;
    const text = value.replace(/[\s\u3000]/g, "");
    if (filled === 1 && PLACEHOLDER.test(text) && holdsOnly(PLACEHOLDER, row, content)) return "placeholder";
    if (filled === 1 && NOTE.test(text)) return "note";
    if (text.length <= LONGEST_TOTAL && TOTAL.test(text)) return "total";
    if (filled === 1 && repeatsTitles(row, table, indexes)) return "repeatedHeader";
    // A total may stand behind an occupation and a serial number, not further.
    if (filled === 3) break;
  }
  return content.some((i) => !isBlank(row[i] ?? "")) ? "data" : "blank";
}

/** Whether no cell holds anything else: a row that begins with "..." but names an enterprise is a record. */
const holdsOnly = (pattern: RegExp, row: readonly CellValue[], content: readonly number[]): boolean =>
  content.every((i) => {
    const value = row[i] ?? "";
    return isBlank(value) || (typeof value === "string" && pattern.test(value));
  });
