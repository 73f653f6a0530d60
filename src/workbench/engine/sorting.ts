/**
 * Sorting as Excel does: numbers, texts as they are spoken, true and false, and what is empty last either way; and formulas go on asking for
 * what stands beside them.
 */
import * as U from "../univer/headless";
import { noteForm } from "./filed";
import type { Kernel } from "./kernel";
import type { Scalar } from "./port";
import { shiftFormula } from "./shifted-formula";

const SPOKEN = new Intl.Collator("zh-CN");
const KINDS = ["number", "string", "boolean"];

/** How two contents follow each other. @param a "" is empty */
export function compareContents(a: Scalar, b: Scalar, isDescending: boolean): number {
  if (a === "" || b === "") return Number(a === "") - Number(b === "");
  const [x, y] = isDescending ? [b, a] : [a, b];
  if (typeof x === "string" && typeof y === "string") return SPOKEN.compare(x, y);
  return KINDS.indexOf(typeof x) - KINDS.indexOf(typeof y) || Number(x) - Number(y);
}

/** The grid's own commands sort so, too. Univer reads digits that are a text as a number, and orders texts by their codes. */
export function sortAsExcel({ injector }: Pick<Kernel, "injector">): void {
  const service = injector.get(U.SheetsSortService);
  if (!service.getAllCompareFns().includes(compareCells)) service.registerCompareFn(compareCells);
  if (U.ReorderRangeMutation.handler !== reorder) U.ReorderRangeMutation.handler = reorder;
}

const reorderAsUniver = U.ReorderRangeMutation.handler;

/** Univer 0.25.1 leaves the formulas of the rows it moves as they were: each would ask for the row it came from. */
const reorder: typeof reorderAsUniver = (accessor, params) => {
  if (!reorderAsUniver(accessor, params)) return false;
  const { unitId, subUnitId, range, order } = params;
  const workbook = accessor.get(U.IUniverInstanceService).getUnit<U.Workbook>(unitId);
  const matrix = workbook?.getSheetBySheetId(subUnitId)?.getCellMatrix();
  for (const [row, from] of Object.entries(order))
    for (let column = range.startColumn; column <= range.endColumn; column++) {
      const cell = matrix?.getValue(Number(row), column);
      if (cell?.f) moveFormula(cell, cell.f, Number(row) - from);
    }
  return true;
};

/** What a formula was before it lost a reference by being moved, for when it is moved back. */
interface Lost {
  readonly was: string;
  readonly now: string;
  readonly down: number;
}

function moveFormula(cell: U.ICellData, formula: string, down: number): void {
  const follow = (text: string) => shiftFormula(text, down, 0, "isLost");
  const lost: Lost | undefined = cell.custom?.lost;
  const isBack = lost?.now === formula && lost.down === -down;
  const now = isBack ? lost.was : follow(formula);
  cell.f = now;
  noteForm(cell, formula, now, follow);
  const hasLost = shiftFormula(now, -down, 0, "isLost") !== formula;
  if (hasLost && !isBack) cell.custom = { ...cell.custom, lost: { was: formula, now, down } satisfies Lost };
}

const compareCells = (type: U.SortType, a: U.Nullable<U.ICellData>, b: U.Nullable<U.ICellData>): number =>
  compareContents(contentOf(a), contentOf(b), type === U.SortType.DESC);

function contentOf(cell: U.Nullable<U.ICellData>): Scalar {
  const value = cell?.v ?? cell?.p?.body?.dataStream.trimEnd() ?? "";
  if (cell?.t === U.CellValueType.BOOLEAN) return value === true || value === 1 || value === "1" || value === "TRUE";
  return value;
}
