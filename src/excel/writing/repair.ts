import type { Area, CellPosition, CellValue } from "../../check";
import type { RecordedRemoval, RepairRecord } from "../../check/mend/record";
import type { CellRewrite, FilledArea, SheetWork } from "../../check/mend/toward";
import { ProtectedSheetError } from "../../host/errors";
import type { RepairOutcome, SheetCell, Standing } from "../../host/workbook";
import { readPieces, type Wanted } from "../pieces";
import { run } from "../run";
import { NOTHING, planBlock, writeBlock, type Block } from "./block";
import { forget, keepRecord, requestParts } from "../repair-record";

/** More cells than this are written a tab at a time, so that no batch is larger than the host takes. */
const MOST_AT_ONCE = 20_000;

/** One tab's work after it was held against what stands there. */
interface SheetPlan {
  readonly work: SheetWork;
  readonly blocks: readonly Block[];
  readonly unmerge: readonly FilledArea[];
  readonly merge: readonly FilledArea[];
  /** From below. */
  readonly rows: readonly RowStep[];
  readonly changed: number;
  readonly left: readonly CellPosition[];
}

type RowStep =
  | { readonly kind: "remove"; readonly row: number }
  | { readonly kind: "restore"; readonly row: number; readonly block: Block | undefined };

/** What stands in the cells that are to be changed, and in the rows that are to go. */
interface Stands {
  readonly columns: readonly Standing[];
  readonly areas: readonly Standing[];
  /** The whole of each row, from the first column on. */
  readonly rows: readonly (readonly CellValue[])[];
}

/** See `Workbook.repair`. */
export const repair = (work: readonly SheetWork[], record: RepairRecord | undefined): Promise<RepairOutcome> =>
  run(
    async (context) => {
      const { standing, earlier } = await readStanding(context, work);
      const plans = work.map((one, i) => planSheet(one, standing[i]));
      const isLarge = plans.reduce((sum, { changed }) => sum + changed, 0) > MOST_AT_ONCE;
      const isBusy = plans.some(({ changed }) => changed > 0);
      if (record && isBusy) keepRecord(context, earlier, withFormulas(record, work, standing));
      for (const plan of plans) {
        take(context.workbook.worksheets.getItem(plan.work.sheet), plan);
        // A batch must stay within what the host takes at once.
        // eslint-disable-next-line office-addins/no-context-sync-in-loop
        if (isLarge && plan.changed > 0) await context.sync();
      }
      if (!record) forget(earlier);
      if (isBusy || (!record && earlier.items.length > 0)) await context.sync();
      return {
        changed: plans.reduce((sum, { changed }) => sum + changed, 0),
        left: plans.flatMap(({ work: { sheet }, left }): SheetCell[] => left.map((cell) => ({ sheet, cell }))),
      };
    },
    work.map(({ sheet }) => sheet),
  );

async function readStanding(
  context: Excel.RequestContext,
  work: readonly SheetWork[],
): Promise<{ standing: readonly Stands[]; earlier: Excel.CustomXmlPartScopedCollection }> {
  const sheets = work.map(({ sheet }) => context.workbook.worksheets.getItem(sheet));
  const used = sheets.map((sheet) => sheet.getUsedRangeOrNullObject(true));
  sheets.forEach((sheet) => sheet.protection.load("protected"));
  used.forEach((range) => range.load("columnIndex,columnCount"));
  const earlier = requestParts(context);
  await context.sync();
  sheets.forEach((sheet, i) => {
    if (sheet.protection.protected) throw new ProtectedSheetError(work[i].sheet);
  });
  const asked = work.map((one, i) => {
    const width = used[i].isNullObject ? 1 : used[i].columnIndex + used[i].columnCount;
    return {
      columns: columnAreas(one.cells),
      areas: [...one.unmerge, ...one.merge].map(({ area }) => area),
      rows: one.remove.map(({ row }) => ({ row, column: 0, rows: 1, columns: width })),
    };
  });
  const wanted = asked.flatMap(({ columns, areas, rows }, i): Wanted[] =>
    [...columns, ...areas, ...rows].map((area) => ({ sheet: work[i].sheet, area, member: "formulas" })),
  );
  const read = wanted.length > 0 ? await readPieces(context, wanted) : [];
  let at = 0;
  const next = (areas: readonly Area[]): Standing[] =>
    areas.map(({ row, column }) => ({ row, column, formulas: read[at++] }));
  const standing = asked.map(({ columns, areas, rows }) => ({
    columns: next(columns),
    areas: next(areas),
    rows: next(rows).map(({ formulas }) => formulas[0] ?? []),
  }));
  return { standing, earlier };
}

/** One area a column, from the first of its cells to the last. */
function columnAreas(cells: readonly CellRewrite[]): readonly Area[] {
  return [...byColumn(cells)].map(([column, rewrites]) => {
    const rows = rewrites.map(({ cell }) => cell.row);
    const row = rows.reduce((a, b) => Math.min(a, b));
    return { row, column, rows: rows.reduce((a, b) => Math.max(a, b)) - row + 1, columns: 1 };
  });
}

function byColumn(cells: readonly CellRewrite[]): ReadonlyMap<number, readonly CellRewrite[]> {
  const columns = new Map<number, CellRewrite[]>();
  for (const rewrite of cells) {
    const known = columns.get(rewrite.cell.column);
    if (known) known.push(rewrite);
    else columns.set(rewrite.cell.column, [rewrite]);
  }
  return columns;
}

/** A formula stands there, though it may come to what is expected: it is hers, and stays. */
const holds = (stands: CellValue, expected: CellValue): boolean =>
  stands === expected || (String(stands) === String(expected) && !isFormula(stands));
const isFormula = (value: CellValue): boolean => typeof value === "string" && value.startsWith("=");

function planSheet(work: SheetWork, stands: Stands): SheetPlan {
  const left: CellPosition[] = [];
  let changed = 0;
  const blocks = [...byColumn(work.cells)].flatMap(([column, rewrites], i): Block[] => {
    const standing = stands.columns[i];
    const wanted = standing.formulas.map((): [CellValue | undefined] => [undefined]);
    const expected = new Map(rewrites.map(({ cell, from }) => [cell.row, from]));
    for (const { cell, to } of rewrites) wanted[cell.row - standing.row] = [to];
    const { block, foreign } = planBlock({ row: standing.row, column }, wanted, standing, (now, { row }) =>
      holds(now, expected.get(row) ?? ""),
    );
    left.push(...foreign);
    changed += rewrites.length - foreign.length;
    return block ? [block] : [];
  });
  const changes = new Map(work.cells.map(({ cell, to }) => [`${cell.row} ${cell.column}`, to]));
  const mayChange = ({ area, fill }: FilledArea, i: number, isMerged: boolean): boolean => {
    const { formulas } = stands.areas[i];
    const isFine = formulas.every((line, r) =>
      line.every((value, c) => {
        const now = changes.get(`${area.row + r} ${area.column + c}`) ?? value;
        const expected = c > 0 || (isMerged && r > 0) ? "" : fill;
        return holds(now, expected);
      }),
    );
    if (isFine) changed++;
    else left.push({ row: area.row, column: area.column });
    return isFine;
  };
  const unmerge = work.unmerge.filter((one, i) => mayChange(one, i, true));
  const merge = work.merge.filter((one, i) => mayChange(one, work.unmerge.length + i, false));
  const rows: RowStep[] = [];
  work.remove.forEach(({ row, removal }, i) => {
    if (isAlone(stands.rows[i], removal)) rows.push({ kind: "remove", row });
    else left.push({ row, column: 0 });
  });
  for (const { row, formulas } of work.restore)
    rows.push({
      kind: "restore",
      row,
      block: asItStood(row, formulas),
    });
  changed += rows.length;
  return { work, blocks, unmerge, merge, rows: rows.reverse().sort((a, b) => b.row - a.row), changed, left };
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

/** Whether nothing stands in a row but what the table holds there. */
function isAlone(line: readonly CellValue[], { content }: RecordedRemoval): boolean {
  const count = (values: readonly CellValue[]): number => values.filter((value) => value !== "").length;
  return count(line) === count(content);
}

/** The record with the whole of the rows that are to go, formulas as they stand. */
function withFormulas(record: RepairRecord, work: readonly SheetWork[], standing: readonly Stands[]): RepairRecord {
  const formulas = new Map<RecordedRemoval, readonly CellValue[]>();
  work.forEach(({ remove }, i) => remove.forEach(({ removal }, k) => formulas.set(removal, standing[i].rows[k])));
  return {
    ...record,
    removed: record.removed.map((removal) => ({ ...removal, formulas: formulas.get(removal) ?? removal.formulas })),
  };
}

function take(sheet: Excel.Worksheet, { blocks, unmerge, merge, rows }: SheetPlan): void {
  for (const block of blocks) writeBlock(sheet, block);
  for (const { area, fill } of unmerge) {
    const range = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
    range.unmerge();
    writeBlock(sheet, columnOf(area, fill));
  }
  for (const { area } of merge) {
    const rest = { ...area, row: area.row + 1, rows: area.rows - 1 };
    if (rest.rows > 0) writeBlock(sheet, columnOf(rest, ""));
    sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns).merge();
  }
  for (const step of rows) {
    const row = sheet.getRangeByIndexes(step.row, 0, 1, 1).getEntireRow();
    if (step.kind === "remove") row.delete("Up");
    else {
      row.insert("Down");
      writeBlock(sheet, step.block);
    }
  }
}

/** The same in every row of an area's first column. */
function columnOf({ row, column, rows }: Area, value: CellValue): Block | undefined {
  const wanted = Array.from({ length: rows }, (): [CellValue] => [value]);
  // What stands there was looked at: it gives way.
  const standing = { row, column, formulas: wanted.map(() => [value === "" ? " " : ""]) };
  return planBlock({ row, column }, wanted, standing, () => true).block;
}
