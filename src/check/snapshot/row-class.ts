import type { Table } from "../../guide";
import { isBlank } from "../cells/normalise";
import { repeatsTitles } from "./titles";
import type { CellValue } from "./types";

/** What a row of the body is. Only `data` rows are counted, checked and printed (GEN-05 reports the others). */
export type RowClass = "data" | "blank" | "repeatedHeader" | "total" | "note" | "placeholder";

const TOTAL = /^(?:本页|以上)?(?:(?:合计|小计|总计|共计|总数)(?:[（(]人[)）])?[:：]?共?\d*|共\d+)[人名位家台套个]?$/;
const SIGNED_BY = "(?:填表|制表|填报|审核|复核|审批|负责|单位负责)(?:人|单位|部门|日期|时间)?|日期";
const NOTE = new RegExp(`^(?:注|备注|说明|注意事项|填写说明|填表说明|${SIGNED_BY})\\d*[:：、.．]`);
/** 单位（盖章） */
const SIGNATURE = /^.{0,10}[（(](?:盖章|公章|签章|签字|签名)[）)]/;
/** 2. 附证书复印件。 */
const NOTE_GOES_ON = /^[（(]?\d+[）)、.．]|[。；：，]/;
/** （焊工职业）考评人员名册 */
const CAPTION = /名册|名单|清单|汇总|[表册]$|^附件/;
const PLACEHOLDER = /^(\.{2,}|…+|。{2,})/;
/** Longer texts are neither totals nor worth a pattern. */
const LONGEST_TOTAL = 12;

/** What the rows of a body are taken for. */
export interface RowClasses {
  /** Each told by the row alone. */
  readonly alone: readonly RowClass[];
  /** The same with regard to the neighbours; the same list where no row says anything of another. */
  readonly inContext: readonly RowClass[];
}

/** A body that was classified, and the rows in which another differs from it. */
export interface ClassifiedBefore {
  readonly classes: RowClasses;
  readonly differing: Iterable<number>;
}

/**
 * The class of every row of a body, told by the row itself and, where it has a single cell, by its neighbours: a note goes
 * on over several rows, and above a header that is repeated stands its caption.
 * @param indexes the index in `row` of each of the table's columns, -1 where absent
 * @param content those of them that hold content, which a serial number is not
 * @param before classes of the same rows but for some, which alone are looked at then
 */
export function classifyRows(
  rows: readonly (readonly CellValue[])[],
  table: Table,
  indexes: readonly number[],
  content: readonly number[],
  before?: ClassifiedBefore,
): RowClasses {
  const classOf = (row: readonly CellValue[]): RowClass => classify(row, table, indexes, content);
  if (!before) return inContext(rows.map(classOf), rows);
  const { classes, differing } = before;
  const alone = classes.alone.slice(0, rows.length);
  let isAsBefore = rows.length === classes.alone.length;
  for (let row = alone.length; row < rows.length; row++) alone.push(classOf(rows[row]));
  for (const row of differing) {
    if (row >= rows.length) continue;
    alone[row] = classOf(rows[row]);
    isAsBefore &&= alone[row] === classes.alone[row];
  }
  // What a neighbour says of its own row may have changed with its text alone.
  return isAsBefore && classes.alone === classes.inContext ? classes : inContext(alone, rows);
}

/** Rows whose neighbours may be something else on their account. */
const speaksOfOthers = (rowClass: RowClass): boolean => rowClass === "note" || rowClass === "repeatedHeader";

function inContext(alone: readonly RowClass[], rows: readonly (readonly CellValue[])[]): RowClasses {
  if (!alone.some(speaksOfOthers)) return { alone, inContext: alone };
  const classes = [...alone];
  classes.forEach((rowClass, i) => {
    if (rowClass === "note")
      for (let at = i + 1; isLoneText(classes[at], rows[at], NOTE_GOES_ON); at++) classes[at] = "note";
    if (rowClass === "repeatedHeader")
      for (let at = i - 1; classes[at] === "blank" || isLoneText(classes[at], rows[at], CAPTION); at--)
        if (classes[at] === "data") classes[at] = "note";
  });
  return { alone, inContext: classes };
}

/** Whether the row passes for a record by a single text, and what it says is no record. */
function isLoneText(rowClass: RowClass | undefined, row: readonly CellValue[], pattern: RegExp): boolean {
  if (rowClass !== "data") return false;
  const [first, second] = row.filter((value) => !isBlank(value));
  return second === undefined && typeof first === "string" && pattern.test(first.trim());
}

/** Tells a record from what people put between records. */
function classify(
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
    if (filled === 1 && (NOTE.test(text) || SIGNATURE.test(text))) return "note";
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
