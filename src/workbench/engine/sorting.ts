/** The order Excel sorts in: numbers, texts as they are spoken, true and false; what is empty comes last either way. */
import * as U from "../univer/headless";
import type { Kernel } from "./kernel";
import type { Scalar } from "./port";

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
}

const compareCells = (type: U.SortType, a: U.Nullable<U.ICellData>, b: U.Nullable<U.ICellData>): number =>
  compareContents(contentOf(a), contentOf(b), type === U.SortType.DESC);

function contentOf(cell: U.Nullable<U.ICellData>): Scalar {
  const value = cell?.v ?? cell?.p?.body?.dataStream.trimEnd() ?? "";
  if (cell?.t === U.CellValueType.BOOLEAN) return value === true || value === 1 || value === "1" || value === "TRUE";
  return value;
}
