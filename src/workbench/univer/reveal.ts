/** Scrolling to what is selected. Univer's own loses its way where panes are frozen beside tall rows, and over hidden ones. */
import {
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  type Univer,
  type Workbook,
} from "@univerjs/core";
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from "@univerjs/engine-render";
import { SetSelectionsOperation, type ISetSelectionsOperationParams } from "@univerjs/sheets";
import { ScrollCommand, SheetSkeletonManagerService } from "@univerjs/sheets-ui";

/** From now on a selection that is to be seen is; selecting by hand never scrolls. */
export function revealSelections(univer: Univer): void {
  const commands = univer.__getInjector().get(ICommandService);
  commands.onCommandExecuted(({ id, params }) => {
    if (id !== SetSelectionsOperation.id) return;
    const { unitId, subUnitId, reveal, selections } = params as ISetSelectionsOperationParams;
    const cell = selections.at(-1)?.primary;
    // After all who lay out rows and columns anew, and after Univer's own scrolling.
    if (reveal && cell) queueMicrotask(() => reveals(univer, unitId, subUnitId, cell.startRow, cell.startColumn));
  });
}

/** Scrolls as little as it takes for the cell to be seen whole; to its beginning where it is larger than the view. */
function reveals(univer: Univer, unitId: string, sheetId: string, row: number, column: number): void {
  const found = outside(univer, unitId, sheetId, row, column);
  if (!found || (found.x === 0 && found.y === 0)) return;
  const { view, skeleton, x, y } = found;
  const to = skeleton.getOffsetRelativeToRowCol(view.viewportScrollX + x, view.viewportScrollY + y);
  univer.__getInjector().get(ICommandService).syncExecuteCommand(ScrollCommand.id, {
    sheetViewStartRow: to.row,
    sheetViewStartColumn: to.column,
    offsetX: to.columnOffset,
    offsetY: to.rowOffset,
  });
}

/** Whether a cell of the sheet in front is seen, whole where there is room for it. */
export function isSeen(univer: Univer, unitId: string, sheetId: string, row: number, column: number): boolean {
  const found = outside(univer, unitId, sheetId, row, column);
  return found?.x === 0 && found.y === 0;
}

/** How far the cell lies outside what is seen of the sheet in front. Frozen cells never do. */
function outside(univer: Univer, unitId: string, sheetId: string, row: number, column: number) {
  const injector = univer.__getInjector();
  const render = injector.get(IRenderManagerService).getRenderById(unitId);
  const workbook = injector.get(IUniverInstanceService).getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
  const sheet = workbook?.getActiveSheet();
  const view = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  if (!view || !skeleton || sheet?.getSheetId() !== sheetId) return undefined;
  const { top, bottom, left, right } = view.calcViewportInfo().viewBound;
  const { columnHeaderHeightAndMarginTop: above, rowHeaderWidthAndMarginLeft: beside } = skeleton;
  const { startRow, startColumn } = sheet.getFreeze();
  const y = row < startRow ? 0 : missing(skeleton.rowHeightAccumulation, row, top - above, bottom - above);
  const x = column < startColumn ? 0 : missing(skeleton.columnWidthAccumulation, column, left - beside, right - beside);
  return { view, skeleton, x, y };
}

/** Scrolling ends at whole pixels. */
const NEARLY = 1;

/** How far a line lies outside what is seen, in pixels of the sheet: up or to the left it is negative. */
function missing(ends: readonly number[], line: number, from: number, to: number): number {
  const start = line > 0 ? ends[line - 1] : 0;
  const end = ends[line];
  if (start < from - NEARLY || end - start > to - from + NEARLY)
    return Math.abs(start - from) < NEARLY ? 0 : start - from;
  return end > to + NEARLY ? end - to : 0;
}
