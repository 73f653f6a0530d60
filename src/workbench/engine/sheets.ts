import * as U from "../univer/headless";
import type { Kernel } from "./kernel";
import type { PageSettings, SheetInfo, Sheets, Visibility } from "./port";

/**
 * Univer activates a sheet it inserted or unhid, later and as if a person had done it; not so when the change
 * is said to come from somebody else editing along.
 */
const WITHOUT_ACTIVATING = { fromCollab: true };

/** A new sheet's grid; it grows when written beyond. */
const ROWS = 1000;
const COLUMNS = 26;
/** Pixels, of Excel's empty cells: 54 by 15 points. */
export const DEFAULT_SIZES = { defaultColumnWidth: 72, defaultRowHeight: 20 };

export class UniverSheets implements Sheets {
  constructor(private readonly kernel: Kernel) {}

  list(): SheetInfo[] {
    return this.kernel.workbook.getSheets().map(infoOf);
  }
  get(sheet: string): SheetInfo {
    return infoOf(this.kernel.worksheet(sheet));
  }
  exists(sheet: string): boolean {
    return !!this.kernel.workbook.getSheetBySheetId(sheet);
  }
  active(): string {
    const { workbook } = this.kernel;
    return (workbook.getActiveSheet(true) ?? workbook.ensureActiveSheet()).getSheetId();
  }
  add(name: string): string {
    const id = U.generateRandomId(8);
    const sheet = U.mergeWorksheetSnapshotWithDefault({
      id,
      name,
      rowCount: ROWS,
      columnCount: COLUMNS,
      ...DEFAULT_SIZES,
    });
    const index = this.kernel.workbook.getSheetSize();
    this.kernel.run(U.InsertSheetMutation, { index, sheet }, WITHOUT_ACTIVATING);
    return id;
  }
  rename(sheet: string, name: string): void {
    // The command, unlike the mutation, also rewrites the formulas that name the sheet.
    this.kernel.run(U.SetWorksheetNameCommand, { subUnitId: sheet, name });
  }
  remove(sheet: string): void {
    this.kernel.run(U.RemoveSheetCommand, { subUnitId: sheet });
  }
  move(sheet: string, to: number): void {
    const fromOrder = this.kernel.workbook.getSheetOrders().indexOf(sheet);
    this.kernel.run(U.SetWorksheetOrderMutation, { subUnitId: sheet, fromOrder, toOrder: to });
  }
  activate(sheet: string): void {
    this.kernel.run(U.SetWorksheetActiveOperation, { subUnitId: sheet });
  }
  setVisibility(sheet: string, visibility: Visibility): void {
    const worksheet = this.kernel.worksheet(sheet);
    worksheet.setCustomMetadata({ ...worksheet.getCustomMetadata(), veryHidden: visibility === "VeryHidden" });
    const hidden = visibility === "Visible" ? U.BooleanNumber.FALSE : U.BooleanNumber.TRUE;
    this.kernel.run(U.SetWorksheetHideMutation, { subUnitId: sheet, hidden }, WITHOUT_ACTIVATING);
  }
  setTabColor(sheet: string, color: string): void {
    this.kernel.run(U.SetTabColorMutation, { subUnitId: sheet, color });
  }
  setGridlines(sheet: string, shown: boolean): void {
    const showGridlines = shown ? U.BooleanNumber.TRUE : U.BooleanNumber.FALSE;
    this.kernel.run(U.ToggleGridlinesMutation, { subUnitId: sheet, showGridlines });
  }
  page(sheet: string): PageSettings {
    return (this.kernel.worksheet(sheet).getCustomMetadata()?.page as PageSettings | undefined) ?? {};
  }
  setPage(sheet: string, page: PageSettings): void {
    const worksheet = this.kernel.worksheet(sheet);
    worksheet.setCustomMetadata({ ...worksheet.getCustomMetadata(), page });
  }
  freeze(sheet: string, rows: number, columns: number): void {
    this.kernel.run(U.SetFrozenMutation, {
      subUnitId: sheet,
      ySplit: rows,
      xSplit: columns,
      startRow: rows || -1,
      startColumn: columns || -1,
      resetScroll: true,
    });
  }
}

function infoOf(sheet: U.Worksheet): SheetInfo {
  const freeze = sheet.getFreeze();
  return {
    id: sheet.getSheetId(),
    name: sheet.getName(),
    visibility: !sheet.isSheetHidden() ? "Visible" : sheet.getCustomMetadata()?.veryHidden ? "VeryHidden" : "Hidden",
    tabColor: sheet.getTabColor() ?? "",
    showGridlines: sheet.getConfig().showGridlines !== U.BooleanNumber.FALSE,
    frozenRows: Math.max(0, freeze?.ySplit ?? 0),
    frozenColumns: Math.max(0, freeze?.xSplit ?? 0),
    rowCount: sheet.getRowCount(),
    columnCount: sheet.getColumnCount(),
  };
}
