import type { Field, TableId } from "../../guide";
import { cellAddress, type CellPosition } from "../address";
import { stepsOf } from "../fixes/steps";
import type { Beginning, Edit, Finding } from "../model/finding";
import { checkSteps } from "../run/check";
import { recheck } from "../run/recheck";
import type { CheckResult } from "../run/result";
import type { Steps } from "../run/steps";
import { pairAt, type CellValue, type Snapshot, type TableSnapshot } from "../snapshot";
import type { CellChange, Change, StandingChange } from "./change";

/** What a repair mends; of a cell with several faults the first. */
interface Mending {
  readonly finding: Finding;
}

/** One line of what is to be mended; `cell` with all the faults on it that can be. */
export type Repair = Change & Mending;

/** One that changes what stands there. */
export type StandingRepair = StandingChange & Mending;

type RepairBase = Mending & { readonly table: TableId; readonly sheet: string };

/** The rule whose fixes are of titles. */
const TITLES = "GEN-10";

/** So often a cell is looked at again: what mends one fault may show another below it. */
const MOST_ROUNDS = 8;

/** Which edits mend a finding: none for one that is not to be mended. */
export type EditsOf = (finding: Finding) => readonly (Edit | Beginning)[];

/** More changed rows than this are not looked at again by themselves: the whole check rests between its steps. */
const FEW_ROWS = 1_000;
/** Findings of which the fixes are taken in one step. */
const FINDINGS_PER_STEP = 1_000;

/**
 * What the fixes of some findings come to: applied to what was read, checked again and applied again until nothing is left to
 * mend, so that a cell with several faults is one line from what stands to what is right.
 * @param editsOf asked anew of what each round finds
 * @returns in the order of the findings; a cell that is to go with its row is not mended before
 */
export function* repairSteps(
  snapshot: Snapshot,
  result: CheckResult,
  editsOf: EditsOf,
): Steps<readonly Repair[], undefined> {
  const rounds = new Rounds();
  let found = result;
  let now = snapshot;
  const structural = structuralRepairs(found.findings, editsOf);
  const leaving = new Set(structural.flatMap((one) => (one.kind === "remove" ? [`${one.sheet}!${one.row}`] : [])));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const changed = yield* rounds.take(found.findings, editsOf, now, leaving);
    if (changed.size === 0) break;
    now = withCells(now, changed);
    yield;
    const rows = rowsOf(now, changed);
    const count = [...rows.values()].reduce((sum, { length }) => sum + length, 0);
    found = count > FEW_ROWS ? yield* checkSteps(now, found.parts.options) : recheck(found, now, rows);
    yield;
  }
  return [...rounds.repairs(), ...structural];
}

/** Changed cells by table. */
type Changed = ReadonlyMap<TableId, readonly CellChange[]>;

interface Line {
  readonly base: RepairBase;
  readonly isNumber: boolean;
  readonly cells: Map<string, CellChange>;
}

class Rounds {
  private readonly lines: Line[] = [];
  private readonly lineOf = new Map<string, Line>();
  /** What each cell has held: it is not set back to it, or two rules would turn it to and fro. */
  private readonly held = new Map<string, Set<CellValue>>();

  /** Sets the cells of the findings' safe fixes, each once a round. @returns the cells that changed */
  *take(
    findings: readonly Finding[],
    editsOf: EditsOf,
    now: Snapshot,
    leaving: ReadonlySet<string>,
  ): Steps<Changed, undefined> {
    const changed = new Map<TableId, CellChange[]>();
    const taken = new Set<string>();
    for (const [i, finding] of findings.entries()) {
      if (i % FINDINGS_PER_STEP === FINDINGS_PER_STEP - 1) yield;
      for (const { kind, step } of editsOf(finding).flatMap((edit) =>
        edit.kind === "append" ? [] : stepsOf(edit).map((one) => ({ kind: edit.kind, step: one })),
      )) {
        const { sheet, cell, from: expected, to } = step;
        const table = tableAt(now, finding.table, sheet, cell);
        if (!table) continue;
        const isNumber = kind === "number";
        const key = `${sheet}!${cellAddress(cell)}`;
        const field = fieldAt(table, cell);
        const from = table.standingAt(cell)?.value;
        if (!field || from === undefined || from === to || taken.has(key)) continue;
        // Another finding mended it before, or it is not as it was found; or it is said of several records at once.
        if ((expected !== undefined && expected !== from) || isShared(table, cell)) continue;
        if (leaving.has(`${table.sheet}!${cell.row}`)) continue;
        const held = this.held.get(key) ?? new Set([from]);
        if (held.has(to)) continue;
        taken.add(key);
        this.held.set(key, held.add(to));
        this.add(key, finding, table, isNumber, { cell, field, from, to });
        const cells = changed.get(table.table.id);
        if (cells) cells.push({ cell, field, from, to });
        else changed.set(table.table.id, [{ cell, field, from, to }]);
      }
    }
    return changed;
  }

  private add(
    key: string,
    finding: Finding,
    { table, sheet }: TableSnapshot,
    isNumber: boolean,
    repair: CellChange,
  ): void {
    const known = this.lineOf.get(key);
    const first = known?.cells.get(key);
    if (known && first) {
      known.cells.set(key, { ...repair, from: first.from });
      return;
    }
    const last = this.lines.at(-1);
    const isSame = last !== undefined && isNumber && last.isNumber && last.base.finding === finding;
    const line = isSame
      ? last
      : { base: { table: table.id, sheet, finding }, isNumber, cells: new Map<string, CellChange>() };
    line.cells.set(key, repair);
    this.lineOf.set(key, line);
    if (!isSame) this.lines.push(line);
  }

  repairs(): readonly Repair[] {
    return this.lines.flatMap(({ base, isNumber, cells }): Repair[] => {
      const changed = [...cells.values()].filter(({ from, to }) => from !== to);
      if (isNumber) return changed.length > 0 ? [{ kind: "number", ...base, cells: changed }] : [];
      return changed.map((cell) => ({ kind: "cell", ...base, ...cell }));
    });
  }
}

/** Whether a cell is merged over several rows: what is right for the first of them need not be for the others. */
const isShared = ({ bodyMerges }: TableSnapshot, { row, column }: CellPosition): boolean =>
  bodyMerges.some(
    (area) =>
      area.rows > 1 &&
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );

/** What changes where things stand, and is not seen before it is done. */
function structuralRepairs(findings: readonly Finding[], editsOf: EditsOf): readonly Repair[] {
  return findings.flatMap((finding): Repair[] => {
    const { table } = finding;
    return editsOf(finding).flatMap((edit): Repair[] => {
      const base = { table, sheet: edit.sheet, finding };
      if (edit.kind === "set" && finding.rule === TITLES)
        return [{ kind: "title", ...base, cell: edit.cell, from: edit.from, to: edit.to }];
      if (edit.kind === "append") return [{ kind: "append", ...base, records: edit.records }];
      if (edit.kind === "deleteRow") return [{ kind: "remove", ...base, row: edit.row }];
      return edit.kind === "unmerge" ? [{ kind: "unmerge", ...base, area: edit.area, fill: edit.fill }] : [];
    });
  });
}

/** The table whose cell it is: the finding's own, or another that is to say what this one does. */
function tableAt({ tables }: Snapshot, id: TableId, sheet: string, cell: CellPosition): TableSnapshot | undefined {
  const isIts = (table: TableSnapshot): boolean => table.sheet === sheet && fieldAt(table, cell) !== undefined;
  const own = tables.get(id);
  return own && isIts(own) ? own : [...tables.values()].find(isIts);
}

/** The column of a cell of a list's body, the line of a form; undefined for a title, or a cell of nobody's. */
export function fieldAt({ table, location }: TableSnapshot, { row, column }: CellPosition): Field | undefined {
  const { positions, headerRow, endRow } = location;
  const index =
    table.layout === "form"
      ? positions.findIndex((p, i) => p === row && pairAt(location, i).valueColumn === column)
      : row > headerRow && row < endRow
        ? positions.indexOf(column)
        : -1;
  return index < 0 ? undefined : table.columns[index].field;
}

/** The workbook as it would be with these cells. */
function withCells(snapshot: Snapshot, changed: Changed): Snapshot {
  const tables = new Map(snapshot.tables);
  for (const [id, cells] of changed) {
    const table = snapshot.tables.get(id);
    if (!table) continue;
    const rows = new Map<number, CellValue[]>();
    for (const { cell, field, to } of cells) {
      const index = bodyRow(table, cell);
      const row = rows.get(index) ?? [...(table.rows[index] ?? [])];
      row[table.columnOf(field)] = to;
      rows.set(index, row);
    }
    tables.set(id, table.withRows(rows));
  }
  return { ...snapshot, tables };
}

/** The row of the body, of which a form has one. */
export const bodyRow = ({ table, location }: TableSnapshot, { row }: CellPosition): number =>
  table.layout === "form" ? 0 : row - location.headerRow - 1;

function rowsOf({ tables }: Snapshot, changed: Changed): ReadonlyMap<TableId, readonly number[]> {
  return new Map(
    [...changed].map(([id, cells]) => {
      const table = tables.get(id);
      return [id, table ? [...new Set(cells.map(({ cell }) => bodyRow(table, cell)))] : []];
    }),
  );
}
