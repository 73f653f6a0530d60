/** Sorting and filtering at the grid, before it is done: Univer asks neither tables nor locked cells. */
import { CustomCommandExecutionError, ICommandService, type IRange, type Univer } from "@univerjs/core";
import {
  ClearSheetsFilterCriteriaCommand,
  ReCalcSheetsFilterCommand,
  RemoveSheetFilterCommand,
  SetSheetFilterRangeCommand,
  SetSheetsFilterCriteriaCommand,
} from "@univerjs/sheets-filter";
import { SortRangeCommand } from "@univerjs/sheets-sort";
import { SetSheetTableFilterCommand, TableManager } from "@univerjs/sheets-table";

export interface Arrangement {
  /** To sort rows, to put a filter over an area, or to change what a filter hides. */
  readonly kind: "sort" | "addFilter" | "filter";
  readonly workbook: string;
  /** The sheet in front where none is named. */
  readonly sheet?: string;
  readonly range?: IRange;
  /** A column is filtered by a colour. */
  readonly isByColor?: boolean;
}

const KINDS: ReadonlyMap<string, Arrangement["kind"]> = new Map([
  [SortRangeCommand.id, "sort"],
  [SetSheetFilterRangeCommand.id, "addFilter"],
  [SetSheetsFilterCriteriaCommand.id, "filter"],
  [ClearSheetsFilterCriteriaCommand.id, "filter"],
  [ReCalcSheetsFilterCommand.id, "filter"],
  [RemoveSheetFilterCommand.id, "filter"],
  [SetSheetTableFilterCommand.id, "filter"],
]);

interface Params {
  readonly unitId: string;
  readonly subUnitId?: string;
  readonly tableId?: string;
  readonly range?: IRange;
  readonly criteria?: { readonly colorFilters?: object } | null;
}

/** @param admits whether it may be done; where it may not, nothing happens */
export function guardArranging(univer: Univer, admits: (arrangement: Arrangement) => boolean): void {
  const injector = univer.__getInjector();
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    const kind = KINDS.get(id);
    if (!kind) return;
    const { unitId = "", subUnitId, tableId, range, criteria } = (params ?? {}) as Partial<Params>;
    const table = tableId === undefined ? undefined : injector.get(TableManager).getTable(unitId, tableId);
    const isByColor = criteria?.colorFilters !== undefined;
    if (admits({ kind, workbook: unitId, sheet: subUnitId ?? table?.getSubunitId(), range, isByColor })) return;
    throw new CustomCommandExecutionError("the rows were not to be arranged");
  });
}
