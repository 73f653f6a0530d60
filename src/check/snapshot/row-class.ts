import type { Table } from "../../guide";
import { isBlank } from "../cells/normalise";
import { isCaption, isHints, isNote, isNoteGoingOn, isPlaceholder, isTotal } from "./row-words";
import { repeatsTitles } from "./titles";
import { isErrorValue, type CellValue } from "./types";

/** What a row of the body is. Only `data` rows are counted, checked and printed (GEN-05 reports the others). */
export type RowClass = "data" | "blank" | "repeatedHeader" | "total" | "note" | "placeholder";

/** What a row says of itself by its texts. */
export type LoneClass =
  | RowClass
  /** It holds something, and nothing by which its record would be known: perhaps formulas that wait for one. */
  | "nameless";

/** What the rows of a body are taken for. */
export interface RowClasses {
  /** Each told by the row alone. */
  readonly alone: readonly LoneClass[];
  /** The same with regard to the neighbours; the same list where no row says anything of another. */
  readonly inContext: readonly RowClass[];
}

/** A body that was classified, and the rows in which another differs from it. */
export interface ClassifiedBefore {
  readonly classes: RowClasses;
  readonly differing: Iterable<number>;
}

/** A body to be classified. */
export interface ClassifiedBody {
  readonly table: Table;
  readonly rows: readonly (readonly CellValue[])[];
  /** The rows with merged cells filled down. */
  readonly values: readonly (readonly CellValue[])[];
  /** The index in a row of each of the table's columns, -1 where absent. */
  readonly indexes: readonly number[];
  /** Rows with a cell that is merged over most of the table's width. */
  readonly isMergedAcross: (row: number) => boolean;
}

/**
 * The class of every row of a body, told by the row itself and, where it has a single cell or no name, by its neighbours: a
 * note goes on over several rows, above a header that is repeated stands its caption, and rows prepared for records to come
 * are alike, or hold what formulas make of nothing.
 * @param before classes of the same rows but for some, which alone are looked at then
 */
export function classifyRows(body: ClassifiedBody, before?: ClassifiedBefore): RowClasses {
  const { rows } = body;
  const columns = columnsOf(body);
  const classOf = (row: number): LoneClass => classify(body, columns, row);
  if (!before)
    return inContext(
      rows.map((_, row) => classOf(row)),
      body,
      columns,
    );
  const { classes, differing } = before;
  const alone = classes.alone.slice(0, rows.length);
  let isAsBefore = rows.length === classes.alone.length;
  for (let row = alone.length; row < rows.length; row++) alone.push(classOf(row));
  for (const row of differing) {
    if (row >= rows.length) continue;
    alone[row] = classOf(row);
    isAsBefore &&= alone[row] === classes.alone[row];
  }
  // What a neighbour says of its own row may have changed with its text alone.
  return isAsBefore && classes.alone === classes.inContext ? classes : inContext(alone, body, columns);
}

interface Columns {
  /** The indexes of the columns that hold content, which a serial number is not. */
  readonly content: readonly number[];
  /** Those without which nobody knows what a record is of. */
  readonly names: readonly number[];
}

function columnsOf({ table, indexes }: ClassifiedBody): Columns {
  const where = (isMeant: (column: Table["columns"][number]) => boolean): readonly number[] =>
    indexes.filter((index, i) => index >= 0 && isMeant(table.columns[i]));
  return {
    content: where(({ kind }) => kind !== "serial"),
    names: where(({ field }) => field === table.nameField || field === table.keyField),
  };
}

/** Rows whose neighbours may be something else on their account, or they on their neighbours'. */
const speaksOfOthers = (rowClass: LoneClass): boolean =>
  rowClass === "note" || rowClass === "repeatedHeader" || rowClass === "nameless";

const isPlain = (classes: readonly LoneClass[]): classes is readonly RowClass[] => !classes.some(speaksOfOthers);

function inContext(alone: readonly LoneClass[], body: ClassifiedBody, columns: Columns): RowClasses {
  if (isPlain(alone)) return { alone, inContext: alone };
  const { rows } = body;
  const classes = withoutPrepared(alone, body, columns);
  classes.forEach((rowClass, i) => {
    if (rowClass === "note")
      for (let at = i + 1; isLoneText(classes[at], rows[at], isNoteGoingOn); at++) classes[at] = "note";
    if (rowClass === "repeatedHeader")
      for (let at = i - 1; classes[at] === "blank" || isLoneText(classes[at], rows[at], isCaption); at--)
        if (classes[at] === "data") classes[at] = "note";
  });
  return { alone, inContext: classes };
}

/** So many rows without a name that say the same were filled in beforehand. */
const FEWEST_PREPARED = 3;

/**
 * Of the rows without a name after the last record, those that were prepared for more: formulas that find nothing, and at
 * least three that say the same. All others are records that lack their name.
 */
function withoutPrepared(alone: readonly LoneClass[], { rows }: ClassifiedBody, { content }: Columns): RowClass[] {
  const last = alone.lastIndexOf("data");
  const classes = alone.map((rowClass): RowClass => (rowClass === "nameless" ? "data" : rowClass));
  const isAlike = (a: number, b: number): boolean => content.every((i) => (rows[a][i] ?? "") === (rows[b][i] ?? ""));
  for (let from = last + 1; from < alone.length;) {
    let to = from + 1;
    if (alone[from] === "nameless") while (alone[to] === "nameless" && isAlike(from, to)) to++;
    const isPrepared = to - from >= FEWEST_PREPARED || content.every((i) => isOfNothing(rows[from][i] ?? ""));
    if (alone[from] === "nameless" && isPrepared) classes.fill("blank", from, to);
    from = to;
  }
  return classes;
}

/** What a formula makes of empty cells. */
const isOfNothing = (value: CellValue): boolean =>
  isBlank(value) || value === 0 || typeof value === "boolean" || isErrorValue(value);

/** Whether the row passes for a record by a single text, and what it says is no record. */
function isLoneText(
  rowClass: RowClass | undefined,
  row: readonly CellValue[],
  says: (text: string) => boolean,
): boolean {
  if (rowClass !== "data") return false;
  const [first, second] = row.filter((value) => !isBlank(value));
  return second === undefined && typeof first === "string" && says(first.trim());
}

/** Rows under the titles in which hints for filling in may stand. */
const HINTS_WITHIN = 2;

/** Tells a record from what people put between records. */
function classify(body: ClassifiedBody, { content, names }: Columns, at: number): LoneClass {
  const { table, indexes, isMergedAcross } = body;
  const row = body.rows[at];
  let filled = 0;
  for (const i of indexes) {
    const value = i < 0 ? "" : (row[i] ?? "");
    if (isBlank(value)) continue;
    filled++;
    if (typeof value !== "string") continue;
    const text = value.replace(/[\s\u3000]/g, "");
    if (filled === 1 && isPlaceholder(text) && holdsOnly(isPlaceholder, row, content)) return "placeholder";
    if (filled === 1 && isNote(text)) return "note";
    if (isTotal(text)) return "total";
    if (filled === 1 && repeatsTitles(row, table, indexes)) return "repeatedHeader";
    // A total may stand behind an occupation and a serial number, not further.
    if (filled === 3) break;
  }
  if (filled === 1 && isMergedAcross(at)) return "note";
  if (!content.some((i) => !isBlank(row[i] ?? ""))) return "blank";
  if (at < HINTS_WITHIN && isHints(content.map((i) => row[i] ?? ""))) return "note";
  const meant = body.values[at];
  return names.length > 0 && names.every((i) => isBlank(meant[i] ?? "")) ? "nameless" : "data";
}

/** Whether no cell holds anything else: a row that begins with "..." but names an enterprise is a record. */
const holdsOnly = (says: (text: string) => boolean, row: readonly CellValue[], content: readonly number[]): boolean =>
  content.every((i) => {
    const value = row[i] ?? "";
    return isBlank(value) || (typeof value === "string" && says(value));
  });
