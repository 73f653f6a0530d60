/** The arrow beside a cell that may be filled in on a protected sheet: in Univer 0.25.1 it opens no list there. */
import {
  IPermissionService,
  IUniverInstanceService,
  UniverInstanceType,
  type IPermissionPoint,
  type Univer,
  type Workbook,
} from "@univerjs/core";
import { IRenderManagerService } from "@univerjs/engine-render";
import { WorksheetEditPermission } from "@univerjs/sheets";
import { CellCustomRenderController } from "@univerjs/sheets-ui";

/**
 * Whether a list opens is asked of the whole sheet, in its controller alone; what is then chosen is asked about as what is typed.
 * @param mayOpen whether the sheet, by Univer's ids, has cells that may be filled in
 */
export function openUnlockedLists(
  univer: Univer,
  container: HTMLElement,
  mayOpen: (workbook: string, sheet: string) => boolean,
): void {
  const injector = univer.__getInjector();
  const points = injector.get(IPermissionService);
  const composePermission = (ids: string[]): IPermissionPoint<unknown>[] => {
    const workbook = injector
      .get(IUniverInstanceService)
      .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    const [unit, sheet] = [workbook?.getUnitId() ?? "", workbook?.getActiveSheet()?.getSheetId() ?? ""];
    const edit = new WorksheetEditPermission(unit, sheet).id;
    return points
      .composePermission(ids)
      .map((point) => (point.id === edit && mayOpen(unit, sheet) ? Object.assign({}, point, { value: true }) : point));
  };
  const asked = new WeakSet<CellCustomRenderController>();
  const listen = (): void => {
    for (const [, render] of injector.get(IRenderManagerService).getRenderAll()) {
      if (render.type !== UniverInstanceType.UNIVER_SHEET) continue;
      const controller = render.with(CellCustomRenderController);
      if (asked.has(controller)) continue;
      asked.add(controller);
      Reflect.set(controller, "_permissionService", Object.assign(Object.create(points), { composePermission }));
    }
  };
  container.addEventListener("pointerdown", listen, { capture: true });
}
