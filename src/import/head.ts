import { SEXES, type ListTable, type TableId } from "../guide";
import { isBlank } from "../check/cells/normalise";
import type { Area } from "../check/address";
import { HEADER_SEARCH_ROWS } from "../check/limits";
import { isErrorValue, type CellValue, type SheetGrid } from "../check/snapshot";
import { isValueOf } from "./contents";
import { holdsRecord, isColumnMarks, isFieldNames, isUnit, isUnits } from "./head-lines";
import { headingKey, isTitle, LIKELY, readHeading, SURE } from "./heading";

/** The heads of a list: one line, or up to three of which the lowest begins right above the records. Indexes of the grid. */
export interface Head {
  readonly first: number;
  readonly last: number;
  /** Index of the first column, and the heading of each from there on; "" where none stands. */
  readonly column: number;
  readonly headings: readonly string[];
}

const MOST_LINES = 3;
/** Different fields of a table that a row must name for sure, to be its heads. */
const FEWEST_FIELDS = 2;

/** What a row of heads comes to for a table. */
interface Hits {
  /** Different fields named for sure, serial numbers aside. */
  readonly sure: number;
  readonly likely: number;
  /** Among them one by which a record is known. */
  readonly names: boolean;
}

/** Merged areas by the cell of the grid they cover, of the rows in which heads may stand; and what stands in their first cell. */
export class HeadCells {
  private readonly anchors = new Map<string, Area>();
  private widest: number | undefined;

  constructor(private readonly grid: SheetGrid) {
    for (const area of grid.merges) {
      // A title over the whole sheet, and what is merged over records, are no heads.
      if (area.rows > MOST_LINES || area.columns > MOST_SPREAD) continue;
      for (let r = 0; r < area.rows; r++)
        for (let c = 0; c < area.columns; c++) this.anchors.set(`${area.row + r}:${area.column + c}`, area);
    }
  }

  /** What a cell says: for a merged one what its first cell holds. Row and column are indexes of the grid. */
  at(row: number, column: number): string {
    const { firstRow, firstColumn } = this.grid;
    const area = this.anchors.get(`${firstRow + row}:${firstColumn + column}`);
    const value = this.value(area ? area.row - firstRow : row, area ? area.column - firstColumn : column);
    return typeof value === "string" && !isErrorValue(value) ? value.trim() : "";
  }

  /** Columns of the widest row. */
  get width(): number {
    this.widest ??= this.grid.values.reduce((most, row) => Math.max(most, row.length), 0);
    return this.widest;
  }

  value(row: number, column: number): CellValue {
    return this.grid.values[row]?.[column] ?? "";
  }

  /** Whether a merged cell of some heads goes on in the row below them. */
  reachesBelow({ last, column, headings }: Head): boolean {
    const { firstRow, firstColumn } = this.grid;
    return headings.some((_, i) => {
      const area = this.anchors.get(`${firstRow + last}:${firstColumn + column + i}`);
      return area !== undefined && area.row + area.rows > firstRow + last + 1;
    });
  }

  isMerged(row: number, column: number): boolean {
    return this.anchors.has(`${this.grid.firstRow + row}:${this.grid.firstColumn + column}`);
  }
}

const MOST_SPREAD = 64;

/** A group of heads is named shortly; longer texts and those with a colon are notes over the list. */
const LONGEST_GROUP = 12;

/** The headings of lines of a grid, the words of a group before its members where they make another thing of them. */
function headingsOf(id: TableId, cells: HeadCells, first: number, last: number, width: number): readonly string[] {
  const texts = Array.from({ length: width }, (_, column) => {
    const lines: string[] = [];
    for (let row = first; row <= last; row++) {
      const text = cells.at(row, column);
      if (text !== "" && text !== lines.at(-1)) lines.push(text);
    }
    const below = cells.at(last, column);
    return { lines, isDivided: below !== "" };
  });
  const filled = texts.filter(({ lines }) => lines.length > 0).length;
  // Where merged areas are not known, a group's name stands over its first member alone.
  const spread = spreadGroups(cells, first, last, width);
  return texts.map(({ lines }, column) => {
    const own = lines.at(-1) ?? "";
    if (isUnit(own) && lines.length > 1) return `${lines[lines.length - 2]}${own}`;
    const group = lines.length > 1 ? lines[lines.length - 2] : spread[column];
    if (group === undefined || group === own || group.length > LONGEST_GROUP || /[:：]/.test(group)) return own;
    const isTitle = texts.filter((one) => one.lines.includes(group)).length >= Math.max(3, filled);
    return isTitle || own === "" ? own : withGroup(id, group, own);
  });
}

function spreadGroups(cells: HeadCells, first: number, last: number, width: number): readonly (string | undefined)[] {
  const groups: (string | undefined)[] = Array.from({ length: width }, () => undefined);
  if (first === last) return groups;
  let group: string | undefined;
  for (let column = 0; column < width; column++) {
    const above = cells.at(last - 1, column);
    const below = cells.at(last, column);
    if (above !== "") group = below !== "" && !cells.isMerged(last - 1, column) ? above : undefined;
    else if (below === "") group = undefined;
    groups[column] = group;
  }
  return groups;
}

/** 紧急联系人 over 姓名 is no name of the person; 负责人 over 电话 is a field of a venue; 基本信息 over 姓名 says nothing. */
function withGroup(id: TableId, group: string, own: string): string {
  // Two people, one below the other: 男 over 女.
  if (SEXES.some((sex) => sex === group)) return own;
  const together = `${group} ${own}`;
  const alone = readHeading(id, own).fields[0];
  const both = readHeading(id, together);
  if (both.isOther && headingKey(group) !== "") return together;
  if (both.fields[0] && both.fields[0].score >= SURE) return together;
  return alone?.field === "specialty" && /学历|教育|学习|毕业/.test(group) ? together : own;
}

function hitsOf(table: ListTable, headings: readonly string[]): Hits {
  const sure = new Set<string>();
  const likely = new Set<string>();
  for (const heading of headings) {
    const [best] = heading === "" ? [] : readHeading(table.id, heading).fields;
    if (!best || best.field === "serial") continue;
    if (best.score >= SURE) sure.add(best.field);
    if (best.score >= LIKELY) likely.add(best.field);
  }
  const naming = [
    table.nameField,
    table.keyField,
    ...table.columns.filter(({ kind }) => kind === "citizenId").map(({ field }) => field),
  ];
  return { sure: sure.size, likely: likely.size, names: naming.some((field) => likely.has(field)) };
}

/** Nothing but names, numbered or not: the one title over them is exact, and no other column has anything in it. */
function isOfNamesAlone({ id, nameField }: ListTable, headings: readonly string[], cells: HeadCells): boolean {
  const titles = headings.filter((heading) => heading !== "");
  if (titles.length === 0 || titles.length > 2 || cells.width > headings.length) return false;
  const fields = titles.map((title) => (isTitle(id, title) ? readHeading(id, title).fields[0]?.field : undefined));
  return fields.includes(nameField) && fields.every((field) => field === nameField || field === "serial");
}

const isHead = ({ sure, likely, names }: Hits): boolean =>
  names && (sure >= FEWEST_FIELDS || (sure >= 1 && likely > FEWEST_FIELDS));

/** Whether a line is of a form, a value beside each title: 姓名 王伟 性别 男. */
function isFormLine({ id, columns }: ListTable, headings: readonly string[], { sure }: Hits): boolean {
  const pairs = headings.filter((heading, i) => {
    const value = headings[i + 1] ?? "";
    if (heading === "" || value === "") return false;
    const [best] = readHeading(id, heading).fields;
    const { fields, isOther } = readHeading(id, value);
    const kind = columns.find(({ field }) => field === best?.field)?.kind;
    return kind !== undefined && fields.length === 0 && !isOther && isValueOf(kind, value);
  });
  return pairs.length > 0 && pairs.length * 2 >= sure;
}

/** The heads of which a row of the grid is the last line. */
function headEndingAt(table: ListTable, cells: HeadCells, grid: SheetGrid, last: number, floor = 0): Head | undefined {
  let best: { readonly first: number; readonly headings: readonly string[]; readonly hits: Hits } | undefined;
  for (let first = last; first >= Math.max(floor, last - MOST_LINES + 1); first--) {
    if (holdsRecord(grid.values[first])) break;
    const width = Math.max(0, ...grid.values.slice(first, last + 1).map((row) => row.length));
    const headings = headingsOf(table.id, cells, first, last, width);
    const hits = hitsOf(table, headings);
    if (isFormLine(table, headings, hits)) break;
    const isBetter =
      !best || hits.sure > best.hits.sure || (hits.sure === best.hits.sure && differs(table, headings, best.headings));
    const isAny = isHead(hits) || (first === last && isOfNamesAlone(table, headings, cells));
    if (isAny && isBetter) best = { first, headings, hits };
  }
  return best && trimmed(best.first, last, best.headings);
}

/** More lines say another thing of a column than fewer: 紧急联系人 over 姓名. */
const differs = (table: ListTable, more: readonly string[], fewer: readonly string[]): boolean =>
  more.some((heading, i) => {
    const one = fewer[i] ?? "";
    return (
      heading !== one &&
      one !== "" &&
      heading !== "" &&
      readHeading(table.id, heading).isOther &&
      !readHeading(table.id, one).isOther
    );
  });

/** Without the columns before the first heading and behind the last. */
function trimmed(first: number, last: number, headings: readonly string[]): Head {
  const column = headings.findIndex((heading) => heading !== "");
  let end = headings.length;
  while (end > 0 && headings[end - 1] === "") end--;
  return { first, last, column, headings: headings.slice(column, end) };
}

/** Any row, taken for heads because a person says so. */
export function headAt(table: ListTable, cells: HeadCells, grid: SheetGrid, row: number): Head | undefined {
  const found = headEndingAt(table, cells, grid, row);
  if (found) return withLowerLines(table, cells, grid, found);
  const width = grid.values[row]?.length ?? 0;
  const headings = Array.from({ length: width }, (_, column) => cells.at(row, column));
  return headings.some((heading) => heading !== "") ? trimmed(row, row, headings) : undefined;
}

/** How many cells of a row are looked at before it is known to be none of heads. */
const LOOKED_AT = 4;

/** Whether a row further down is worth a closer look: one of its first cells is a title and nothing else. */
function mayBeHead(id: TableId, row: readonly CellValue[]): boolean {
  let seen = 0;
  for (const value of row) {
    if (isBlank(value)) continue;
    if (typeof value !== "string") return false;
    if (isTitle(id, value)) return true;
    if (++seen === LOOKED_AT) return false;
  }
  return false;
}

/** Every head of a grid from above; within the first rows the best lines, further down rows that carry titles again. */
export function* headsOf(table: ListTable, grid: SheetGrid): Generator<undefined, readonly Head[], void> {
  const cells = new HeadCells(grid);
  const heads: Head[] = [];
  let floor = 0;
  for (let row = 0; row < grid.values.length; row++) {
    if (row % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield;
    const isNear = grid.firstRow + row < HEADER_SEARCH_ROWS;
    if (!isNear && !mayBeHead(table.id, grid.values[row])) continue;
    const found = headEndingAt(table, cells, grid, row, floor);
    if (!found) continue;
    let head = found;
    // A line below may say more of the same columns.
    for (let below = row + 1; below < Math.min(row + MOST_LINES, grid.values.length); below++) {
      const longer = headEndingAt(table, cells, grid, below, floor);
      if (!longer || longer.first > head.last) continue;
      const gained = sureOf(table, longer) - sureOf(table, head);
      if (gained > 0 || (gained === 0 && dividesGroups(table, grid.values[below], head))) head = longer;
    }
    head = withLowerLines(table, cells, grid, head);
    heads.push(head);
    floor = head.last + 1;
    row = head.last;
  }
  return heads;
}

/**
 * Heads with the lines below that belong to them: into which their merged cells reach, units, the numbers of the columns, and the
 * names that a program has for them.
 */
function withLowerLines(table: ListTable, cells: HeadCells, grid: SheetGrid, found: Head): Head {
  let head = found;
  for (;;) {
    const below = head.last + 1;
    const row = (grid.values[below] ?? []).slice(head.column, head.column + head.headings.length);
    if (below >= grid.values.length || holdsRecord(row)) return head;
    const reaches = below - head.first < MOST_LINES && cells.reachesBelow(head);
    if (!reaches && !isUnits(row) && !isColumnMarks(row) && !isFieldNames(row, head.headings.length)) return head;
    const said = reaches ? linesOf(table, cells, grid, head.first, below) : head;
    head = { ...(sureOf(table, said) >= sureOf(table, head) ? said : head), last: below };
  }
}

/** Some lines, taken for heads together. */
function linesOf({ id }: ListTable, cells: HeadCells, { values }: SheetGrid, first: number, last: number): Head {
  const width = Math.max(...values.slice(first, last + 1).map((row) => row.length));
  return trimmed(first, last, headingsOf(id, cells, first, last, width));
}

/** Whether a row under heads names members of their groups: short words, of some of the columns, most of them titles. */
function dividesGroups({ id }: ListTable, row: readonly CellValue[], { headings }: Head): boolean {
  const filled = row.filter((value) => !isBlank(value));
  if (filled.length >= headings.length) return false;
  let titles = 0;
  for (const value of filled) {
    if (typeof value !== "string" || value.length > LONGEST_GROUP || /[:：\d]/.test(value)) return false;
    if (isTitle(id, value) || readHeading(id, value).isOther) titles++;
  }
  return titles > 0 && titles * 2 >= filled.length;
}

const ROWS_PER_STEP = 500;

const sureOf = (table: ListTable, { headings }: Head): number => hitsOf(table, headings).sure;
