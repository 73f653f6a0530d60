import {
  cellAddress,
  SEVERITIES,
  type CellPosition,
  type Finding,
  type Severity,
  type Snapshot,
  type TableSnapshot,
} from "../../check";
import { formulaFor, plainFormula, type Held } from "./marker";

/** A mark over cells of one sheet that show the same and go by the same condition. */
export interface WantedMark {
  readonly severity: Severity;
  readonly formula: string;
  readonly cells: readonly CellPosition[];
}

/** What the cells of a workbook hold, as far as it was read, in the words of marks. */
export class Holdings {
  private readonly bySheet = new Map<string, TableSnapshot[]>();

  constructor({ tables }: Snapshot) {
    for (const table of tables.values()) {
      const others = this.bySheet.get(table.sheet);
      if (others) others.push(table);
      else this.bySheet.set(table.sheet, [table]);
    }
  }

  /** The formula a mark on the cell has as long as the cell holds what it holds now. */
  formulaAt(sheet: string, cell: CellPosition, severity: Severity): string {
    return formulaFor(severity, this.heldAt(sheet, cell));
  }

  private heldAt(sheet: string, cell: CellPosition): Held | undefined {
    for (const table of this.bySheet.get(sheet) ?? []) {
      const standing = table.standingAt(cell);
      if (!standing) continue;
      const { value, isRowFilled } = standing;
      const { column } = cell;
      const isList = table.table.layout === "list";
      return { value, column, ...(isList && value === "" && isRowFilled && { among: columnsOf(table) }) };
    }
    return undefined;
  }
}

function columnsOf({ location }: TableSnapshot): readonly [number, number] {
  const known = location.positions.filter((position) => position >= 0);
  return [Math.min(...known), Math.max(...known)];
}

/** So many conditions a sheet, and a workbook: each costs a format, and Excel tries every format of a sheet for every cell. */
const MOST_ON_SHEET = 300;
const MOST_IN_ALL = 1_200;

/**
 * The marks for findings, by sheet: each cell under its gravest severity, cells of the same condition under one mark. Of very
 * many conditions those of the most cells are kept, the graver first; the other cells are marked whatever they hold.
 * Findings without a cell carry no mark.
 */
export function wantedMarks(
  findings: readonly Finding[],
  holdings: Holdings,
): ReadonlyMap<string, readonly WantedMark[]> {
  let left = MOST_IN_ALL;
  return new Map(
    [...gravest(findings)].map(([sheet, cells]) => {
      const marks = byCondition(sheet, cells, holdings);
      const room = Math.min(MOST_ON_SHEET, left);
      left -= Math.min(room, marks.length);
      return [sheet, marks.length <= room ? marks : [...marks.slice(0, room), ...merged(marks.slice(room))]];
    }),
  );
}

interface MarkedCell {
  readonly cell: CellPosition;
  readonly severity: Severity;
}

/** The cells with findings by sheet, each once. */
function gravest(findings: readonly Finding[]): ReadonlyMap<string, readonly MarkedCell[]> {
  const bySheet = new Map<string, Map<string, MarkedCell>>();
  for (const { sheet, cell, severity } of findings) {
    if (sheet === undefined || !cell) continue;
    const cells = bySheet.get(sheet) ?? new Map<string, MarkedCell>();
    bySheet.set(sheet, cells);
    const key = cellAddress(cell);
    const known = cells.get(key);
    if (!known || SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(known.severity)) cells.set(key, { cell, severity });
  }
  return new Map([...bySheet].map(([sheet, cells]) => [sheet, [...cells.values()]]));
}

/** Graver ones first, of these the ones over more cells. */
function byCondition(sheet: string, cells: readonly MarkedCell[], holdings: Holdings): readonly WantedMark[] {
  const marks = new Map<string, { severity: Severity; formula: string; cells: CellPosition[] }>();
  for (const { cell, severity } of cells) {
    const formula = holdings.formulaAt(sheet, cell, severity);
    const mark = marks.get(formula) ?? { severity, formula, cells: [] };
    marks.set(formula, mark);
    mark.cells.push(cell);
  }
  const order = ({ severity }: WantedMark): number => SEVERITIES.indexOf(severity);
  return [...marks.values()].sort((a, b) => order(a) - order(b) || b.cells.length - a.cells.length);
}

/** One mark a severity, for cells that show it whatever they hold. */
function merged(marks: readonly WantedMark[]): readonly WantedMark[] {
  return SEVERITIES.map((severity) => ({
    severity,
    formula: plainFormula(severity),
    cells: marks.filter((mark) => mark.severity === severity).flatMap((mark) => mark.cells),
  })).filter(({ cells }) => cells.length > 0);
}
