import type { Scalar } from "../../engine/port";
import { invalidArgument, notImplemented } from "../errors";
import { HostCollection, HostObject, method, model, scalar } from "../model";
import type { Range } from "./range";
import type { Table } from "./table";

@model("Excel", "TableRowCollection")
export class TableRowCollection extends HostCollection<TableRow> {
  constructor(private readonly table: Table) {
    super();
  }

  @scalar
  get count(): number {
    return this.table.bodyArea.rows;
  }
  list(): TableRow[] {
    return Array.from({ length: this.count }, (_, index) => new TableRow(this.table, index));
  }
  find(): undefined {
    return undefined;
  }

  /** Before row `index`, or at the end; `values` is one value, or an array of rows. Gives the first new row. */
  @method
  add(index: number | null | undefined, values: unknown): TableRow {
    const { engine, bodyArea, worksheet } = this.table;
    const { sheet } = this.table.info;
    worksheet.assertUnprotected();
    const lines = rowsOf(values, bodyArea.columns);
    if (lines.some((line) => line.length !== bodyArea.columns)) throw invalidArgument("TableRowCollection.add");
    const at = index === null || index === undefined || index < 0 ? bodyArea.rows : index;
    if (at > bodyArea.rows) throw invalidArgument("TableRowCollection.add");

    const first = { ...bodyArea, row: bodyArea.row + at, rows: lines.length };
    const isFree = engine.cells.values(sheet, first).every((line) => line.every((value) => value === ""));
    if (at < bodyArea.rows) engine.structure.insertRows(sheet, first.row, lines.length);
    else {
      // What stands below the table moves down, as Excel moves it.
      if (!isFree) engine.structure.insertRows(sheet, first.row, lines.length);
      this.table.reach({ ...this.table.area, rows: bodyArea.rows + 1 + lines.length });
    }
    this.table.over(first).values = lines;
    return new TableRow(this.table, at);
  }
}

function rowsOf(values: unknown, columns: number): unknown[][] {
  if (values === null || values === undefined) return [Array.from({ length: columns }, () => null)];
  if (!Array.isArray(values)) return [Array.from({ length: columns }, () => values)];
  if (!values.every(Array.isArray)) throw invalidArgument("TableRowCollection.add");
  return values as unknown[][];
}

@model("Excel", "TableRow")
class TableRow extends HostObject {
  constructor(
    private readonly table: Table,
    private readonly position: number,
  ) {
    super();
  }
  override get showsResults(): boolean {
    return true;
  }

  @scalar
  get index(): number {
    return this.position;
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
    const body = this.table.bodyArea;
    if (this.position >= body.rows) throw invalidArgument("TableRow.getRange");
    return this.table.over({ ...body, row: body.row + this.position, rows: 1 });
  }
  /** Whole sheet rows only: where something stands beside the table, Excel would move only the table's cells. */
  @method
  delete(): void {
    const { engine, worksheet } = this.table;
    worksheet.assertUnprotected();
    const { area } = this.getRange();
    const used = engine.cells.used(worksheet.sheet, true);
    const isAlone = !used || (used.column >= area.column && used.column + used.columns <= area.column + area.columns);
    if (!isAlone) throw notImplemented("TableRow.delete() beside other cells");
    engine.structure.deleteRows(worksheet.sheet, area.row, 1);
  }
}
