import type { Unprinted } from "../report";
import { MOST_FORMS } from "../check/limits";
import { columnOf, tableOf } from "../guide";
import { format } from "./format";
import type { ReportTexts } from "./report";

/** 工作表“考评人员”第 4、7–9 行：没有填“认定职业”。 */
export function unprintedLine(
  { table, sheet, why, rows, field }: Unprinted,
  { unprinted, listSeparator }: ReportTexts,
) {
  const facts = {
    sheet,
    rows: rangesOf(rows).join(listSeparator),
    column: field ? columnOf(table, field).title : "",
    tab: tableOf(table).tab,
    most: MOST_FORMS,
  };
  const place = format(unprinted[rows.length > 1 ? "rows" : rows.length > 0 ? "row" : "sheet"], facts);
  return format(unprinted.line, { place, why: format(unprinted.reasons[why], facts) });
}

/** 4, 7–9 */
function rangesOf(rows: readonly number[]): string[] {
  const ranges: { first: number; last: number }[] = [];
  for (const row of rows) {
    const open = ranges.at(-1);
    if (open?.last === row - 1) open.last = row;
    else ranges.push({ first: row, last: row });
  }
  return ranges.map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`));
}
