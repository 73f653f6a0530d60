/**
 * Univer's mutations as the engine's events. Typing, pasting, filling, undoing and dragging all end in a handful of mutations, so these
 * are watched and nothing else. A paste is several mutations: what happens in one turn on one sheet becomes one event.
 */
import * as U from "../univer/headless";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "./a1";
import { bounding, type StructureChange } from "./areas";
import { toArea, type Kernel } from "./kernel";
import type { ChangeKind, EngineEvent } from "./port";

type CellsByRow = Record<string, Record<string, U.Nullable<U.ICellData>> | null>;
type Listener = (event: EngineEvent) => void;

/** The members the watched mutations have between them. */
interface MutationParams {
  unitId?: string;
  subUnitId: string;
  cellValue?: CellsByRow;
  range?: U.IRange;
  sheet?: { id: string };
  from?: { subUnitId: string; value: CellsByRow };
  to?: { subUnitId: string; value: CellsByRow };
  /** Of a selection: undefined or 2 once it is finished, 0 and 1 while it is dragged. */
  type?: number | null;
  selections?: { range: U.IRange }[];
}
const STILL_DRAGGING = [0, 1];

const STRUCTURE: Record<string, { change: ChangeKind } & Pick<StructureChange, "dimension" | "kind">> = {
  [U.InsertRowMutation.id]: { change: "RowInserted", dimension: "rows", kind: "insert" },
  [U.RemoveRowMutation.id]: { change: "RowDeleted", dimension: "rows", kind: "delete" },
  [U.InsertColMutation.id]: { change: "ColumnInserted", dimension: "columns", kind: "insert" },
  [U.RemoveColMutation.id]: { change: "ColumnDeleted", dimension: "columns", kind: "delete" },
};

export class EventSource {
  /** Called at once, within the turn, for whoever must move along with rows and columns. */
  onStructureChange: (sheet: string, change: StructureChange) => void = () => {};
  /** Called at once whenever anything was written that formulas may depend on. */
  onWrite: () => void = () => {};

  /** Events so far, but for those of selecting; and what is told to nobody: rows, columns and filters that hide them. */
  changes = 0;

  private readonly listeners = new Set<Listener>();
  private pending: EngineEvent[] = [];
  private readonly stopWatching: () => void;

  constructor(private readonly kernel: Kernel) {
    this.stopWatching = kernel.onCommand((command, options) => this.observe(command, options));
  }

  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
  dispose(): void {
    this.stopWatching();
    this.listeners.clear();
    this.pending = [];
  }

  private observe(command: Readonly<U.ICommandInfo>, options: U.IExecutionOptions | undefined): void {
    const params = command.params as MutationParams | undefined;
    if (!params || (params.unitId && params.unitId !== this.kernel.unitId)) return;
    const own = this.kernel.isOwn;
    const sheet = params.subUnitId;
    switch (command.id) {
      case U.SetRangeValuesMutation.id: {
        // The results of formulas are written the same way, and are nobody's edit.
        if (options?.fromFormula || (options?.onlyLocal && !own)) return;
        return this.cellsWritten(sheet, params.cellValue ?? {}, own);
      }
      case U.MoveRangeMutation.id: {
        for (const side of [params.from!, params.to!]) {
          const area = boundingOf(side.value, () => true);
          if (area) this.emit(this.edit(side.subUnitId, area, "RangeEdited", own));
        }
        return this.onWrite();
      }
      case U.InsertRowMutation.id:
      case U.RemoveRowMutation.id:
      case U.InsertColMutation.id:
      case U.RemoveColMutation.id:
        return this.structureChanged(command.id, sheet, params.range!, own);
      case U.InsertSheetMutation.id:
        this.onWrite();
        return this.emit({ kind: "sheetAdded", sheet: params.sheet!.id, own });
      case U.RemoveSheetMutation.id:
        this.onWrite();
        return this.emit({ kind: "sheetDeleted", sheet, own });
      case U.ReorderRangeMutation.id:
        this.onWrite();
        return this.emit({ kind: "sorted", sheet, area: toArea(params.range!), own });
      case U.SetRowHiddenMutation.id:
      case U.SetRowVisibleMutation.id:
      case U.SetColHiddenMutation.id:
      case U.SetColVisibleMutation.id:
      case U.SetSheetsFilterRangeMutation.id:
      case U.SetSheetsFilterCriteriaMutation.id:
      case U.RemoveSheetsFilterMutation.id:
      case U.SetSheetTableFilterMutation.id:
        this.changes++;
        return;
      case U.SetWorksheetNameMutation.id:
        return this.emit({ kind: "sheetRenamed", sheet, own });
      case U.SetWorksheetActiveOperation.id:
        return this.emit({ kind: "activated", sheet, own });
      case U.SetSelectionsOperation.id: {
        if (STILL_DRAGGING.includes(params.type ?? -1)) return;
        const areas = params.selections!.map(({ range }) => toArea(range));
        return this.emit({ kind: "selected", sheet, areas, own });
      }
    }
  }

  private cellsWritten(sheet: string, cells: CellsByRow, own: boolean): void {
    let anyFormula = false;
    const values = boundingOf(cells, (cell) => {
      if (cell?.f || cell?.si) anyFormula = true;
      return touchesValue(cell);
    });
    if (anyFormula) this.kernel.hasFormulas = true;
    if (values) {
      this.onWrite();
      this.emit(this.edit(sheet, values, "RangeEdited", own));
    }
    const formats = boundingOf(cells, (cell) => !touchesValue(cell) && "s" in cell!);
    if (formats) this.emit({ kind: "formatted", sheet, area: formats, own });
  }

  private structureChanged(id: string, sheet: string, range: U.IRange, own: boolean): void {
    const { change, dimension, kind } = STRUCTURE[id];
    const area = toArea({ ...range, rangeType: undefined });
    const whole: Area =
      dimension === "rows" ? { ...area, column: 0, columns: MAX_COLUMNS } : { ...area, row: 0, rows: MAX_ROWS };
    const [at, count] = dimension === "rows" ? [area.row, area.rows] : [area.column, area.columns];
    this.onWrite();
    this.onStructureChange(sheet, { dimension, kind, at, count });
    this.emit(this.edit(sheet, whole, change, own));
  }

  private edit(sheet: string, area: Area, change: ChangeKind, own: boolean): EngineEvent {
    return { kind: "changed", sheet, area, change, own, picked: this.kernel.isPicking };
  }

  private emit(event: EngineEvent): void {
    if (event.kind !== "selected" && event.kind !== "activated") this.changes++;
    if (this.listeners.size === 0) return;
    const earlier = this.pending.findIndex((other) => mergeable(other, event));
    if (earlier >= 0) this.pending[earlier] = merged(this.pending[earlier], event);
    else if (!this.followsStructure(event)) this.pending.push(event);
    if (this.pending.length === 1) setTimeout(() => this.flush(), 0);
  }

  /**
   * Inserting and deleting rows also rewrites the formulas that refer to them and selects the new rows; Excel reports neither.
   */
  private followsStructure(event: EngineEvent): boolean {
    const isConsequence = isEdit(event) || event.kind === "selected";
    return (
      isConsequence &&
      this.pending.some((other) => other.kind === "changed" && !isEdit(other) && other.own === event.own)
    );
  }

  private flush(): void {
    const events = this.pending;
    this.pending = [];
    for (const event of events) for (const listener of [...this.listeners]) listener(event);
  }
}

const isEdit = (event: EngineEvent) => event.kind === "changed" && event.change === "RangeEdited";

function mergeable(a: EngineEvent, b: EngineEvent): boolean {
  if (a.kind !== b.kind || a.sheet !== b.sheet || a.own !== b.own) return false;
  if (a.kind === "changed" && b.kind === "changed" && a.picked !== b.picked) return false;
  return (isEdit(a) && isEdit(b)) || a.kind === "formatted" || a.kind === "selected";
}

function merged(a: EngineEvent, b: EngineEvent): EngineEvent {
  return "area" in a && "area" in b ? { ...a, area: bounding(a.area, b.area) } : b;
}

function touchesValue(cell: U.Nullable<U.ICellData>): boolean {
  return !cell || "v" in cell || "f" in cell || "p" in cell || "si" in cell;
}

function boundingOf(cells: CellsByRow, counts: (cell: U.Nullable<U.ICellData>) => boolean): Area | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const row in cells) {
    for (const column in cells[row]) {
      if (!counts(cells[row]![column])) continue;
      top = Math.min(top, +row);
      bottom = Math.max(bottom, +row);
      left = Math.min(left, +column);
      right = Math.max(right, +column);
    }
  }
  return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
