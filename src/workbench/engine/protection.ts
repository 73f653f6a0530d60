import * as U from "../univer/headless";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "./a1";
import { shiftArea, subtract, type StructureChange } from "./areas";
import { toArea, type Kernel } from "./kernel";
import type { Protection, SheetProtection } from "./port";

export class UniverProtection implements Protection {
  private readonly protectedSheets = new Map<string, SheetProtection>();
  private readonly unlockedAreas = new Map<string, readonly Area[]>();
  private workbookProtection: { readonly password?: string } | undefined;

  private isChecking = false;

  constructor(private readonly kernel: Kernel) {
    this.permitUnlocked();
  }

  of(sheet: string): SheetProtection | undefined {
    return this.protectedSheets.get(sheet);
  }
  protect(sheet: string, protection: SheetProtection): void {
    this.protectedSheets.set(sheet, protection);
    this.kernel.run(U.AddWorksheetProtectionMutation, {
      subUnitId: sheet,
      rule: {
        permissionId: U.generateRandomId(8),
        unitType: U.UnitObject.Worksheet,
        unitId: this.kernel.unitId,
        subUnitId: sheet,
        viewState: U.ViewStateEnum.OthersCanView,
        editState: U.EditStateEnum.OnlyMe,
      },
    });
    this.permitTyping(sheet);
  }
  unprotect(sheet: string): void {
    this.protectedSheets.delete(sheet);
    this.kernel.run(U.DeleteWorksheetProtectionMutation, { subUnitId: sheet });
    this.permitTyping(sheet);
  }

  unlocked(sheet: string): readonly Area[] {
    return this.unlockedAreas.get(sheet) ?? [];
  }
  setLocked(sheet: string, areas: readonly Area[], locked: boolean): void {
    const rest = this.unlocked(sheet).flatMap((area) => subtract(area, areas));
    this.unlockedAreas.set(sheet, locked ? rest : [...rest, ...areas]);
  }
  /** Lets unlocked areas follow rows and columns that come and go. */
  follow(sheet: string, change: StructureChange): void {
    const areas = this.unlockedAreas.get(sheet);
    if (areas)
      this.unlockedAreas.set(
        sheet,
        areas.flatMap((area) => shiftedToEnd(area, change) ?? []),
      );
  }

  structure(): { readonly password?: string } | undefined {
    return this.workbookProtection;
  }
  protectStructure(password?: string): void {
    this.workbookProtection = { password };
    this.kernel.undo.clear();
  }
  unprotectStructure(): void {
    this.workbookProtection = undefined;
    this.kernel.undo.clear();
  }

  /** Univer knows no unlocked cells on a protected sheet. */
  private permitUnlocked(): void {
    const checks = this.kernel.injector.get(U.SheetPermissionCheckController);
    const { permissionCheckWithRanges: checkRanges, permissionCheckWithoutRange: checkCell } = checks;
    const isOurs = (unit = this.kernel.unitId): boolean => unit === this.kernel.unitId;
    checks.permissionCheckWithRanges = (types, ranges = this.selectedRanges(), unit, sheet = this.activeSheet()) =>
      this.checking(() => checkRanges.call(checks, types, ranges, unit, sheet)) ||
      (isOurs(unit) && isTyping(types) && this.isUnlocked(sheet, ranges.map(toArea)));
    checks.permissionCheckWithoutRange = (types, unit, sheet = this.activeSheet()) =>
      this.checking(() => checkCell.call(checks, types, unit, sheet)) ||
      (isOurs(unit) && isTyping(types) && this.isUnlocked(sheet, this.selectedCell()));
    this.permitBar();
  }

  /** The formula bar asks, when a cell is selected, for the whole sheet's permission, and for nothing before it is typed into. */
  private permitBar(): void {
    const points = this.kernel.injector.get(U.IPermissionService);
    const find = points.getPermissionPoint;
    points.getPermissionPoint = <T>(id: string) => {
      const point = find.call<typeof points, [string], U.Nullable<U.IPermissionPoint<T>>>(points, id);
      if (this.isChecking || point?.value !== false) return point;
      const sheet = this.activeSheet();
      const isSheets = id === new U.WorksheetEditPermission(this.kernel.unitId, sheet).id;
      return isSheets && this.isUnlocked(sheet, this.selectedCell())
        ? Object.assign({}, point, { value: true })
        : point;
    };
    this.kernel.whileOpen(() => (points.getPermissionPoint = find));
  }

  private checking(check: () => boolean): boolean {
    this.isChecking = true;
    try {
      return check();
    } finally {
      this.isChecking = false;
    }
  }

  private isUnlocked(sheet: string, areas: readonly Area[]): boolean {
    const unlocked = this.unlocked(sheet);
    return areas.length > 0 && areas.every((area) => subtract(area, unlocked).length === 0);
  }

  private activeSheet(): string {
    return this.kernel.workbook.getActiveSheet().getSheetId();
  }

  private selectedRanges(): U.IRange[] {
    const selected = this.kernel.injector.get(U.SheetsSelectionsService).getCurrentSelections();
    return selected.map(({ range }) => range);
  }

  private selectedCell(): readonly Area[] {
    const cell = this.kernel.injector.get(U.SheetsSelectionsService).getCurrentLastSelection()?.primary;
    return cell ? [{ row: cell.actualRow, column: cell.actualColumn, rows: 1, columns: 1 }] : [];
  }

  /**
   * Univer's protection rule only draws a lock; what its editor asks are these permission points. It sets them itself a moment after
   * the rule changed, hence the delay.
   */
  private permitTyping(sheet: string): void {
    const points = this.kernel.injector.get(U.IPermissionService);
    setTimeout(() => {
      const isProtected = this.protectedSheets.has(sheet);
      const mayFilter = this.protectedSheets.get(sheet)?.options.allowAutoFilter === true;
      const permitted = [
        [U.WorksheetEditPermission, !isProtected],
        [U.WorksheetSetCellValuePermission, !isProtected],
        [U.WorksheetFilterPermission, !isProtected || mayFilter],
      ] as const;
      for (const [Point, isPermitted] of permitted) {
        const { id } = new Point(this.kernel.unitId, sheet);
        if (!points.getPermissionPoint(id)) points.addPermissionPoint(new Point(this.kernel.unitId, sheet));
        points.updatePermissionPoint(id, isPermitted);
      }
    }, 0);
  }
}

/** What Univer asks for where a cell is typed into or emptied, and besides where something is pasted. */
const TYPING: readonly unknown[] = [U.WorksheetSetCellValuePermission, U.WorksheetEditPermission];
const PASTING: readonly unknown[] = [...TYPING, U.WorksheetSetCellStylePermission];

/** What it asks for where cells are cut: they are emptied once they are pasted. */
const CUTTING: readonly unknown[] = [U.WorksheetCopyPermission, U.WorksheetEditPermission];

const isTyping = ({ worksheetTypes = [] }: { readonly worksheetTypes?: readonly unknown[] }): boolean =>
  (TYPING.every((type) => worksheetTypes.includes(type)) && worksheetTypes.every((type) => PASTING.includes(type))) ||
  (CUTTING.every((type) => worksheetTypes.includes(type)) && worksheetTypes.every((type) => CUTTING.includes(type)));

/** What reaches to the last row or column does so still: a whole column is unlocked, not so many cells of it. */
function shiftedToEnd(area: Area, change: StructureChange): Area | undefined {
  const shifted = shiftArea(area, change);
  if (!shifted) return undefined;
  const isToLastRow = area.row + area.rows >= MAX_ROWS;
  const isToLastColumn = area.column + area.columns >= MAX_COLUMNS;
  return {
    ...shifted,
    ...(isToLastRow && { rows: MAX_ROWS - shifted.row }),
    ...(isToLastColumn && { columns: MAX_COLUMNS - shifted.column }),
  };
}
