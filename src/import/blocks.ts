import type { Field, ListTable } from "../guide";
import { isBlank, nameKey } from "../check/cells/normalise";
import { namedBy, namedByCaption, namedByTab, type Named } from "../check/snapshot/naming";
import type { SheetGrid } from "../check/snapshot";
import type { Steps } from "../check/run/steps";
import { bodyOf, type Body } from "./body";
import { captionReaderOf, type CaptionReader } from "./caption-readers";
import { headAt, HeadCells, headsOf, type Head } from "./head";
import { headingKey, readHeading, SURE } from "./heading";
import { namesSetAside } from "./set-aside";

/** A part of a sheet that is a list: heads, and records below them. */
export interface Block extends Body {
  readonly grid: SheetGrid;
  readonly head: Head;
  /** By which its columns are known again, one a column of the head: the heading for comparing, and the how-manieth it is. */
  readonly keys: readonly string[];
  /** What its caption or its tab says that it is another table's: it is brought in only where a person says so. */
  readonly isAnothers: boolean;
  /** They say that it is of who has left, or of what is no longer in force; likewise. */
  readonly isSetAside: boolean;
  /** The field of which captions speak in lists of this table. */
  readonly toldField?: Field;
}

export interface BlockOptions {
  /** Only this tab; all visible ones otherwise. */
  readonly sheet?: string;
  /** The row of the sheet that holds the heads, or their last line, of the tab above. */
  readonly headRow?: number;
  /** Rows of a sheet at which the heads of other tables begin, by the sheet's name: indexes of the grid. */
  readonly borders?: ReadonlyMap<string, readonly number[]>;
  /** Rows that say that they are set aside are records all the same. */
  readonly takesSetAside?: boolean;
  /** Whether the plan has an occupation, or a work type, of this name (`occupationKey`). */
  isPlanned(name: string): boolean;
}

/** A tab in which something stands and no heads were found. */
export interface HeadlessSheet {
  readonly sheet: string;
  /** Its first rows, for a person to choose the heads from. Rows of the sheet. */
  readonly firstRow: number;
}

export interface Blocks {
  readonly blocks: readonly Block[];
  readonly headless: readonly HeadlessSheet[];
}

/** Every part of some sheets that is a list with heads of a table's, wherever it stands. */
export function* blockSteps(
  table: ListTable,
  sheets: readonly SheetGrid[],
  options: BlockOptions,
): Steps<Blocks, undefined> {
  const blocks: Block[] = [];
  const headless: HeadlessSheet[] = [];
  for (const grid of sheets) {
    if (options.sheet === undefined ? grid.isHidden : grid.name !== options.sheet) continue;
    const heads = yield* chosenHeads(table, grid, options);
    const found = heads.length;
    if (found === 0 && grid.values.some((row) => row.some((value) => !isBlank(value))))
      headless.push({ sheet: grid.name, firstRow: grid.firstRow });
    for (const [i, head] of heads.entries()) {
      const above = i === 0 ? -1 : grid.firstRow + heads[i - 1].last;
      const others = options.borders?.get(grid.name)?.filter((row) => row > head.last) ?? [];
      const end = Math.min(heads[i + 1]?.first ?? grid.values.length, ...others);
      for (const part of partsOf(table, grid, head)) {
        const upper = blocks.findLast((one) => one.grid === grid && one.head.column === part.column);
        blocks.push(
          yield* blockOf(table, grid, part, { above, end, upper, isOnly: options.sheet !== undefined, options }),
        );
      }
    }
  }
  return { blocks, headless };
}

/** Heads that may be a table's, with what tab and caption say of it. */
export interface Claim {
  readonly table: ListTable;
  readonly grid: SheetGrid;
  readonly head: Head;
  readonly named: Named;
}

/** Every place where a table's heads may stand, on visible sheets; nothing below them is read. */
export function* claimSteps(table: ListTable, sheets: readonly SheetGrid[]): Steps<readonly Claim[], undefined> {
  const claims: Claim[] = [];
  for (const grid of sheets) {
    if (grid.isHidden) continue;
    const heads = yield* headsOf(table, grid);
    for (const [i, head] of heads.entries()) {
      const above = i === 0 ? -1 : grid.firstRow + heads[i - 1].last;
      for (const part of partsOf(table, grid, head)) {
        const captioned = namedByCaption(within(grid, part), grid.firstRow + part.first, above, table);
        claims.push({ table, grid, head: part, named: namedBy(namedByTab(grid.name, table), captioned) });
      }
    }
  }
  return claims;
}

function* chosenHeads(table: ListTable, grid: SheetGrid, { headRow }: BlockOptions): Steps<readonly Head[], undefined> {
  if (headRow === undefined) return yield* headsOf(table, grid);
  const row = headRow - grid.firstRow;
  const head = row >= 0 && row < grid.values.length ? headAt(table, new HeadCells(grid), grid, row) : undefined;
  if (!head) return [];
  const below = (yield* headsOf(table, grid)).filter(({ first }) => first > head.last);
  return [head, ...below];
}

interface Place {
  /** Sheet row of the heads above these; -1 where there are none. */
  readonly above: number;
  /** Index of the row before which the part ends. */
  readonly end: number;
  /** The part above this one in the same columns. */
  readonly upper: Block | undefined;
  /** A person chose the tab: what it is called is no objection. */
  readonly isOnly: boolean;
  readonly options: BlockOptions;
}

function* blockOf(table: ListTable, grid: SheetGrid, head: Head, place: Place): Steps<Block, undefined> {
  const { above, end, upper, isOnly, options } = place;
  const headRow = grid.firstRow + head.first;
  const captioned = namedByCaption(within(grid, head), headRow, above, table);
  const tab = namedByTab(grid.name, table);
  const isCommittee = table.partField === undefined && namesCommittee(grid, head, above);
  const isAnothers = captioned < 0 || isCommittee || (captioned === 0 && tab < 0 && !isOnly);
  const [caption] = captionsAbove(grid, head, above);
  const isSetAside = !isOnly && (namesSetAside(grid.name) || (caption !== undefined && namesSetAside(caption)));
  const captions = captionReaderOf(table, (name) => options.isPlanned(name));
  const keys = keysOf(head.headings);
  // The heads of a page that goes on say nothing of what goes on below them.
  const goesOn = upper?.keys.join("\n") === keys.join("\n") ? upper.lastTold : undefined;
  const told = captions && (toldAbove(grid, head, above, captions) ?? goesOn ?? captions.read(grid.name).value);
  const takesSetAside = options.takesSetAside === true || isOnly;
  const body = yield* bodyOf(table, grid, head, keys, { end, told, captions, takesSetAside });
  return { grid, head, keys, isAnothers, isSetAside, ...(captions && { toldField: captions.field }), ...body };
}

/** A sheet with nothing but the columns of a part: of lists side by side each has its own caption. */
function within(grid: SheetGrid, { column, headings, first }: Head): SheetGrid {
  const top = Math.max(0, first - CAPTION_WITHIN);
  const values = grid.values.slice(top, first + 1).map((row) => row.slice(column, column + headings.length));
  return { ...grid, firstRow: grid.firstRow + top, firstColumn: grid.firstColumn + column, values };
}

const CAPTION_WITHIN = 6;
/** Filled cells of a row of which a caption may be one. */
const MOST_BESIDE_CAPTION = 4;

/** What the rows above a head say, the nearest first. */
function toldAbove(grid: SheetGrid, head: Head, above: number, captions: CaptionReader): string | undefined {
  for (const text of captionsAbove(grid, head, above)) {
    const { value } = captions.read(text);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** What stands above a head and may be its caption, the nearest first. */
function captionsAbove(grid: SheetGrid, head: Head, above: number): readonly string[] {
  const lowest = Math.max(above + 1 - grid.firstRow, head.first - CAPTION_WITHIN, 0);
  const captions: string[] = [];
  for (let row = head.first - 1; row >= lowest; row--) {
    const cells = grid.values[row] ?? [];
    const own = cells.slice(head.column, head.column + head.headings.length).filter((value) => !isBlank(value));
    if (own.length > MOST_BESIDE_CAPTION) break;
    captions.push(...own.filter((value) => typeof value === "string"));
  }
  return captions;
}

/** 一、认定工作领导小组成员: the members of a committee, who are in no other list for that. */
const COMMITTEE = /(?:领导小组|工作小组|办公室|委员会)(?:成员|组成|人员)*(?:名单|名册|一览)?表?$/;

const namesCommittee = (grid: SheetGrid, head: Head, above: number): boolean =>
  captionsAbove(grid, head, above)
    .slice(0, 1)
    .some((text) => text.length <= 30 && !/[:：。]|考评|内控|督导/.test(text) && COMMITTEE.test(nameKey(text)));

/** Each heading with the how-manieth of it that it is; columns without one by their place. */
function keysOf(headings: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return headings.map((heading, i) => {
    const key = headingKey(heading) || `@${i + 1}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}#${count}`;
  });
}

/** The parts of a line of heads that are lists of their own, side by side. */
function partsOf(table: ListTable, grid: SheetGrid, head: Head): readonly Head[] {
  const { headings } = head;
  const starts = [0, ...repeatedStarts(table, headings)];
  const parts = starts.length > 1 ? starts : [0, ...startsBehindGaps(table, grid, head)];
  return parts.map((start, i) => {
    const cells = headings.slice(start, parts[i + 1]);
    let length = cells.length;
    while (length > 0 && cells[length - 1] === "") length--;
    return { ...head, column: head.column + start, headings: cells.slice(0, length) };
  });
}

/** Where the first heading comes again, and a name with it in each part. */
function repeatedStarts(table: ListTable, headings: readonly string[]): readonly number[] {
  const keys = headings.map(headingKey);
  const starts = keys.flatMap((key, i) => (i > 0 && key !== "" && key === keys[0] ? [i] : []));
  if (starts.length === 0) return [];
  const bounds = [0, ...starts, headings.length];
  return bounds.slice(0, -1).every((start, i) => isWhole(table, headings.slice(start, bounds[i + 1]))) ? starts : [];
}

/** Where heads go on behind an empty column, and are a list's both before and behind it. */
function startsBehindGaps(table: ListTable, grid: SheetGrid, { headings, column, last }: Head): readonly number[] {
  const starts: number[] = [];
  let from = 0;
  headings.forEach((heading, i) => {
    const isGap =
      heading === "" &&
      grid.values.slice(last + 1, last + 1 + GAP_LOOKED_AT).every((row) => isBlank(row[column + i] ?? ""));
    if (!isGap || !isWhole(table, headings.slice(from, i)) || !isWhole(table, headings.slice(i + 1))) return;
    const next = headings.findIndex((one, at) => at > i && one !== "");
    starts.push(next);
    from = next;
  });
  return starts;
}

const GAP_LOOKED_AT = 20;

/** Whether headings are a list's by themselves: two fields, one of them a name. */
function isWhole(table: ListTable, headings: readonly string[]): boolean {
  const fields = new Set(
    headings.flatMap((heading): readonly Field[] => {
      const [best] = readHeading(table.id, heading).fields;
      return best && best.score >= SURE && best.field !== "serial" ? [best.field] : [];
    }),
  );
  return fields.size >= 2 && (fields.has(table.nameField) || fields.has(table.keyField));
}
