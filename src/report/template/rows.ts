import { columnFinder as finderAmong } from "../../check/snapshot/title-names";
import type { Column } from "../../guide";
import type { RowTexts, Sequence } from "../contents";
import type { TableShape } from "../shapes";
import { childOf, firstWithin, textOf, type WordElement } from "./elements";
import { Repeated, type Pattern, type Piece } from "./repeated";
import { closingTag, markupWithout, openingTag, REVISIONS, textSlot, withoutIds } from "./text-slot";

/** Finds the column a title or label in a document means, as in a sheet, by its index in the shape; -1 for any other text. */
export const columnFinder = ({ columns }: TableShape): ((text: string) => number) => finderAmong(columns);

export const titlesOf = (columns: readonly Column[]): readonly string[] => columns.map(({ title }) => title);

export const rowsOf = (table: WordElement): readonly WordElement[] => table.children.filter((e) => e.name === "tr");
export const cellsOf = (row: WordElement): readonly WordElement[] => row.children.filter((e) => e.name === "tc");

/** The column each cell of a row of titles stands for. */
export const columnsOf = (row: WordElement, find: (text: string) => number): readonly number[] =>
  cellsOf(row).map((cell) => find(textOf(cell)));

/**
 * The column each cell of the last of several rows of titles stands for; a cell merged with those above says what the first
 * of them says (ISO/IEC 29500-1 17.4.84).
 */
export function columnsUnder(headRows: readonly WordElement[], find: (text: string) => number): readonly number[] {
  const grids = headRows.map(cellsInGrid);
  const last = grids.length - 1;
  return [...(grids[last] ?? [])].map(([at, cell]) => {
    let titled: WordElement | undefined = cell;
    for (let row = last; titled && isContinued(titled); row--) titled = grids[row - 1]?.get(at);
    return find(textOf(titled ?? cell));
  });
}

/** The cells of a row by the column of the grid each begins in. */
function cellsInGrid(row: WordElement): ReadonlyMap<number, WordElement> {
  let next = gridCount(childOf(childOf(row, "trPr"), "gridBefore"), 0);
  return new Map(
    cellsOf(row).map((cell) => {
      const at = next;
      next += gridCount(childOf(childOf(cell, "tcPr"), "gridSpan"), 1);
      return [at, cell];
    }),
  );
}

/** Columns of the grid; a cell takes one at least, whatever is written. */
function gridCount(property: WordElement | undefined, least: 0 | 1): number {
  const count = Math.floor(Number(property?.val || least));
  return count >= least ? count : least;
}

function isContinued(cell: WordElement): boolean {
  const merge = childOf(childOf(cell, "tcPr"), "vMerge");
  return merge !== undefined && merge.val !== "restart";
}

/** How the rows of a table look: all alike, but that the last keeps a note below with it. */
export interface RowLooks {
  readonly row: Pattern;
  readonly last: Pattern;
}

/**
 * The looks of the rows after the first of them. A note under a table must not stand alone on the next page, and what keeps it
 * there is the row above it: of a single row that is the last one's, and no pattern for others.
 * @param isNoted whether a note follows the rows
 */
export function rowLooks(
  xml: string,
  first: WordElement,
  columns: readonly number[],
  { isNoted, isOnly }: { readonly isNoted: boolean; readonly isOnly: boolean },
): RowLooks {
  const row = compileRow(xml, first, columns, isNoted && isOnly ? false : undefined);
  return { row, last: isNoted ? compileRow(xml, first, columns, true) : row };
}

/** The rows of the records, one after the other. */
export function* renderRows({ row, last }: RowLooks, records: Sequence<RowTexts>): Iterable<Piece> {
  const all = recordsOrOneEmpty(records, []);
  let left = all.length;
  for (const record of all) yield new Repeated(--left === 0 ? last : row, record);
}

/**
 * Every row to come looks like this one. A cell of a column we know nothing of is emptied: what stood in it belonged to
 * the record that stood in its row.
 * @param columns the column of each of the row's cells, -1 for none of ours
 * @param keepsNext whether it stays on the page of what follows; as it stands where that is left open
 */
function compileRow(xml: string, row: WordElement, columns: readonly number[], keepsNext?: boolean): Pattern {
  const pieces: string[] = [];
  let piece = withoutIds(openingTag(xml, row));
  for (const name of ["tblPrEx", "trPr"]) piece += markupWithout(xml, childOf(row, name), REVISIONS);
  cellsOf(row).forEach((cell, i) => {
    const { before, after } = textSlot(xml, cell, { keepsNext });
    piece += openingTag(xml, cell) + markupWithout(xml, childOf(cell, "tcPr"), REVISIONS) + before;
    if (columns[i] >= 0) {
      pieces.push(piece);
      piece = "";
    }
    piece += after + closingTag(cell);
  });
  pieces.push(piece + closingTag(row));
  return { pieces, columns: columns.filter((column) => column >= 0), prefix: row.prefix };
}

/** Rows below the records that are none: a note, a total, who filled it in. They stay when the records change. */
const CLOSING = /^(?:(?:本页|以上)?(?:合计|小计|总计|共计)|(?:注|备注|说明|填表|制表|审核|单位负责)[^0-9]{0,6}[：:])/;

/** Whether the texts of a row say that it is none of the records. */
export const isClosingText = (texts: readonly string[]): boolean => CLOSING.test(texts.join("").replace(/\s/g, ""));

/** How many of the rows from `first` on are records: all but those at the end that are made otherwise, or say that they are none. */
export function recordCount(rows: readonly WordElement[]): number {
  const [first] = rows;
  let count = rows.length;
  while (count > 1 && isClosing(rows[count - 1], first)) count--;
  return count;
}

/** A row of which nothing is known any more (`detailedRows`) is one of thousands of records. */
const isClosing = (row: WordElement, first: WordElement): boolean =>
  row.children.length > 0 && (cellsOf(row).length !== cellsOf(first).length || isClosingText([textOf(row)]));

/** The titles among the cells of a head that are none of the shape's: nothing is filled in under them. */
export const unknownTitles = (head: WordElement, columns: readonly number[]): readonly string[] =>
  cellsOf(head).flatMap((cell, i) => {
    const text = textOf(cell).trim();
    return columns[i] < 0 && text !== "" && !isMerged(cell) ? [text] : [];
  });

/** A table without records keeps one row, empty: a table of a head alone could not be filled again. */
export const recordsOrOneEmpty = <T>(records: Sequence<T>, empty: T): Sequence<T> =>
  records.length > 0 ? records : [empty];

/** Whether the row takes part in a merge over several rows. */
export const isMerged = (row: WordElement): boolean => firstWithin(row, "vMerge") !== undefined;
