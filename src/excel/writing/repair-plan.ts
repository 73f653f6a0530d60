import type { CellPosition, CellValue } from "../../check";
import type { RecordedCell, RecordedRemoval } from "../../check/mend/record";
import type { CellRewrite, FilledArea, SheetWork } from "../../check/mend/work";
import { ChangedMeanwhileError } from "../../host/errors";
import { planAppending, type AppendPlan } from "./append-plan";
import { NOTHING, planBlock, standingAt, type Block } from "./block";
import { isAsRead, isInPlace } from "./as-read";
import { wouldConvert } from "./kept-text";
import { byColumn, type Stands } from "./repair-standing";
import { isFormula } from "./formula";
import { runsOf } from "./runs";
import { blankRows, shrinkingOf } from "./shrinking";

/** One tab's work after it was held against what stands there. */
export interface SheetPlan {
  readonly work: SheetWork;
  readonly blocks: readonly Block[];
  /** Number formats to come back, before the values they are of, and after: text keeps what it is. */
  readonly formatsBefore: readonly Block[];
  readonly formatsAfter: readonly Block[];
  readonly unmerge: readonly FilledArea[];
  readonly merge: readonly FilledArea[];
  /** From below. */
  readonly rows: readonly RowStep[];
  /** The Excel table, and the rows by which it grows when all rows are back; fewer than none where made ones give way. */
  readonly grow: { readonly list: string; readonly rows: number } | undefined;
  readonly append: AppendPlan | undefined;
  /** The formats that give way to that of text. */
  readonly formatsGone: ReadonlyMap<RecordedCell, string>;
  readonly changed: number;
  readonly left: readonly CellPosition[];
  readonly isBusy: boolean;
}

export type RowStep =
  | { readonly kind: "append"; readonly row: number; readonly plan: AppendPlan }
  | { readonly kind: "remove"; readonly row: number; readonly count: number }
  | { readonly kind: "restore"; readonly row: number; readonly block: Block | undefined; readonly isInserted: boolean };

const TEXT_FORMAT = "@";
const isKeptText = (value: CellValue): boolean => typeof value === "string" && wouldConvert(value);

/** A formula stands there, though it may come to what is expected: it is hers, and stays. */
const holds = (stands: CellValue, expected: CellValue): boolean =>
  stands === expected || (String(stands) === String(expected) && !isFormula(stands));

/**
 * @param made blank rows of the sheet that an earlier press made and did not write
 * @throws ChangedMeanwhileError where rows or columns moved since the table was read: nothing is written then
 */
export function planSheet(work: SheetWork, stands: Stands, made: ReadonlySet<number> = new Set()): SheetPlan {
  if (stands.isMoved || !isInPlace(work.body, stands.telling)) throw new ChangedMeanwhileError(work.sheet);
  const left: CellPosition[] = [];
  const formatsGone = new Map<RecordedCell, string>();
  const stood = new Map(
    stands.columns.map((standing, i) => [standing.column, { standing, formats: stands.formats[i] }]),
  );
  const fits = ({ cell, from }: CellRewrite): boolean => {
    const standing = stood.get(cell.column)?.standing;
    return standing !== undefined && holds(standingAt(standing, cell), from);
  };
  const [cells, refused] = parted(work.cells, fits);
  const blocks = [...byColumn(cells)].flatMap(([column, rewrites]): Block[] => {
    const { standing, formats } = stood.get(column) ?? { standing: NOTHING };
    const wanted = standing.formulas.map((): [CellValue | undefined] => [undefined]);
    for (const { cell, to, recorded } of rewrites) {
      const at = cell.row - standing.row;
      wanted[at] = [to];
      const format = formats?.[at]?.[0];
      if (recorded && typeof format === "string" && format !== TEXT_FORMAT && isKeptText(to))
        formatsGone.set(recorded, format);
    }
    const { block } = planBlock({ row: standing.row, column }, wanted, standing, () => true);
    return block ? [block] : [];
  });
  const [emptied, kept] = parted(work.empty, (rewrites) => rewrites.every(fits));
  blocks.push(...emptying(emptied));
  left.push(...[...refused, ...kept.flatMap(([first]) => first ?? [])].map(({ cell }) => cell));
  let changed = cells.length + emptied.length;
  const { before, after } = formatsOf(work, stands);
  const areas = fittingAreas(work, stands);
  left.push(...areas.left);
  const rows: RowStep[] = [];
  const going: number[] = [];
  const shrinking = shrinkingOf(work, stands);
  if (shrinking) blocks.push(...emptying(work.remove.map(({ filled = [] }) => filled)));
  work.remove.forEach(({ row, removal }, i) => {
    if (shrinking) return;
    if (isAlone(stands.rows[i], removal) && !stands.pointedAt.has(row)) going.push(row);
    else left.push({ row, column: 0 });
  });
  if (stands.unwritten.length > 0 && stands.body && !isAsRead(work.body, stands.body.lines))
    throw new ChangedMeanwhileError(work.sheet);
  if (!shrinking) going.push(...blankRows(work, stands).filter((row) => !stands.pointedAt.has(row)));
  for (const run of runsOf(going)) rows.push({ kind: "remove", ...run });
  work.restore.forEach(({ row, removal, isEmpty }, i) => {
    const isFree = isEmpty && (stands.rows[work.remove.length + i] ?? []).every((value) => value === "");
    rows.push({ kind: "restore", row, block: asItStood(row, removal.formulas), isInserted: !isFree });
  });
  changed +=
    areas.unmerge.length + areas.merge.length + going.length + (shrinking?.rows.size ?? 0) + work.restore.length;
  const append = appendingOf(work, stands, made);
  if (append) {
    rows.push({ kind: "append", row: append.row, plan: append });
    changed += append.known.size;
  }
  const grow = shrinking ? { list: shrinking.list, rows: -shrinking.rows.size } : growth(work, stands);
  return {
    work,
    blocks,
    formatsBefore: before,
    formatsAfter: after,
    unmerge: areas.unmerge,
    merge: areas.merge,
    rows: rows.reverse().sort((a, b) => b.row - a.row),
    grow,
    append,
    formatsGone,
    changed,
    left,
    isBusy: changed + before.length + after.length > 0 || grow !== undefined,
  };
}

function parted<T>(all: readonly T[], isFirst: (one: T) => boolean): readonly [readonly T[], readonly T[]] {
  const [first, second]: [T[], T[]] = [[], []];
  for (const one of all) (isFirst(one) ? first : second).push(one);
  return [first, second];
}

/** Rows that are to be blank again, each in one action: of a row that is half empty nobody could tell what it was. */
function emptying(rows: readonly (readonly CellRewrite[])[]): readonly Block[] {
  const byRow = new Map(rows.flatMap((rewrites) => (rewrites[0] ? [[rewrites[0].cell.row, rewrites] as const] : [])));
  const columns = rows.flatMap((rewrites) => rewrites.map(({ cell }) => cell.column));
  const column = columns.reduce((a, b) => Math.min(a, b), Infinity);
  const width = columns.reduce((a, b) => Math.max(a, b), -1) - column + 1;
  return runsOf([...byRow.keys()]).map(({ row, count }): Block => {
    const values = Array.from({ length: count }, (_, i) => {
      const line = new Array<CellValue | null>(width).fill(null);
      for (const { cell } of byRow.get(row + i) ?? []) line[cell.column - column] = "";
      return line;
    });
    return { area: { row, column, rows: count, columns: width }, values, formats: undefined };
  });
}

function appendingOf(
  { sheet, body, append }: SheetWork,
  stands: Stands,
  made: ReadonlySet<number>,
): AppendPlan | undefined {
  if (append.length === 0 || !stands.body) return undefined;
  if (!isAsRead(body, stands.body.lines)) throw new ChangedMeanwhileError(sheet);
  return planAppending(body, append, stands.body, made);
}

/** Merged areas that hold what is expected and nothing else. */
function fittingAreas(work: SheetWork, stands: Stands) {
  const left: CellPosition[] = [];
  const changes = new Map(work.cells.map(({ cell, to }) => [`${cell.row} ${cell.column}`, to]));
  const fits = ({ area, fill, from }: FilledArea, i: number, isMerged: boolean): boolean => {
    const isFine = stands.areas[i].formulas.every((line, r) =>
      line.every((value, c) => {
        // What is merged anew was looked at before its first cell is put back.
        const now = isMerged ? (changes.get(`${area.row + r} ${area.column + c}`) ?? value) : value;
        if (c > 0) return holds(now, "");
        if (r > 0) return holds(now, "") || holds(now, fill);
        return holds(now, fill) || (!isMerged && holds(now, from));
      }),
    );
    if (!isFine) left.push({ row: area.row, column: area.column });
    return isFine;
  };
  const unmerge = work.unmerge.filter((one, i) => fits(one, i, true));
  const merge = work.merge.filter((one, i) => fits(one, work.unmerge.length + i, false));
  return { unmerge, merge, left };
}

/** Formats come back where that of text stands still; anything else is hers. */
function formatsOf(work: SheetWork, stands: Stands): { before: readonly Block[]; after: readonly Block[] } {
  const coming = new Map(work.cells.map(({ cell, to }) => [`${cell.row} ${cell.column}`, to]));
  const before: Block[] = [];
  const after: Block[] = [];
  const at = new Map(stands.columns.map(({ column }, i) => [column, i]));
  for (const { cell, format } of work.formats) {
    const i = at.get(cell.column);
    const standing = i === undefined ? undefined : stands.columns[i];
    const now = i === undefined || !standing ? undefined : stands.formats[i]?.[cell.row - standing.row]?.[0];
    // A cell that holds what it held already stands in no column that was read: its format is put back unseen.
    if (now !== undefined && now !== TEXT_FORMAT) continue;
    const to = coming.get(`${cell.row} ${cell.column}`);
    const block = { area: { ...cell, rows: 1, columns: 1 }, values: [[null]], formats: [[format]] };
    (to === undefined || isKeptText(to) ? after : before).push(block);
  }
  return { before: inColumns(before), after: inColumns(after) };
}

/** Cells of one column as one write. */
function inColumns(cells: readonly Block[]): readonly Block[] {
  const columns = new Map<number, Block[]>();
  for (const cell of cells) {
    const known = columns.get(cell.area.column);
    if (known) known.push(cell);
    else columns.set(cell.area.column, [cell]);
  }
  return [...columns].map(([column, blocks]) => {
    const rows = blocks.map(({ area }) => area.row);
    const row = rows.reduce((a, b) => Math.min(a, b));
    const count = rows.reduce((a, b) => Math.max(a, b)) - row + 1;
    const formats = Array.from({ length: count }, (): (string | null)[] => [null]);
    for (const { area, formats: own } of blocks) formats[area.row - row] = [...(own?.[0] ?? [null])];
    return { area: { row, column, rows: count, columns: 1 }, values: [], formats };
  });
}

/** A row as it stood: its formulas are formulas again, other text is kept as text. */
function asItStood(row: number, formulas: readonly CellValue[]): Block | undefined {
  const wanted = [formulas.map((value) => (value === "" ? undefined : value))];
  const { block } = planBlock({ row, column: 0 }, wanted, NOTHING);
  const formats = block?.formats?.map((line, r) =>
    line.map((format, c) => (isFormula(block.values[r][c] ?? "") ? null : format)),
  );
  return block && { ...block, formats };
}

/** Whether nothing stands in a row but what the table holds there, and formulas. */
function isAlone(line: readonly CellValue[], { content }: RecordedRemoval): boolean {
  const filled = (values: readonly CellValue[]): readonly CellValue[] => values.filter((value) => value !== "");
  const [now, before] = [filled(line), filled(content)];
  return now.length === before.length && now.every((value, i) => isFormula(value) || holds(value, before[i]));
}

/** Rows that come back below the Excel table of which they were the last. */
function growth({ restore, feet }: SheetWork, { list }: Stands): SheetPlan["grow"] {
  if (!list) return undefined;
  const below = list.row + list.rows;
  const coming = restore.filter(({ row, removal }) => removal.isFoot === true && row === below).length;
  let standing = 0;
  while (feet.includes(below + standing)) standing++;
  const rows = coming + standing;
  return rows > 0 ? { list: list.name, rows } : undefined;
}
