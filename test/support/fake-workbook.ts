import {
  locateTables,
  snapshotOf,
  type Area,
  type CellPosition,
  type CellValue,
  type Finding,
  type SheetGrid,
} from "../../src/check";
import { locateDismissals } from "../../src/check/dismissals/locate";
import { HiddenRowCount } from "../../src/check/snapshot/hidden-rows";
import type { RepairRecord } from "../../src/check/mend/record";
import type { Side } from "../../src/check/mend/table-plan";
import type { SheetWork } from "../../src/check/mend/work";
import {
  CellEditModeError,
  ProtectedSheetError,
  ProtectedWorkbookError,
  RefusedError,
  SheetGoneError,
} from "../../src/host/errors";
import type {
  CellsRead,
  CellsWanted,
  GoToOutcome,
  KeptRepair,
  Reading,
  RepairOutcome,
  RevisedRows,
  RowsRead,
  RowsRevision,
  ScaffoldOutcome,
  ScaffoldPlan,
  SheetCell,
  Workbook,
  WorkbookEvent,
} from "../../src/host/workbook";
import type { ClearOutcome, Marking, MarkOutcome, PendingMarks, WrittenMarks } from "../../src/host/marks";
import { TABLES, tableOf, type Table, type TableId } from "../../src/guide";
import { sheetOf } from "./plan";
import { HeldCalls } from "./held-calls";

type Sheet = SheetGrid & { readonly values: CellValue[][] };

/**
 * A workbook in memory behind the Excel seam: holds values, remembers marks, and can be edited, protected, hidden or made
 * to fail as a person or Excel would. It knows nothing of formats; src/excel has its own tests on the real client.
 */
export class FakeWorkbook extends HeldCalls<keyof Workbook> implements Workbook {
  /** A cell is in edit mode: every call is refused. */
  isEditing = false;
  isStructureProtected = false;
  readonly protectedSheets = new Set<string>();
  readonly hiddenSheets = new Set<string>();
  /** `tab!row`, row counted from 0. */
  readonly hiddenRows = new Set<string>();
  marked: readonly Finding[] = [];
  /** Files opened in windows of their own. */
  readonly openedWorkbooks: Uint8Array[] = [];
  selected: { sheet: string; cell: CellPosition };
  /** Whether writes leave the person's list of undo alone, so that marks follow every edit. */
  undoIsKept = true;
  /** What is kept of the last repair. */
  repairRecord: RepairRecord | undefined;
  /** The side to which what is kept was being brought when the repair broke off. */
  private unfinished: Side | undefined;
  /** So many cells are mended before the workbook breaks off. */
  repairsLeft = Infinity;
  private painted: readonly Finding[] = [];
  private written: WrittenMarks | undefined;
  private readonly sheets: Map<string, Sheet>;
  private readonly listeners = new Set<(event: WorkbookEvent) => void>();

  constructor(sheets: readonly SheetGrid[] = [{ ...BLANK, name: "Sheet1" }]) {
    super();
    this.sheets = new Map(sheets.map((sheet) => [sheet.name, copyOf(sheet)]));
    this.selected = { sheet: sheets[0].name, cell: { row: 0, column: 0 } };
  }

  // --- what a test does to it ---

  /** A person types into a cell. */
  type(sheet: string, cell: CellPosition, value: CellValue): void {
    const { values } = this.sheets.get(sheet)!;
    while (values.length <= cell.row) values.push([]);
    while (values[cell.row].length < cell.column) values[cell.row].push("");
    values[cell.row][cell.column] = value;
    this.tell({ kind: "edited", sheet, area: { ...cell, rows: 1, columns: 1 } });
  }

  /** A person pastes rows of cells. */
  paste(sheet: string, cell: CellPosition, rows: readonly (readonly CellValue[])[]): void {
    const { values } = this.sheets.get(sheet)!;
    rows.forEach((row, r) => {
      while (values.length <= cell.row + r) values.push([]);
      const line = values[cell.row + r];
      while (line.length < cell.column) line.push("");
      row.forEach((value, c) => (line[cell.column + c] = value));
    });
    this.tell({ kind: "edited", sheet, area: { ...cell, rows: rows.length, columns: rows[0].length } });
  }

  select(sheet: string, cell: CellPosition): void {
    const isOther = sheet !== this.selected.sheet;
    this.selected = { sheet, cell };
    this.tell(isOther ? { kind: "activated", sheet } : { kind: "selected", sheet, cell });
  }

  removeSheet(sheet: string): void {
    this.sheets.delete(sheet);
    this.tell({ kind: "sheetsChanged" });
  }

  /** Excel tells nobody of it below ExcelApi 1.17. */
  renameSheet(sheet: string, name: string): void {
    const known = this.sheets.get(sheet)!;
    this.sheets.delete(sheet);
    this.sheets.set(name, { ...known, name });
  }

  value(sheet: string, { row, column }: CellPosition): CellValue {
    return this.sheets.get(sheet)?.values[row]?.[column] ?? "";
  }

  get sheetNames(): readonly string[] {
    return [...this.sheets.keys()];
  }

  get isWatched(): boolean {
    return this.listeners.size > 0;
  }

  // --- the seam ---

  async inspect(tables: readonly Table[] = TABLES): Promise<ScaffoldPlan> {
    await this.called("inspect");
    const sheets = [...this.sheets.values()];
    const dismissals = locateDismissals(sheets);
    const locations = [...locateTables(sheets), ...(dismissals ? [dismissals] : [])];
    const located = new Map(locations.map((location) => [location.table.id, location]));
    return {
      structureProtected: this.isStructureProtected,
      tables: tables.map((table) => {
        const location = located.get(table.id);
        const sheet = location?.sheet ?? (this.sheets.has(table.tab) ? table.tab : undefined);
        if (sheet === undefined) return { table, ...NEW_TAB, state: "absent" };
        const missing = table.columns.filter((_, i) => location && location.positions[i] < 0).map(({ field }) => field);
        const places = missing.map((_, i) => 100 + i);
        return { ...NEW_TAB, table, state: "standing", sheet, missing, places, ...(location && { location }) };
      }),
    };
  }

  async scaffold(
    plan: ScaffoldPlan,
    complete: readonly TableId[],
    _records: unknown,
    progress: (table: TableId) => void,
  ): Promise<ScaffoldOutcome> {
    await this.called("scaffold");
    const absent = plan.tables.filter(({ state }) => state === "absent").map(({ table }) => table.id);
    if (absent.length > 0 && this.isStructureProtected) throw new ProtectedWorkbookError();
    for (const id of absent) this.sheets.set(tableOf(id).tab, copyOf(sheetOf(id, [])));
    for (const { table, sheet, location, missing } of plan.tables) {
      if (!complete.includes(table.id) || !location) continue;
      const titles = this.sheets.get(sheet!)!.values[location.headerRow];
      titles.push(...missing.map((field) => table.columns.find((column) => column.field === field)!.title));
    }
    absent.forEach(progress);
    const first = absent.find((id) => id !== "overview");
    const kept = plan.tables.filter(({ state }) => state === "standing").map(({ table }) => table.id);
    return {
      built: absent,
      completed: complete,
      kept: kept.filter((id) => !complete.includes(id)),
      ...(first && {
        first: { sheet: tableOf(first).tab, cell: { row: 3, column: tableOf(first).layout === "form" ? 1 : 0 } },
      }),
    };
  }

  async read(progress?: (rows: number, of: number) => void): Promise<Reading> {
    await this.called("read");
    const reading = this.reading();
    const rows = [...reading.snapshot.tables.values()].reduce((sum, table) => sum + table.values.length, 0);
    progress?.(rows, rows);
    return reading;
  }

  keepsUndo(): boolean {
    return this.undoIsKept;
  }

  async mark(_reading: Reading, { findings }: Marking): Promise<MarkOutcome> {
    await this.called("mark");
    return { cells: findings.length, protectedSheets: [...this.protectedSheets], written: this.paint(findings) };
  }

  async findMarks(): Promise<WrittenMarks> {
    await this.called("findMarks");
    return (this.written ??= NO_MARKS);
  }

  async readRows(sheet: string, areas: readonly Area[], marks?: WrittenMarks): Promise<RowsRead | undefined> {
    await this.called("readRows");
    const at = (row: number, column: number): CellValue => this.value(sheet, { row, column });
    const values = areas.map(({ row, column, rows, columns }) =>
      Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => at(row + r, column + c))),
    );
    if (!this.sheets.has(sheet) || marks !== this.written) return undefined;
    return { values, ...(marks && { marks }) };
  }

  async renewMarks(_marks: WrittenMarks, { findings }: Marking): Promise<WrittenMarks> {
    await this.called("renewMarks");
    return this.paint(findings);
  }

  pendingMarks(_marks: WrittenMarks, { findings }: Marking): PendingMarks {
    const placeOf = ({ sheet, cell, value }: Finding): string => JSON.stringify([sheet, cell, value]);
    const marked = new Set(this.painted.map(placeOf));
    return { unmarked: findings.filter((finding) => !marked.has(placeOf(finding))).length, outdated: 0 };
  }

  private paint(findings: readonly Finding[]): WrittenMarks {
    this.painted = findings;
    this.marked = findings.filter(({ sheet }) => sheet === undefined || !this.protectedSheets.has(sheet));
    return (this.written = {
      formats: new Map([["", [{ id: "", formula: "", areas: [] }]]]),
      others: new Set(),
      protectedSheets: [...this.protectedSheets],
    });
  }

  async clear(): Promise<ClearOutcome> {
    await this.called("clear");
    const removed = this.marked.length;
    this.marked = [];
    this.painted = [];
    this.written = undefined;
    return { removed, protectedSheets: [...this.protectedSheets] };
  }

  async reviseRows(id: TableId, reading: Reading, revision: RowsRevision): Promise<RevisedRows> {
    await this.called("reviseRows");
    const { tables, dismissals } = reading.snapshot;
    const table = (id === "dismissals" ? dismissals : tables.get(id))!;
    const { values } = this.sheets.get(table.sheet)!;
    const { columns } = tableOf(id);
    const records = revision.added.flatMap((group) => group.records);
    const rows = records.map((record) => columns.map(({ field }) => record[field] ?? ""));
    for (const row of [...revision.removable].reverse()) values.splice(table.rowNumber(row), 1);
    values.push(...rows);
    return { added: rows.length, removed: revision.removable.length, cells: 0, kept: 0 };
  }

  async repair(work: readonly SheetWork[], record: RepairRecord | undefined): Promise<RepairOutcome> {
    await this.called("repair");
    const locked = work.find(({ sheet }) => this.protectedSheets.has(sheet));
    if (locked) throw new ProtectedSheetError(locked.sheet);
    const isBusy = work.some(
      ({ cells, empty, remove, restore, append }) =>
        cells.length + empty.length + remove.length + restore.length + append.length > 0,
    );
    if (isBusy) this.unfinished = record ? "to" : "from";
    if (isBusy && record) this.repairRecord = record;
    let changed = 0;
    const left: SheetCell[] = [];
    for (const { sheet, body, cells, empty, remove, restore, append } of work) {
      const { values } = this.sheets.get(sheet)!;
      for (const { cell, to } of empty.flat()) values[cell.row][cell.column] = to;
      changed += empty.length;
      if (append.length > 0) {
        const first = body.rowNumber((body.dataRows.at(-1) ?? -1) + 1);
        append.forEach(({ recorded: { cells: record }, serial }, i) => {
          const line = (values[first + i] ??= []);
          body.table.columns.forEach(({ field, kind }, column) => {
            const value = kind === "serial" ? serial : record[field];
            if (value !== undefined) line[body.location.positions[column]] = value;
          });
        });
        changed += append.length;
      }
      for (const { cell, from, to } of cells) {
        if (this.repairsLeft-- <= 0) throw new RefusedError("GeneralException", "", "It broke off.");
        if (this.value(sheet, cell) !== from) left.push({ sheet, cell });
        else {
          values[cell.row][cell.column] = to;
          changed++;
        }
      }
      for (const { row } of [...remove].reverse()) values.splice(row, 1);
      for (const {
        row,
        removal: { formulas },
      } of [...restore].reverse())
        values.splice(row, 0, [...formulas]);
      changed += remove.length + restore.length;
    }
    this.unfinished = undefined;
    if (!record) this.repairRecord = undefined;
    return { changed, left };
  }

  /** Rows that were made are written at once. */
  unwritten(): Promise<ReadonlyMap<TableId, number>> {
    return Promise.resolve(new Map());
  }

  async findRepair(): Promise<KeptRepair | undefined> {
    await this.called("findRepair");
    return this.repairRecord && { record: this.repairRecord, ...(this.unfinished && { unfinished: this.unfinished }) };
  }

  /** What is kept of headings. */
  headings: string | undefined;

  async findHeadings(): Promise<string | undefined> {
    await this.called("findHeadings");
    return this.headings;
  }

  async keepHeadings(text: string | undefined): Promise<void> {
    await this.called("keepHeadings");
    this.headings = text;
  }

  async readCells(wanted: CellsWanted): Promise<CellsRead | undefined> {
    await this.called("readCells");
    const sheet = this.sheets.get(wanted === "selection" ? this.selected.sheet : wanted.sheet);
    if (!sheet) throw new SheetGoneError();
    if (sheet.values.length === 0) return undefined;
    const hidden = new HiddenRowCount();
    for (const row of sheet.values.keys()) if (this.hiddenRows.has(`${sheet.name}!${row}`)) hidden.add(row);
    return { ...copyOf(sheet), ...(hidden.found && { hiddenRows: hidden.found }) };
  }

  async openWorkbook(file: Uint8Array): Promise<void> {
    await this.called("openWorkbook");
    this.openedWorkbooks.push(file);
  }

  async goTo(sheet: string, cell: CellPosition = { row: 0, column: 0 }, reveal = false): Promise<GoToOutcome> {
    await this.called("goTo");
    if (!this.sheets.has(sheet)) return "gone";
    const row = `${sheet}!${cell.row}`;
    if (reveal) {
      this.hiddenSheets.delete(sheet);
      this.hiddenRows.delete(row);
    }
    if (this.hiddenSheets.has(sheet)) return "sheetHidden";
    if (this.hiddenRows.has(row)) return "rowHidden";
    this.select(sheet, cell);
    return "selected";
  }

  async watch(listener: (event: WorkbookEvent) => void): Promise<() => Promise<void>> {
    await this.called("watch");
    this.listeners.add(listener);
    return async () => {
      this.listeners.delete(listener);
    };
  }

  async selection(): Promise<{ sheet: string; cell: CellPosition }> {
    await this.called("selection");
    return this.selected;
  }

  private reading(): Reading {
    // What was read stays as it was read.
    return { snapshot: snapshotOf([...this.sheets.values()].map(copyOf)), sheets: this.sheetNames, extents: new Map() };
  }

  protected override async called(method: keyof Workbook): Promise<void> {
    await super.called(method);
    if (this.isEditing) throw new CellEditModeError();
  }

  private tell(event: WorkbookEvent): void {
    this.listeners.forEach((listener) => listener(event));
  }
}

const NEW_TAB = {
  isProtected: false,
  hasOtherList: false,
  listName: "",
  endRow: 0,
  endColumn: 0,
  missing: [],
  places: [],
  began: [],
} as const;

const BLANK = { firstRow: 0, firstColumn: 0, values: [], merges: [] };

const copyOf = (sheet: SheetGrid): Sheet => ({ ...sheet, values: sheet.values.map((row) => [...row]) });

const NO_MARKS: WrittenMarks = { formats: new Map(), others: new Set(), protectedSheets: [] };
