/**
 * Results that a file has and the engine would only spoil. The first calculation after a file was put in asks what nobody has changed:
 * where the engine comes to something else, or to an error, it does not calculate as the file's program does, and the file's result
 * stays, for what depends on it too. Excel calculates it anew when it opens what is saved.
 */
import * as U from "../univer/headless";
import type { Area } from "./a1";
import { filedOf, keptResult, resultOf } from "./filed";
import { isKnown, isVolatile } from "./formula-text";
import type { Kernel } from "./kernel";
import type { OutdatedResults } from "./outdated-results";
import type { CellResult } from "./port";
import { areasAsked } from "./references";

type Variant = Parameters<U.IFormulaRuntimeService["setRuntimeData"]>[0];

/**
 * @param isAsFilled whether nothing was written since a file was put in
 * @param outdated keeps watch over the results that stay
 */
export function keepFiledResults(kernel: Kernel, isAsFilled: () => boolean, outdated: OutdatedResults): void {
  const runtime = kernel.injector.get(U.IFormulaRuntimeService);
  const put = runtime.setRuntimeData;
  const restless = new Restless();
  runtime.setRuntimeData = function (variant: Variant) {
    const { currentUnitId, currentSubUnitId: sheet, currentRow: row, currentColumn: column } = runtime;
    const worksheet = currentUnitId === kernel.unitId ? kernel.workbook.getSheetBySheetId(sheet) : undefined;
    const cell = worksheet?.getCellMatrix().getValue(row, column) ?? undefined;
    const kept = keptResult(cell);
    if (kept) return put.call(runtime, toVariant(kept));
    const formula = cell?.f;
    if (!worksheet || !formula || !isAsFilled()) return put.call(runtime, variant);
    const mayDiffer = restless.take(worksheet.getName(), row, column, formula);
    const filed = filedOf(cell);
    const keep = (result: CellResult): void => {
      outdated.keep(sheet, row, cell, formula);
      put.call(runtime, toVariant(result));
    };
    // A file has cells of their own for what a formula comes to beyond its own cell, or Excel makes one value of it.
    if (filed?.result && isMany(variant)) return keep(filed.result);
    put.call(runtime, variant);
    const come = runtime.getUnitData()[currentUnitId]?.[sheet]?.getValue(row, column);
    if (!filed?.result || !come) return;
    const isSure = !mayDiffer && !isKnown(formula, filed.spread !== undefined);
    if (isGainsaid(filed.result, resultOf(come), isSure)) keep(filed.result);
  };
}

/** Whether it is more than one value, which would go into the cells around it. */
function isMany(variant: Variant): boolean {
  if (!isReference(variant) && !isArray(variant)) return false;
  const { startRow, endRow, startColumn, endColumn } = variant.getRangePosition();
  return startRow !== endRow || startColumn !== endColumn;
}

const isReference = (variant: Variant): variant is U.BaseReferenceObject => variant.isReferenceObject();
const isArray = (variant: Variant): variant is U.ArrayValueObject => "isArray" in variant && variant.isArray();

/** @param isSure that the file's result is of the values there are, and the engine need not know better */
function isGainsaid(filed: CellResult, now: CellResult, isSure: boolean): boolean {
  return !isAlike(filed, now) && (now.isError || isSure);
}

/** Numbers as they come out of other sums: fifteen digits, of which the last ones vary. */
const SAME = 1e-9;

function isAlike(a: CellResult, b: CellResult): boolean {
  if (a.isError !== b.isError) return false;
  if (typeof a.value === "number" && typeof b.value === "number")
    return Math.abs(a.value - b.value) <= SAME * Math.max(Math.abs(a.value), Math.abs(b.value));
  // Blanks at the ends of a result do not come through every file.
  return typeof a.value === typeof b.value && String(a.value).trim() === String(b.value).trim();
}

/** Cells that come to something else at another time, and what depends on them, by sheet and column: from which row to which. */
class Restless {
  private readonly spans = new Map<string, Map<number, { from: number; to: number }>>();

  /** Cells come in the order in which they depend on each other. @returns whether the cell is one of them */
  take(sheet: string, row: number, column: number, formula: string): boolean {
    if (!isVolatile(formula) && !this.isAsked(sheet, formula)) return false;
    const columns = this.spans.get(sheet) ?? new Map<number, { from: number; to: number }>();
    this.spans.set(sheet, columns);
    const span = columns.get(column) ?? { from: row, to: row };
    columns.set(column, { from: Math.min(span.from, row), to: Math.max(span.to, row) });
    return true;
  }

  private isAsked(own: string, formula: string): boolean {
    if (this.spans.size === 0) return false;
    const asked = areasAsked(formula);
    return !asked || asked.some(({ sheet = own, area }) => this.isWithin(sheet, area));
  }

  private isWithin(sheet: string, { row, rows, column, columns }: Area): boolean {
    for (const [at, { from, to }] of this.spans.get(sheet) ?? [])
      if (at >= column && at < column + columns && from < row + rows && to >= row) return true;
    return false;
  }
}

function toVariant({ value, isError }: CellResult): Variant {
  if (typeof value === "number") return U.NumberValueObject.create(value);
  if (typeof value === "boolean") return U.BooleanValueObject.create(value);
  return isError ? U.ValueObjectFactory.create(value) : U.StringValueObject.create(value);
}
