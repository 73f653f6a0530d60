import * as U from "../univer/headless";
import type { Area } from "./a1";
import { toArea, toRange, type Kernel } from "./kernel";
import type { Selection, Sheets } from "./port";

/** Univer's mark of a selection that is finished, as opposed to one still being dragged. */
const MOVE_END = 2;

export class UniverSelection implements Selection {
  constructor(
    private readonly kernel: Kernel,
    private readonly sheets: Sheets,
  ) {}

  get(): { readonly sheet: string; readonly areas: readonly Area[] } {
    const picked = this.kernel.injector.get(U.SheetsSelectionsService).getCurrentSelections();
    const areas = picked.map(({ range }) => toArea(range));
    return { sheet: this.sheets.active(), areas: areas.length ? areas : [{ row: 0, column: 0, rows: 1, columns: 1 }] };
  }
  set(sheet: string, areas: readonly Area[]): void {
    if (this.sheets.active() !== sheet) this.sheets.activate(sheet);
    for (const area of areas) this.kernel.grow(sheet, area);
    const worksheet = this.kernel.worksheet(sheet);
    const selections = areas.map((area) => ({
      range: toRange(this.kernel.clip(worksheet, area)),
      style: null,
      primary: {
        startRow: area.row,
        endRow: area.row,
        startColumn: area.column,
        endColumn: area.column,
        actualRow: area.row,
        actualColumn: area.column,
        isMerged: false,
        isMergedMainCell: false,
      },
    }));
    this.kernel.run(U.SetSelectionsOperation, { subUnitId: sheet, type: MOVE_END, selections, reveal: true });
  }
}
