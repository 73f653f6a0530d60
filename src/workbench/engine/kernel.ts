/** The one place where the engine's parts reach Univer: executing mutations, finding sheets, making the grid larger. */
import * as U from "../univer/headless";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "./a1";
import type { StructureChange } from "./areas";
import { withFollowersTold } from "./followers";
import { UniverUndo } from "./undo";

const SPARE_ROWS = 200;
const SPARE_COLUMNS = 6;
/** How far down, and for how many cells of a sheet, a column's format is repeated in empty cells: a grid may have 17,179,869,184. */
const CARRIED_ROWS = 20_000;
const CARRIED_CELLS = 500_000;

const DELETIONS: ReadonlyMap<string, StructureChange["dimension"]> = new Map([
  [U.RemoveRowByRangeCommand.id, "rows"],
  [U.RemoveColByRangeCommand.id, "columns"],
]);
interface DeletionParams {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly range: U.IRange;
}

export class Kernel {
  readonly injector: U.Injector;
  readonly workbook: U.Workbook;
  /** Set once any cell may hold a formula; until then nothing needs calculating. */
  hasFormulas: boolean;
  readonly undo: UniverUndo;
  private readonly commands: U.ICommandService;
  private ownDepth = 0;
  private personDepth = 0;
  private followUpDepth = 0;
  private readonly stops: (() => void)[] = [];

  constructor(
    readonly univer: U.Univer,
    snapshot: Partial<U.IWorkbookData>,
  ) {
    this.injector = univer.__getInjector();
    this.workbook = univer.createUnit(U.UniverInstanceType.UNIVER_SHEET, snapshot) as U.Workbook;
    this.commands = this.injector.get(U.ICommandService);
    this.undo = new UniverUndo(this.injector, this.workbook);
    this.hasFormulas = JSON.stringify(snapshot.sheets ?? {}).includes('"f":');
  }

  get unitId(): string {
    return this.workbook.getUnitId();
  }

  /** Whether what is happening right now was asked for through the port, not done by a person. Univer tells its listeners synchronously. */
  get isOwn(): boolean {
    return this.ownDepth > 0 && this.personDepth === 0;
  }

  /** One step of what can be undone. */
  asPerson<T>(action: () => T): T {
    if (this.personDepth++ === 0) this.undo.beginStep();
    try {
      return action();
    } finally {
      if (--this.personDepth === 0) this.undo.beginStep();
    }
  }

  isPicking = false;
  asPicking<T>(action: () => T): T {
    this.isPicking = true;
    try {
      return this.asPerson(action);
    } finally {
      this.isPicking = false;
    }
  }

  /** What the application does by itself after a person's edit: events are `own`, yet it can be undone like the edit, as a step after it. */
  asFollowUp<T>(action: () => T): T {
    if (this.followUpDepth++ === 0) this.undo.beginStep();
    try {
      return action();
    } finally {
      if (--this.followUpDepth === 0) this.undo.beginStep();
    }
  }

  /**
   * A person's edit goes on the list of what can be undone. Undoing one after the add-in wrote over it would silently drop what the
   * add-in wrote, so that empties the list or is a step on top.
   */
  run(command: { readonly id: string }, params: object, options?: U.IExecutionOptions): void {
    const complete = { unitId: this.unitId, ...params };
    const sheet = "subUnitId" in params && typeof params.subUnitId === "string" ? params.subUnitId : undefined;
    this.ownDepth++;
    try {
      this.undo.perform(command.id, complete, this.personDepth + this.followUpDepth > 0, () =>
        withFollowersTold(this, command.id, sheet, () => {
          this.commands.syncExecuteCommand(command.id, complete, options);
        }),
      );
    } finally {
      this.ownDepth--;
    }
  }

  /** What follows from something done, and will when that is done again: no step of its own. */
  follow(command: { readonly id: string }, params: object): void {
    this.ownDepth++;
    try {
      this.commands.syncExecuteCommand(command.id, { unitId: this.unitId, ...params });
    } finally {
      this.ownDepth--;
    }
  }

  onCommand(listener: (command: Readonly<U.ICommandInfo>, options?: U.IExecutionOptions) => void): () => void {
    const subscription = this.commands.onCommandExecuted(listener);
    return () => subscription.dispose();
  }

  /** Asks before rows or columns go otherwise than through the port, and does afterwards what is answered, as a step of its own. */
  beforeDeletion(ask: (sheet: string, change: StructureChange) => () => void): void {
    let after: (() => void) | undefined;
    const subscription = this.commands.beforeCommandExecuted(({ id, params }) => {
      const dimension = DELETIONS.get(id);
      if (!dimension || this.isOwn) return;
      const { unitId, subUnitId, range } = params as DeletionParams;
      if (unitId !== this.unitId) return;
      const area = toArea({ ...range, rangeType: undefined });
      const [at, count] = dimension === "rows" ? [area.row, area.rows] : [area.column, area.columns];
      after = ask(subUnitId, { dimension, kind: "delete", at, count });
    });
    const stop = this.onCommand(({ id }) => {
      if (!DELETIONS.has(id) || !after) return;
      const action = after;
      after = undefined;
      this.asFollowUp(action);
    });
    this.whileOpen(stop, subscription);
  }

  /** What ends with the workbook. */
  whileOpen(...stops: readonly ((() => void) | { dispose(): void })[]): void {
    this.stops.push(...stops.map((stop) => (typeof stop === "function" ? stop : () => stop.dispose())));
  }

  /** Stops listening to what happens in Univer. */
  dispose(): void {
    for (const stop of this.stops.splice(0)) stop();
  }

  worksheet(id: string): U.Worksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new RangeError(`no sheet ${id}`);
    return sheet;
  }

  /** A formula written for one cell, as for the one so many rows below and columns to the right of it. */
  shifted(formula: string, down: number, right: number): string {
    if (!down && !right) return formula;
    return this.injector.get(U.LexerTreeBuilder).moveFormulaRefOffset(formula, right, down);
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
