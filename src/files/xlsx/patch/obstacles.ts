import type { Area, CellPosition } from "../../../check";
import { parseArea } from "../../../check/address";
import type { Limits } from "../../../check/limits";
import { LAST_COLUMN } from "../grid-builder";
import { UnusualSheet, walkSheet, type SheetVisitor, type WalkedCell } from "./walk";

/**
 * Why a cell is not written into: a formula stands there, or its result reaches there (`array`); it is a title or a total of a
 * table of Excel's, which must be what the table says; it shows a picture or a data type; the sheet cannot be taken apart safely.
 */
export type CellObstacle = "formula" | "array" | "tableTitle" | "richValue" | "sheet";

/** What stands in the way of writing into the cells of one sheet. */
export interface SheetObstacles {
  at(cell: CellPosition): CellObstacle | undefined;
  /** Whether the sheet has any formula. */
  readonly hasFormulas: boolean;
}

const WHOLE_SHEET: SheetObstacles = { at: () => "sheet", hasFormulas: true };

/**
 * @param text the sheet
 * @param titles rows of tables that the tables themselves know the texts of
 */
export function obstaclesIn(text: string, part: string, limits: Limits, titles: readonly Area[]): SheetObstacles {
  const found = new Obstacles(titles);
  try {
    walkSheet(text, part, limits, found);
  } catch (error) {
    if (error instanceof UnusualSheet) return WHOLE_SHEET;
    throw error;
  }
  return found;
}

class Obstacles implements SheetObstacles, SheetVisitor {
  private readonly formulas = new Set<number>();
  private readonly richValues = new Set<number>();
  /** What formulas that fill more than one cell reach. */
  private readonly arrays: Area[] = [];

  constructor(private readonly titles: readonly Area[]) {}

  get hasFormulas(): boolean {
    return this.formulas.size > 0;
  }

  cell({ position, tag, formula }: WalkedCell): void {
    if (tag.attributes.vm !== undefined) this.richValues.add(keyOf(position));
    if (!formula) return;
    this.formulas.add(keyOf(position));
    const reach = formula.t === "array" || formula.t === "dataTable" ? parseArea(formula.ref ?? "") : undefined;
    if (reach && reach.rows * reach.columns > 1) this.arrays.push(reach);
  }

  at(cell: CellPosition): CellObstacle | undefined {
    const key = keyOf(cell);
    if (this.formulas.has(key)) return "formula";
    if (this.arrays.some((area) => isWithin(area, cell))) return "array";
    if (this.titles.some((area) => isWithin(area, cell))) return "tableTitle";
    return this.richValues.has(key) ? "richValue" : undefined;
  }
}

const keyOf = ({ row, column }: CellPosition): number => row * (LAST_COLUMN + 1) + column;

const isWithin = (area: Area, { row, column }: CellPosition): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
