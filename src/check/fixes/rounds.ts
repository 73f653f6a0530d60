import { cellAddress, type CellPosition } from "../address";
import type { Finding, RuleId } from "../model/finding";
import { check } from "../run/check";
import type { CheckOptions, CheckResult } from "../run/result";
import { snapshotOf, type CellValue, type SheetGrid, type Snapshot } from "../snapshot";
import { mergedCells } from "./merged";
import { cellSteps, type CellStep, type RowStep } from "./steps";

/** A cell that safe fixes set, from what stood there first to what stands there in the end. */
export interface FixedCell {
  readonly sheet: string;
  readonly cell: CellPosition;
  readonly from: CellValue;
  readonly to: CellValue;
  /** The findings that asked for it, in the order in which they were met. */
  readonly findings: readonly Finding[];
}

/**
 * Why a safe fix is not carried out: it deletes a row or undoes a merged area; one of its cells is hidden by a merged area, or
 * holds what several records have in common (`merged`); or, of one cell, what the caller says.
 */
export interface UnfixedFinding<Obstacle extends string> {
  readonly finding: Finding;
  readonly obstacle: RowStep | "merged" | Obstacle;
  /** The cell that may not be set; absent where the fix is more than cells. */
  readonly cell?: CellPosition;
}

export interface FixedSheets<Obstacle extends string> {
  /** By sheet, row and column. */
  readonly cells: readonly FixedCell[];
  /** Safe fixes that remain, in the order of the findings. */
  readonly unfixed: readonly UnfixedFinding<Obstacle>[];
  readonly sheets: readonly SheetGrid[];
  readonly snapshot: Snapshot;
  /** What is found before, and after. */
  readonly before: CheckResult;
  readonly after: CheckResult;
}

export interface FixOptions<Obstacle extends string> extends Pick<CheckOptions, "today"> {
  /** The rules whose fixes are carried out; all of them by default. */
  readonly rules?: ReadonlySet<RuleId>;
  /** Why nothing can be written into a cell; undefined where it can. */
  obstacleAt(sheet: string, cell: CellPosition): Obstacle | undefined;
}

/** Mending one thing may show another beneath: a title put right, and the column under it is looked at. */
const ROUNDS = 3;

/**
 * Carries out every safe fix that only sets cells, checks again what came of it, and goes on until nothing more is to be done.
 * Of two findings that would set one cell differently the first has it in a round; the other is asked again in the next. A fix
 * is carried out whole or not at all.
 * @param sheets whole sheets, from their first row and column on
 */
export function fixInRounds<Obstacle extends string>(
  sheets: readonly SheetGrid[],
  { today, rules, obstacleAt }: FixOptions<Obstacle>,
): FixedSheets<Obstacle> {
  const fixed = new Map<string, FixedCell>();
  const isWanted = ({ rule, fix }: Finding): boolean => fix?.kind === "safe" && (rules?.has(rule) ?? true);
  let before: CheckResult | undefined;
  for (let grids = sheets, round = 0; ; round++) {
    const snapshot = snapshotOf(grids);
    // A finding that is only counted is one that is not mended.
    const after = check(snapshot, { today, most: Infinity });
    before ??= after;
    const collected = collect(after.findings.filter(isWanted), grids, snapshot, obstacleAt);
    if (round === ROUNDS || collected.steps.size === 0) {
      const cells = [...fixed.values()].filter(({ from, to }) => from !== to).sort(inOrderOf(sheets));
      return { cells, unfixed: collected.unfixed, sheets: grids, snapshot, before, after };
    }
    for (const [key, { step, from, findings }] of collected.steps) {
      const known = fixed.get(key) ?? { from, findings: [] };
      const { sheet, cell, to } = step;
      fixed.set(key, { sheet, cell, from: known.from, to, findings: [...known.findings, ...findings] });
    }
    grids = withSteps(grids, [...collected.steps.values()]);
  }
}

interface Collected<Obstacle extends string> {
  readonly steps: ReadonlyMap<string, TakenStep>;
  readonly unfixed: readonly UnfixedFinding<Obstacle>[];
}

interface TakenStep {
  readonly step: CellStep;
  readonly from: CellValue;
  readonly findings: Finding[];
}

/** The steps of one round, no two of them about one cell, and the fixes that are none. */
function collect<Obstacle extends string>(
  findings: readonly Finding[],
  grids: readonly SheetGrid[],
  snapshot: Snapshot,
  obstacleAt: FixOptions<Obstacle>["obstacleAt"],
): Collected<Obstacle> {
  const steps = new Map<string, TakenStep>();
  const unfixed: UnfixedFinding<Obstacle>[] = [];
  const isMerged = mergedCells(grids, snapshot);
  const valueAt = valuesOf(grids);
  for (const finding of findings) {
    if (finding.fix?.kind !== "safe") continue;
    const wanted = cellSteps(finding.fix.edits);
    if (typeof wanted === "string") {
      unfixed.push({ finding, obstacle: wanted });
      continue;
    }
    const inTheWay = first(wanted, ({ sheet, cell }) => (isMerged(sheet, cell) ? "merged" : obstacleAt(sheet, cell)));
    if (inTheWay) {
      unfixed.push({ finding, obstacle: inTheWay.what, cell: inTheWay.step.cell });
      continue;
    }
    const isTaken = ({ to, ...step }: CellStep): boolean => (steps.get(keyOf(step))?.step.to ?? to) !== to;
    const isPassed = ({ sheet, cell, from }: CellStep): boolean => from !== undefined && from !== valueAt(sheet, cell);
    if (wanted.some((step) => isTaken(step) || isPassed(step))) continue;
    for (const step of wanted) {
      const taken = steps.get(keyOf(step));
      if (taken) taken.findings.push(finding);
      else steps.set(keyOf(step), { step, from: valueAt(step.sheet, step.cell), findings: [finding] });
    }
  }
  return { steps, unfixed };
}

/** The first step of which something is said, and what. */
function first<T>(
  steps: readonly CellStep[],
  say: (step: CellStep) => T | undefined,
): { readonly step: CellStep; readonly what: T } | undefined {
  for (const step of steps) {
    const what = say(step);
    if (what !== undefined) return { step, what };
  }
  return undefined;
}

/** A sheet may be named with anything but a colon. */
const keyOf = ({ sheet, cell }: Pick<CellStep, "sheet" | "cell">): string => `${sheet}:${cellAddress(cell)}`;

type ValueAt = (sheet: string, cell: CellPosition) => CellValue;

function valuesOf(grids: readonly SheetGrid[]): ValueAt {
  const byName = new Map(grids.map((grid) => [grid.name, grid.values]));
  return (sheet, { row, column }) => byName.get(sheet)?.[row]?.[column] ?? "";
}

/** The sheets after the steps; of a sheet only the rows concerned are made anew. */
function withSteps(grids: readonly SheetGrid[], taken: readonly TakenStep[]): readonly SheetGrid[] {
  return grids.map((grid) => {
    const own = taken.filter(({ step }) => step.sheet === grid.name);
    if (own.length === 0) return grid;
    const values = [...grid.values];
    const copied = new Map<number, CellValue[]>();
    for (const { cell, to } of own.map(({ step }) => step)) {
      const { row, column } = cell;
      while (values.length <= row) values.push([]);
      const cells = copied.get(row) ?? [...values[row]];
      while (cells.length <= column) cells.push("");
      cells[column] = to;
      copied.set(row, cells);
      values[row] = cells;
    }
    return { ...grid, values };
  });
}

function inOrderOf(sheets: readonly SheetGrid[]): (a: FixedCell, b: FixedCell) => number {
  const order = new Map(sheets.map(({ name }, i) => [name, i]));
  const sheetOf = ({ sheet }: FixedCell): number => order.get(sheet) ?? sheets.length;
  return (a, b) => sheetOf(a) - sheetOf(b) || a.cell.row - b.cell.row || a.cell.column - b.cell.column;
}
