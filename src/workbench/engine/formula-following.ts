/**
 * Formulas as rows, columns and sheets come and go. Univer 0.25.1 writes them anew from what it read of them, and reads some otherwise:
 * SUM((A1,B4)) loses its end, "" in a text a quote, blanks between areas what stands between them, and 一:三!A1 becomes a sheet's name.
 * Here they are followed in their own text.
 */
import * as U from "../univer/headless";
import type { StructureChange } from "./areas";
import { noteForm } from "./filed";
import type { Kernel } from "./kernel";
import { followFormula, type Movements } from "./references";

/** Univer's `FormulaReferenceMoveType`, of which it exports no value. */
const LINES: ReadonlyMap<number, Pick<StructureChange, "dimension" | "kind">> = new Map([
  [3, { dimension: "rows", kind: "insert" }],
  [4, { dimension: "columns", kind: "insert" }],
  [5, { dimension: "rows", kind: "delete" }],
  [6, { dimension: "columns", kind: "delete" }],
]);
const RENAMED = 11;
const REMOVED = 12;

interface Move {
  readonly type: number;
  readonly unitId: string;
  readonly sheetId: string;
  readonly sheetName?: string;
  readonly range?: U.IRange;
  /** Rows that a filter hides do not go. */
  readonly rangeFilteredRows?: readonly number[];
}

interface Following {
  _getFormulaReferenceMoveInfo(
    before: U.IFormulaData,
    sheets: object,
    move: Move,
  ): { readonly newFormulaData: U.IFormulaData };
}

export function followFormulas(kernel: Kernel): void {
  const controller = kernel.injector.get(U.UpdateFormulaController) as unknown as Following;
  const follow = controller._getFormulaReferenceMoveInfo;
  controller._getFormulaReferenceMoveInfo = function (before, sheets, move) {
    const info = follow.call(this, before, sheets, move);
    if (move.unitId === kernel.unitId) mend(kernel, before, info.newFormulaData, movementsOf(kernel, move));
    return info;
  };
}

/** Undefined where cells were moved otherwise. */
function movementsOf({ workbook }: Kernel, move: Move): Movements | undefined {
  const { type, sheetId, sheetName, range, rangeFilteredRows = [] } = move;
  const name = workbook.getSheetBySheetId(sheetId)?.getName();
  const line = LINES.get(type);
  if (name === undefined || rangeFilteredRows.length > 0) return undefined;
  if (type === RENAMED && sheetName !== undefined) return new Map([[name, { name: sheetName, changes: [] }]]);
  if (type === REMOVED) return new Map([[name, { name: undefined, changes: [] }]]);
  if (!line || !range) return undefined;
  const [at, end] = line.dimension === "rows" ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
  return new Map([[name, { name, changes: [{ ...line, at, count: end - at + 1 }] }]]);
}

function mend(kernel: Kernel, before: U.IFormulaData, after: U.IFormulaData, movements: Movements | undefined): void {
  const { unitId, workbook } = kernel;
  for (const sheet of workbook.getSheets()) {
    const id = sheet.getSheetId();
    const rows = after[unitId]?.[id] ?? {};
    const context = sheet.getName();
    for (const row in rows)
      for (const column in rows[row]) {
        const [now, then] = [rows[row][column], before[unitId]?.[id]?.[row]?.[column]];
        if (!now?.f || !then?.f) continue;
        const was = kernel.shifted(then.f, then.y ?? 0, then.x ?? 0);
        if (movements) now.f = followFormula(was, movements, context);
        const cell = sheet.getCellMatrix().getValue(+row, +column);
        if (!cell) continue;
        noteForm(cell, was, now.f, (source) => movements && followFormula(source, movements, context));
      }
  }
}
