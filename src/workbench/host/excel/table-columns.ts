import type { Area } from "../../engine/a1";
import type { Scalar } from "../../engine/port";
import { completeTitles } from "../../engine/table-upkeep";
import { invalidArgument } from "../errors";
import { HostCollection, HostObject, method, model, scalar } from "../model";
import { sameName } from "./guard";
import type { Range } from "./range";
import type { Table } from "./table";
import { assertTitle } from "./table-collection";

@model("Excel", "TableColumnCollection")
export class TableColumnCollection extends HostCollection<TableColumn> {
  constructor(private readonly table: Table) {
    super();
  }

  @scalar
  get count(): number {
    return this.table.area.columns;
  }
  list(): TableColumn[] {
    return Array.from({ length: this.count }, (_, index) => new TableColumn(this.table, index));
  }
  find(key: unknown): TableColumn | undefined {
    return this.list().find((column) => column.id === key || sameName(column.name, key));
  }

  /** Before column `index`, or at the right end; `values` are the header and the cells below it. */
  @method
  add(index?: number | null, values?: unknown, name?: string | null): TableColumn {
    const { engine, area, worksheet } = this.table;
    const { sheet } = this.table.info;
    worksheet.assertUnprotected();
    const at = index === null || index === undefined || index < 0 ? area.columns : index;
    if (at > area.columns) throw invalidArgument("TableColumnCollection.add");
    const column = { ...area, column: area.column + at, columns: 1 };
    const isFree = engine.cells.values(sheet, column).every(([value]) => value === "");
    if (at < area.columns || !isFree) engine.structure.insertColumns(sheet, column.column, 1);
    this.table.reach({ ...area, columns: area.columns + 1 });
    if (Array.isArray(values)) this.table.over(column).values = values;
    if (name) this.table.over({ ...column, rows: 1 }).values = [[name]];
    completeTitles(engine, this.table.id);
    return new TableColumn(this.table, at);
  }
}

@model("Excel", "TableColumn")
class TableColumn extends HostObject {
  constructor(
    private readonly table: Table,
    private readonly position: number,
  ) {
    super();
  }
  override identity() {
    return { Id: this.id };
  }
  override get showsResults(): boolean {
    return true;
  }
  private get area(): Area {
    const { area } = this.table;
    if (this.position >= area.columns) throw invalidArgument("TableColumn");
    return { ...area, column: area.column + this.position, columns: 1 };
  }

  @scalar
  get id(): number {
    return this.position + 1;
  }
  @scalar
  get index(): number {
    return this.position;
  }
  @scalar
  get name(): string {
    return String(this.getHeaderRowRange().values?.[0][0] ?? "");
  }
  set name(name: string) {
    const others = this.table.columns.list().filter((column) => column.id !== this.id);
    assertTitle(
      name,
      others.map((column) => column.name),
    );
    this.getHeaderRowRange().values = [[name]];
  }
  @scalar
  get values(): Scalar[][] | null {
    return this.getRange().values;
  }
  set values(values: unknown) {
    this.getRange().values = values;
  }
  @method
  getRange(): Range {
    return this.table.over(this.area);
  }
  @method
  getHeaderRowRange(): Range {
    return this.table.over({ ...this.area, rows: 1 });
  }
  @method
  getDataBodyRange(): Range {
    const { area } = this;
    return this.table.over({ ...area, row: area.row + 1, rows: area.rows - 1 });
  }
}
