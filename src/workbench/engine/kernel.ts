/** The one place where the engine's parts reach Univer: executing mutations, finding sheets, making the grid larger. */
import * as U from "../univer/headless";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "./a1";

const SPARE_ROWS = 200;
const SPARE_COLUMNS = 6;
/** How far down, and for how many cells of a sheet, a column's format is repeated in empty cells: a grid may have 17,179,869,184. */
const CARRIED_ROWS = 20_000;
const CARRIED_CELLS = 500_000;

export class Kernel {
  readonly injector: U.Injector;
  readonly workbook: U.Workbook;
  /** Set once any cell may hold a formula; until then nothing needs calculating. */
  hasFormulas: boolean;
  private readonly commands: U.ICommandService;
  private ownDepth = 0;
  private personDepth = 0;

  constructor(
    readonly univer: U.Univer,
    snapshot: Partial<U.IWorkbookData>,
  ) {
    this.injector = univer.__getInjector();
    this.workbook = univer.createUnit(U.UniverInstanceType.UNIVER_SHEET, snapshot) as U.Workbook;
    this.commands = this.injector.get(U.ICommandService);
    this.hasFormulas = JSON.stringify(snapshot.sheets ?? {}).includes('"f":');
  }

  get unitId(): string {
    return this.workbook.getUnitId();
  }

  /** Whether what is happening right now was asked for through the port, not done by a person. Univer tells its listeners synchronously. */
  get isOwn(): boolean {
    return this.ownDepth > 0 && this.personDepth === 0;
  }

  asPerson<T>(action: () => T): T {
    this.personDepth++;
    try {
      return action();
    } finally {
      this.personDepth--;
    }
  }

  run(command: { readonly id: string }, params: object, options?: U.IExecutionOptions): void {
    this.ownDepth++;
    try {
      this.commands.syncExecuteCommand(command.id, { unitId: this.unitId, ...params }, options);
    } finally {
      this.ownDepth--;
    }
    if (this.isAddInWrite(command)) this.injector.get(U.IUndoRedoService).clearUndoRedo(this.unitId);
  }

  /** Undoing a person's edit after the add-in wrote over it would silently drop what the add-in wrote, so nothing can be undone then. */
  private isAddInWrite({ id }: { readonly id: string }): boolean {
    return this.personDepth === 0 && !id.includes(".operation.");
  }

  onCommand(listener: (command: Readonly<U.ICommandInfo>, options?: U.IExecutionOptions) => void): () => void {
    const subscription = this.commands.onCommandExecuted(listener);
    return () => subscription.dispose();
  }

  worksheet(id: string): U.Worksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new RangeError(`no sheet ${id}`);
    return sheet;
  }

  /** The part of the area that lies in the sheet's present grid: whole rows and columns become finite. */
  clip(sheet: U.Worksheet, area: Area): Area {
    return {
      ...area,
      rows: Math.max(0, Math.min(area.rows, sheet.getRowCount() - area.row)),
      columns: Math.max(0, Math.min(area.columns, sheet.getColumnCount() - area.column)),
    };
  }

  /** Makes the grid reach over the area; whole rows and columns ask for nothing. */
  grow(id: string, area: Area): void {
    const sheet = this.worksheet(id);
    const bottom = area.row + area.rows;
    const right = area.column + area.columns;
    if (area.columns !== MAX_COLUMNS && right > sheet.getColumnCount()) {
      const columnCount = Math.min(MAX_COLUMNS, right + SPARE_COLUMNS);
      this.run(U.SetWorksheetColumnCountMutation, { subUnitId: id, columnCount });
    }
    if (area.rows !== MAX_ROWS && bottom > sheet.getRowCount()) {
      const from = sheet.getRowCount();
      const rowCount = Math.min(MAX_ROWS, bottom + SPARE_ROWS);
      this.run(U.SetWorksheetRowCountMutation, { subUnitId: id, rowCount });
      this.continueColumnFormats(sheet, from, rowCount);
    }
  }

  /** Univer ignores a column's number format when typing and painting, so every cell below carries it too. */
  private continueColumnFormats(sheet: U.Worksheet, from: number, to: number): void {
    const matrix = sheet.getCellMatrix();
    const columns = Array.from({ length: sheet.getColumnCount() }, (_, column) => column);
    const formatted = columns.filter((column) => sheet.getColumnStyle(column)?.n);
    const end = Math.min(to, this.carriedRows(formatted.length));
    for (const column of formatted) {
      const s = this.workbook.getStyles().setValue({ n: { ...sheet.getColumnStyle(column)!.n! } });
      for (let row = from; row < end; row++) if (!matrix.getValue(row, column)) matrix.setValue(row, column, { s });
    }
  }

  /** The row before which the empty cells of so many formatted columns carry their column's number format. */
  carriedRows(columns: number): number {
    return Math.min(CARRIED_ROWS, Math.floor(CARRIED_CELLS / Math.max(1, columns)));
  }
}

export function toRange(area: Area): U.IRange {
  return {
    startRow: area.row,
    startColumn: area.column,
    endRow: area.row + area.rows - 1,
    endColumn: area.column + area.columns - 1,
  };
}

/** Whole rows and columns picked by a person come with `NaN` bounds or a range type; they become whole areas. */
export function toArea(range: U.IRange): Area {
  const { startRow, startColumn, endRow, endColumn, rangeType } = range;
  const wholeColumns = Number.isNaN(startRow) || rangeType === U.RANGE_TYPE.COLUMN || rangeType === U.RANGE_TYPE.ALL;
  const wholeRows = Number.isNaN(startColumn) || rangeType === U.RANGE_TYPE.ROW || rangeType === U.RANGE_TYPE.ALL;
  return {
    row: wholeColumns ? 0 : startRow,
    rows: wholeColumns ? MAX_ROWS : endRow - startRow + 1,
    column: wholeRows ? 0 : startColumn,
    columns: wholeRows ? MAX_COLUMNS : endColumn - startColumn + 1,
  };
}
