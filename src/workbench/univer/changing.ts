/** Emptying, filling and moving cells at the grid, before it is done. What is typed and what is pasted is asked about elsewhere. */
import { CustomCommandExecutionError, ICommandService, type IRange, type Univer } from "@univerjs/core";
import {
  AutoFillCommand,
  ClearSelectionAllCommand,
  ClearSelectionContentCommand,
  MoveRangeCommand,
  SheetCopyDownCommand,
  SheetCopyRightCommand,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import { SheetCutCommand } from "@univerjs/sheets-ui";

export interface Changing {
  /** Those of the sheet in front where none are named. */
  readonly workbook?: string;
  readonly sheet?: string;
  readonly ranges: readonly IRange[];
}

const CHANGING: ReadonlySet<string> = new Set([
  AutoFillCommand.id,
  ClearSelectionAllCommand.id,
  ClearSelectionContentCommand.id,
  MoveRangeCommand.id,
  SheetCopyDownCommand.id,
  SheetCopyRightCommand.id,
  SheetCutCommand.id,
]);

interface Params {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly ranges?: readonly IRange[];
  readonly targetRange?: IRange;
  readonly fromRange?: IRange;
  readonly toRange?: IRange;
}

/** @param admits whether it may be done; where it may not, nothing happens */
export function guardChanging(univer: Univer, admits: (changing: Changing) => boolean): void {
  const injector = univer.__getInjector();
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (!CHANGING.has(id)) return;
    const { unitId, subUnitId, ranges, targetRange, fromRange, toRange }: Params = params ?? {};
    const named = [...(ranges ?? []), targetRange, fromRange, toRange].filter((range) => range !== undefined);
    const selected = injector.get(SheetsSelectionsService).getCurrentSelections();
    const changed = named.length > 0 ? named : selected.map(({ range }) => filledOf(id, range));
    if (admits({ workbook: unitId, sheet: subUnitId, ranges: changed })) return;
    throw new CustomCommandExecutionError("the cells were not to be changed");
  });
}

/** The first row or column of what is filled downwards or to the right stays. */
function filledOf(id: string, range: IRange): IRange {
  if (id === SheetCopyDownCommand.id && range.endRow > range.startRow)
    return { ...range, startRow: range.startRow + 1 };
  if (id === SheetCopyRightCommand.id && range.endColumn > range.startColumn)
    return { ...range, startColumn: range.startColumn + 1 };
  return range;
}
