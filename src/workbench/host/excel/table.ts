import type { Area } from "../../engine/a1";
import { overlaps } from "../../engine/areas";
import type { TableInfo } from "../../engine/port";
import { completeTitles } from "../../engine/table-upkeep";
import { invalidArgument, invalidOperation, itemNotFound } from "../errors";
import { HostObject, method, model, navigation, NULL_OBJECT, scalar, type NullObject } from "../model";
import { EventType, raises } from "./events";
import { assertFocus, assertDefinedName, sameName } from "./guard";
import { Range, rangeOf } from "./range";
import { TableColumnCollection } from "./table-columns";
import { TableRowCollection } from "./table-rows";
import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";

@model("Excel", "Table")
@raises({ DataChanged: EventType.TableChanged, SelectionChanged: EventType.TableSelectionChanged })
export class Table extends HostObject {
  constructor(
    readonly workbook: Workbook,
    private readonly tableId: string,
  ) {
    super();
  }
  override identity() {
    return { Id: this.id };
  }
  override get isGone(): boolean {
    return !this.engine.tables.list().some(({ id }) => id === this.tableId);
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
  get info(): TableInfo {
    if (this.isGone) throw itemNotFound();
    return this.engine.tables.get(this.tableId);
  }
  get area(): Area {
    return this.info.area;
  }
  get bodyArea(): Area {
    const { area } = this;
    return { ...area, row: area.row + 1, rows: area.rows - 1 };
  }

  @scalar
  get id(): string {
    return this.tableId;
  }
  @scalar
  get name(): string {
    return this.info.name;
  }
  set name(name: string) {
    if (sameName(this.info.name, name)) return;
    assertDefinedName(this.engine, name, "Table.name");
    this.engine.tables.update(this.tableId, { name });
  }
  @scalar
  get style(): string {
    return this.info.style;
  }
  set style(style: string) {
    this.engine.tables.update(this.tableId, { style });
  }
  @scalar
  get showFilterButton(): boolean {
    return this.info.showFilterButton;
  }
  set showFilterButton(showFilterButton: boolean) {
    this.engine.tables.update(this.tableId, { showFilterButton });
  }
  @scalar
  get showBandedRows(): boolean {
    return this.info.showBandedRows;
  }
  set showBandedRows(showBandedRows: boolean) {
    this.engine.tables.update(this.tableId, { showBandedRows });
  }
  @scalar
  get showHeaders(): boolean {
    return true;
  }
  @scalar
  get showTotals(): boolean {
    return false;
  }

  @navigation
  get worksheet(): Worksheet {
    return this.workbook.worksheet(this.info.sheet);
  }
  @navigation
  get rows(): TableRowCollection {
    return new TableRowCollection(this);
  }
  @navigation
  get columns(): TableColumnCollection {
    return new TableColumnCollection(this);
  }
  @navigation
  get autoFilter(): AutoFilter {
    return new AutoFilter(this);
  }

  @method
  getRange(): Range {
    return this.over(this.area);
  }
  @method
  getHeaderRowRange(): Range {
    return this.over({ ...this.area, rows: 1 });
  }
  @method
  getDataBodyRange(): Range {
    return this.over(this.bodyArea);
  }
  /** The headers stay in their row; the new area overlaps the old one and no other table. */
  @method
  resize(newRange: Range | string): void {
    const { area } = rangeOf(newRange, this.worksheet);
    this.worksheet.assertUnprotected();
    if (area.row !== this.area.row || area.rows < 2 || !overlaps(area, this.area))
      throw invalidArgument("Table.resize");
    const inTheWay = (other: TableInfo) =>
      other.id !== this.tableId && other.sheet === this.info.sheet && overlaps(other.area, area);
    if (this.engine.tables.list().some(inTheWay))
      throw invalidOperation("A table can't overlap another table.", "Table.resize");
    this.reach(area);
    completeTitles(this.engine, this.tableId);
  }
  @method
  convertToRange(): Range {
    const range = this.getRange();
    this.worksheet.assertUnprotected();
    this.showAllRows();
    this.engine.tables.remove(this.tableId);
    return range;
  }
  /** With the table go its cells' contents. */
  @method
  delete(): void {
    const { sheet, area } = this.info;
    this.worksheet.assertUnprotected();
    this.engine.tables.remove(this.tableId);
    this.engine.cells.clear(sheet, area);
  }
  @method
  clearFilters(): void {
    assertFocus(this.workbook);
    this.showAllRows();
  }
  get isFiltered(): boolean {
    return this.engine.filters.ofTable(this.tableId).length > 0;
  }
  /** No column has a condition any more, and no row is hidden by one. */
  showAllRows(): void {
    if (!this.isFiltered) return;
    const { sheet } = this.info;
    const { row, rows } = this.bodyArea;
    this.engine.filters.setOfTable(this.tableId, []);
    this.engine.layout.setRowsHidden(sheet, row, rows, false);
  }

  over(area: Area): Range {
    return new Range(this.worksheet, area);
  }
  reach(area: Area): void {
    this.engine.tables.update(this.tableId, { area });
  }
}

@model("Excel", "AutoFilter")
class AutoFilter extends HostObject {
  constructor(private readonly table: Table) {
    super();
  }
  @scalar
  get enabled(): boolean {
    return this.table.showFilterButton;
  }
  @scalar
  get isDataFiltered(): boolean {
    return this.table.isFiltered;
  }
  @method
  getRangeOrNullObject(): Range | NullObject {
    return this.enabled ? this.table.getRange() : NULL_OBJECT;
  }
  @method
  clearCriteria(): void {
    this.table.showAllRows();
  }
}
