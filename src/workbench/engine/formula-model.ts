import * as U from "../univer/headless";
import type { Kernel } from "./kernel";

type CellsByRow = Record<string, Record<string, U.ICellData | null>>;
type FormulaData = Record<string, Record<string, CellsByRow>>;
interface Patched {
  getFormulaData(): FormulaData;
  updateFormulaData(unitId: string, sheetId: string, cells: CellsByRow): unknown;
}

/**
 * Univer 0.25.1 looks through every cell of every sheet at each write and for each new sheet, to find formulas: 100 ms an edit at 100,000
 * cells. While there are none there is nothing to find; while no cell holds a shared one (`si`), the formulas just written are all there
 * is to find.
 */
export function spareFormulaScan(kernel: Kernel, snapshot: Partial<U.IWorkbookData>): void {
  const model = kernel.injector.get(U.FormulaDataModel) as unknown as Patched;
  const scanAll = model.getFormulaData;
  const scanForShared = model.updateFormulaData;
  let shared = JSON.stringify(snapshot.sheets ?? {}).includes('"si":');
  // The next workbook finds its formulas through these, too.
  let isOpen = true;
  kernel.whileOpen(() => (isOpen = false));

  model.getFormulaData = function () {
    if (!isOpen || kernel.hasFormulas) return scanAll.call(this);
    const sheets = kernel.workbook.getSheets().map((sheet) => [sheet.getSheetId(), {}] as const);
    return { [kernel.unitId]: Object.fromEntries(sheets) };
  };
  model.updateFormulaData = function (unitId, sheetId, cells) {
    if (unitId !== kernel.unitId) return scanForShared.call(this, unitId, sheetId, cells);
    const found: CellsByRow = {};
    for (const row in cells) {
      for (const column in cells[row]) {
        const cell = cells[row][column];
        if (cell?.si) shared = true;
        if (!U.isFormulaString(cell?.f)) continue;
        (found[row] ??= {})[column] = { f: cell!.f };
        kernel.hasFormulas = true;
      }
    }
    return shared ? scanForShared.call(this, unitId, sheetId, cells) : found;
  };
}

interface Calculating {
  _executeStep(): Promise<unknown>;
}

/**
 * A calculation that Univer 0.25.1 cannot finish (a range that meets more than a hundred thousand formulas overflows its stack) ends in
 * an unhandled rejection and is waited for in vain. Here it ends: what has no new result keeps the one it had.
 */
export function endFailedCalculations(kernel: Kernel): void {
  const service = kernel.injector.get(U.ICalculateFormulaService) as unknown as Calculating;
  const step = service._executeStep;
  service._executeStep = async function () {
    try {
      return await step.call(this);
    } catch (error) {
      console.warn("calculation failed", error);
      return undefined;
    }
  };
}

/** Univer 0.25.1 gives what HYPERLINK comes to as a text with a link alone, which leaves the value the cell had in its place. */
export function valueLinks({ injector }: Kernel): void {
  const service = injector.get(U.IHyperlinkEngineFormulaService);
  const make = service.generateCellValue;
  service.generateCellValue = (url, label) => {
    return { ...make.call(service, url, label), v: label, t: U.CellValueType.STRING };
  };
}
