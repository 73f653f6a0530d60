import { HostCollection, method, model, NULL_OBJECT, type NullObject } from "../model";
import { EventType, raises, WORKBOOK_TARGET, worksheetId } from "./events";
import { assertFocus, assertSheetName, assertStructureOpen, sameName } from "./guard";
import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";

@model("Excel", "WorksheetCollection")
@raises({
  DataChanged: EventType.WorksheetChanged,
  Activated: EventType.WorksheetActivated,
  Deactivated: EventType.WorksheetDeactivated,
  Added: EventType.WorksheetAdded,
  Deleted: EventType.WorksheetDeleted,
  SelectionChanged: EventType.WorksheetSelectionChanged,
  FormatChanged: EventType.WorksheetFormatChanged,
  RowSorted: EventType.WorksheetRowSorted,
  ColumnSorted: EventType.WorksheetColumnSorted,
  NameChanged: EventType.WorksheetNameChanged,
})
export class WorksheetCollection extends HostCollection<Worksheet> {
  readonly eventTarget = WORKBOOK_TARGET;

  constructor(private readonly workbook: Workbook) {
    super();
  }
  get subscriptions() {
    return this.workbook.subscriptions;
  }

  list(): Worksheet[] {
    return this.worksheets().map(({ id }) => this.workbook.worksheet(id));
  }
  /** By id, or by name whatever the case. */
  find(key: unknown): Worksheet | undefined {
    const found = this.worksheets().find(({ id, name }) => worksheetId(id) === key || sameName(name, key));
    return found && this.workbook.worksheet(found.id);
  }

  @method
  add(name?: string | null): Worksheet {
    const { engine } = this.workbook;
    assertFocus(this.workbook);
    assertStructureOpen(engine);
    const wanted = name ?? this.freeName();
    assertSheetName(engine, wanted);
    return this.workbook.worksheet(engine.sheets.add(wanted));
  }
  @method
  getActiveWorksheet(): Worksheet {
    return this.workbook.worksheet(this.workbook.engine.sheets.active());
  }
  @method
  getFirst(visibleOnly?: boolean): Worksheet {
    return this.candidates(visibleOnly)[0];
  }
  @method
  getLast(visibleOnly?: boolean): Worksheet {
    return this.candidates(visibleOnly).at(-1)!;
  }
  @method
  override getCount(visibleOnly?: boolean): number {
    return this.candidates(visibleOnly).length;
  }

  /** The sheet so many places away, for `getNext` and `getPrevious`. */
  neighbour(sheet: Worksheet, step: 1 | -1, visibleOnly?: boolean): Worksheet | NullObject {
    const all = this.list();
    const start = all.findIndex((other) => other.id === sheet.id);
    for (let index = start + step; index >= 0 && index < all.length; index += step)
      if (!visibleOnly || all[index].visibility === "Visible") return all[index];
    return NULL_OBJECT;
  }

  /** Without the tabs that are charts. */
  private worksheets() {
    const { engine, behaviour } = this.workbook;
    return engine.sheets.list().filter(({ name }) => !behaviour.chartSheets.includes(name));
  }
  private candidates(visibleOnly = false): Worksheet[] {
    return this.list().filter((sheet) => !visibleOnly || sheet.visibility === "Visible");
  }
  private freeName(): string {
    const taken = this.list().map((sheet) => sheet.name.toLowerCase());
    let number = 1;
    while (taken.includes(`sheet${number}`)) number++;
    return `Sheet${number}`;
  }
}
