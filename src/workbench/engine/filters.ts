/**
 * Filters of sheets and of tables. Univer keeps beside the rows which ones its filters leave out, and loses its way when rows come and go.
 * Here as in Excel a filter hides rows: what Univer finds is carried over to them, and asked of nobody else.
 */
import * as U from "../univer/headless";
import type { Area } from "./a1";
import { shiftArea, type StructureChange } from "./areas";
import { numberTest, sheetCriteria, shownBySheet, shownByTable, tableCriteria } from "./filter-criteria";
import { toArea, toRange, type Kernel } from "./kernel";
import type { Cells, Layout } from "./port";
import type { Filter, FilterColumn, Filters, ShownValues, StatedColumn } from "./port-filters";

/** Before all who would say that a row is left out. */
const FIRST = 1_000;

/** A table's filter may come without its sheet. */
interface FilterParams {
  readonly unitId: string;
  readonly subUnitId?: string;
  readonly tableId?: string;
}

export class UniverFilters implements Filters {
  private isStating = false;
  /** What each sheet's filter hides rows of, for when it is taken away. */
  private readonly reach = new Map<string, Area>();

  constructor(
    private readonly kernel: Kernel,
    private readonly cells: Cells,
    private readonly layout: Layout,
  ) {
    const rows = kernel.injector.get(U.SheetInterceptorService);
    kernel.whileOpen(
      rows.intercept(U.INTERCEPTOR_POINT.ROW_FILTERED, { priority: FIRST, handler: () => false }),
      kernel.onCommand(({ id, params }) => this.observe(id, params)),
    );
  }

  ofSheet(sheet: string): Filter | undefined {
    const model = this.model(sheet);
    if (!model) return undefined;
    const area = toArea(model.getRange());
    const columns = model.getAllFilterColumns().map(([column, filter]) => {
      const offset = column - area.column;
      return { column: offset, shown: shownBySheet(filter.getColumnData()) ?? this.present(sheet, area, offset) };
    });
    return { area, columns: inOrder(columns) };
  }
  setOfSheet(
    sheet: string,
    filter: { readonly area: Area; readonly columns: readonly StatedColumn[] } | undefined,
  ): void {
    this.stating(() => {
      if (this.model(sheet)) this.kernel.follow(U.RemoveSheetsFilterMutation, { subUnitId: sheet });
      if (!filter) return;
      const { area, columns } = filter;
      this.kernel.grow(sheet, area);
      this.kernel.follow(U.SetSheetsFilterRangeMutation, { subUnitId: sheet, range: toRange(area) });
      for (const { column, shown } of columns) {
        const col = area.column + column;
        const isTold = shown?.kind === "values" || shown?.kind === "conditions";
        const criteria = sheetCriteria(isTold ? shown : this.present(sheet, area, column), col);
        this.kernel.follow(U.SetSheetsFilterCriteriaMutation, { subUnitId: sheet, col, criteria, reCalc: false });
      }
    });
  }

  ofTable(id: string): readonly FilterColumn[] {
    const table = this.table(id);
    const area = toArea(table.getRange());
    const sheet = table.getSubunitId();
    return Array.from({ length: area.columns }, (_, column) => column).flatMap((column) => {
      const filter = table.getTableFilterColumn(column);
      if (!filter) return [];
      const shown = shownByTable(filter) ?? this.present(sheet, area, column);
      return { column, shown: shown.kind === "values" ? this.read(shown, sheet, area, column) : shown };
    });
  }
  setOfTable(id: string, columns: readonly StatedColumn[]): void {
    const table = this.table(id);
    const area = toArea(table.getRange());
    const sheet = table.getSubunitId();
    const wanted = new Map(columns.map(({ column, shown }) => [column, shown] as const));
    this.stating(() => {
      for (let column = 0; column < area.columns; column++) {
        if (!wanted.has(column) && !table.getTableFilterColumn(column)) continue;
        const shown = wanted.get(column);
        const values = shown?.kind === "values" ? shown : this.present(sheet, area, column);
        const tableFilter = wanted.has(column) ? tableCriteria(values, this.keys(sheet, area, column)) : undefined;
        this.kernel.follow(U.SetSheetTableFilterMutation, { subUnitId: sheet, tableId: id, column, tableFilter });
      }
    });
  }

  /** Univer follows in the sheet in front, and with no table's columns. */
  follow(sheet: string, change: StructureChange): void {
    const filter = this.ofSheet(sheet);
    if (filter) {
      const isHeadless = shiftArea({ ...filter.area, rows: 1 }, change) === undefined;
      const area = isHeadless ? undefined : shiftArea(filter.area, change);
      this.setOfSheet(sheet, area && { area, columns: followed(filter, change, area) });
    }
    if (change.dimension === "columns") this.stating(() => this.followInTables(sheet, change));
    // Until Univer's own followers have come by.
    this.isStating = true;
    queueMicrotask(() => (this.isStating = false));
  }

  private followInTables(sheet: string, change: StructureChange): void {
    for (const table of this.kernel.injector.get(U.TableManager).getTablesBySubunitId(this.kernel.unitId, sheet)) {
      const id = table.getId();
      const area = toArea(table.getRange());
      const now = shiftArea(area, change);
      const filters = Array.from({ length: area.columns }, (_, column) => table.getTableFilterColumn(column));
      if (!now || !filters.some((filter) => filter)) continue;
      const moved = filters.map((_, column) =>
        shiftArea({ ...area, column: area.column + column, columns: 1 }, change),
      );
      for (let column = 0; column < Math.max(area.columns, now.columns); column++) {
        const tableFilter = filters[moved.findIndex((one) => one?.column === now.column + column)];
        this.kernel.follow(U.SetSheetTableFilterMutation, { subUnitId: sheet, tableId: id, column, tableFilter });
      }
    }
  }

  private stating(action: () => void): void {
    const before = this.isStating;
    this.isStating = true;
    try {
      action();
    } finally {
      this.isStating = before;
    }
  }

  private observe(id: string, params: object | undefined): void {
    if (!ABOUT_FILTERS.has(id) || !isAboutFilter(params) || params.unitId !== this.kernel.unitId) return;
    const { subUnitId, tableId } = params;
    if (tableId !== undefined) {
      const table = this.table(tableId);
      const area = toArea(table.getRange());
      const left = new Set([...table.getTableFilters().getFilterOutRows(), ...this.leftByNumbers(tableId, area)]);
      this.hide(table.getSubunitId(), area, left);
    } else if (subUnitId !== undefined) {
      const area = this.reachOf(subUnitId);
      if (area && id !== U.SetSheetsFilterRangeMutation.id)
        this.hide(subUnitId, area, this.model(subUnitId)?.filteredOutRows ?? new Set());
    }
  }

  /** Univer 0.25.1 leaves out no row by averages and largest numbers, though it offers them. */
  private leftByNumbers(id: string, area: Area): number[] {
    return this.ofTable(id).flatMap(({ column, shown }) => {
      const numbers = this.cells
        .values(this.table(id).getSubunitId(), belowTitles(area, column))
        .map(([value]) => value);
      const meets = numberTest(
        shown,
        numbers.filter((value) => typeof value === "number"),
      );
      return meets
        ? numbers.flatMap((value, i) => (typeof value === "number" && meets(value) ? [] : area.row + 1 + i))
        : [];
    });
  }

  /** Where the sheet's filter is, or was until now. */
  private reachOf(sheet: string): Area | undefined {
    const model = this.model(sheet);
    const area = model ? toArea(model.getRange()) : this.reach.get(sheet);
    if (area && model && model.getAllFilterColumns().length > 0) this.reach.set(sheet, area);
    else this.reach.delete(sheet);
    return area;
  }

  /** Of the rows below the titles, these are hidden from now on and no others. */
  private hide(sheet: string, { row: titles, rows }: Area, left: ReadonlySet<number>): void {
    if (this.isStating) return;
    const others = Array.from({ length: rows - 1 }, (_, i) => titles + 1 + i).filter(
      (row) => left.has(row) !== this.layout.rowHidden(sheet, row),
    );
    const [hidden, shown] = [others.filter((row) => left.has(row)), others.filter((row) => !left.has(row))];
    if (hidden.length > 0) this.kernel.follow(U.SetRowHiddenMutation, { subUnitId: sheet, ranges: runs(hidden) });
    if (shown.length > 0) this.kernel.follow(U.SetRowVisibleMutation, { subUnitId: sheet, ranges: runs(shown) });
  }

  /** What Univer's tables have in place of the texts of a column. */
  private keys(sheet: string, area: Area, column: number): (text: string) => string | number {
    const below = belowTitles(area, column);
    const worksheet = this.kernel.worksheet(sheet);
    const numbers = new Map<string, number>();
    for (const [i, [text]] of this.cells.text(sheet, below).entries()) {
      const cell = worksheet.getCell(below.row + i, below.column);
      if (typeof cell?.v === "number" && cell.t !== U.CellValueType.BOOLEAN) numbers.set(text, cell.v);
    }
    return (text) => numbers.get(text) ?? text;
  }

  /** The texts as they are displayed. */
  private read({ texts, ...shown }: ShownValues, sheet: string, area: Area, column: number): ShownValues {
    const below = belowTitles(area, column);
    const displayed = new Map(
      this.cells.values(sheet, below).flatMap(([value], i) => {
        return typeof value === "number"
          ? [[String(value), this.cells.text(sheet, { ...below, row: below.row + i, rows: 1 })[0][0]]]
          : [];
      }),
    );
    return { ...shown, texts: texts.map((text) => displayed.get(text) ?? text) };
  }

  /** What can be read of a column now. */
  private present(sheet: string, area: Area, column: number): ShownValues {
    const below = belowTitles(area, column);
    const texts = this.cells
      .text(sheet, below)
      .flatMap((line, i) => (this.layout.rowHidden(sheet, below.row + i) ? [] : line));
    const distinct = new Set(texts);
    return { kind: "values", blanks: distinct.delete(""), texts: [...distinct] };
  }

  private model(sheet: string): U.Nullable<U.FilterModel> {
    return this.kernel.injector.get(U.SheetsFilterService).getFilterModel(this.kernel.unitId, sheet);
  }
  private table(id: string) {
    const table = this.kernel.injector.get(U.TableManager).getTableById(this.kernel.unitId, id);
    if (!table) throw new RangeError(`no table ${id}`);
    return table;
  }
}

const belowTitles = (area: Area, column: number): Area => {
  return { row: area.row + 1, rows: area.rows - 1, column: area.column + column, columns: 1 };
};

const ABOUT_FILTERS: ReadonlySet<string> = new Set([
  U.SetSheetsFilterRangeMutation.id,
  U.SetSheetsFilterCriteriaMutation.id,
  U.ReCalcSheetsFilterMutation.id,
  U.RemoveSheetsFilterMutation.id,
  U.SetSheetTableFilterMutation.id,
]);

const isAboutFilter = (params: object | undefined): params is FilterParams =>
  params !== undefined && "unitId" in params;

const inOrder = (columns: readonly FilterColumn[]): FilterColumn[] => [...columns].sort((a, b) => a.column - b.column);

/** The columns that are still there, counted from the area's first. */
function followed({ area, columns }: Filter, change: StructureChange, now: Area): FilterColumn[] {
  return columns.flatMap((one) => {
    const column = shiftArea({ ...area, column: area.column + one.column, columns: 1 }, change)?.column;
    return column === undefined ? [] : { ...one, column: column - now.column };
  });
}

/** Successive rows as ranges. */
function runs(rows: readonly number[]): U.IRange[] {
  const found: { startRow: number; endRow: number; startColumn: number; endColumn: number }[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last?.endRow === row - 1) last.endRow = row;
    else found.push({ startRow: row, endRow: row, startColumn: 0, endColumn: 0 });
  }
  return found;
}
