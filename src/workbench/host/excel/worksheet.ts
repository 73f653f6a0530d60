import { MAX_COLUMNS, MAX_ROWS, parseReference, type Area } from "../../engine/a1";
import type { SheetInfo, Visibility } from "../../engine/port";
import { invalidArgument, invalidOperation, itemNotFound } from "../errors";
import { HostObject, method, model, navigation, NULL_OBJECT, scalar, type NullObject } from "../model";
import { EventType, raises, worksheetId } from "./events";
import { WorksheetFreezePanes } from "./freeze-panes";
import { assertAllowed, assertFocus, assertSheetName, assertStructureOpen, sameName } from "./guard";
import { NamedItemCollection } from "./names";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import { TableCollection } from "./table-collection";
import type { Workbook } from "./workbook";
import { WorksheetProtection } from "./worksheet-protection";

const NOT_PERMITTED = "This operation is not permitted for the current object.";

@model("Excel", "Worksheet")
@raises({
  DataChanged: EventType.WorksheetChanged,
  Activated: EventType.WorksheetActivated,
  Deactivated: EventType.WorksheetDeactivated,
  SelectionChanged: EventType.WorksheetSelectionChanged,
  FormatChanged: EventType.WorksheetFormatChanged,
  RowSorted: EventType.WorksheetRowSorted,
  ColumnSorted: EventType.WorksheetColumnSorted,
  NameChanged: EventType.WorksheetNameChanged,
})
export class Worksheet extends HostObject {
  constructor(
    readonly workbook: Workbook,
    /** The engine's id of the sheet. */
    readonly sheet: string,
  ) {
    super();
  }
  override identity() {
    return { Id: this.id };
  }
  override get isGone(): boolean {
    return !this.engine.sheets.exists(this.sheet);
  }
  get engine() {
    return this.workbook.engine;
  }
  get subscriptions() {
    return this.workbook.subscriptions;
  }
  get eventTarget(): string {
    return this.id;
  }

  @scalar
  get id(): string {
    return worksheetId(this.sheet);
  }
  @scalar
  get name(): string {
    return this.info.name;
  }
  set name(name: string) {
    assertStructureOpen(this.engine);
    assertSheetName(this.engine, name, this.sheet);
    this.engine.sheets.rename(this.sheet, name);
  }
  @scalar
  get position(): number {
    return this.engine.sheets.list().findIndex(({ id }) => id === this.sheet);
  }
  set position(position: number) {
    assertStructureOpen(this.engine);
    if (position < 0 || position >= this.engine.sheets.list().length) throw invalidArgument("Worksheet.position");
    this.engine.sheets.move(this.sheet, position);
  }
  @scalar
  get visibility(): Visibility {
    return this.info.visibility;
  }
  set visibility(visibility: Visibility) {
    assertStructureOpen(this.engine);
    const next = this.otherVisibleSheet();
    if (visibility !== "Visible" && !next) throw invalidOperation(NOT_PERMITTED, "Worksheet.visibility");
    if (visibility !== "Visible" && this.engine.sheets.active() === this.sheet) this.engine.sheets.activate(next!.id);
    this.engine.sheets.setVisibility(this.sheet, visibility);
  }
  @scalar
  get tabColor(): string {
    return this.info.tabColor;
  }
  set tabColor(color: string) {
    this.engine.sheets.setTabColor(this.sheet, color);
  }
  @scalar
  get showGridlines(): boolean {
    return this.info.showGridlines;
  }
  set showGridlines(shown: boolean) {
    this.engine.sheets.setGridlines(this.sheet, shown);
  }

  @navigation
  get tables(): TableCollection {
    return new TableCollection(this.workbook, this);
  }
  @navigation
  get names(): NamedItemCollection {
    return new NamedItemCollection(this.workbook, this);
  }
  @navigation
  get protection(): WorksheetProtection {
    return new WorksheetProtection(this.engine, this.sheet);
  }
  @navigation
  get freezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this);
  }

  @method
  activate(): void {
    assertFocus(this.workbook);
    if (this.visibility !== "Visible") throw invalidOperation(NOT_PERMITTED, "Worksheet.activate");
    this.engine.sheets.activate(this.sheet);
  }
  @method
  delete(): void {
    assertStructureOpen(this.engine);
    const next = this.otherVisibleSheet();
    const isLastVisible = this.visibility === "Visible" && !next;
    if (isLastVisible || this.visibility === "VeryHidden") throw invalidOperation(NOT_PERMITTED, "Worksheet.delete");
    for (const table of this.engine.tables.list()) if (table.sheet === this.sheet) this.engine.tables.remove(table.id);
    if (this.engine.sheets.active() === this.sheet) this.engine.sheets.activate(next!.id);
    this.engine.sheets.remove(this.sheet);
  }
  @method
  calculate(_markAllDirty: boolean): void {}

  /** Any A1 reference or defined name; the whole sheet when nothing is said. */
  @method
  getRange(address?: string | null): Range {
    if (address === undefined || address === null || address === "")
      return new Range(this, { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS });
    return new Range(this, this.areaOf(address, "Worksheet.getRange"));
  }
  @method
  getRanges(addresses?: string | null): RangeAreas {
    if (!addresses) return new RangeAreas(this, [this.getRange().area]);
    const { longestAddress, cutsLongAddresses } = this.workbook.behaviour;
    const isTooLong = addresses.length > longestAddress;
    if (isTooLong && !cutsLongAddresses) throw invalidArgument("Worksheet.getRanges");
    // What is cut off in the middle of an address is lost with it.
    const taken = isTooLong ? addresses.slice(0, addresses.lastIndexOf(",", longestAddress)) : addresses;
    const areas = taken.split(/[,;]/).map((address) => this.areaOf(address, "Worksheet.getRanges"));
    return new RangeAreas(this, areas);
  }
  @method
  getRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return new Range(this, { row, column, rows, columns });
  }
  @method
  getCell(row: number, column: number): Range {
    return new Range(this, { row, column, rows: 1, columns: 1 });
  }
  @method
  getUsedRangeOrNullObject(valuesOnly?: boolean): Range | NullObject {
    const used = this.engine.cells.used(this.sheet, valuesOnly ?? false);
    return used ? new Range(this, used) : NULL_OBJECT;
  }
  /** Of an empty sheet, A1. */
  @method
  getUsedRange(valuesOnly?: boolean): Range {
    const used = this.engine.cells.used(this.sheet, valuesOnly ?? false);
    return used ? new Range(this, used) : this.getCell(0, 0);
  }
  @method
  getNextOrNullObject(visibleOnly?: boolean): Worksheet | NullObject {
    return this.workbook.worksheets.neighbour(this, 1, visibleOnly);
  }
  @method
  getPreviousOrNullObject(visibleOnly?: boolean): Worksheet | NullObject {
    return this.workbook.worksheets.neighbour(this, -1, visibleOnly);
  }
  @method
  getNext(visibleOnly?: boolean): Worksheet {
    return required(this.getNextOrNullObject(visibleOnly), "Worksheet.getNext");
  }
  @method
  getPrevious(visibleOnly?: boolean): Worksheet {
    return required(this.getPreviousOrNullObject(visibleOnly), "Worksheet.getPrevious");
  }

  /** For what a protected sheet refuses altogether: tables, validations, merging. */
  assertUnprotected(): void {
    assertAllowed(this.engine, this.sheet);
  }

  private get info(): SheetInfo {
    if (this.isGone) throw itemNotFound();
    return this.engine.sheets.get(this.sheet);
  }
  private otherVisibleSheet(): SheetInfo | undefined {
    return this.engine.sheets.list().find(({ id, visibility }) => id !== this.sheet && visibility === "Visible");
  }
  private areaOf(address: string, location: string): Area {
    const reference = parseReference(address) ?? this.namedReference(address);
    if (!reference) throw invalidArgument(location);
    if (reference.sheet !== undefined && !sameName(this.name, reference.sheet)) throw invalidArgument(location);
    return reference.area;
  }
  private namedReference(name: string) {
    const table = this.engine.tables.list().find((other) => sameName(other.name, name) && other.sheet === this.sheet);
    if (table) return { sheet: undefined, area: { ...table.area, row: table.area.row + 1, rows: table.area.rows - 1 } };
    const named = this.engine.names.list().find((other) => sameName(other.name, name));
    return named && parseReference(named.refersTo);
  }
}

function required(sheet: Worksheet | NullObject, location: string): Worksheet {
  if (sheet === NULL_OBJECT) throw itemNotFound(location);
  return sheet as Worksheet;
}
