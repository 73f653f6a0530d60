import { cellAddress, type Area, type CellPosition } from "../../check";
import type { Marking, PendingMarks, WrittenFormat, WrittenMarks } from "../../host/marks";
import { columnOf, severityOf } from "./marker";
import { Holdings, wantedMarks, type WantedMark } from "./wanted";

/** What is to be done on one sheet for its marks to be those that are wanted. */
export interface SheetPlan extends PendingMarks {
  readonly sheet: string;
  /** Formats that go. */
  readonly removed: readonly WrittenFormat[];
  readonly added: readonly WantedMark[];
}

export interface PlanOptions {
  /** Also takes away marks that do not show, and replaces those that would stay whatever their cell holds. */
  readonly tidy?: boolean;
}

/**
 * What must be written for the marks to be true, sheet by sheet; a sheet on which they are is not among them. A mark whose cell
 * holds something else by now does not show: where nothing else is to be written it is left as it is, and shows again should
 * the cell be put back.
 */
export function planMarks(
  { formats, protectedSheets }: WrittenMarks,
  marking: Marking,
  { tidy = false }: PlanOptions = {},
): readonly SheetPlan[] {
  const holdings = new Holdings(marking.snapshot);
  const wanted = wantedMarks(marking.findings, holdings);
  return [...new Set([...wanted.keys(), ...formats.keys()])]
    .filter((sheet) => !protectedSheets.includes(sheet))
    .map((sheet) => planSheet(sheet, formats.get(sheet) ?? [], wanted.get(sheet) ?? [], holdings, tidy))
    .filter(({ unmarked, outdated, removed }) => unmarked + outdated > 0 || (tidy && removed.length > 0));
}

/** How many marks are missing or untrue, all in all. */
export function pendingMarks(marks: WrittenMarks, marking: Marking): PendingMarks {
  const plans = planMarks(marks, marking);
  const sum = (count: (plan: SheetPlan) => number): number => plans.reduce((all, plan) => all + count(plan), 0);
  return { unmarked: sum(({ unmarked }) => unmarked), outdated: sum(({ outdated }) => outdated) };
}

function planSheet(
  sheet: string,
  standing: readonly WrittenFormat[],
  wanted: readonly WantedMark[],
  holdings: Holdings,
  tidy: boolean,
): SheetPlan {
  const wantedAt = new Map(wanted.flatMap((mark) => mark.cells.map((cell) => [cellAddress(cell), mark] as const)));
  const looked = standing.map((format) => lookAt(sheet, format, wantedAt, holdings));
  const isExact = ({ format, right }: Looked): boolean =>
    right.every((address) => wantedAt.get(address)?.formula === format.formula);
  const isKept = (each: Looked): boolean => each.right.length > 0 && each.wrong === 0 && (!tidy || isExact(each));
  const marked = new Set(looked.flatMap(({ right }) => right));
  const kept = new Set(looked.filter(isKept).flatMap(({ right }) => right));
  const added = wanted
    .map((mark) => ({ ...mark, cells: mark.cells.filter((cell) => !kept.has(cellAddress(cell))) }))
    .filter(({ cells }) => cells.length > 0);
  return {
    sheet,
    removed: looked.filter((format) => !isKept(format)).map(({ format }) => format),
    added,
    unmarked: [...wantedAt.keys()].filter((address) => !marked.has(address)).length,
    outdated: looked.reduce((sum, { wrong }) => sum + wrong, 0),
  };
}

/** A format that stands, the cells on which it shows what is to be shown, and the number of those on which it should not show. */
interface Looked {
  readonly format: WrittenFormat;
  readonly right: readonly string[];
  readonly wrong: number;
}

/** A format over more cells than a roster has was spread over a whole column by a copy. */
const MOST_CELLS = 200_000;

function lookAt(
  sheet: string,
  format: WrittenFormat,
  wantedAt: ReadonlyMap<string, WantedMark>,
  holdings: Holdings,
): Looked {
  const { formula, areas } = format;
  const severity = severityOf(formula);
  const size = areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  if (severity === undefined || size > MOST_CELLS) return { format, right: [], wrong: 1 };
  const column = columnOf(formula);
  // A copy in another column still goes by the cell of the column it came from.
  const shown = areas
    .flatMap(cellsOf)
    .filter(({ row }) => column === undefined || holdings.formulaAt(sheet, { row, column }, severity) === formula);
  const right = shown
    .filter((cell) => column === undefined || cell.column === column)
    .map(cellAddress)
    .filter((address) => wantedAt.get(address)?.severity === severity);
  return { format, right, wrong: shown.length - right.length };
}

const cellsOf = ({ row, column, rows, columns }: Area): readonly CellPosition[] =>
  Array.from({ length: rows * columns }, (_, i) => ({
    row: row + Math.floor(i / columns),
    column: column + (i % columns),
  }));
