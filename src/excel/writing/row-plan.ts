import type { CellValue, TableSnapshot } from "../../check";
import type { AddedRows, RevisedRows, RowsRevision } from "../../host/workbook";
import { NOTHING, planBlock, type Block, type WantedCells } from "./block";
import { BodyLines, type ListBody } from "./body-lines";
import { runsOf } from "./runs";

/** One action on the sheet; rows are the sheet's at the time its turn comes. */
export type RowStep =
  | { readonly kind: "insert" | "delete"; readonly row: number; readonly count: number }
  /** Rows at the foot of the Excel table, which grows by them. */
  | { readonly kind: "extend"; readonly list: string; readonly count: number; readonly columns: number }
  | { readonly kind: "write"; readonly block: Block };

export interface RowPlan {
  readonly steps: readonly RowStep[];
  readonly outcome: RevisedRows;
}

/**
 * Plans a revision as whole rows inserted and deleted: so a record takes everything along that stands in its row, cells of
 * the user's own, formulas, formats and notes included, and after every step each record is whole. Steps run from the
 * bottom up; blank rows are used before new ones are inserted, so that a revision that stopped between inserting and
 * writing is completed and not doubled.
 *
 * Where something else stands beside the list on its rows, inserting or deleting rows would tear it: then new records go
 * below the list and no row goes.
 */
export function planRows(table: TableSnapshot, body: ListBody, revision: RowsRevision): RowPlan {
  const sheet = new BodyLines(table, body);
  const removed = revision.removable.filter((row) => sheet.mayGo(row));
  const last = table.dataRows.at(-1) ?? -1;
  const groups = sheet.standsAlone
    ? revision.added
    : [{ after: last, records: revision.added.flatMap(({ records }) => records) }];
  const serials = new Serials(table, removed, groups);
  const moves: { at: number; by: number }[] = [];
  const steps: RowStep[] = [];
  const deleted = runsOf(removed).map((run) => ({ ...run, row: table.rowNumber(run.row) }));
  const places = groups
    .filter(({ records }) => records.length > 0)
    .map(({ after, records }) => ({ ...sheet.roomAfter(after, records.length), after, records }));
  const turns = [
    ...deleted.map((run) => ({ row: run.row, steps: (): void => void steps.push({ kind: "delete", ...run }) })),
    ...places.map(({ at, insert, extend, after, records }) => ({
      row: at,
      steps: (): void => {
        if (insert > 0) steps.push({ kind: "insert", row: at, count: insert });
        if (extend > 0) steps.push({ kind: "extend", ...sheet.listShape!, count: extend });
        const wanted = records.map((record, i) => sheet.cellsOf(record, serials.ofAdded(after, i)));
        const { block } = planBlock({ row: at, column: 0 }, wanted, NOTHING);
        if (block) steps.push({ kind: "write", block });
      },
    })),
  ];
  for (const turn of turns.sort((a, b) => b.row - a.row)) turn.steps();
  for (const { row, count } of deleted) moves.push({ at: row, by: -count });
  for (const { at, insert } of places) moves.push({ at, by: insert });
  const movedBy = (row: number): number => moves.reduce((sum, { at, by }) => (at <= row ? sum + by : sum), 0);
  const blocks = cellBlocks(table, sheet, revision, new Set(removed), serials, movedBy);
  for (const block of blocks) steps.push({ kind: "write", block });
  return {
    steps,
    outcome: {
      added: groups.reduce((sum, { records }) => sum + records.length, 0),
      removed: removed.length,
      cells: blocks.reduce((sum, { values }) => sum + values.filter(([value]) => value !== null).length, 0),
      kept: revision.removable.length - removed.length,
    },
  };
}

/** The number of each record in the order they will stand. */
class Serials {
  private readonly standing = new Map<number, number>();
  private readonly added = new Map<number, number>();

  constructor(table: TableSnapshot, removed: readonly number[], groups: readonly AddedRows[]) {
    const gone = new Set(removed);
    const countAfter = new Map(groups.map(({ after, records }) => [after, records.length]));
    let next = 1;
    const count = (row: number): void => {
      this.added.set(row, next);
      next += countAfter.get(row) ?? 0;
    };
    count(-1);
    for (const row of table.rows.keys()) {
      if (table.rowClasses[row] === "data" && !gone.has(row)) this.standing.set(row, next++);
      count(row);
    }
  }

  ofStanding(row: number): number | undefined {
    return this.standing.get(row);
  }
  ofAdded(after: number, index: number): number {
    return this.added.get(after)! + index;
  }
}

/** Numbers and empty cells of the rows that stay, one block a column. */
function cellBlocks(
  table: TableSnapshot,
  sheet: BodyLines,
  { filled }: RowsRevision,
  removed: ReadonlySet<number>,
  serials: Serials,
  movedBy: (row: number) => number,
): readonly Block[] {
  const staying = table.dataRows.filter((row) => !removed.has(row));
  const finalRow = (row: number): number => table.rowNumber(row) + movedBy(table.rowNumber(row));
  return table.table.columns.flatMap(({ field, kind }, i): Block[] => {
    const position = table.location.positions[i];
    if (position < 0) return [];
    const column = new Map<number, CellValue>();
    for (const row of staying) {
      if (table.isCovered(row, field)) continue;
      const stands = sheet.line(row)[position] ?? "";
      const value = kind === "serial" ? serials.ofStanding(row) : filled.get(row)?.[field];
      if (value === undefined || value === "" || String(stands) === String(value)) continue;
      if (stands === "" || (kind === "serial" && isNumber(stands))) column.set(finalRow(row), value);
    }
    const block = columnBlock(column, position);
    return block ? [block] : [];
  });
}

const isNumber = (value: CellValue): boolean =>
  typeof value === "number" || (typeof value === "string" && /^\d{1,15}$/.test(value));

/** Cells of one column as one write. */
function columnBlock(cells: ReadonlyMap<number, CellValue>, column: number): Block | undefined {
  if (cells.size === 0) return undefined;
  const rows = [...cells.keys()];
  const top = rows.reduce((a, b) => Math.min(a, b));
  const bottom = rows.reduce((a, b) => Math.max(a, b));
  const wanted: WantedCells = Array.from({ length: bottom - top + 1 }, (_, i) => [cells.get(top + i)]);
  return planBlock({ row: top, column }, wanted, NOTHING).block;
}
